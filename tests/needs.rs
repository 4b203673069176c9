//! Requirements of every shape, each against a real model, by how much it is failed, and what is nearest:
//! worked out by hand from the facts on record for 2026-11-22.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{CLAUDE, LLAMA, TITAN, ask, catalogue, date, failures, number, today};
use weighbridge::study::near::{Fix, Near, near};
use weighbridge::{Answer, Beyond, FactShape, Failure, Measured, Money, Required, ValueFunction, answer};

const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";
const MAVERICK: &str = "meta.llama4-maverick-17b-instruct-v1:0";
const MISTRAL: &str = "mistral.mistral-7b-instruct-v0:2";
const NOVA_LITE: &str = "amazon.nova-lite-v1:0";
const NOVA_MICRO: &str = "amazon.nova-micro-v1:0";
const COHERE_EMBED: &str = "cohere.embed-v4:0";

/// What a model fails of a question that names it, and those beside it.
fn fails(model: &str, question: &str) -> Vec<Failure> {
    failures(&ask(&format!("models={model}&{question}")), model)
}

fn beyond(how: Beyond, fact: &str, [need, have, by]: [&str; 3]) -> Failure {
    let [need, have, by] = [need, have, by].map(number);
    Failure::Limit { how, fact: fact.to_owned(), need, have, by }
}

fn lacks(fact: &str, need: &[&str], have: &[&str]) -> Failure {
    let [need, have] = [need, have].map(|words| words.iter().map(|word| (*word).to_owned()).collect());
    Failure::Lacks { fact: fact.to_owned(), need, have }
}

fn usd(text: &str) -> Money {
    Money::usd(number(text))
}

/// All models that the calculator knows are asked.
fn asked_of_all(question: &str) -> (Answer, Vec<Near>) {
    let answer = answer(catalogue(), today(), question, "");
    assert_eq!(answer.problems, [], "{question}");
    let near = near(catalogue(), &answer.scenario, &answer.report.ranking);
    (answer, near)
}

fn fix(field: &str, text: &str) -> Fix {
    Fix { field: field.to_owned(), text: text.to_owned() }
}

#[test]
fn a_window_is_short_by_what_is_missing() {
    let short = beyond(Beyond::TooSmall, "context_window", ["200000", "8192", "191808"]);
    assert_eq!(fails(TITAN, "min.context_window=200k"), [short]);
    assert_eq!(fails(TITAN, "min.context_window=8192"), []);
}

#[test]
fn a_latency_is_too_long_by_the_rest() {
    // Llama 2's 0.39 seconds against a quarter of one.
    let slow = beyond(Beyond::TooLarge, "time_to_first_token", ["0.25", "0.39", "0.14"]);
    assert_eq!(fails(LLAMA, "max.time_to_first_token=0.25"), [slow]);
    assert_eq!(fails(LLAMA, "max.time_to_first_token=0.39"), []);
}

#[test]
fn a_quality_is_one_measure_of_one_day_and_not_to_be_had_where_nobody_measured_it() {
    let low = beyond(Beyond::TooSmall, "lmarena_text_2025_05", ["1200", "1114.6", "85.4"]);
    assert_eq!(fails(CLAUDE, "min.lmarena_text_2025_05=1200"), [low]);
    let unknown = Failure::Unknown { fact: "lmarena_text_2025_12".to_owned() };
    assert_eq!(fails(CLAUDE, "min.lmarena_text_2025_12=1000"), [unknown]);
}

#[test]
fn a_budget_is_missed_by_so_many_dollars() {
    // 50 million tokens at $0.2 and 25 million at $0.6 a million cost $10 and $15.
    let bill = ask("").report.ranking.ranked.iter().find(|one| one.model == TITAN).unwrap().cost.per_month;
    assert_eq!(bill, usd("25"));
    let over = Failure::OverBudget { need: usd("20"), have: usd("25"), by: usd("5"), complete: true };
    assert_eq!(fails(TITAN, "max.cost=20"), [over]);
}

#[test]
fn of_several_words_the_missing_ones_are_named() {
    let [Failure::Lacks { need, .. }] = &fails(NOVA_MICRO, "need.capabilities=tools,vision,computer-use")[..]
    else {
        panic!("it has no eyes")
    };
    assert_eq!(need, &["vision", "computer-use"]);
    assert_eq!(fails(NOVA_MICRO, "need.capabilities=tools"), []);
    let text = lacks("modality_in", &["image", "audio"], &["text"]);
    assert_eq!(fails(NOVA_MICRO, "need.modality_in=text,image,audio"), [text]);
}

#[test]
fn yes_and_no_and_levels_are_words() {
    assert_eq!(fails(HAIKU, "need.open_weights=yes"), [lacks("open_weights", &["yes"], &["no"])]);
    assert_eq!(fails(LLAMA, "need.open_weights=no"), [lacks("open_weights", &["no"], &["yes"])]);
    assert_eq!(fails(TITAN, "need.languages=multilingual"), []);
    assert_eq!(
        fails(LLAMA, "need.languages=multilingual"),
        [lacks("languages", &["multilingual"], &["english"])]
    );
}

#[test]
fn a_licence_is_found_by_its_words_in_any_case() {
    assert_eq!(fails(MISTRAL, "need.licence=apache"), []);
    assert_eq!(fails(MISTRAL, "need.licence=2.0 APACHE"), []);
    let other = lacks("licence", &["apache"], &["Proprietary (Anthropic)"]);
    assert_eq!(fails(HAIKU, "need.licence=apache"), [other]);
}

