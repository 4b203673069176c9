//! How far a weight can move, and what a criterion decides.

use crate::file::{Stable, are_close, file, table};
use weighbridge::decision::Matrix;
use weighbridge::decision::removal::without_each_column;
use weighbridge::decision::stability::{Flip, stability};

#[test]
fn how_far_each_weight_can_move() {
    for Stable { name, rows, weights, winner, intervals } in file().stability {
        let found = stability(&Matrix::new(rows, &weights).unwrap());
        assert_eq!(found.winner, winner, "{name}");
        let ends: Vec<f64> = intervals.iter().flat_map(|(from, to)| [*from, *to]).collect();
        are_close(found.intervals.iter().flat_map(|found| [found.from, found.to]), &ends, &name);
    }
}

#[test]
fn the_smallest_change_says_which_weight_and_who_wins_then() {
    let clear = table(&[[0.8, 0.3, 0.9], [0.4, 0.9, 0.5], [1.0, 0.1, 0.3]], &[5.0, 3.0, 2.0]);
    let found = stability(&clear);
    let Flip { column, share, to } = found.nearest.unwrap();
    assert_eq!((column, to), (1, 1));
    are_close([share], &[0.4], "share");
    let [first, second, third] = [0, 1, 2].map(|at| found.intervals[at]);
    assert_eq!((first.below, first.above), (Some(1), Some(2)));
    assert_eq!((second.below, second.above), (None, Some(1)));
    assert_eq!((third.below, third.above), (Some(2), None));
    assert_eq!(stability(&table(&[[0.9, 0.8], [0.5, 0.8]], &[1.0, 1.0])).nearest, None);
}

#[test]
fn missing_values_count_for_stability_as_for_the_certain_score() {
    let rows = vec![vec![Some(0.5), None], vec![Some(0.2), Some(0.5)]];
    let found = stability(&Matrix::new(rows, &[3.0, 1.0]).unwrap());
    assert_eq!(found.winner, 0);
    are_close([found.intervals[0].from, found.intervals[0].to], &[0.625, 1.0], "interval");
}

#[test]
fn the_winner_if_a_criterion_counted_nothing() {
    let matrix = table(&[[0.8, 0.3, 0.9], [0.4, 0.9, 0.5], [1.0, 0.1, 0.3]], &[5.0, 3.0, 2.0]);
    assert_eq!(without_each_column(&matrix), [Some(1), Some(0), Some(2)]);
    assert_eq!(without_each_column(&table(&[[0.9, 0.2], [0.5, 0.8]], &[1.0, 0.0])), [None, Some(0)]);
}

#[test]
fn rounding_does_not_put_the_share_of_today_outside() {
    let tie = table(&[[0.2, 0.6], [0.4, 0.4]], &[1.0, 1.0]);
    let interval = stability(&tie).intervals[1];
    assert_eq!((interval.from, interval.below), (0.5, Some(1)));
}
