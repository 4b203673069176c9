//! How sure a decision is, and what other methods say: pure functions over a table of values.
//!
//! The additive score on fixed ranges decides; everything here is doubt and second opinion. Rows are
//! alternatives, columns are criteria, and nothing here knows of models or prices.

pub mod acceptability;
mod draw;
pub mod entropy;
mod matrix;
pub mod promethee;
mod rank;
pub mod relative;
pub mod removal;
pub mod stability;
pub mod topsis;
mod undecided;
pub mod vikor;
pub mod weights;

pub use draw::Weights;
pub use matrix::{MOST_COLUMNS, MOST_ROWS, Matrix};
pub use rank::ranks;
pub use undecided::Undecided;

use serde::Serialize;

/// What is nearer than this is the same, as it is for scores.
const EPSILON: f64 = 1e-9;

/// What another method thinks of a row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Opinion {
    /// From 0 to 1, more is better; `None` where all rows are alike, so that the method has nothing
    /// to go by, and all are first.
    pub merit: Option<f64>,
    /// Competition rank (1, 1, 3) among the rows that the method could compare.
    pub rank: usize,
}

/// The score on a grid of about a billionth (2⁻³⁰), for scores from 0 to 1: there ties are ties, and
/// remain so from one to the next, whatever the last digits of a sum.
#[expect(clippy::cast_possible_truncation, reason = "a score is at most about one, and 2³⁰ fits")]
fn on_grid(score: f64) -> i32 {
    (score * 1_073_741_824.0 + 0.5) as i32
}
