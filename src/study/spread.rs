//! What a month costs while some numbers of the work are only known from where to where.

use super::compiled::ModelBill;
use super::dialogue::Dialogue;
use super::draw::{Triangle, percentiles, share};
use super::load::{Load, Others};
use super::price::{amount, money};
use super::reach::reach;
use crate::catalogue::Catalogue;
use crate::money::Money;
use crate::order::sorted;
use crate::random::Random;
use crate::report::ranking;
use crate::scenario::{Requirement, Scenario};
use crate::workload::Workload;
use serde::Serialize;

/// So many of the ranking's models are looked at, from the first on.
pub const MOST_MODELS: usize = 20;

/// So many months are drawn: a share is then known to within one in a hundred.
const DRAWS: u32 = 10_000;

/// The same seed draws the same months for every reader.
const SEED: u64 = 1;

/// The percentiles of [`Spreading::percentiles`].
const PERCENTILES: [u32; 7] = [5, 10, 25, 50, 75, 90, 95];

/// What a month costs while numbers lie between two ends each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outlook {
    /// The numbers that vary, in the order of a link.
    pub inputs: Vec<Input>,
    /// The first models of the ranking, in its order.
    pub models: Vec<Spreading>,
    /// Ids of models among the first that have no such bill, because a price of it is unknown.
    pub left_out: Vec<String>,
    /// For each model, and each of the others in the same order: the share of months in which it costs
    /// less, or does the work that the other cannot do.
    pub cheaper: Vec<Vec<f64>>,
    /// How many months were drawn.
    pub draws: u32,
    /// What they were drawn from: the same seed draws the same.
    pub seed: u64,
}

/// A number that varies between two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Input {
    /// Its name in links.
    pub number: &'static str,
    /// The smallest that is drawn.
    pub low: u64,
    /// The likeliest: the number as asked, or the end nearer to it.
    pub likely: u64,
    /// The largest that is drawn.
    pub high: u64,
    /// Where it stands among the numbers of the work.
    #[serde(skip)]
    at: usize,
}

/// What a month costs on one model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Spreading {
    /// Id of the model.
    pub model: String,
    /// No month costs less.
    pub low: Money,
    /// What the likely month costs; `None` if it does not fit into the model.
    pub likely: Option<Money>,
    /// No month costs more.
    pub high: Money,
    /// Whether both ends are months themselves. Where a conversation may become long enough to be
    /// cached, or a price falls with size, they may lie further apart than any two.
    pub exact: bool,
    /// What 5, 10, 25, 50, 75, 90 and 95 in a hundred months cost no more than; `None` where the model
    /// cannot do the work in so many.
    pub percentiles: [Option<Money>; 7],
    /// The share of months whose requests fit into the model.
    pub fits: f64,
    /// The share of months in which no other costs less.
    pub cheapest: f64,
    /// The share of months within the budget, if there is one.
    pub within_budget: Option<f64>,
    /// What each number moves while the others are the likely ones, the one that moves most first.
    pub bars: Vec<Bar>,
}

/// What one number moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bar {
    /// Name of the number in links.
    pub number: &'static str,
    /// What the month costs at its lower end.
    pub low: Money,
    /// What the month costs at its upper end.
    pub high: Money,
}

/// What a month costs between the ranges of the scenario, on the first models of its ranking; `None` if
/// there is no range of any number that the kind of work asks for.
pub fn spread(catalogue: &Catalogue, scenario: &Scenario) -> Option<Outlook> {
    spread_drawn(catalogue, scenario, DRAWS, SEED)
}

