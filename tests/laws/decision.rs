//! Doubt and second opinions: what holds for every table of values.

use crate::config;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use weighbridge::decision::acceptability::{Acceptance, Draws, acceptability};
use weighbridge::decision::entropy::{critic, entropy};
use weighbridge::decision::promethee::promethee;
use weighbridge::decision::removal::{without_each_column, without_each_row};
use weighbridge::decision::stability::stability;
use weighbridge::decision::topsis::topsis;
use weighbridge::decision::vikor::vikor;
use weighbridge::decision::weights::{pairwise, rank_order_centroid};
use weighbridge::decision::{Matrix, Undecided, Weights, ranks};
use weighbridge::random::Random;
use weighbridge::{Score, ranks as ranks_of_few};

type Row = Vec<Option<f64>>;

/// What is nearer than this is the same.
const SAME: f64 = 1e-9;

/// Values that tie often, and such that hardly ever do; some missing.
fn rows(columns: usize) -> impl Strategy<Value = Vec<Row>> {
    let value = prop_oneof![(0..=4_u8).prop_map(|fourths| f64::from(fourths) / 4.0), 0.0..=1.0];
    vec(vec(weighted(0.9, value), columns), 1..12)
}

/// Points, often none, but some somewhere.
fn points(columns: usize) -> impl Strategy<Value = Vec<f64>> {
    let points = prop_oneof![Just(0.0), (0..=10_u8).prop_map(f64::from)];
    vec(points, columns).prop_filter("no weight", |points| points.iter().any(|points| *points > 0.0))
}

fn table() -> impl Strategy<Value = (Vec<Row>, Vec<f64>)> {
    (1..=6_usize).prop_flat_map(|columns| (rows(columns), points(columns)))
}

/// Scores that lie anywhere, tie, or tie but for rounding; some as wide as can be.
fn scores() -> impl Strategy<Value = Vec<Score>> {
    let end = prop_oneof![
        -1.0..=1.0,
        (0..=4_u8).prop_map(|fourths| f64::from(fourths) / 4.0 + 1e-10 * f64::from(fourths))
    ];
    let width = prop_oneof![3 => Just(0.0), 1 => 0.0..=1.0];
    let score = (end, width).prop_map(|(low, width)| Score { low, high: low + width });
    prop_oneof![vec(score, 0..30), vec((-1.0..=1.0).prop_map(|low| Score { low, high: low }), 0..30)]
}

fn weights() -> impl Strategy<Value = Weights> {
    let near = (0.0..=1.0).prop_map(|spread| Weights::Near { spread });
    prop_oneof![Just(Weights::Any), Just(Weights::InOrder), near]
}

fn draws() -> impl Strategy<Value = Draws> {
    let all = (weights(), any::<bool>(), 1..200_u32, any::<u64>());
    all.prop_map(|(weights, draw_missing, count, seed)| Draws { weights, draw_missing, count, seed })
}

fn accepted(matrix: &Matrix, draws: &Draws) -> Vec<Option<Acceptance>> {
    acceptability(matrix, draws).unwrap()
}

/// The certain score of each row with one share moved, the others in their proportions.
fn scores_with(matrix: &Matrix, column: usize, share: f64) -> Vec<f64> {
    let own = matrix.shares()[column];
    let weight =
        |at: usize| if at == column { share } else { matrix.shares()[at] * (1.0 - share) / (1.0 - own) };
    let score = |row: &Row| row.iter().enumerate().map(|(at, value)| weight(at) * value.unwrap_or(0.0)).sum();
    matrix.rows().iter().map(score).collect()
}

