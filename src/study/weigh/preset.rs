//! Typical jobs: weights to start from, each with its reasons.
//!
//! They are not packed with the figures, which other pages load as well, but lie in the script that
//! shows them: each is a line in the notation of links, with `key`, `label`, `about`, and for each
//! criterion `weight.` and `why.`.

use super::desk::{Desk, joined, name};
use crate::catalogue::Catalogue;
use crate::link::{pairs, whole_up_to};
use crate::ranking::contested;
use crate::scenario::Scenario;
use serde::Serialize;

/// A typical job with weights to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Preset {
    /// Its name in data.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// What the job is.
    pub about: String,
    /// What weighs, and why.
    pub reasons: Vec<Because>,
    /// Its weights, as fields of a question.
    pub weights: String,
    /// Whether the question has these weights.
    pub in_use: bool,
}

/// Why a criterion weighs what it does.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Because {
    /// Key of the criterion.
    pub criterion: String,
    /// From 0 to 100.
    pub points: u8,
    /// The reason, in a sentence.
    pub why: String,
}

/// The typical jobs, a line each, that weigh only what the question's contest knows.
pub fn presets(catalogue: &Catalogue, scenario: &Scenario, lines: &str) -> Vec<Preset> {
    let criteria: Vec<_> = contested(catalogue, scenario).map(|by| &by.criterion.key).collect();
    let all = lines.split('\n').filter_map(preset);
    let weighs_here =
        all.filter(|preset| preset.reasons.iter().all(|why| criteria.contains(&&why.criterion)));
    weighs_here.map(|preset| preset.beside(catalogue, scenario)).collect()
}

/// Reads a typical job; `None` if the text is none. Points may be more than 100: that is to be checked.
pub fn preset(text: &str) -> Option<Preset> {
    let mut read = Preset::default();
    for (field, text) in pairs(text) {
        let text = text.ok()?;
        match field.split_once('.') {
            Some(("weight", criterion)) => {
                let points = u8::try_from(whole_up_to(&text, 255).ok()?).ok()?;
                read.reasons.push(Because { criterion: criterion.to_owned(), points, why: String::new() });
            }
            Some(("why", _)) => read.reasons.last_mut()?.why = text,
            _ => match field.as_str() {
                "key" => read.key = text,
                "label" => read.label = text,
                "about" => read.about = text,
                _ => return None,
            },
        }
    }
    Some(read)
}

impl Preset {
    /// As one line.
    pub fn written(&self) -> String {
        let named = [("key", &self.key), ("label", &self.label), ("about", &self.about)];
        let named = named.map(|(field, text)| (field.to_owned(), text.clone()));
        let reasons = self.reasons.iter().flat_map(|because| {
            let of = |field| name(field, &because.criterion);
            [(of("weight"), because.points.to_string()), (of("why"), because.why.clone())]
        });
        joined(named.into_iter().chain(reasons))
    }

    /// With its weights as the question would have them, all others being nought.
    fn beside(mut self, catalogue: &Catalogue, scenario: &Scenario) -> Self {
        let mut own = scenario.clone();
        for weight in &mut own.weights {
            let because = self.reasons.iter().find(|because| because.criterion == weight.criterion);
            weight.points = because.map_or(0, |because| because.points);
        }
        let fields = |scenario: &Scenario| {
            let desk = Desk::new(catalogue, scenario, "");
            desk.fields(&desk.points)
        };
        self.weights = fields(&own);
        self.in_use = self.weights == fields(scenario);
        self
    }
}
