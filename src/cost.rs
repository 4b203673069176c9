//! What a model costs, in brief: what a ranking needs of a bill.

use crate::catalogue::{Catalogue, Model};
use crate::charge::{NoBill, Priced, charges, per_request};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::rates_in_force;
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
        let charges = charges(catalogue, model, scenario)?;
        let priced = || charges.iter().filter_map(|charge| charge.priced.as_ref());
        let is_complete = charges.iter().all(|charge| charge.priced.is_some());
        let workload = &scenario.workload;
        let per_unit = per_request(&charges, workload.requests())
            .and_then(|amount| amount.divided_by(workload.units_per_request()));
        let price = |meter: &&str| {
            let charge = charges.iter().find(|charge| charge.meter == *meter);
            let listed = || list_price(catalogue, model, scenario, meter);
            charge.map_or_else(listed, |charge| charge.priced.map(|priced| priced.price))
        };
        let read = |priced: &Priced<'_>| priced.resolved.rate.provenance.read;
        let card = &scenario.market.card;
        let is_own_card = catalogue.card(card).is_some_and(|card| card.over.is_some());
        Ok(Self {
            per_month: sum(priced().map(|priced| priced.per_month)).ok_or(NoBill::TooLarge)?,
            prices: workload.headline().iter().map(price).collect(),
            complete: is_complete,
            per_unit: per_unit.filter(|_| is_complete),
            own: is_own_card && priced().any(|priced| priced.resolved.offer.card == *card),
            oldest_price: priced().map(read).min(),
        })
    }

    /// Whether the price of everything used is known.
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

/// The price of a meter that nothing is used of, such as input where all of it is cached.
fn list_price(catalogue: &Catalogue, model: &Model, scenario: &Scenario, meter: &str) -> Option<Money> {
    let rates = rates_in_force(catalogue, &model.offers, &scenario.market, meter);
    let count = Decimal::from(u64::from(catalogue.quoted_per(meter, scenario.quote_per)));
    rates.first().and_then(|rate| rate.charge(count))
}

/// The exact sum; `None` beyond 38 digits.
pub(crate) fn sum(mut amounts: impl Iterator<Item = Money>) -> Option<Money> {
    amounts.try_fold(Money::ZERO, Money::plus)
}
