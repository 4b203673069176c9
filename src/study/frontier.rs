//! Two criteria against each other: who is not beaten on both.

use crate::catalogue::{Catalogue, Criterion, Measured, Model, Value, ValueFunction};
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::frontier::dominators;
use crate::ranking::Ranking;
use crate::scenario::Scenario;
use serde::Serialize;

/// Two criteria against each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Frontier {
    /// The first of the two.
    pub x: Axis,
    /// The second.
    pub y: Axis,
    /// Models that take part, in the order of the ranking.
    pub points: Vec<Point>,
}

/// How a criterion lies along an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Axis {
    /// Key of the criterion.
    pub criterion: String,
    /// Whether less is better.
    pub less: bool,
}

/// A model with its figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Point {
    /// Id of the model.
    pub model: String,
    /// By the first criterion; `None` where it is not known.
    pub x: Option<Figure>,
    /// By the second.
    pub y: Option<Figure>,
    /// Where those on the frontier stand among the points that are at least as good by both and better by
    /// one. Whoever has both figures and is behind nobody is on it.
    pub behind: Vec<usize>,
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

/// Two criteria of the contest against each other, over the models that take part; a criterion that is
/// none of them gives way to the first one, which is the cost, and to the next. `None` where there are
/// no two.
pub fn frontier(
    catalogue: &Catalogue,
    scenario: &Scenario,
    ranking: &Ranking,
    x: &str,
    y: &str,
) -> Option<Frontier> {
    let contest = scenario.workload.contest();
    let pick = |wanted: &str, but: &str| {
        let is_open = |one: &&Criterion| one.contests.contains(&contest) && one.key != but;
        let mut open = catalogue.criteria.iter().filter(is_open);
        let first = open.next()?;
        if first.key == wanted { Some(first) } else { open.find(|one| one.key == wanted).or(Some(first)) }
    };
    let x = pick(x, "")?;
    let y = pick(y, &x.key)?;
    let mut points = Vec::new();
    for ranked in &ranking.ranked {
        let model = catalogue.model(&ranked.model)?;
        let figure = |criterion| figure(criterion, model, &ranked.cost);
        points.push(Point { model: ranked.model.clone(), x: figure(x), y: figure(y), behind: Vec::new() });
    }
    let axis = |criterion: &Criterion| Axis {
        criterion: criterion.key.clone(),
        less: is_less_better(&criterion.value_function),
    };
    let (x, y) = (axis(x), axis(y));
    let at = |figure: Option<Figure>| figure.map(|figure| figure.at);
    let figures: Vec<_> = points.iter().map(|point| [at(point.x), at(point.y)]).collect();
    for (point, behind) in points.iter_mut().zip(beaters(&figures, [x.less, y.less])) {
        point.behind = behind;
    }
    Some(Frontier { x, y, points })
}

/// For each pair of figures the unbeaten pairs that are at least as good by both and better by one; none
/// where a figure is not known. Exact: figures are compared as they are, not as they would be valued.
pub fn beaters(figures: &[[Option<Decimal>; 2]], less: [bool; 2]) -> Vec<Vec<usize>> {
    // How many each is better than stands for it: no float could tell all figures apart.
    let height = |of: &[Option<Decimal>; 2]| {
        let pairs = of.iter().enumerate().zip(less);
        let height = |((axis, one), less): ((usize, &Option<Decimal>), bool)| {
            let worse = |other: &&[Option<Decimal>; 2]| {
                let order = one.cmp(other.get(axis)?);
                Some(if less { order.is_lt() } else { order.is_gt() })
            };
            let worse = figures.iter().filter(|other| worse(other) == Some(true)).count();
            one.and(u32::try_from(worse).ok()).map(f64::from)
        };
        pairs.map(height).collect()
    };
    dominators(&figures.iter().map(height).collect::<Vec<_>>())
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
