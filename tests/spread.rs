//! Ranges, worked out by hand from the prices that the catalogue has on record for 2026-11-22 in
//! us-east-1: Nova Micro takes $0.035 and $0.14 for a million tokens in and out, Haiku 4.5 $1 and $5, to
//! write to its cache for five minutes $1.25 and for an hour $2, to read from it $0.10.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_cmp)]

mod common;

use common::{ask, catalogue, number, today};
use weighbridge::study::spread::{Outlook, Spreading, spread, spread_drawn};
use weighbridge::{Complaint, Decimal, Money, Problem, Range, decode, encode};

const NOVA: &str = "amazon.nova-micro-v1:0";
const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";

fn usd(text: &str) -> Money {
    Money::usd(number(text))
}

fn of(question: &str, models: &[&str]) -> Option<Outlook> {
    spread(catalogue(), &ask(&format!("{question}&models={}", models.join(","))).scenario)
}

/// The spread of one model.
#[track_caller]
fn alone(question: &str, model: &str) -> Spreading {
    of(question, &[model]).unwrap().models.remove(0)
}

fn problems(question: &str) -> Vec<(String, Complaint)> {
    let problems = decode(catalogue(), today(), question, "").problems.into_iter();
    problems.map(|Problem { field, complaint, .. }| (field, complaint)).collect()
}

fn ranges(question: &str) -> Vec<(&'static str, u64, u64)> {
    let ranges = decode(catalogue(), today(), question, "").scenario.ranges.into_iter();
    ranges.map(|Range { number, low, high }| (number, low, high)).collect()
}

#[test]
fn both_ends_and_the_likely_month_are_bills() {
    // A thousand requests of 1,000 in and 500 out: $0.035 + $0.07. Twice as many of 2,000 in: $0.14 + $0.14.
    let one = alone("requests=1000&input=1000&output=500&range.requests=500..2k&range.input=400..2000", NOVA);
    assert_eq!(one.likely, Some(usd("0.105")));
    // 500 × 400 tokens for $0.007, 500 × 500 answered for $0.035.
    assert_eq!((one.low, one.high, one.exact), (usd("0.042"), usd("0.28"), true));
    assert_eq!((one.fits, one.cheapest, one.within_budget), (1.0, 1.0, None));
}

#[test]
fn the_number_that_moves_most_comes_first() {
    let one = alone("requests=1000&input=1000&output=500&range.input=400..2000&range.requests=500..2k", NOVA);
    let bars: Vec<_> = one.bars.iter().map(|bar| (bar.number, bar.low, bar.high)).collect();
    let requests = ("requests", usd("0.0525"), usd("0.21"));
    // 400,000 and 2,000,000 tokens, beside $0.07 for the answers.
    assert_eq!(bars, [requests, ("input", usd("0.084"), usd("0.14"))]);
}

#[test]
fn a_likely_number_outside_its_range_is_the_nearer_end() {
    let inputs = of("requests=5000&range.requests=1000..2000", &[NOVA]).unwrap().inputs;
    assert_eq!((inputs[0].low, inputs[0].likely, inputs[0].high), (1_000, 2_000, 2_000));
}

#[test]
fn one_range_of_requests_spreads_bills_as_a_triangle_does() {
    // From 0 over 1,000 to 2,000 requests, a tenth of months lies below 2,000 × √(0.1 / 2) = 447 of them
    // and half below 1,000; a request costs $0.000105.
    let one = alone("requests=1000&input=1000&output=500&range.requests=0..2000", NOVA);
    let near = |at: usize, count: f64| {
        let paid = one.percentiles[at].unwrap().dollars().to_f64() / 0.000_105;
        assert!((paid - count).abs() < 25.0, "{paid}");
    };
    near(1, 447.2);
    near(2, 707.1);
    near(3, 1_000.0);
    near(4, 1_292.9);
    near(5, 1_552.8);
}

#[test]
fn what_costs_less_with_any_numbers_is_cheaper_in_all_months() {
    let spread = of("requests=1000&range.input=400..2000", &[HAIKU, NOVA]).unwrap();
    let at = |id: &str| spread.models.iter().position(|one| one.model == id).unwrap();
    assert_eq!(spread.cheaper[at(NOVA)][at(HAIKU)], 1.0);
    assert_eq!(spread.cheaper[at(HAIKU)][at(NOVA)], 0.0);
    assert_eq!(spread.models.iter().map(|one| one.cheapest).sum::<f64>(), 1.0);
}

#[test]
fn a_budget_holds_in_as_many_months_as_requests_stay_below_it() {
    // $0.105 pays for 1,000 of them: half of a triangle that is the same on either side.
    let one = alone("requests=1000&input=1000&output=500&range.requests=0..2000&max.cost=0.105", NOVA);
    assert!((one.within_budget.unwrap() - 0.5).abs() < 0.02, "{:?}", one.within_budget);
}

#[test]
fn a_month_whose_requests_do_not_fit_is_no_month_of_the_model() {
    // Its window holds 128,000 tokens, 500 of them for the answer. From 1,000, the likely one, down to
    // nothing at 205,000, (77.5 ÷ 204)² or 0.144 of all lie above 127,500.
    let one = alone("requests=1&input=1000&output=500&range.input=1000..205000", NOVA);
    assert!((one.fits - 0.856).abs() < 0.02, "{}", one.fits);
    assert_eq!(one.percentiles.map(|cost| cost.is_some()), [true, true, true, true, true, false, false]);
}

