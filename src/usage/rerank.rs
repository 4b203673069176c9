//! Reranking: documents put in order of relevance.

use super::{Used, only_used, product};
use crate::decimal::Decimal;

/// Documents that one billed query covers.
const DOCUMENTS_PER_QUERY: u64 = 100;

/// Tokens that one document may have, those of the query included.
const TOKENS_PER_DOCUMENT: u64 = 512;

/// Queries that so many documents are billed as, the last one once begun.
pub(crate) const fn rerank_queries(documents: u64) -> u64 {
    documents.div_ceil(DOCUMENTS_PER_QUERY)
}

/// Requests to rank documents, all alike.
///
/// A request is billed as one query for every 100 documents begun: 100 are one, 101 are two, none
/// are none. A document that with the query exceeds 512 tokens is split and counts as several.
///
/// Two things are uncertain. AWS's page does not say how it splits: here every piece carries the
/// query along, so that a document has 512 tokens less the query's for each piece. And the page's
/// section on Cohere prints 500 tokens in one place and 512 in another; 512 is taken.
///
/// Source: AWS's Bedrock pricing page, reranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rerank {
    /// Requests in the month.
    pub requests: u64,
    /// Documents sent with each.
    pub documents: u64,
    /// Tokens of each document; 0 if they are known to be short.
    pub document_tokens: u64,
    /// Tokens of the query.
    pub query_tokens: u64,
}

impl Rerank {
    /// Pieces that a document counts as, one at least; `None` for a query that leaves no room.
    pub fn pieces(&self) -> Option<u64> {
        let room = TOKENS_PER_DOCUMENT.checked_sub(self.query_tokens).filter(|room| *room > 0)?;
        Some(self.document_tokens.div_ceil(room).max(1))
    }

    /// What the month is metered as; `None` for a query of 512 tokens and more, and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let documents = self.documents.checked_mul(self.pieces()?)?;
        let queries = rerank_queries(documents);
        let before = Decimal::from(documents).checked_div(Decimal::from(DOCUMENTS_PER_QUERY))?;
        let requests = Decimal::from(self.requests);
        only_used([Some(Used::rounded(
            "rerank_query",
            product([queries.into(), requests])?,
            product([before, requests])?,
        ))])
    }
}
