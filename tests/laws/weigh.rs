//! Weights said in other ways: what holds of any shares, and of whatever is said.

use crate::common::{catalogue, today};
use crate::config;
use crate::question::question;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::decision::weights::{moved, points};
use weighbridge::study::weigh::{Weighing, weigh};
use weighbridge::{Scenario, decode};

/// Shares of one; some are nought.
fn shares() -> impl Strategy<Value = Vec<f64>> {
    let weight = prop_oneof![4 => 0.0..1.0_f64, 1 => Just(0.0), 1 => 0.0..0.01_f64];
    vec(weight, 1..12).prop_filter_map("nothing has weight", |weights| {
        let sum: f64 = weights.iter().sum();
        (sum > 1e-6).then(|| weights.iter().map(|weight| weight / sum).collect())
    })
}

/// Shares, which of them are locked, which one moves, and where to.
fn moves() -> impl Strategy<Value = (Vec<f64>, Vec<bool>, usize, f64)> {
    shares().prop_flat_map(|shares| {
        let count = shares.len();
        (Just(shares), vec(any::<bool>(), count), 0..count, -0.2..1.2_f64)
    })
}

/// Something said in one of the ways, sensible or not.
fn saying() -> impl Strategy<Value = String> {
    let key =
        || select(catalogue().criteria.iter().map(|criterion| criterion.key.as_str()).collect::<Vec<_>>());
    let verb =
        select(vec!["to", "lock", "was", "share", "up", "down", "level", "rank", "best", "weight", "at"]);
    let text = || prop_oneof!["yes|no", "-?[0-9]{1,3}", "[0-9]{6}", "\\PC{0,4}"];
    prop_oneof![
        6 => (verb, key(), text()).prop_map(|(verb, key, text)| format!("{verb}.{key}={text}")),
        2 => (key(), key(), text()).prop_map(|(one, other, text)| format!("pair.{one}.{other}={text}")),
        1 => "\\PC{0,20}",
    ]
}

const WAYS: [&str; 4] = ["shares", "order", "swing", "pairs"];

fn said(scenario: &Scenario, way: &str, text: &str) -> Weighing {
    weigh(catalogue(), scenario, way, text).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_move_keeps_the_sum_and_what_is_locked((shares, locked, which, to) in moves()) {
        let after = moved(&shares, &locked, which, to);
        prop_assert!((after.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{after:?}");
        prop_assert!(after.iter().all(|share| (-1e-12..=1.0 + 1e-12).contains(share)), "{after:?}");
        for at in (0..shares.len()).filter(|at| locked[*at]) {
            prop_assert_eq!(after[at].to_bits(), shares[at].to_bits());
        }
    }

    #[test]
    fn a_move_goes_where_it_is_sent_as_far_as_there_is_room((shares, locked, which, to) in moves()) {
        let after = moved(&shares, &locked, which, to);
        let others = || (0..shares.len()).filter(|at| *at != which);
        let room = 1.0 - others().filter(|at| locked[*at]).map(|at| shares[at]).sum::<f64>();
        let is_stuck = locked[which] || others().all(|at| locked[at]);
        let wanted = if is_stuck { shares[which] } else { to.clamp(0.0, room.max(0.0)) };
        prop_assert!((after[which] - wanted).abs() < 1e-9, "{} of {wanted}", after[which]);
    }

    #[test]
    fn a_move_never_turns_the_others_round((shares, locked, which, to) in moves()) {
        let after = moved(&shares, &locked, which, to);
        let others: Vec<usize> = (0..shares.len()).filter(|at| *at != which && !locked[*at]).collect();
        for (one, other) in others.iter().flat_map(|one| others.iter().map(move |other| (*one, *other))) {
            if shares[one] <= shares[other] {
                prop_assert!(after[one] <= after[other] + 1e-12, "{one} and {other} of {after:?}");
            }
        }
    }

    #[test]
    fn points_are_the_shares_to_about_one_in_a_hundred(shares in shares()) {
        let points = points(&shares);
        prop_assert_eq!(points.iter().max(), Some(&100));
        let sum: u32 = points.iter().map(|points| u32::from(*points)).sum();
        // Less than one in its place and half of one in the sum, or half of all where some are alike.
        let alike = shares.iter().map(|one| shares.iter().filter(|other| (*other - one).abs() < 1e-6).count());
        let most = alike.max().and_then(|alike| u32::try_from(alike).ok()).unwrap_or(0);
        let off = 1.0 + f64::from(most) / 2.0;
        for (share, points) in shares.iter().zip(&points) {
            let is = f64::from(*points) / f64::from(sum);
            prop_assert!((is - share).abs() < off / f64::from(sum), "{is} for {share}");
        }
    }

    #[test]
    fn a_larger_share_never_has_fewer_points_and_an_equal_one_as_many(shares in shares()) {
        let points = points(&shares);
        for (one, other) in shares.iter().zip(&points).flat_map(|one| shares.iter().zip(&points).map(move |other| (one, other))) {
            if one.0 <= other.0 {
                prop_assert!(one.1 <= other.1, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn points_of_points_are_the_same_points(shares in shares()) {
        let once = points(&shares);
        prop_assert_eq!(points(&weighbridge::shares(&once).unwrap()), once);
    }

    #[test]
    fn whatever_is_said_the_shares_sum_up_and_the_weights_can_be_read(
        question in question(), way in select(WAYS.to_vec()), sayings in vec(saying(), 0..8),
    ) {
        let scenario = decode(catalogue(), today(), &question, "").scenario;
        let weighing = said(&scenario, way, &sayings.join("&"));
        if !weighing.rows.is_empty() {
            let sum: f64 = weighing.rows.iter().map(|row| row.share).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        }
        if let Some(comparison) = &weighing.comparison {
            prop_assert_eq!(comparison.consistent, comparison.odd.is_none());
        }
        for fields in weighing.weights.iter().chain([&weighing.before]) {
            let written = format!("{question}&{fields}");
            let used = decode(catalogue(), today(), &written, "");
            let before = decode(catalogue(), today(), &question, "").problems;
            prop_assert_eq!(used.problems, before, "{}", fields);
        }
    }

    #[test]
    fn a_state_says_all_that_was_said(
        question in question(), way in select(WAYS.to_vec()), sayings in vec(saying(), 0..8),
    ) {
        let scenario = decode(catalogue(), today(), &question, "").scenario;
        let first = said(&scenario, way, &sayings.join("&"));
        // What was moved is at its place only once the question has its weights.
        let moved = first.weights.clone().unwrap_or_default();
        let question = if way == "shares" { format!("{question}&{moved}") } else { question };
        let again = said(&decode(catalogue(), today(), &question, "").scenario, way, &first.state);
        prop_assert_eq!(&again.state, &first.state);
        for (one, other) in again.rows.iter().zip(&first.rows) {
            prop_assert_eq!((&one.criterion, one.marked, &one.text), (&other.criterion, other.marked, &other.text));
            // A share is kept to a millionth.
            prop_assert!((one.share - other.share).abs() < 1e-5, "{one:?} {other:?}");
        }
        prop_assert!(again.problems.len() <= first.problems.len());
    }
}
