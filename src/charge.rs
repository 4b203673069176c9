//! What each meter of a workload is charged: usage × rate, before anything is written down.

use crate::catalogue::{Catalogue, Model, Offer, Value};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::{Refusal, Resolved, Sought, in_force, rate};
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

/// What a question asks of every model alike, found once for all of them.
#[derive(Debug)]
pub(crate) struct Demand<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) scenario: &'a Scenario,
    pub(crate) sought: Sought<'a>,
    /// Requests in the month.
    pub(crate) requests: Decimal,
    /// The size of one request, of the longest where they differ.
    like: Dimensions,
    growth: Option<Growth>,
    needs: Vec<Need<'a>>,
    /// The terms on which imported weights are hosted.
    host: Option<&'a Offer>,
    /// What is paid to others, whatever the model is.
    others: Result<Vec<Charge<'a>>, NoBill>,
}

impl<'a> Demand<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, scenario: &'a Scenario) -> Self {
        let workload = &scenario.workload;
        let mut demand = Self {
            catalogue,
            scenario,
            sought: Sought::new(catalogue, &scenario.market),
            requests: workload.requests(),
            like: workload.dimensions(),
            growth: workload.growth(),
            needs: workload.needs(),
            host: None,
            others: Ok(Vec::new()),
        };
        demand.host = workload.imported().and_then(|_| demand.offer_of(HOST, Some(IMPORT_TIER)));
        demand.others = demand.others();
        demand
    }

    /// Charges the workload to one model, and what else it needs to others, meter by meter. What is
    /// charged by the same rate is charged together.
    pub(crate) fn charges(&self, model: &'a Model) -> Result<Vec<Charge<'a>>, NoBill> {
        let mut found = Vec::new();
        if let Some(growth) = &self.growth {
            let market = &self.scenario.market;
            let offer = self.sought.offer(&model.offers).map_err(refused)?;
            let (caching, steps) = (caching(model, offer, market, growth), steps(offer, market));
            for meter in METERS {
                for run in growth.runs(&steps, caching) {
                    let like = Some(Dimensions::of_prompt(run.longest));
                    let used = run.used(caching.and_then(|caching| caching.write)).into_iter();
                    let used = used.filter(|(used, tokens)| *used == meter && *tokens > 0);
                    let usage =
                        used.map(|(meter, tokens)| Usage { meter, quantity: Decimal::new(tokens, 0) });
                    self.add(&mut found, offer, &Need { like, ..Need::of_model(usage.collect()) })?;
                }
            }
        }
        if let Some(import) = self.scenario.workload.imported() {
            let units = model.value(UNITS).and_then(Value::number).and_then(Decimal::to_u64);
            let need = import.need(units.ok_or_else(|| self.without_units(model))?);
            self.add_other(&mut found, HOST, self.host, need)?;
        }
        for need in &self.needs {
            let sought = need.tier.map_or(self.sought, |tier| self.sought.in_tier(tier));
            self.add(&mut found, sought.offer(&model.offers).map_err(refused)?, need)?;
        }
        let mut charges = self.charged(found)?;
        charges.extend_from_slice(self.others.as_ref().map_err(NoBill::clone)?);
        Ok(charges)
    }

    /// Finds the rates of a need in the model's own offer. What is not sold ends the bill.
    fn add(&self, found: &mut Vec<Metered<'a>>, offer: &'a Offer, need: &Need<'a>) -> Result<(), NoBill> {
        let like = need.like.unwrap_or(self.like);
        for Usage { meter, quantity } in &need.usage {
            let resolved = match rate(offer, self.scenario.market.date, &like, meter) {
                Ok(resolved) => Some(resolved),
                Err(refusal) if refusal.is_final() => return Err(refused(refusal)),
                Err(_) => None,
            };
            let (meter, quantity, monthly) = (*meter, *quantity, need.monthly);
            put(found, Metered { seller: None, meter, quantity, like, monthly, resolved })?;
        }
        Ok(())
    }

    /// What is paid to others, whatever the model is.
    fn others(&self) -> Result<Vec<Charge<'a>>, NoBill> {
        let mut found = Vec::new();
        for need in self.scenario.workload.extras() {
            if let Seller::Other(id) = need.seller {
                self.add_other(&mut found, id, self.offer_of(id, need.tier), need)?;
            }
        }
        self.charged(found)
    }

    fn offer_of(&self, id: &str, tier: Option<&str>) -> Option<&'a Offer> {
        let sought = tier.map_or(self.sought, |tier| self.sought.in_tier(tier));
        sought.offer(self.catalogue.offers_of(id)).ok()
    }

    /// Finds the rates of a need in the offer of another. What has no price there is unknown.
    fn add_other(
        &self,
        found: &mut Vec<Metered<'a>>,
        id: &'a str,
        offer: Option<&'a Offer>,
        need: Need<'_>,
    ) -> Result<(), NoBill> {
        let Need { like, monthly, usage, .. } = need;
        if usage.iter().all(|usage| usage.quantity == Decimal::ZERO) {
            return Ok(());
        }
        let like = like.unwrap_or(self.like);
        for Usage { meter, quantity } in usage {
            let resolved = offer.and_then(|offer| rate(offer, self.scenario.market.date, &like, meter).ok());
            put(found, Metered { seller: Some(id), meter, quantity, like, monthly, resolved })?;
        }
        Ok(())
    }

    /// Why a model whose size in custom model units is not known cannot be imported: closed weights
    /// cannot be, and of open ones nobody has published it.
    fn without_units(&self, model: &Model) -> NoBill {
        let is_open = model.value("open_weights") == Some(&Value::YesNo(true));
        match self.sought.in_tier(IMPORT_TIER).offer(&model.offers) {
            Err(refusal) if !is_open => refused(refusal),
            _ => NoBill::Unknown { fact: UNITS.to_owned() },
        }
    }

    fn charged(&self, found: Vec<Metered<'a>>) -> Result<Vec<Charge<'a>>, NoBill> {
        let charge = |Metered { seller, meter, quantity: each, like, monthly, resolved }: Metered<'a>| {
            let quantity = if monthly { each } else { each.checked_mul(self.requests)? };
            let priced = match resolved {
                Some(resolved) => Some(priced(each, quantity, resolved)?),
                None => None,
            };
            Some(Charge { seller, meter, quantity, like, monthly, priced })
        };
        found.into_iter().map(charge).collect::<Option<_>>().ok_or(NoBill::TooLarge)
    }
}