/// The same from so many months, one at least, drawn from another seed.
pub fn spread_drawn(catalogue: &Catalogue, scenario: &Scenario, draws: u32, seed: u64) -> Option<Outlook> {
    let draws = draws.max(1);
    let mut months = Months::new(catalogue, scenario)?;
    let ends = [months.with(|input| input.low), months.with(|input| input.high)];
    let (bills, left_out) = bills(catalogue, scenario, &ends);
    let all = Drawn::new(&bills, &mut months, draws, seed);
    let cheaper = all.cheaper();
    let cheapest = all.cheapest();
    let likely = months.with(|input| input.likely);
    let swings = months.swings();
    let budget = scenario.requirements.iter().find_map(|requirement| match requirement {
        Requirement::Budget { limit } => amount(Money::usd(*limit)),
        _ => None,
    });
    let models = bills.into_iter().zip(all.costs).zip(cheapest).map(|((bill, mut costs), cheapest)| {
        let within = |most: i128| share(costs.iter().filter(|cost| **cost <= most).count(), draws);
        let likely = likely.as_ref().filter(|likely| bill.prices.fits(likely));
        Spreading {
            low: money(bill.low),
            likely: likely.and_then(|likely| bill.prices.amount(likely)).map(money),
            high: money(bill.high),
            exact: bill.exact,
            fits: within(CANNOT - 1),
            cheapest,
            within_budget: budget.map(within),
            bars: bars(&bill.prices, &swings),
            percentiles: percentiles(&mut costs, PERCENTILES)
                .map(|cost| cost.filter(|cost| *cost < CANNOT).map(money)),
            model: bill.model,
        }
    });
    let models = models.collect();
    Some(Outlook { inputs: months.inputs, models, left_out, cheaper, draws, seed })
}

/// What a month costs that a model cannot do: more than any other.
const CANNOT: i128 = i128::MAX;

/// The bill of a model, and the ends that it lies between.
struct Between {
    model: String,
    prices: ModelBill,
    low: i128,
    high: i128,
    exact: bool,
}

/// The bills of the first models of the ranking, and ids of those among them that have none.
fn bills(
    catalogue: &Catalogue,
    scenario: &Scenario,
    [low, high]: &[Option<Load>; 2],
) -> (Vec<Between>, Vec<String>) {
    let (mut bills, mut left_out) = (Vec::new(), Vec::new());
    for ranked in ranking(catalogue, scenario).ranked.into_iter().take(MOST_MODELS) {
        let compiled = || {
            let model = catalogue.model(&ranked.model).filter(|_| ranked.cost.complete)?;
            let prices = ModelBill::new(catalogue, model, scenario)?;
            let ((low, high), exact) = reach(&prices, low.as_ref()?, high.as_ref()?)?;
            Some((prices, low, high, exact))
        };
        match compiled() {
            Some((prices, low, high, exact)) => {
                bills.push(Between { model: ranked.model, prices, low, high, exact });
            }
            None => left_out.push(ranked.model),
        }
    }
    (bills, left_out)
}

/// The work while its numbers vary.
struct Months<'a> {
    others: Others<'a>,
    work: Workload,
    inputs: Vec<Input>,
}

/// A number, and what is used while it is at either end and all others are the likely ones.
struct Swing {
    number: &'static str,
    loads: (Load, Load),
}

impl<'a> Months<'a> {
    /// In the order of the work's numbers, whatever the order of the ranges; `None` if there are none.
    fn new(catalogue: &'a Catalogue, scenario: &Scenario) -> Option<Self> {
        let mut work = scenario.workload.clone();
        let asked: Vec<&str> = work.asked().into_iter().map(|number| number.key).collect();
        let numbers = work.numbers().into_iter().enumerate();
        let inputs = numbers.filter(|(_, number)| asked.contains(&number.key)).filter_map(|(at, number)| {
            let range = scenario.ranges.iter().find(|range| range.number == number.key)?;
            let low = range.low.clamp(number.least, number.most);
            let high = range.high.clamp(low, number.most);
            Some(Input { at, number: number.key, low, likely: (*number.kept).clamp(low, high), high })
        });
        let inputs: Vec<Input> = inputs.collect();
        let others = Others::new(catalogue, &scenario.market);
        (!inputs.is_empty()).then_some(Self { others, work, inputs })
    }

