//! Shares that move each other, unless they are locked.
//!
//! `share.` is what each has in parts of a million, `lock.` whether it is locked, and `to.` where one
//! is moved, in percent. As long as the same one is moved, the others are in proportion to what they
//! were before: moved up to everything and back again, it has taken nothing from them. So the state
//! keeps the shares from before, and in `was.` how far it has come.

use super::desk::{Desk, saying};
use super::{Found, own_shares};
use crate::decision::weights::{moved, points};

const MILLION: f64 = 1e6;

pub(super) fn found(desk: &mut Desk<'_>) -> Found {
    let mut shares = kept(desk).unwrap_or_else(|| own_shares(desk));
    let mut locked = vec![false; shares.len()];
    let mut moving = None;
    let mut has_moved = false;
    let after = |shares: &[f64], locked: &[bool], moving: Option<(usize, u64)>| match moving {
        Some((which, to)) => moved(shares, locked, which, hundredths(to)),
        None => shares.to_vec(),
    };
    for said in core::mem::take(&mut desk.said) {
        match said.verb.as_str() {
            "lock" => {
                shares = after(&shares, &locked, moving.take());
                if let Some(lock) = locked.get_mut(said.row) {
                    *lock = said.text == "yes";
                }
            }
            verb @ ("was" | "to") if verb == "to" || desk.holds => {
                if let Some(to) = desk.whole(&said, 100) {
                    if moving.is_some_and(|(which, _)| which != said.row) {
                        shares = after(&shares, &locked, moving);
                    }
                    moving = Some((said.row, to));
                    has_moved |= verb == "to";
                }
            }
            _ => {}
        }
    }
    let now = after(&shares, &locked, moving);
    // As long as nothing has moved the weights stay what they are, however they are rounded.
    let points = if has_moved { points(&now) } else { desk.points.clone() };
    let mut state = desk.at(&points);
    for (share, key) in millionths(&shares).into_iter().zip(&desk.keys) {
        state = saying(state, "share", key, &share.to_string());
    }
    for (_, key) in locked.iter().zip(&desk.keys).filter(|(lock, _)| **lock) {
        state = saying(state, "lock", key, "yes");
    }
    if let Some((which, to)) = moving {
        state = saying(state, "was", desk.key(which), &to.to_string());
    }
    Found { shares: now, points, marked: locked, state, ..Found::default() }
}

/// The shares of the state, if it holds.
fn kept(desk: &mut Desk<'_>) -> Option<Vec<f64>> {
    let mut kept = vec![0; desk.keys.len()];
    for said in desk.said("share") {
        let share = desk.whole(&said, 1_000_000);
        if let (Some(share), Some(kept)) = (share, kept.get_mut(said.row)) {
            *kept = share;
        }
    }
    let sum: u64 = kept.iter().sum();
    (desk.holds && sum > 0).then(|| kept.into_iter().map(|share| float(share) / float(sum)).collect())
}

#[expect(clippy::cast_precision_loss, reason = "up to some millions")]
const fn float(whole: u64) -> f64 {
    whole as f64
}

fn hundredths(percent: u64) -> f64 {
    float(percent) / 100.0
}

/// Parts of a million that sum up to one, so that they are read as they were written: what rounding
/// leaves over goes to the largest.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
fn millionths(shares: &[f64]) -> Vec<u64> {
    let mut parts: Vec<u64> = shares.iter().map(|share| (share * MILLION + 0.5) as u64).collect();
    let sum: u64 = parts.iter().sum();
    if let Some(largest) = parts.iter_mut().max() {
        *largest = (*largest + MILLION as u64).saturating_sub(sum);
    }
    parts
}
