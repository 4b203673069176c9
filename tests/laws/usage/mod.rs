//! What is metered: what holds for every quantity of every dimension, whatever the rates.

mod dimensions;

use crate::common::catalogue;
use crate::config;
use dimensions::{DIMENSIONS, REPEATED, guardrails, part, rerank, runtime};
use proptest::collection::vec;
use proptest::prelude::*;
use weighbridge::usage::{
    AgentMemory, AgentPolicy, DataAutomation, Embeddings, Gateway, Held, Identity, KeptModels, KeptUnits,
    KnowledgeBase, ManagedKnowledgeBase, Media, Reinforcement, Runtime, Used, total, windows,
};
use weighbridge::{Decimal, Money, Rate};

/// One of them, and numbers enough for any.
fn dimension() -> impl Strategy<Value = (usize, Vec<u64>)> {
    (0..DIMENSIONS.len(), vec(prop_oneof![0..5_u64, 0..10_000_u64], 9))
}

/// A price for every meter.
fn rates() -> impl Strategy<Value = Vec<Rate>> {
    let meters = catalogue().meters.len();
    vec((0..100_000_i128, 3..=6_u8, prop_oneof![Just(1), Just(1_000), Just(1_000_000_u32)]), meters).prop_map(
        |prices| {
            let keyed = catalogue().meters.iter().zip(prices);
            let rate = |(meter, (usd, scale, per)): (&weighbridge::Meter, (i128, u8, u32))| Rate {
                meter: meter.key.clone(),
                usd: Decimal::new(usd, scale),
                per,
                ..Rate::default()
            };
            keyed.map(rate).collect()
        },
    )
}

fn cost(used: &[Used], rates: &[Rate]) -> Money {
    let total = total(used, |used| rates.iter().find(|rate| rate.meter == used.meter)).unwrap();
    assert!(total.unknown.is_empty());
    total.amount
}

fn quantity(used: &[Used], meter: &str) -> Decimal {
    let of_meter = used.iter().filter(|used| used.meter == meter);
    of_meter.fold(Decimal::ZERO, |sum, used| sum.checked_add(used.quantity).unwrap())
}

fn minus(a: Decimal, b: Decimal) -> Decimal {
    a.checked_add(b.checked_mul(Decimal::new(-1, 0)).unwrap()).unwrap()
}

fn times(number: Decimal, factor: u64) -> Decimal {
    number.checked_mul(Decimal::from(factor)).unwrap()
}

/// Equal, but for what dividing by 3,600 rounds off so many times.
fn are_alike(a: Money, b: Money, divisions: u64) -> bool {
    let (a, b) = (a.dollars(), b.dollars());
    minus(a.max(b), a.min(b)) <= Decimal::new(divisions.into(), 18)
}