    /// What is used with these numbers.
    fn with(&mut self, mut number: impl FnMut(&Input) -> u64) -> Option<Load> {
        let mut kept = self.work.numbers();
        for input in &self.inputs {
            if let Some(kept) = kept.get_mut(input.at) {
                *kept.kept = number(input);
            }
        }
        drop(kept);
        self.others.load(&self.work)
    }

    fn swings(&mut self) -> Vec<Swing> {
        let inputs = self.inputs.clone();
        let swing = |varied: Input| {
            let mut with = |many| self.with(|one| if one.at == varied.at { many } else { one.likely });
            Some(Swing { number: varied.number, loads: (with(varied.low)?, with(varied.high)?) })
        };
        inputs.into_iter().filter_map(swing).collect()
    }
}

fn bars(prices: &ModelBill, swings: &[Swing]) -> Vec<Bar> {
    let bar = |swing: &Swing| {
        let (low, high) = (prices.amount(&swing.loads.0)?, prices.amount(&swing.loads.1)?);
        Some((low.abs_diff(high), Bar { number: swing.number, low: money(low), high: money(high) }))
    };
    let bars = sorted(swings.iter().filter_map(bar).collect(), |(one, _), (other, _)| other.cmp(one));
    bars.into_iter().map(|(_, bar)| bar).collect()
}

/// What every month that was drawn costs.
struct Drawn {
    /// On each model, month by month.
    costs: Vec<Vec<i128>>,
    /// The least of any model, month by month.
    least: Vec<i128>,
    draws: u32,
}

impl Drawn {
    fn new(bills: &[Between], months: &mut Months<'_>, draws: u32, seed: u64) -> Self {
        let empty = || Vec::with_capacity(draws as usize);
        let mut all = Self { costs: bills.iter().map(|_| empty()).collect(), least: empty(), draws };
        let triangle = |input: &Input| Triangle::new(input.low, input.likely, input.high);
        let triangles: Vec<Triangle> = months.inputs.iter().map(triangle).collect();
        let mut random = Random::seeded(seed);
        // Models that deal alike share the requests of a conversation.
        let like = |(at, one): (usize, &Between)| {
            bills.iter().position(|other| other.prices.deals_like(&one.prices)).unwrap_or(at)
        };
        let alike: Vec<usize> = bills.iter().enumerate().map(like).collect();
        let mut dialogues: Vec<Dialogue> = bills.iter().map(|_| Dialogue::default()).collect();
        for _ in 0..draws {
            let mut next = triangles.iter();
            let load = months.with(|input| next.next().map_or(input.likely, |one| one.at(random.unit())));
            let mut least = CANNOT;
            for (at, (bill, costs)) in bills.iter().zip(&mut all.costs).enumerate() {
                let Between { prices, .. } = bill;
                let cost = load.as_ref().and_then(|load| {
                    let like = *alike.get(at)?;
                    let dialogue = dialogues.get_mut(like)?;
                    if like == at {
                        dialogue.fill(prices, load);
                    }
                    if prices.fits(load) { prices.amount_of(load, dialogue) } else { None }
                });
                let cost = cost.unwrap_or(CANNOT);
                least = least.min(cost);
                costs.push(cost);
            }
            all.least.push(least);
        }
        all
    }

    /// The share of months in which each costs less than each.
    fn cheaper(&self) -> Vec<Vec<f64>> {
        let row = |one: &Vec<i128>| {
            let less =
                |other: &Vec<i128>| one.iter().zip(other).map(|(one, other)| usize::from(one < other)).sum();
            self.costs.iter().map(|other| share(less(other), self.draws)).collect()
        };
        self.costs.iter().map(row).collect()
    }

    /// The share of months in which no other costs less.
    fn cheapest(&self) -> Vec<f64> {
        let is_least = |(cost, least): &(&i128, &i128)| cost == least && **cost < CANNOT;
        let times = |costs: &Vec<i128>| costs.iter().zip(&self.least).filter(is_least).count();
        self.costs.iter().map(|costs| share(times(costs), self.draws)).collect()
    }
}
