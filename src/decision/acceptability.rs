//! How often each row would be first if the weights were others.

use super::draw::Drawer;
use super::{Matrix, Undecided, Weights, on_grid};
use crate::random::Random;
use serde::Serialize;

/// More draws than this are refused. With 9604 a share is known to within 0.01, 19 times of 20.
pub const MOST_DRAWS: u32 = 100_000;

/// More rows than this are refused: each is counted against each.
pub const MOST_RANKED: usize = 300;

/// More comparisons of one row with another are refused: they would take seconds.
const MOST_COMPARISONS: usize = 1_000_000_000;

/// What is drawn, and how often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draws {
    /// Which weights.
    pub weights: Weights,
    /// Whether missing values are drawn evenly from 0 to 1, anew each time. If not, rows of which
    /// something is missing take no part.
    pub draw_missing: bool,
    /// How often, from 1 to [`MOST_DRAWS`]; to fewer where that many rows take part that comparing
    /// each with each would take seconds.
    pub count: u32,
    /// The same seed draws the same.
    pub seed: u64,
}

/// How a row fared over all draws. All are shares of the draws, from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Acceptance {
    /// First.
    pub first: f64,
    /// First, second or third.
    pub top_three: f64,
    /// At each rank, beginning with the first; adds up to one, and so does each rank over all rows.
    /// Rows that tie share their ranks equally. As many entries as rows take part.
    pub ranks: Vec<f64>,
    /// Scoring more than each row of the table, a tie not counted; 0 for itself, and for rows that
    /// take no part.
    pub beats: Vec<f64>,
}

/// Stochastic multicriteria acceptability analysis (SMAA-2: Lahdelma and Salminen, 2001): ranks by
/// the additive score, counted over many draws of what is uncertain. `None` for rows that take no
/// part.
///
/// # Errors
///
/// If there are no draws or too many, more than [`MOST_RANKED`] rows take part, or the spread is not a
/// number from 0 to 1.
pub fn acceptability(matrix: &Matrix, draws: &Draws) -> Result<Vec<Option<Acceptance>>, Undecided> {
    if let Weights::Near { spread } = draws.weights
        && !(0.0..=1.0).contains(&spread)
    {
        return Err(Undecided::NotASpread);
    }
    let shares: Vec<f64> = matrix.shares().iter().copied().filter(|share| *share > 0.0).collect();
    let mut cells = Cells::new(matrix, draws.draw_missing);
    if cells.rows.len() > MOST_RANKED {
        return Err(Undecided::TooManyRows { most: MOST_RANKED });
    }
    let pairs = (cells.rows.len() * cells.rows.len()).max(1);
    let most = u32::try_from(MOST_COMPARISONS / pairs).unwrap_or(MOST_DRAWS).min(MOST_DRAWS);
    if !(1..=most).contains(&draws.count) {
        return Err(Undecided::NotSoManyDraws { most });
    }
    let mut random = Random::seeded(draws.seed);
    let mut drawer = Drawer::new(draws.weights, &shares);
    let mut weights = vec![0.0; shares.len()];
    let mut tally = Tally::new(cells.rows.len());
    for _ in 0..draws.count {
        drawer.draw(&mut random, &mut weights);
        cells.fill(&mut random);
        tally.add(&cells.values, &weights);
    }
    Ok(tally.shares(matrix, &cells.rows, f64::from(draws.count)))
}

/// The values of the rows that take part, by the criteria that have weight.
struct Cells {
    values: Vec<f64>,
    missing: Vec<usize>,
    rows: Vec<usize>,
}

impl Cells {
    fn new(matrix: &Matrix, with_missing: bool) -> Self {
        let mut cells = Self { values: Vec::new(), missing: Vec::new(), rows: Vec::new() };
        for (at, row) in matrix.rows().iter().enumerate() {
            let used = || row.iter().zip(matrix.shares()).filter(|(_, share)| **share > 0.0);
            if !with_missing && used().any(|(value, _)| value.is_none()) {
                continue;
            }
            cells.rows.push(at);
            for (value, _) in used() {
                if value.is_none() {
                    cells.missing.push(cells.values.len());
                }
                cells.values.push(value.unwrap_or(0.0));
            }
        }
        cells
    }

    fn fill(&mut self, random: &mut Random) {
        for at in &self.missing {
            if let Some(value) = self.values.get_mut(*at) {
                *value = random.unit();
            }
        }
    }
}

/// What happened so far, row by row.
struct Tally {
    /// The scores of this draw.
    scores: Vec<i32>,
    /// How many rows were behind each in this draw.
    behind: Vec<u32>,
    /// How often each row was ahead of each.
    beats: Vec<u32>,
    /// How often each row was at each rank, in parts where it shared it.
    ranks: Vec<f64>,
}

impl Tally {
    fn new(rows: usize) -> Self {
        Self {
            scores: vec![0; rows],
            behind: vec![0; rows],
            beats: vec![0; rows * rows],
            ranks: vec![0.0; rows * rows],
        }
    }

    fn add(&mut self, values: &[f64], weights: &[f64]) {
        for (row, score) in values.chunks_exact(weights.len().max(1)).zip(&mut self.scores) {
            *score = on_grid(row.iter().zip(weights).map(|(value, weight)| value * weight).sum());
        }
        let rows = self.scores.len();
        let tables = self.beats.chunks_exact_mut(rows.max(1)).zip(&mut self.behind);
        let mut decided = 0;
        for (mine, (beats, behind)) in self.scores.iter().zip(tables) {
            *behind = 0;
            for (theirs, beats) in self.scores.iter().zip(beats) {
                let is_behind = u32::from(mine > theirs);
                *beats += is_behind;
                *behind += is_behind;
            }
            decided += *behind as usize;
        }
        // Of two rows one is behind the other, unless they are level: seldom worth a look.
        let are_all_apart = decided == rows * rows.saturating_sub(1) / 2;
        let tables = self.ranks.chunks_exact_mut(rows.max(1)).zip(&self.behind);
        for (mine, (ranks, behind)) in self.scores.iter().zip(tables) {
            let level =
                if are_all_apart { 1 } else { self.scores.iter().filter(|theirs| *theirs == mine).count() };
            let last = rows - *behind as usize;
            for count in ranks.get_mut(last - level..last).unwrap_or_default() {
                *count += part(level);
            }
        }
    }

    fn shares(&self, matrix: &Matrix, places: &[usize], draws: f64) -> Vec<Option<Acceptance>> {
        let rows = places.len().max(1);
        let tables = self.beats.chunks_exact(rows).zip(self.ranks.chunks_exact(rows));
        let acceptance = |(beats, ranks): (&[u32], &[f64])| {
            let ranks: Vec<f64> = ranks.iter().map(|count| count / draws).collect();
            let beats = beats.iter().map(|count| f64::from(*count) / draws);
            let beats = matrix.put_back(places.iter().copied().zip(beats));
            Acceptance {
                first: ranks.iter().take(1).sum(),
                top_three: ranks.iter().take(3).sum(),
                beats: beats.into_iter().map(Option::unwrap_or_default).collect(),
                ranks,
            }
        };
        matrix.put_back(places.iter().copied().zip(tables.map(acceptance)))
    }
}

/// One of so many equal parts.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
fn part(of: usize) -> f64 {
    1.0 / of as f64
}
