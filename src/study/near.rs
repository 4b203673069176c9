//! Nearest misses: models left out for nothing but what the reader asked for, and what brings them back.

use crate::catalogue::{Catalogue, FactKind};
use crate::decimal::Decimal;
use crate::gate::{Failure, misses};
use crate::link::set;
use crate::order::sorted;
use crate::ranking::{Excluded, Ranking};
use crate::report::ranking;
use crate::scenario::{Requirement, Scenario};
use serde::Serialize;

/// So many are listed.
pub const MOST: usize = 5;

/// A model left out for nothing but what the reader asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Near {
    /// Id of the model.
    pub model: String,
    /// What it fails, in the order of the requirements.
    pub failures: Vec<Failure>,
    /// For each failure the field that brings it back, with its new text.
    pub fix: Vec<Fix>,
    /// Its place in the ranking once all of them are set, from 1.
    pub place: usize,
    /// Models in that ranking.
    pub of: usize,
}

/// A field of the question with a new text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fix {
    /// The field.
    pub field: String,
    /// Its text; empty for one that asks for nothing.
    pub text: String,
}

/// How far a model is from taking part, nearest least: how many requirements it fails, of how many the
/// fact is unknown, and by how much it fails the others, as shares of what was asked for. A share of
/// nothing is beyond all others.
type Distance = (usize, usize, bool, Decimal);

/// The models nearest to taking part, nearest first; equals stand in the order of the catalogue.
pub fn near(catalogue: &Catalogue, scenario: &Scenario, answered: &Ranking) -> Vec<Near> {
    let candidate = |excluded| {
        let fails_nothing_else = fixes(catalogue, scenario, excluded).is_some();
        fails_nothing_else.then(|| (distance(scenario, &excluded.failures), excluded))
    };
    let candidates: Vec<(Distance, &Excluded)> = answered.excluded.iter().filter_map(candidate).collect();
    let nearest = sorted(candidates, |one, other| one.0.cmp(&other.0)).into_iter().take(MOST);
    nearest.filter_map(|(_, excluded)| brought_back(catalogue, scenario, excluded)).collect()
}

fn brought_back(catalogue: &Catalogue, scenario: &Scenario, excluded: &Excluded) -> Option<Near> {
    let mut fix = fixes(catalogue, scenario, excluded)?;
    let mut without = scenario.clone();
    for Fix { field, text } in &mut fix {
        if set(catalogue, &mut without, field, text).is_err() {
            // A bill larger than any budget that can be asked for.
            text.clear();
            set(catalogue, &mut without, field, text).ok()?;
        }
    }
    let ranked = ranking(catalogue, &without).ranked;
    let place = ranked.iter().position(|ranked| ranked.model == excluded.model)?;
    let (model, failures) = (excluded.model.clone(), excluded.failures.clone());
    Some(Near { model, failures, fix, place: place + 1, of: ranked.len() })
}

/// What brings the model back; `None` if it fails more than requirements, which giving them up does
/// not change.
fn fixes(catalogue: &Catalogue, scenario: &Scenario, excluded: &Excluded) -> Option<Vec<Fix>> {
    let model = catalogue.model(&excluded.model)?;
    let (missed, failures): (Vec<_>, Vec<_>) =
        misses(catalogue, model, scenario, excluded.cost.as_ref()).unzip();
    let fix = |(requirement, failure): (&Requirement, &Failure)| fix(catalogue, requirement, failure);
    (failures == excluded.failures).then(|| missed.into_iter().zip(&failures).map(fix).collect())
}

fn distance(scenario: &Scenario, failures: &[Failure]) -> Distance {
    let unknown = failures.iter().filter(|failure| matches!(failure, Failure::Unknown { .. })).count();
    let shares = failures.iter().map(|failure| share(scenario, failure));
    let sum = shares.reduce(|sum, share| sum?.checked_add(share?)).flatten();
    (failures.len(), unknown, sum.is_none(), sum.unwrap_or_default())
}

/// By how much a requirement is failed, as a share of what was asked for: of words each one counts 1,
/// and so does a yes that should be a no. `None` where nothing was asked for.
fn share(scenario: &Scenario, failure: &Failure) -> Option<Decimal> {
    match failure {
        Failure::Limit { need, by, .. } => by.checked_div(*need),
        Failure::OverBudget { need, by, .. } => by.dollars().checked_div(need.dollars()),
        Failure::Ends { need, by, .. } => {
            let [by, asked] = [*by, scenario.market.date.days_until(*need)].map(|days| days.max(1));
            Decimal::new(by.into(), 0).checked_div(Decimal::new(asked.into(), 0))
        }
        Failure::Lacks { need, .. } => u64::try_from(need.len()).ok().map(Decimal::from),
        Failure::Unknown { .. } => Some(Decimal::ZERO),
        _ => Some(Decimal::from(1)),
    }
}

/// What lets the model pass the requirement, and asks for as much as it has; nothing where that is not
/// known, or no requirement.
fn fix(catalogue: &Catalogue, requirement: &Requirement, failure: &Failure) -> Fix {
    let text = match (failure, requirement) {
        (Failure::Limit { have, .. }, _) => have.to_string(),
        (Failure::OverBudget { have, complete: true, .. }, _) => {
            // A budget of whole cents, and never less than the bill.
            let cents = have.dollars().rounded(2);
            let cent = if cents < have.dollars() { Decimal::new(1, 2) } else { Decimal::ZERO };
            cents.checked_add(cent).unwrap_or(cents).to_padded(2)
        }
        (Failure::Ends { have, .. }, _) => have.to_string(),
        (Failure::Lacks { fact, need, have }, Requirement::Words { words, .. }) => {
            if let Some(lowest) = catalogue.fact_kind(fact).and_then(FactKind::lowest) {
                have.iter().find(|level| *level != lowest).cloned().unwrap_or_default()
            } else {
                let kept = words.iter().filter(|word| !need.contains(word)).cloned();
                kept.collect::<Vec<_>>().join(",")
            }
        }
        _ => String::new(),
    };
    Fix { field: requirement.field(), text }
}
