//! Weights from what people can say more easily than a number.

use super::{EPSILON, Undecided};
use serde::Serialize;

/// The most criteria that are compared pair by pair: 21 questions, and seven things are about what
/// people keep in mind.
pub const MOST_COMPARED: usize = 7;

/// Consistency ratios of random judgements about 1 to 7 criteria (Saaty, "The Analytic Hierarchy
/// Process", 1980). Other tables differ in the third digit, and so do their ratios.
const RANDOM_INDEX: [f64; MOST_COMPARED] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32];

/// Rank-order centroid: the mean of all weights that agree with an order of importance, as shares of
/// one. A smaller rank is more important, only their order counts, and criteria of equal rank share
/// the mean of the places they take up (Barron and Barrett, 1996). No ranks, no shares.
#[expect(clippy::cast_precision_loss, reason = "counts of criteria are small")]
pub fn rank_order_centroid(ranks: &[usize]) -> Vec<f64> {
    let count = ranks.len();
    // Of the place r, counted from 1: (1/r + … + 1/count) / count.
    let place = |from: usize| (from..=count).map(|place| 1.0 / place as f64).sum::<f64>() / count as f64;
    let share = |rank: &usize| {
        let ahead = ranks.iter().filter(|other| *other < rank).count();
        let level = ranks.iter().filter(|other| *other == rank).count();
        (ahead + 1..=ahead + level).map(place).sum::<f64>() / level as f64
    };
    ranks.iter().map(share).collect()
}

/// Shares of one after one of them is moved to `to`: those locked stay, and the others make room, or
/// take it up, in proportion; where they have nothing to be in proportion to, equally. `to` counts as
/// the nearer end of what the locked ones leave free. One that is locked itself does not move, nor one
/// that no other could make room for.
#[expect(clippy::cast_precision_loss, reason = "counts of criteria are small")]
pub fn moved(shares: &[f64], locked: &[bool], which: usize, to: f64) -> Vec<f64> {
    let is_locked = |at: usize| locked.get(at).copied().unwrap_or(false);
    let sum = |of: &dyn Fn(usize) -> bool| {
        shares.iter().enumerate().filter(|(at, _)| of(*at)).map(|(_, share)| share).sum::<f64>()
    };
    let makes_room = |at: usize| at != which && !is_locked(at);
    let makers = (0..shares.len()).filter(|at| makes_room(*at)).count();
    if is_locked(which) || makers == 0 {
        return shares.to_vec();
    }
    let room = (1.0 - sum(&|at| at != which && is_locked(at))).max(0.0);
    let to = to.max(0.0).min(room);
    let (left, had) = (room - to, sum(&makes_room));
    let next = |(at, share): (usize, &f64)| match () {
        () if at == which => to,
        () if !makes_room(at) => *share,
        () if had > 0.0 => share / had * left,
        () => left / makers as f64,
    };
    shares.iter().enumerate().map(next).collect()
}

/// Shares are compared with each other to so many parts of a point.
const PARTS: u32 = 10_000;

/// Shares as whole points: the largest share gets 100, the others in proportion, rounded by largest
/// remainder, so that the points sum up to what they would unrounded. Equal shares get equal points,
/// for which the sum may be off by half of them. No share, no points.
///
/// A share of the points differs from the share wanted by about one point at most: by less than 1/P
/// where all shares differ, P ≥ 100 being the sum of the points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to a million")]
pub fn points(shares: &[f64]) -> Vec<u8> {
    let most = shares.iter().copied().fold(0.0, f64::max);
    let exact = |share: &f64| if most > 0.0 { (share.max(0.0) / most * 1e6 + 0.5) as u32 } else { 0 };
    let exact: Vec<u32> = shares.iter().map(exact).collect();
    let mut points: Vec<u32> = exact.iter().map(|exact| exact / PARTS).collect();
    let mut missing = (exact.iter().sum::<u32>() + PARTS / 2) / PARTS - points.iter().sum::<u32>();
    let mut last = (PARTS, 0);
    while missing > 0 {
        let remainders = exact.iter().map(|exact| (exact % PARTS, *exact));
        let Some(next) = remainders.filter(|remainder| *remainder < last && remainder.0 > 0).max() else {
            break;
        };
        let alike = exact.iter().filter(|exact| **exact == next.1).count() as u32;
        if 2 * missing < alike {
            break;
        }
        for (points, _) in points.iter_mut().zip(&exact).filter(|(_, exact)| **exact == next.1) {
            *points += 1;
        }
        missing = missing.saturating_sub(alike);
        last = next;
    }
    points.into_iter().map(|points| points as u8).collect()
}