fn best(scores: &[f64]) -> f64 {
    scores.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

fn are_near(one: &[f64], other: &[f64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() < SAME)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn acceptabilities_add_up_to_one((rows, points) in table(), draws in draws()) {
        let found: Vec<Acceptance> = accepted(&Matrix::new(rows, &points).unwrap(), &draws).into_iter().flatten().collect();
        for row in &found {
            prop_assert_eq!(row.ranks.len(), found.len());
            prop_assert!((row.ranks.iter().sum::<f64>() - 1.0).abs() < SAME);
            prop_assert!(row.first <= row.top_three && row.top_three <= 1.0 + SAME);
        }
        for rank in 0..found.len() {
            let sum: f64 = found.iter().map(|row| row.ranks[rank]).sum();
            prop_assert!((sum - 1.0).abs() < SAME, "rank {rank}: {sum}");
        }
    }

    #[test]
    fn of_two_rows_one_beats_the_other_or_they_tie((rows, points) in table(), draws in draws()) {
        let found = accepted(&Matrix::new(rows, &points).unwrap(), &draws);
        for (one, row) in found.iter().enumerate() {
            for (other, of) in found.iter().enumerate() {
                let Some((row, of)) = row.as_ref().zip(of.as_ref()) else { continue };
                prop_assert!(row.beats[other] + of.beats[one] <= 1.0 + SAME);
                prop_assert!(one != other || row.beats[other] == 0.0);
            }
        }
        // A row beats no more others than stand behind it, both on average.
        for row in found.iter().flatten() {
            let behind: f64 = row.ranks.iter().rev().zip(0_u8..).map(|(share, behind)| share * f64::from(behind)).sum();
            prop_assert!(row.beats.iter().sum::<f64>() <= behind + SAME);
        }
    }

    #[test]
    fn the_same_seed_draws_the_same((rows, points) in table(), draws in draws()) {
        let matrix = Matrix::new(rows, &points).unwrap();
        prop_assert_eq!(accepted(&matrix, &draws), accepted(&matrix, &draws));
    }

    #[test]
    fn who_dominates_is_never_beaten((mut rows, points) in table(), draws in draws()) {
        rows.push(vec![Some(1.0); points.len()]);
        let found = accepted(&Matrix::new(rows, &points).unwrap(), &draws);
        let last = found.len() - 1;
        prop_assert!(found.iter().flatten().all(|row| row.beats[last] == 0.0));
    }

    #[test]
    fn only_the_proportion_of_the_weights_counts((rows, points) in table(), times in 1e-3..1e3_f64, draws in draws()) {
        let scaled: Vec<f64> = points.iter().map(|points| points * times).collect();
        let (before, after) = (Matrix::new(rows.clone(), &points).unwrap(), Matrix::new(rows, &scaled).unwrap());
        prop_assert!(are_near(before.shares(), after.shares()));
        let lows = |matrix: &Matrix| matrix.scores().iter().map(|score| score.low).collect::<Vec<_>>();
        prop_assert!(are_near(&lows(&before), &lows(&after)));
        let net = |matrix: &Matrix| promethee(matrix).iter().map(|row| row.net).collect::<Vec<_>>();
        prop_assert!(are_near(&net(&before), &net(&after)));
        let merits = |matrix: &Matrix| topsis(matrix).iter().flatten().filter_map(|row| row.merit).collect::<Vec<_>>();
        prop_assert!(are_near(&merits(&before), &merits(&after)));
        prop_assert_eq!(entropy(&before), entropy(&after));
        prop_assert_eq!(critic(&before), critic(&after));
        if !matches!(draws.weights, Weights::Near { .. }) {
            prop_assert_eq!(accepted(&before, &draws), accepted(&after, &draws));
        }
    }

    #[test]
    fn a_stability_interval_contains_the_share_of_today((rows, points) in table()) {
        let matrix = Matrix::new(rows, &points).unwrap();
        let found = stability(&matrix);
        prop_assert_eq!(found.intervals.len(), points.len());
        for (interval, share) in found.intervals.iter().zip(matrix.shares()) {
            prop_assert!(0.0 <= interval.from && interval.from <= *share && *share <= interval.to && interval.to <= 1.0 + SAME);
            prop_assert!(interval.below.is_some() || interval.from <= 0.0);
            prop_assert!(interval.above.is_some() || interval.to >= 1.0);
        }
    }

    #[test]
    fn the_winner_wins_inside_its_interval_and_loses_outside((rows, points) in table(), share in 0.0..=1.0_f64) {
        let matrix = Matrix::new(rows, &points).unwrap();
        let found = stability(&matrix);
        for (column, interval) in found.intervals.iter().enumerate() {
            if matrix.shares()[column] >= 1.0 {
                continue;
            }
            let scores = scores_with(&matrix, column, share);
            let behind = best(&scores) - scores[found.winner];
            if (interval.from..=interval.to).contains(&share) {
                prop_assert!(behind < 1e-8, "{column}: {behind} behind at {share} in {interval:?}");
            } else {
                prop_assert!(behind > -SAME, "{column}: ahead at {share}, outside {interval:?}");
            }
            // Whoever is said to win beyond an end is level with the winner there.
            for (end, rival) in [(interval.from, interval.below), (interval.to, interval.above)] {
                let Some(rival) = rival else { continue };
                let scores = scores_with(&matrix, column, end);
                prop_assert!((scores[rival] - scores[found.winner]).abs() < 1e-8);
            }
        }
    }

    #[test]
    fn the_nearest_change_is_the_smallest((rows, points) in table()) {
        let matrix = Matrix::new(rows, &points).unwrap();
        let found = stability(&matrix);
        let changes = found.intervals.iter().zip(matrix.shares()).flat_map(|(interval, share)| {
            let below = interval.below.map(|_| share - interval.from);
            below.into_iter().chain(interval.above.map(|_| interval.to - share))
        });
        let least = changes.reduce(f64::min);
        let nearest = found.nearest.map(|flip| (flip.share - matrix.shares()[flip.column]).abs());
        prop_assert_eq!(nearest, least);
    }

    #[test]
    fn a_row_that_joins_changes_no_score_and_wins_or_leaves_the_winner((rows, points) in table(), at in any::<prop::sample::Index>()) {
        let all = Matrix::new(rows, &points).unwrap();
        let row = at.index(all.rows().len());
        let Some(rest) = all.without_row(row) else { return Ok(()) };
        let mut scores = all.scores();
        scores.remove(row);
        prop_assert_eq!(scores, rest.scores());
        let winner = all.winner();
        if winner != row {
            prop_assert_eq!(rest.winner(), winner - usize::from(row < winner));
        }
    }

    #[test]
    fn a_criterion_left_out_counts_as_at_the_lower_end_of_its_weight((rows, points) in table()) {
        let matrix = Matrix::new(rows, &points).unwrap();
        let winner = stability(&matrix).winner;
        for (column, without) in without_each_column(&matrix).into_iter().enumerate() {
            let Some(without) = without else {
                prop_assert!(matrix.shares()[column] >= 1.0);
                continue;
            };
            let scores = scores_with(&matrix, column, 0.0);
            prop_assert!(matrix.shares()[column] >= 1.0 || scores[without] > best(&scores) - 1e-8);
            prop_assert!(matrix.shares()[column] > 0.0 || without == winner);
        }
    }

    #[test]
    fn rank_order_centroids_add_up_to_one_and_keep_the_order(ranks in vec(0..8_usize, 1..20)) {
        let shares = rank_order_centroid(&ranks);
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < SAME);
        for (one, share) in ranks.iter().zip(&shares) {
            for (other, of) in ranks.iter().zip(&shares) {
                prop_assert_eq!(one.cmp(other), of.total_cmp(share));
            }
        }
    }

    #[test]
    fn judgements_that_agree_give_back_the_weights_they_were_made_of(weights in vec(1.0..9.0_f64, 1..=7)) {
        let pairs = (0..weights.len()).flat_map(|one| (one + 1..weights.len()).map(move |other| (one, other)));
        let judgements: Vec<f64> = pairs.map(|(one, other)| weights[one] / weights[other]).collect();
        let found = pairwise(weights.len(), &judgements).unwrap();
        let sum: f64 = weights.iter().sum();
        let shares: Vec<f64> = weights.iter().map(|weight| weight / sum).collect();
        prop_assert!(are_near(&found.shares, &shares) && (0.0..SAME).contains(&found.inconsistency));
    }

    #[test]
    fn any_judgements_give_shares_that_the_matrix_keeps(seed in any::<u64>(), criteria in 1..=7_usize) {
        let mut random = Random::seeded(seed);
        let judgements: Vec<f64> = (0..criteria * (criteria - 1) / 2).map(|_| 9.0_f64.powf(2.0 * random.unit() - 1.0)).collect();
        let found = pairwise(criteria, &judgements).unwrap();
        prop_assert!((found.shares.iter().sum::<f64>() - 1.0).abs() < SAME);
        let mut kept = found.shares.clone();
        let mut judgements = judgements.into_iter();
        for one in 0..criteria {
            for other in one + 1..criteria {
                let judgement = judgements.next().unwrap();
                kept[one] += judgement * found.shares[other];
                kept[other] += found.shares[one] / judgement;
            }
        }
        for entry in &mut kept {
            *entry /= found.eigenvalue;
        }
        prop_assert!(are_near(&kept, &found.shares), "{kept:?} {:?}", found.shares);
        prop_assert!(found.inconsistency >= 0.0);
    }

    #[test]
    fn second_opinions_are_in_their_ranges((rows, points) in table()) {
        let matrix = Matrix::new(rows, &points).unwrap();
        let unit = -SAME..=1.0 + SAME;
        for row in topsis(&matrix).iter().flatten() {
            prop_assert!(row.rank >= 1 && row.merit.is_none_or(|merit| unit.contains(&merit)));
        }
        let flows = promethee(&matrix);
        prop_assert!(flows.iter().map(|flow| flow.net).sum::<f64>().abs() < SAME);
        prop_assert!(flows.iter().all(|flow| unit.contains(&(flow.better + flow.worse + flow.unknown))));
        let vikor = vikor(&matrix);
        for row in vikor.rows.iter().flatten() {
            prop_assert!([row.total, row.worst, row.both].iter().all(|regret| unit.contains(regret)));
        }
        let takes_part = vikor.rows.iter().any(Option::is_some);
        prop_assert_eq!(takes_part, !vikor.compromise.is_empty());
        prop_assert!(without_each_row(&matrix).iter().all(|removal| removal.row < matrix.rows().len()));
        for diagnosis in [entropy(&matrix), critic(&matrix)] {
            match diagnosis {
                Ok(shares) => {
                    prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < SAME);
                    prop_assert!(shares.iter().zip(&points).all(|(share, points)| unit.contains(share) && (*points > 0.0 || *share == 0.0)));
                }
                Err(error) => prop_assert_eq!(error, Undecided::TooFewRows { least: 2 }),
            }
        }
    }

    #[test]
    fn a_table_in_one_list_is_the_same_table((rows, points) in table()) {
        let values = rows.iter().flatten().map(|value| value.unwrap_or(f64::NAN)).collect();
        let matrix = Matrix::of_values(values, &points).unwrap();
        prop_assert_eq!(matrix.rows(), rows.clone());
        prop_assert_eq!(matrix, Matrix::new(rows, &points).unwrap());
    }

    #[test]
    fn the_ranks_of_thousands_are_those_of_few(ends in scores(), times in 1..200_usize) {
        let scores: Vec<Score> = ends.iter().cycle().take(ends.len() * times).copied().collect();
        prop_assert_eq!(ranks(&scores), ranks_of_few(&scores));
    }

    #[test]
    fn flows_are_what_comparing_each_with_each_comes_to((rows, points) in table()) {
        let matrix = Matrix::new(rows.clone(), &points).unwrap();
        let others = f64::from(u8::try_from(rows.len() - 1).unwrap().max(1));
        for (at, flow) in promethee(&matrix).iter().enumerate() {
            let (mut better, mut worse, mut unknown) = (0.0, 0.0, 0.0);
            for (to, _) in rows.iter().enumerate().filter(|(to, _)| *to != at) {
                for (column, share) in matrix.shares().iter().enumerate() {
                    match rows[at][column].zip(rows[to][column]) {
                        Some((mine, theirs)) if mine > theirs => better += share,
                        Some((mine, theirs)) if mine < theirs => worse += share,
                        Some(_) => (),
                        None => unknown += share,
                    }
                }
            }
            let expected = [better / others, worse / others, unknown / others];
            prop_assert!(are_near(&[flow.better, flow.worse, flow.unknown], &expected), "{flow:?} {expected:?}");
        }
    }

    #[test]
    fn any_table_is_decided_or_refused(rows in vec(vec(prop::option::of(any::<f64>()), 0..4), 0..4), weights in vec(any::<f64>(), 0..4)) {
        if let Ok(matrix) = Matrix::new(rows, &weights) {
            prop_assert!(matrix.shares().iter().all(|share| (0.0..=1.0).contains(share)));
            prop_assert!(stability(&matrix).intervals.iter().all(|interval| interval.from <= interval.to));
        }
    }

    #[test]
    fn random_numbers_are_at_least_nought_and_less_than_one(seed in any::<u64>()) {
        let mut random = Random::seeded(seed);
        prop_assert!((0..100).all(|_| (0.0..1.0).contains(&random.unit())));
    }
}
