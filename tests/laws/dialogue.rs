//! Conversations: what they come to in closed form is what their requests come to one by one.

use crate::common::{bill, catalogue, number};
use crate::config;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::{Bill, Decimal};

/// Models with steps for long prompts, with caching of three kinds, and with neither.
const MODELS: [&str; 5] = [
    "anthropic.claude-sonnet-4-5-20250929-v1:0",
    "anthropic.claude-haiku-4-5-20251001-v1:0",
    "openai.gpt-5.6-sol",
    "amazon.nova-pro-v1:0",
    "meta.llama3-3-70b-instruct-v1:0",
];

fn chat() -> impl Strategy<Value = (u64, u64, u64, u64)> {
    (1..40_u64, 0..60_000_u64, 1..20_000_u64, 0..8_000_u64)
}

fn question((turns, system, user, reply): (u64, u64, u64, u64), rest: &str) -> String {
    format!("work=chat&chats=1&turns={turns}&system={system}&user={user}&reply={reply}&{rest}")
}

fn total(bill: &Bill) -> Decimal {
    bill.per_month.dollars()
}

/// Units of a meter on a bill, whatever they cost.
fn used(bill: &Bill, meters: &[&str]) -> Decimal {
    let lines = bill.lines.iter().filter(|line| meters.contains(&line.meter.as_str()));
    lines.fold(Decimal::ZERO, |sum, line| sum.checked_add(line.quantity).unwrap())
}

const SENT: [&str; 5] = ["input", "cache_write_5m", "cache_write_30m", "cache_write_1h", "cache_read"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn uncached_it_costs_what_its_requests_cost_one_by_one(chat in chat(), model in select(&MODELS[..])) {
        let (turns, system, user, reply) = chat;
        let alone = |turn: u64| {
            let prompt = system + turn * user + (turn - 1) * reply;
            total(&bill(catalogue(), &format!("requests=1&input={prompt}&output={reply}"), model))
        };
        let one_by_one = (1..=turns).map(alone).fold(Decimal::ZERO, |sum, cost| sum.checked_add(cost).unwrap());
        prop_assert_eq!(total(&bill(catalogue(), &question(chat, "cache=no"), model)), one_by_one);
    }

    #[test]
    fn cached_or_not_the_same_is_sent_and_answered(chat in chat(), gap in 0..90_u64, model in select(&MODELS[..])) {
        let cached = bill(catalogue(), &question(chat, &format!("cache=yes&gap={gap}")), model);
        let uncached = bill(catalogue(), &question(chat, "cache=no"), model);
        prop_assert_eq!(used(&cached, &SENT), used(&uncached, &SENT));
        prop_assert_eq!(used(&cached, &["output"]), used(&uncached, &["output"]));
    }

    #[test]
    fn twice_the_conversations_cost_twice_as_much(chat in chat(), chats in 1..1_000_000_u64, model in select(&MODELS[..])) {
        let many = |times: u64| total(&bill(catalogue(), &question(chat, &format!("chats={}", chats * times)), model));
        prop_assert_eq!(many(2), many(1).checked_mul(number("2")).unwrap());
    }

    #[test]
    fn one_more_turn_never_costs_less(chat in chat(), gap in 0..90_u64, model in select(&MODELS[..])) {
        let (turns, system, user, reply) = chat;
        let after = |turns| total(&bill(catalogue(), &question((turns, system, user, reply), &format!("gap={gap}")), model));
        prop_assert!(after(turns + 1) >= after(turns));
    }

    #[test]
    fn an_agent_of_one_round_is_one_request(setup in 0..50_000_u64, task in 1..50_000_u64, last in 0..5_000_u64, model in select(&MODELS[..])) {
        let agent = format!("work=agent&tasks=1&rounds=1&setup={setup}&task={task}&final={last}&cache=no");
        let request = format!("requests=1&input={}&output={last}", setup + task);
        prop_assert_eq!(total(&bill(catalogue(), &agent, model)), total(&bill(catalogue(), &request, model)));
    }
}

#[test]
fn twenty_turns_of_500_in_and_300_out_send_162_000_tokens() {
    let bill = bill(catalogue(), &question((20, 0, 500, 300), "cache=no"), "amazon.nova-pro-v1:0");
    assert_eq!(used(&bill, &["input"]), number("162000"));
}

#[test]
fn the_lifetime_of_the_cache_follows_the_time_between_questions() {
    let written = |gap: u64| {
        let question = question((10, 10_000, 500, 300), &format!("gap={gap}"));
        let bill = bill(catalogue(), &question, "anthropic.claude-haiku-4-5-20251001-v1:0");
        let meters: Vec<String> = bill.lines.into_iter().map(|line| line.meter).collect();
        meters.into_iter().find(|meter| meter.starts_with("cache_write"))
    };
    assert_eq!(written(5).as_deref(), Some("cache_write_5m"));
    assert_eq!(written(6).as_deref(), Some("cache_write_1h"));
    assert_eq!(written(60).as_deref(), Some("cache_write_1h"));
    assert_eq!(written(61), None);
}

#[test]
fn what_nobody_caches_is_not_cached() {
    let llama = |cache: &str| {
        bill(catalogue(), &question((10, 10_000, 500, 300), cache), "meta.llama3-3-70b-instruct-v1:0")
    };
    assert_eq!(llama("cache=yes"), llama("cache=no"));
}
