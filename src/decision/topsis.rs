//! A second opinion: nearness to the best of everything.

use super::{EPSILON, Matrix, Opinion, competition_ranks};

/// TOPSIS (Hwang and Yoon, 1981): with values times shares, the distance from the worst that any row
/// has, as a part of the distances from the worst and from the best. No normalisation: values are
/// on one scale already. Rows of which something is missing take no part, and are `None`.
pub fn topsis(matrix: &Matrix) -> Vec<Option<Opinion>> {
    let known = matrix.known();
    let shares = matrix.shares();
    let mut best = vec![0.0_f64; shares.len()];
    let mut worst = vec![1.0_f64; shares.len()];
    for (_, row) in &known {
        for ((value, best), worst) in row.iter().zip(&mut best).zip(&mut worst) {
            *best = best.max(*value);
            *worst = worst.min(*value);
        }
    }
    let distance = |row: &[f64], from: &[f64]| {
        let squares = row.iter().zip(from).zip(shares).map(|((value, from), share)| {
            let apart = share * (value - from);
            apart * apart
        });
        squares.sum::<f64>().sqrt()
    };
    let closeness = |(_, row): &(usize, Vec<f64>)| {
        let (to_worst, to_best) = (distance(row, &worst), distance(row, &best));
        // Each row is at once the best and the worst there is: 0/0.
        (to_worst + to_best > EPSILON).then(|| to_worst / (to_worst + to_best))
    };
    let merits: Vec<Option<f64>> = known.iter().map(closeness).collect();
    let ranks = competition_ranks(merits.iter().map(|merit| merit.unwrap_or(0.0)));
    let opinions = merits.into_iter().zip(ranks).map(|(merit, rank)| Opinion { merit, rank });
    matrix.put_back(known.iter().map(|(at, _)| *at).zip(opinions))
}
