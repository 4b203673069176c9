//! What one buys beside models.

use super::Offer;
use serde::Serialize;

/// Something Amazon Bedrock charges for beside models: guardrails, knowledge bases, runtimes.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Service {
    /// Its name in data.
    pub id: String,
    /// Its name for a reader.
    pub name: String,
    /// What it is, how it is billed, and which price is not known.
    pub about: String,
    /// The terms on which it is or was sold.
    pub offers: Vec<Offer>,
}
