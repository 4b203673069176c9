//! How good a measurement is: value functions.

use crate::catalogue::{Criterion, CurveShape, Measured, Model, Value, ValueCurve, ValueFunction};
use crate::cost::Cost;
use crate::scenario::{OwnScore, Scenario};
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

/// A criterion as a scenario weighs it.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Its weight in points.
    pub points: u8,
    /// How the reader values it, where that is not as published.
    pub edited: Option<&'a ValueCurve>,
    scores: &'a [OwnScore],
}

impl<'a> Weighed<'a> {
    /// The criterion, as the scenario weighs it.
    pub fn new(criterion: &'a Criterion, scenario: &'a Scenario) -> Self {
        let weight = scenario.weights.iter().find(|weight| weight.criterion == criterion.key);
        Self {
            criterion,
            points: weight.map_or(0, |weight| weight.points),
            edited: weight.and_then(|weight| weight.curve.as_ref()),
            scores: &scenario.scores,
        }
    }

    /// The curve in use; `None` for words.
    pub(crate) const fn curve(&self) -> Option<&'a ValueCurve> {
        match (&self.criterion.value_function, self.edited) {
            (ValueFunction::Curve(_), Some(edited)) => Some(edited),
            (ValueFunction::Curve(published), None) => Some(published),
            _ => None,
        }
    }

    /// The value function in use.
    pub(crate) fn function(&self) -> ValueFunction {
        self.curve().map_or_else(
            || self.criterion.value_function.clone(),
            |curve| ValueFunction::Curve(curve.clone()),
        )
    }

    /// What is valued.
    pub(crate) fn raw<'b>(&self, model: &'b Model, cost: &Cost) -> Option<Cow<'b, Value>> {
        let number = |number| Some(Cow::Owned(Value::Number(number)));
        match &self.criterion.measured {
            Measured::UnitCost => number(cost.per_unit?.dollars()),
            Measured::Fact(key) => model.value(key).map(Cow::Borrowed),
            Measured::OwnScore => number(self.scores.iter().find(|one| one.model == model.id)?.score),
        }
    }
}

/// How good the model is by the criterion, from 0 to 1; `None` where what is measured is not known.
pub fn value(by: Weighed<'_>, model: &Model, cost: &Cost) -> Option<f64> {
    apply(by, &*by.raw(model, cost)?).map(|(value, _)| value)
}

/// The same with what was measured.
pub fn measure(by: Weighed<'_>, model: &Model, cost: &Cost) -> Option<Measurement> {
    let raw = by.raw(model, cost)?;
    let (value, is_inside) = apply(by, &raw)?;
    Some(Measurement { raw: raw.into_owned(), value, clamped: !is_inside })
}

/// The value, and whether the measurement lies within the range. `None` if the measurement is of a
/// shape that the function does not take, or a word it gives no value to.
fn apply(by: Weighed<'_>, raw: &Value) -> Option<(f64, bool)> {
    match (&by.criterion.value_function, raw) {
        (ValueFunction::Levels(levels), Value::Words(words)) => {
            let value_of = |word: &String| {
                levels.iter().find(|(level, _)| level == word).map(|(_, value)| value.to_f64())
            };
            words.iter().filter_map(value_of).reduce(f64::max).map(|value| (value, true))
        }
        (ValueFunction::YesNo, Value::YesNo(yes)) => Some((if *yes { 1.0 } else { 0.0 }, true)),
        (ValueFunction::Curve(_), Value::Number(x)) => along(by.curve()?, x.to_f64()),
        _ => None,
    }
}

/// The value of a number, and whether it lies between the ends.
pub(crate) fn along(curve: &ValueCurve, x: f64) -> Option<(f64, bool)> {
    let (first, rest) = curve.points.split_first()?;
    let (mut before, mut value) = (first.0.to_f64(), first.1.to_f64());
    let is_reached = match curve.shape {
        CurveShape::From => Some(x >= before),
        CurveShape::To => Some(x <= before),
        _ => None,
    };
    if let Some(is_reached) = is_reached {
        return Some((if is_reached { value } else { 0.0 }, true));
    }
    for (at, next) in rest {
        let (at, next) = (at.to_f64(), next.to_f64());
        let share = if curve.shape != CurveShape::Log {
            (x - before) / (at - before)
        } else if x > 0.0 {
            libm::log(x / before) / libm::log(at / before)
        } else if at < before {
            // What costs nothing is at or beyond the best end, where less is better.
            f64::INFINITY
        } else {
            f64::NEG_INFINITY
        };
        if share < 0.0 {
            return Some((value, false));
        }
        if share <= 1.0 {
            return Some((value + share * (next - value), true));
        }
        (before, value) = (at, next);
    }
    Some((value, false))
}
