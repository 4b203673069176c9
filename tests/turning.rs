//! Turning points, inverse questions and ways of buying, worked out by hand from the prices that the
//! catalogue has on record for 2026-11-22 in us-east-1.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{CLAUDE, ask, catalogue, number};
use weighbridge::study::inverse::{Reach, beats, inverse};
use weighbridge::study::tuned::{Tuned, tuned};
use weighbridge::study::turning::{Turning, turning, turning_between};
use weighbridge::study::ways::{Way, Ways, ways};
use weighbridge::{Money, NoBill, Scenario};

const GPT: &str = "openai.gpt-oss-20b-1:0";
const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";
const MINISTRAL: &str = "mistral.ministral-3-8b-instruct";
const MISTRAL: &str = "mistral.mistral-7b-instruct-v0:2";
const NOVA: &str = "amazon.nova-micro-v1:0";
const NOVA_2: &str = "amazon.nova-2-lite-v1:0";
const LLAMA: &str = "meta.llama3-3-70b-instruct-v1:0";
const OPUS: &str = "anthropic.claude-opus-4-6-v1";
const SOL: &str = "openai.gpt-5.6-sol";
const SONNET: &str = "anthropic.claude-sonnet-4-5-20250929-v1:0";

fn scenario(question: &str) -> Scenario {
    ask(question).scenario
}

fn usd(text: &str) -> Money {
    Money::usd(number(text))
}

/// Where the cheapest changes, from which model to which, and what it costs there.
fn turns(turning: &Turning) -> Vec<(u64, &str, &str, Money)> {
    let name = |at: Option<u32>| turning.curves.get(at.unwrap() as usize).unwrap().model.as_str();
    turning.turns.iter().map(|turn| (turn.at, name(turn.from), name(turn.to), turn.cost.unwrap())).collect()
}

fn vary(question: &str, key: &str, models: &[&str], span: (u64, u64)) -> Turning {
    let models: Vec<String> = models.iter().map(|model| (*model).to_owned()).collect();
    turning(catalogue(), &scenario(question), key, &models, Some(span)).unwrap()
}

#[test]
fn a_cheap_answer_makes_up_for_a_dear_prompt_from_801_tokens_on() {
    // A prompt of 1,000 costs $0.07 and $0.15 a thousand times, a token of answer $0.0003 and $0.0002:
    // $0.08 more are made up for with 800, where both cost the same.
    let turning = vary("requests=1000&input=1000&output=500", "output", &[GPT, MISTRAL], (5, 4_000));
    assert_eq!(turns(&turning), [(801, GPT, MISTRAL, usd("0.3102"))]);
    assert_eq!((turning.from, turning.here, turning.to), (5, 500, 4_000));
}

#[test]
fn beyond_the_step_of_one_price_the_other_model_is_the_cheaper() {
    // $4 becomes $8 for the million beyond 272,000 tokens, and the answer's $20 become $30; the other
    // charges $5 and $25.
    let turning = vary("requests=1&input=100000&output=500", "input", &[SOL, OPUS], (1_000, 400_000));
    assert_eq!(turns(&turning), [(272_001, SOL, OPUS, usd("1.372505"))]);
    let knots: Vec<u64> = turning.curves[0].points.iter().map(|(at, _)| *at).collect();
    assert!(knots.contains(&272_000) && knots.contains(&272_001));
}

#[test]
fn a_model_that_no_longer_holds_the_prompt_is_the_cheapest_no_more() {
    // Its window is 128,000 tokens, 500 of which the answer takes.
    let turning = vary("requests=1&input=10000&output=500", "input", &[NOVA, SONNET], (100, 150_000));
    assert_eq!(turns(&turning), [(127_501, NOVA, SONNET, usd("0.390003"))]);
    assert_eq!(turning.curves[0].points.last().unwrap().0, 127_500);
}

#[test]
fn what_has_one_price_for_everything_never_turns() {
    let turning = vary("requests=1000&input=1000&output=500", "requests", &[NOVA, HAIKU], (0, 1_000_000));
    assert_eq!(turns(&turning), []);
    assert_eq!(turning.curves[turning.first.unwrap() as usize].model, NOVA);
}

