//! Every price of a model or service, set out in tables: one for each price list and tier, a column
//! for each group of places, a row for each meter.

use crate::catalogue::{Bound, Catalogue, Dissent, Offer, Provenance, Rate, Scope};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::order::sorted;
use serde::Serialize;

/// The prices on one card in one tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Tariff {
    /// Key of the card.
    pub card: String,
    /// Key of the tier.
    pub tier: String,
    /// Where it is sold, places of equal prices together.
    pub columns: Vec<Vec<Served>>,
    /// What is charged.
    pub rows: Vec<Metered>,
}

/// Where an offer holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Served {
    /// How far a request may travel.
    pub scope: Scope,
    /// Regions, or inference profiles; none where the source names none.
    pub places: Vec<String>,
}

/// One meter within one set of bounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Metered {
    /// Key of the meter.
    pub meter: String,
    /// What a request has to be like.
    pub bounds: Vec<Bound>,
    /// For how many units prices are shown.
    pub per: u32,
    /// Its prices in each column; `None` where it is not sold.
    pub cells: Vec<Option<Priced>>,
}

/// What one meter has cost in one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Priced {
    /// Every price on record, oldest first, those without a day before them.
    pub steps: Vec<Step>,
    /// Which of them is in force; `None` if none is known to be.
    pub in_force: Option<u32>,
}

/// A price and the day from which it is on record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Step {
    /// US dollars for [`Metered::per`] units; `None` beyond 38 digits.
    pub price: Option<Money>,
    /// The same price as its source prints it, in US dollars.
    pub printed: Money,
    /// For how many units its source prints it.
    pub printed_per: u32,
    /// The first day on which it is on record.
    pub from: Option<Date>,
    /// Where it was read, for every place that it holds in.
    pub provenances: Vec<Provenance>,
    /// What other sources say, for [`Step::printed_per`] units.
    pub dissent: Vec<Dissent>,
}

/// The prices of the model or service of this id, as of a day, in the order of the catalogue's cards
/// and tiers. Prices of tokens are shown for `quote_per` of them.
pub fn tariffs(catalogue: &Catalogue, id: &str, on: Date, quote_per: u32) -> Vec<Tariff> {
    let service = || catalogue.services.iter().find(|service| service.id == id);
    let offers = catalogue.model(id).map(|model| &model.offers);
    let offers =
        offers.or_else(|| service().map(|service| &service.offers)).map(Vec::as_slice).unwrap_or_default();
    let mut tariffs = Vec::new();
    for card in &catalogue.cards {
        for tier in &catalogue.tiers {
            let on_terms = |offer: &&Offer| offer.card == card.key && offer.tier == tier.key;
            let offers: Vec<&Offer> = offers.iter().filter(on_terms).collect();
            if !offers.is_empty() {
                tariffs.push(Tariff {
                    card: card.key.clone(),
                    tier: tier.key.clone(),
                    ..tariff(catalogue, offers, on, quote_per)
                });
            }
        }
    }
    tariffs
}

fn tariff(catalogue: &Catalogue, offers: Vec<&Offer>, on: Date, quote_per: u32) -> Tariff {
    let mut groups: Vec<Vec<&Offer>> = Vec::new();
    for offer in sorted(offers, |one, other| one.scope.cmp(&other.scope)) {
        let charges_the_same =
            |group: &&mut Vec<&Offer>| group.first().is_some_and(|first| is_same(&first.rates, &offer.rates));
        match groups.iter_mut().find(charges_the_same) {
            Some(group) => group.push(offer),
            None => groups.push(vec![offer]),
        }
    }
    let mut rows: Vec<Metered> = Vec::new();
    for meter in &catalogue.meters {
        let mut bounds: Vec<&[Bound]> = Vec::new();
        for rate in groups.iter().flatten().flat_map(|offer| &offer.rates) {
            if rate.meter == meter.key && !bounds.contains(&rate.bounds.as_slice()) {
                bounds.push(&rate.bounds);
            }
        }
        let per = catalogue.quoted_per(&meter.key, quote_per);
        rows.extend(bounds.into_iter().map(|bounds| Metered {
            meter: meter.key.clone(),
            bounds: bounds.to_vec(),
            per,
            cells: groups.iter().map(|group| priced(group, &meter.key, bounds, per, on)).collect(),
        }));
    }
    let served = |offer: &&Offer| Served { scope: offer.scope, places: offer.places.clone() };
    let columns = groups.iter().map(|group| group.iter().map(served).collect()).collect();
    Tariff { card: String::new(), tier: String::new(), columns, rows }
}

/// Whether the same is charged, whoever says so.
fn is_same(one: &[Rate], other: &[Rate]) -> bool {
    let charged = |one: &Rate, other: &Rate| {
        one.meter == other.meter
            && one.bounds == other.bounds
            && one.usd == other.usd
            && one.per == other.per
            && one.from == other.from
    };
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| charged(one, other))
}

/// What a meter has cost in places that are charged the same.
fn priced(group: &[&Offer], meter: &str, bounds: &[Bound], per: u32, on: Date) -> Option<Priced> {
    let of = |offer: &'_ Offer| -> Vec<Rate> {
        offer.rates.iter().filter(|rate| rate.meter == meter && rate.bounds == bounds).cloned().collect()
    };
    let rates = of(group.first()?);
    let others: Vec<Vec<Rate>> = group.iter().map(|offer| of(offer)).collect();
    let steps = rates.iter().enumerate().map(|(at, rate)| {
        let mut step = Step {
            price: rate.charge(Decimal::from(u64::from(per))),
            printed: Money::usd(rate.usd),
            printed_per: rate.per,
            from: rate.from,
            provenances: Vec::new(),
            dissent: Vec::new(),
        };
        for rate in others.iter().filter_map(|rates| rates.get(at)) {
            if !step.provenances.contains(&rate.provenance) {
                step.provenances.push(rate.provenance.clone());
            }
            for dissent in &rate.dissent {
                if !step.dissent.contains(dissent) {
                    step.dissent.push(dissent.clone());
                }
            }
        }
        step
    });
    let steps = sorted(steps.collect(), |one: &Step, other: &Step| one.from.cmp(&other.from));
    let in_force = steps.iter().rposition(|step| step.from.is_some_and(|from| from <= on));
    let in_force = in_force.and_then(|at| u32::try_from(at).ok());
    (!steps.is_empty()).then_some(Priced { steps, in_force })
}
