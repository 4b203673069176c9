//! Criteria: what can be weighed.

use crate::decimal::Decimal;
use crate::workload::Contest;
use serde::Serialize;

/// Something to weigh: what is measured, on which fixed range, and why so.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Criterion {
    /// Its name in data and links.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// The contests it is weighed in.
    pub contests: Vec<Contest>,
    /// What is measured.
    pub measured: Measured,
    /// How a measurement becomes a value from 0 to 1.
    pub value_function: ValueFunction,
    /// The weight it starts with, in points from 0 to 100.
    pub points: u8,
    /// What it is worth to go from the worst to the best of the range, and where the range is from.
    pub about: String,
}

/// What a criterion measures.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measured {
    /// US dollars for one unit of the reader's own mix of work, from the bill: for text, a million
    /// tokens in the reader's proportion of input to output; for images, one image.
    #[default]
    UnitCost,
    /// The fact of this key.
    Fact(String),
}

/// How a measurement becomes a value from 0 (worst) to 1 (best).
///
/// The ranges are fixed and published, so that adding or removing a model never reorders the
/// others. A measurement outside the range counts as its nearer end and is marked.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ValueFunction {
    /// `(x - worst) / (best - worst)`: each step is worth the same.
    Linear {
        /// Where the value is 0.
        worst: Decimal,
        /// Where the value is 1.
        best: Decimal,
    },
    /// `ln(x / worst) / ln(best / worst)`: each doubling is worth the same. Both ends above 0.
    Log {
        /// Where the value is 0.
        worst: Decimal,
        /// Where the value is 1.
        best: Decimal,
    },
    /// A value for each word; of several words the best counts.
    Levels(Vec<(String, Decimal)>),
    /// 1 for yes, 0 for no.
    #[default]
    YesNo,
}
