//! Requirements: what a model has to have, whatever it costs.

use crate::catalogue::{Catalogue, FactShape, Model, Value};
use crate::charge::NoBill;
use crate::cost::Cost;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::Refusal;
use crate::scenario::{Requirement, Scenario};
use crate::workload::{Contest, Workload};
use serde::Serialize;

/// The task of an image model that makes a picture from words alone.
const GENERATE: &str = "generate";

/// Why a model is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Failure {
    /// It makes something else: another contest, not a worse model.
    OtherContest {
        /// What the workload asks for.
        wanted: Contest,
        /// What the model makes.
        makes: Vec<String>,
    },
    /// It can no longer be had.
    Retired {
        /// Since when, or when it was seen to be so.
        since: Date,
    },
    /// The request does not fit into the model.
    TooLong {
        /// Key of the fact that limits it.
        fact: String,
        /// Tokens of the request.
        need: Decimal,
        /// Tokens that fit.
        have: Decimal,
    },
    /// A number is too small.
    TooSmall {
        /// Key of the fact.
        fact: String,
        /// What was asked for.
        need: Decimal,
        /// What it has.
        have: Decimal,
    },
    /// A number is too large.
    TooLarge {
        /// Key of the fact.
        fact: String,
        /// What was asked for.
        need: Decimal,
        /// What it has.
        have: Decimal,
    },
    /// A word is missing.
    Lacks {
        /// Key of the fact.
        fact: String,
        /// What was asked for.
        need: String,
        /// What it has.
        have: Vec<String>,
    },
    /// A yes-or-no fact is the other way round.
    IsNot {
        /// Key of the fact.
        fact: String,
        /// What was asked for.
        need: bool,
    },
    /// Nobody has published the fact, so the requirement cannot be confirmed.
    Unknown {
        /// Key of the fact, or `price`.
        fact: String,
    },
    /// The month costs too much.
    OverBudget {
        /// The limit.
        need: Money,
        /// The bill.
        have: Money,
    },
    /// It is not sold for such work in this market.
    NotSold {
        /// Why not.
        refusal: Refusal,
    },
    /// Its bill has more digits than the calculator holds.
    BillTooLarge,
}

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
    // What only models of another contest can have is beside the point in this one.
    let applies = |requirement: &&Requirement| {
        let kind = requirement.fact().and_then(|fact| catalogue.fact_kind(fact));
        kind.is_none_or(|kind| kind.concerns(scenario.workload.contest().modality()))
    };
    let required = scenario.requirements.iter().filter(applies);
    failures
        .extend(required.filter_map(|requirement| check(catalogue, model, cost.as_ref().ok(), requirement)));
    match cost {
        Err(NoBill::Refused { refusal }) => failures.push(Failure::NotSold { refusal: refusal.clone() }),
        Err(NoBill::Unknown { fact }) => failures.push(Failure::Unknown { fact: fact.clone() }),
        Err(NoBill::TooLarge) => failures.push(Failure::BillTooLarge),
        Ok(_) => {}
    }
    failures
}

/// That the model makes something else than the contest is about.
pub(crate) fn other_contest(model: &Model, wanted: Contest) -> Option<Failure> {
    match model.value("modality_out") {
        _ if model.makes(wanted) => None,
        Some(Value::Words(makes)) => Some(Failure::OtherContest { wanted, makes: makes.clone() }),
        _ => Some(Failure::Unknown { fact: "modality_out".to_owned() }),
    }
}

/// Some image models only alter a picture that one sends, and the workload sends none.
fn cannot_generate(model: &Model) -> Option<Failure> {
    let Some(Value::Words(have)) = model.value("image_task") else { return None };
    let can = have.iter().any(|task| task == GENERATE);
    (!can).then(|| Failure::Lacks {
        fact: "image_task".to_owned(),
        need: GENERATE.to_owned(),
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
        (need > have).then(|| Failure::TooLong { fact: fact.to_owned(), need, have })
    };
    let (prompt_tokens, output_tokens) = workload.longest();
    match workload.contest() {
        Contest::Text if known("context_window").is_none() => {
            vec![Failure::Unknown { fact: "context_window".to_owned() }]
        }
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
        Requirement::AtLeast { fact, limit } => on_number(model, fact, |have| {
            (have < *limit).then(|| Failure::TooSmall { fact: fact.clone(), need: *limit, have })
        }),
        Requirement::AtMost { fact, limit } => on_number(model, fact, |have| {
            (have > *limit).then(|| Failure::TooLarge { fact: fact.clone(), need: *limit, have })
        }),
        Requirement::Word { fact, word } => match model.value(fact) {
            Some(Value::Words(have)) => (!reaches(catalogue, fact, have, word)).then(|| Failure::Lacks {
                fact: fact.clone(),
                need: word.clone(),
                have: have.clone(),
            }),
            _ => Some(Failure::Unknown { fact: fact.clone() }),
        },
        Requirement::Is { fact, yes } => match model.value(fact) {
            Some(Value::YesNo(have)) => {
                (have != yes).then(|| Failure::IsNot { fact: fact.clone(), need: *yes })
            }
            _ => Some(Failure::Unknown { fact: fact.clone() }),
        },
        Requirement::Budget { limit } => {
            let (need, cost) = (Money::usd(*limit), cost?);
            match cost.per_month {
                have if have > need => Some(Failure::OverBudget { need, have }),
                // What is known fits, and what is not known might not.
                _ if !cost.is_complete() => Some(Failure::Unknown { fact: "price".to_owned() }),
                _ => None,
            }
        }
    }
}

fn on_number(model: &Model, fact: &str, check: impl Fn(Decimal) -> Option<Failure>) -> Option<Failure> {
    match model.value(fact).and_then(Value::number) {
        Some(have) => check(have),
        None => Some(Failure::Unknown { fact: fact.to_owned() }),
    }
}

/// Whether the words include the word or, on a scale of levels, one at least as high.
fn reaches(catalogue: &Catalogue, fact: &str, have: &[String], word: &String) -> bool {
    match catalogue.fact_kind(fact).map(|kind| &kind.shape) {
        Some(FactShape::Level { levels }) => {
            let height = |word: &String| levels.iter().position(|level| level == word);
            have.iter().any(|level| height(level) >= height(word))
        }
        _ => have.contains(word),
    }
}
