//! How each criterion is valued: the curve over what is measured, and where the models of a ranking lie.

use crate::catalogue::{Catalogue, CurveShape, Value, ValueCurve, ValueFunction};
use crate::order::sorted;
use crate::ranking::{Ranked, Ranking, criteria_in_use};
use crate::scenario::Scenario;
use crate::value::{Measurement, Weighed, along, measure};
use serde::Serialize;

/// So many steps along the axis a curve is drawn by, beside the ends and points of its function.
const STEPS: u8 = 32;

/// Values nearer than this are the same value.
const EPSILON: f64 = 1e-9;

/// How one criterion is valued.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Valued {
    /// Key of the criterion.
    pub criterion: String,
    /// How it is valued as published.
    pub published: ValueFunction,
    /// How a number is valued here; `None` for words.
    pub curve: Option<ValueCurve>,
    /// Whether it is the reader's own.
    pub edited: bool,
    /// The axis of what is measured; `None` for words, and where it would have no length.
    pub axis: Option<Scale>,
    /// The models of the ranking that were measured, in its order.
    pub seen: Vec<Seen>,
    /// How many were not.
    pub unknown: usize,
    /// Whether several were, and all have the same value: it cannot tell them apart.
    pub alike: bool,
}

/// The axis of what is measured, long enough for the published range, the one in use and every model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Scale {
    /// Its low end.
    pub low: f64,
    /// Its high end.
    pub high: f64,
    /// Whether equal lengths are equal factors, as in the published function.
    pub log: bool,
    /// The value curve from one end to the other: measurements and their values.
    pub line: Vec<(f64, f64)>,
}

/// What was measured of one model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Seen {
    /// Id of the model.
    pub model: String,
    /// What was measured.
    pub measurement: Measurement,
}

/// How each criterion with weight is valued, in the order of the ranking's shares.
pub fn values(catalogue: &Catalogue, scenario: &Scenario, ranking: &Ranking) -> Vec<Valued> {
    criteria_in_use(catalogue, scenario).into_iter().map(|by| valued(catalogue, by, ranking)).collect()
}

fn valued(catalogue: &Catalogue, by: Weighed<'_>, ranking: &Ranking) -> Valued {
    let see = |ranked: &Ranked| {
        let measurement = measure(by, catalogue.model(&ranked.model)?, &ranked.cost)?;
        Some(Seen { model: ranked.model.clone(), measurement })
    };
    let seen: Vec<Seen> = ranking.ranked.iter().filter_map(see).collect();
    let first = seen.first().map_or(0.0, |one| one.measurement.value);
    Valued {
        criterion: by.criterion.key.clone(),
        published: by.criterion.value_function.clone(),
        curve: by.curve().cloned(),
        edited: by.edited.is_some(),
        axis: axis(by, &seen),
        unknown: ranking.ranked.len() - seen.len(),
        alike: seen.len() > 1 && seen.iter().all(|one| (one.measurement.value - first).abs() < EPSILON),
        seen,
    }
}

fn axis(by: Weighed<'_>, seen: &[Seen]) -> Option<Scale> {
    let (ValueFunction::Curve(published), curve) = (&by.criterion.value_function, by.curve()?) else {
        return None;
    };
    let log = published.shape == CurveShape::Log;
    let mut held = bends(published);
    held.extend(bends(curve));
    held.extend(seen.iter().filter_map(|one| match one.measurement.raw {
        Value::Number(number) => Some(number.to_f64()),
        _ => None,
    }));
    // An axis of equal factors has no place for nought.
    held.retain(|x| !log || *x > 0.0);
    let (low, high) = (held.iter().copied().reduce(f64::min)?, held.into_iter().reduce(f64::max)?);
    (low < high).then(|| Scale { low, high, log, line: line(curve, low, high, log) })
}

/// Where a curve begins, bends and ends.
fn bends(curve: &ValueCurve) -> Vec<f64> {
    curve.points.iter().map(|(x, _)| x.to_f64()).collect()
}

fn line(curve: &ValueCurve, low: f64, high: f64, log: bool) -> Vec<(f64, f64)> {
    let value = |x: f64| Some((x, along(curve, x)?.0));
    let bends = bends(curve);
    if let ([limit], CurveShape::From | CurveShape::To) = (bends.as_slice(), curve.shape) {
        let (before, after) = if curve.shape == CurveShape::From { (0.0, 1.0) } else { (1.0, 0.0) };
        return vec![(low, before), (*limit, before), (*limit, after), (high, after)];
    }
    let at = |step: u8| {
        let share = f64::from(step) / f64::from(STEPS);
        match step {
            0 => low,
            STEPS => high,
            _ if log => low * libm::exp(share * libm::log(high / low)),
            _ => low + share * (high - low),
        }
    };
    let mut drawn: Vec<f64> = (0..=STEPS).map(at).collect();
    drawn.extend(bends.into_iter().filter(|x| low < *x && *x < high));
    sorted(drawn, f64::total_cmp).into_iter().filter_map(value).collect()
}
