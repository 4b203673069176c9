//! What can be wrong with a fact.

use super::Check;
use crate::catalogue::{Fact, FactKind, FactShape, Model, Value};

impl Check<'_> {
    pub(super) fn fact_kind(&mut self, kind: &FactKind) {
        let made = self.catalogue.fact_kind("modality_out").map(|kind| &kind.shape);
        let words = match made {
            Some(FactShape::Tags { words }) => words.as_slice(),
            _ => &[],
        };
        let strange = kind.makers_of.iter().find(|made| !words.contains(made));
        self.that(strange.is_none(), &kind.key, "contests", || {
            format!("nothing makes `{}`", strange.map_or("", String::as_str))
        });
        let is_number = matches!(kind.shape, FactShape::Number { .. });
        self.that(is_number || !kind.less_is_better, &kind.key, "less_is_better", || {
            "only a number has a direction".to_owned()
        });
    }

    pub(super) fn fact(&mut self, model: &Model, fact: &Fact) {
        self.provenance(&model.id, &fact.key, &fact.provenance);
        self.dissent(&model.id, &fact.key, &fact.dissent);
        let values = core::iter::once(&fact.value).chain(fact.dissent.iter().map(|dissent| &dissent.value));
        for value in values {
            let problem = match self.catalogue.fact_kind(&fact.key) {
                Some(kind) => misshapen(&kind.shape, value),
                None => Some("there is no such kind of fact".to_owned()),
            };
            self.that(problem.is_none(), &model.id, &fact.key, || problem.unwrap_or_default());
        }
    }

    /// A model's days have to follow one another, and a retired one has to say so by one word alone.
    pub(super) fn lifecycle(&mut self, model: &Model) {
        let day = |key: &str| model.value(key).and_then(Value::day);
        let order = ["released", "legacy_since", "end_of_life"];
        let days: Vec<(&str, crate::Date)> = order.iter().filter_map(|key| Some((*key, day(key)?))).collect();
        for (earlier, later) in days.iter().zip(days.iter().skip(1)) {
            self.that(earlier.1 <= later.1, &model.id, later.0, || {
                format!("{} is before {} {}", later.1, earlier.0, earlier.1)
            });
        }
        let words = match model.value("lifecycle") {
            Some(Value::Words(words)) => words.len(),
            _ => 1,
        };
        self.that(words == 1, &model.id, "lifecycle", || "has not exactly one word".to_owned());
    }
}

/// What is wrong with the shape of a value, if anything.
fn misshapen(shape: &FactShape, value: &Value) -> Option<String> {
    let unknown_word = |allowed: &[String], words: &[String]| {
        let word = words.iter().find(|word| !allowed.contains(word))?;
        Some(format!("`{word}` is not one of {}", allowed.join(", ")))
    };
    match (shape, value) {
        (FactShape::Number { .. }, Value::Number(number)) => {
            number.is_negative().then(|| format!("{number} is below 0"))
        }
        (FactShape::Level { .. }, Value::Words(words)) if words.len() != 1 => {
            Some("has not exactly one level".to_owned())
        }
        (FactShape::Level { levels: allowed } | FactShape::Tags { words: allowed }, Value::Words(words)) => {
            unknown_word(allowed, words)
        }
        (FactShape::Text, Value::Words(_))
        | (FactShape::YesNo, Value::YesNo(_))
        | (FactShape::Day, Value::Day(_)) => None,
        _ => Some("is of another shape than its kind of fact".to_owned()),
    }
}
