//! Who is dominated, against the definition.

use crate::config;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use weighbridge::study::frontier::beaters;
use weighbridge::{Decimal, dominators};

type Row = Vec<Option<f64>>;

/// Rows of a few values each, from so few that many tie.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    (1..=4_usize).prop_flat_map(|criteria| {
        let value = (0..=4_u8).prop_map(|fourths| f64::from(fourths) / 4.0);
        vec(vec(weighted(0.95, value), criteria), 0..40)
    })
}

type Pair = [Option<Decimal>; 2];

/// Pairs of figures from so few that many tie, some of them nearer than a float can tell.
fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    let figure = || {
        let exact = |(whole, trace)| Decimal::new(whole * 10_i128.pow(18) + trace, 18);
        weighted(0.95, (0..=4_i128, 0..=2_i128).prop_map(exact))
    };
    vec([figure(), figure()], 0..40)
}

/// At least as good by both, and better by one, as far as both are known.
fn beats(one: &Pair, other: &Pair, less: [bool; 2]) -> bool {
    let is_known = one.iter().chain(other).all(Option::is_some);
    let is_good = |axis: usize| if less[axis] { one[axis] <= other[axis] } else { one[axis] >= other[axis] };
    is_known && one != other && is_good(0) && is_good(1)
}

/// At least as good on every criterion, better on one, and all of it known.
fn dominates(one: &Row, other: &Row) -> bool {
    let pairs = || one.iter().zip(other);
    let is_known = pairs().all(|(one, other)| one.is_some() && other.is_some());
    is_known && pairs().all(|(one, other)| one >= other) && pairs().any(|(one, other)| one > other)
}

/// The rows that dominate a row, by comparing it with each.
fn all_dominators(rows: &[Row], of: usize) -> Vec<usize> {
    (0..rows.len()).filter(|at| dominates(&rows[*at], &rows[of])).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_row_is_dominated_exactly_if_another_is_as_good_on_everything_and_better_on_something(rows in rows()) {
        let is_dominated = |at: usize| !all_dominators(&rows, at).is_empty();
        let expected: Vec<bool> = (0..rows.len()).map(is_dominated).collect();
        prop_assert_eq!(dominators(&rows).iter().map(|found| !found.is_empty()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_dominators_listed_are_those_that_nothing_dominates(rows in rows()) {
        for (at, mut found) in dominators(&rows).into_iter().enumerate() {
            let mut expected = all_dominators(&rows, at);
            expected.retain(|dominator| all_dominators(&rows, *dominator).is_empty());
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn who_is_beaten_on_both_stands_behind_the_unbeaten_that_beat_it(pairs in pairs(), less: [bool; 2]) {
        let all = |of: usize| -> Vec<usize> {
            (0..pairs.len()).filter(|at| beats(&pairs[*at], &pairs[of], less)).collect()
        };
        for (at, mut found) in beaters(&pairs, less).into_iter().enumerate() {
            let mut expected = all(at);
            expected.retain(|beater| all(*beater).is_empty());
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }
}
