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
    /// Whether it says how good answers are: of such measures one is weighed at a time, and none
    /// is mixed with another.
    pub quality: bool,
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
    /// The reader's own score of the model, from 0 to 100.
    OwnScore,
}

/// How a measurement becomes a value from 0 (worst) to 1 (best).
///
/// The ranges are fixed and published, so that adding or removing a model never reorders the
/// others. A measurement outside the range counts as its nearer end and is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Default)]
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
    /// Straight lines between points, each what is measured and its value: the measurements grow
    /// from point to point, and the values only rise or only fall. Before the first and behind the
    /// last the value stays what it is there.
    Piecewise(Vec<(Decimal, Decimal)>),
    /// 1 for what reaches the limit, 0 for what does not.
    Threshold {
        /// The limit, which itself is good enough.
        limit: Decimal,
        /// Whether more is better.
        or_more: bool,
    },
    /// A value for each word; of several words the best counts.
    Levels(Vec<(String, Decimal)>),
    /// 1 for yes, 0 for no.
    #[default]
    YesNo,
}

impl ValueFunction {
    /// Whether it is of numbers, and not of words.
    pub(crate) const fn is_of_numbers(&self) -> bool {
        !matches!(self, Self::Levels(_) | Self::YesNo)
    }
}

/// Whether a piecewise value function can be made of the points.
pub(crate) fn are_steps(points: &[(Decimal, Decimal)]) -> bool {
    let pairs = || points.iter().zip(points.iter().skip(1));
    points.len() > 1
        && pairs().all(|((x, _), (next, _))| x < next)
        && (pairs().all(|((_, value), (_, next))| value <= next)
            || pairs().all(|((_, value), (_, next))| value >= next))
        && points.iter().all(|(_, value)| is_value(*value))
}

/// Whether a number is a value: from 0 to 1.
pub(crate) fn is_value(number: Decimal) -> bool {
    !number.is_negative() && number <= Decimal::from(1)
}