/// Weights from judgements pair by pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Pairwise {
    /// Shares of one: the principal eigenvector.
    pub shares: Vec<f64>,
    /// The principal eigenvalue: as many as there are criteria if the judgements agree with each
    /// other, else more.
    pub eigenvalue: f64,
    /// How much the judgements contradict each other: 0 not at all, 1 as random ones would.
    pub inconsistency: f64,
    /// Whether that is at most 0.1, the usual limit.
    pub consistent: bool,
}

/// Weights by the analytic hierarchy process (Saaty). A judgement says how many times as important
/// the one criterion is as the other, from 1/9 to 9: first with second, first with third, …, second
/// with third, and so on. One criterion takes no judgement and gets everything.
///
/// # Errors
///
/// If there is no criterion or more than seven, or not one judgement from 1/9 to 9 for each pair.
#[expect(clippy::cast_precision_loss, reason = "seven criteria at most")]
pub fn pairwise(criteria: usize, judgements: &[f64]) -> Result<Pairwise, Undecided> {
    if criteria == 0 {
        return Err(Undecided::NoWeight);
    }
    if criteria > MOST_COMPARED {
        return Err(Undecided::TooManyColumns { most: MOST_COMPARED });
    }
    let pairs = criteria * (criteria - 1) / 2;
    if judgements.len() != pairs {
        return Err(Undecided::NotThePairs { pairs });
    }
    let is_wrong = |judgement: &f64| !(1.0 / 9.0 - EPSILON..=9.0 + EPSILON).contains(judgement);
    if let Some(at) = judgements.iter().position(is_wrong) {
        return Err(Undecided::NotAJudgement { at });
    }
    let count = criteria as f64;
    let mut shares = vec![1.0 / count; criteria];
    // Power iteration: every entry is positive, so it converges to the one positive eigenvector.
    for _ in 0..1000 {
        let product = product(judgements, &shares);
        let sum: f64 = product.iter().sum();
        let next: Vec<f64> = product.iter().map(|entry| entry / sum).collect();
        let moved = next.iter().zip(&shares).map(|(next, last)| (next - last).abs()).fold(0.0, f64::max);
        shares = next;
        if moved < 1e-14 {
            break;
        }
    }
    let ratios = product(judgements, &shares).into_iter().zip(&shares).map(|(entry, share)| entry / share);
    let eigenvalue = ratios.sum::<f64>() / count;
    let random = RANDOM_INDEX.get(criteria - 1).copied().unwrap_or(0.0);
    // What is left over by rounding may lie just below.
    let excess = (eigenvalue - count).max(0.0);
    let inconsistency = if random > 0.0 { excess / (count - 1.0) / random } else { 0.0 };
    Ok(Pairwise { shares, eigenvalue, inconsistency, consistent: inconsistency <= 0.1 })
}

/// The reciprocal matrix of the judgements times the vector.
fn product(judgements: &[f64], vector: &[f64]) -> Vec<f64> {
    let mut product = vector.to_vec();
    let mut judgements = judgements.iter();
    for (at, one) in vector.iter().enumerate() {
        for (to, other) in vector.iter().enumerate().skip(at + 1) {
            let judgement = judgements.next().copied().unwrap_or(1.0);
            if let Some(entry) = product.get_mut(at) {
                *entry += judgement * other;
            }
            if let Some(entry) = product.get_mut(to) {
                *entry += one / judgement;
            }
        }
    }
    product
}
