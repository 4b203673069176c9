//! What each meter of a workload is charged: usage × rate, before anything is written down.

use crate::catalogue::{Catalogue, Model, Offer, Value};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::{Refusal, Resolved, in_force, offer, rate};
use crate::scenario::{Market, Scenario};
use crate::workload::{Caching, Dimensions, Growth, HOST, IMPORT_TIER, Need, Seller, UNITS, Usage};
use serde::Serialize;

/// What one meter is charged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Charge<'a> {
    /// Id of who is paid, where it is not the model itself.
    pub seller: Option<&'a str>,
    /// Key of the meter.
    pub meter: &'static str,
    /// Units in the month.
    pub quantity: Decimal,
    /// What the requests are like that are charged so; of growing prompts, the longest.
    pub like: Dimensions,
    /// Whether it is charged once in the month, rather than for each request.
    pub monthly: bool,
    /// The rate and what it comes to; `None` where nobody has published a price.
    pub priced: Option<Priced<'a>>,
}

impl Charge<'_> {
    /// Whether somebody beside the model is paid. Who hosts it is not beside it.
    pub(crate) fn is_to_another(&self) -> bool {
        self.seller.is_some_and(|seller| seller != HOST)
    }
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
    /// US dollars for one request; for the month, where it is charged once in it.
    pub each: Money,
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
    /// Nobody has published a fact on which the bill depends.
    Unknown {
        /// Key of the fact.
        fact: String,
    },
    /// The amount has more than 38 digits.
    TooLarge,
}

/// Charges the scenario's workload to one model, and what else it needs to others, meter by meter.
/// What is charged by the same rate is charged together.
pub(crate) fn charges<'a>(
    catalogue: &'a Catalogue,
    model: &'a Model,
    scenario: &'a Scenario,
) -> Result<Vec<Charge<'a>>, NoBill> {
    let workload = &scenario.workload;
    let mut meters = Meters { catalogue, model, scenario, own: None, found: Vec::new() };
    if let Some(growth) = workload.growth() {
        let offer = meters.offer(&Seller::Model, None).map_err(|refusal| NoBill::Refused { refusal })?;
        let caching = caching(model, offer, &scenario.market, &growth);
        for segment in growth.segments(&steps(offer, &scenario.market), caching) {
            let like = Some(Dimensions::of_prompt(segment.prompt_tokens));
            meters.add(Need { like, ..Need::of_model(segment.usage) })?;
        }
        let place = |metered: &Metered<'_>| METERS.iter().position(|meter| *meter == metered.meter);
        meters.found = sorted(meters.found, |one, other| place(one).cmp(&place(other)));
    }
    if let Some(import) = workload.imported() {
        let units = model.value(UNITS).and_then(Value::number).and_then(Decimal::to_u64);
        let units = units.ok_or_else(|| meters.without_units())?;
        meters.add(import.need(units))?;
    }
    for need in workload.needs() {
        meters.add(need)?;
    }
    for need in workload.extras() {
        meters.add(need)?;
    }
    meters.charged()
}

/// The order in which a conversation's meters stand on a bill.
const METERS: [&str; 6] =
    ["input", "cache_write_5m", "cache_write_30m", "cache_write_1h", "cache_read", "output"];

/// For how many minutes what is written by a meter is kept.
pub(crate) const LIFETIMES: [(&str, u64); 3] =
    [("cache_write_5m", 5), ("cache_write_30m", 30), ("cache_write_1h", 60)];

/// For how many minutes a prompt is kept where nothing is charged for writing it.
const SHORTEST_LIFETIME: u64 = 5;

/// Shortest prompt that is cached, of models that publish none: the longest that any publishes, so that
/// nobody is promised too much.
pub(crate) const LONGEST_MINIMUM: u64 = 4_096;

/// How the offer caches prompts that come so far apart; `None` where it does not.
fn caching(model: &Model, offer: &Offer, market: &Market, growth: &Growth) -> Option<Caching> {
    let minutes = growth.cached_for?;
    let like = Dimensions::of_prompt(growth.first);
    let is_sold = |meter: &str| rate(offer, market.date, &like, meter).is_ok();
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

/// Tokens of prompt at which the offer's prices step up.
fn steps(offer: &Offer, market: &Market) -> Vec<u64> {
    let rates = in_force(offer, market.date, "input");
    let bounds = rates.into_iter().flat_map(|rate| &rate.bounds);
    bounds.filter(|bound| bound.dimension == "prompt_tokens").filter_map(|bound| bound.at_most).collect()
}

/// What one meter is used for by one rate, before it is multiplied.
struct Metered<'a> {
    seller: Option<&'a str>,
    meter: &'static str,
    quantity: Decimal,
    like: Dimensions,
    monthly: bool,
    resolved: Option<Resolved<'a>>,
}

impl Metered<'_> {
    fn is_like(&self, other: &Self) -> bool {
        let rate = |one: &Self| one.resolved.map(|resolved| core::ptr::from_ref(resolved.rate));
        let what = |one: &Self| (one.meter, one.monthly);
        what(self) == what(other) && rate(self) == rate(other) && self.seller == other.seller
    }
}

