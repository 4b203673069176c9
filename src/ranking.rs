//! Who takes part, who is left out, and in which order the others stand.

use crate::bill::{Bill, NoBill};
use crate::catalogue::{Catalogue, Criterion, Model, Value};
use crate::frontier::dominators;
use crate::gate::{Failure, failures};
use crate::order::sorted;
use crate::scenario::Scenario;
use crate::score::{Rank, Score, ranks, score, shares};
use crate::value::{Measurement, measure};
use serde::Serialize;

/// The contestants in order, and everybody else with the reason. No model is missing from both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ranking {
    /// The contest's criteria with their weights as shares of one; empty if nothing has weight.
    pub shares: Vec<Share>,
    /// Models that take part: by the score that is certain, best first, or, where nothing has
    /// weight, by cost. Ties stand in the order of the catalogue.
    pub ranked: Vec<Ranked>,
    /// Models left out.
    pub excluded: Vec<Excluded>,
}

/// How much a criterion counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Share {
    /// Key of the criterion.
    pub criterion: String,
    /// From 0 to 1; all shares add up to 1.
    pub share: f64,
}

/// A model that takes part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ranked {
    /// Id of the model.
    pub model: String,
    /// What it costs.
    pub bill: Bill,
    /// How it stands; `None` where nothing has weight.
    pub standing: Option<Standing>,
    /// Ids of models at least as good on every criterion that has weight, and better on one: no
    /// weights put this model before them.
    pub dominated_by: Vec<String>,
}

/// How a model stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Standing {
    /// Its score.
    pub score: Score,
    /// Its rank.
    pub rank: Rank,
    /// What each criterion adds to the score, in the order of the shares.
    pub contributions: Vec<Contribution>,
}

/// What one criterion adds to a score: `share × value`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Contribution {
    /// Key of the criterion.
    pub criterion: String,
    /// The criterion's share of the weight.
    pub share: f64,
    /// What was measured; `None` where nobody has published it.
    pub raw: Option<Value>,
    /// How good that is, from 0 to 1; `None` where it is not known.
    pub value: Option<f64>,
    /// Whether the measurement lies outside the criterion's range.
    pub clamped: bool,
}

/// A model left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Excluded {
    /// Id of the model.
    pub model: String,
    /// Everything it fails.
    pub failures: Vec<Failure>,
    /// What it would cost, if it is sold for such work.
    pub bill: Option<Bill>,
}

/// Ranks the models for the scenario.
pub fn rank<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    models: impl Iterator<Item = &'a Model>,
) -> Ranking {
    let mut contestants = Vec::new();
    let mut excluded = Vec::new();
    for model in models {
        let bill = Bill::new(catalogue, model, scenario);
        let failures = failures(catalogue, model, scenario, &bill);
        match bill {
            Ok(bill) if failures.is_empty() => contestants.push((model, bill)),
            bill => excluded.push(Excluded {
                model: model.id.clone(),
                failures,
                bill: shown_bill(bill, model, scenario),
            }),
        }
    }
    let criteria = criteria_in_use(catalogue, scenario);
    let points: Vec<u8> = criteria.iter().map(|(_, points)| *points).collect();
    let shares = shares(&points).unwrap_or_default();
    let ranked =
        if shares.is_empty() { by_cost(contestants) } else { by_score(&criteria, &shares, contestants) };
    let share = |((criterion, _), share): (&(&Criterion, u8), &f64)| Share {
        criterion: criterion.key.clone(),
        share: *share,
    };
    Ranking { shares: criteria.iter().zip(&shares).map(share).collect(), ranked, excluded }
}

/// What a model of another contest would cost says nothing: it was asked for something else.
fn shown_bill(bill: Result<Bill, NoBill>, model: &Model, scenario: &Scenario) -> Option<Bill> {
    let makes_it =
        model.value("modality_out").is_some_and(|out| out.has_word(scenario.workload.contest.modality()));
    bill.ok().filter(|_| makes_it)
}

/// The contest's criteria with their points, none without weight.
fn criteria_in_use<'a>(catalogue: &'a Catalogue, scenario: &Scenario) -> Vec<(&'a Criterion, u8)> {
    let points = |criterion: &Criterion| {
        scenario
            .weights
            .iter()
            .find(|weight| weight.criterion == criterion.key)
            .map_or(0, |weight| weight.points)
    };
    let contested =
        catalogue.criteria.iter().filter(|criterion| criterion.contests.contains(&scenario.workload.contest));
    contested.map(|criterion| (criterion, points(criterion))).filter(|(_, points)| *points > 0).collect()
}

fn by_cost(contestants: Vec<(&Model, Bill)>) -> Vec<Ranked> {
    // An incomplete bill is only a lower limit, so it stands behind every complete one.
    let key = |bill: &Bill| (!bill.is_complete(), bill.per_month);
    let contestants = sorted(contestants, |(_, one), (_, other)| key(one).cmp(&key(other)));
    let unranked = |(model, bill): (&Model, Bill)| Ranked {
        model: model.id.clone(),
        bill,
        standing: None,
        dominated_by: Vec::new(),
    };
    contestants.into_iter().map(unranked).collect()
}

fn by_score(criteria: &[(&Criterion, u8)], shares: &[f64], contestants: Vec<(&Model, Bill)>) -> Vec<Ranked> {
    let measured: Vec<Vec<Option<Measurement>>> = contestants
        .iter()
        .map(|(model, bill)| criteria.iter().map(|(criterion, _)| measure(criterion, model, bill)).collect())
        .collect();
    let value = |measurement: &Option<Measurement>| measurement.as_ref().map(|measurement| measurement.value);
    let values: Vec<Vec<Option<f64>>> = measured.iter().map(|row| row.iter().map(value).collect()).collect();
    let parts = |row: &Vec<Option<f64>>| shares.iter().copied().zip(row.iter().copied()).collect::<Vec<_>>();
    let scores: Vec<Score> = values.iter().map(|row| score(&parts(row))).collect();
    let ids: Vec<String> = contestants.iter().map(|(model, _)| model.id.clone()).collect();
    let dominators = dominators(&values);

    let ranked: Vec<Ranked> = contestants
        .into_iter()
        .zip(measured)
        .zip(scores.iter().zip(ranks(&scores)).zip(dominators))
        .map(|(((model, bill), row), ((score, rank), dominators))| Ranked {
            model: model.id.clone(),
            bill,
            standing: Some(Standing {
                score: *score,
                rank,
                contributions: contributions(criteria, shares, row),
            }),
            dominated_by: dominators.into_iter().filter_map(|at| ids.get(at).cloned()).collect(),
        })
        .collect();
    // On a grid of about a billionth, so that the last digits of a sum do not break a tie.
    let low = |ranked: &Ranked| {
        ranked.standing.as_ref().map_or(0.0, |standing| (standing.score.low * 1_073_741_824.0).round())
    };
    sorted(ranked, |one, other| low(other).total_cmp(&low(one)))
}

fn contributions(
    criteria: &[(&Criterion, u8)],
    shares: &[f64],
    row: Vec<Option<Measurement>>,
) -> Vec<Contribution> {
    let contribution =
        |(((criterion, _), share), measurement): ((&(&Criterion, u8), &f64), Option<Measurement>)| {
            Contribution {
                criterion: criterion.key.clone(),
                share: *share,
                value: measurement.as_ref().map(|measurement| measurement.value),
                clamped: measurement.as_ref().is_some_and(|measurement| measurement.clamped),
                raw: measurement.map(|measurement| measurement.raw),
            }
        };
    criteria.iter().zip(shares).zip(row).map(contribution).collect()
}
