//! The list of all models: searched, filtered and sorted by any fact, without a workload.

use crate::catalogue::{Catalogue, Model, Value};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::{Failure, check};
use crate::link::{Complaint, Problem, Reading, decode_listing};
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::rates_in_force;
use crate::scenario::Scenario;
use core::cmp::Ordering;
use serde::Serialize;

/// What is looked for, beside what any question can ask.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Search {
    /// Words that a model's names, ids, maker or family contain.
    pub words: String,
    /// What it makes; anything if empty.
    pub makes: String,
    /// The kind of fact, or meter, by which the list is sorted; the catalogue's order if empty.
    pub sort: String,
    /// Highest first.
    pub descending: bool,
    /// Kinds of fact shown.
    pub columns: Vec<String>,
}

/// The models found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Listing {
    /// How the question was understood; its requirements and its market are the list's.
    pub scenario: Scenario,
    /// The words looked for.
    pub words: String,
    /// What the models are to make; anything if empty.
    pub makes: String,
    /// The kind of fact, or meter, by which the list is sorted; the catalogue's order if empty.
    pub sort: String,
    /// Whether the highest comes first.
    pub descending: bool,
    /// Kinds of fact shown, in order.
    pub columns: Vec<String>,
    /// Models that have everything asked for.
    pub rows: Vec<Listed>,
    /// Models that fail nothing, but of which something asked for is not on record.
    pub unknown: Vec<String>,
    /// Models in the catalogue.
    pub total: u32,
    /// How each number was read.
    pub readings: Vec<Reading>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// One model of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Listed {
    /// Its id.
    pub model: String,
    /// Since when it can no longer be had, if that is so.
    pub retired: Option<Date>,
    /// Lowest price of input tokens in force, for [`Scenario::quote_per`] of them.
    pub input: Option<Money>,
    /// The same of output tokens.
    pub output: Option<Money>,
    /// Its value of each column.
    pub values: Vec<Option<Value>>,
}

/// Lists the models that a question in the notation of links asks for: `q=claude`,
/// `makes=embedding`, `min.context_window=200k`, `need.languages=over-100`, `sort=-context_window`,
/// `columns=languages,licence`, and the fields of any question's market.
pub fn listing(catalogue: &Catalogue, today: Date, question: &str, last_good: &str) -> Listing {
    let (decoded, search) = decode_listing(catalogue, today, question, last_good);
    let scenario = decoded.scenario;
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for model in catalogue.models.iter().filter(|model| matches(model, &search)) {
        let requirements = scenario.requirements.iter();
        let failures: Vec<Failure> =
            requirements.filter_map(|requirement| check(catalogue, model, None, requirement)).collect();
        if failures.is_empty() {
            found.push(model);
        } else if failures.iter().all(|failure| matches!(failure, Failure::Unknown { .. })) {
            unknown.push(model.id.clone());
        }
    }
    let found = if search.sort.is_empty() { found } else { in_order(catalogue, &scenario, &search, found) };
    Listing {
        rows: found.into_iter().map(|model| listed(catalogue, &scenario, &search, model)).collect(),
        unknown,
        total: u32::try_from(catalogue.models.len()).unwrap_or(u32::MAX),
        readings: decoded.readings,
        problems: decoded.problems,
        words: search.words,
        makes: search.makes,
        sort: search.sort,
        descending: search.descending,
        columns: search.columns,
        scenario,
    }
}

fn matches(model: &Model, search: &Search) -> bool {
    let family = match model.value("family") {
        Some(Value::Words(words)) => words.as_slice(),
        _ => &[],
    };
    let names = [&model.id, &model.name, &model.maker].into_iter().chain(&model.aliases).chain(family);
    let text = names.fold(String::new(), |text, name| text + &name.to_lowercase() + "\n");
    let makes = |made: &str| model.value("modality_out").is_some_and(|out| out.has_word(made));
    search.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
        && (search.makes.is_empty() || makes(&search.makes))
}

