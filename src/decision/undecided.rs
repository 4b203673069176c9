//! Why nothing can be decided.

use core::fmt;
use serde::Serialize;

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

/// A sentence that names what was given and its limit.
impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWeight => f.write_str("weights: none is more than 0"),
            Self::NotAWeight { column } => {
                write!(f, "weights: number {column}, counted from 0, is not a number from 0 up")
            }
            Self::NotAValue { row, column } => write!(
                f,
                "values: row {row}, column {column}, counted from 0, is neither a number from 0 to 1 nor missing"
            ),
            Self::Ragged { row } => {
                write!(f, "values: row {row}, counted from 0, has not one value for each weight")
            }
            Self::TooFewRows { least } => write!(f, "values: too few rows, of which it takes {least}"),
            Self::TooManyRows { most } => write!(f, "values: more than {most} rows"),
            Self::TooManyColumns { most } => write!(f, "weights: more than {most} columns"),
            Self::NotSoManyDraws { most } => write!(f, "draws: is not a number from 1 to {most}"),
            Self::NotASpread => f.write_str("spread: is not a number from 0 to 1"),
            Self::NotThePairs { pairs } => write!(f, "judgements: it takes {pairs}, one for each pair"),
            Self::NotAJudgement { at } => {
                write!(f, "judgements: number {at}, counted from 0, is not a number from 1/9 to 9")
            }
        }
    }
}

impl core::error::Error for Undecided {}
