//! Months of several workloads, worked out by hand, and what is in the way of a part.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{catalogue, number, today};
use weighbridge::study::month::{MOST_PARTS, Month, month, with_part};
use weighbridge::{Complaint, Failure, LONGEST_MONTH, Money, decode, encode};

const LITE: &str = "amazon.nova-lite-v1:0";
const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";
const TITAN: &str = "amazon.titan-embed-text-v2:0";
/// Its prices of input and output differ from Lite's.
const MICRO: &str = "amazon.nova-micro-v1:0";

/// A month of these parts, as a link has it.
fn written(parts: &[&str]) -> String {
    parts.join(";").replace('%', "%25").replace('&', "%26").replace('=', "%3D").replace(';', "%3B")
}

#[track_caller]
fn of(link: &str) -> Month {
    let decoded = decode(catalogue(), today(), link, "");
    assert_eq!(decoded.problems, [], "{link}");
    month(catalogue(), today(), &decoded.scenario)
}

#[track_caller]
fn of_parts(parts: &[&str]) -> Month {
    of(&format!("month={}", written(parts)))
}

fn usd(text: &str) -> Money {
    Money::usd(number(text))
}

#[test]
fn a_chat_documents_in_batch_and_embeddings_come_to_the_sum_of_their_bills() {
    let month = of_parts(&[
        // Prompts of 860, 1,170 … tokens are 9,810 a chat, answers 6 × 250: 98.1M × $0.06 + 15M × $0.24.
        &format!("work=chat&cache=no&on={LITE}"),
        // 10,000 × (12 × 650 + 500) = 83M × $0.50 + 4M × $2.50, half of what they cost on demand.
        &format!("work=documents&tier=batch&on={HAIKU}"),
        // 100,000 × 400 = 40M × $0.02.
        &format!("work=embedding&on={TITAN}"),
    ]);
    let parts: Vec<_> =
        month.parts.iter().map(|part| part.per_month.unwrap().dollars().to_string()).collect();
    assert_eq!(parts, ["9.486", "51.5", "0.8"]);
    // 9.486 + 51.5 + 0.8, and twelve times that.
    assert_eq!((month.per_month, month.per_year), (usd("61.786"), usd("741.432")));
    assert!(month.complete);
    // Input: 98.1M + 83M + 40M tokens for 5.886 + 41.5 + 0.8. Output: 15M + 4M for 3.6 + 10.
    let meters: Vec<_> = month
        .meters
        .iter()
        .map(|sum| (sum.meter.as_str(), sum.quantity, sum.amount, sum.complete, sum.parts.as_slice()))
        .collect();
    let expected = [
        ("input", number("221100000"), usd("48.186"), true, &[0, 1, 2][..]),
        ("output", number("19000000"), usd("13.6"), true, &[0, 1][..]),
    ];
    assert_eq!(meters, expected);
    // Nobody makes both words and vectors.
    assert_eq!(month.alone, None);
}

#[test]
fn each_part_is_bought_in_its_own_market() {
    // Nova Lite of 1,000 requests, 1M in and 0.5M out: $0.06 + $0.12 on demand, half in batch; on a day
    // before it was sold there is no price. The question's own market is beside the point.
    let parts =
        ["", "&tier=batch", "&date=2024-01-01"].map(|market| format!("requests=1000{market}&on={LITE}"));
    let month = of(&format!(
        "region=eu-central-1&tier=flex&month={}",
        written(&parts.each_ref().map(String::as_str))
    ));
    assert_eq!(month.parts[0].per_month, Some(usd("0.18")));
    assert_eq!(month.parts[1].per_month, Some(usd("0.09")));
    assert_eq!(month.parts[2].per_month, None);
    assert!(
        matches!(month.parts[2].failures[..], [Failure::NotSold { .. }]),
        "{:?}",
        month.parts[2].failures
    );
}

