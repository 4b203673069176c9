//! The notes' recommendations: jobs, ranked like any other question.

use super::{Gap, JobFinding, Outcome, Verdict};
use crate::catalogue::{Catalogue, Job};
use crate::detail::detail;
use crate::link::decode;
use crate::ranking::{Ranked, Ranking, rank};
use crate::scenario::{Market, Scenario};

/// Ranks the notes' models for a job and looks how the recommended one fares.
pub(super) fn job_finding(catalogue: &Catalogue, market: &Market, job: &Job) -> JobFinding {
    let mut scenario = decode(catalogue, market.date, &job.question, "").scenario;
    scenario.market = market.clone();
    let models = catalogue.course.models.iter().filter_map(|id| catalogue.model(id));
    let ranking = rank(catalogue, &scenario, models);
    let outcome = outcome(catalogue, &scenario, &ranking, &job.pick);
    let verdict = match outcome {
        Outcome::Only | Outcome::First { .. } => Verdict::Agrees,
        Outcome::Undecided { .. } => Verdict::Open,
        Outcome::Behind { .. } | Outcome::Excluded { .. } => Verdict::Differs,
    };
    JobFinding { job: job.key.clone(), verdict, outcome }
}

fn outcome(catalogue: &Catalogue, scenario: &Scenario, ranking: &Ranking, pick: &str) -> Outcome {
    let excluded = ranking.excluded.iter().find(|excluded| excluded.model == pick);
    if let Some(excluded) = excluded {
        return Outcome::Excluded { failures: excluded.failures.clone() };
    }
    let picked = ranking.ranked.iter().find(|ranked| ranked.model == pick);
    let rank = picked.and_then(|ranked| ranked.standing.as_ref()).map(|standing| standing.rank);
    let rival = ranking.ranked.iter().find(|ranked| ranked.model != pick);
    let gap = |ahead, behind| gap(catalogue, scenario, ranking, ahead, behind);
    match (picked, rival, rank) {
        (Some(picked), Some(rival), Some(rank)) if rank.worst == 1 => {
            Outcome::First { ahead_on: gap(picked, rival) }
        }
        (Some(picked), Some(rival), Some(rank)) if rank.best == 1 => {
            Outcome::Undecided { rival: rival.model.clone(), missing: missing(ranking, &[picked, rival]) }
        }
        (Some(picked), Some(leader), _) => {
            Outcome::Behind { leader: leader.model.clone(), behind_on: gap(leader, picked) }
        }
        _ => Outcome::Only,
    }
}

/// The criterion that puts one model furthest ahead of another.
fn gap(
    catalogue: &Catalogue,
    scenario: &Scenario,
    ranking: &Ranking,
    ahead: &Ranked,
    behind: &Ranked,
) -> Option<Gap> {
    let values = |ranked: &Ranked| ranked.standing.as_ref().map(|standing| standing.values.clone());
    let pairs = values(ahead)?.into_iter().zip(values(behind)?);
    let leads =
        ranking.shares.iter().zip(pairs).map(|(share, (one, other))| Some(share.share * (one? - other?)));
    let leads = leads.enumerate().filter_map(|(at, lead)| Some((at, lead.filter(|lead| *lead > 0.0)?)));
    let (at, _) = leads.max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let measured = |ranked: &Ranked| {
        let detail = detail(catalogue, scenario, &ranked.model)?;
        detail.measurements.into_iter().nth(at)?.map(|measurement| measurement.raw)
    };
    Some(Gap {
        criterion: ranking.shares.get(at)?.criterion.clone(),
        ahead: measured(ahead),
        behind: measured(behind),
        than: behind.model.clone(),
    })
}

/// Criteria for which one of the models has no published figure.
fn missing(ranking: &Ranking, models: &[&Ranked]) -> Vec<String> {
    let standings = || models.iter().filter_map(|ranked| ranked.standing.as_ref());
    let is_missing =
        |at: usize| standings().any(|standing| standing.values.get(at).is_some_and(Option::is_none));
    let missing = ranking.shares.iter().enumerate().filter(|(at, _)| is_missing(*at));
    missing.map(|(_, share)| share.criterion.clone()).collect()
}
