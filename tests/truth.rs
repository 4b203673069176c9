//! Bills worked out elsewhere, and both sides of every limit.
#![allow(clippy::unwrap_used)]

mod common;

use common::{CLAUDE, LLAMA, SDXL, TITAN, ask, ask_of, bill, catalogue, date, failures, path};
use serde::Deserialize;
use weighbridge::{Beyond, Failure, Refusal, Value, detail};

/// Cases that may never disappear: the course notes' models at the notes' prices and at AWS's, every total that AWS
/// itself has published for text and images at prices on record, and a case of each scope, tier and step.
const REQUIRED: [&str; 22] = [
    "d-src-titan-express",
    "d-src-llama2-70b-printed",
    "d-src-llama2-70b-aws",
    "d-src-claude21",
    "aws-claude-11k-4k",
    "calc-titan-express-10m",
    "aws-sdxl10-1024-70steps",
    "d-sdxl-std-vs-premium-50",
    "d-sdxl-premium-51",
    "aws-ai21-j2mid",
    "aws-cohere-command",
    "aws-llama2-13b",
    "aws-mistral-7b",
    "aws-mixtral-8x7b",
    "aws-sdxl08-512-70steps",
    "d-govcloud-sonnet35",
    "d-longctx-200k-at-threshold",
    "d-longctx-200k-plus-1",
    "d-longctx-272k-gpt56",
    "d-batch-haiku45",
    "d-tier-ultrafast-gpt6-astra",
    "d-claude-image-tokens-as-input",
];