#[test]
fn what_a_model_cannot_do_is_said_and_makes_the_sum_a_lower_limit() {
    let month = of_parts(&[&format!("requests=1000&on={LITE}"), &format!("work=image&on={LITE}")]);
    assert!(matches!(month.parts[1].failures[..], [Failure::OtherContest { .. }]));
    assert_eq!((month.parts[1].per_month, month.parts[1].complete), (None, false));
    assert_eq!((month.per_month, month.complete), (usd("0.18"), false));
}

#[test]
fn an_unknown_price_makes_its_meter_and_the_sum_a_lower_limit() {
    // The notes have no price of the vector store, nor of what embeds and ranks.
    let month = of_parts(&["work=rag&card=notes&on=anthropic.claude-v2:1"]);
    // 51.2M × $8 + 6M × $24.
    assert_eq!((month.per_month, month.complete), (usd("553.6"), false));
    let store = month.meters.iter().find(|sum| sum.meter == "ocu_hour").unwrap();
    assert_eq!((store.quantity, store.amount, store.complete), (number("1440"), Money::ZERO, false));
    // Of input one price is known, the model's, and one is not.
    let input = month.meters.iter().find(|sum| sum.meter == "input").unwrap();
    assert_eq!((input.amount, input.complete), (usd("409.6"), false));
    assert_eq!(month.parts[0].per_month, Some(usd("553.6")));
    assert!(month.parts[0].failures.is_empty() && !month.parts[0].complete);
}

#[test]
fn what_cannot_be_read_is_not_billed_and_what_is_no_field_is_left_out() {
    let month = of_parts(&[
        &format!("requests=abc&on={LITE}"),
        &format!("requests=1000&colour=red&max.cost=0&models=x&job=images&month=x&per=1k&v=2&on={LITE}"),
        "requests=1000",
        "requests=1000&on=nobody",
        &format!("requests=%zz&on={LITE}"),
    ]);
    let fields = |at: usize| -> Vec<_> {
        month.parts[at].problems.iter().map(|problem| problem.field.as_str()).collect()
    };
    assert_eq!(fields(0), ["requests"]);
    assert_eq!(fields(1), ["colour", "max.cost", "models", "job", "month", "per", "v"]);
    assert_eq!((fields(2), fields(3), fields(4)), (vec!["on"], vec!["on"], vec!["requests"]));
    assert_eq!(month.parts[4].problems[0].complaint, Complaint::BadEscape);
    let billed: Vec<_> = month.parts.iter().map(|part| part.per_month).collect();
    assert_eq!(billed, [None, Some(usd("0.18")), None, None, None]);
    assert_eq!((month.per_month, month.complete), (usd("0.18"), false));
}

#[test]
fn a_thirteenth_part_is_counted_and_not_billed() {
    let part = format!("requests=1000&on={LITE}");
    let twelve = of_parts(&[part.as_str(); MOST_PARTS]);
    assert_eq!((twelve.parts.len(), twelve.more, twelve.complete), (12, 0, true));
    // 12 × $0.18.
    assert_eq!(twelve.per_month, usd("2.16"));
    let more = of_parts(&[part.as_str(); MOST_PARTS + 2]);
    assert_eq!((more.parts.len(), more.more, more.complete), (12, 2, false));
    assert_eq!(more.per_month, usd("2.16"));
}

#[test]
fn no_parts_come_to_nothing() {
    for empty in ["", "month=", "month=%3B%3B%20%3B"] {
        let month = of(empty);
        assert_eq!((month.parts.len(), month.per_month, month.complete), (0, Money::ZERO, true), "{empty}");
    }
}

#[test]
fn one_model_for_all_of_it_is_the_cheapest_that_can() {
    // Two parts on Lite. On Micro: (1M + 2M) × $0.035 + (0.5M + 1M) × $0.14 = $0.315.
    let parts = [format!("requests=1000&on={LITE}"), format!("requests=2000&on={LITE}")];
    let month =
        of(&format!("models={LITE},{MICRO}&month={}", written(&parts.each_ref().map(String::as_str))));
    let alone = month.alone.unwrap();
    assert_eq!((alone.model.as_str(), alone.per_month), (MICRO, usd("0.315")));
    // One part has a ranking of its own.
    assert_eq!(of_parts(&[&parts[0]]).alone, None);
}

