//! Kinds of work: what follows from "counted, then priced", whatever is counted.

use crate::common::{catalogue, today};
use crate::config;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use std::sync::OnceLock;
use weighbridge::usage::{Active, CustomModel, Policy, UnitVersion};
use weighbridge::{Bill, Cost, Decimal, Kind, Line, Model, Money, Scenario};

/// Numbers that choose a price instead of being multiplied by one: what is larger may be cheaper.
const CHOOSING: [&str; 5] = ["gap", "width", "height", "steps", "lines"];

/// Kinds of work around which guardrails can be put.
const GUARDED: [Kind; 6] = [Kind::Text, Kind::Documents, Kind::Chat, Kind::Rag, Kind::Agent, Kind::Team];

/// The others.
const UNGUARDED: [Kind; 7] =
    [Kind::Tuned, Kind::Provisioned, Kind::Imported, Kind::Embedding, Kind::Image, Kind::Video, Kind::Speech];

/// What a workload can be checked for.
const POLICIES: [Policy; 4] = [Policy::Content, Policy::Topics, Policy::Pii, Policy::Grounding];

/// A kind of work with numbers of its own, and a model that does it.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    pub(crate) scenario: Scenario,
    pub(crate) model: &'static Model,
}

/// Work of one of these kinds. Prompts are not cached: one that is long enough for it may cost less.
fn work_of(kinds: &'static [Kind]) -> impl Strategy<Value = Work> {
    (select(kinds), any::<Index>(), vec(any::<Index>(), 80), subsequence(&POLICIES[..], 0..=4)).prop_map(
        |(kind, model, draws, policies)| {
            let mut scenario = Scenario::new(catalogue(), today());
            scenario.workload.kind = kind;
            scenario.workload.cached = false;
            scenario.workload.guard.policies = policies;
            for (number, draw) in scenario.workload.numbers().into_iter().zip(draws) {
                if !CHOOSING.contains(&number.key) {
                    let most = number.most.min(*number.kept * 2 + 10);
                    *number.kept =
                        number.least + draw.index((most - number.least + 1).try_into().unwrap()) as u64;
                }
            }
            Work { scenario, model: able(kind)[model.index(able(kind).len())] }
        },
    )
}

pub(crate) fn work() -> impl Strategy<Value = Work> {
    work_of(&Kind::ALL)
}

/// The models that are sold for the example of a kind.
fn able(kind: Kind) -> &'static [&'static Model] {
    static ABLE: OnceLock<Vec<Vec<&Model>>> = OnceLock::new();
    let able = ABLE.get_or_init(|| {
        let of = |kind| {
            let mut scenario = Scenario::new(catalogue(), today());
            scenario.workload.kind = kind;
            let able = |model: &&Model| {
                model.makes(scenario.workload.contest()) && Bill::new(catalogue(), model, &scenario).is_ok()
            };
            catalogue().models.iter().filter(able).collect()
        };
        Kind::ALL.map(of).into()
    });
    &able[Kind::ALL.iter().position(|one| *one == kind).unwrap()]
}

impl Work {
    /// The keys of the numbers that it asks for, the first being what it counts.
    fn keys(&self) -> Vec<&'static str> {
        let mut workload = self.scenario.workload.clone();
        let kind = workload.kind;
        let asked = workload.numbers().into_iter().filter(|number| number.kinds.contains(&kind));
        asked.map(|number| number.key).collect()
    }

    /// The same with another number.
    fn with(&self, key: &str, change: impl Fn(u64) -> u64) -> Self {
        let mut work = self.clone();
        for number in work.scenario.workload.numbers() {
            if number.key == key {
                *number.kept = change(*number.kept).min(number.most);
            }
        }
        work
    }

    /// The same, checked for other things.
    fn checked_for(&self, policies: &[Policy]) -> Self {
        let mut work = self.clone();
        work.scenario.workload.guard.policies = policies.to_vec();
        work
    }

    pub(crate) fn bill(&self) -> Bill {
        Bill::new(catalogue(), self.model, &self.scenario).unwrap()
    }

    fn month(&self) -> Money {
        self.bill().per_month
    }
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    amounts.into_iter().fold(Money::ZERO, |sum, amount| sum.plus(amount).unwrap())
}

