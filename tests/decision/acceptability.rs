//! How often each row would be first.

use crate::file::{Smaa, file, table};
use weighbridge::decision::acceptability::{Acceptance, Draws, MOST_DRAWS, MOST_RANKED, acceptability};
use weighbridge::decision::{Matrix, Undecided, Weights};
use weighbridge::random::Random;

pub(crate) fn any_weights(draw_missing: bool) -> Draws {
    Draws { weights: Weights::Any, draw_missing, count: 20_000, seed: 20_261_122 }
}

pub(crate) fn accepted(matrix: &Matrix, draws: Draws) -> Vec<Acceptance> {
    acceptability(matrix, &draws).unwrap().into_iter().flatten().collect()
}

/// By as much as draws may be off, and a little for those of others.
#[track_caller]
fn is_near(mine: f64, theirs: f64, draws: u32, what: &str) {
    let off = 4.0 * (theirs * (1.0 - theirs) / f64::from(draws)).sqrt() + 5e-4;
    assert!((mine - theirs).abs() <= off, "{what}: {mine} is not {theirs}");
}

#[test]
fn acceptability_over_all_weights() {
    for Smaa { name, rows, ranks, first } in file().smaa {
        let weights = vec![1.0; rows[0].len()];
        let draws = any_weights(false);
        let found = accepted(&Matrix::new(rows, &weights).unwrap(), draws);
        for (found, first) in found.iter().zip(first) {
            is_near(found.first, first, draws.count, &name);
        }
        for (found, ranks) in found.iter().zip(ranks.unwrap_or_default()) {
            is_near(found.top_three, ranks.iter().take(3).sum(), draws.count, &name);
            for (found, expected) in found.ranks.iter().zip(ranks) {
                is_near(*found, expected, draws.count, &name);
            }
        }
    }
}

#[test]
fn acceptability_over_weights_in_order() {
    // The first weight is drawn evenly from a half to one; the third row wins below 0.6.
    let matrix = table(&[[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]], &[2.0, 1.0]);
    let draws = Draws { weights: Weights::InOrder, ..any_weights(false) };
    let found = accepted(&matrix, draws);
    for (row, first) in [0.8, 0.0, 0.2].into_iter().enumerate() {
        is_near(found[row].first, first, draws.count, "first");
    }
    assert_eq!(found[0].beats, [0.0, 1.0, found[0].first]);
    assert_eq!(found[1].top_three, 1.0);
}

#[test]
fn equal_weights_are_in_no_order() {
    // Of all weights with the first the largest, the second is larger than the third in half.
    let matrix = table(&[[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], &[2.0, 1.0, 1.0]);
    let draws = Draws { weights: Weights::InOrder, ..any_weights(false) };
    is_near(accepted(&matrix, draws)[0].first, 0.5, draws.count, "first");
}

#[test]
fn acceptability_near_the_readers_weights() {
    // The first wins if its factor is at least two thirds of the other's: (u < 2/3 v) of [½, 3/2]².
    let matrix = table(&[[1.0, 0.0], [0.0, 1.0]], &[3.0, 2.0]);
    let draws = |spread| Draws { weights: Weights::Near { spread }, ..any_weights(false) };
    is_near(accepted(&matrix, draws(0.5))[0].first, 1.0 - 3.0 / 16.0, draws(0.5).count, "half");
    assert_eq!(accepted(&matrix, draws(0.0))[0].first, 1.0);
    assert_eq!(accepted(&matrix, draws(0.2))[0].first, 1.0, "0.6 × 0.8 > 0.4 × 1.2");
}

#[test]
fn missing_values_are_drawn_or_leave_their_row_out() {
    let rows = || vec![vec![Some(0.3), Some(0.3)], vec![None, None], vec![Some(0.2), Some(0.2)]];
    let matrix = Matrix::new(rows(), &[1.0, 0.0]).unwrap();
    let draws = any_weights(true);
    let found = accepted(&matrix, draws);
    is_near(found[0].first, 0.3, draws.count, "0.3 is more than evenly drawn");
    is_near(found[1].beats[2], 0.8, draws.count, "and 0.2 is less");
    let found = acceptability(&matrix, &any_weights(false)).unwrap();
    assert_eq!(found[1], None);
    let ends = [&found[0], &found[2]].map(|row| row.as_ref().unwrap());
    assert_eq!(ends.map(|row| row.ranks.as_slice()), [[1.0, 0.0], [0.0, 1.0]]);
    assert_eq!(ends[0].beats, [0.0, 0.0, 1.0]);
}

#[test]
fn rows_that_tie_share_their_ranks() {
    let found = accepted(&table(&[[0.5, 0.5], [0.1, 0.2], [0.5, 0.5]], &[1.0, 1.0]), any_weights(false));
    assert_eq!(found[0].ranks, [0.5, 0.5, 0.0]);
    assert_eq!((found[0].first, found[0].beats.as_slice()), (0.5, [0.0, 1.0, 0.0].as_slice()));
}

#[test]
fn draws_that_are_none_are_refused() {
    let matrix = table(&[[0.5], [0.6]], &[1.0]);
    let refused = |draws: Draws| acceptability(&matrix, &draws).unwrap_err();
    for count in [0, MOST_DRAWS + 1] {
        let most = MOST_DRAWS;
        assert_eq!(refused(Draws { count, ..any_weights(false) }), Undecided::NotSoManyDraws { most });
    }
    for spread in [-0.1, 1.1, f64::NAN] {
        let weights = Weights::Near { spread };
        assert_eq!(refused(Draws { weights, ..any_weights(false) }), Undecided::NotASpread);
    }
    let many = table(&[[0.5]; MOST_RANKED], &[1.0]);
    let draws = Draws { count: MOST_DRAWS, ..any_weights(false) };
    assert_eq!(acceptability(&many, &draws), Err(Undecided::NotSoManyDraws { most: 11_111 }));
    let too_many = acceptability(&table(&[[0.5]; MOST_RANKED + 1], &[1.0]), &any_weights(false));
    assert_eq!(too_many, Err(Undecided::TooManyRows { most: MOST_RANKED }));
}

#[test]
fn random_numbers_are_those_of_the_published_generator() {
    // The first five of SplitMix64 from this seed, as Rosetta Code prints them.
    let expected = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ];
    let mut random = Random::seeded(1_234_567);
    assert_eq!([(); 5].map(|()| random.bits()), expected);
    // The first 53 bits of the first.
    assert_eq!(Random::seeded(1_234_567).unit(), 3_153_236_189_995_295.0 / 9_007_199_254_740_992.0);
}
