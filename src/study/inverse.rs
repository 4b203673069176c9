//! Inverse questions: how much a budget buys, and at what price one model would cost no more than
//! another.

use super::contender::{Contender, set, smallest};
use super::split::Split;
use crate::catalogue::{Catalogue, Model};
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::gate::failures;
use crate::money::Money;
use crate::number::read_number;
use crate::order::sorted;
use crate::scenario::Scenario;
use serde::Serialize;

/// How much a budget buys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Inverse {
    /// US dollars for the month.
    pub budget: Money,
    /// What is counted: name of the first number of the kind of work, in links.
    pub number: String,
    /// What it buys on every model that takes part, the most first.
    pub bought: Vec<Bought>,
    /// Models that do not take part, for reasons that the ranking gives.
    pub left_out: u32,
}

/// How much a budget buys on one model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bought {
    /// Id of the model.
    pub model: String,
    /// How many.
    pub reach: Reach,
    /// Whether the price of everything used is known; if not, it buys less than that.
    pub complete: bool,
}

/// How far a budget reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reach {
    /// To so many, and not to one more.
    Most {
        /// How many.
        count: u64,
        /// What they cost.
        cost: Money,
    },
    /// To as many as one can ask about: they cost nothing more, or next to nothing.
    All {
        /// What they cost.
        cost: Money,
    },
    /// To none: what is charged once a month alone costs more.
    Nothing {
        /// What the least that one can ask about costs.
        cost: Money,
    },
}

/// At what price one model would cost no more than another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Beats {
    /// What the month costs on the model to be beaten.
    pub goal: Money,
    /// What it costs on the other at present.
    pub now: Money,
    /// By how much all of its own prices would have to be multiplied for both to cost the same, rounded
    /// down: to four decimals, below a hundredth to eight. `None` where it is charged nothing.
    pub factor: Option<Decimal>,
    /// The prices that stand for its others, such as those of input and output.
    pub prices: Vec<Wanted>,
}

/// A price as it is, and as it would have to be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Wanted {
    /// Key of the meter.
    pub meter: String,
    /// For how many units.
    pub per: u32,
    /// US dollars for so many; `None` where nobody has published it.
    pub now: Option<Money>,
    /// The same, multiplied by the factor.
    pub then: Option<Money>,
}

/// How much of the work a budget buys that is typed as people type one; `None` if it is no number from 0
/// up.
pub fn within(catalogue: &Catalogue, scenario: &Scenario, budget: &str) -> Option<Inverse> {
    let budget = read_number(budget).ok().filter(|budget| !budget.is_negative())?;
    Some(inverse(catalogue, scenario, Money::usd(budget)))
}

/// How much of the work the budget buys on each model that the scenario asks about; everything else
/// about the work stays as it is.
pub fn inverse(catalogue: &Catalogue, scenario: &Scenario, budget: Money) -> Inverse {
    let first = scenario.workload.counted();
    let (key, least, most) = first.map_or(("", 0, 0), |number| (number.key, number.least, number.most));
    let (mut bought, mut left_out) = (Vec::new(), 0);
    for model in catalogue.models.iter().filter(|model| scenario.field.asks_about(model)) {
        let mut one = Contender::new(catalogue, model, scenario, key).scenario;
        let cost = Cost::new(catalogue, model, &one);
        if !failures(catalogue, model, &one, &cost).is_empty() {
            left_out += 1;
            continue;
        }
        let mut cost = |many| {
            set(&mut one.workload, key, many);
            Cost::new(catalogue, model, &one).ok()
        };
        let Some((reach, complete)) = reach(budget, least, most, &mut cost) else {
            left_out += 1;
            continue;
        };
        bought.push(Bought { model: model.id.clone(), reach, complete });
    }
    // The most first, at the same count what costs less, and what is only a guess from above last.
    let key_of = |one: &Bought| (!one.complete, one.reach.place());
    let bought = sorted(bought, |one, other| key_of(one).cmp(&key_of(other)));
    Inverse { budget, number: key.to_owned(), bought, left_out }
}

impl Reach {
    fn place(&self) -> (u64, Money) {
        match *self {
            Self::All { cost } => (0, cost),
            Self::Most { count, cost } => (u64::MAX - count, cost),
            Self::Nothing { cost } => (u64::MAX, cost),
        }
    }
}

/// How far a budget reaches, and whether all prices are known; `None` if even the least has no bill.
fn reach(
    budget: Money,
    least: u64,
    most: u64,
    cost: &mut dyn FnMut(u64) -> Option<Cost>,
) -> Option<(Reach, bool)> {
    let lowest = cost(least)?;
    if lowest.per_month > budget {
        return Some((Reach::Nothing { cost: lowest.per_month }, lowest.complete));
    }
    let within = |cost: &Cost| cost.per_month <= budget;
    if let Some(highest) = cost(most).filter(within) {
        return Some((Reach::All { cost: highest.per_month }, highest.complete));
    }
    // An amount of more than 38 digits is more than any budget.
    let beyond = smallest(least, most, &mut |many| !cost(many).is_some_and(|cost| within(&cost)));
    let found = cost(beyond - 1)?;
    Some((Reach::Most { count: beyond - 1, cost: found.per_month }, found.complete))
}

/// At what price the second model would cost no more than the first. `None` if there are no such
/// models, one makes something else or is not sold for such work, or a price is unknown.
pub fn beats(catalogue: &Catalogue, scenario: &Scenario, goal: &str, other: &str) -> Option<Beats> {
    let split = |model: &Model| Split::new(catalogue, model, scenario).ok().filter(|split| split.complete);
    let model = |id: &str| catalogue.model(id).filter(|model| model.makes(scenario.workload.contest()));
    let goal = split(model(goal)?)?.total()?;
    let other = model(other)?;
    let split = split(other)?;
    let prices = Cost::new(catalogue, other, scenario).ok()?.prices;
    // What is paid to others is paid whatever the model charges.
    let room = split.others.times(Decimal::new(-1, 0))?.plus(goal)?;
    let factor = floored(room.dollars(), split.own.dollars());
    let wanted = |(meter, now): (&&str, Option<Money>)| Wanted {
        meter: (*meter).to_owned(),
        per: catalogue.quoted_per(meter, scenario.quote_per),
        now,
        then: now.and_then(|price| price.times(factor?)),
    };
    let prices = scenario.workload.headline().iter().zip(prices).map(wanted).collect();
    Some(Beats { goal, now: split.total()?, factor, prices })
}

/// The quotient, rounded down to four decimals, below a hundredth to eight. `None` for a division by
/// nought, and beyond fifteen digits.
fn floored(whole: Decimal, part: Decimal) -> Option<Decimal> {
    let to = |decimals: u8| {
        let times = |many: u64| Decimal::new(i128::from(many), decimals);
        let mut is_more = |many| part.checked_mul(times(many)).is_none_or(|product| product > whole);
        let most = 10_u64.pow(15);
        is_more(most).then(|| times(smallest(0, most, &mut is_more) - 1))
    };
    let coarse = to(4)?;
    if coarse < Decimal::new(1, 2) { to(8) } else { Some(coarse) }
}
