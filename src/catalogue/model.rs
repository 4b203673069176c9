//! A foundation model.

use super::{Fact, Facts, Offer, Value};
use crate::date::Date;
use crate::workload::Contest;
use serde::Serialize;

/// A foundation model as its maker describes it, and the terms on which it is sold.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
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
    /// Other ids of the very same model, by which it can be searched.
    pub aliases: Vec<String>,
    /// What is known of it.
    #[cfg_attr(feature = "typescript", ts(as = "Vec<super::Fact>"))]
    pub facts: Facts,
    /// The terms on which it is or was sold.
    pub offers: Vec<Offer>,
}

impl Model {
    /// The fact of this kind; `None` where nobody has published it.
    pub fn fact(&self, key: &str) -> Option<&Fact> {
        self.facts.of(key)
    }

    /// Since when it can no longer be had, if that is so on this day: its end of life, or, where no
    /// such day is known, the day on which a source was seen to say that it is retired.
    pub fn retired_on(&self, day: Date) -> Option<Date> {
        let end = self.value("end_of_life").and_then(Value::day);
        let seen = || {
            let lifecycle = self.fact("lifecycle").filter(|fact| fact.value.has_word("retired"));
            lifecycle.map(|fact| fact.provenance.read)
        };
        end.or_else(seen).filter(|end| *end <= day)
    }

    /// Whether it makes what the contest is about.
    pub fn makes(&self, contest: Contest) -> bool {
        self.makes_word(contest.modality())
    }

    /// Whether it makes this, such as `text` or `ranking`.
    pub(crate) fn makes_word(&self, word: &str) -> bool {
        self.value("modality_out").is_some_and(|out| out.has_word(word))
    }

    /// The value of the fact of this kind.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.fact(key).map(|fact| &fact.value)
    }
}
