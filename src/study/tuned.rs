//! A small model trained further against a large one that is prompted.

use super::turning::{Turning, turning_between};
use crate::catalogue::{Catalogue, Model};
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::gate::failures;
use crate::number::read_number;
use crate::scenario::Scenario;
use crate::workload::Kind;
use serde::Serialize;

/// From how many requests on it pays to train a small model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Tuned {
    /// Ids of the models that can be trained, and served as asked.
    pub trainable: Vec<String>,
    /// Id of the one that is.
    pub small: Option<String>,
    /// What both cost by the number of requests; `None` if nothing can be trained, or what the prompt is
    /// longer by is no whole number of tokens.
    pub turning: Option<Turning>,
}

/// Compares the scenario's requests to a model trained further with the same requests to a large model,
/// whose prompts are `longer` by so many tokens of instructions and examples, as people type them.
/// `small` is any that can be trained if it is none of those. `None` for work that is not text requests.
pub fn tuned(
    catalogue: &Catalogue,
    scenario: &Scenario,
    small: &str,
    large: &str,
    longer: &str,
) -> Option<Tuned> {
    if !matches!(scenario.workload.kind, Kind::Text | Kind::Tuned) {
        return None;
    }
    let of_kind = |kind| {
        let mut scenario = scenario.clone();
        scenario.workload.kind = kind;
        scenario
    };
    let (trained, mut prompted) = (of_kind(Kind::Tuned), of_kind(Kind::Text));
    let is_trainable = |model: &&Model| {
        let cost = Cost::new(catalogue, model, &trained);
        failures(catalogue, model, &trained, &cost).is_empty() && cost.is_ok_and(|cost| cost.is_complete())
    };
    let models = catalogue.models.iter().filter(is_trainable);
    let trainable: Vec<String> = models.map(|model| model.id.clone()).collect();
    let small = trainable.iter().find(|id| *id == small).or(trainable.first()).cloned();
    let longer = read_number(longer).ok().and_then(Decimal::to_u64);
    let input = longer.and_then(|longer| trained.workload.text.input_tokens.checked_add(longer));
    let turning = small.as_ref().zip(input).and_then(|(small, input)| {
        prompted.workload.text.input_tokens = input;
        turning_between(catalogue, (&prompted, large), (&trained, small), "requests", None)
    });
    Some(Tuned { trainable, small, turning })
}
