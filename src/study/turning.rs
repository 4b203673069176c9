//! Turning points: what a month costs while one whole number of the work varies, and where another
//! model becomes the cheapest.

use super::contender::{Contender, smallest};
use crate::catalogue::Catalogue;
use crate::money::Money;
use crate::order::sorted;
use crate::scenario::Scenario;
use crate::workload::Kind;
use serde::Serialize;

/// What a month costs while one number varies, and where the cheapest model changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Turning {
    /// Name of the number in links.
    pub number: String,
    /// Smallest number drawn.
    pub from: u64,
    /// Largest number drawn.
    pub to: u64,
    /// The number as asked.
    pub here: u64,
    /// Every model that is the cheapest somewhere, then the cheapest of the others as asked: six at
    /// least, if so many take part. If models were named, just those.
    pub curves: Vec<Curve>,
    /// Which of the curves is the lowest at [`Turning::from`]; `None` if no model takes part there.
    pub first: Option<u32>,
    /// Where another becomes the lowest, by growing numbers.
    pub turns: Vec<Turn>,
}

/// What a month costs on one model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Curve {
    /// Id of the model.
    pub model: String,
    /// What it does.
    pub kind: Kind,
    /// The number and the bill of the month; none where the model does not take part, or the price of
    /// something used is unknown.
    pub points: Vec<(u64, Money)>,
}

/// The smallest number at which the cheapest is no longer the cheapest. One that only costs as much
/// does not change that.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Turn {
    /// The number.
    pub at: u64,
    /// The curve that was the lowest at one less; `None` if no model took part.
    pub from: Option<u32>,
    /// The curve that is the lowest; `None` if no model takes part.
    pub to: Option<u32>,
    /// What the month costs on it.
    pub cost: Option<Money>,
}

/// So many curves are drawn where so many models take part.
const CURVES: usize = 6;

/// Numbers drawn within a power of ten, in tenths.
const STEPS: [u64; 6] = [10, 15, 20, 30, 50, 70];

/// Up to so many numbers are each tried; of more, what lies between two knots follows from both. Every
/// number that a bill is not a straight line in, such as turns, has fewer.
const EACH: u64 = 2_000;

/// Varies one number of the scenario's work, within a span or from a hundredth to a hundred times;
/// `None` if the kind of work has no such number.
///
/// Unless models are named, all that the scenario asks about take part. Turning points are exact:
/// between the numbers at which a bill bends or jumps, the cheapest model is beaten by one number and
/// all above it, so that halving finds the smallest.
pub fn turning(
    catalogue: &Catalogue,
    scenario: &Scenario,
    number: &str,
    named: &[String],
    span: Option<(u64, u64)>,
) -> Option<Turning> {
    let mut scenario = scenario.clone();
    if !named.is_empty() {
        scenario.field.models = named.to_vec();
    }
    let span = Span::new(&scenario, number, span)?;
    let models = catalogue.models.iter().filter(|model| scenario.field.asks_about(model));
    let contenders = models.map(|model| Contender::new(catalogue, model, &scenario, number)).collect();
    let named = !named.is_empty();
    let (chosen, rest) = if named { (contenders, Vec::new()) } else { (Vec::new(), contenders) };
    Some(drawn(chosen, rest, number, span))
}

/// Two ways of doing the same, each a question with a model: a small model trained further against a
/// large one that is prompted. `None` if the first kind of work has no such number, or there are no
/// such models.
///
/// What questions and answers are checked for is left out of both: a trained model's are never billed.
pub fn turning_between(
    catalogue: &Catalogue,
    one: (&Scenario, &str),
    other: (&Scenario, &str),
    number: &str,
    span: Option<(u64, u64)>,
) -> Option<Turning> {
    let contender = |(scenario, model): (&Scenario, &str)| {
        let mut scenario = scenario.clone();
        scenario.workload.guard.policies.clear();
        scenario.field.models = vec![model.to_owned()];
        Some(Contender::new(catalogue, catalogue.model(model)?, &scenario, number))
    };
    let span = Span::new(one.0, number, span)?;
    Some(drawn(vec![contender(one)?, contender(other)?], Vec::new(), number, span))
}

/// From where to where, and where the reader is.
#[derive(Clone, Copy)]
struct Span {
    from: u64,
    to: u64,
    here: u64,
}

impl Span {
    fn new(scenario: &Scenario, number: &str, span: Option<(u64, u64)>) -> Option<Self> {
        let mut work = scenario.workload.clone();
        let number = work.asked().into_iter().find(|one| one.key == number)?;
        let here = *number.kept;
        // Nought has no place on a scale by powers of ten, so it is drawn only if it is asked about.
        let usual = ((here / 100).max(here.min(1)), here.max(10).saturating_mul(100));
        let (from, to) = span.unwrap_or(usual);
        let from = from.clamp(number.least, number.most);
        Some(Self { from, to: to.clamp(from, number.most), here })
    }

    fn is_short(self) -> bool {
        self.to - self.from <= EACH
    }

    /// Round numbers, both ends, and where the reader is.
    fn grid(self) -> Vec<u64> {
        let mut grid = vec![self.from, self.here, self.to];
        let mut ten = 1_u64;
        while ten <= self.to {
            grid.extend(STEPS.iter().map(|step| ten.saturating_mul(*step) / 10));
            ten = ten.saturating_mul(10);
        }
        self.ordered(grid)
    }

