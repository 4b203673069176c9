//! The bill of a month: usage times rates.

use crate::catalogue::{Catalogue, Dissent, Model, Provenance};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::{Reason, Refusal, Resolved, resolve};
use crate::scenario::Scenario;
use crate::workload::Usage;
use serde::Serialize;

/// What a model costs for the workload.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bill {
    /// Quantity × rate, meter by meter.
    pub lines: Vec<Line>,
    /// Meters whose price is not known. Unless empty, every total is only a lower limit.
    pub unknown: Vec<UnknownPrice>,
    /// For one request or image.
    pub per_request: Money,
    /// For one day of the month.
    pub per_day: Money,
    /// For the month.
    pub per_month: Money,
    /// For twelve such months.
    pub per_year: Money,
    /// For one unit of comparison: a million tokens in the workload's own mix, or an image.
    /// `None` if a price is unknown.
    pub per_unit: Option<Money>,
}

/// One line of a bill: `quantity × price ÷ price_per = amount`, exactly.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Line {
    /// Key of the meter.
    pub meter: String,
    /// Units in the month.
    pub quantity: Decimal,
    /// US dollars for [`Line::price_per`] units, in the reader's choice of thousand or million.
    pub price: Money,
    /// For how many units the price is shown.
    pub price_per: u32,
    /// The same price as its source prints it.
    pub printed: Money,
    /// For how many units the source prints it.
    pub printed_per: u32,
    /// US dollars for the month.
    pub amount: Money,
    /// Why this rate.
    pub reasons: Vec<Reason>,
    /// Where the rate was read.
    pub provenance: Provenance,
    /// What other sources say.
    pub dissent: Vec<Dissent>,
}

/// A meter whose price nobody has published, as far as the catalogue knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnknownPrice {
    /// Key of the meter.
    pub meter: String,
    /// Units in the month.
    pub quantity: Decimal,
}

/// Why a bill could not be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum NoBill {
    /// The model is not sold for such work.
    Refused {
        /// Why not.
        refusal: Refusal,
    },
    /// The amount has more than 38 digits.
    TooLarge,
}

impl Bill {
    /// Bills the scenario's workload on one model.
    ///
    /// # Errors
    /// If the model is not sold for such work in this market, or an amount overflows.
    pub fn new(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Result<Self, NoBill> {
        let requests = scenario.workload.requests();
        let mut lines = Vec::new();
        let mut unknown = Vec::new();
        let mut per_request = Money::ZERO;
        for usage in scenario.workload.usage() {
            let quantity = usage.per_request.checked_mul(requests).ok_or(NoBill::TooLarge)?;
            match resolve(model, &scenario.market, &scenario.workload, usage.meter) {
                Ok(resolved) => {
                    let (line, share) =
                        line(catalogue, scenario, &usage, quantity, resolved).ok_or(NoBill::TooLarge)?;
                    per_request = per_request.plus(share).ok_or(NoBill::TooLarge)?;
                    lines.push(line);
                }
                Err(refusal) if refusal.is_final() => return Err(NoBill::Refused { refusal }),
                Err(_) => unknown.push(UnknownPrice { meter: usage.meter.to_owned(), quantity }),
            }
        }
        Self::total(scenario, lines, unknown, per_request).ok_or(NoBill::TooLarge)
    }

    /// Whether the price of everything used is known.
    pub fn is_complete(&self) -> bool {
        self.unknown.is_empty()
    }

    fn total(
        scenario: &Scenario,
        lines: Vec<Line>,
        unknown: Vec<UnknownPrice>,
        per_request: Money,
    ) -> Option<Self> {
        let workload = &scenario.workload;
        let per_month = lines.iter().try_fold(Money::ZERO, |sum, line| sum.plus(line.amount))?;
        let per_unit =
            if unknown.is_empty() { per_request.divided_by(workload.units_per_request()) } else { None };
        Some(Self {
            per_request,
            per_day: per_month.divided_by(Decimal::from(workload.days))?,
            per_month,
            per_year: per_month.times(Decimal::from(12))?,
            per_unit,
            lines,
            unknown,
        })
    }
}

/// The line for the month and the same meter's share of one request.
fn line(
    catalogue: &Catalogue,
    scenario: &Scenario,
    usage: &Usage,
    quantity: Decimal,
    resolved: Resolved<'_>,
) -> Option<(Line, Money)> {
    let Resolved { rate, reasons } = resolved;
    let printed = Money::usd(rate.usd);
    let printed_per = Decimal::from(u64::from(rate.per));
    // Multiplied first and divided last, so that nothing is lost on the way.
    let charge = |count: Decimal| printed.times(count)?.divided_by(printed_per);
    let in_bulk = catalogue.meter(&rate.meter).is_some_and(|meter| meter.quoted_in_bulk);
    let price_per = if in_bulk { scenario.quote_per } else { 1 };
    let line = Line {
        meter: rate.meter.clone(),
        quantity,
        price: charge(Decimal::from(u64::from(price_per)))?,
        price_per,
        printed,
        printed_per: rate.per,
        amount: charge(quantity)?,
        reasons,
        provenance: rate.provenance.clone(),
        dissent: rate.dissent.clone(),
    };
    Some((line, charge(usage.per_request)?))
}
