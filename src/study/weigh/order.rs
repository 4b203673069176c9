//! Criteria put in order: their shares are the rank-order centroid.
//!
//! `rank.` is where each stands, those that are level alike. `up.` and `down.` move one past those
//! above or below it, or out of those that it is level with; `level.` puts it level with those above,
//! or, as `no`, behind those it is level with.

use super::Found;
use super::desk::{Desk, saying};
use crate::decision::weights::rank_order_centroid;
use crate::order::sorted;

/// More than there can be criteria.
const LAST: u64 = 1_000;

pub(super) fn found(desk: &mut Desk<'_>) -> Found {
    let is_new = desk.said("rank").is_empty();
    let before = |points: &u8| desk.points.iter().filter(|other| *other > points).count();
    // One that came into use later stands behind those that were put in order.
    let late = usize::try_from(LAST).unwrap_or_default() + 1;
    let mut ranks: Vec<usize> =
        desk.points.iter().map(|points| if is_new { before(points) } else { late }).collect();
    for said in desk.said("rank") {
        if let Some(rank) = desk.whole(&said, LAST) {
            put(&mut ranks, said.row, usize::try_from(rank).unwrap_or_default());
        }
    }
    ranks = dense(&ranks);
    for said in core::mem::take(&mut desk.said) {
        let rank = ranks.get(said.row).copied().unwrap_or_default();
        let is_level = ranks.iter().filter(|other| **other == rank).count() > 1;
        // Twice as far apart there is a place between any two.
        let to = match (said.verb.as_str(), said.text.as_str()) {
            ("up", _) if is_level => (2 * rank).checked_sub(1),
            ("up", _) => (2 * rank).checked_sub(3),
            ("down", _) if is_level => Some(2 * rank + 1),
            ("down", _) => Some(2 * rank + 3),
            ("level", "yes") => (2 * rank).checked_sub(2),
            ("level", _) => Some(2 * rank + 1),
            _ => None,
        };
        if let Some(to) = to {
            ranks = ranks.iter().map(|rank| 2 * rank).collect();
            put(&mut ranks, said.row, to);
            ranks = dense(&ranks);
        }
    }
    let rank = |row: usize| ranks.get(row).copied().unwrap_or_default();
    let order = sorted((0..ranks.len()).collect(), |one, other| rank(*one).cmp(&rank(*other)));
    let above = |row: usize| ranks.iter().take(row).any(|other| *other == rank(row));
    let state = ranks.iter().zip(&desk.keys);
    let state = state.fold(String::new(), |state, (rank, key)| saying(state, "rank", key, &rank.to_string()));
    Found {
        shares: rank_order_centroid(&ranks),
        marked: (0..ranks.len()).map(above).collect(),
        order,
        state,
        ..Found::default()
    }
}

fn put(ranks: &mut [usize], row: usize, rank: usize) {
    if let Some(own) = ranks.get_mut(row) {
        *own = rank;
    }
}

/// The same order counted from 1, without gaps.
fn dense(ranks: &[usize]) -> Vec<usize> {
    let mut steps = sorted(ranks.to_vec(), Ord::cmp);
    steps.dedup();
    ranks.iter().map(|rank| 1 + steps.partition_point(|step| step < rank)).collect()
}
