//! A foundation model.

use super::{Fact, Offer, Value};
use crate::workload::Contest;
use serde::{Deserialize, Serialize};

/// A foundation model as its maker describes it, and the terms on which it is sold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Model {
    /// Its id on Amazon Bedrock.
    pub id: String,
    /// Its name for a reader.
    pub name: String,
    /// A shorter name for charts and narrow screens.
    pub short: String,
    /// Who made it.
    pub maker: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// The terms on which it is or was sold.
    pub offers: Vec<Offer>,
}

impl Model {
    /// The fact of this kind; `None` where nobody has published it.
    pub fn fact(&self, key: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.key == key)
    }

    /// Whether it makes what the contest is about.
    pub fn makes(&self, contest: Contest) -> bool {
        self.value("modality_out").is_some_and(|out| out.has_word(contest.modality()))
    }

    /// The value of the fact of this kind.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.fact(key).map(|fact| &fact.value)
    }
}
