//! How measurements become values from 0 to 1, by those who worked the numbers out: from the rows
//! there are. The core never does that; it takes values on fixed ranges.

use crate::file::Row;
use weighbridge::decision::Matrix;

/// How measurements become values from 0 to 1: for each column, from all of it and a direction.
pub(crate) type Normalisation = fn(&[f64], i8) -> Box<dyn Fn(f64) -> f64>;

pub(crate) fn minmax(column: &[f64], direction: i8) -> Box<dyn Fn(f64) -> f64> {
    let (least, most) = (least(column), most(column));
    match direction {
        _ if least >= most => Box::new(|_| 1.0),
        1 => Box::new(move |x| (x - least) / (most - least)),
        _ => Box::new(move |x| (most - x) / (most - least)),
    }
}

pub(crate) fn vector(column: &[f64], direction: i8) -> Box<dyn Fn(f64) -> f64> {
    part_of(column.iter().map(|x| x * x).sum::<f64>().sqrt(), direction)
}

pub(crate) fn max(column: &[f64], direction: i8) -> Box<dyn Fn(f64) -> f64> {
    part_of(most(column), direction)
}

fn part_of(whole: f64, direction: i8) -> Box<dyn Fn(f64) -> f64> {
    Box::new(move |x| if direction == 1 { x / whole } else { 1.0 - x / whole })
}

pub(crate) fn sum(column: &[f64], direction: i8) -> Box<dyn Fn(f64) -> f64> {
    let power = if direction == 1 { 1 } else { -1 };
    let whole: f64 = column.iter().map(|x| x.powi(power)).sum();
    Box::new(move |x| x.powi(power) / whole)
}

/// For entropy, which knows no direction and only looks at proportions.
pub(crate) fn proportion(column: &[f64], _: i8) -> Box<dyn Fn(f64) -> f64> {
    part_of(most(column), 1)
}

fn least(column: &[f64]) -> f64 {
    column.iter().copied().fold(f64::INFINITY, f64::min)
}

fn most(column: &[f64]) -> f64 {
    column.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

pub(crate) fn matrix(
    rows: &[Row],
    directions: &[i8],
    weights: &[f64],
    normalisation: Normalisation,
) -> Matrix {
    let mut values = rows.to_vec();
    for (at, direction) in directions.iter().enumerate() {
        let column: Vec<f64> = rows.iter().filter_map(|row| row[at]).collect();
        let value = normalisation(&column, *direction);
        for row in &mut values {
            row[at] = row[at].map(&value);
        }
    }
    Matrix::new(values, weights).unwrap()
}
