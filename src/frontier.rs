//! Models that no weights could put first.

use crate::order::sorted;
use core::cmp::Ordering;

/// For each row of values (one per criterion in use, more is better, `None` where missing), the
/// undominated rows that dominate it: known to be at least as good on every criterion, and better on
/// one. Equal rows do not dominate each other, and what is not known is not compared.
pub fn dominators(rows: &[Vec<Option<f64>>]) -> Vec<Vec<usize>> {
    let mut dominators = vec![Vec::new(); rows.len()];
    let known = |row: &Vec<Option<f64>>| row.iter().copied().collect::<Option<Vec<f64>>>();
    let complete = rows.iter().enumerate().filter_map(|(at, row)| Some((at, known(row)?)));
    // Whoever dominates a row is larger in this order, so that a row has met all its dominators, or
    // undominated ones that dominate those, when its turn comes.
    let descending = |(_, one): &(usize, Vec<f64>), (_, other): &(usize, Vec<f64>)| {
        let mut differ = other.iter().zip(one).filter_map(|(other, one)| other.partial_cmp(one));
        differ.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    };
    let mut undominated: Vec<(usize, Vec<f64>)> = Vec::new();
    for (at, row) in sorted(complete.collect(), descending) {
        let found: Vec<usize> =
            undominated.iter().filter(|(_, other)| dominates(other, &row)).map(|(other, _)| *other).collect();
        if found.is_empty() {
            undominated.push((at, row));
        } else if let Some(slot) = dominators.get_mut(at) {
            *slot = found;
        }
    }
    dominators
}

fn dominates(one: &[f64], other: &[f64]) -> bool {
    let mut is_better = false;
    for (one, other) in one.iter().zip(other) {
        if one < other {
            return false;
        }
        is_better |= one > other;
    }
    is_better
}
