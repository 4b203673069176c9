//! A diagnosis, never a weight: how much the criteria tell the rows apart. Spread is not importance,
//! and it depends on who is in the table.
//!
//! Both methods look at the rows of which everything is known, and at the criteria that have weight;
//! how much they have plays no part. A criterion without weight gets 0. Where no criterion tells the
//! rows apart, all get the same.

use super::matrix::shares;
use super::{EPSILON, Matrix, Undecided};

/// Below this a sum of spreads is what rounding has left over.
const NOTHING: f64 = 1e-12;

/// Entropy (Shannon) of each criterion's values, as far as it falls short of the highest; shares of
/// one. It depends on where a scale has its nought, and knows no direction.
///
/// # Errors
///
/// If less than two rows are known.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
pub fn entropy(matrix: &Matrix) -> Result<Vec<f64>, Undecided> {
    let columns = columns(matrix)?;
    let spread = |column: &Vec<f64>| {
        let sum: f64 = column.iter().sum();
        if sum <= 0.0 {
            return 0.0;
        }
        let parts = column.iter().map(|value| value / sum).filter(|part| *part > 0.0);
        let entropy: f64 = parts.map(|part| -part * libm::log(part)).sum();
        (1.0 - entropy / libm::log(column.len() as f64)).max(0.0)
    };
    Ok(diagnosis(matrix, columns.iter().map(spread).collect()))
}

/// CRITIC (Diakoulaki and others, 1995): the standard deviation of each criterion, stretched from
/// worst to best, times how little it goes along with the others; shares of one. A criterion that
/// does not differ gets 0 and is not compared with; a single one gets everything.
///
/// # Errors
///
/// If less than two rows are known.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
pub fn critic(matrix: &Matrix) -> Result<Vec<f64>, Undecided> {
    let mut columns = columns(matrix)?;
    // Stretched and moved so that the mean is 0; one that does not differ is empty from here on.
    for column in &mut columns {
        let least = column.iter().copied().fold(f64::INFINITY, f64::min);
        let most = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mean = column.iter().sum::<f64>() / column.len() as f64;
        if most - least > EPSILON {
            for value in column {
                *value = (*value - mean) / (most - least);
            }
        } else {
            column.clear();
        }
    }
    let along =
        |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(one, other)| one * other).sum::<f64>();
    let deviation = |column: &[f64]| along(column, column).sqrt();
    let content = |(at, one): (usize, &Vec<f64>)| {
        let others = columns.iter().enumerate().filter(|(to, other)| *to != at && !other.is_empty());
        let apart = |(_, other): (usize, &Vec<f64>)| {
            (1.0 - along(one, other) / (deviation(one) * deviation(other))).max(0.0)
        };
        if one.is_empty() { 0.0 } else { deviation(one) * others.map(apart).sum::<f64>() }
    };
    Ok(diagnosis(matrix, columns.iter().enumerate().map(content).collect()))
}

/// The columns that have weight, over the rows of which everything is known: two at least.
fn columns(matrix: &Matrix) -> Result<Vec<Vec<f64>>, Undecided> {
    let known = matrix.known();
    if known.len() < 2 {
        return Err(Undecided::TooFewRows { least: 2 });
    }
    let column = |at: usize| matrix.lines_of(&known).filter_map(|line| line.get(at).copied()).collect();
    let used = matrix.shares().iter().enumerate().filter(|(_, share)| **share > 0.0);
    Ok(used.map(|(at, _)| column(at)).collect())
}

/// Shares for all columns, from spreads for those that have weight.
fn diagnosis(matrix: &Matrix, mut spreads: Vec<f64>) -> Vec<f64> {
    if spreads.iter().sum::<f64>() < NOTHING {
        spreads.fill(1.0);
    }
    let mut shares = shares(&spreads).unwrap_or_default().into_iter();
    let next = |share: &f64| if *share > 0.0 { shares.next().unwrap_or(0.0) } else { 0.0 };
    matrix.shares().iter().map(next).collect()
}
