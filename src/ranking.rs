//! Who takes part, who is left out, and in which order the others stand.

use crate::catalogue::{Catalogue, Model};
use crate::cost::{Cost, Costing};
use crate::frontier::dominators;
use crate::gate::{Failure, failures, other_contest};
use crate::money::Money;
use crate::order::sorted;
use crate::scenario::Scenario;
use crate::score::{Rank, Score, ranks, score, shares};
use crate::value::{Weighed, value};
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
    pub cost: Cost,
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
    /// How good the model is by each criterion, from 0 to 1, in the order of the shares; `None` where
    /// it is not known. A share times its value is what the criterion adds to the score.
    pub values: Vec<Option<f64>>,
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
    pub cost: Option<Cost>,
}

/// Ranks the models for the scenario.
pub fn rank<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    models: impl Iterator<Item = &'a Model>,
) -> Ranking {
    let mut contestants = Vec::new();
    let mut excluded = Vec::new();
    let costing = Costing::new(catalogue, scenario);
    for model in models {
        if let Some(failure) = other_contest(model, scenario.workload.contest()) {
            // What one of another contest lacks in this one, or would cost, says nothing.
            excluded.push(Excluded { model: model.id.clone(), failures: vec![failure], cost: None });
            continue;
        }
        let cost = costing.cost(model);
        let failures = failures(catalogue, model, scenario, &cost);
        match cost {
            Ok(cost) if failures.is_empty() => contestants.push((model, cost)),
            cost => excluded.push(Excluded { model: model.id.clone(), failures, cost: cost.ok() }),
        }
    }
    let criteria = criteria_in_use(catalogue, scenario);
    let points: Vec<u8> = criteria.iter().map(|one| one.points).collect();
    let shares = shares(&points).unwrap_or_default();
    let ranked =
        if shares.is_empty() { by_cost(contestants) } else { by_score(&criteria, &shares, contestants) };
    let share =
        |(one, share): (&Weighed<'_>, &f64)| Share { criterion: one.criterion.key.clone(), share: *share };
    Ranking { shares: criteria.iter().zip(&shares).map(share).collect(), ranked, excluded }
}

/// The contest's criteria as they are weighed, none without weight.
pub(crate) fn criteria_in_use<'a>(catalogue: &'a Catalogue, scenario: &'a Scenario) -> Vec<Weighed<'a>> {
    contested(catalogue, scenario).filter(|weighed| weighed.points > 0).collect()
}

/// All criteria of the contest as they are weighed.
pub(crate) fn contested<'a>(
    catalogue: &'a Catalogue,
    scenario: &'a Scenario,
) -> impl Iterator<Item = Weighed<'a>> {
    let contest = scenario.workload.contest();
    let contested = catalogue.criteria.iter().filter(move |criterion| criterion.contests.contains(&contest));
    contested.map(|criterion| Weighed::new(criterion, scenario))
}

fn by_cost(contestants: Vec<(&Model, Cost)>) -> Vec<Ranked> {
    let contestants = sorted(contestants, |(_, one), (_, other)| dearness(one).cmp(&dearness(other)));
    let unranked = |(model, cost): (&Model, Cost)| Ranked {
        model: model.id.clone(),
        cost,
        standing: None,
        dominated_by: Vec::new(),
    };
    contestants.into_iter().map(unranked).collect()
}

/// An incomplete bill is only a lower limit, so it stands behind every complete one.
fn dearness(cost: &Cost) -> (bool, Money) {
    (!cost.is_complete(), cost.per_month)
}

fn by_score(criteria: &[Weighed<'_>], shares: &[f64], contestants: Vec<(&Model, Cost)>) -> Vec<Ranked> {
    let values_of = |(model, cost): &(&Model, Cost)| {
        criteria.iter().map(|by| value(*by, model, cost)).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<Option<f64>>> = contestants.iter().map(values_of).collect();
    let parts = |row: &Vec<Option<f64>>| shares.iter().copied().zip(row.iter().copied()).collect::<Vec<_>>();
    let scores: Vec<Score> = rows.iter().map(|row| score(&parts(row))).collect();
    let ids: Vec<&str> = contestants.iter().map(|(model, _)| model.id.as_str()).collect();
    let names =
        |at: Vec<usize>| at.into_iter().filter_map(|at| ids.get(at)).map(|id| (*id).to_owned()).collect();
    let dominators: Vec<Vec<String>> = dominators(&rows).into_iter().map(names).collect();

    let standings = scores.iter().zip(ranks(&scores)).zip(rows);
    let standings = standings.map(|((score, rank), values)| Standing { score: *score, rank, values });
    let ranked = contestants.into_iter().zip(standings).zip(dominators);
    let ranked = ranked.map(|(((model, cost), standing), dominated_by)| Ranked {
        model: model.id.clone(),
        cost,
        standing: Some(standing),
        dominated_by,
    });
    // On a grid of about a billionth, so that the last digits of a sum do not break a tie.
    let low = |ranked: &Ranked| {
        ranked.standing.as_ref().map_or(0.0, |standing| (standing.score.low * 1_073_741_824.0).round())
    };
    // Of level ones the cheaper stands first.
    let order = |one: &Ranked, other: &Ranked| {
        low(other).total_cmp(&low(one)).then_with(|| dearness(&one.cost).cmp(&dearness(&other.cost)))
    };
    sorted(ranked.collect(), order)
}
