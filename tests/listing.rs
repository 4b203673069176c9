//! The list of all models: what is found, what cannot be told, in which order, and what a question
//! that cannot be read ends in.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{CLAUDE, SDXL, TITAN, catalogue, date, today};
use weighbridge::{Cell, Complaint, Listing, Metered, Value, listing, tariffs};

fn list(question: &str) -> Listing {
    listing(catalogue(), today(), question, "")
}

fn found(question: &str) -> Vec<String> {
    let listing = list(question);
    assert_eq!(listing.problems, [], "{question}");
    listing.rows.into_iter().map(|row| row.model).collect()
}

fn finds(question: &str, model: &str) -> bool {
    found(question).iter().any(|found| found == model)
}

fn untold(question: &str) -> Vec<String> {
    list(question).unknown.into_iter().map(|untold| untold.model).collect()
}

/// The numbers in the column of one fact, in the order of the list; `None` where none is known.
fn numbers(question: &str, fact: &str) -> Vec<Option<String>> {
    let rows = list(&format!("{question}&columns={fact}")).rows;
    let number = |cell: &Cell| match cell {
        Cell::Known(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    rows.iter().map(|row| row.cells.first().and_then(number)).collect()
}

#[test]
fn without_a_question_all_models_are_there() {
    assert_eq!(found("").len(), catalogue().models.len());
}

#[test]
fn what_is_retired_stands_last() {
    let rows = list("").rows;
    assert!(rows.windows(2).all(|pair| pair[0].retired.is_none() || pair[1].retired.is_some()));
}

#[test]
fn words_are_looked_for_in_names_ids_makers_and_families() {
    assert!(finds("q=titan%20express", TITAN));
    assert!(finds("q=v2:1", CLAUDE));
    assert!(finds("q=STABILITY", SDXL));
    assert!(!finds("q=titan", CLAUDE));
    assert!(found("q=nobody-makes-this").is_empty());
}

#[test]
fn all_words_have_to_be_there() {
    assert!(!finds("q=titan%20claude", TITAN));
}

#[test]
fn what_a_model_makes_filters() {
    assert!(finds("makes=image", SDXL));
    assert!(!finds("makes=image", TITAN));
}

#[test]
fn a_least_number_filters() {
    assert!(finds("min.context_window=200k", CLAUDE));
    assert!(!finds("min.context_window=200001", CLAUDE));
}

#[test]
fn a_level_filters_upwards() {
    assert!(finds("need.languages=multilingual", TITAN));
}

#[test]
fn a_word_filters() {
    assert!(finds("need.lifecycle=retired", CLAUDE));
    assert!(!finds("need.lifecycle=current", CLAUDE));
}

#[test]
fn days_filter_both_ends_included() {
    assert!(finds("since.end_of_life=2025-08-15&until.end_of_life=2025-08-15", TITAN));
    assert!(!finds("since.end_of_life=2025-08-16", TITAN));
    assert!(!finds("until.end_of_life=2025-08-14", TITAN));
}

#[test]
fn free_words_filter_in_any_order_and_case() {
    assert!(finds("has.licence=amazon%20PROPRIETARY", TITAN));
    assert!(!finds("has.licence=apache", TITAN));
}

#[test]
fn an_emptied_filter_asks_for_nothing() {
    assert_eq!(found("min.context_window=&has.licence=&since.released=&need.lifecycle="), found(""));
}

#[test]
fn found_and_unknown_are_apart() {
    let (found, unknown) = (found("min.max_output=1"), untold("min.max_output=1"));
    assert!(unknown.iter().all(|model| !found.contains(model)));
    assert!(!unknown.is_empty() && list("min.max_output=1").unknown[0].facts == ["max_output"]);
}

#[test]
fn what_a_model_cannot_have_is_not_unknown() {
    assert!(!finds("min.context_window=1", SDXL));
    assert!(!untold("min.context_window=1").contains(&SDXL.to_owned()));
    let row = &list("q=stable-diffusion-xl-v1&columns=context_window").rows[0];
    assert_eq!(row.cells, [Cell::BesideThePoint]);
}

#[test]
fn what_fails_is_not_unknown_for_something_else() {
    assert!(!untold("need.languages=over-100&makes=image").contains(&TITAN.to_owned()));
}

#[test]
fn unknown_stands_last_both_ways() {
    for question in ["sort=max_output", "sort=-max_output"] {
        let known: Vec<bool> = numbers(question, "max_output").iter().map(Option::is_some).collect();
        assert!(known.first() == Some(&true) && known.last() == Some(&false), "{question}");
        assert!(known.is_sorted_by(|one, other| one >= other), "{question}");
    }
}

#[test]
fn numbers_are_sorted_as_numbers() {
    let figures: Vec<u64> = numbers("sort=context_window", "context_window")
        .into_iter()
        .flatten()
        .map(|n| n.parse().unwrap())
        .collect();
    assert!(figures.is_sorted() && figures.len() > 100);
}

#[test]
fn a_minus_turns_the_order_round() {
    let prices =
        |question: &str| list(question).rows.into_iter().filter_map(|row| row.input).collect::<Vec<_>>();
    assert!(prices("sort=input").is_sorted());
    assert!(prices("sort=-input").is_sorted_by(|one, other| one >= other));
}

#[test]
fn each_column_has_a_cell_in_each_row() {
    let listing = list("columns=licence,languages,licence");
    assert_eq!(listing.columns, ["licence", "languages"]);
    assert!(listing.rows.iter().all(|row| row.cells.len() == 2));
}

#[test]
fn prices_are_those_of_the_market() {
    let price =
        |question: &str| list(&format!("q=titan-text-express&{question}")).rows[0].input.unwrap().to_string();
    assert_eq!(price("per=1k"), "$0.0002");
    assert_eq!(price("per=1m"), "$0.2");
    assert_eq!(price("per=1k&card=notes"), "$0.0008");
}

#[test]
fn a_model_without_a_price_says_why() {
    let row = &list("q=titan-text-express&tier=priority").rows[0];
    assert!(row.input.is_none() && row.refusal.is_some());
}

#[test]
fn what_is_not_sold_by_the_token_has_another_price() {
    let row = &list("q=stable-diffusion-xl-v1").rows[0];
    assert_eq!(row.other.as_ref().map(|sold| sold.meter.as_str()), Some("image"));
}

#[test]
fn bad_fields_end_in_problems() {
    let bad = [
        ("min.context_window=abc", "min.context_window"),
        ("makes=gold", "makes"),
        ("sort=beauty", "sort"),
        ("columns=licence,beauty", "columns"),
        ("since.released=2025", "since.released"),
        ("since.licence=2025-01-01", "since.licence"),
        ("has.context_window=1", "has.context_window"),
        ("model=nobody", "model"),
        ("show=everything", "show"),
        ("q=%E0%A4%A", "q"),
        ("max.cost=10", "max.cost"),
        ("colour=red", "colour"),
        ("v=9&q=claude", "link"),
    ];
    for (question, field) in bad {
        let problems: Vec<String> =
            list(question).problems.into_iter().map(|problem| problem.field).collect();
        assert_eq!(problems, [field], "{question}");
    }
}

#[test]
fn a_bad_field_keeps_its_last_good_value() {
    let good = list("q=claude&sort=-input&columns=licence&since.released=2025-01-01&min.max_output=10");
    let bad = "q=%&sort=beauty&columns=beauty&since.released=x&min.max_output=x";
    let kept = listing(catalogue(), today(), bad, &good.link);
    assert_eq!((kept.link, kept.rows, kept.problems.len()), (good.link, good.rows, 5));
}

#[test]
fn a_link_from_a_later_version_keeps_the_last_good_list() {
    let kept = listing(catalogue(), today(), "v=9&q=nova", "q=claude");
    assert_eq!(kept.words, "claude");
    assert!(matches!(kept.problems[0].complaint, Complaint::UnknownVersion { .. }));
}

#[test]
fn of_a_field_given_twice_the_last_counts() {
    let listing = list("q=%&makes=gold&q=nova&makes=image");
    assert_eq!((listing.words.as_str(), listing.makes.as_str()), ("nova", "image"));
    assert_eq!(listing.problems, []);
}

#[test]
fn a_link_opens_the_same_list_again() {
    for question in [
        "",
        "q=claude%20%26%203&makes=text&sort=-name&columns=&show=coverage",
        "since.released=2025-01-01&has.licence=a%26b&need.languages=multilingual&model=anthropic.claude-v2:1",
    ] {
        let first = list(question);
        let again = list(&first.link);
        assert_eq!(first, again, "{question}");
        assert_eq!(first.problems, [], "{question}");
    }
}

/// All prices of a model on a day, per million tokens.
fn meters(model: &str, day: &str, tier: &str) -> Vec<Metered> {
    let tariffs = tariffs(catalogue(), model, date(day), 1_000_000);
    tariffs
        .into_iter()
        .find(|tariff| tariff.card == "aws" && tariff.tier == tier)
        .map(|tariff| tariff.rows)
        .unwrap()
}

#[test]
fn every_rate_of_every_offer_stands_in_a_tariff() {
    for model in &catalogue().models {
        let tables = tariffs(catalogue(), &model.id, today(), 1_000);
        let shown: usize = tables
            .iter()
            .flat_map(|table| table.rows.iter().flat_map(|row| row.cells.iter().zip(&table.columns)))
            .map(|(cell, places)| cell.as_ref().map_or(0, |cell| cell.steps.len() * places.len()))
            .sum();
        let rates: usize = model.offers.iter().map(|offer| offer.rates.len()).sum();
        assert_eq!(shown, rates, "{}", model.id);
    }
}

#[test]
fn the_price_in_force_is_the_last_that_has_begun() {
    for day in ["2024-01-01", "2024-12-01", "2026-11-22"] {
        for row in meters(TITAN, day, "on-demand") {
            for priced in row.cells.into_iter().flatten() {
                let begun =
                    priced.steps.iter().rposition(|step| step.from.is_some_and(|from| from <= date(day)));
                assert_eq!(priced.in_force.map(|at| at as usize), begun, "{day}");
            }
        }
    }
}

#[test]
fn a_service_has_tariffs_too() {
    assert!(!tariffs(catalogue(), "guardrails", today(), 1_000).is_empty());
    assert!(tariffs(catalogue(), "nobody", today(), 1_000).is_empty());
}
