//! The list of all models: searched, filtered and sorted by any fact, without a workload.

mod question;
mod search;

use question::{decode_listing, encode_listing};
pub use search::{Asked, Condition, Search};

use crate::catalogue::{Catalogue, Model, Value};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::{Failure, check};
use crate::link::{Problem, Reading};
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::{Refusal, rates_in_force, resolve};
use crate::scenario::Scenario;
use crate::workload::Workload;
use core::cmp::Ordering;
use serde::Serialize;

/// The models found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Listing {
    /// How the question was understood; its market is the list's.
    pub scenario: Scenario,
    /// The same as a link, without its `#`: opened again, it asks for the same list.
    pub link: String,
    /// The words looked for.
    pub words: String,
    /// What the models are to make; anything if empty.
    pub makes: String,
    /// What else is asked of the facts.
    pub filters: Vec<Filter>,
    /// The kind of fact, or meter, by which the list is sorted; if empty, the catalogue's order, with
    /// retired models last.
    pub sort: String,
    /// Whether the highest comes first.
    pub descending: bool,
    /// Kinds of fact shown, in order.
    pub columns: Vec<String>,
    /// The part of the page that is shown: `models`, `services` or `coverage`.
    pub part: String,
    /// Id of the one model that is shown by itself; none if empty.
    pub opened: String,
    /// Models that have everything asked for.
    pub rows: Vec<Listed>,
    /// Models that fail nothing, but of which something asked for is not on record.
    pub unknown: Vec<Untold>,
    /// Models in the catalogue.
    pub total: u32,
    /// Days since any price was last read.
    pub price_age_days: i32,
    /// How each number was read.
    pub readings: Vec<Reading>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// One thing that is asked of a fact, as a field of a link.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Filter {
    /// The field, such as `min.context_window`.
    pub field: String,
    /// Its text.
    pub text: String,
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
    /// Where neither has a price: the first thing that has one.
    pub other: Option<Sold>,
    /// Why there is no price at all.
    pub refusal: Option<Refusal>,
    /// What is known of it in each column.
    pub cells: Vec<Cell>,
}

/// A price of something else than input and output tokens.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sold {
    /// Key of the meter.
    pub meter: String,
    /// The lowest price in force.
    pub price: Money,
}

/// What one column says of one model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// What is on record.
    Known(Value),
    /// Nothing is on record.
    Unknown,
    /// A model that makes what this one makes has no such fact.
    BesideThePoint,
}

/// A model that cannot be told to be asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Untold {
    /// Its id.
    pub model: String,
    /// The kinds of fact that are not on record.
    pub facts: Vec<String>,
}

/// Lists the models that a question in the notation of links asks for: `q=claude`,
/// `makes=embedding`, `min.context_window=200k`, `need.languages=over-100`,
/// `since.released=2026-01-01`, `has.licence=apache`, `sort=-context_window`,
/// `columns=languages,licence`, and the fields of any question's market. Fields that cannot be read
/// keep their value from `last_good`, the link of the last list.
pub fn listing(catalogue: &Catalogue, today: Date, question: &str, last_good: &str) -> Listing {
    let (decoded, search) = decode_listing(catalogue, today, question, last_good);
    let scenario = decoded.scenario;
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for model in catalogue.models.iter().filter(|model| search.names(model)) {
        match fits(catalogue, &scenario, &search, model) {
            Fit::Yes => found.push(model),
            Fit::Untold(facts) => unknown.push(Untold { model: model.id.clone(), facts }),
            Fit::No => {}
        }
    }
    let is_retired = |model: &&&Model| model.retired_on(scenario.market.date).is_some();
    let found = if search.sort.is_empty() {
        // The catalogue's order, with what can still be had before what cannot.
        let (retired, current): (Vec<&Model>, Vec<&Model>) = found.iter().partition(is_retired);
        [current, retired].concat()
    } else {
        in_order(catalogue, &scenario, &search, found)
    };
    let requirements = scenario.requirements.iter().map(|one| (one.field(), one.text()));
    let filters = requirements.chain(search.fields().into_iter().filter(|(field, _)| field.contains('.')));
    Listing {
        link: encode_listing(catalogue, today, &scenario, &search),
        filters: filters.map(|(field, text)| Filter { field, text }).collect(),
        rows: found.into_iter().map(|model| listed(catalogue, &scenario, &search, model)).collect(),
        unknown,
        total: u32::try_from(catalogue.models.len()).unwrap_or(u32::MAX),
        price_age_days: catalogue.as_of.days_until(today),
        readings: decoded.readings,
        problems: decoded.problems,
        words: search.words,
        makes: search.makes,
        sort: search.sort,
        descending: search.descending,
        columns: search.columns,
        part: search.part,
        opened: search.opened,
        scenario,
    }
}

