//! What each meter of a workload is charged: usage × rate, before anything is written down.

use crate::catalogue::{Catalogue, Model, Value};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::{Refusal, Resolved, rates_in_force, resolve};
use crate::scenario::Scenario;
use crate::workload::{Caching, Growth, Usage, Workload};
use serde::Serialize;

/// What one meter is charged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Charge<'a> {
    /// Key of the meter.
    pub meter: &'static str,
    /// Units in the month.
    pub quantity: Decimal,
    /// Tokens of the longest prompt that is charged so, where prompts grow.
    pub prompt_tokens: Option<u64>,
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

/// Charges the scenario's workload to one model, meter by meter. What is charged by the same rate is
/// charged together.
pub(crate) fn charges<'a>(
    catalogue: &Catalogue,
    model: &'a Model,
    scenario: &Scenario,
) -> Result<Vec<Charge<'a>>, NoBill> {
    let workload = &scenario.workload;
    let Some(growth) = workload.growth() else {
        let mut metered = Vec::new();
        for usage in workload.usage() {
            add(&mut metered, Metered::new(catalogue, model, scenario, workload, &usage)?)?;
        }
        return charged(catalogue, scenario, metered);
    };
    let mut metered = Vec::new();
    let caching = caching(catalogue, model, scenario, &growth);
    for segment in growth.segments(&steps(catalogue, model, scenario), caching) {
        let alike = workload.with_prompt(segment.prompt_tokens);
        for usage in segment.usage {
            let mut found = Metered::new(catalogue, model, scenario, &alike, &usage)?;
            found.prompt_tokens = Some(segment.prompt_tokens);
            add(&mut metered, found)?;
        }
    }
    let place = |metered: &Metered<'_>| METERS.iter().position(|meter| *meter == metered.meter);
    let metered = sorted(metered, |one, other| place(one).cmp(&place(other)));
    charged(catalogue, scenario, metered)
}

/// The order in which a conversation's meters stand on a bill.
const METERS: [&str; 6] =
    ["input", "cache_write_5m", "cache_write_30m", "cache_write_1h", "cache_read", "output"];

/// For how many minutes what is written by a meter is kept.
const LIFETIMES: [(&str, u64); 3] = [("cache_write_5m", 5), ("cache_write_30m", 30), ("cache_write_1h", 60)];

/// For how many minutes a prompt is kept where nothing is charged for writing it.
const SHORTEST_LIFETIME: u64 = 5;

/// Shortest prompt that is cached, of models that publish none: the longest that any publishes, so that
/// nobody is promised too much.
const LONGEST_MINIMUM: u64 = 4_096;

/// How the model's offer caches prompts that come so far apart; `None` where it does not.
fn caching(catalogue: &Catalogue, model: &Model, scenario: &Scenario, growth: &Growth) -> Option<Caching> {
    let minutes = growth.cached_for?;
    let alike = scenario.workload.with_prompt(growth.first);
    let is_sold = |meter: &str| resolve(catalogue, &model.offers, &scenario.market, &alike, meter).is_ok();
    if !is_sold("cache_read") {
        return None;
    }
    let (mut write, mut is_written_free) = (None, true);
    for (meter, lifetime) in LIFETIMES {
        if is_sold(meter) {
            is_written_free = false;
            write = write.or((minutes <= lifetime).then_some(meter));
        }
    }
    let is_in_time = write.is_some() || (is_written_free && minutes <= SHORTEST_LIFETIME);
    if !is_in_time {
        return None;
    }
    let minimum = model.value("cache_minimum").and_then(Value::number).and_then(Decimal::to_u64);
    Some(Caching { write, minimum: minimum.unwrap_or(LONGEST_MINIMUM) })
}

/// Tokens of prompt at which the model's prices step up.
fn steps(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Vec<u64> {
    let rates = rates_in_force(catalogue, &model.offers, &scenario.market, "input");
    let bounds = rates.into_iter().flat_map(|rate| &rate.bounds);
    bounds.filter(|bound| bound.dimension == "prompt_tokens").filter_map(|bound| bound.at_most).collect()
}

/// What one meter is used for by one rate, before it is multiplied.
struct Metered<'a> {
    meter: &'static str,
    per_request: Decimal,
    prompt_tokens: Option<u64>,
    resolved: Option<Resolved<'a>>,
}

impl<'a> Metered<'a> {
    fn new(
        catalogue: &Catalogue,
        model: &'a Model,
        scenario: &Scenario,
        alike: &Workload,
        usage: &Usage,
    ) -> Result<Self, NoBill> {
        let resolved = match resolve(catalogue, &model.offers, &scenario.market, alike, usage.meter) {
            Ok(resolved) => Some(resolved),
            Err(refusal) if refusal.is_final() => return Err(NoBill::Refused { refusal }),
            Err(_) => None,
        };
        Ok(Self { meter: usage.meter, per_request: usage.per_request, prompt_tokens: None, resolved })
    }

    fn is_like(&self, other: &Self) -> bool {
        let rate = |one: &Self| one.resolved.map(|resolved| core::ptr::from_ref(resolved.rate));
        self.meter == other.meter && rate(self) == rate(other)
    }
}

fn add<'a>(metered: &mut Vec<Metered<'a>>, found: Metered<'a>) -> Result<(), NoBill> {
    match metered.iter_mut().find(|known| known.is_like(&found)) {
        Some(known) => {
            let sum = known.per_request.checked_add(found.per_request);
            known.per_request = sum.ok_or(NoBill::TooLarge)?;
            known.prompt_tokens = found.prompt_tokens;
        }
        None => metered.push(found),
    }
    Ok(())
}

fn charged<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    metered: Vec<Metered<'a>>,
) -> Result<Vec<Charge<'a>>, NoBill> {
    let requests = scenario.workload.requests();
    let charge = |Metered { meter, per_request, prompt_tokens, resolved }: Metered<'a>| {
        let quantity = per_request.checked_mul(requests)?;
        let priced = match resolved {
            Some(resolved) => Some(priced(catalogue, scenario, per_request, quantity, resolved)?),
            None => None,
        };
        Some(Charge { meter, quantity, prompt_tokens, priced })
    };
    metered.into_iter().map(charge).collect::<Option<_>>().ok_or(NoBill::TooLarge)
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
