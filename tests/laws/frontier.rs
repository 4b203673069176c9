//! Who is dominated, against the definition.

use crate::config;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use weighbridge::study::frontier::unbeaten;
use weighbridge::{Decimal, dominators};

type Row = Vec<Option<f64>>;

/// Rows of a few values each, from so few that many tie.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    (1..=4_usize).prop_flat_map(|criteria| {
        let value = (0..=4_u8).prop_map(|fourths| f64::from(fourths) / 4.0);
        vec(vec(weighted(0.95, value), criteria), 0..40)
    })
}

/// Pairs of figures from so few that many tie, some of them nearer than a float can tell.
fn figures() -> impl Strategy<Value = Vec<(Decimal, Decimal)>> {
    let figure = || {
        (0..=4_i128, 0..=2_i128).prop_map(|(whole, trace)| Decimal::new(whole * 10_i128.pow(18) + trace, 18))
    };
    vec((figure(), figure()), 0..40)
}

/// At least as good by both, and better by one.
fn beats(one: (Decimal, Decimal), other: (Decimal, Decimal), less: (bool, bool)) -> bool {
    let is_good = |one: Decimal, other: Decimal, less: bool| if less { one <= other } else { one >= other };
    one != other && is_good(one.0, other.0, less.0) && is_good(one.1, other.1, less.1)
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
    fn who_is_beaten_on_both_stands_behind_the_unbeaten_that_beat_it(figures in figures(), less: (bool, bool)) {
        let beaters = |of: usize| -> Vec<usize> {
            (0..figures.len()).filter(|at| beats(figures[*at], figures[of], less)).collect()
        };
        for (at, mut behind) in unbeaten(&figures, less).0.into_iter().enumerate() {
            let mut expected = beaters(at);
            expected.retain(|beater| beaters(*beater).is_empty());
            behind.sort_unstable();
            prop_assert_eq!(behind, expected);
        }
    }

    #[test]
    fn the_best_by_each_are_unbeaten_and_no_other_is_better_by_it(figures in figures(), less: (bool, bool)) {
        let (behind, best) = unbeaten(&figures, less);
        let Some((first, second)) = best else {
            prop_assert!(figures.is_empty());
            return Ok(());
        };
        prop_assert!(behind[first].is_empty() && behind[second].is_empty());
        let is_no_better = |one: Decimal, best: Decimal, less: bool| if less { one >= best } else { one <= best };
        for (x, y) in &figures {
            prop_assert!(is_no_better(*x, figures[first].0, less.0));
            prop_assert!(is_no_better(*y, figures[second].1, less.1));
        }
    }
}
