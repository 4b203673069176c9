//! A second opinion: who beats whom on how much of the weight.

use super::{Matrix, competition_ranks};
use serde::Serialize;

/// What a row's comparisons with the others come to; means over the others, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Flow {
    /// The share of the weight on which it is better.
    pub better: f64,
    /// The share of the weight on which it is worse.
    pub worse: f64,
    /// Better less worse, from −1 to 1; all rows' add up to 0.
    pub net: f64,
    /// The share of the weight on which nothing can be said, because a value is missing. It counts
    /// for neither side.
    pub unknown: f64,
    /// Competition rank by the net flow.
    pub rank: usize,
}

/// PROMETHEE II with the usual preference function (Brans and Vincke, 1985): any difference counts,
/// however small, and none counts more than another. A single row has only noughts, and is first.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
pub fn promethee(matrix: &Matrix) -> Vec<Flow> {
    let rows = matrix.rows();
    let others = rows.len().saturating_sub(1).max(1) as f64;
    let mut flows = Vec::new();
    for (at, mine) in rows.iter().enumerate() {
        let (mut better, mut worse, mut unknown) = (0.0, 0.0, 0.0);
        for (_, theirs) in rows.iter().enumerate().filter(|(to, _)| *to != at) {
            for ((mine, theirs), share) in mine.iter().zip(theirs).zip(matrix.shares()) {
                match (mine, theirs) {
                    (Some(mine), Some(theirs)) if mine > theirs => better += share,
                    (Some(mine), Some(theirs)) if mine < theirs => worse += share,
                    (Some(_), Some(_)) => (),
                    _ => unknown += share,
                }
            }
        }
        let (better, worse, unknown) = (better / others, worse / others, unknown / others);
        flows.push(Flow { better, worse, net: better - worse, unknown, rank: 0 });
    }
    let ranks = competition_ranks(flows.iter().map(|flow| flow.net));
    flows.into_iter().zip(ranks).map(|(flow, rank)| Flow { rank, ..flow }).collect()
}
