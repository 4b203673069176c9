//! Turning points and inverse questions: what one asks the other way round comes back the same.

use crate::common::today;
use crate::config;
use crate::crowd::{Crowd, crowd};
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::study::inverse::{Reach, beats, inverse};
use weighbridge::study::turning::{Turning, turning};
use weighbridge::study::ways::ways;
use weighbridge::{Bill, Catalogue, Decimal, Money, Scenario, report};

fn scenario(catalogue: &Catalogue, requests: u64, input: u64, output: u64) -> Scenario {
    let mut scenario = Scenario::new(catalogue, today());
    // Nothing has weight, so that a ranking is by cost.
    scenario.weights.clear();
    let text = &mut scenario.workload.text;
    (text.requests, text.input_tokens, text.output_tokens) = (requests, input, output);
    scenario
}

fn with(scenario: &Scenario, key: &str, many: u64) -> Scenario {
    let mut scenario = scenario.clone();
    for number in scenario.workload.numbers() {
        if number.key == key {
            *number.kept = many;
        }
    }
    scenario
}

/// The bills of all that take part, by their ids.
fn bills(catalogue: &Catalogue, scenario: &Scenario) -> Vec<(String, Money)> {
    let ranked = report(catalogue, today(), scenario).ranking.ranked;
    let complete = ranked.into_iter().filter(|ranked| ranked.cost.complete);
    complete.map(|ranked| (ranked.model, ranked.cost.per_month)).collect()
}

/// Whether the model of a curve costs no more than any.
fn is_cheapest(bills: &[(String, Money)], turning: &Turning, curve: Option<u32>) -> bool {
    let least = bills.iter().map(|(_, cost)| *cost).min();
    match curve {
        None => least.is_none(),
        Some(at) => {
            bills.iter().any(|(id, cost)| *id == turning.curves[at as usize].model && Some(*cost) == least)
        }
    }
}

const KEYS: [&str; 3] = ["requests", "input", "output"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn at_a_turn_the_cheapest_has_changed_and_one_before_it_has_not(
        Crowd(crowd) in crowd(), requests in 0..10_u64.pow(6), input in 1..10_u64.pow(6), output in 0..10_u64.pow(5), key in select(&KEYS[..]),
    ) {
        let scenario = scenario(&crowd, requests, input, output);
        let turning = turning(&crowd, &scenario, key, &[], None).unwrap();
        for turn in &turning.turns {
            let [before, at] = [turn.at - 1, turn.at].map(|many| bills(&crowd, &with(&scenario, key, many)));
            prop_assert!(is_cheapest(&before, &turning, turn.from));
            prop_assert!(!is_cheapest(&at, &turning, turn.from));
            prop_assert!(is_cheapest(&at, &turning, turn.to));
        }
    }

    #[test]
    fn between_turns_no_model_is_cheaper(
        Crowd(crowd) in crowd(), input in 1..10_u64.pow(6), output in 0..10_u64.pow(5), key in select(&KEYS[..]), share in 0.0..1.0_f64,
    ) {
        let scenario = scenario(&crowd, 1_000, input, output);
        let turning = turning(&crowd, &scenario, key, &[], None).unwrap();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let many = turning.from + ((turning.to - turning.from) as f64 * share.powi(4)) as u64;
        let last = turning.turns.iter().rfind(|turn| turn.at <= many);
        let curve = last.map_or(turning.first, |turn| turn.to);
        prop_assert!(is_cheapest(&bills(&crowd, &with(&scenario, key, many)), &turning, curve));
    }

    #[test]
    fn the_points_of_a_curve_are_bills(Crowd(crowd) in crowd(), input in 1..10_u64.pow(6), key in select(&KEYS[..])) {
        let scenario = scenario(&crowd, 1_000, input, 500);
        for curve in turning(&crowd, &scenario, key, &[], None).unwrap().curves {
            for (many, cost) in curve.points {
                let bill = Bill::new(&crowd, crowd.model(&curve.model).unwrap(), &with(&scenario, key, many)).unwrap();
                prop_assert_eq!(bill.per_month, cost);
            }
        }
    }

    #[test]
    fn a_budget_buys_so_many_and_not_one_more(
        Crowd(crowd) in crowd(), cents in 0..10_u64.pow(9), input in 1..10_u64.pow(6), output in 0..10_u64.pow(5),
    ) {
        let (scenario, budget) = (scenario(&crowd, 1, input, output), Money::usd(Decimal::new(i128::from(cents), 2)));
        for bought in inverse(&crowd, &scenario, budget).bought {
            let bill = |many| {
                Bill::new(&crowd, crowd.model(&bought.model).unwrap(), &with(&scenario, "requests", many)).unwrap().per_month
            };
            if let Reach::Most { count, cost } = bought.reach {
                prop_assert_eq!(bill(count), cost);
                prop_assert!(cost <= budget && budget < bill(count + 1));
            }
        }
    }

    #[test]
    fn the_bill_of_so_many_buys_so_many(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), input in 1..10_u64.pow(6)) {
        let scenario = scenario(&crowd, requests, input, 500);
        for (model, cost) in bills(&crowd, &scenario) {
            let bought = inverse(&crowd, &scenario, cost).bought.into_iter().find(|bought| bought.model == model);
            prop_assert_eq!(bought.unwrap().reach, Reach::Most { count: requests, cost });
        }
    }

    #[test]
    fn at_the_wanted_price_the_other_costs_no_more(Crowd(crowd) in crowd(), requests in 1..10_u64.pow(6), input in 1..10_u64.pow(6)) {
        let scenario = scenario(&crowd, requests, input, 500);
        let [goal, other] = [crowd.models.first().unwrap(), crowd.models.last().unwrap()];
        if let Some(found) = beats(&crowd, &scenario, &goal.id, &other.id) {
            // Prices of a crowd may be further apart than fifteen digits.
            let Some(factor) = found.factor else { return Ok(()) };
            prop_assert!(found.now.times(factor).unwrap() <= found.goal);
            let more = factor.checked_add(Decimal::new(1, if factor < Decimal::new(1, 2) { 8 } else { 4 })).unwrap();
            prop_assert!(found.now.times(more).unwrap() > found.goal);
        }
    }

    #[test]
    fn the_way_asked_about_costs_what_the_bill_says(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(6), input in 1..10_u64.pow(6)) {
        let scenario = scenario(&crowd, requests, input, 500);
        for model in &crowd.models {
            let ways = ways(&crowd, &scenario, &model.id).unwrap().ways;
            let asked: Vec<_> = ways.iter().filter(|way| way.asked).map(|way| way.per_month).collect();
            prop_assert_eq!(asked, [Bill::new(&crowd, model, &scenario).ok().map(|bill| bill.per_month)]);
        }
    }
}
