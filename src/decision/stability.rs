//! How far one weight can move before another row wins.

use super::{EPSILON, Matrix};
use serde::Serialize;

/// Where the winner stays first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stability {
    /// The row that is first by the certain score, as in [`Matrix::winner`].
    pub winner: usize,
    /// For each column, with or without weight, how it may count; the others keep their proportions.
    pub intervals: Vec<Interval>,
    /// The smallest change of one weight beyond which another row wins; `None` if none does that.
    pub nearest: Option<Flip>,
}

/// Shares of a criterion, from 0 to 1, with which the winner is first or level with the first. The
/// share it has now lies inside, or, where the first place is shared, at an end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Interval {
    /// The smallest such share.
    pub from: f64,
    /// The largest such share.
    pub to: f64,
    /// The row that wins just below; `None` if the interval begins at 0.
    pub below: Option<usize>,
    /// The row that wins just above; `None` if the interval ends at 1.
    pub above: Option<usize>,
}

/// A change of one weight that brings another row to the first place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Flip {
    /// The criterion.
    pub column: usize,
    /// The share at which both are level.
    pub share: f64,
    /// The row that wins beyond it.
    pub to: usize,
}

/// How far each weight can move before another row wins. Missing values count as they do for the
/// certain score: at their worst.
pub fn stability(matrix: &Matrix) -> Stability {
    let winner = matrix.winner();
    let mut intervals = Vec::new();
    let mut nearest: Option<(f64, Flip)> = None;
    for (column, share) in matrix.shares().iter().enumerate() {
        let interval = interval(matrix, winner, column, *share);
        let ends = [(interval.from, interval.below), (interval.to, interval.above)];
        for (end, to) in ends {
            let change = (end - share).abs();
            let is_nearer = nearest.is_none_or(|(least, _)| change < least);
            if let Some(to) = to.filter(|_| is_nearer) {
                nearest = Some((change, Flip { column, share: end, to }));
            }
        }
        intervals.push(interval);
    }
    Stability { winner, intervals, nearest: nearest.map(|(_, flip)| flip) }
}

/// The winner's lead over a row is a straight line: from its lead by all other criteria, where this
/// one counts nothing, to its lead by this one, where it is all that counts.
fn interval(matrix: &Matrix, winner: usize, column: usize, share: f64) -> Interval {
    let mut interval = Interval { from: 0.0, to: 1.0, below: None, above: None };
    let ends = |line: &[f64]| ends(line, matrix.shares(), column);
    let best = matrix.lines().nth(winner).and_then(ends);
    for (at, line) in matrix.lines().enumerate() {
        // Where this criterion has all the weight, there is nothing to give it to or take it from.
        let Some((best, own)) = best.zip(ends(line)) else { continue };
        let (at_none, at_all) = (best.0 - own.0, best.1 - own.1);
        if at_none < -EPSILON {
            // Rounding must not put the share of today outside.
            let level = (at_none / (at_none - at_all)).min(share);
            if level > interval.from || interval.below.is_none() {
                (interval.from, interval.below) = (level, Some(at));
            }
        } else if at_all < -EPSILON {
            let level = (at_none / (at_none - at_all)).max(share);
            if level < interval.to || interval.above.is_none() {
                (interval.to, interval.above) = (level, Some(at));
            }
        }
    }
    interval
}

/// The certain score of a line without the column, and by the column alone. `None` if no other column
/// has weight.
fn ends(line: &[f64], shares: &[f64], column: usize) -> Option<(f64, f64)> {
    let (mut sum, mut weight, mut alone) = (0.0, 0.0, 0.0);
    for (at, (value, share)) in line.iter().zip(shares).enumerate() {
        if at == column {
            alone = *value;
        } else {
            sum += share * value;
            weight += share;
        }
    }
    (weight > 0.0).then_some((sum / weight, alone))
}