#[test]
fn a_model_lasts_until_the_day_on_which_aws_ends_it_and_longer_where_no_end_is_known() {
    let ends = Failure::Ends {
        fact: "end_of_life".to_owned(),
        need: date("2027-06-01"),
        have: date("2027-03-30"),
        by: 63,
    };
    assert_eq!(fails(MISTRAL, "need.end_of_life=2027-06-01"), [ends]);
    assert_eq!(fails(MISTRAL, "need.end_of_life=2027-03-30"), []);
    assert_eq!(fails(NOVA_MICRO, "need.end_of_life=2027-06-01"), []);
    assert_eq!(fails(MISTRAL, "need.lifecycle=current"), [lacks("lifecycle", &["current"], &["legacy"])]);
}

#[test]
fn what_is_weighed_by_its_cost_alone_still_has_facts_that_can_be_required() {
    let lean = catalogue().for_calculator();
    let ask = |question| answer(&lean, today(), &format!("work=embedding&{question}"), "");
    let text_alone = ask("need.modality_in=image");
    assert!(failures(&text_alone, COHERE_EMBED).is_empty());
    let lacking = failures(&text_alone, "amazon.titan-embed-text-v2:0");
    assert_eq!(lacking, [lacks("modality_in", &["image"], &["text"])]);
}

#[test]
fn the_direction_of_a_number_is_the_one_in_which_it_is_weighed() {
    for criterion in &catalogue().criteria {
        let Measured::Fact(key) = &criterion.measured else { continue };
        let kind = catalogue().fact_kind(key).unwrap();
        let ValueFunction::Curve(curve) = &criterion.value_function else { continue };
        assert_eq!(curve.is_less_better(), kind.less_is_better, "{key}");
    }
}

#[test]
fn whatever_can_be_told_apart_can_be_required() {
    for kind in &catalogue().fact_kinds {
        let is_for_reading = matches!(kind.shape, FactShape::Text | FactShape::Day);
        assert!(is_for_reading || kind.required != Required::Never, "{}", kind.key);
    }
}

#[test]
fn the_nearest_miss_is_over_by_the_smallest_share() {
    // $5 a month for 50,000 requests: Nova Micro costs 50 × 0.035 + 25 × 0.14 = $5.25, a twentieth more.
    let (_, near) = asked_of_all("max.cost=5");
    let micro = near.iter().find(|one| one.model == NOVA_MICRO).unwrap();
    assert_eq!(micro.fix, [fix("max.cost", "5.25")]);
    let over = |one: &Near| match &one.failures[..] {
        [Failure::OverBudget { by, .. }] => *by,
        _ => Money::ZERO,
    };
    assert!(near.iter().all(|one| over(one) > Money::ZERO));
    assert!(near.is_sorted_by_key(over));
}

#[test]
fn a_budget_is_raised_to_whole_cents_and_never_below_the_bill() {
    // One request of 1,000 and 500 tokens on Nova Micro: $0.000105.
    let (_, near) = asked_of_all("requests=1&max.cost=0.0001");
    let micro = near.iter().find(|one| one.model == NOVA_MICRO).unwrap();
    assert_eq!(micro.fix, [fix("max.cost", "0.01")]);
}

#[test]
fn what_was_asked_for_is_kept_as_far_as_the_model_has_it() {
    let (_, near) = asked_of_all(&format!("models={NOVA_MICRO}&need.capabilities=tools,vision"));
    assert_eq!(near[0].fix, [fix("need.capabilities", "tools")]);
    let (_, near) = asked_of_all(&format!("models={HAIKU}&need.languages=over-100&need.open_weights=yes"));
    assert_eq!(near[0].fix, [fix("need.languages", "multilingual"), fix("need.open_weights", "")]);
    let (_, near) = asked_of_all("models=course&need.languages=multilingual");
    assert_eq!(near[0].fix, [fix("need.languages", "")]);
    // It stands second of the three, as without any question.
    assert_eq!((near[0].place, near[0].of), (2, 3));
}

#[test]
fn nothing_is_near_that_is_not_sold_gone_too_small_or_of_another_contest() {
    let (answer, near) = asked_of_all("tier=batch&region=eu-central-1&need.open_weights=yes&input=100k");
    for one in &near {
        assert!(
            one.failures
                .iter()
                .all(|failure| matches!(failure, Failure::Lacks { .. } | Failure::Unknown { .. }))
        );
    }
    assert!(answer.report.ranking.excluded.len() > near.len() + 50);
    assert_eq!(asked_of_all("input=1M").1, []);
}

#[test]
fn the_example_of_japanese_in_europe_with_open_weights_on_a_budget() {
    let market = "region=eu-central-1&scope=geo&need.language_codes=ja&need.open_weights=yes";
    let (answer, near) = asked_of_all(&format!("{market}&max.cost=50&min.context_window=200k"));
    assert!(answer.report.ranking.ranked.is_empty());
    // It has every language asked for, and no open weights: alone it would come first of one.
    let lite = near.iter().find(|one| one.model == NOVA_LITE).unwrap();
    assert_eq!((lite.place, lite.of), (1, 1));
    assert_eq!(lite.fix, [fix("need.open_weights", "")]);
    // Without the language others come back with it.
    let maverick = near.iter().find(|one| one.model == MAVERICK).unwrap();
    assert_eq!(maverick.fix, [fix("need.language_codes", "")]);
    assert!(maverick.of > 1);
}