#[test]
fn the_question_on_screen_is_added_as_it_stands() {
    let question = "work=chat&chats=20k&cache=no&requests=7&guard=pii&tier=flex&region=eu-central-1&scope=geo&date=2026-01-01\
                    &weight.cost=5&max.cost=9&need.open_weights=yes&models=course&per=1k";
    let decoded = decode(catalogue(), today(), question, "");
    let link = with_part(catalogue(), today(), &decoded.scenario, LITE).unwrap();
    let now = decode(catalogue(), today(), &link, "").scenario;
    // Of other kinds nothing, and nothing that weighs or asks.
    let part =
        "work=chat&chats=20000&cache=no&guard=pii&region=eu-central-1&scope=geo&tier=flex&date=2026-01-01";
    assert_eq!(now.month, format!("{part}&on={LITE}"));
    // The question itself stays.
    assert_eq!(
        encode(catalogue(), today(), &weighbridge::Scenario { month: String::new(), ..now }),
        encode(catalogue(), today(), &decoded.scenario)
    );
    assert_eq!(with_part(catalogue(), today(), &decoded.scenario, "nobody"), None);
}

#[test]
fn a_full_month_takes_no_more() {
    let mut scenario = decode(catalogue(), today(), "", "").scenario;
    for _ in 0..MOST_PARTS {
        let link = with_part(catalogue(), today(), &scenario, LITE).unwrap();
        scenario = decode(catalogue(), today(), &link, "").scenario;
    }
    assert_eq!(with_part(catalogue(), today(), &scenario, LITE), None);
    scenario.month = "x".repeat(LONGEST_MONTH - 10);
    assert_eq!(with_part(catalogue(), today(), &scenario, LITE), None);
}

#[test]
fn a_month_too_long_is_left_out_with_the_limit() {
    let longest = "=".repeat(LONGEST_MONTH / 3);
    assert_eq!(decode(catalogue(), today(), &format!("month={longest}"), "").problems, []);
    let decoded = decode(catalogue(), today(), &format!("requests=7&month={longest}=="), "");
    assert_eq!(decoded.problems.len(), 1, "{:?}", decoded.problems);
    let problem = &decoded.problems[0];
    assert_eq!((problem.field.as_str(), &problem.complaint), ("month", &Complaint::TooLong { limit: 7_000 }));
    assert_eq!((decoded.scenario.month.as_str(), decoded.scenario.workload.text.requests), ("", 7));
}

#[test]
fn a_part_opened_is_the_question_and_the_others_stay() {
    let parts = [
        format!("work=chat&chats=20000&tier=flex&on={LITE}"),
        format!("work=embedding&on={TITAN}"),
        format!("requests=7&on={HAIKU}"),
    ];
    let month =
        of(&format!("requests=9&max.cost=50&month={}", written(&parts.each_ref().map(String::as_str))));
    let others = written(&[&parts[0], &parts[2]]);
    assert_eq!(month.parts[1].without, format!("v=1&requests=9&max.cost=50&month={others}"));
    assert_eq!(month.parts[1].opens, format!("v=1&work=embedding&max.cost=50&month={others}"));
    let rest = written(&[&parts[1], &parts[2]]);
    assert_eq!(month.parts[0].opens, format!("v=1&work=chat&chats=20000&max.cost=50&tier=flex&month={rest}"));
}

#[test]
fn a_model_that_ends_within_the_year_says_so() {
    let ending = catalogue().models.iter().find(|model| {
        let day = model.value("end_of_life").and_then(weighbridge::Value::day);
        day.is_some_and(|day| (0..=365).contains(&today().days_until(day)))
            && of_parts(&[&format!("requests=1&on={}", model.id)]).parts[0].per_month.is_some()
    });
    let month = of_parts(&[&format!("requests=1&on={}", ending.unwrap().id)]);
    assert!(month.parts[0].ends.is_some());
}
