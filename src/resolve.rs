//! Which rate applies, and why.

use crate::catalogue::{Catalogue, Offer, Rate, Scope};
use crate::date::Date;
use crate::scenario::Market;
use crate::workload::Dimensions;
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
    /// The offer on this card, in this tier, holds for requests from this region.
    Offer {
        /// Key of the card.
        card: String,
        /// Key of the tier.
        tier: String,
        /// Region asked for.
        region: String,
        /// How far a request may travel under it.
        scope: Scope,
        /// The region or inference profile that it names; `None` where its source names none.
        place: Option<String>,
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
    /// It is not sold to requests from this region that may travel no further than asked.
    NotInRegion {
        /// Region asked for.
        region: String,
        /// How far a request may travel.
        scope: Scope,
        /// Where it is sold: regions, inference profiles, or `global`.
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

/// Finds the rate of one meter for requests of this size, among the offers of a model or service.
///
/// # Errors
/// The first thing that stands in the way, in the order card, tier, region, meter, day, bounds.
pub fn resolve<'a>(
    catalogue: &Catalogue,
    offers: &'a [Offer],
    market: &Market,
    like: &Dimensions,
    meter: &str,
) -> Result<Resolved<'a>, Refusal> {
    rate(offer(catalogue, offers, market)?, market.date, like, meter)
}

/// Finds the rate of one meter in an offer, for requests of this size.
pub(crate) fn rate<'a>(
    offer: &'a Offer,
    date: Date,
    like: &Dimensions,
    meter: &str,
) -> Result<Resolved<'a>, Refusal> {
    let metered: Vec<&Rate> = offer.rates.iter().filter(|rate| rate.meter == meter).collect();
    if metered.is_empty() {
        return Err(Refusal::NotMetered { meter: meter.to_owned() });
    }
    let started = |rate: &&&Rate| rate.from.is_some_and(|from| from <= date);
    if !metered.iter().any(|rate| started(&rate)) {
        let first = metered.iter().filter_map(|rate| rate.from).min();
        return Err(Refusal::NotYet { on: date, first });
    }
    // Later rates replace earlier ones that cover the same requests.
    let applies = |rate: &&&Rate| broken_bounds(rate, like).is_empty();
    let Some(rate) = metered.iter().filter(started).filter(applies).max_by_key(|rate| rate.from) else {
        return Err(out_of_bounds(&metered, like));
    };
    Ok(Resolved { offer, rate })
}

impl Resolved<'_> {
    /// The steps that led to the rate, in order.
    pub fn reasons(&self, catalogue: &Catalogue, market: &Market, like: &Dimensions) -> Vec<Reason> {
        let Self { offer, rate } = self;
        let mut reasons = vec![Reason::Offer {
            card: offer.card.clone(),
            tier: offer.tier.clone(),
            region: market.region.clone(),
            scope: offer.scope,
            place: places_of(catalogue, market, offer.scope)
                .into_iter()
                .find(|place| offer.places.iter().any(|named| named == place))
                .map(str::to_owned),
        }];
        reasons.extend(rate.from.map(|from| Reason::InForce { on: market.date, from }));
        reasons.extend(rate.bounds.iter().map(|bound| Reason::Within {
            dimension: bound.dimension.clone(),
            quantity: like.get(&bound.dimension).unwrap_or_default(),
            at_least: bound.at_least,
            at_most: bound.at_most,
        }));
        reasons
    }
}

/// What a request from the market's region can be addressed to within a scope, best match first.
fn places_of<'a>(catalogue: &'a Catalogue, market: &'a Market, scope: Scope) -> Vec<&'a str> {
    match scope {
        Scope::InRegion => vec![market.region.as_str()],
        Scope::Geo => {
            let region = catalogue.region(&market.region);
            region.map(|region| region.profiles.iter().map(String::as_str).collect()).unwrap_or_default()
        }
        Scope::Global => Vec::new(),
    }
}

/// Finds the offer on the card, in the tier, for requests from the region. Of the scopes that the
/// market allows the widest wins, because AWS charges least for it; within one an offer that names
/// the place wins over one that names none.
pub(crate) fn offer<'a>(
    catalogue: &Catalogue,
    offers: &'a [Offer],
    market: &Market,
) -> Result<&'a Offer, Refusal> {
    let found = offer_on(catalogue, offers, market, &market.card);
    let below = catalogue.card(&market.card).and_then(|card| card.over.as_deref());
    match (found, below) {
        (Err(_), Some(below)) => offer_on(catalogue, offers, market, below),
        (found, _) => found,
    }
}

