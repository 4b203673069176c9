//! What each meter of a workload is charged: usage × rate, before anything is written down.

use crate::catalogue::{Catalogue, Model};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::{Refusal, Resolved, resolve};
use crate::scenario::Scenario;
use crate::workload::Usage;
use serde::Serialize;

/// What one meter is charged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Charge<'a> {
    /// Key of the meter.
    pub meter: &'static str,
    /// Units in the month.
    pub quantity: Decimal,
    /// The rate and what it comes to; `None` where nobody has published a price.
    pub priced: Option<Priced<'a>>,
}

/// A rate and what it comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Priced<'a> {
    /// The rate that applies.
    pub resolved: Resolved<'a>,
    /// US dollars for [`Priced::price_per`] units.
    pub price: Money,
    /// For how many units the price is shown.
    pub price_per: u32,
    /// US dollars for one request.
    pub per_request: Money,
    /// US dollars for the month.
    pub per_month: Money,
}

/// Why nothing can be charged.
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

/// Charges the scenario's workload to one model, meter by meter.
pub(crate) fn charges<'a>(
    catalogue: &Catalogue,
    model: &'a Model,
    scenario: &Scenario,
) -> Result<Vec<Charge<'a>>, NoBill> {
    let requests = scenario.workload.requests();
    let charge = |usage: Usage| {
        let quantity = usage.per_request.checked_mul(requests).ok_or(NoBill::TooLarge)?;
        let priced =
            match resolve(catalogue, &model.offers, &scenario.market, &scenario.workload, usage.meter) {
                Ok(resolved) => {
                    let priced = priced(catalogue, scenario, usage.per_request, quantity, resolved);
                    Some(priced.ok_or(NoBill::TooLarge)?)
                }
                Err(refusal) if refusal.is_final() => return Err(NoBill::Refused { refusal }),
                Err(_) => None,
            };
        Ok(Charge { meter: usage.meter, quantity, priced })
    };
    scenario.workload.usage().into_iter().map(charge).collect()
}

fn priced<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    per_request: Decimal,
    quantity: Decimal,
    resolved: Resolved<'a>,
) -> Option<Priced<'a>> {
    let rate = resolved.rate;
    let price_per = catalogue.quoted_per(&rate.meter, scenario.quote_per);
    Some(Priced {
        resolved,
        price: rate.charge(Decimal::from(u64::from(price_per)))?,
        price_per,
        per_request: rate.charge(per_request)?,
        per_month: rate.charge(quantity)?,
    })
}
