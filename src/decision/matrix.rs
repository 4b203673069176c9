//! What is to be decided: values and how much each criterion counts.

use super::on_grid;
use crate::score::{Score, score};
use serde::Serialize;

/// More rows than this are refused: some methods compare each with each.
pub const MOST_ROWS: usize = 300;

/// More columns than this are refused.
pub const MOST_COLUMNS: usize = 40;

/// Why nothing can be decided. Rows and columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Undecided {
    /// No criterion has any weight; equal weights would be a guess.
    NoWeight,
    /// A weight is negative or not finite.
    NotAWeight {
        /// Whose weight.
        column: usize,
    },
    /// A value is not a number from 0 to 1.
    NotAValue {
        /// Row of the value.
        row: usize,
        /// Column of the value.
        column: usize,
    },
    /// A row has not one value for each weight.
    Ragged {
        /// The row.
        row: usize,
    },
    /// Too few rows on which everything is known.
    TooFewRows {
        /// How many it takes.
        least: usize,
    },
    /// More rows than can be compared.
    TooManyRows {
        /// How many it takes.
        most: usize,
    },
    /// More criteria than can be compared.
    TooManyColumns {
        /// How many it takes.
        most: usize,
    },
    /// No draws, or more than in good time.
    NotSoManyDraws {
        /// How many can be made.
        most: u32,
    },
    /// The spread of the weights is not a number from 0 to 1.
    NotASpread,
    /// Not as many judgements as there are pairs of criteria.
    NotThePairs {
        /// How many pairs there are.
        pairs: usize,
    },
    /// A judgement is not a number from 1/9 to 9.
    NotAJudgement {
        /// Which one.
        at: usize,
    },
}

/// A table of values and the shares of its criteria. There is at least one row, at least one
/// criterion has weight, and every value is known to be from 0 to 1, or missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    rows: Vec<Vec<Option<f64>>>,
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
        if rows.is_empty() {
            return Err(Undecided::TooFewRows { least: 1 });
        }
        if rows.len() > MOST_ROWS {
            return Err(Undecided::TooManyRows { most: MOST_ROWS });
        }
        if weights.len() > MOST_COLUMNS {
            return Err(Undecided::TooManyColumns { most: MOST_COLUMNS });
        }
        for (at, row) in rows.iter().enumerate() {
            if row.len() != weights.len() {
                return Err(Undecided::Ragged { row: at });
            }
            let is_wrong = |value: &Option<f64>| value.is_some_and(|value| !(0.0..=1.0).contains(&value));
            if let Some(column) = row.iter().position(is_wrong) {
                return Err(Undecided::NotAValue { row: at, column });
            }
        }
        if let Some(column) = weights.iter().position(|weight| !(0.0..f64::INFINITY).contains(weight)) {
            return Err(Undecided::NotAWeight { column });
        }
        Ok(Self { rows, shares: shares(weights).ok_or(Undecided::NoWeight)? })
    }

    /// The values.
    pub fn rows(&self) -> &[Vec<Option<f64>>] {
        &self.rows
    }

    /// How much each column counts; adds up to one.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// The additive score of each row.
    pub fn scores(&self) -> Vec<Score> {
        let parts = |row: &Vec<Option<f64>>| self.shares.iter().copied().zip(row.iter().copied()).collect();
        self.rows.iter().map(|row| score(&parts(row) as &Vec<_>)).collect()
    }

    /// The row with the highest certain score, which is that with everything missing at its worst;
    /// the first of them on a tie.
    pub fn winner(&self) -> usize {
        first_of(self.scores().iter().map(|score| score.low))
    }

    /// The same decision without this row; `None` if it is the only one, or there is none such.
    pub fn without_row(&self, row: usize) -> Option<Self> {
        let mut rest = self.clone();
        if rest.rows.len() < 2 || row >= rest.rows.len() {
            return None;
        }
        rest.rows.remove(row);
        Some(rest)
    }

    /// The same decision with no weight on this column, and the others in their proportions; `None`
    /// if nothing has weight then.
    pub fn without_column(&self, column: usize) -> Option<Self> {
        let mut weights = self.shares.clone();
        *weights.get_mut(column)? = 0.0;
        Some(Self { rows: self.rows.clone(), shares: shares(&weights)? })
    }

    /// Rows of which everything is known that has weight, each with its place in the table. What has
    /// no weight and is missing is 0 there, and multiplied by nothing.
    pub(super) fn known(&self) -> Vec<(usize, Vec<f64>)> {
        let value = |(value, share): (&Option<f64>, &f64)| value.or((*share <= 0.0).then_some(0.0));
        let known = |row: &Vec<Option<f64>>| row.iter().zip(&self.shares).map(value).collect::<Option<_>>();
        self.rows.iter().enumerate().filter_map(|(at, row)| Some((at, known(row)?))).collect()
    }

    /// One entry for each row of the table, from entries for some of them.
    pub(super) fn put_back<T>(&self, entries: impl Iterator<Item = (usize, T)>) -> Vec<Option<T>> {
        let mut all: Vec<Option<T>> = self.rows.iter().map(|_| None).collect();
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
