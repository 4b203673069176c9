//! What a model costs, in brief: what a ranking needs of a bill.

use crate::catalogue::{Catalogue, Model};
use crate::charge::{Demand, NoBill, Priced, per_request};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::in_force;
use crate::scenario::Scenario;
use serde::Serialize;

/// What a model costs for the workload.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Cost {
    /// For the month; only a lower limit unless all prices are known.
    pub per_month: Money,
    /// The prices that stand for the others in a list: of input and output, or of an image; `None` where
    /// nobody has published one.
    pub prices: Vec<Option<Money>>,
    /// Whether the price of everything used is known.
    pub complete: bool,
    /// For one unit of comparison: a million tokens in the workload's own mix, an image, or a second of
    /// film. `None` if a price is unknown.
    #[serde(skip)]
    pub per_unit: Option<Money>,
    /// Whether a price is the reader's own, on a card that leaves the rest to another.
    pub own: bool,
    /// The day on which the oldest of the prices was read.
    pub oldest_price: Option<Date>,
}

impl Cost {
    /// Costs the scenario's workload on one model.
    ///
    /// # Errors
    /// If the model is not sold for such work in this market, or an amount overflows.
    pub fn new(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Result<Self, NoBill> {
        Costing::new(catalogue, scenario).cost(model)
    }

    /// Whether the price of everything used is known.
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

/// What costs the same workload on one model after the other.
pub(crate) struct Costing<'a> {
    demand: Demand<'a>,
    /// Units of comparison in one request.
    units: Decimal,
    /// Meters whose prices stand for the others, and for how many units each is shown.
    headline: Vec<(&'static str, u32)>,
}

impl<'a> Costing<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, scenario: &'a Scenario) -> Self {
        let workload = &scenario.workload;
        let shown = |meter: &&'static str| (*meter, catalogue.quoted_per(meter, scenario.quote_per));
        Self {
            demand: Demand::new(catalogue, scenario),
            units: workload.units_per_request(),
            headline: workload.headline().iter().map(shown).collect(),
        }
    }

    pub(crate) fn cost(&self, model: &Model) -> Result<Cost, NoBill> {
        let Demand { sought, requests, scenario, .. } = &self.demand;
        let charges = self.demand.charges(model)?;
        let priced = || charges.iter().filter_map(|charge| charge.priced.as_ref());
        let is_complete = charges.iter().all(|charge| charge.priced.is_some());
        let per_unit = || per_request(&charges, *requests)?.divided_by(self.units);
        let price = |(meter, per): &(&str, u32)| {
            let charge = charges.iter().find(|charge| charge.meter == *meter);
            match charge {
                Some(charge) => charge.priced?.price(*per),
                None => self.list_price(model, meter, *per),
            }
        };
        let is_own = |priced: &Priced<'_>| priced.resolved.offer.card == scenario.market.card;
        Ok(Cost {
            per_month: sum(priced().map(|priced| priced.per_month)).ok_or(NoBill::TooLarge)?,
            prices: self.headline.iter().map(price).collect(),
            complete: is_complete,
            per_unit: if is_complete { per_unit() } else { None },
            own: sought.has_card_below() && priced().any(is_own),
            oldest_price: priced().map(|priced| priced.resolved.rate.provenance.read).min(),
        })
    }

    /// The price of a meter that nothing is used of, such as input where all of it is cached.
    fn list_price(&self, model: &Model, meter: &str, per: u32) -> Option<Money> {
        let offer = self.demand.sought.offer(&model.offers).ok()?;
        let rates = in_force(offer, self.demand.scenario.market.date, meter);
        rates.first().and_then(|rate| rate.charge(Decimal::from(u64::from(per))))
    }
}

/// The exact sum; `None` beyond 38 digits.
pub(crate) fn sum(mut amounts: impl Iterator<Item = Money>) -> Option<Money> {
    amounts.try_fold(Money::ZERO, Money::plus)
}
