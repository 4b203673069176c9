//! Which rate applies, and why.

use crate::catalogue::{Model, Offer, Rate};
use crate::date::Date;
use crate::scenario::Market;
use crate::workload::Workload;
use serde::Serialize;

/// A rate that applies, and the offer it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolved<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// The rate.
    pub rate: &'a Rate,
}

/// A step on the way to a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reason {
    /// The offer on this card, in this tier, holds in this region.
    Offer {
        /// Key of the card.
        card: String,
        /// Service tier.
        tier: String,
        /// Region asked for.
        region: String,
        /// Whether the source names the region, rather than no region at all.
        named: bool,
    },
    /// The rate in force on the day asked for, on record since `from`.
    InForce {
        /// The day asked for.
        on: Date,
        /// The first day on record.
        from: Date,
    },
    /// The request lies within a bound of the rate.
    Within {
        /// What is bounded.
        dimension: String,
        /// The request's quantity.
        quantity: u64,
        /// Smallest quantity covered.
        at_least: Option<u64>,
        /// Largest quantity covered.
        at_most: Option<u64>,
    },
}

/// Why there is no rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Refusal {
    /// The card has no prices for this model.
    NotOnCard {
        /// Key of the card.
        card: String,
    },
    /// It is not sold in this tier.
    NotInTier {
        /// Tier asked for.
        tier: String,
        /// Tiers it is sold in.
        sold_in: Vec<String>,
    },
    /// It is not sold in this region.
    NotInRegion {
        /// Region asked for.
        region: String,
        /// Regions it is sold in.
        sold_in: Vec<String>,
    },
    /// It is not sold by this meter.
    NotMetered {
        /// Key of the meter.
        meter: String,
    },
    /// No price is on record for so early a day.
    NotYet {
        /// The day asked for.
        on: Date,
        /// The first day on record.
        first: Option<Date>,
    },
    /// The request is larger or smaller than any rate covers.
    OutOfBounds {
        /// What is bounded.
        dimension: String,
        /// The request's quantity.
        quantity: u64,
        /// The nearest quantity covered.
        limit: u64,
    },
}

impl Refusal {
    /// Whether the model is not sold for such requests at all. Otherwise it is sold, and only what
    /// one of its meters costs is not known.
    pub const fn is_final(&self) -> bool {
        !matches!(self, Self::NotMetered { .. })
    }
}

/// Finds the rate of one meter for requests like the workload's.
///
/// # Errors
/// The first thing that stands in the way, in the order card, tier, region, meter, day, bounds.
pub fn resolve<'a>(
    model: &'a Model,
    market: &Market,
    workload: &Workload,
    meter: &str,
) -> Result<Resolved<'a>, Refusal> {
    let offer = offer(model, market)?;
    let metered: Vec<&Rate> = offer.rates.iter().filter(|rate| rate.meter == meter).collect();
    if metered.is_empty() {
        return Err(Refusal::NotMetered { meter: meter.to_owned() });
    }
    let started = |rate: &&&Rate| rate.from.is_some_and(|from| from <= market.date);
    if !metered.iter().any(|rate| started(&rate)) {
        let first = metered.iter().filter_map(|rate| rate.from).min();
        return Err(Refusal::NotYet { on: market.date, first });
    }
    // Later rates replace earlier ones that cover the same requests.
    let applies = |rate: &&&Rate| broken_bounds(rate, workload).is_empty();
    let Some(rate) = metered.iter().filter(started).filter(applies).max_by_key(|rate| rate.from) else {
        return Err(out_of_bounds(&metered, workload));
    };
    Ok(Resolved { offer, rate })
}

impl Resolved<'_> {
    /// The steps that led to the rate, in order.
    pub fn reasons(&self, market: &Market, workload: &Workload) -> Vec<Reason> {
        let Self { offer, rate } = self;
        let mut reasons = vec![Reason::Offer {
            card: offer.card.clone(),
            tier: offer.tier.clone(),
            region: market.region.clone(),
            named: !offer.regions.is_empty(),
        }];
        reasons.extend(rate.from.map(|from| Reason::InForce { on: market.date, from }));
        reasons.extend(rate.bounds.iter().map(|bound| Reason::Within {
            dimension: bound.dimension.clone(),
            quantity: workload.dimension(&bound.dimension).unwrap_or_default(),
            at_least: bound.at_least,
            at_most: bound.at_most,
        }));
        reasons
    }
}

/// Finds the offer on the card, in the tier, for the region. An offer that names the region wins
/// over one that names none.
fn offer<'a>(model: &'a Model, market: &Market) -> Result<&'a Offer, Refusal> {
    let on_card: Vec<&Offer> = model.offers.iter().filter(|offer| offer.card == market.card).collect();
    if on_card.is_empty() {
        return Err(Refusal::NotOnCard { card: market.card.clone() });
    }
    let in_tier: Vec<&Offer> = on_card.iter().filter(|offer| offer.tier == market.tier).copied().collect();
    if in_tier.is_empty() {
        let mut sold_in: Vec<String> = Vec::new();
        for offer in on_card {
            if !sold_in.contains(&offer.tier) {
                sold_in.push(offer.tier.clone());
            }
        }
        return Err(Refusal::NotInTier { tier: market.tier.clone(), sold_in });
    }
    let named = in_tier.iter().find(|offer| offer.regions.contains(&market.region));
    let anywhere = || in_tier.iter().find(|offer| offer.regions.is_empty());
    named.or_else(anywhere).copied().ok_or_else(|| Refusal::NotInRegion {
        region: market.region.clone(),
        sold_in: in_tier.iter().flat_map(|offer| offer.regions.clone()).collect(),
    })
}

/// The bounds that the request breaks: what is bounded, its quantity, and the nearest one covered.
fn broken_bounds(rate: &Rate, workload: &Workload) -> Vec<(String, u64, u64)> {
    let broken = rate.bounds.iter().filter_map(|bound| {
        let quantity = workload.dimension(&bound.dimension)?;
        let limit =
            if bound.at_most.is_some_and(|most| quantity > most) { bound.at_most } else { bound.at_least };
        (!bound.holds(quantity)).then(|| (bound.dimension.clone(), quantity, limit.unwrap_or_default()))
    });
    broken.collect()
}

/// What stands in the way of the rate that comes nearest: the one with the fewest bounds broken.
fn out_of_bounds(rates: &[&Rate], workload: &Workload) -> Refusal {
    let broken = rates.iter().map(|rate| broken_bounds(rate, workload));
    let nearest = broken.min_by_key(Vec::len).and_then(|bounds| bounds.into_iter().next());
    let (dimension, quantity, limit) = nearest.unwrap_or_default();
    Refusal::OutOfBounds { dimension, quantity, limit }
}

/// Every rate of a meter that is charged in this market on its day, whatever the request is like.
pub fn rates_in_force<'a>(model: &'a Model, market: &Market, meter: &str) -> Vec<&'a Rate> {
    let Ok(offer) = offer(model, market) else {
        return Vec::new();
    };
    let started = |rate: &&Rate| rate.meter == meter && rate.from.is_some_and(|from| from <= market.date);
    let replaced = |rate: &Rate| {
        offer.rates.iter().filter(started).any(|other| other.bounds == rate.bounds && other.from > rate.from)
    };
    offer.rates.iter().filter(started).filter(|rate| !replaced(rate)).collect()
}
