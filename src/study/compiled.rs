//! A model's bill as a sum of whole numbers: its prices are found once, and then bills of any size of
//! the same work are made without looking anything up.

use super::dialogue::{Dialogue, tokens};
use super::load::{Load, Others};
use super::price::{Prices, Sizes, money, of_prompt, times};
use crate::catalogue::{Catalogue, Model, Value};
use crate::charge::{METERS, cache_minimum, caching_by, steps};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::Sought;
use crate::scenario::Scenario;
use crate::workload::{Caching, Contest, HOST, IMPORT_TIER, Seller, UNITS, Workload};

/// The bill of one model, for work that differs from the scenario's in its numbers alone.
#[derive(Debug)]
pub struct Compiled<'a> {
    others: Others<'a>,
    bill: ModelBill,
}

/// The part of it that depends on the model.
#[derive(Debug)]
pub(super) struct ModelBill {
    /// Of the meters in the order of the workload's needs; where prompts grow, of [`METERS`].
    pub(super) prices: Vec<Prices>,
    /// How much of what the work uses the model takes: of an imported one, the units of a copy.
    pub(super) units: i128,
    /// Tokens of prompt at which prices step up.
    pub(super) steps: Vec<u64>,
    /// Tokens below which a prompt is not cached.
    minimum: u64,
    /// How prompts are cached that come fewer minutes apart than each of [`MINUTES`], and no fewer than
    /// the last; `None` where that depends on their length.
    cachings: Option<[Option<Caching>; 4]>,
    /// The price of each of [`METERS`], where it is the same for prompts of all lengths.
    flat: Option<[Option<i128>; METERS.len()]>,
    /// Most tokens of a prompt alone, of an answer, and of both.
    limits: [u64; 3],
}

/// Minutes between requests from which a cache is another one, or none.
pub(super) const MINUTES: [u64; 3] = [6, 31, 61];

impl<'a> Compiled<'a> {
    /// Finds the prices of one model; `None` if it is not sold for such work, or a price has more
    /// decimals than are counted.
    pub fn new(catalogue: &'a Catalogue, model: &Model, scenario: &Scenario) -> Option<Self> {
        let bill = ModelBill::new(catalogue, model, scenario)?;
        Some(Self { others: Others::new(catalogue, &scenario.market), bill })
    }

    /// The bill of the month, just as [`crate::Cost`] has it; `None` if there is none, or a price of it
    /// is unknown.
    pub fn per_month(&mut self, work: &Workload) -> Option<Money> {
        let load = self.others.load(work)?;
        self.bill.amount(&load).map(money)
    }
}

