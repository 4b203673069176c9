//! How each criterion is valued: the curve over what is measured, and where the models of a ranking lie.

use crate::catalogue::{Catalogue, Criterion, Value, ValueFunction};
use crate::decimal::Decimal;
use crate::order::sorted;
use crate::ranking::{Ranked, Ranking, criteria_in_use};
use crate::scenario::Scenario;
use crate::value::{Measurement, Weighed, measure, of_number};
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
    /// The value function in use.
    pub function: ValueFunction,
    /// Whether it is the reader's own.
    pub edited: bool,
    /// The axis of what is measured; `None` for words.
    pub axis: Option<Axis>,
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
pub struct Axis {
    /// Its low end.
    pub low: f64,
    /// Its high end.
    pub high: f64,
    /// Whether equal lengths are equal factors, as in the published function.
    pub log: bool,
    /// The value function from one end to the other: measurements and their values.
    pub curve: Vec<(f64, f64)>,
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
        function: by.function.clone(),
        edited: *by.function != by.criterion.value_function,
        axis: axis(by.criterion, by.function, &seen),
        unknown: ranking.ranked.len() - seen.len(),
        alike: seen.len() > 1 && seen.iter().all(|one| (one.measurement.value - first).abs() < EPSILON),
        seen,
    }
}

fn axis(criterion: &Criterion, function: &ValueFunction, seen: &[Seen]) -> Option<Axis> {
    let log = matches!(criterion.value_function, ValueFunction::Log { .. });
    let knots = bends(function);
    let mut held = knots.clone();
    held.extend(bends(&criterion.value_function));
    held.extend(seen.iter().filter_map(|one| match one.measurement.raw {
        Value::Number(number) => Some(number.to_f64()),
        _ => None,
    }));
    // An axis of equal factors has no place for nought.
    held.retain(|x| !log || *x > 0.0);
    let (low, high) = (held.iter().copied().reduce(f64::min)?, held.into_iter().reduce(f64::max)?);
    if low >= high {
        return None;
    }
    Some(Axis { low, high, log, curve: curve(function, &knots, low, high, log) })
}

/// Where a value function begins, bends and ends.
fn bends(function: &ValueFunction) -> Vec<f64> {
    match function {
        ValueFunction::Linear { worst, best } | ValueFunction::Log { worst, best } => {
            [*worst, *best].map(Decimal::to_f64).into()
        }
        ValueFunction::Piecewise(points) => points.iter().map(|(x, _)| x.to_f64()).collect(),
        ValueFunction::Threshold { limit, .. } => vec![limit.to_f64()],
        ValueFunction::Levels(_) | ValueFunction::YesNo => Vec::new(),
    }
}

fn curve(function: &ValueFunction, knots: &[f64], low: f64, high: f64, log: bool) -> Vec<(f64, f64)> {
    let value = |x: f64| Some((x, of_number(function, x)?.0));
    if let (ValueFunction::Threshold { or_more, .. }, [limit]) = (function, knots) {
        let (before, after) = if *or_more { (0.0, 1.0) } else { (1.0, 0.0) };
        return vec![(low, before), (*limit, before), (*limit, after), (high, after)];
    }
    let along = |step: u8| {
        let share = f64::from(step) / f64::from(STEPS);
        match step {
            0 => low,
            STEPS => high,
            _ if log => low * libm::exp(share * libm::log(high / low)),
            _ => low + share * (high - low),
        }
    };
    let mut drawn: Vec<f64> = (0..=STEPS).map(along).collect();
    drawn.extend(knots.iter().filter(|x| low < **x && **x < high));
    sorted(drawn, f64::total_cmp).into_iter().filter_map(value).collect()
}
