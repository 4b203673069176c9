//! Weights said in other ways than by points: shares, an order, jumps, pairs, typical jobs.
//!
//! What a reader says in one of these ways is text in the notation of links, which only the core
//! reads: the state that it gave back last, and behind it what the reader has just done.

mod desk;
mod order;
mod pairs;
mod preset;
mod shares;
mod swing;

pub use pairs::{Compared, Comparison, Odd};
pub use preset::{Because, Preset, preset, presets};

use crate::catalogue::{Catalogue, ValueFunction};
use crate::decision::weights::points;
use crate::link::Problem;
use crate::ranking::contested;
use crate::scenario::Scenario;
use crate::score;
use desk::Desk;
use serde::Serialize;

/// What the reader has said in one way, and the weights that follow.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Weighing {
    /// The criteria in use, in the order in which to show them.
    pub rows: Vec<WeighedRow>,
    /// Where pairs are compared: how, and whether that fits together.
    pub comparison: Option<Comparison>,
    /// All that was said, in its shortest form: what the reader does next is written behind it.
    pub state: String,
    /// The weights that follow, as fields of a question; `None` where none do.
    pub weights: Option<String>,
    /// The weights as they are, likewise: to go back to them.
    pub before: String,
    /// What could not be read. The last good value stands.
    pub problems: Vec<Problem>,
}

/// How much a criterion counts by what was said.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WeighedRow {
    /// Key of the criterion.
    pub criterion: String,
    /// How it is valued: a jump is one from the worst of it to the best.
    pub function: ValueFunction,
    /// From 0 to 1; all shares add up to 1.
    pub share: f64,
    /// The same in points: the most important has 100, unless nothing was moved.
    pub points: u8,
    /// Of shares: it is locked. In an order: it is level with the one above. Of jumps: it is the one
    /// worth most.
    pub marked: bool,
    /// Of jumps: what it is rated, as it was typed.
    pub text: String,
}

/// What one way makes of the desk, row by row.
#[derive(Default)]
struct Found {
    shares: Vec<f64>,
    /// The shares in points, where they are not simply rounded.
    points: Vec<u8>,
    marked: Vec<bool>,
    texts: Vec<String>,
    /// The rows in the order in which to show them; as they are where empty.
    order: Vec<usize>,
    comparison: Option<Comparison>,
    /// Whether any weights follow.
    is_nothing: bool,
    state: String,
}

/// What follows from `text`, said in one of the ways `shares`, `order`, `swing` and `pairs`; `None` if
/// there is no such way. Each starts from the weights of the question.
pub fn weigh(catalogue: &Catalogue, scenario: &Scenario, way: &str, text: &str) -> Option<Weighing> {
    let mut desk = Desk::new(catalogue, scenario, text);
    let found = match way {
        "shares" => shares::found(&mut desk),
        "order" => order::found(&mut desk),
        "swing" => swing::found(&mut desk),
        "pairs" => pairs::found(&mut desk),
        _ => return None,
    };
    let points = if found.points.is_empty() { points(&found.shares) } else { found.points };
    let row = |at: usize| {
        let by = contested(catalogue, scenario).find(|by| by.criterion.key == desk.key(at))?;
        Some(WeighedRow {
            criterion: by.criterion.key.clone(),
            function: by.function(),
            share: *found.shares.get(at)?,
            points: *points.get(at)?,
            marked: found.marked.get(at).copied().unwrap_or(false),
            text: found.texts.get(at).cloned().unwrap_or_default(),
        })
    };
    let order = if found.order.is_empty() { (0..desk.keys.len()).collect() } else { found.order };
    Some(Weighing {
        rows: order.into_iter().filter_map(row).collect(),
        comparison: found.comparison,
        state: found.state,
        weights: (!found.is_nothing && !desk.keys.is_empty()).then(|| desk.fields(&points)),
        before: desk.fields(&desk.points),
        problems: desk.problems,
    })
}

/// The weights as shares of one; none where nothing has weight.
fn own_shares(desk: &Desk<'_>) -> Vec<f64> {
    score::shares(&desk.points).unwrap_or_default()
}