impl ModelBill {
    pub(super) fn new(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Option<Self> {
        let (work, market) = (&scenario.workload, &scenario.market);
        let sought = Sought::new(catalogue, market);
        let offered = |tier: &str| sought.in_tier(tier).offer(&model.offers).ok();
        let mut prices = Vec::new();
        let mut steps_up = Vec::new();
        if work.growth().is_some() {
            let offer = offered(&market.tier)?;
            steps_up = steps(offer, market);
            for meter in METERS {
                prices.push(Prices::new(offer, market.date, meter)?);
            }
        }
        for need in work.needs().into_iter().filter(|need| need.seller == Seller::Model) {
            let offer = offered(need.tier.unwrap_or(&market.tier))?;
            for usage in need.usage {
                prices.push(Prices::new(offer, market.date, usage.meter)?);
            }
        }
        let mut units = 1;
        if let Some(import) = work.imported() {
            units = model.value(UNITS).and_then(Value::number).and_then(Decimal::to_u64)?;
            let offer = sought.in_tier(IMPORT_TIER).offer(catalogue.offers_of(HOST)).ok()?;
            for usage in import.need(1).usage {
                prices.push(Prices::new(offer, market.date, usage.meter)?);
            }
        }
        let (minimum, limits) = (cache_minimum(model), limits(model, work));
        let mut bill = Self {
            units: units.into(),
            prices,
            steps: steps_up,
            minimum,
            cachings: None,
            flat: None,
            limits,
        };
        bill.cachings = bill.cachings();
        bill.flat = bill.flat();
        Some(bill)
    }

    /// What it comes to with all that others are paid; `None` if there is no such bill.
    pub(super) fn amount(&self, load: &Load) -> Option<i128> {
        let mut dialogue = Dialogue::default();
        dialogue.fill(self, load);
        self.amount_of(load, &dialogue)
    }

    /// The same for one whose requests are already known.
    pub(super) fn amount_of(&self, load: &Load, dialogue: &Dialogue) -> Option<i128> {
        let mut sum = load.others;
        if load.growth.is_some() {
            return sum.checked_add(self.dialogue(dialogue)?);
        }
        for (prices, quantity) in self.prices.iter().zip(&load.own) {
            sum = sum.checked_add(times(prices.at(&load.sizes)?, quantity.checked_mul(self.units)?)?)?;
        }
        Some(sum)
    }

    /// Whether conversations with both come to the same requests, whatever they cost.
    pub(super) fn deals_like(&self, other: &Self) -> bool {
        self.cachings.is_some() && self.cachings == other.cachings && self.steps == other.steps
    }

    /// Whether the longest request fits into the model.
    pub(super) fn fits(&self, load: &Load) -> bool {
        let (prompt, answer) = load.longest;
        let [most_prompt, most_answer, most] = self.limits;
        prompt <= most_prompt && answer <= most_answer && prompt.saturating_add(answer) <= most
    }

    /// How such a conversation's prompts are cached; `None` if they are not.
    pub(super) fn caching(&self, first: u64, minutes: Option<u64>) -> Option<Caching> {
        let minutes = minutes?;
        if let Some(known) = &self.cachings {
            let at = MINUTES.iter().filter(|from| minutes >= **from).count();
            return known.get(at).copied().flatten();
        }
        let like = of_prompt(first);
        caching_by(minutes, self.minimum, &|meter| {
            METERS.iter().position(|known| *known == meter).is_some_and(|at| self.at(at, &like).is_some())
        })
    }

    /// How prompts of any length are cached, if that is the same for all: their prices may change with
    /// the length, but whether there are any mostly does not.
    fn cachings(&self) -> Option<[Option<Caching>; 4]> {
        let known =
            |first| [0, MINUTES[0], MINUTES[1], MINUTES[2]].map(|minutes| self.caching(first, Some(minutes)));
        let always = known(1);
        self.prices.iter().flat_map(Prices::prompts).all(|first| known(first) == always).then_some(always)
    }

    fn flat(&self) -> Option<[Option<i128>; METERS.len()]> {
        let is_flat = self.prices.iter().all(|prices| prices.prompts().next().is_none());
        is_flat.then(|| core::array::from_fn(|meter| self.at(meter, &of_prompt(1))))
    }

    /// Whether all prices of a conversation step up where that of input does.
    pub(super) fn is_even(&self) -> bool {
        let is_step = |prompt: u64| prompt.checked_sub(1).is_none_or(|last| self.steps.contains(&last));
        self.prices.iter().flat_map(Prices::prompts).all(|prompt| prompt == u64::MAX || is_step(prompt))
    }

    /// What the month's conversations or tasks cost.
    fn dialogue(&self, dialogue: &Dialogue) -> Option<i128> {
        if let Some(flat) = &self.flat {
            return dialogue.paid(dialogue.all, |meter| flat.get(meter).copied().flatten());
        }
        let mut sum = 0_i128;
        for run in &dialogue.runs {
            let like = of_prompt(run.longest);
            sum = sum.checked_add(dialogue.paid(tokens(run), |meter| self.at(meter, &like))?)?;
        }
        Some(sum)
    }

    fn at(&self, meter: usize, like: &Sizes) -> Option<i128> {
        self.prices.get(meter)?.at(like)
    }
}

/// What the model's facts leave room for: the same that [`crate::Failure::TooLong`] tells of.
fn limits(model: &Model, work: &Workload) -> [u64; 3] {
    let fact = |key: &str| model.value(key).and_then(Value::number).and_then(Decimal::to_u64);
    let none = u64::MAX;
    let window = fact("context_window").unwrap_or(none);
    match work.contest() {
        Contest::Text => [none, fact("max_output").unwrap_or(none), window],
        Contest::Image => [fact("prompt_limit").unwrap_or(none), none, none],
        Contest::Embedding | Contest::Audio => [window, none, none],
        Contest::Video => [none; 3],
    }
}
