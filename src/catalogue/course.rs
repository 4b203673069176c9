//! What the course notes say, in a form that can be compared with the figures.

use super::Model;
use crate::decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The notes: which models they compare, what they claim and what they recommend.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Course {
    /// Key of the source.
    pub source: String,
    /// Ids of the models compared.
    pub models: Vec<String>,
    /// The table of the notes, as printed.
    pub rows: Vec<Row>,
    /// The observations.
    pub claims: Vec<Claim>,
    /// The recommendations, each a question one can open.
    pub jobs: Vec<Job>,
}

/// A row of the notes' table. Its features and use cases are facts of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Row {
    /// Id of the model.
    pub model: String,
    /// Its limit of tokens, as printed.
    pub max_tokens: String,
    /// Its price, as printed.
    pub pricing: String,
}

/// An observation of the notes.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Claim {
    /// Its name in data.
    pub key: String,
    /// What the notes say, in our words.
    pub says: String,
    /// The same as a proposition about the figures.
    pub proposition: Proposition,
}

/// A statement that the figures bear out or not. `of` is the key of a number fact, or `price`: the
/// input and the output rate, which both have to fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Proposition {
    /// The model has the highest figure of all.
    Highest {
        /// What is compared.
        of: String,
        /// Id of the model.
        model: String,
    },
    /// The model has the lowest figure of all, or of some.
    Lowest {
        /// What is compared.
        of: String,
        /// Id of the model.
        model: String,
        /// Only these models; all where absent.
        among: Option<Among>,
    },
    /// The model's figure is so many times that of each other model.
    Times {
        /// What is compared.
        of: String,
        /// Id of the model.
        model: String,
        /// Ids of the models it is compared with.
        than: Vec<String>,
        /// More than this many times.
        above: Option<Decimal>,
        /// At most this many times.
        at_most: Option<Decimal>,
    },
    /// The model has one of these words for this fact.
    Has {
        /// Id of the model.
        model: String,
        /// The fact and its words.
        what: Among,
    },
    /// The model is billed by this meter and by no token meter.
    BilledBy {
        /// Id of the model.
        model: String,
        /// Key of the meter.
        meter: String,
    },
    /// Making images without a pause for 30 days costs at least so much.
    Accumulates {
        /// Id of the model.
        model: String,
        /// The assumed time for one image.
        seconds_per_image: u32,
        /// US dollars a month above which cost counts as having accumulated.
        at_least: Decimal,
    },
}

impl Default for Proposition {
    fn default() -> Self {
        Self::Highest { of: String::new(), model: String::new() }
    }
}

/// Models with one of these words for this fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Among {
    /// Key of the fact.
    pub fact: String,
    /// The words.
    pub words: Vec<String>,
}

impl Among {
    /// Whether the model has one of the words; not if nothing is published.
    pub(crate) fn includes(&self, model: &Model) -> bool {
        let value = model.value(&self.fact);
        value.is_some_and(|value| self.words.iter().any(|word| value.has_word(word)))
    }
}

/// A recommendation of the notes, as a question one can open.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Job {
    /// Its name in data.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// What the job is and why its weights are what they are.
    pub about: String,
    /// The question, in the notation of links.
    pub question: String,
    /// Id of the model that the notes recommend for it.
    pub pick: String,
}
