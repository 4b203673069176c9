//! What would change if a row or a criterion were not there.

use super::Matrix;
use super::promethee::promethee;
use super::relative::relative;
use super::topsis::topsis;
use super::vikor::vikor;
use serde::Serialize;

/// Of so many rows, from the first on, the absence is tried: each time all methods look at the rest.
pub const MOST_REMOVED: usize = 300;

/// A method whose opinion of two rows depends on the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Nearness to the best of everything.
    Topsis,
    /// Who beats whom on how much of the weight.
    Promethee,
    /// Least regret.
    Vikor,
    /// The weighted sum on ranges that the table itself sets.
    Relative,
}

impl Method {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Topsis, Self::Promethee, Self::Vikor, Self::Relative];
}

/// A row that is not first by a method, and whose absence changes what that method says of the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Removal {
    /// The method.
    pub method: Method,
    /// The row that is left out.
    pub row: usize,
    /// Whether others are first then; if not, only the order behind them changes.
    pub first: bool,
}

/// Every loser whose absence would change the order of the rest, method by method; of a table of more
/// than [`MOST_REMOVED`] rows, every such loser among the first of them. The additive score is not
/// among the methods: by it nothing ever changes. Takes about rows² × columns steps.
pub fn without_each_row(matrix: &Matrix) -> Vec<Removal> {
    let mut changes = Vec::new();
    for method in Method::ALL {
        let all = ranks(method, matrix);
        for (row, gone) in all.iter().enumerate().take(MOST_REMOVED) {
            let Some(gone) = gone.filter(|rank| *rank > 1) else { continue };
            let Some(rest) = matrix.without_row(row) else { continue };
            let after = ranks(method, &rest);
            let others = all.iter().enumerate().filter(|(at, _)| *at != row);
            let before = others.map(|(_, rank)| rank.map(|rank| rank - usize::from(gone < rank)));
            let (mut order, mut first) = (false, false);
            for (before, after) in before.zip(after) {
                order |= before != after;
                first |= (before == Some(1)) != (after == Some(1));
            }
            if order {
                changes.push(Removal { method, row, first });
            }
        }
    }
    changes
}

/// The winner by the additive score if a criterion counted nothing, for each column; `None` where
/// nothing else has weight.
pub fn without_each_column(matrix: &Matrix) -> Vec<Option<usize>> {
    let columns = 0..matrix.shares().len();
    columns.map(|column| matrix.without_column(column).map(|rest| rest.winner())).collect()
}

fn ranks(method: Method, matrix: &Matrix) -> Vec<Option<usize>> {
    match method {
        Method::Topsis => topsis(matrix).iter().map(|row| row.map(|row| row.rank)).collect(),
        Method::Promethee => promethee(matrix).iter().map(|row| Some(row.rank)).collect(),
        Method::Vikor => vikor(matrix).rows.iter().map(|row| row.map(|row| row.rank)).collect(),
        Method::Relative => relative(matrix).iter().map(|row| row.map(|row| row.rank)).collect(),
    }
}
