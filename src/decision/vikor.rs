//! A second opinion: least regret, over all criteria and by the worst of them.

use super::rank::competition_ranks;
use super::{EPSILON, Matrix};
use serde::Serialize;

/// How much a row leaves to be desired; all from 0 to 1, less is better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Regret {
    /// Over all criteria (S).
    pub total: f64,
    /// By the criterion it is worst at (R).
    pub worst: f64,
    /// Half each, stretched from the best row to the worst (Q).
    pub both: f64,
    /// Competition rank by `both`.
    pub rank: usize,
}

/// What VIKOR recommends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Vikor {
    /// For each row; `None` if something of it is missing, so that it takes no part.
    pub rows: Vec<Option<Regret>>,
    /// The rows it will not choose between, in the order of the table; one if the choice is clear.
    pub compromise: Vec<usize>,
    /// Whether the first is far enough ahead of the second: by 1 ÷ (rows − 1).
    pub advantage: bool,
    /// Whether the first is also first in total, or by its worst criterion.
    pub stability: bool,
}

/// VIKOR with v = ½ (Opricovic and Tzeng, 2004), over the rows of which everything is known. What
/// does not differ by a billionth does not differ: such a criterion leaves nothing to be desired, and
/// such a stretch adds nothing.
pub fn vikor(matrix: &Matrix) -> Vikor {
    let known = matrix.known();
    let columns = matrix.ranges(&known);
    let mut regrets: Vec<Regret> =
        matrix.lines_of(&known).map(|line| regret(line, &columns, matrix)).collect();
    let (total, worst) =
        (range(regrets.iter().map(|one| one.total)), range(regrets.iter().map(|one| one.worst)));
    for regret in &mut regrets {
        let stretched = |x: f64, (least, most): (f64, f64)| part(x - least, most - least);
        regret.both = f64::midpoint(stretched(regret.total, total), stretched(regret.worst, worst));
    }
    let ranks = competition_ranks(regrets.iter().map(|regret| -regret.both));
    for (regret, rank) in regrets.iter_mut().zip(ranks) {
        regret.rank = rank;
    }
    recommend(matrix, &known, &regrets, (total.0, worst.0))
}

/// Total and worst of one row, given the least and the most of every column.
fn regret(line: &[f64], columns: &[(f64, f64)], matrix: &Matrix) -> Regret {
    let mut regret = Regret { total: 0.0, worst: 0.0, both: 0.0, rank: 0 };
    for ((value, (least, most)), share) in line.iter().zip(columns).zip(matrix.shares()) {
        let desired = share * part(most - value, most - least);
        regret.total += desired;
        regret.worst = regret.worst.max(desired);
    }
    regret
}

/// The compromise, given the least total and the least worst regret of all.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
fn recommend(matrix: &Matrix, known: &[usize], regrets: &[Regret], least: (f64, f64)) -> Vikor {
    let rows = || known.iter().copied().zip(regrets);
    let gap = 1.0 / regrets.len().saturating_sub(1).max(1) as f64;
    // The rest of the rows behind the first, by how far.
    let first = rows().filter(|(_, one)| one.rank == 1).map(|(at, one)| (at, *one)).next();
    let behind = |one: &Regret| one.both - first.map_or(0.0, |(_, first)| first.both);
    let others = || rows().filter(|(at, _)| first.is_none_or(|(first, _)| first != *at));
    let second = others().map(|(_, one)| behind(one)).fold(f64::INFINITY, f64::min);
    let advantage = second >= gap;
    let is_least = |first: Regret| first.total <= least.0 + EPSILON || first.worst <= least.1 + EPSILON;
    let stability = first.is_some_and(|(_, first)| is_least(first));
    // With advantage alone the second is taken along; without it, everybody who is near.
    let is_taken = |one: &Regret| {
        if advantage { !stability && behind(one) <= second + EPSILON } else { behind(one) < gap }
    };
    let is_first = |at: usize| first.is_some_and(|(first, _)| first == at);
    let compromise = rows().filter(|(at, one)| is_first(*at) || is_taken(one)).map(|(at, _)| at).collect();
    Vikor { rows: matrix.put_back(rows().map(|(at, one)| (at, *one))), compromise, advantage, stability }
}

/// The least and the most.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
}

/// The part of the whole; none where there is no whole.
fn part(of: f64, whole: f64) -> f64 {
    if whole > EPSILON { of / whole } else { 0.0 }
}
