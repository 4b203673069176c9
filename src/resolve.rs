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
    rate(Sought::new(catalogue, market).offer(offers)?, market.date, like, meter)
}

/// Finds the rate of one meter in an offer, for requests of this size.
pub(crate) fn rate<'a>(
    offer: &'a Offer,
    date: Date,
    like: &Dimensions,
    meter: &str,
) -> Result<Resolved<'a>, Refusal> {
    let mut found: Option<&Rate> = None;
    for rate in &offer.rates {
        let has_begun = rate.from.is_some_and(|from| from <= date);
        // Later rates replace earlier ones that cover the same requests.
        let is_later = found.is_none_or(|found| found.from <= rate.from);
        if has_begun && is_later && rate.meter == meter && is_within(rate, like) {
            found = Some(rate);
        }
    }
    found.map(|rate| Resolved { offer, rate }).ok_or_else(|| no_rate(offer, date, like, meter))
}

/// Why an offer has no rate of a meter for requests of this size.
fn no_rate(offer: &Offer, date: Date, like: &Dimensions, meter: &str) -> Refusal {
    let metered: Vec<&Rate> = offer.rates.iter().filter(|rate| rate.meter == meter).collect();
    if metered.is_empty() {
        return Refusal::NotMetered { meter: meter.to_owned() };
    }
    let first = metered.iter().filter_map(|rate| rate.from).min();
    if first.is_some_and(|first| first <= date) {
        out_of_bounds(&metered, like)
    } else {
        Refusal::NotYet { on: date, first }
    }
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

/// What an offer is held against: a market, with what the catalogue knows of its region and its card.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    market: &'a Market,
    tier: &'a str,
    /// Inference profiles that can be called from the region, narrowest first.
    profiles: &'a [String],
    /// Of a partition apart only prices that name it hold: neither the global one nor an unnamed one.
    is_apart: bool,
    /// The card that serves where the market's own has no offer.
    below: Option<&'a str>,
}

impl<'a> Sought<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, market: &'a Market) -> Self {
        let region = catalogue.region(&market.region);
        Self {
            market,
            tier: &market.tier,
            profiles: region.map_or(&[], |region| &region.profiles),
            is_apart: region.is_some_and(|region| region.apart),
            below: catalogue.card(&market.card).and_then(|card| card.over.as_deref()),
        }
    }

    /// The same in another tier.
    pub(crate) const fn in_tier(self, tier: &'a str) -> Self {
        Self { tier, ..self }
    }

    /// Whether the card leaves to another what it has no price for.
    pub(crate) const fn has_card_below(&self) -> bool {
        self.below.is_some()
    }

    /// Finds the offer on the card, in the tier, for requests from the region. Of the scopes that the
    /// market allows the widest wins, because AWS charges least for it; within one an offer that names
    /// the place wins over one that names none.
    pub(crate) fn offer<'o>(&self, offers: &'o [Offer]) -> Result<&'o Offer, Refusal> {
        let found = || self.on_card(&self.market.card, offers).or_else(|| self.on_card(self.below?, offers));
        found().ok_or_else(|| self.refusal(offers))
    }

    fn on_card<'o>(&self, card: &str, offers: &'o [Offer]) -> Option<&'o Offer> {
        let mut best = None;
        for offer in offers {
            if let Some(fit) = self.fit(card, offer)
                && best.is_none_or(|(most, _)| most < fit)
            {
                best = Some((fit, offer));
            }
        }
        best.map(|(_, offer)| offer)
    }

    /// How well an offer fits, more being better; `None` if it does not. What has no price yet on the day
    /// asked for is not in the way of a narrower scope that has one.
    fn fit(&self, card: &str, offer: &Offer) -> Option<(bool, Scope, usize)> {
        let Market { region, scope, date, .. } = self.market;
        if offer.scope > *scope || offer.tier != self.tier || offer.card != card {
            return None;
        }
        let nearness = match offer.scope {
            Scope::InRegion => usize::from(offer.places.contains(region)),
            Scope::Geo => {
                let place = self.profiles.iter().position(|profile| offer.places.contains(profile));
                place.map_or(0, |place| self.profiles.len() - place)
            }
            Scope::Global => 0,
        };
        if nearness == 0 && (self.is_apart || !offer.places.is_empty()) {
            return None;
        }
        let has_begun = offer.rates.iter().any(|rate| rate.from.is_some_and(|from| from <= *date));
        Some((has_begun, offer.scope, nearness))
    }

    /// Why there is no offer: of two cards, on the one below.
    fn refusal(&self, offers: &[Offer]) -> Refusal {
        let card = self.below.unwrap_or(&self.market.card);
        let on_card = || offers.iter().filter(|offer| offer.card == card);
        if on_card().next().is_none() {
            return Refusal::NotOnCard { card: card.to_owned() };
        }
        let in_tier = || on_card().filter(|offer| offer.tier == self.tier);
        if in_tier().next().is_none() {
            return Refusal::NotInTier {
                tier: self.tier.to_owned(),
                sold_in: once_each(on_card().map(|offer| &offer.tier)),
            };
        }
        Refusal::NotInRegion {
            region: self.market.region.clone(),
            scope: self.market.scope,
            sold_in: sold_in(in_tier()),
        }
    }
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

/// Whether a request of this size lies within all bounds of the rate; what it has no size in does not count.
fn is_within(rate: &Rate, like: &Dimensions) -> bool {
    rate.bounds.iter().all(|bound| like.get(&bound.dimension).is_none_or(|quantity| bound.holds(quantity)))
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
    let offer = Sought::new(catalogue, market).offer(offers);
    offer.map(|offer| in_force(offer, market.date, meter)).unwrap_or_default()
}

/// Every rate of a meter that an offer charges on a day.
pub(crate) fn in_force<'a>(offer: &'a Offer, date: Date, meter: &str) -> Vec<&'a Rate> {
    let started = |rate: &&Rate| rate.meter == meter && rate.from.is_some_and(|from| from <= date);
    let replaced = |rate: &Rate| {
        offer.rates.iter().filter(started).any(|other| other.bounds == rate.bounds && other.from > rate.from)
    };
    offer.rates.iter().filter(started).filter(|rate| !replaced(rate)).collect()
}
