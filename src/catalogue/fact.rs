//! Facts, and where they were read.

use crate::{date::Date, decimal::Decimal};
use serde::{Deserialize, Serialize};

/// A place where figures were read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Source {
    /// The name by which facts and rates refer to it.
    pub key: String,
    /// What it is, for a reader.
    pub title: String,
    /// Its https address; `None` for what is generally known and was not checked against a page, and for
    /// a file of the reader's.
    pub url: Option<String>,
    /// How near it is to the party that sets the figure.
    pub confidence: Confidence,
}

/// How near a source is to the party that sets the figure, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A page or price list of AWS.
    Aws,
    /// The model's maker.
    Maker,
    /// Somebody who measured it.
    Measured,
    /// A catalogue or text that repeats what others say.
    ThirdParty,
    /// The course notes that the calculator began with.
    Course,
    /// Nobody in particular: generally known, and not checked.
    #[default]
    Unchecked,
    /// A file that the reader opened. No catalogue has such a source.
    Reader,
}

impl Confidence {
    /// All of them, nearest first.
    pub(crate) const ALL: [Self; 7] = [
        Self::Aws,
        Self::Maker,
        Self::Measured,
        Self::ThirdParty,
        Self::Course,
        Self::Reader,
        Self::Unchecked,
    ];
}

/// Where and when one figure was read.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Provenance {
    /// Key of the [`Source`].
    pub source: String,
    /// The day on which the source said so.
    pub read: Date,
    /// What a reader should know to use the figure, such as the setting of a measurement.
    pub note: Option<String>,
}

/// One known fact about a model. What nobody has published has no [`Fact`].
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fact {
    /// Key of the [`FactKind`].
    pub key: String,
    /// The value that the calculator goes by.
    pub value: Value,
    /// Where it was read.
    pub provenance: Provenance,
    /// What other sources say instead, and why they are not followed.
    pub dissent: Vec<Dissent>,
}

impl Fact {
    /// From where to where a measurement may lie, where its note says so: `… interval LOW to HIGH.`
    pub fn interval(&self) -> Option<(Decimal, Decimal)> {
        let mut words = self.provenance.note.as_deref()?.split(' ').skip_while(|word| *word != "interval");
        let (low, high) = (words.nth(1)?, words.nth(1)?.trim_end_matches('.'));
        Some((Decimal::parse(low)?, Decimal::parse(high)?))
    }
}

/// A figure that was found and is not followed.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Dissent {
    /// What that source says.
    pub value: Value,
    /// Where it was read.
    pub provenance: Provenance,
    /// Why it is not followed.
    pub because: String,
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number, in the unit of its kind.
    Number(Decimal),
    /// One or more words, such as modalities or use cases.
    Words(Vec<String>),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Day(Date),
}

impl Default for Value {
    fn default() -> Self {
        Self::Number(Decimal::ZERO)
    }
}

impl Value {
    /// The number, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The day, if it is one.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// Whether the word is among the words.
    pub fn has_word(&self, word: &str) -> bool {
        matches!(self, Self::Words(words) if words.iter().any(|candidate| candidate == word))
    }
}

/// A kind of fact: what can be asked of every model.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FactKind {
    /// Its name in data, links and requirements.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// What its values look like.
    pub shape: FactShape,
    /// What the models make that can have it, none where every model can; of any other model it is not
    /// unknown but beside the point.
    pub makers_of: Vec<String>,
    /// What it means and how it is measured.
    pub about: String,
    /// Whether only the list of all models shows it, and no calculator needs it.
    pub listed_only: bool,
    /// How often somebody requires it.
    pub required: Required,
    /// Of a number, whether one asks for at most so much, and not for at least.
    pub less_is_better: bool,
}

/// How often somebody requires a kind of fact, and so where a form has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Required {
    /// In sight.
    Usually,
    /// Behind a fold.
    #[default]
    Rarely,
    /// It is for reading only.
    Never,
}

impl Required {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Usually, Self::Rarely, Self::Never];
}

impl FactKind {
    /// The words that its values are made of, if they are.
    pub fn words(&self) -> &[String] {
        match &self.shape {
            FactShape::Level { levels: words } | FactShape::Tags { words } => words,
            _ => &[],
        }
    }

    /// How high a word stands on its scale, from 0; `None` if it has no scale.
    pub(crate) fn level(&self, word: &String) -> Option<u64> {
        let FactShape::Level { levels } = &self.shape else { return None };
        levels.iter().position(|level| level == word).and_then(|at| u64::try_from(at).ok())
    }

    /// The lowest word of its scale, which every model reaches; `None` if it has no scale.
    pub(crate) fn lowest(&self) -> Option<&String> {
        let FactShape::Level { levels } = &self.shape else { return None };
        levels.first()
    }

    /// Whether models that make this can have such a fact.
    pub fn concerns(&self, modality: &str) -> bool {
        self.makers_of.is_empty() || self.makers_of.iter().any(|made| made == modality)
    }
}

/// What the values of a kind of fact look like.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FactShape {
    /// A number of this unit.
    Number {
        /// What is counted or measured, in the plural.
        unit: String,
    },
    /// One word of a scale, each level including those before it.
    Level {
        /// The levels, lowest first.
        levels: Vec<String>,
    },
    /// Any of these words.
    Tags {
        /// The words allowed.
        words: Vec<String>,
    },
    /// Free words.
    #[default]
    Text,
    /// Yes or no.
    YesNo,
    /// A day.
    Day,
}
