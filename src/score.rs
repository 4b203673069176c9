//! The additive score, and the ranks it gives.

use crate::order::sorted;
use serde::Serialize;

/// Scores nearer than this are the same score.
const EPSILON: f64 = 1e-9;

/// A score from 0 to 1. Where a measurement is missing the score is only known to lie in between.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Score {
    /// If everything missing were worst.
    pub low: f64,
    /// If everything missing were best.
    pub high: f64,
}

/// The ranks a model can have; one rank where nothing is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rank {
    /// If everything missing turned out in its favour.
    pub best: usize,
    /// If everything missing turned out against it.
    pub worst: usize,
}

/// Weights as shares of one. `None` if no criterion has any weight: then there is no score, and
/// certainly not one with equal weights.
pub fn shares(points: &[u8]) -> Option<Vec<f64>> {
    let sum: u32 = points.iter().map(|points| u32::from(*points)).sum();
    let share = |points: &u8| f64::from(*points) / f64::from(sum);
    (sum > 0).then(|| points.iter().map(share).collect())
}

/// The additive value `Σ share × value`, over `(share, value)` pairs; a missing value leaves an
/// interval of its share's width.
pub fn score(parts: &[(f64, Option<f64>)]) -> Score {
    let low = parts.iter().map(|(share, value)| share * value.unwrap_or(0.0)).sum();
    let missing: f64 = parts.iter().filter(|(_, value)| value.is_none()).map(|(share, _)| share).sum();
    Score { low, high: low + missing }
}

/// Competition ranks (1, 1, 3), as ranges: best, counting only models certainly ahead; worst,
/// counting all that might be. Exact scores that tie share their rank.
pub fn ranks(scores: &[Score]) -> Vec<Rank> {
    let ascending = |ends: Vec<f64>| sorted(ends, f64::total_cmp);
    let lows = ascending(scores.iter().map(|score| score.low).collect());
    let highs = ascending(scores.iter().map(|score| score.high).collect());
    let above = |ends: &[f64], limit: f64| ends.len() - ends.partition_point(|end| *end <= limit + EPSILON);
    let rank = |score: &Score| {
        let is_own = usize::from(score.high > score.low + EPSILON);
        Rank { best: 1 + above(&lows, score.high), worst: 1 + above(&highs, score.low) - is_own }
    };
    scores.iter().map(rank).collect()
}