/// `about` in the file says what each field means. Some are for its readers and named here only so
/// that a misspelt one is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct File {
    about: Vec<String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Case {
    id: String,
    question: String,
    model: String,
    card: Option<String>,
    date: Option<String>,
    expected_usd: String,
    total: Total,
    source: String,
    source_date: String,
    note: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Total {
    Published,
    Derived,
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string(path("tests/truth/bills.json")).unwrap();
    serde_json::from_str::<File>(&text).unwrap().cases
}

#[test]
fn every_bill_worked_out_elsewhere_holds_to_the_last_digit() {
    for Case { id, question, model, card, date, expected_usd, .. } in cases() {
        let card = card.map(|card| format!("&card={card}")).unwrap_or_default();
        let date = date.map(|date| format!("&date={date}")).unwrap_or_default();
        costs_as(&id, &format!("{question}{card}{date}"), &model, &expected_usd);
    }
}

#[test]
fn no_required_case_is_missing_and_none_stands_twice() {
    let ids: Vec<String> = cases().into_iter().map(|case| case.id).collect();
    assert!(REQUIRED.iter().all(|id| ids.iter().filter(|other| other == id).count() == 1), "{ids:?}");
    assert_eq!(ids.len(), REQUIRED.len(), "a new case belongs among the required ones: {ids:?}");
}

#[test]
fn every_case_names_its_source_and_date() {
    assert!(cases().iter().all(|case| case.source.starts_with("https://") && case.source_date.len() >= 7));
}

#[test]
fn the_notes_and_aws_agree_on_claude() {
    costs("requests=1&input=10k&output=2k&card=notes", CLAUDE, "0.128");
    costs("requests=1&input=10k&output=2k&card=aws", CLAUDE, "0.128");
}

#[test]
fn fifty_steps_are_standard_and_one_more_is_premium() {
    costs("work=image&images=1&steps=50", SDXL, "0.04");
    costs("work=image&images=1&steps=51", SDXL, "0.08");
    costs("work=image&images=1&steps=50&card=notes", SDXL, "0.04");
    costs("work=image&images=1&steps=51&card=notes", SDXL, "0.08");
}

#[test]
fn images_of_1024_pixels_are_sold_and_larger_ones_are_not() {
    costs("work=image&images=1&width=1024&height=1024", SDXL, "0.04");
    is_out_of_bounds("work=image&width=1025", "width", 1025, 1024);
    is_out_of_bounds("work=image&height=1025", "height", 1025, 1024);
}

#[test]
fn an_image_too_large_is_too_large_whatever_the_steps() {
    is_out_of_bounds("work=image&width=2048&steps=50", "width", 2048, 1024);
    is_out_of_bounds("work=image&width=2048&steps=51", "width", 2048, 1024);
    is_out_of_bounds("work=image&height=1025&steps=51", "height", 1025, 1024);
}

#[test]
fn a_prompt_of_77_tokens_fits_and_one_more_does_not() {
    takes_part("work=image&prompt=77", SDXL);
    is_too_long("work=image&prompt=78", SDXL, "prompt_limit", 78, 77);
}

#[test]
fn prompt_and_answer_fill_the_context_window_to_the_last_token() {
    takes_part("input=8000&output=192", TITAN);
    is_too_long("input=8000&output=193", TITAN, "context_window", 8_193, 8_192);
    takes_part("input=4096&output=0", LLAMA);
    is_too_long("input=4096&output=1", LLAMA, "context_window", 4_097, 4_096);
    takes_part("input=199999&output=1", CLAUDE);
    is_too_long("input=200000&output=1", CLAUDE, "context_window", 200_001, 200_000);
}

#[test]
fn what_only_text_models_can_have_is_not_required_of_image_models() {
    takes_part("work=image&need.languages=multilingual&min.context_window=1k", SDXL);
    let none = Failure::Lacks {
        fact: "customisation".to_owned(),
        need: vec!["fine-tuning".to_owned()],
        have: vec!["none".to_owned()],
    };
    assert_eq!(failures(&ask("work=image&need.customisation=fine-tuning"), SDXL), [none]);
}

#[test]
fn an_answer_longer_than_the_model_gives() {
    // Titan's window holds 8,192 tokens; here it is made to answer with 4,096 of them at most.
    let mut short = catalogue().clone();
    let titan = short.models.iter_mut().find(|model| model.id == TITAN).unwrap();
    let longest = titan.facts.iter_mut().find(|fact| fact.key == "max_output").unwrap();
    longest.value = Value::Number(4_096.into());
    let failures = |question| failures(&ask_of(&short, question), TITAN);
    assert_eq!(failures("input=100&output=4096"), []);
    let too_long = Failure::Limit {
        how: Beyond::TooLong,
        fact: "max_output".to_owned(),
        need: 4_097.into(),
        have: 4_096.into(),
        by: 1.into(),
    };
    assert_eq!(failures("input=100&output=4097"), [too_long]);
}

#[test]
fn a_window_that_nobody_has_published_may_be_too_small() {
    let mut unknown = catalogue().clone();
    let titan = unknown.models.iter_mut().find(|model| model.id == TITAN).unwrap();
    titan.facts.retain(|fact| fact.key != "context_window");
    let failure = Failure::Unknown { fact: "context_window".to_owned() };
    assert_eq!(failures(&ask_of(&unknown, ""), TITAN), [failure]);
}

#[test]
fn a_price_change_holds_from_its_first_day_and_not_the_day_before() {
    costs("requests=1&input=1000&output=1000&date=2024-07-30", TITAN, "0.003");
    costs("requests=1&input=1000&output=1000&date=2024-07-31", TITAN, "0.0008");
}

#[test]
fn before_the_first_price_on_record_there_is_no_bill() {
    costs("requests=1&input=1000&output=1000&date=2024-01-30", TITAN, "0.003");
    is_not_yet_sold("date=2024-01-29", TITAN, "2024-01-30");
    is_not_yet_sold("date=2024-01-29", CLAUDE, "2024-01-30");
    is_not_yet_sold("date=2025-02-27", LLAMA, "2025-02-28");
    is_not_yet_sold("work=image&date=2025-02-27", SDXL, "2025-02-28");
}

#[track_caller]
fn costs(question: &str, model: &str, expected_usd: &str) {
    costs_as(question, question, model, expected_usd);
}

#[track_caller]
fn costs_as(name: &str, question: &str, model: &str, expected_usd: &str) {
    let bill = bill(catalogue(), question, model);
    assert_eq!(bill.unknown, [], "{name}");
    assert_eq!(bill.per_month.dollars().to_string(), expected_usd, "{name}");
}

#[track_caller]
fn takes_part(question: &str, model: &str) {
    assert_eq!(failures(&ask(question), model), [], "{question}");
}

#[track_caller]
fn is_too_long(question: &str, model: &str, fact: &str, need: u64, have: u64) {
    let by = (need - have).into();
    let (fact, need, have) = (fact.to_owned(), need.into(), have.into());
    let too_long = Failure::Limit { how: Beyond::TooLong, fact, need, have, by };
    assert_eq!(failures(&ask(question), model), [too_long], "{question}");
}

#[track_caller]
fn is_out_of_bounds(question: &str, dimension: &str, quantity: u64, limit: u64) {
    is_refused(question, SDXL, Refusal::OutOfBounds { dimension: dimension.to_owned(), quantity, limit });
}

#[track_caller]
fn is_not_yet_sold(question: &str, model: &str, first: &str) {
    let answer = ask(question);
    let on = answer.scenario.market.date;
    is_refused(question, model, Refusal::NotYet { on, first: Some(date(first)) });
}

#[track_caller]
fn is_refused(question: &str, model: &str, refusal: Refusal) {
    let answer = ask(question);
    assert_eq!(failures(&answer, model), [Failure::NotSold { refusal }], "{question}");
    assert_eq!(detail(catalogue(), &answer.scenario, model), None, "{question}");
}