/// The lowest bill for each number of a span, and whose it is, tried one by one.
fn one_by_one(question: &str, key: &str, models: &[&str], (from, to): (u64, u64)) -> Vec<(u64, String)> {
    let mut turns: Vec<(u64, String)> = Vec::new();
    let field = models.join(",");
    for many in from..=to {
        let ranked = ask(&format!("{question}&models={field}&{key}={many}")).report.ranking.ranked;
        let least = ranked.iter().map(|ranked| ranked.cost.per_month).min().unwrap();
        let cheapest: Vec<_> = ranked.iter().filter(|ranked| ranked.cost.per_month == least).collect();
        if !turns.last().is_some_and(|(_, now)| cheapest.iter().any(|ranked| ranked.model == *now)) {
            turns.push((many, cheapest[0].model.clone()));
        }
    }
    turns
}

#[test]
fn conversations_turn_where_they_do_if_every_length_is_tried() {
    // Prompts that grow past the shortest that is cached make a bill jump at a length for each turn.
    let models = [HAIKU, LLAMA, "amazon.nova-pro-v1:0"];
    let mut found = 0;
    for (question, key) in [
        ("work=chat&turns=12&user=100&reply=100", "system"),
        ("work=chat&turns=5&system=900&reply=20", "user"),
        ("work=agent&rounds=6&setup=600&call=50&final=900", "result"),
    ] {
        let span = (200, 6_200);
        let turning = vary(question, key, &models, span);
        let name = |at: Option<u32>| turning.curves[at.unwrap() as usize].model.clone();
        let mut drawn = vec![(span.0, name(turning.first))];
        drawn.extend(turning.turns.iter().map(|turn| (turn.at, name(turn.to))));
        assert_eq!(drawn, one_by_one(question, key, &models, span), "{question}");
        found += turning.turns.len();
    }
    assert!(found > 0);
}

#[test]
fn where_nobody_holds_the_prompt_there_is_no_cheapest() {
    let turning = vary("requests=1&input=10000&output=500", "input", &[NOVA], (100, 200_000));
    let [turn] = turning.turns.as_slice() else { panic!("{:?}", turning.turns) };
    assert_eq!((turn.at, turn.from, turn.to, turn.cost), (127_501, Some(0), None, None));
}

#[test]
fn the_span_goes_from_a_hundredth_to_a_hundred_times_within_the_limits() {
    let span = |question: &str, key: &str| {
        let turning = turning(catalogue(), &scenario(question), key, &[], None).unwrap();
        (turning.from, turning.here, turning.to)
    };
    assert_eq!(span("requests=50000", "requests"), (500, 50_000, 5_000_000));
    assert_eq!(span("requests=0", "requests"), (0, 0, 1_000));
    assert_eq!(span("days=30", "days"), (28, 30, 31));
}

#[test]
fn of_a_number_that_the_work_has_not_there_is_no_curve() {
    assert_eq!(turning(catalogue(), &scenario(""), "chats", &[], None), None);
}

#[test]
fn of_all_models_those_are_drawn_that_win_somewhere_and_six_in_all() {
    let all = weighbridge::decode(catalogue(), common::today(), "", "").scenario;
    let turning = turning(catalogue(), &all, "input", &[], None).unwrap();
    assert!(turning.curves.len() >= 6);
    assert!(turning.curves.iter().all(|curve| !curve.points.is_empty()));
}

#[test]
fn a_small_model_trained_further_pays_from_6069_requests_on() {
    // Training 3 million tokens at $3.78 and keeping the model cost $13.29; a request of 200 and 500
    // tokens then costs $0.00131, and one of 1,000 and 500 to the large model $0.0035. $13.29 ÷
    // $0.00219 is 6,068.49.
    let small = scenario(
        "work=tuned&serving=custom-on-demand&requests=1000&input=200&output=500&examples=2000&example=500&epochs=3&trainings=1&kept=1",
    );
    let large = scenario("requests=1000&input=1000&output=500");
    let turning = turning_between(catalogue(), (&large, HAIKU), (&small, NOVA_2), "requests", None).unwrap();
    assert_eq!(turns(&turning), [(6_069, HAIKU, NOVA_2, usd("21.24039"))]);
}

fn trained(question: &str, small: &str, longer: &str) -> Tuned {
    tuned(catalogue(), &scenario(question), small, HAIKU, longer).unwrap()
}

