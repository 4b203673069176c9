//! A second opinion: the same weighted sum, on ranges that the table itself sets.

use super::rank::competition_ranks;
use super::{EPSILON, Matrix, Opinion};

/// The weighted sum of values stretched so that the worst of each criterion that any row has is 0 and
/// the best is 1 (min–max normalisation): what most rankings do, and why they change when somebody
/// joins or leaves. A criterion in which all are alike counts nothing. Rows of which something is
/// missing take no part, and are `None`.
pub fn relative(matrix: &Matrix) -> Vec<Option<Opinion>> {
    let known = matrix.known();
    let stretched = |((worst, best), share): ((f64, f64), &f64)| {
        if best - worst > EPSILON { (worst, share / (best - worst)) } else { (worst, 0.0) }
    };
    let columns: Vec<(f64, f64)> =
        matrix.ranges(&known).into_iter().zip(matrix.shares()).map(stretched).collect();
    let merit = |line: &[f64]| {
        line.iter().zip(&columns).map(|(value, (worst, factor))| factor * (value - worst)).sum::<f64>()
    };
    let merits: Vec<f64> = matrix.lines_of(&known).map(merit).collect();
    let ranks = competition_ranks(merits.iter().copied());
    let opinions = merits.into_iter().zip(ranks).map(|(merit, rank)| Opinion { merit: Some(merit), rank });
    matrix.put_back(known.iter().copied().zip(opinions))
}
