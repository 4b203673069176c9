//! How good a measurement is: value functions.

use crate::catalogue::{Criterion, Measured, Model, Value, ValueFunction};
use crate::cost::Cost;
use crate::decimal::Decimal;
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
    /// The reader's value function, or the published one.
    pub function: &'a ValueFunction,
    scores: &'a [OwnScore],
}

impl<'a> Weighed<'a> {
    /// The criterion, as the scenario weighs it.
    pub fn new(criterion: &'a Criterion, scenario: &'a Scenario) -> Self {
        let weight = scenario.weights.iter().find(|weight| weight.criterion == criterion.key);
        let function = weight.and_then(|weight| weight.function.as_ref());
        Self {
            criterion,
            points: weight.map_or(0, |weight| weight.points),
            function: function.unwrap_or(&criterion.value_function),
            scores: &scenario.scores,
        }
    }

    fn raw<'b>(&self, model: &'b Model, cost: &Cost) -> Option<Cow<'b, Value>> {
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
    apply(by.function, &*by.raw(model, cost)?).map(|(value, _)| value)
}

/// The same with what was measured.
pub fn measure(by: Weighed<'_>, model: &Model, cost: &Cost) -> Option<Measurement> {
    let raw = by.raw(model, cost)?;
    let (value, is_inside) = apply(by.function, &raw)?;
    Some(Measurement { raw: raw.into_owned(), value, clamped: !is_inside })
}

/// The value, and whether the measurement lies within the range. `None` if the measurement is of a
/// shape that the function does not take, or a word it gives no value to.
fn apply(function: &ValueFunction, raw: &Value) -> Option<(f64, bool)> {
    match (function, raw) {
        (ValueFunction::Levels(levels), Value::Words(words)) => {
            let value_of = |word: &String| {
                levels.iter().find(|(level, _)| level == word).map(|(_, value)| value.to_f64())
            };
            words.iter().filter_map(value_of).reduce(f64::max).map(|value| (value, true))
        }
        (ValueFunction::YesNo, Value::YesNo(yes)) => Some((if *yes { 1.0 } else { 0.0 }, true)),
        (_, Value::Number(x)) => of_number(function, x.to_f64()),
        _ => None,
    }
}

/// The same of a number.
pub(crate) fn of_number(function: &ValueFunction, x: f64) -> Option<(f64, bool)> {
    let value = match function {
        ValueFunction::Linear { worst, best } => {
            let (worst, best) = (worst.to_f64(), best.to_f64());
            (x - worst) / (best - worst)
        }
        ValueFunction::Log { worst, best } => {
            let (worst, best) = (worst.to_f64(), best.to_f64());
            if x > 0.0 {
                libm::log(x / worst) / libm::log(best / worst)
            } else if best < worst {
                // What costs nothing is at or beyond the best end, where less is better.
                f64::INFINITY
            } else {
                f64::NEG_INFINITY
            }
        }
        ValueFunction::Piecewise(points) => return between(points, x),
        ValueFunction::Threshold { limit, or_more } => {
            let limit = limit.to_f64();
            let is_reached = if *or_more { x >= limit } else { x <= limit };
            if is_reached { 1.0 } else { 0.0 }
        }
        ValueFunction::Levels(_) | ValueFunction::YesNo => return None,
    };
    Some((value.clamp(0.0, 1.0), (0.0..=1.0).contains(&value)))
}

/// On the straight line between the two points around it, or at the nearer end.
fn between(points: &[(Decimal, Decimal)], x: f64) -> Option<(f64, bool)> {
    let point = |(x, value): &(Decimal, Decimal)| (x.to_f64(), value.to_f64());
    let (mut before, mut value) = points.first().map(point)?;
    if x < before {
        return Some((value, false));
    }
    for (at, next) in points.iter().skip(1).map(point) {
        if x <= at {
            return Some((value + (x - before) / (at - before) * (next - value), true));
        }
        (before, value) = (at, next);
    }
    Some((value, x <= before))
}