const fn refused(refusal: Refusal) -> NoBill {
    NoBill::Refused { refusal }
}

/// The order in which a conversation's meters stand on a bill.
pub(crate) const METERS: [&str; 6] =
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
    let like = Dimensions::of_prompt(growth.first);
    caching_by(growth.cached_for?, cache_minimum(model), &|meter| {
        rate(offer, market.date, &like, meter).is_ok()
    })
}

/// Tokens below which the model does not cache a prompt.
pub(crate) fn cache_minimum(model: &Model) -> u64 {
    let minimum = model.value("cache_minimum").and_then(Value::number).and_then(Decimal::to_u64);
    minimum.unwrap_or(LONGEST_MINIMUM)
}

/// How prompts are cached that come so many minutes apart, by what is sold.
pub(crate) fn caching_by(minutes: u64, minimum: u64, is_sold: &dyn Fn(&str) -> bool) -> Option<Caching> {
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
    is_in_time.then_some(Caching { write, minimum })
}

/// Tokens of prompt at which the offer's prices step up.
pub(crate) fn steps(offer: &Offer, market: &Market) -> Vec<u64> {
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

fn put<'a>(found: &mut Vec<Metered<'a>>, metered: Metered<'a>) -> Result<(), NoBill> {
    match found.iter_mut().find(|known| known.is_like(&metered)) {
        Some(known) => {
            let sum = known.quantity.checked_add(metered.quantity);
            known.quantity = sum.ok_or(NoBill::TooLarge)?;
            known.like = metered.like;
        }
        None => found.push(metered),
    }
    Ok(())
}

fn priced(each: Decimal, quantity: Decimal, resolved: Resolved<'_>) -> Option<Priced<'_>> {
    let rate = resolved.rate;
    Some(Priced { resolved, each: rate.charge(each)?, per_month: rate.charge(quantity)? })
}

impl Priced<'_> {
    /// US dollars for so many units.
    pub(crate) fn price(&self, per: u32) -> Option<Money> {
        self.resolved.rate.charge(Decimal::from(u64::from(per)))
    }
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