#[test]
fn the_same_is_found_from_requests_and_from_a_fine_tune() {
    // The prompt of the large one is 800 tokens longer than that of the small one.
    let asked = "examples=2000&example=500&epochs=3&trainings=1&kept=1&serving=custom-on-demand&requests=1000&input=200&output=500";
    for work in ["work=tuned&", ""] {
        let tuned = trained(&format!("{work}{asked}"), NOVA_2, "800");
        assert_eq!(tuned.small.as_deref(), Some(NOVA_2));
        assert_eq!(turns(&tuned.turning.unwrap()), [(6_069, HAIKU, NOVA_2, usd("21.24039"))]);
    }
}

#[test]
fn what_cannot_be_trained_is_not_offered() {
    let tuned = trained("", HAIKU, "0");
    assert_eq!(tuned.trainable, [NOVA_2]);
    assert_eq!(tuned.small.as_deref(), Some(NOVA_2));
}

#[test]
fn a_longer_prompt_is_a_whole_number_from_0_up() {
    for longer in ["", "-1", "0.5", "many", "1e40"] {
        assert_eq!(trained("", NOVA_2, longer).turning, None, "{longer}");
    }
    assert!(trained("", NOVA_2, "2k").turning.is_some());
}

#[test]
fn only_requests_of_text_are_compared_with_a_fine_tune() {
    assert_eq!(tuned(catalogue(), &scenario("work=chat"), NOVA_2, HAIKU, "0"), None);
}

// --- What a budget buys.

#[test]
fn a_hundred_dollars_buy_952_380_requests() {
    let inverse =
        inverse(catalogue(), &scenario(&format!("models={NOVA}&input=1000&output=500")), usd("100"));
    assert_eq!(inverse.number, "requests");
    assert_eq!(inverse.bought[0].reach, Reach::Most { count: 952_380, cost: usd("99.9999") });
}

#[test]
fn what_is_charged_once_a_month_may_be_more_than_the_budget() {
    let question = format!("work=tuned&models={NOVA_2}&serving=custom-on-demand&input=200&output=500");
    let bought = |budget| inverse(catalogue(), &scenario(&question), usd(budget)).bought[0].reach;
    assert_eq!(bought("13"), Reach::Nothing { cost: usd("13.29") });
    assert_eq!(bought("13.29"), Reach::Most { count: 0, cost: usd("13.29") });
}

#[test]
fn rented_capacity_bears_any_number() {
    let question = format!("work=provisioned&models={CLAUDE}&commitment=provisioned&units=1");
    let bought = |budget| inverse(catalogue(), &scenario(&question), usd(budget)).bought[0].reach;
    assert_eq!(bought("50400"), Reach::All { cost: usd("50400") });
    assert_eq!(bought("50399"), Reach::Nothing { cost: usd("50400") });
}

#[test]
fn haiku_would_have_to_cost_three_hundredths_to_beat_nova_micro() {
    let beats = beats(catalogue(), &scenario("requests=1000&input=1000&output=500"), NOVA, HAIKU).unwrap();
    assert_eq!((beats.goal, beats.now), (usd("0.105"), usd("3.5")));
    assert_eq!(beats.factor, Some(number("0.03")));
    let wanted: Vec<_> = beats.prices.iter().map(|price| (price.meter.as_str(), price.then)).collect();
    assert_eq!(wanted, [("input", Some(usd("0.03"))), ("output", Some(usd("0.15")))]);
}

#[test]
fn the_factor_is_rounded_down() {
    // $0.50 ÷ $3.50 is 0.142857…
    let beats = beats(catalogue(), &scenario("requests=1000&input=1000&output=500"), common::TITAN, HAIKU);
    assert_eq!(beats.unwrap().factor, Some(number("0.1428")));
}

// --- Every way of buying.

fn all_ways(question: &str, model: &str) -> Ways {
    ways(catalogue(), &scenario(question), model).unwrap()
}

fn way<'a>(ways: &'a Ways, tier: &str) -> &'a Way {
    ways.ways.iter().find(|way| way.tier == tier).unwrap()
}

