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
    /// How a measurement becomes a value from 0 to 1. The page asks for it where it is drawn.
    #[serde(skip)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ValueFunction {
    /// Of a number.
    Curve(ValueCurve),
    /// A value for each word; of several words the best counts.
    Levels(Vec<(String, Decimal)>),
    /// 1 for yes, 0 for no.
    #[default]
    YesNo,
}

/// The values of numbers, from 0 to 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ValueCurve {
    /// How it runs from point to point.
    pub shape: CurveShape,
    /// Measurements and their values. Of a range the worst end, worth 0, and the best, worth 1; of a
    /// limit that alone, worth 1.
    pub points: Vec<(Decimal, Decimal)>,
}

/// How a curve runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CurveShape {
    /// Straight from the worst to the best, `(x - worst) / (best - worst)`: each step is worth the same.
    #[default]
    Linear,
    /// `ln(x / worst) / ln(best / worst)`: each doubling is worth the same. Both ends above 0.
    Log,
    /// Straight from point to point: the measurements grow, and the values only rise or only fall.
    Steps,
    /// 1 from the limit on, 0 before.
    From,
    /// 1 up to the limit, 0 beyond.
    To,
}

impl CurveShape {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Linear, Self::Log, Self::Steps, Self::From, Self::To];

    /// Its name in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
            Self::Steps => "steps",
            Self::From => "from",
            Self::To => "to",
        }
    }
}

impl ValueCurve {
    /// A linear or logarithmic one.
    pub fn range(shape: CurveShape, worst: Decimal, best: Decimal) -> Self {
        Self { shape, points: vec![(worst, Decimal::ZERO), (best, Decimal::from(1))] }
    }

    /// A threshold.
    pub fn limit(shape: CurveShape, limit: Decimal) -> Self {
        Self { shape, points: vec![(limit, Decimal::from(1))] }
    }

    /// Whether less is worth more.
    pub fn is_less_better(&self) -> bool {
        let ends = self.points.first().zip(self.points.last());
        match self.shape {
            CurveShape::Linear | CurveShape::Log => ends.is_some_and(|((worst, _), (best, _))| worst > best),
            CurveShape::Steps => ends.is_some_and(|((_, first), (_, last))| first > last),
            CurveShape::From => false,
            CurveShape::To => true,
        }
    }

    /// Whether it has as many points as its shape, no two of the same measurement; and whether those of
    /// steps grow, with values that only rise or only fall. As computed with, so that no two are too near.
    pub(crate) fn is_sound(&self) -> bool {
        let (least, most) = match self.shape {
            CurveShape::Linear | CurveShape::Log => (2, 2),
            CurveShape::Steps => (2, MOST_STEPS),
            CurveShape::From | CurveShape::To => (1, 1),
        };
        let (mut rises, mut falls) = (false, false);
        let mut before = None;
        for (x, value) in &self.points {
            let (x, value) = (x.to_f64(), value.to_f64());
            if let Some((at, worth)) = before {
                let (grows, shrinks) = (x > at, x < at);
                if !(grows || shrinks) || (shrinks && self.shape == CurveShape::Steps) {
                    return false;
                }
                rises |= value > worth;
                falls |= value < worth;
            }
            before = Some((x, value));
        }
        least <= self.points.len() && self.points.len() <= most && !(rises && falls)
    }
}

/// Most points of steps.
const MOST_STEPS: usize = 12;

/// Whether a number is a value: from 0 to 1.
pub(crate) fn is_value(number: Decimal) -> bool {
    !number.is_negative() && number <= Decimal::from(1)
}
