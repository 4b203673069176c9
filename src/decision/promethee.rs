//! A second opinion: who beats whom on how much of the weight.

use super::Matrix;
use super::rank::{competition_ranks, descending};
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
/// No two rows are compared: in the order of a column one sees how many are above each, and below.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
pub fn promethee(matrix: &Matrix) -> Vec<Flow> {
    let rows = matrix.rows();
    let others = rows.len().saturating_sub(1);
    let mut flows = vec![Flow { better: 0.0, worse: 0.0, net: 0.0, unknown: 0.0, rank: 0 }; rows.len()];
    for (column, share) in matrix.shares().iter().enumerate() {
        let part = |rows: usize| share * rows as f64 / others.max(1) as f64;
        let value = |row: &Vec<Option<f64>>| row.get(column).copied().flatten();
        let known = rows.iter().enumerate().filter_map(|(at, row)| Some((value(row)?, at)));
        let known = descending(known.collect());
        let mut above = 0;
        for level in known.chunk_by(|(one, _), (next, _)| one <= next) {
            for (_, at) in level {
                if let Some(flow) = flows.get_mut(*at) {
                    flow.better += part(known.len() - above - level.len());
                    flow.worse += part(above);
                }
            }
            above += level.len();
        }
        for (flow, row) in flows.iter_mut().zip(&rows) {
            flow.unknown += part(if value(row).is_some() { rows.len() - known.len() } else { others });
        }
    }
    let ranks = competition_ranks(flows.iter().map(|flow| flow.better - flow.worse));
    let flow = |(flow, rank): (Flow, usize)| Flow { net: flow.better - flow.worse, rank, ..flow };
    flows.into_iter().zip(ranks).map(flow).collect()
}
