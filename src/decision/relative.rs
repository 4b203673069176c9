//! A second opinion: the same weighted sum, on ranges that the table itself sets.

use super::{EPSILON, Matrix, Opinion, competition_ranks};

/// The weighted sum of values stretched so that the worst of each criterion that any row has is 0 and
/// the best is 1 (min–max normalisation): what most rankings do, and why they change when somebody
/// joins or leaves. A criterion in which all are alike counts nothing. Rows of which something is
/// missing take no part, and are `None`.
pub fn relative(matrix: &Matrix) -> Vec<Option<Opinion>> {
    let known = matrix.known();
    let mut merits = vec![0.0; known.len()];
    for (at, share) in matrix.shares().iter().enumerate() {
        let column = || known.iter().filter_map(|(_, row)| row.get(at));
        let worst = column().copied().fold(f64::INFINITY, f64::min);
        let best = column().copied().fold(f64::NEG_INFINITY, f64::max);
        if best - worst > EPSILON {
            for (merit, value) in merits.iter_mut().zip(column()) {
                *merit += share * (value - worst) / (best - worst);
            }
        }
    }
    let ranks = competition_ranks(merits.iter().copied());
    let opinions = merits.into_iter().zip(ranks).map(|(merit, rank)| Opinion { merit: Some(merit), rank });
    matrix.put_back(known.iter().map(|(at, _)| *at).zip(opinions))
}
