//! The whole question.

use crate::catalogue::{Catalogue, Criterion, Model, Scope, ValueCurve};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::workload::Workload;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// The whole question: what will be sent, what is needed, what matters, and at which prices.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Scenario {
    /// What will be sent in a month.
    pub workload: Workload,
    /// Numbers of it that are not known better than from where to where. Everything but
    /// [`crate::study::spread`], which says them again, takes each as it stands.
    #[serde(skip)]
    pub ranges: Vec<Range>,
    /// What a model has to have.
    pub requirements: Vec<Requirement>,
    /// What matters, and how much: a weight for each criterion of the catalogue, in its order.
    pub weights: Vec<Weight>,
    /// How good the reader has found models to be, by their ids.
    pub scores: Vec<OwnScore>,
    /// At which prices.
    pub market: Market,
    /// Who may take part.
    pub field: Field,
    /// Prices of tokens are shown for so many: 1,000 or 1,000,000. Nothing else depends on it.
    pub quote_per: u32,
    /// The parts of a month, kept as they are written; only [`crate::study::month`] reads them.
    pub month: String,
}

/// Longest text of a month, in bytes, as it stands in a link.
pub const LONGEST_MONTH: usize = 7_000;

/// From where to where a number of the work lies. The number itself is the likely one; where it lies
/// outside, the end nearer to it stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Name of the number in links.
    pub number: &'static str,
    /// The smallest it may be.
    pub low: u64,
    /// The largest; no smaller.
    pub high: u64,
}

/// Who may take part, before any requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Field {
    /// Ids of the only models asked about; all if empty.
    pub models: Vec<String>,
    /// Whether models that can no longer be had take part. Models that are asked for by name always do.
    pub retired: bool,
}

/// At which prices: a card, a region, how far from it, a tier and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Market {
    /// Key of the price list.
    pub card: String,
    /// AWS region code.
    pub region: String,
    /// How far from there a request may travel.
    pub scope: Scope,
    /// Service tier.
    pub tier: String,
    /// The day whose prices hold.
    pub date: Date,
}

/// A gate: a model that fails it is left out, with the reason.
///
/// It crosses to the page as the field and the text that it is written in.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "{ field: string, text: string }"))]
pub enum Requirement {
    /// A number fact has to be at least or at most this.
    Limit {
        /// Key of the fact.
        fact: String,
        /// Whether the limit is the most, and not the least.
        at_most: bool,
        /// The limit.
        limit: Decimal,
    },
    /// A fact has to include all these words; on a scale of levels, reach the one; or be this, yes or no.
    Words {
        /// Key of the fact.
        fact: String,
        /// The words.
        words: Vec<String>,
    },
    /// No end of the model may be known before this day.
    Lasts {
        /// Key of the fact.
        fact: String,
        /// The day.
        until: Date,
    },
    /// The bill of a month has to be at most this many US dollars.
    Budget {
        /// The limit.
        limit: Decimal,
    },
}

/// How much a criterion matters, and how it is valued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Weight {
    /// Key of the criterion.
    pub criterion: String,
    /// From 0 (not at all) to 100.
    pub points: u8,
    /// How a measurement becomes a value, where that is not as published: what the points are worth
    /// depends on it. The page is told whether it is so, and asks for the rest where it is drawn.
    #[serde(rename = "edited", serialize_with = "whether")]
    #[cfg_attr(feature = "typescript", ts(type = "boolean"))]
    pub curve: Option<ValueCurve>,
}

/// A score that the reader has given a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OwnScore {
    /// Id of the model.
    pub model: String,
    /// From 0 to 100.
    pub score: Decimal,
}

/// As serde hands over a field.
#[allow(clippy::ref_option)]
fn whether<S: Serializer>(curve: &Option<ValueCurve>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(curve.is_some())
}

impl Field {
    /// Whether the model is among those asked about.
    pub(crate) fn asks_about(&self, model: &Model) -> bool {
        self.models.is_empty() || self.models.contains(&model.id)
    }
}

impl Requirement {
    /// Key of the fact that it is about; `None` for the budget.
    pub(crate) fn fact(&self) -> Option<&str> {
        match self {
            Self::Limit { fact, .. } | Self::Words { fact, .. } | Self::Lasts { fact, .. } => Some(fact),
            Self::Budget { .. } => None,
        }
    }
}

impl Serialize for Requirement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = serializer.serialize_struct("Requirement", 2)?;
        written.serialize_field("field", &self.field())?;
        written.serialize_field("text", &self.text())?;
        written.end()
    }
}

impl Scenario {
    /// The question before anybody has asked one: the worked example, at the prices of `today`.
    pub fn new(catalogue: &Catalogue, today: Date) -> Self {
        let weight = |criterion: &Criterion| Weight {
            criterion: criterion.key.clone(),
            points: criterion.points,
            curve: None,
        };
        Self {
            workload: Workload::default(),
            ranges: Vec::new(),
            requirements: Vec::new(),
            weights: catalogue.criteria.iter().map(weight).collect(),
            scores: Vec::new(),
            market: Market {
                card: catalogue.cards.first().map(|card| card.key.clone()).unwrap_or_default(),
                region: "us-east-1".to_owned(),
                scope: Scope::Global,
                tier: "on-demand".to_owned(),
                date: today,
            },
            field: Field::default(),
            quote_per: 1_000_000,
            month: String::new(),
        }
    }
}
