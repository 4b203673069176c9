//! Two criteria against each other: who is not beaten on both.

use crate::catalogue::{Catalogue, Measured, Model, Value, ValueCurve, ValueFunction};
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::frontier::dominators;
use crate::ranking::{Ranking, contested};
use crate::scenario::Scenario;
use crate::value::Weighed;
use serde::Serialize;

/// Two criteria against each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Frontier {
    /// Keys of the criteria that it can be drawn over: the reader's own scores once there are any.
    pub open: Vec<String>,
    /// The first of the two.
    pub x: Axis,
    /// The second.
    pub y: Axis,
    /// Models that take part, in the order of the ranking.
    pub points: Vec<Point>,
}

/// How a criterion lies along an axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Axis {
    /// Key of the criterion.
    pub criterion: String,
    /// Whether less is better.
    pub less: bool,
    /// How it is valued.
    pub function: ValueFunction,
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
    let is_open =
        |by: &Weighed<'_>| by.criterion.measured != Measured::OwnScore || !scenario.scores.is_empty();
    let open: Vec<_> = contested(catalogue, scenario).filter(is_open).collect();
    let pick = |wanted: &str, but: &str| {
        let mut open = open.iter().filter(|by| by.criterion.key != but);
        let first = open.next()?;
        let is_wanted = |by: &&Weighed<'_>| by.criterion.key == wanted;
        if is_wanted(&first) { Some(first) } else { open.find(is_wanted).or(Some(first)) }
    };
    let x = pick(x, "")?;
    let y = pick(y, &x.criterion.key)?;
    let mut points = Vec::new();
    for ranked in &ranking.ranked {
        let model = catalogue.model(&ranked.model)?;
        let figure = |by: &Weighed<'_>| figure(*by, model, &ranked.cost);
        points.push(Point { model: ranked.model.clone(), x: figure(x), y: figure(y), behind: Vec::new() });
    }
    let axis = |by: &Weighed<'_>| Axis {
        criterion: by.criterion.key.clone(),
        less: by.curve().is_some_and(ValueCurve::is_less_better),
        function: by.function(),
    };
    let (x, y) = (axis(x), axis(y));
    let at = |figure: Option<Figure>| figure.map(|figure| figure.at);
    let figures: Vec<_> = points.iter().map(|point| [at(point.x), at(point.y)]).collect();
    for (point, behind) in points.iter_mut().zip(beaters(&figures, [x.less, y.less])) {
        point.behind = behind;
    }
    let open = open.iter().map(|by| by.criterion.key.clone()).collect();
    Some(Frontier { open, x, y, points })
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

fn figure(by: Weighed<'_>, model: &Model, cost: &Cost) -> Option<Figure> {
    let bare = |at: Decimal| Figure { at, range: None };
    let interval = match &by.criterion.measured {
        // Of the whole month, which people pay, and not of the unit that is valued.
        Measured::UnitCost => return cost.is_complete().then(|| bare(cost.per_month.dollars())),
        Measured::Fact(key) => model.fact(key)?.interval(),
        Measured::OwnScore => None,
    };
    match (&by.criterion.value_function, &*by.raw(model, cost)?) {
        (ValueFunction::Levels(levels), Value::Words(words)) => {
            let of = |word: &String| levels.iter().find(|(level, _)| level == word).map(|(_, value)| *value);
            words.iter().filter_map(of).max().map(bare)
        }
        (ValueFunction::YesNo, Value::YesNo(yes)) => Some(bare(Decimal::from(u64::from(*yes)))),
        (ValueFunction::Curve(_), Value::Number(number)) => Some(Figure { at: *number, range: interval }),
        _ => None,
    }
}
