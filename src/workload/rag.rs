//! Questions answered from a corpus of one's own: retrieval-augmented generation.

use super::{Guarded, Need, Usage};
use crate::decimal::Decimal;
use crate::usage::{billed_ocus, rerank_queries};

/// The service whose vector store is rented.
pub(super) const STORE: &str = "knowledge-bases";

/// Questions, all alike, each sent with the passages of a corpus that come nearest to it.
///
/// Beside the model that answers, three others are paid: one that embeds the question and whatever of
/// the corpus is new, one that puts the passages found in order, if one is used, and whoever keeps the
/// vectors. A vector store that is switched on bills two compute units at least, by the hour, whether
/// anybody asks or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RagWork {
    /// Questions a month.
    pub asks: u64,
    /// Tokens of a question.
    pub ask_tokens: u64,
    /// Tokens of the instructions that stand before each.
    pub preface_tokens: u64,
    /// Passages sent with each.
    pub chunks: u64,
    /// Tokens of a passage.
    pub chunk_tokens: u64,
    /// Tokens of an answer.
    pub answer_tokens: u64,
    /// Tokens of the corpus.
    pub corpus_tokens: u64,
    /// Percent of the corpus that is new or changed in a month, and embedded again.
    pub renewed_percent: u64,
    /// Passages that are put in order for each question; 0 for none.
    pub reranked: u64,
    /// Compute units of the vector store; 0 if none is rented for it.
    pub store_units: u64,
    /// Id of the model that embeds.
    pub embedder: String,
    /// Id of the model that puts passages in order.
    pub reranker: String,
}

impl Default for RagWork {
    /// A handbook of 20 million tokens, some 30,000 pages, of which a tenth changes every month.
    fn default() -> Self {
        Self {
            asks: 20_000,
            ask_tokens: 60,
            preface_tokens: 500,
            chunks: 5,
            chunk_tokens: 400,
            answer_tokens: 300,
            corpus_tokens: 20_000_000,
            renewed_percent: 10,
            reranked: 50,
            store_units: 2,
            embedder: "amazon.titan-embed-text-v2:0".to_owned(),
            reranker: "cohere.rerank-v3-5:0".to_owned(),
        }
    }
}

impl RagWork {
    /// Tokens of the passages sent with each question.
    const fn source(&self) -> u64 {
        self.chunks.saturating_mul(self.chunk_tokens)
    }

    /// Tokens of each prompt.
    pub(super) const fn prompt(&self) -> u64 {
        self.preface_tokens.saturating_add(self.source()).saturating_add(self.ask_tokens)
    }

    pub(super) const fn guarded(&self) -> Guarded {
        Guarded { times: 1, question: self.ask_tokens, answer: self.answer_tokens, source: self.source() }
    }

    /// What is needed beside the model that answers.
    pub(super) fn extras(&self, hours: u64) -> Vec<Need<'_>> {
        let renewed = i128::from(self.corpus_tokens) * i128::from(self.renewed_percent);
        let embedded = Usage { meter: "input", quantity: Decimal::new(renewed, 2) };
        let hours = billed_ocus(self.store_units).saturating_mul(hours);
        let queries = rerank_queries(self.reranked);
        [
            Need::of_other(&self.embedder, false, vec![Usage::of("input", self.ask_tokens)]),
            Need::of_other(&self.embedder, true, vec![embedded]),
            Need::of_other(&self.reranker, false, vec![Usage::of("rerank_query", queries)]),
            Need::of_other(STORE, true, vec![Usage::of("ocu_hour", hours)]),
        ]
        .into()
    }
}