/// The meters of one model's bill, found one by one.
struct Meters<'a> {
    catalogue: &'a Catalogue,
    model: &'a Model,
    scenario: &'a Scenario,
    /// The model's own offer in the market's tier, once it was looked for: most meters are in it.
    own: Option<Result<&'a Offer, Refusal>>,
    found: Vec<Metered<'a>>,
}

impl<'a> Meters<'a> {
    fn offer(&mut self, seller: &Seller<'_>, tier: Option<&str>) -> Result<&'a Offer, Refusal> {
        let (catalogue, market) = (self.catalogue, &self.scenario.market);
        match (seller, tier) {
            (Seller::Model, None) => {
                let offers = &self.model.offers;
                self.own.get_or_insert_with(|| offer(catalogue, offers, market)).clone()
            }
            (seller, tier) => {
                let offers = match seller {
                    Seller::Model => &self.model.offers,
                    Seller::Other(id) => catalogue.offers_of(id),
                };
                let tier = tier.unwrap_or(&market.tier).to_owned();
                offer(catalogue, offers, &Market { tier, ..market.clone() })
            }
        }
    }

    /// Why a model whose size in custom model units is not known cannot be imported: closed weights
    /// cannot be, and of open ones nobody has published it.
    fn without_units(&mut self) -> NoBill {
        let is_open = self.model.value("open_weights") == Some(&Value::YesNo(true));
        match self.offer(&Seller::Model, Some(IMPORT_TIER)) {
            Err(refusal) if !is_open => NoBill::Refused { refusal },
            _ => NoBill::Unknown { fact: UNITS.to_owned() },
        }
    }

    /// Finds the rates of a need. What of others has no price is unknown; what of the model itself is
    /// not sold ends the bill.
    fn add(&mut self, need: Need<'a>) -> Result<(), NoBill> {
        let Need { seller, tier, like, monthly, usage } = need;
        if usage.iter().all(|usage| usage.quantity == Decimal::ZERO) && seller != Seller::Model {
            return Ok(());
        }
        let like = like.unwrap_or_else(|| self.scenario.workload.dimensions());
        let offer = self.offer(&seller, tier);
        let other = match seller {
            Seller::Model => None,
            Seller::Other(id) => Some(id),
        };
        for Usage { meter, quantity } in usage {
            let found = offer.clone().and_then(|offer| rate(offer, self.scenario.market.date, &like, meter));
            let resolved = match found {
                Ok(resolved) => Some(resolved),
                Err(refusal) if refusal.is_final() && other.is_none() => {
                    return Err(NoBill::Refused { refusal });
                }
                Err(_) => None,
            };
            self.put(Metered { seller: other, meter, quantity, like, monthly, resolved })?;
        }
        Ok(())
    }

    fn put(&mut self, metered: Metered<'a>) -> Result<(), NoBill> {
        match self.found.iter_mut().find(|known| known.is_like(&metered)) {
            Some(known) => {
                let sum = known.quantity.checked_add(metered.quantity);
                known.quantity = sum.ok_or(NoBill::TooLarge)?;
                known.like = metered.like;
            }
            None => self.found.push(metered),
        }
        Ok(())
    }

    fn charged(self) -> Result<Vec<Charge<'a>>, NoBill> {
        let Self { catalogue, scenario, found, .. } = self;
        let requests = scenario.workload.requests();
        let charge = |Metered { seller, meter, quantity: each, like, monthly, resolved }: Metered<'a>| {
            let quantity = if monthly { each } else { each.checked_mul(requests)? };
            let priced = match resolved {
                Some(resolved) => Some(priced(catalogue, scenario, each, quantity, resolved)?),
                None => None,
            };
            Some(Charge { seller, meter, quantity, like, monthly, priced })
        };
        found.into_iter().map(charge).collect::<Option<_>>().ok_or(NoBill::TooLarge)
    }
}

fn priced<'a>(
    catalogue: &Catalogue,
    scenario: &Scenario,
    each: Decimal,
    quantity: Decimal,
    resolved: Resolved<'a>,
) -> Option<Priced<'a>> {
    let rate = resolved.rate;
    let price_per = catalogue.quoted_per(&rate.meter, scenario.quote_per);
    Some(Priced {
        resolved,
        price: rate.charge(Decimal::from(u64::from(price_per)))?,
        price_per,
        each: rate.charge(each)?,
        per_month: rate.charge(quantity)?,
    })
}

/// US dollars for one request: what each is charged, and its share of what is charged once in the month.
/// `None` beyond 38 digits, and where there is something to share and nobody to share it.
pub(crate) fn per_request(charges: &[Charge<'_>], requests: Decimal) -> Option<Money> {
    let mut sums = [Money::ZERO; 2];
    for charge in charges {
        let [each, monthly] = &mut sums;
        let sum = if charge.monthly { monthly } else { each };
        if let Some(priced) = charge.priced {
            *sum = sum.plus(priced.each)?;
        }
    }
    let [each, monthly] = sums;
    if monthly == Money::ZERO { Some(each) } else { each.plus(monthly.divided_by(requests)?) }
}