/// By how much a rounded quantity exceeds what it was.
fn surplus(used: &Used) -> Decimal {
    minus(used.quantity, used.before.unwrap())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn so_many_requests_use_so_many_times_as_much(at in 0..REPEATED.len(), mut numbers in vec(0..10_000_u64, 9), requests in 0..10_000_u64) {
        let used = REPEATED[at].1;
        numbers[0] = 1;
        let one = used(&numbers).unwrap();
        numbers[0] = requests;
        let many = used(&numbers).unwrap();
        for used in &one {
            prop_assert_eq!(quantity(&many, used.meter), times(used.quantity, requests), "{}", used.meter);
        }
        prop_assert!(many.iter().all(|used| one.iter().any(|other| other.meter == used.meter)));
    }

    #[test]
    fn so_many_requests_cost_so_many_times_as_much(at in 0..REPEATED.len(), mut numbers in vec(0..10_000_u64, 9), requests in 0..10_000_u64, rates in rates()) {
        let used = REPEATED[at].1;
        numbers[0] = 1;
        let one = cost(&used(&numbers).unwrap(), &rates);
        numbers[0] = requests;
        let many = cost(&used(&numbers).unwrap(), &rates);
        prop_assert!(are_alike(one.times(Decimal::from(requests)).unwrap(), many, requests + 1));
    }

    #[test]
    fn more_of_anything_never_uses_or_costs_less((at, numbers) in dimension(), which in 0..9_usize, more in 1..2_000_u64, rates in rates()) {
        let (count, used) = DIMENSIONS[at];
        let mut larger = numbers.clone();
        larger[which % count] += more;
        let (fewer, more) = (used(&numbers).unwrap(), used(&larger).unwrap());
        for used in &fewer {
            prop_assert!(quantity(&more, used.meter) >= used.quantity, "{}", used.meter);
        }
        prop_assert!(cost(&more, &rates) >= cost(&fewer, &rates));
    }

    #[test]
    fn a_higher_price_never_costs_less((at, numbers) in dimension(), rates in rates(), which in 0..1_000_usize, more in 1..100_000_i128) {
        let used = DIMENSIONS[at].1(&numbers).unwrap();
        let mut dearer = rates.clone();
        let rate = &mut dearer[which % rates.len()];
        rate.usd = rate.usd.checked_add(Decimal::new(more, 6)).unwrap();
        prop_assert!(cost(&used, &dearer) >= cost(&used, &rates));
    }

    #[test]
    fn two_lists_in_one_cost_what_the_two_cost((a, first) in dimension(), (b, second) in dimension(), rates in rates()) {
        let (mut used, other) = (DIMENSIONS[a].1(&first).unwrap(), DIMENSIONS[b].1(&second).unwrap());
        let apart = cost(&used, &rates).plus(cost(&other, &rates)).unwrap();
        let hourly = used.iter().chain(&other).any(|used| used.per_unit != 1);
        used.extend(other);
        let together = cost(&used, &rates);
        prop_assert!(are_alike(together, apart, if hourly { 3 } else { 0 }), "{together:?} {apart:?}");
        used.reverse();
        prop_assert_eq!(cost(&used, &rates), together);
    }

    #[test]
    fn each_amount_is_quantity_times_rate((at, numbers) in dimension(), rates in rates()) {
        let used = DIMENSIONS[at].1(&numbers).unwrap();
        let charges = used.iter().map(|used| used.charge(rates.iter().find(|rate| rate.meter == used.meter).unwrap()));
        let sum = charges.fold(Money::ZERO, |sum, charge| sum.plus(charge.unwrap()).unwrap());
        let divisions = used.iter().filter(|used| used.per_unit != 1).count() + 1;
        let divisions = if divisions == 1 { 0 } else { divisions as u64 };
        prop_assert!(are_alike(sum, cost(&used, &rates), divisions));
    }

    #[test]
    fn rounding_never_lowers((at, numbers) in dimension()) {
        for used in DIMENSIONS[at].1(&numbers).unwrap() {
            prop_assert!(used.before.is_none_or(|before| before <= used.quantity), "{used:?}");
        }
    }

    #[test]
    fn rounding_adds_less_than_a_text_unit_to_each_text(numbers in vec(0..10_000_u64, 6)) {
        for used in guardrails(&numbers).unwrap().iter().filter(|used| used.before.is_some()) {
            let texts = if used.meter == "guardrail_grounding_unit" { 1 } else { 2 };
            prop_assert!(surplus(used) < Decimal::from(texts * numbers[0]), "{used:?}");
        }
    }

    #[test]
    fn rounding_adds_less_than_a_query_to_each_request(numbers in vec(0..10_000_u64, 4)) {
        for used in rerank(&numbers).unwrap() {
            prop_assert!(surplus(&used) < Decimal::from(numbers[0]), "{used:?}");
        }
    }

    #[test]
    fn rounding_adds_less_than_a_second_of_each_session(sessions in 1..10_000_u64, cpu in 1..100_000_u64, vcpus in 1..10_000_u64, seconds in 1..100_000_u64, gb in 125..10_000_u64) {
        for used in runtime(&[sessions, cpu, vcpus, seconds, gb, 0, 0]).unwrap() {
            let each = if used.meter == "vcpu_hour" { part(vcpus) } else { part(gb) };
            prop_assert!(surplus(&used) < times(each, sessions), "{used:?}");
        }
    }

    #[test]
    fn a_run_of_calls_takes_the_windows_that_hold_it_and_no_more(minutes in 0..1_000_000_u64) {
        let count = windows(part(minutes)).unwrap();
        let begun = times(minus(count, Decimal::from(1)), 5);
        prop_assert!(begun <= part(minutes) && part(minutes) < times(count, 5));
    }

    #[test]
    fn nothing_used_costs_nothing(at in 0..DIMENSIONS.len(), rates in rates()) {
        let used = DIMENSIONS[at].1(&[0; 9]).unwrap();
        prop_assert_eq!(&used, &[]);
        prop_assert_eq!(cost(&used, &rates), Money::ZERO);
    }

    #[test]
    fn every_meter_is_in_the_catalogue((at, numbers) in dimension()) {
        for used in DIMENSIONS[at].1(&numbers).unwrap() {
            prop_assert!(catalogue().meter(used.meter).is_some(), "{}", used.meter);
        }
    }

    #[test]
    fn a_meter_without_a_rate_is_named_and_not_charged((at, numbers) in dimension(), rates in rates()) {
        let used = DIMENSIONS[at].1(&numbers).unwrap();
        let Some(first) = used.first() else { return Ok(()) };
        let known = |used: &Used| rates.iter().find(|rate| rate.meter == used.meter && used.meter != first.meter);
        let lower = total(&used, known).unwrap();
        prop_assert_eq!(lower.unknown, [first.meter]);
        prop_assert!(lower.amount <= cost(&used, &rates));
    }

    #[test]
    fn no_number_is_too_large_to_be_answered(at in 0..DIMENSIONS.len(), numbers in vec(any::<u64>(), 9), rates in rates()) {
        if let Some(used) = DIMENSIONS[at].1(&numbers) {
            let _ = total(&used, |used| rates.iter().find(|rate| rate.meter == used.meter));
        }
        let _ = AgentPolicy { authorisations: numbers[0], authoring_tokens: numbers[1] }.used().unwrap();
        let _ = Identity { requests: numbers[2] }.used().unwrap();
    }

    #[test]
    fn what_is_below_nought_is_refused(below in 1..10_000_i128) {
        let below = Decimal::new(-below, 3);
        let one = Decimal::from(1);
        prop_assert_eq!(windows(below), None);
        prop_assert_eq!(Reinforcement { hours: below }.used(), None);
        prop_assert_eq!(KeptModels { models: 1, months: below }.used(), None);
        prop_assert_eq!(KeptUnits { units: 1, months: below }.used(), None);
        prop_assert_eq!(Media { requests: 1, video_seconds_made: below, ..Media::default() }.used(), None);
        prop_assert_eq!(Embeddings { requests: 1, audio_seconds: below, ..Embeddings::default() }.used(), None);
        prop_assert_eq!(DataAutomation { video_minutes: below, ..DataAutomation::default() }.used(), None);
        prop_assert_eq!(KnowledgeBase { ocus: below, ..KnowledgeBase::default() }.used(), None);
        prop_assert_eq!(ManagedKnowledgeBase { gb: below, months: below, ..ManagedKnowledgeBase::default() }.used(), None);
        prop_assert_eq!(Gateway { tools: 1, months: below, ..Gateway::default() }.used(), None);
        prop_assert_eq!(AgentMemory { months: below, ..AgentMemory::default() }.used(), None);
        prop_assert_eq!(Runtime { sessions: 1, cpu_seconds: below, vcpus: below, memory: &[] }.used(), None);
        for held in [Held { seconds: below, gb: one }, Held { seconds: one, gb: below }] {
            prop_assert_eq!(Runtime { sessions: 1, memory: &[held], ..Runtime::default() }.used(), None);
        }
    }
}
