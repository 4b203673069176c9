//! Criteria compared pair by pair (AHP).
//!
//! `pair.one.other` says how many times as important the one is, from 1 to 9, or, with a minus, the
//! other.

use super::desk::{Desk, name, saying};
use super::{Found, own_shares};
use crate::decision::weights::{MOST_COMPARED, Pairwise, pairwise};
use crate::link::{Complaint, Problem, whole_up_to};
use serde::Serialize;

/// The most that one of two is said to be more important.
const MOST: u64 = 9;

/// How the criteria were compared, and whether that fits together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Comparison {
    /// Every pair of the criteria in use.
    pub pairs: Vec<Compared>,
    /// The consistency ratio: 0 if all judgements fit together, 1 if they contradict each other as
    /// random ones would.
    pub inconsistency: f64,
    /// Whether that is at most 0.1, the usual limit.
    pub consistent: bool,
    /// If not: the pair that fits the others least.
    pub odd: Option<Odd>,
}

/// Two criteria, compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Compared {
    /// Key of the one.
    pub one: String,
    /// Key of the other.
    pub other: String,
    /// How many times as important the one is, from 1 to 9; below 0, the other.
    pub times: i8,
}

/// A pair that does not fit the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Odd {
    /// Its place among the pairs.
    pub at: usize,
    /// What would fit the shares that follow from all, in the same measure, to the nearest whole one.
    pub fits: i8,
}

/// Two rows, and how many times as important the first is.
type Pair = (usize, usize, i8);

pub(super) fn found(desk: &mut Desk<'_>) -> Found {
    let mut pairs = if desk.keys.len() <= MOST_COMPARED { first(&desk.points) } else { Vec::new() };
    hear(desk, &mut pairs);
    let mut state = String::new();
    for (one, other, times) in &pairs {
        state = saying(state, &name("pair", desk.key(*one)), desk.key(*other), &times.to_string());
    }
    let Some(weighed) = weighed(desk.keys.len(), &pairs) else {
        return Found { shares: own_shares(desk), is_nothing: true, state, ..Found::default() };
    };
    let compared = pairs.iter().map(|(one, other, times)| Compared {
        one: desk.key(*one).to_owned(),
        other: desk.key(*other).to_owned(),
        times: *times,
    });
    let comparison = Comparison {
        pairs: compared.collect(),
        inconsistency: weighed.inconsistency,
        consistent: weighed.consistent,
        odd: if weighed.consistent { None } else { oddest(&pairs, &weighed.shares) },
    };
    Found { shares: weighed.shares, comparison: Some(comparison), state, ..Found::default() }
}

/// The pairs as the points have them. Where the scale is too short for those, so that they would
/// contradict each other before anybody has said a thing, all are level.
fn first(points: &[u8]) -> Vec<Pair> {
    let point = |row: usize| points.get(row).copied().map_or(1.0, f64::from);
    let count = points.len();
    let all = || (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other)));
    let own: Vec<Pair> = all().map(|(one, other)| (one, other, nearest(point(one) / point(other)))).collect();
    let fits = weighed(count, &own).is_some_and(|weighed| weighed.consistent);
    if fits { own } else { all().map(|(one, other)| (one, other, 1)).collect() }
}

fn weighed(count: usize, pairs: &[Pair]) -> Option<Pairwise> {
    let ratios: Vec<f64> = pairs.iter().map(|(_, _, times)| ratio(*times)).collect();
    pairwise(count, &ratios).ok()
}

/// What was said of the pairs.
fn hear(desk: &mut Desk<'_>, pairs: &mut [Pair]) {
    for said in desk.said("pair") {
        let is_said = |(one, other, _): &&mut Pair| {
            said.other.is_some_and(|second| (*one, *other) == (said.row.min(second), said.row.max(second)))
        };
        let Some((one, other, times)) = pairs.iter_mut().find(is_said) else { continue };
        let field = name(&name("pair", desk.key(*one)), desk.key(*other));
        desk.problems.retain(|problem| problem.field != field);
        match judgement(&said.text) {
            Ok(judged) => *times = if said.row == *one || judged == 1 { judged } else { -judged },
            Err(complaint) => desk.problems.push(Problem::new(&field, &said.text, complaint)),
        }
    }
}

/// The pair that is furthest from what would fit the shares, among those that could be said better.
fn oddest(pairs: &[Pair], shares: &[f64]) -> Option<Odd> {
    let mut odd = None;
    let mut most = 0.0;
    for (at, (one, other, times)) in pairs.iter().enumerate() {
        let fits = shares.get(*one)? / shares.get(*other)?;
        let off = times_off(ratio(*times), fits);
        // Of two that are equally odd the first, whatever the last digits of a quotient.
        if off > most + 1e-9 && nearest(fits) != *times {
            most = off;
            odd = Some(Odd { at, fits: nearest(fits) });
        }
    }
    odd
}

fn judgement(text: &str) -> Result<i8, Complaint> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let times = whole_up_to(digits, MOST)?;
    let times = i8::try_from(times).ok().filter(|times| *times > 0);
    let times = times.ok_or(Complaint::OutOfRange { least: 1.into(), most: MOST.into() })?;
    // Equal has one form only.
    Ok(if negative && times > 1 { -times } else { times })
}

fn ratio(times: i8) -> f64 {
    if times < 0 { -1.0 / f64::from(times) } else { f64::from(times) }
}

/// How many times the one is as large as the other, whichever is larger.
fn times_off(one: f64, other: f64) -> f64 {
    (one / other).max(other / one)
}

/// A ratio as a judgement: the nearest whole one, up to 9.
#[expect(clippy::cast_possible_truncation, reason = "from 1 to 9")]
fn nearest(ratio: f64) -> i8 {
    let times = (times_off(ratio, 1.0).min(9.0) + 0.5) as i8;
    if ratio < 1.0 && times > 1 { -times } else { times }
}