/// Whether a model is what is asked for.
enum Fit {
    Yes,
    No,
    /// It would depend on these facts, which are not on record.
    Untold(Vec<String>),
}

fn fits(catalogue: &Catalogue, scenario: &Scenario, search: &Search, model: &Model) -> Fit {
    let mut untold: Vec<String> = Vec::new();
    let mut is_unknown = |fact: &str| {
        if !untold.iter().any(|known| known == fact) {
            untold.push(fact.to_owned());
        }
        // What a model cannot have is not unknown: it has not got it.
        concerns(catalogue, model, fact)
    };
    let makes = match model.value("modality_out") {
        _ if search.makes.is_empty() => true,
        Some(made) => made.has_word(&search.makes),
        None => is_unknown("modality_out"),
    };
    let required =
        scenario.requirements.iter().all(|requirement| match check(catalogue, model, None, requirement) {
            None => true,
            Some(Failure::Unknown { fact }) => is_unknown(&fact),
            Some(_) => false,
        });
    let conditions = search.conditions.iter().all(|condition| match model.value(&condition.fact) {
        Some(value) => condition.holds(value),
        None => is_unknown(&condition.fact),
    });
    match makes && required && conditions {
        false => Fit::No,
        true if untold.is_empty() => Fit::Yes,
        true => Fit::Untold(untold),
    }
}

/// Whether a model that makes what this one makes can have such a fact.
fn concerns(catalogue: &Catalogue, model: &Model, fact: &str) -> bool {
    let Some(kind) = catalogue.fact_kind(fact) else { return true };
    match model.value("modality_out") {
        Some(Value::Words(made)) => made.iter().any(|made| kind.concerns(made)),
        _ => true,
    }
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
    let price = |meter: &str| lowest(catalogue, scenario, model, meter);
    let (input, output) = (price("input"), price("output"));
    let by_token = input.is_some() || output.is_some();
    let other = catalogue.meters.iter().filter(|_| !by_token).find_map(|meter| {
        let price = price(&meter.key)?;
        Some(Sold { meter: meter.key.clone(), price })
    });
    let has_none = !by_token && other.is_none();
    let refusal = || {
        resolve(catalogue, &model.offers, &scenario.market, &Workload::default().dimensions(), "input").err()
    };
    let cell = |column: &String| match model.value(column) {
        Some(value) => Cell::Known(value.clone()),
        None if concerns(catalogue, model, column) => Cell::Unknown,
        None => Cell::BesideThePoint,
    };
    Listed {
        model: model.id.clone(),
        retired: model.retired_on(scenario.market.date),
        input,
        output,
        other,
        refusal: if has_none { refusal() } else { None },
        cells: search.columns.iter().map(cell).collect(),
    }
}

/// The lowest price of a meter in the market, for as many units as are shown.
fn lowest(catalogue: &Catalogue, scenario: &Scenario, model: &Model, meter: &str) -> Option<Money> {
    let count = Decimal::from(u64::from(catalogue.quoted_per(meter, scenario.quote_per)));
    let rates = rates_in_force(catalogue, &model.offers, &scenario.market, meter);
    rates.into_iter().filter_map(|rate| rate.charge(count)).min()
}