#[test]
fn where_a_cache_sets_in_within_a_range_the_ends_hold_both_ways() {
    // Two questions of 100 tokens after instructions, nothing answered. The cache begins at 4,096: after
    // 3,900 of instructions 4,000 are sent at $1, and the 4,100 after them written at $1.25. After 5,000
    // the first 5,100 are written, then read at $0.10, and 100 more written: less in all.
    let chat = "work=chat&chats=1&turns=2&system=4000&user=100&reply=0&gap=2";
    let one = alone(&format!("{chat}&range.system=3900..5000"), HAIKU);
    assert!(!one.exact);
    assert_eq!(one.bars[0].low, usd("0.009125"));
    assert_eq!(one.bars[0].high, usd("0.00701"));
    assert!(one.low <= usd("0.00701") && one.high >= usd("0.009125"));
    // Far from where it sets in, both ends are bills again.
    assert!(alone(&format!("{chat}&range.system=5000..9000"), HAIKU).exact);
}

#[test]
fn whether_a_cache_is_still_there_may_depend_on_a_range() {
    // Written for five minutes, for an hour, or sent anew after that.
    let chat = "work=chat&chats=1&turns=2&system=10000&user=100&reply=0&gap=2";
    let one = alone(&format!("{chat}&range.gap=1..90"), HAIKU);
    assert_eq!(one.bars[0].high, usd("0.0203"));
    assert_eq!(one.bars[0].low, usd("0.01376"));
    // 10,200 written at $2 and 10,100 read are no more than what is sent anew.
    assert!(one.low <= usd("0.01376") && one.high >= usd("0.02141"), "{} {}", one.low, one.high);
}

#[test]
fn without_a_range_there_is_nothing_to_spread() {
    assert_eq!(of("requests=1000", &[NOVA]), None);
    // A range of another kind of work is kept, and has no part in this one.
    assert_eq!(of("range.turns=2..5", &[NOVA]), None);
    assert!(of("work=chat&range.turns=2..5", &[NOVA]).is_some());
    // Nor has one of a number that matters only once something is switched on.
    assert_eq!(of("range.characters=3..5", &[NOVA]), None);
    assert!(of("guard=content&range.characters=3..5", &[NOVA]).is_some());
}

#[test]
fn a_seed_is_a_table_and_another_is_another() {
    let scenario = ask(&format!("models={NOVA}&range.requests=1..90k")).scenario;
    let drawn = |seed| spread_drawn(catalogue(), &scenario, 1_000, seed).unwrap().models;
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
}

#[test]
fn a_range_is_two_numbers_as_people_type_them() {
    assert_eq!(ranges("range.requests=40k..80k"), [("requests", 40_000, 80_000)]);
    assert_eq!(ranges("range.requests= 1,000 .. 1.5M "), [("requests", 1_000, 1_500_000)]);
    assert_eq!(ranges("range.requests=7"), [("requests", 7, 7)]);
    // An end left out is the number as it stands.
    assert_eq!(ranges("range.requests=40k.."), [("requests", 40_000, 50_000)]);
    assert_eq!(ranges("range.requests=..80k"), [("requests", 50_000, 80_000)]);
    assert_eq!(ranges("range.requests=..80k&requests=60k"), [("requests", 60_000, 80_000)]);
    assert_eq!(ranges("range.requests=1..2&range.requests="), []);
    assert_eq!(ranges("range.requests=.."), []);
}

#[test]
fn what_is_wrong_with_a_range_is_named_with_its_limits() {
    let (least, most) = (Decimal::ZERO, Decimal::from(1_000_000_000_000));
    let complaint = |question: &str| problems(question).remove(0);
    let named = |complaint| ("range.requests".to_owned(), complaint);
    assert_eq!(complaint("range.requests=x..5"), named(Complaint::NotANumber { least, most }));
    assert_eq!(complaint("range.requests=1..2..3"), named(Complaint::NotANumber { least: 1.into(), most }));
    assert_eq!(complaint("range.requests=0.5..3"), named(Complaint::NotWhole));
    assert_eq!(complaint("range.requests=8..5"), named(Complaint::OutOfRange { least: 8.into(), most }));
    assert_eq!(complaint("range.requests=60k.."), named(Complaint::Empty { least: 60_000.into(), most }));
    assert_eq!(complaint("range.colour=1..2").1, Complaint::UnknownField);
    let days = Complaint::OutOfRange { least: 28.into(), most: 31.into() };
    assert_eq!(complaint("range.days=27..31"), ("range.days".to_owned(), days));
}

#[test]
fn a_range_is_written_into_the_link_again() {
    let scenario = decode(catalogue(), today(), "range.output=100..1k&range.input=2..3", "").scenario;
    assert_eq!(encode(catalogue(), today(), &scenario), "v=1&range.output=100..1000&range.input=2..3");
    let last_good = decode(catalogue(), today(), "range.input=x", "v=1&range.input=2..3").scenario;
    assert_eq!(last_good.ranges, [Range { number: "input", low: 2, high: 3 }]);
    // What stands in for a number that cannot be read is what an end left out stands for.
    let last_good =
        decode(catalogue(), today(), "requests=x&range.requests=..80k", "v=1&requests=60k").scenario;
    assert_eq!(last_good.ranges, [Range { number: "requests", low: 60_000, high: 80_000 }]);
}