/// Models of which the figure is not on record stand last, whichever way the list is sorted.
fn in_order<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    search: &Search,
    models: Vec<&'a Model>,
) -> Vec<&'a Model> {
    let keyed =
        models.into_iter().map(|model| (key(catalogue, scenario, model, &search.sort), model)).collect();
    let compare = |(one, _): &(Option<Key>, &Model), (other, _): &(Option<Key>, &Model)| match (one, other) {
        (Some(one), Some(other)) if search.descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (None, None) => Ordering::Equal,
    };
    sorted(keyed, compare).into_iter().map(|(_, model)| model).collect()
}

/// What a list is sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Decimal),
    Day(Date),
    Text(String),
}

fn key(catalogue: &Catalogue, scenario: &Scenario, model: &Model, by: &str) -> Option<Key> {
    match by {
        "name" => return Some(Key::Text(model.short.to_lowercase())),
        "maker" => return Some(Key::Text(model.maker.to_lowercase())),
        _ => {}
    }
    if catalogue.meter(by).is_some() {
        return lowest(catalogue, scenario, model, by).map(|price| Key::Number(price.dollars()));
    }
    let level = |word: &String| catalogue.fact_kind(by).and_then(|kind| kind.level(word));
    match model.value(by)? {
        Value::Number(number) => Some(Key::Number(*number)),
        Value::Day(day) => Some(Key::Day(*day)),
        Value::YesNo(yes) => Some(Key::Number(Decimal::from(u64::from(*yes)))),
        Value::Words(words) => match words.first().and_then(level) {
            Some(level) => Some(Key::Number(Decimal::from(level))),
            None => Some(Key::Text(words.join(" ").to_lowercase())),
        },
    }
}

fn listed(catalogue: &Catalogue, scenario: &Scenario, search: &Search, model: &Model) -> Listed {
    Listed {
        model: model.id.clone(),
        retired: model.retired_on(scenario.market.date),
        input: lowest(catalogue, scenario, model, "input"),
        output: lowest(catalogue, scenario, model, "output"),
        values: search.columns.iter().map(|column| model.value(column).cloned()).collect(),
    }
}

/// The lowest price of a meter in the market, for as many units as are shown.
fn lowest(catalogue: &Catalogue, scenario: &Scenario, model: &Model, meter: &str) -> Option<Money> {
    let count = Decimal::from(u64::from(catalogue.quoted_per(meter, scenario.quote_per)));
    let rates = rates_in_force(catalogue, &model.offers, &scenario.market, meter);
    rates.into_iter().filter_map(|rate| rate.charge(count)).min()
}

impl Search {
    /// Reads one field of a list's question; `None` if it is none of its own.
    pub(crate) fn set(
        &mut self,
        catalogue: &Catalogue,
        key: &str,
        text: &str,
    ) -> Option<Result<(), Complaint>> {
        let known = |text: &str| catalogue.fact_kind(text).is_some();
        let can_sort =
            |text: &str| known(text) || catalogue.meter(text).is_some() || ["name", "maker"].contains(&text);
        match key {
            "q" => text.clone_into(&mut self.words),
            "makes" => {
                let made = catalogue.fact_kind("modality_out").map(|kind| kind.words()).unwrap_or_default();
                if !text.is_empty() && !made.iter().any(|made| made == text) {
                    return Some(Err(Complaint::UnknownWord { allowed: made.to_vec() }));
                }
                text.clone_into(&mut self.makes);
            }
            "sort" => {
                let by = text.strip_prefix('-').unwrap_or(text);
                if !by.is_empty() && !can_sort(by) {
                    return Some(Err(Complaint::UnknownField));
                }
                by.clone_into(&mut self.sort);
                self.descending = text.starts_with('-');
            }
            "columns" => {
                let columns: Vec<String> =
                    text.split(',').filter(|column| !column.is_empty()).map(str::to_owned).collect();
                if columns.iter().any(|column| !known(column)) {
                    return Some(Err(Complaint::UnknownField));
                }
                self.columns = columns;
            }
            _ => return None,
        }
        Some(Ok(()))
    }
}
