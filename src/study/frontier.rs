//! Two criteria against each other: who is not beaten on both.

use crate::catalogue::{Catalogue, Criterion, Measured, Model, Value, ValueFunction};
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::frontier::dominators;
use crate::order::sorted;
use crate::ranking::Ranking;
use crate::scenario::Scenario;
use serde::Serialize;

/// Two criteria against each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Frontier {
    /// Keys of the criteria that one can choose among: all of the contest, weighed or not.
    pub criteria: Vec<String>,
    /// The first of the two.
    pub x: Axis,
    /// The second.
    pub y: Axis,
    /// Models of which both are known, in the order of the ranking.
    pub points: Vec<Point>,
    /// Models of which one is not, in the same order.
    pub undrawn: Vec<Undrawn>,
    /// Of those that nobody beats, ids of the best by the first and by the second; `None` where nobody
    /// is drawn.
    pub best: Option<(String, String)>,
}

/// How a criterion lies along an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Axis {
    /// Key of the criterion.
    pub criterion: String,
    /// Whether less is better.
    pub less: bool,
    /// Whether equal factors are worth the same, rather than equal steps.
    pub log: bool,
}

/// A model with both figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Point {
    /// Id of the model.
    pub model: String,
    /// By the first criterion.
    pub x: Figure,
    /// By the second.
    pub y: Figure,
    /// Ids of those on the frontier that are at least as good by both and better by one; none if it is on
    /// the frontier itself.
    pub behind: Vec<String>,
}

/// A figure on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Figure {
    /// US dollars of the whole month, the number of a fact, or the value of its best word from 0 to 1.
    pub at: Decimal,
    /// From where to where it may lie, as far as that is published.
    pub range: Option<(Decimal, Decimal)>,
}

/// A model that cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Undrawn {
    /// Id of the model.
    pub model: String,
    /// Keys of the criteria by which nothing is known of it.
    pub missing: Vec<String>,
}

/// Two criteria of the contest against each other, over the models that take part; a criterion that is
/// none of them gives way to cost, and to how good the answers are. `None` where there are no two.
pub fn frontier(
    catalogue: &Catalogue,
    scenario: &Scenario,
    ranking: &Ranking,
    x: &str,
    y: &str,
) -> Option<Frontier> {
    let contest = scenario.workload.contest();
    let criteria = || catalogue.criteria.iter().filter(|criterion| criterion.contests.contains(&contest));
    let named = |key: &str| criteria().find(|criterion| criterion.key == key);
    let x = named(x).or_else(|| criteria().next())?;
    let others = || criteria().filter(|criterion| criterion.key != x.key);
    let y = others().find(|criterion| criterion.key == y).or_else(|| others().next())?;
    let (mut drawn, mut undrawn) = (Vec::new(), Vec::new());
    for ranked in &ranking.ranked {
        let Some(model) = catalogue.model(&ranked.model) else { continue };
        match (figure(x, model, &ranked.cost), figure(y, model, &ranked.cost)) {
            (Some(across), Some(up)) => drawn.push((ranked.model.clone(), across, up)),
            (across, up) => {
                let missing = [(x, across), (y, up)].into_iter().filter(|(_, figure)| figure.is_none());
                let missing = missing.map(|(criterion, _)| criterion.key.clone()).collect();
                undrawn.push(Undrawn { model: ranked.model.clone(), missing });
            }
        }
    }
    let axis = |criterion: &Criterion| Axis {
        criterion: criterion.key.clone(),
        less: is_less_better(&criterion.value_function),
        log: matches!(criterion.value_function, ValueFunction::Log { .. }),
    };
    let (x, y) = (axis(x), axis(y));
    let figures: Vec<(Decimal, Decimal)> = drawn.iter().map(|(_, x, y)| (x.at, y.at)).collect();
    let (beaten_by, best) = unbeaten(&figures, (x.less, y.less));
    let id = |at: usize| drawn.get(at).map(|(model, ..)| model.clone());
    let point = |((model, x, y), behind): (&(String, Figure, Figure), Vec<usize>)| Point {
        model: model.clone(),
        x: *x,
        y: *y,
        behind: behind.into_iter().filter_map(id).collect(),
    };
    Some(Frontier {
        criteria: criteria().map(|criterion| criterion.key.clone()).collect(),
        points: drawn.iter().zip(beaten_by).map(point).collect(),
        best: best.and_then(|(first, second)| Some((id(first)?, id(second)?))),
        x,
        y,
        undrawn,
    })
}

/// For each pair of figures the unbeaten ones that are at least as good by both and better by one; and,
/// of those that nobody beats, the best by the first and by the second. Exact: figures are compared as
/// they are, not as they would be valued.
pub fn unbeaten(
    figures: &[(Decimal, Decimal)],
    less: (bool, bool),
) -> (Vec<Vec<usize>>, Option<(usize, usize)>) {
    let first = heights(figures.iter().map(|(x, _)| *x).collect(), less.0);
    let second = heights(figures.iter().map(|(_, y)| *y).collect(), less.1);
    let rows: Vec<Vec<Option<f64>>> =
        first.iter().zip(&second).map(|(x, y)| vec![Some(*x), Some(*y)]).collect();
    let beaten_by = dominators(&rows);
    let highest = |heights: &[f64]| {
        let all = heights.iter().zip(&beaten_by).enumerate();
        let free = all.filter(|(_, (_, behind))| behind.is_empty()).map(|(at, (height, _))| (at, *height));
        free.reduce(|best, one| if one.1 > best.1 { one } else { best }).map(|(at, _)| at)
    };
    let best = highest(&first).zip(highest(&second));
    (beaten_by, best)
}

/// How many of the figures each is better than.
fn heights(figures: Vec<Decimal>, less: bool) -> Vec<f64> {
    let ascending = sorted(figures.clone(), Decimal::cmp);
    let worse = |figure: &Decimal| {
        let below = ascending.partition_point(|other| other < figure);
        let up_to = ascending.partition_point(|other| other <= figure);
        if less { ascending.len() - up_to } else { below }
    };
    figures.iter().map(|figure| f64::from(u32::try_from(worse(figure)).unwrap_or(u32::MAX))).collect()
}

fn figure(criterion: &Criterion, model: &Model, cost: &Cost) -> Option<Figure> {
    let bare = |at: Decimal| Figure { at, range: None };
    let Measured::Fact(key) = &criterion.measured else {
        return cost.is_complete().then(|| bare(cost.per_month.dollars()));
    };
    let fact = model.fact(key)?;
    match (&criterion.value_function, &fact.value) {
        (ValueFunction::Levels(levels), Value::Words(words)) => {
            let of = |word: &String| levels.iter().find(|(level, _)| level == word).map(|(_, value)| *value);
            words.iter().filter_map(of).max().map(bare)
        }
        (ValueFunction::YesNo, Value::YesNo(yes)) => Some(bare(Decimal::from(u64::from(*yes)))),
        (ValueFunction::Linear { .. } | ValueFunction::Log { .. }, Value::Number(number)) => {
            Some(Figure { at: *number, range: fact.interval() })
        }
        _ => None,
    }
}

fn is_less_better(function: &ValueFunction) -> bool {
    match function {
        ValueFunction::Linear { worst, best } | ValueFunction::Log { worst, best } => worst > best,
        ValueFunction::Levels(_) | ValueFunction::YesNo => false,
    }
}
