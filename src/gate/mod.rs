//! Requirements: what a model has to have, whatever it costs.

mod failure;

pub use failure::{Beyond, Failure};

use crate::catalogue::{Catalogue, FactShape, Model, Value};
use crate::charge::NoBill;
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::link::yes_or_no;
use crate::money::Money;
use crate::scenario::{Requirement, Scenario};
use crate::workload::{Contest, Workload};

/// The task of an image model that makes a picture from words alone.
const GENERATE: &str = "generate";

/// Everything that the model fails; empty for a model that takes part.
pub(crate) fn failures(
    catalogue: &Catalogue,
    model: &Model,
    scenario: &Scenario,
    cost: &Result<Cost, NoBill>,
) -> Vec<Failure> {
    if let Some(other) = other_contest(model, scenario.workload.contest()) {
        // What it lacks as a contestant in another contest says nothing.
        return vec![other];
    }
    let mut failures = Vec::new();
    failures.extend(retired(model, scenario));
    failures.extend(misfits(model, &scenario.workload));
    failures.extend(misses(catalogue, model, scenario, cost.as_ref().ok()).map(|(_, failure)| failure));
    match cost {
        Err(NoBill::Refused { refusal }) => failures.push(Failure::NotSold { refusal: refusal.clone() }),
        Err(NoBill::Unknown { fact }) => failures.push(Failure::Unknown { fact: fact.clone() }),
        Err(NoBill::TooLarge) => failures.push(Failure::BillTooLarge),
        Ok(_) => {}
    }
    failures
}

/// The requirements that the model fails, each with how. What only models of another contest can have
/// is beside the point in this one.
pub(crate) fn misses<'a>(
    catalogue: &'a Catalogue,
    model: &'a Model,
    scenario: &'a Scenario,
    cost: Option<&'a Cost>,
) -> impl Iterator<Item = (&'a Requirement, Failure)> {
    let applies = |requirement: &&Requirement| {
        let kind = requirement.fact().and_then(|fact| catalogue.fact_kind(fact));
        kind.is_none_or(|kind| kind.concerns(scenario.workload.contest().modality()))
    };
    let failed = move |requirement| Some((requirement, check(catalogue, model, cost, requirement)?));
    scenario.requirements.iter().filter(applies).filter_map(failed)
}

/// That the model makes something else than the contest is about.
pub(crate) fn other_contest(model: &Model, wanted: Contest) -> Option<Failure> {
    match model.value("modality_out") {
        _ if model.makes(wanted) => None,
        Some(Value::Words(makes)) => Some(Failure::OtherContest { wanted, makes: makes.clone() }),
        _ => Some(unknown("modality_out")),
    }
}

/// Some image models only alter a picture that one sends, and the workload sends none.
fn cannot_generate(model: &Model) -> Option<Failure> {
    let Some(Value::Words(have)) = model.value("image_task") else { return None };
    let can = have.iter().any(|task| task == GENERATE);
    (!can).then(|| Failure::Lacks {
        fact: "image_task".to_owned(),
        need: vec![GENERATE.to_owned()],
        have: have.clone(),
    })
}

/// A model asked for by name takes part whether it can still be had or not, and imported weights do not
/// retire.
fn retired(model: &Model, scenario: &Scenario) -> Option<Failure> {
    let field = &scenario.field;
    let is_welcome = field.retired || !field.models.is_empty() || scenario.workload.imported().is_some();
    let since = model.retired_on(scenario.market.date).filter(|_| !is_welcome)?;
    Some(Failure::Retired { since })
}

