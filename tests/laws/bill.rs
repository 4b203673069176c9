//! Bills: what follows from "quantity times rate", whatever the rates.

use crate::common::{ask_of, catalogue, today};
use crate::config;
use crate::crowd::{Crowd, crowd};
use proptest::prelude::*;
use weighbridge::{Bill, Catalogue, Cost, Decimal, Money, Scenario};

/// The bill of the first model for so many requests of so many tokens in and out.
fn bill(catalogue: &Catalogue, requests: u64, input: u64, output: u64) -> Bill {
    let mut scenario = Scenario::new(catalogue, today());
    scenario.workload.text.requests = requests;
    scenario.workload.text.input_tokens = input;
    scenario.workload.text.output_tokens = output;
    Bill::new(catalogue, &catalogue.models[0], &scenario).unwrap()
}

fn sum(a: Money, b: Money) -> Money {
    a.plus(b).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_requests_of_two_months_cost_what_the_months_cost(
        Crowd(crowd) in crowd(), a in 0..10_u64.pow(9), b in 0..10_u64.pow(9), input in 1..10_u64.pow(6), output in 0..10_u64.pow(6),
    ) {
        let month = |requests| bill(&crowd, requests, input, output).per_month;
        prop_assert_eq!(month(a + b), sum(month(a), month(b)));
    }

    #[test]
    fn tokens_cost_the_same_in_one_request_as_in_two(
        Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), a in (1..10_u64.pow(6), 0..10_u64.pow(6)), b in (1..10_u64.pow(6), 0..10_u64.pow(6)),
    ) {
        let month = |(input, output)| bill(&crowd, requests, input, output).per_month;
        prop_assert_eq!(month((a.0 + b.0, a.1 + b.1)), sum(month(a), month(b)));
    }

    #[test]
    fn more_never_costs_less(
        Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), input in 1..10_u64.pow(6), output in 0..10_u64.pow(6), more in 0..10_u64.pow(6),
    ) {
        let month = |requests, input, output| bill(&crowd, requests, input, output).per_month;
        let now = month(requests, input, output);
        prop_assert!(month(requests + more, input, output) >= now);
        prop_assert!(month(requests, input + more, output) >= now);
        prop_assert!(month(requests, input, output + more) >= now);
    }

    #[test]
    fn the_days_of_a_month_cost_the_month_where_they_come_out_even(Crowd(crowd) in crowd(), a_day in 0..10_u64.pow(9)) {
        let bill = bill(&crowd, a_day * 30, 1_000, 500);
        prop_assert_eq!(bill.per_day.times(Decimal::from(30)), Some(bill.per_month));
    }

    #[test]
    fn a_year_is_twelve_months(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9)) {
        let bill = bill(&crowd, requests, 1_000, 500);
        prop_assert_eq!(bill.per_month.times(Decimal::from(12)), Some(bill.per_year));
    }

    #[test]
    fn the_month_is_so_many_requests(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), input in 1..10_u64.pow(6)) {
        let bill = bill(&crowd, requests, input, 500);
        prop_assert_eq!(bill.per_request.times(Decimal::from(requests)), Some(bill.per_month));
    }

    #[test]
    fn the_lines_are_quantity_times_rate_and_add_up_to_the_total(
        Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), input in 1..10_u64.pow(6), output in 0..10_u64.pow(6),
    ) {
        let bill = bill(&crowd, requests, input, output);
        for line in &bill.lines {
            let amount = line.printed.times(line.quantity).unwrap();
            prop_assert_eq!(amount.divided_by(Decimal::from(u64::from(line.printed_per))), Some(line.amount));
            let as_shown = line.price.times(line.quantity).unwrap();
            prop_assert_eq!(as_shown.divided_by(Decimal::from(u64::from(line.price_per))), Some(line.amount));
        }
        let total = bill.lines.iter().fold(Money::ZERO, |total, line| sum(total, line.amount));
        prop_assert_eq!(total, bill.per_month);
    }

    #[test]
    fn the_cost_in_a_ranking_is_the_bills(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9), input in 1..10_u64.pow(6)) {
        let mut scenario = Scenario::new(&crowd, today());
        scenario.workload.text.requests = requests;
        scenario.workload.text.input_tokens = input;
        for model in &crowd.models {
            let (cost, bill) = (Cost::new(&crowd, model, &scenario), Bill::new(&crowd, model, &scenario));
            let in_brief = |bill: Bill| (bill.per_month, bill.is_complete());
            prop_assert_eq!(cost.map(|cost| (cost.per_month, cost.is_complete())), bill.map(in_brief));
        }
    }

    #[test]
    fn every_meter_used_is_either_charged_or_named_as_unknown(Crowd(crowd) in crowd(), requests in 0..10_u64.pow(9)) {
        let bill = bill(&crowd, requests, 1_000, 500);
        let mut meters: Vec<&str> = bill.lines.iter().map(|line| line.meter.as_str()).collect();
        meters.extend(bill.unknown.iter().map(|unknown| unknown.meter.as_str()));
        meters.sort_unstable();
        prop_assert_eq!(meters, ["input", "output"]);
    }

    #[test]
    fn quoting_by_the_million_changes_no_amount(requests in 0..10_u64.pow(9), input in 1..10_u64.pow(5)) {
        let month = |per| {
            let answer = ask_of(catalogue(), &format!("requests={requests}&input={input}&per={per}"));
            let ranked = answer.report.ranking.ranked;
            ranked.into_iter().map(|ranked| (ranked.model, ranked.cost.per_month, ranked.standing)).collect::<Vec<_>>()
        };
        prop_assert_eq!(month("1k"), month("1m"));
    }
}