    /// Those within it, in order, each once.
    fn ordered(self, mut numbers: Vec<u64>) -> Vec<u64> {
        numbers.retain(|number| (self.from..=self.to).contains(number));
        let mut numbers = sorted(numbers, Ord::cmp);
        numbers.dedup();
        numbers
    }

    /// The knots of contenders, each with the number before it.
    fn knots(self, contenders: &[Contender<'_>], every_turn: bool) -> Vec<u64> {
        let of = |one: &Contender<'_>| one.knots(self.from, self.to, every_turn);
        let knots = self.ordered(contenders.iter().flat_map(of).collect());
        knots.into_iter().flat_map(|knot| [knot.saturating_sub(1), knot]).collect()
    }
}

/// Draws those chosen, and those of the rest that are cheaper somewhere.
fn drawn<'a>(
    mut chosen: Vec<Contender<'a>>,
    mut rest: Vec<Contender<'a>>,
    number: &str,
    span: Span,
) -> Turning {
    let grid = span.grid();
    let mut tried = grid.clone();
    if !span.is_short() {
        tried.extend(span.knots(&rest, false));
    }
    for many in span.ordered(tried) {
        draft(&mut chosen, &mut rest, many);
    }
    // On straight lines a model that is cheaper anywhere between two turns is cheaper at one of them.
    let (first, turns) = loop {
        let found = turns(&mut chosen, span, &grid);
        let ends = |turn: &Turn| [turn.at.saturating_sub(1), turn.at];
        let ends: Vec<u64> = found.1.iter().flat_map(ends).collect();
        let drafted = ends.into_iter().filter(|many| draft(&mut chosen, &mut rest, *many)).count();
        if drafted == 0 {
            break found;
        }
    };
    let cheapest_here: Vec<_> =
        rest.into_iter().filter_map(|mut one| Some((one.cost_at(span.here)?, one))).collect();
    let cheapest_here = sorted(cheapest_here, |(one, _), (other, _)| one.cmp(other));
    let missing = if cheapest_here.is_empty() { 0 } else { CURVES.saturating_sub(chosen.len()) };
    chosen.extend(cheapest_here.into_iter().take(missing).map(|(_, one)| one));

    let mut numbers = grid;
    numbers.extend(turns.iter().map(|turn| turn.at));
    if !span.is_short() {
        numbers.extend(span.knots(&chosen, false));
    }
    let numbers = span.ordered(numbers);
    let curve = |mut one: Contender<'_>| Curve {
        model: one.model.id.clone(),
        kind: one.scenario.workload.kind,
        points: numbers.iter().filter_map(|many| Some((*many, one.cost_at(*many)?))).collect(),
    };
    let curves = chosen.into_iter().map(curve).collect();
    Turning { number: number.to_owned(), from: span.from, to: span.to, here: span.here, curves, first, turns }
}

/// Chooses the cheapest of the rest, if with so many it is cheaper than all that were chosen.
fn draft<'a>(chosen: &mut Vec<Contender<'a>>, rest: &mut Vec<Contender<'a>>, many: u64) -> bool {
    let best = cheapest(chosen, many, None);
    let is_better = |cost: Money| best.is_none_or(|(_, best)| cost < best);
    match cheapest(rest, many, None) {
        Some((at, cost)) if is_better(cost) => {
            chosen.push(rest.remove(at));
            true
        }
        _ => false,
    }
}

/// The cheapest with so many, and what it costs. Of those that cost the same the one that was the
/// cheapest before stays so, else the first in the order of the catalogue is.
fn cheapest(contenders: &mut [Contender<'_>], many: u64, before: Option<usize>) -> Option<(usize, Money)> {
    let mut best: Option<(usize, Money)> = None;
    for (at, one) in contenders.iter_mut().enumerate() {
        if let Some(cost) = one.cost_at(many) {
            let is_better = |(_, best): (usize, Money)| cost < best || (cost == best && Some(at) == before);
            if best.is_none_or(is_better) {
                best = Some((at, cost));
            }
        }
    }
    best
}

/// Which is the cheapest at first, and where another becomes so.
fn turns(contenders: &mut [Contender<'_>], span: Span, grid: &[u64]) -> (Option<u32>, Vec<Turn>) {
    let mut numbers = grid.to_vec();
    if span.is_short() {
        numbers.extend(span.from..=span.to);
    } else {
        numbers.extend(span.knots(contenders, true));
    }
    let index = |at: Option<usize>| at.and_then(|at| u32::try_from(at).ok());
    let which = |best: Option<(usize, Money)>| best.map(|(at, _)| at);
    let first = which(cheapest(contenders, span.from, None));
    let (mut now, mut since, mut turns) = (first, span.from, Vec::new());
    for many in span.ordered(numbers) {
        while which(cheapest(contenders, many, now)) != now {
            let mut is_beaten = |many| which(cheapest(contenders, many, now)) != now;
            let at = smallest(since, many, &mut is_beaten);
            let best = cheapest(contenders, at, now);
            let to = which(best);
            turns.push(Turn { at, from: index(now), to: index(to), cost: best.map(|(_, cost)| cost) });
            (now, since) = (to, at);
        }
        since = many;
    }
    (index(first), turns)
}