/// Of a bill, what is charged once in the month.
fn monthly(bill: &Bill) -> Vec<&Line> {
    bill.lines.iter().filter(|line| line.monthly).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn more_of_anything_never_costs_less(work in work(), of in any::<Index>(), more in 0..5_000_u64) {
        let keys: Vec<_> = work.keys().into_iter().filter(|key| !CHOOSING.contains(key)).collect();
        let key = keys[of.index(keys.len())];
        prop_assert!(work.with(key, |now| now + more).month() >= work.month(), "{}", key);
    }

    #[test]
    fn what_is_counted_is_paid_in_proportion_beside_what_is_paid_by_the_month(
        work in work(), a in 0..10_u64.pow(6), b in 0..10_u64.pow(6),
    ) {
        let count = work.keys()[0];
        let month = |many| work.with(count, |_| many).month();
        prop_assert_eq!(sum([month(a + b), month(0)]), sum([month(a), month(b)]));
    }

    #[test]
    fn what_is_paid_by_the_month_does_not_depend_on_how_much_is_asked(work in work(), many in 0..10_u64.pow(6)) {
        let bill = work.bill();
        let other = work.with(work.keys()[0], |_| many).bill();
        prop_assert_eq!(monthly(&bill), monthly(&other));
    }

    #[test]
    fn of_nothing_only_the_month_is_paid(work in work()) {
        // A team has seats of three kinds, and asks nothing without a working day.
        let bill = work.with(work.keys()[0], |_| 0).with("workdays", |_| 0).bill();
        prop_assert_eq!(bill.per_month, sum(monthly(&bill).into_iter().map(|line| line.amount)));
    }

    #[test]
    fn every_line_is_quantity_times_price_and_they_add_up(work in work()) {
        let bill = work.bill();
        for line in &bill.lines {
            let amount = line.price.times(line.quantity).unwrap();
            prop_assert_eq!(amount.divided_by(Decimal::from(u64::from(line.price_per))), Some(line.amount));
        }
        prop_assert_eq!(sum(bill.lines.iter().map(|line| line.amount)), bill.per_month);
    }

    #[test]
    fn the_cost_in_a_ranking_is_the_bills(work in work()) {
        let cost = Cost::new(catalogue(), work.model, &work.scenario).unwrap();
        let bill = work.bill();
        prop_assert_eq!((cost.per_month, cost.is_complete()), (bill.per_month, bill.is_complete()));
    }

    #[test]
    fn each_policy_of_a_guardrail_is_paid_by_itself(work in work_of(&GUARDED)) {
        let policies = work.scenario.workload.guard.policies.clone();
        let bare = work.checked_for(&[]).month();
        let apart = policies.iter().map(|policy| work.checked_for(&[*policy]).month());
        let bare_each = policies.iter().map(|_| bare);
        prop_assert_eq!(sum(apart.chain([bare])), sum(bare_each.chain([work.month()])));
    }

    #[test]
    fn where_no_guardrail_can_be_none_is_paid(work in work_of(&UNGUARDED)) {
        prop_assert_eq!(work.bill(), work.checked_for(&[]).bill());
    }

    #[test]
    fn numbers_of_other_kinds_change_nothing(work in work(), more in 1..1_000_u64) {
        let kind = work.scenario.workload.kind;
        let mut other = work.clone();
        for number in other.scenario.workload.numbers() {
            if !number.kinds.contains(&kind) {
                *number.kept = number.most.min(*number.kept + more);
            }
        }
        prop_assert_eq!(work.bill(), other.bill());
    }
}

proptest! {
    #![proptest_config(config())]

    /// The calculator's short way of counting minutes is the long one's.
    #[test]
    fn an_imported_model_runs_for_the_minutes_that_are_metered(
        runs in 0..10_000_u64, minutes in 0..44_640_u64, copies in 1..1_000_u64
    ) {
        let llama = catalogue().model("meta.llama3-1-8b-instruct-v1:0").unwrap();
        let mut scenario = Scenario::new(catalogue(), today());
        scenario.workload.kind = Kind::Imported;
        (scenario.workload.import.runs, scenario.workload.import.run_minutes) = (runs, minutes);
        scenario.workload.import.copies = copies;
        let active = Active::Runs { runs, minutes: minutes.into() };
        let model = CustomModel { copies, units: 2, version: UnitVersion::One, active };
        let metered = model.used().unwrap()[0].quantity;
        let bill = weighbridge::detail(catalogue(), &scenario, &llama.id).unwrap().bill;
        let running = bill.lines.iter().find(|line| line.meter == "cmu_minute").unwrap();
        prop_assert_eq!(running.quantity, metered);
    }
}
