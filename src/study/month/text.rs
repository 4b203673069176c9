//! A month as it is written: its parts stand in one field of a link, with `;` between them. Each is a link
//! of its own: what is sent, the market, and `on=` the model.

use super::MOST_PARTS;
use crate::catalogue::{Catalogue, Model};
use crate::date::Date;
use crate::link::{Complaint, Decoded, decode, encode, escape, fields, pairs, shown, written_after};
use crate::scenario::{LONGEST_MONTH, Scenario};
use crate::workload::Workload;

/// Stands between two parts.
pub(super) const BETWEEN: &str = ";";

/// The field of the model that a part runs on.
const ON: &str = "on";

/// The fields of the market.
const MARKET: [&str; 5] = ["card", "region", "scope", "tier", "date"];

/// Link of the question with its work as one more part of its month, on this model; `None` if there is no
/// such model, or no room for it.
pub fn with_part(catalogue: &Catalogue, today: Date, scenario: &Scenario, model: &str) -> Option<String> {
    let model = catalogue.model(model)?;
    let part = written(catalogue, today, scenario, model);
    let texts: Vec<&str> = texts(&scenario.month).chain([part.as_str()]).collect();
    let month = texts.join(BETWEEN);
    let is_room = texts.len() <= MOST_PARTS && escape(&month).len() <= LONGEST_MONTH;
    is_room.then(|| encode(catalogue, today, &Scenario { month, ..scenario.clone() }))
}

/// The parts of a month, as they are written.
pub(super) fn texts(month: &str) -> impl Iterator<Item = &str> {
    month.split(BETWEEN).filter(|text| !text.trim().is_empty())
}

/// Reads a part: its question, which asks about its model alone, and that model.
pub(super) fn read<'a>(catalogue: &'a Catalogue, today: Date, text: &str) -> (Decoded, Option<&'a Model>) {
    let mut blank = Workload::default();
    let mut numbers = blank.numbers();
    let words = Workload::default().words();
    let mut is_known = |key: &str| {
        key == "work"
            || MARKET.contains(&key)
            || numbers.iter_mut().any(|number| number.key == key)
            || words.iter().any(|(word, ..)| *word == key)
    };
    let (mut kept, mut strange, mut on) = (String::new(), Vec::new(), String::new());
    let written = text.split('&').filter(|pair| !pair.is_empty());
    for (written, (key, text)) in written.zip(pairs(text)) {
        let text = text.unwrap_or_else(|garbled| garbled);
        if key == ON {
            on = text;
        } else if is_known(&key) {
            kept = kept + "&" + written;
        } else {
            strange.push((key, text));
        }
    }
    let mut decoded = decode(catalogue, today, &kept, "");
    for (key, text) in strange {
        decoded.report(&key, &text, Complaint::UnknownField);
    }
    let model = catalogue.model(&on);
    match model {
        // Asked for by name it takes part, whether it can still be had or not.
        Some(model) => decoded.scenario.field.models.push(model.id.clone()),
        None => decoded.report(ON, &on, Complaint::UnknownModel { id: shown(&on) }),
    }
    (decoded, model)
}

/// The question's work and market as a part on this model: what differs from the default.
fn written(catalogue: &Catalogue, today: Date, scenario: &Scenario, model: &Model) -> String {
    let mut workload = scenario.workload.clone();
    let kind = workload.kind;
    let default = fields(catalogue, &Scenario::new(catalogue, today));
    let words = scenario.workload.words();
    let mut is_asked = |key: &str| {
        MARKET.contains(&key)
            || workload.asked().iter().any(|number| number.key == key)
            || words.iter().any(|(word, kinds, _)| *word == key && kinds.contains(&kind))
    };
    let asked = fields(catalogue, scenario).into_iter().filter(|field| !default.contains(field));
    let asked = asked.filter(|(key, _)| is_asked(key)).chain([(ON.to_owned(), model.id.clone())]);
    asked.fold("work=".to_owned() + kind.key(), written_after)
}
