//! The bill of a month, line by line, with the reasons.

use crate::catalogue::{Catalogue, Dissent, Model, Provenance, Value};
use crate::charge::{Charge, Demand, NoBill, per_request};
use crate::cost::sum;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::Reason;
use crate::scenario::Scenario;
use serde::Serialize;

/// What a model costs for the workload, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bill {
    /// Quantity × rate, meter by meter.
    pub lines: Vec<Line>,
    /// Meters whose price is not known. Unless empty, every total is only a lower limit.
    pub unknown: Vec<UnknownPrice>,
    /// For one request, conversation, document or whatever is counted, with its share of what is charged
    /// once a month; without that share where there are none to share it.
    pub per_request: Money,
    /// For a thousand of them.
    pub per_thousand: Money,
    /// For one day of the month.
    pub per_day: Money,
    /// For the month.
    pub per_month: Money,
    /// For twelve such months.
    pub per_year: Money,
    /// The day on which the model can no longer be had, where that is within the year.
    pub ends: Option<Date>,
}

/// Days of a year.
const YEAR: i32 = 365;

/// One line of a bill: `quantity × price ÷ price_per = amount`, exactly.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Line {
    /// Id of the model or service that is paid, where it is not the model itself.
    pub seller: Option<String>,
    /// Key of the meter.
    pub meter: String,
    /// Whether it is used once in the month, however many requests there are.
    pub monthly: bool,
    /// Units in the month.
    pub quantity: Decimal,
    /// US dollars for [`Line::price_per`] units, in the reader's choice of thousand or million.
    pub price: Money,
    /// For how many units the price is shown.
    pub price_per: u32,
    /// The same price as its source prints it, in US dollars.
    pub printed: Money,
    /// For how many units its source prints it.
    pub printed_per: u32,
    /// US dollars for the month.
    pub amount: Money,
    /// Why this rate.
    pub reasons: Vec<Reason>,
    /// Where the rate was read.
    pub provenance: Provenance,
    /// What other sources say, for [`Line::printed_per`] units.
    pub dissent: Vec<Dissent>,
}

/// A meter whose price nobody has published, as far as the catalogue knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnknownPrice {
    /// Id of the model or service that is paid, where it is not the model itself.
    pub seller: Option<String>,
    /// Key of the meter.
    pub meter: String,
    /// Units in the month.
    pub quantity: Decimal,
}

impl Bill {
    /// Bills the scenario's workload on one model.
    ///
    /// # Errors
    /// If the model is not sold for such work in this market, or an amount overflows.
    pub fn new(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Result<Self, NoBill> {
        let charges = Demand::new(catalogue, scenario).charges(model)?;
        let date = scenario.market.date;
        let ends = model.value("end_of_life").and_then(Value::day);
        let bill = Self::total(catalogue, scenario, &charges).ok_or(NoBill::TooLarge)?;
        Ok(Self { ends: ends.filter(|day| (0..=YEAR).contains(&date.days_until(*day))), ..bill })
    }

    /// Whether the price of everything used is known.
    pub fn is_complete(&self) -> bool {
        self.unknown.is_empty()
    }

    fn total(catalogue: &Catalogue, scenario: &Scenario, charges: &[Charge<'_>]) -> Option<Self> {
        let priced = || charges.iter().filter_map(|charge| charge.priced.as_ref());
        let per_month = sum(priced().map(|priced| priced.per_month))?;
        let unpriced = charges.iter().filter(|charge| charge.priced.is_none());
        let unknown = |charge: &Charge<'_>| UnknownPrice {
            seller: charge.seller.map(str::to_owned),
            meter: charge.meter.to_owned(),
            quantity: charge.quantity,
        };
        let each = per_request(charges, scenario.workload.requests()).unwrap_or_default();
        Some(Self {
            lines: charges.iter().filter_map(|charge| line(catalogue, scenario, charge)).collect(),
            unknown: unpriced.map(unknown).collect(),
            per_request: each,
            per_thousand: each.times(Decimal::from(1_000))?,
            per_day: per_month.divided_by(Decimal::from(scenario.workload.days))?,
            per_month,
            per_year: per_month.times(Decimal::from(12))?,
            ends: None,
        })
    }
}

fn line(catalogue: &Catalogue, scenario: &Scenario, charge: &Charge<'_>) -> Option<Line> {
    let priced = charge.priced?;
    let rate = priced.resolved.rate;
    let price_per = catalogue.quoted_per(&rate.meter, scenario.quote_per);
    Some(Line {
        seller: charge.seller.map(str::to_owned),
        meter: charge.meter.to_owned(),
        monthly: charge.monthly,
        quantity: charge.quantity,
        price: priced.price(price_per)?,
        price_per,
        printed: Money::usd(rate.usd),
        printed_per: rate.per,
        amount: priced.per_month,
        reasons: priced.resolved.reasons(catalogue, &scenario.market, &charge.like),
        provenance: rate.provenance.clone(),
        dissent: rate.dissent.clone(),
    })
}
