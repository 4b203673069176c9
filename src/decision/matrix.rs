//! What is to be decided: values and how much each criterion counts.

use super::{Undecided, on_grid};
use crate::score::Score;

/// More rows than this are refused. What compares rows by pairs takes fewer.
pub const MOST_ROWS: usize = 10_000;

/// More columns than this are refused.
pub const MOST_COLUMNS: usize = 40;

/// A table of values and the shares of its criteria. There is at least one row, at least one
/// criterion has weight, and every value is known to be from 0 to 1, or missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Row by row, with 0 where something is missing.
    values: Vec<f64>,
    /// Where in `values` something is missing, in ascending order.
    missing: Vec<usize>,
    shares: Vec<f64>,
}

impl Matrix {
    /// A table of rows (values from 0 to 1, more is better, `None` where missing), and the weight of
    /// each column: any numbers from 0 up, of which only the proportions count.
    ///
    /// # Errors
    ///
    /// If there are no rows or no weights, too many of them, or some of the wrong length or size.
    pub fn new(rows: Vec<Vec<Option<f64>>>, weights: &[f64]) -> Result<Self, Undecided> {
        let mut values = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            if row.len() != weights.len() {
                return Err(Undecided::Ragged { row: at });
            }
            if let Some(column) = row.iter().position(|value| value.is_some_and(f64::is_nan)) {
                return Err(Undecided::NotAValue { row: at, column });
            }
            values.extend(row.into_iter().map(|value| value.unwrap_or(f64::NAN)));
        }
        Self::of_values(values, weights)
    }

    /// The same, with the values in one list, row by row, and not-a-number where one is missing.
    ///
    /// # Errors
    ///
    /// As those of [`Matrix::new`]; the last row is ragged if the list ends within it.
    pub fn of_values(mut values: Vec<f64>, weights: &[f64]) -> Result<Self, Undecided> {
        let columns = weights.len();
        if columns > MOST_COLUMNS {
            return Err(Undecided::TooManyColumns { most: MOST_COLUMNS });
        }
        let row_of = |cell: usize| cell.checked_div(columns).ok_or(Undecided::NoWeight);
        let rows = row_of(values.len())?;
        if rows * columns != values.len() {
            return Err(Undecided::Ragged { row: rows });
        }
        if rows == 0 {
            return Err(Undecided::TooFewRows { least: 1 });
        }
        if rows > MOST_ROWS {
            return Err(Undecided::TooManyRows { most: MOST_ROWS });
        }
        let mut missing = Vec::new();
        for (at, value) in values.iter_mut().enumerate() {
            if value.is_nan() {
                missing.push(at);
                *value = 0.0;
            } else if !(0.0..=1.0).contains(value) {
                return Err(Undecided::NotAValue { row: row_of(at)?, column: at % columns });
            }
        }
        if let Some(column) = weights.iter().position(|weight| !(0.0..f64::INFINITY).contains(weight)) {
            return Err(Undecided::NotAWeight { column });
        }
        Ok(Self { values, missing, shares: shares(weights).ok_or(Undecided::NoWeight)? })
    }

    /// The values, each row by itself.
    pub fn rows(&self) -> Vec<Vec<Option<f64>>> {
        let mut rows: Vec<Vec<Option<f64>>> =
            self.lines().map(|line| line.iter().copied().map(Some).collect()).collect();
        for (row, column) in self.gaps() {
            if let Some(value) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                *value = None;
            }
        }
        rows
    }

    /// How much each column counts; adds up to one.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// The additive score of each row.
    pub fn scores(&self) -> Vec<Score> {
        let score = |line: &[f64]| {
            let low = line.iter().zip(&self.shares).map(|(value, share)| share * value).sum();
            Score { low, high: low }
        };
        let mut scores: Vec<Score> = self.lines().map(score).collect();
        for (row, column) in self.gaps() {
            if let Some((score, share)) = scores.get_mut(row).zip(self.shares.get(column)) {
                score.high += share;
            }
        }
        scores
    }

    /// The row with the highest certain score, which is that with everything missing at its worst;
    /// the first of them on a tie.
    pub fn winner(&self) -> usize {
        first_of(self.scores().iter().map(|score| score.low))
    }

    /// The same decision without this row; `None` if it is the only one, or there is none such.
    pub fn without_row(&self, row: usize) -> Option<Self> {
        let columns = self.shares.len();
        let cells = row * columns..(row + 1) * columns;
        if self.values.len() <= columns || cells.end > self.values.len() {
            return None;
        }
        let mut rest = self.clone();
        rest.values.drain(cells.clone());
        rest.missing.retain(|at| !cells.contains(at));
        for at in rest.missing.iter_mut().filter(|at| **at >= cells.end) {
            *at -= columns;
        }
        Some(rest)
    }

    /// The same decision with no weight on this column, and the others in their proportions; `None`
    /// if nothing has weight then.
    pub fn without_column(&self, column: usize) -> Option<Self> {
        let mut weights = self.shares.clone();
        *weights.get_mut(column)? = 0.0;
        Some(Self { shares: shares(&weights)?, ..self.clone() })
    }

    /// The values of each row, with 0 where one is missing.
    pub(super) fn lines(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks_exact(self.shares.len().max(1))
    }

    /// The values of these rows.
    pub(super) fn lines_of(&self, rows: &[usize]) -> impl Iterator<Item = &[f64]> {
        let columns = self.shares.len();
        rows.iter().filter_map(move |row| self.values.get(row * columns..(row + 1) * columns))
    }

    /// Row and column of whatever is missing.
    pub(super) fn gaps(&self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.shares.len().max(1);
        self.missing.iter().map(move |at| (at / columns, at % columns))
    }

    /// The rows of which everything is known that has weight. What has no weight and is missing is 0
    /// in their lines, and multiplied by nothing.
    pub(super) fn known(&self) -> Vec<usize> {
        let mut are_known: Vec<bool> = self.lines().map(|_| true).collect();
        for (row, column) in self.gaps() {
            let has_weight = self.shares.get(column).is_some_and(|share| *share > 0.0);
            if let Some(is_known) = are_known.get_mut(row).filter(|_| has_weight) {
                *is_known = false;
            }
        }
        are_known.iter().enumerate().filter_map(|(row, is_known)| is_known.then_some(row)).collect()
    }

    /// The least and the most that these rows have in each column.
    pub(super) fn ranges(&self, rows: &[usize]) -> Vec<(f64, f64)> {
        let mut ranges = vec![(1.0, 0.0); self.shares.len()];
        for line in self.lines_of(rows) {
            for (value, (least, most)) in line.iter().zip(&mut ranges) {
                if *value < *least {
                    *least = *value;
                }
                if *value > *most {
                    *most = *value;
                }
            }
        }
        ranges
    }

    /// One entry for each row of the table, from entries for some of them.
    pub(super) fn put_back<T>(&self, entries: impl Iterator<Item = (usize, T)>) -> Vec<Option<T>> {
        let mut all: Vec<Option<T>> = self.lines().map(|_| None).collect();
        for (at, entry) in entries {
            if let Some(slot) = all.get_mut(at) {
                *slot = Some(entry);
            }
        }
        all
    }
}

/// Weights as shares of one; `None` if none is more than 0.
pub(super) fn shares(weights: &[f64]) -> Option<Vec<f64>> {
    // By the largest first, so that not even the sum of very large ones overflows.
    let largest = weights.iter().copied().fold(0.0, f64::max);
    let sum: f64 = weights.iter().map(|weight| weight / largest).sum();
    (largest > 0.0).then(|| weights.iter().map(|weight| weight / largest / sum).collect())
}

/// The place of the highest, the first of them on a tie.
pub(super) fn first_of(scores: impl Iterator<Item = f64>) -> usize {
    let mut first = (0, i32::MIN);
    for (at, score) in scores.enumerate() {
        let score = on_grid(score);
        if score > first.1 {
            first = (at, score);
        }
    }
    first.0
}