fn offer_on<'a>(
    catalogue: &Catalogue,
    offers: &'a [Offer],
    market: &Market,
    card: &str,
) -> Result<&'a Offer, Refusal> {
    let on_card = || offers.iter().filter(|offer| offer.card == card);
    if on_card().next().is_none() {
        return Err(Refusal::NotOnCard { card: card.to_owned() });
    }
    let in_tier = || on_card().filter(|offer| offer.tier == market.tier);
    if in_tier().next().is_none() {
        return Err(Refusal::NotInTier {
            tier: market.tier.clone(),
            sold_in: once_each(on_card().map(|offer| &offer.tier)),
        });
    }
    // Of a partition apart only prices that name it hold: neither the global one nor an unnamed one.
    let is_apart = catalogue.region(&market.region).is_some_and(|region| region.apart);
    let in_scope = |scope: Scope, has_begun: bool| {
        let places = places_of(catalogue, market, scope);
        let begun = |offer: &&Offer| !has_begun || begins(offer).is_some_and(|day| day <= market.date);
        let offered = || in_tier().filter(move |offer| offer.scope == scope).filter(begun);
        let named = |place: &&str| offered().find(|offer| offer.places.iter().any(|named| named == place));
        let unnamed = || offered().find(|offer| offer.places.is_empty() && !is_apart);
        places.iter().find_map(named).or_else(unnamed)
    };
    let widest = |has_begun| {
        let allowed = Scope::ALL.into_iter().rev().filter(|scope| *scope <= market.scope);
        allowed.into_iter().find_map(|scope| in_scope(scope, has_begun))
    };
    // What has no price yet on the day asked for is not in the way of a narrower scope that has one.
    widest(true).or_else(|| widest(false)).ok_or_else(|| Refusal::NotInRegion {
        region: market.region.clone(),
        scope: market.scope,
        sold_in: sold_in(in_tier()),
    })
}

/// The first day on which anything of the offer has a price.
fn begins(offer: &Offer) -> Option<Date> {
    offer.rates.iter().filter_map(|rate| rate.from).min()
}

/// Where offers hold, in words of data: their places, or the scope where they name none.
fn sold_in<'a>(offers: impl Iterator<Item = &'a Offer>) -> Vec<String> {
    let mut places = Vec::new();
    for offer in offers {
        if offer.places.is_empty() {
            places.push(offer.scope.key().to_owned());
        }
        places.extend(offer.places.iter().cloned());
    }
    once_each(places.iter())
}

fn once_each<'a>(words: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(word) {
            once.push(word.clone());
        }
    }
    once
}

/// The bounds that the request breaks: what is bounded, its quantity, and the nearest one covered.
fn broken_bounds(rate: &Rate, like: &Dimensions) -> Vec<(String, u64, u64)> {
    let broken = rate.bounds.iter().filter_map(|bound| {
        let quantity = like.get(&bound.dimension)?;
        let limit =
            if bound.at_most.is_some_and(|most| quantity > most) { bound.at_most } else { bound.at_least };
        (!bound.holds(quantity)).then(|| (bound.dimension.clone(), quantity, limit.unwrap_or_default()))
    });
    broken.collect()
}

/// What stands in the way of the rate that comes nearest: the one with the fewest bounds broken.
fn out_of_bounds(rates: &[&Rate], like: &Dimensions) -> Refusal {
    let broken = rates.iter().map(|rate| broken_bounds(rate, like));
    let nearest = broken.min_by_key(Vec::len).and_then(|bounds| bounds.into_iter().next());
    let (dimension, quantity, limit) = nearest.unwrap_or_default();
    Refusal::OutOfBounds { dimension, quantity, limit }
}

/// Every rate of a meter that is charged in this market on its day, whatever the request is like.
pub fn rates_in_force<'a>(
    catalogue: &Catalogue,
    offers: &'a [Offer],
    market: &Market,
    meter: &str,
) -> Vec<&'a Rate> {
    offer(catalogue, offers, market).map(|offer| in_force(offer, market.date, meter)).unwrap_or_default()
}

/// Every rate of a meter that an offer charges on a day.
pub(crate) fn in_force<'a>(offer: &'a Offer, date: Date, meter: &str) -> Vec<&'a Rate> {
    let started = |rate: &&Rate| rate.meter == meter && rate.from.is_some_and(|from| from <= date);
    let replaced = |rate: &Rate| {
        offer.rates.iter().filter(started).any(|other| other.bounds == rate.bounds && other.from > rate.from)
    };
    offer.rates.iter().filter(started).filter(|rate| !replaced(rate)).collect()
}