#[test]
fn a_rented_unit_is_cheaper_from_the_first_request_beyond_its_price() {
    // $0.02 a request; 720 hours at $70, $63 and $35.
    let ways = all_ways("requests=50000&input=1000&output=500&days=30", CLAUDE);
    let of = |tier| (way(&ways, tier).per_month, way(&ways, tier).cheaper_from);
    assert_eq!(of("on-demand"), (Some(usd("1000")), None));
    assert_eq!(of("provisioned"), (Some(usd("50400")), Some(2_520_001)));
    assert_eq!(of("provisioned-1-month"), (Some(usd("45360")), Some(2_268_001)));
    assert_eq!(of("provisioned-6-months"), (Some(usd("25200")), Some(1_260_001)));
    assert!(matches!(way(&ways, "flex").refused, Some(NoBill::Refused { .. })));
}

#[test]
fn batch_is_looked_up_and_not_half() {
    // $0.07 for the million against $0.15, in and out.
    let ways = all_ways("requests=1000&input=1000&output=500", MINISTRAL);
    assert_eq!(way(&ways, "on-demand").per_month, Some(usd("0.225")));
    assert_eq!(way(&ways, "batch").per_month, Some(usd("0.105")));
}

#[test]
fn a_conversation_is_bought_cached_and_not_and_never_in_batch() {
    let ways = all_ways("work=chat&system=10000", HAIKU);
    let on_demand: Vec<bool> =
        ways.ways.iter().filter(|way| way.tier == "on-demand").map(|way| way.cached).collect();
    assert_eq!(on_demand, [false, true]);
    assert!(ways.ways.iter().all(|way| way.tier != "batch"));
}

#[test]
fn written_for_five_minutes_one_reading_pays_it_back_and_for_an_hour_two() {
    // 0.25 ÷ 0.9 and 1 ÷ 0.9, each rounded up.
    let paybacks = all_ways("", HAIKU).paybacks;
    let reads: Vec<_> = paybacks.iter().map(|one| (one.meter.as_deref(), one.reads)).collect();
    assert_eq!(reads, [(Some("cache_write_5m"), Some(1)), (Some("cache_write_1h"), Some(2))]);
    let paybacks = all_ways("", NOVA).paybacks;
    let reads: Vec<_> = paybacks.iter().map(|one| (one.meter.as_deref(), one.reads)).collect();
    assert_eq!(reads, [(None, Some(0))]);
}

#[test]
fn a_trained_model_is_served_by_the_token_or_rented() {
    let ways = all_ways("work=tuned&serving=custom-on-demand&requests=1000&input=200&output=500", NOVA_2);
    let tiers: Vec<&str> = ways.ways.iter().map(|way| way.tier.as_str()).collect();
    assert_eq!(tiers, ["provisioned", "provisioned-1-month", "provisioned-6-months", "custom-on-demand"]);
    // 720 hours at $60.50 are $43,560; at $0.00131 a request they are 33,251,908.4.
    assert_eq!(way(&ways, "provisioned").cheaper_from, Some(33_251_909));
    assert!(way(&ways, "custom-on-demand").asked);
}

#[test]
fn imported_weights_pay_once_their_tokens_cost_more_than_their_minutes() {
    // 22 × 97 × 5 minutes × 2 units × $0.05718 + 2 × $1.95 = $1,224.1212; a request of 1,000 and 500 tokens
    // costs $0.00033 at $0.22 a million, which is 3,709,458.2 of them.
    let llama = "meta.llama3-1-8b-instruct-v1:0";
    let ways = all_ways("requests=50000&input=1000&output=500", llama);
    assert_eq!(way(&ways, "import").per_month, Some(usd("1224.1212")));
    assert_eq!(way(&ways, "import").units, Some(1));
    assert_eq!(way(&ways, "import").cheaper_from, Some(3_709_459));
    let asked = all_ways("work=imported", llama);
    assert!(way(&asked, "import").asked);
    assert_eq!(way(&asked, "on-demand").per_month, Some(usd("16.5")));
}

#[test]
fn what_cannot_be_imported_is_not_a_way_to_buy_it() {
    assert!(all_ways("", "openai.gpt-oss-20b-1:0").ways.iter().all(|way| way.tier != "import"));
    assert!(
        all_ways("work=chat", "meta.llama3-1-8b-instruct-v1:0").ways.iter().all(|way| way.tier != "import")
    );
}
