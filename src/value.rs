//! How good a measurement is: value functions.

use crate::catalogue::{Criterion, Measured, Model, Value, ValueFunction};
use crate::cost::Cost;
use serde::Serialize;
use std::borrow::Cow;

/// A measurement of one model by one criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Measurement {
    /// What was measured, as it was published or billed.
    pub raw: Value,
    /// How good that is, from 0 to 1.
    pub value: f64,
    /// Whether it lies outside the criterion's range and counts as the nearer end.
    pub clamped: bool,
}

/// How good the model is by the criterion, from 0 to 1; `None` where what is measured is not known.
pub fn value(criterion: &Criterion, model: &Model, cost: &Cost) -> Option<f64> {
    let raw = raw(criterion, model, cost)?;
    apply(&criterion.value_function, &raw).map(|value| value.clamp(0.0, 1.0))
}

/// The same with what was measured.
pub fn measure(criterion: &Criterion, model: &Model, cost: &Cost) -> Option<Measurement> {
    let raw = raw(criterion, model, cost)?;
    let unclamped = apply(&criterion.value_function, &raw)?;
    let is_inside = (0.0..=1.0).contains(&unclamped);
    Some(Measurement { raw: raw.into_owned(), value: unclamped.clamp(0.0, 1.0), clamped: !is_inside })
}

fn raw<'a>(criterion: &Criterion, model: &'a Model, cost: &Cost) -> Option<Cow<'a, Value>> {
    match &criterion.measured {
        Measured::UnitCost => cost.per_unit.map(|cost| Cow::Owned(Value::Number(cost.dollars()))),
        Measured::Fact(key) => model.value(key).map(Cow::Borrowed),
    }
}

/// The value before clamping. `None` if the measurement is of a shape that the function does not
/// take, or a word it gives no value to.
fn apply(function: &ValueFunction, raw: &Value) -> Option<f64> {
    match (function, raw) {
        (ValueFunction::Linear { worst, best }, Value::Number(x)) => {
            let (x, worst, best) = (x.to_f64(), worst.to_f64(), best.to_f64());
            Some((x - worst) / (best - worst))
        }
        (ValueFunction::Log { worst, best }, Value::Number(x)) => {
            let (x, worst, best) = (x.to_f64(), worst.to_f64(), best.to_f64());
            if x <= 0.0 {
                // What costs nothing is at or beyond the best end, where less is better.
                return Some(if best < worst { f64::INFINITY } else { f64::NEG_INFINITY });
            }
            Some(libm::log(x / worst) / libm::log(best / worst))
        }
        (ValueFunction::Levels(levels), Value::Words(words)) => {
            let value_of = |word: &String| {
                levels.iter().find(|(level, _)| level == word).map(|(_, value)| value.to_f64())
            };
            words.iter().filter_map(value_of).reduce(f64::max)
        }
        (ValueFunction::YesNo, Value::YesNo(yes)) => Some(if *yes { 1.0 } else { 0.0 }),
        _ => None,
    }
}