/// The request against the model's limits. Prompt and answer share a context window, and a window
/// nobody has published may be too small; an image model reads what it can of a prompt that is too
/// long, so that only a known limit counts.
fn misfits(model: &Model, workload: &Workload) -> Vec<Failure> {
    let known = |fact: &str| model.value(fact).and_then(Value::number);
    let too_long = |fact: &str, need: u64| {
        let (need, have) = (Decimal::from(need), known(fact)?);
        (need > have).then(|| beyond(Beyond::TooLong, fact, need, have))
    };
    let (prompt_tokens, output_tokens) = workload.longest();
    match workload.contest() {
        Contest::Text if known("context_window").is_none() => vec![unknown("context_window")],
        Contest::Text => {
            let window = too_long("context_window", prompt_tokens.saturating_add(output_tokens));
            window.or_else(|| too_long("max_output", output_tokens)).into_iter().collect()
        }
        Contest::Image => {
            let prompt = too_long("prompt_limit", workload.image.prompt_tokens);
            cannot_generate(model).into_iter().chain(prompt).collect()
        }
        Contest::Embedding | Contest::Audio => {
            too_long("context_window", prompt_tokens).into_iter().collect()
        }
        Contest::Video => Vec::new(),
    }
}

/// What the model fails of one requirement; `cost` is what its budget is held against, if there is a
/// bill.
pub(crate) fn check(
    catalogue: &Catalogue,
    model: &Model,
    cost: Option<&Cost>,
    requirement: &Requirement,
) -> Option<Failure> {
    match requirement {
        Requirement::Limit { fact, at_most, limit: need } => {
            let Some(have) = model.value(fact).and_then(Value::number) else { return Some(unknown(fact)) };
            let (how, is_beyond) =
                if *at_most { (Beyond::TooLarge, have > *need) } else { (Beyond::TooSmall, have < *need) };
            is_beyond.then(|| beyond(how, fact, *need, have))
        }
        Requirement::Words { fact, words } => {
            let have = match model.value(fact) {
                Some(Value::Words(have)) => have.clone(),
                Some(Value::YesNo(have)) => vec![yes_or_no(*have)],
                _ => return Some(unknown(fact)),
            };
            let shape = catalogue.fact_kind(fact).map(|kind| &kind.shape);
            let need: Vec<_> = words.iter().filter(|word| !reaches(shape, &have, word)).cloned().collect();
            (!need.is_empty()).then(|| Failure::Lacks { fact: fact.clone(), need, have })
        }
        Requirement::Lasts { fact, until: need } => {
            // AWS names an end only of what it has decided to end.
            let have = model.retired_on(*need).filter(|have| have < need)?;
            Some(Failure::Ends { fact: fact.clone(), need: *need, have, by: have.days_until(*need) })
        }
        Requirement::Budget { limit } => {
            let (need, cost) = (Money::usd(*limit), cost?);
            match cost.per_month {
                have if have > need => {
                    let by = have.distance(need).unwrap_or(have);
                    Some(Failure::OverBudget { need, have, by, complete: cost.is_complete() })
                }
                // What is known fits, and what is not known might not.
                _ if !cost.is_complete() => Some(unknown("price")),
                _ => None,
            }
        }
    }
}

fn unknown(fact: &str) -> Failure {
    Failure::Unknown { fact: fact.to_owned() }
}

fn beyond(how: Beyond, fact: &str, need: Decimal, have: Decimal) -> Failure {
    // Neither has more digits than a field takes, and so neither has what they are apart.
    let by = need.distance(have).unwrap_or_default();
    Failure::Limit { how, fact: fact.to_owned(), need, have, by }
}

/// Whether the words include the word; on a scale of levels, one at least as high; of free words,
/// whether they contain it, in any case.
fn reaches(shape: Option<&FactShape>, have: &[String], word: &String) -> bool {
    match shape {
        Some(FactShape::Level { levels }) => {
            let height = |word: &String| levels.iter().position(|level| level == word);
            have.iter().any(|level| height(level) >= height(word))
        }
        Some(FactShape::Text) => {
            let is_it = |part: &[u8]| part.eq_ignore_ascii_case(word.as_bytes());
            have.iter().any(|text| text.as_bytes().windows(word.len().max(1)).any(is_it))
        }
        _ => have.contains(word),
    }
}
