//! Knowledge bases: retrieval from one's own documents and databases.

use super::{Used, each, not_negative, only_used, product};
use crate::decimal::Decimal;

/// The fewest compute units of a vector store that is switched on.
const FEWEST_OCUS: u64 = 2;

/// Compute units that are billed where so many are asked for.
pub(crate) fn billed_ocus(asked: u64) -> u64 {
    if asked == 0 { 0 } else { asked.max(FEWEST_OCUS) }
}

/// A knowledge base on a vector store of one's own.
///
/// Bedrock bills the database queries that it generates. The store is billed by whoever runs it:
/// `OpenSearch` Serverless by compute units and hours, used or not, two units at least, so that less
/// is billed as two and none at all as none. Embedding, answering and ranking are billed as models.
///
/// Uncertain: the minimum is that of AWS's own notes ($345.60 for 720 hours); a store without a
/// replica, for tests, may need less.
///
/// Source: AWS's Bedrock pricing page, structured data retrieval; AWS Labs' pricing server, notes on
/// Bedrock.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct KnowledgeBase {
    /// Database queries generated in the month.
    pub structured_queries: u64,
    /// Compute units of the vector store.
    pub ocus: Decimal,
    /// Hours for which it is kept, such as [`super::Month::hours`].
    pub hours: u64,
}

impl KnowledgeBase {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let asked = not_negative(self.ocus)?;
        let billed = if asked == Decimal::ZERO { asked } else { asked.max(FEWEST_OCUS.into()) };
        let hours = |ocus: Decimal| product([ocus, self.hours.into()]);
        only_used([
            Some(Used::exactly("structured_query", self.structured_queries.into())),
            Some(Used::rounded("ocu_hour", hours(billed)?, hours(asked)?)),
        ])
    }
}

/// A knowledge base whose store AWS runs.
///
/// Billed for the raw data kept and for each call. An agentic call makes plain ones underneath,
/// which are billed as well; ranking is included. Uncertain: how data kept for part of a month is
/// counted; fractions are taken as they are.
///
/// Source: AWS's Bedrock pricing page, managed knowledge bases, as quoted with its example.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ManagedKnowledgeBase {
    /// Raw data, in GB.
    pub gb: Decimal,
    /// Months for which it is kept.
    pub months: Decimal,
    /// Plain calls.
    pub retrieves: u64,
    /// Agentic calls.
    pub agentic: u64,
    /// Plain calls that each of those makes.
    pub retrieves_each: u64,
}

impl ManagedKnowledgeBase {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let underneath = product([self.agentic.into(), self.retrieves_each.into()])?;
        each(
            1,
            [
                ("managed_kb_gb_month", product([not_negative(self.gb)?, not_negative(self.months)?])?),
                ("managed_kb_retrieve", underneath.checked_add(self.retrieves.into())?),
                ("managed_kb_agentic", self.agentic.into()),
            ],
        )
    }
}
