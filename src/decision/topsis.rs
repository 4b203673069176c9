//! A second opinion: nearness to the best of everything.

use super::rank::competition_ranks;
use super::{EPSILON, Matrix, Opinion};

/// TOPSIS (Hwang and Yoon, 1981): with values times shares, the distance from the worst that any row
/// has, as a part of the distances from the worst and from the best. No normalisation: values are
/// on one scale already. Rows of which something is missing take no part, and are `None`.
pub fn topsis(matrix: &Matrix) -> Vec<Option<Opinion>> {
    let known = matrix.known();
    let ranges = matrix.ranges(&known);
    let closeness = |line: &[f64]| {
        let (mut to_worst, mut to_best) = (0.0, 0.0);
        for ((value, (worst, best)), share) in line.iter().zip(&ranges).zip(matrix.shares()) {
            let (above, below) = (share * (value - worst), share * (value - best));
            to_worst += above * above;
            to_best += below * below;
        }
        let (to_worst, to_best) = (to_worst.sqrt(), to_best.sqrt());
        // Each row is at once the best and the worst there is: 0/0.
        (to_worst + to_best > EPSILON).then(|| to_worst / (to_worst + to_best))
    };
    let merits: Vec<Option<f64>> = matrix.lines_of(&known).map(closeness).collect();
    let ranks = competition_ranks(merits.iter().map(|merit| merit.unwrap_or(0.0)));
    let opinions = merits.into_iter().zip(ranks).map(|(merit, rank)| Opinion { merit, rank });
    matrix.put_back(known.iter().copied().zip(opinions))
}
