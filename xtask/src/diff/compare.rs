//! Each price of a map beside the rate of the catalogue that is for the same requests.

use super::card;
use weighbridge::{Catalogue, Date, Decimal, Offer, Rate, Scope};
use weighbridge_import::{Quote, each, overlap};

/// A price of a map, and what the catalogue says of it.
pub(super) struct Compared<'q> {
    pub quote: &'q Quote<'q>,
    /// One of the quote's places; `None` where it names none.
    pub place: Option<&'q str>,
    pub verdict: Verdict,
}

/// What the catalogue says of a price of a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    /// The same.
    Same,
    /// It was found before, and is not followed.
    Said { source: String, because: String },
    /// It was so until this day.
    Earlier { until: Option<Date> },
    /// The map has one price where the catalogue has several, and it is one of them.
    Flattened { of: usize },
    /// Another price.
    Differs { ours: Decimal },
    /// The offer has no such meter.
    NotMetered,
    /// There is no such offer.
    NotSold,
}

impl Verdict {
    /// Whether somebody has to look at it.
    pub(super) fn is_unexplained(&self) -> bool {
        matches!(self, Self::Differs { .. } | Self::NotMetered | Self::NotSold)
    }
}

/// Compares every price in every place.
pub(super) fn all<'q>(catalogue: &Catalogue, quotes: &'q [Quote<'q>]) -> Vec<Compared<'q>> {
    let mut compared = Vec::new();
    for quote in quotes {
        let places = if quote.places.is_empty() {
            vec![None]
        } else {
            quote.places.iter().map(|place| Some(place.as_str())).collect()
        };
        for place in places {
            let verdict = match offer_of(catalogue, quote, place) {
                None => Verdict::NotSold,
                Some(offer) => verdict(offer, quote),
            };
            compared.push(Compared { quote, place, verdict });
        }
    }
    compared
}

/// The offer that holds for a quote in one of its places.
pub(super) fn offer_of<'c>(
    catalogue: &'c Catalogue,
    quote: &Quote<'_>,
    place: Option<&str>,
) -> Option<&'c Offer> {
    let offers = &catalogue.model(&quote.model)?.offers;
    let is_of_kind = |offer: &&Offer| {
        (offer.card.as_str(), offer.tier.as_str(), offer.scope) == (card(catalogue), quote.tier, quote.scope)
    };
    let named = |place: &str| {
        offers.iter().filter(is_of_kind).find(|offer| offer.places.iter().any(|own| own == place))
    };
    let unnamed = || offers.iter().filter(is_of_kind).find(|offer| offer.places.is_empty());
    let is_apart = place.and_then(|place| catalogue.region(place)).is_some_and(|region| region.apart);
    match place {
        Some(place) if quote.scope == Scope::InRegion && !is_apart => named(place).or_else(unnamed),
        Some(place) => named(place),
        None => unnamed(),
    }
}

/// Rates of a meter that none of the same bounds replaces.
pub(super) fn latest<'o>(offer: &'o Offer, meter: &str) -> Vec<&'o Rate> {
    let of_meter: Vec<&Rate> = offer.rates.iter().filter(|rate| rate.meter == meter).collect();
    let is_last =
        |at: usize, rate: &Rate| !of_meter.iter().skip(at + 1).any(|later| later.bounds == rate.bounds);
    of_meter.iter().enumerate().filter(|(at, rate)| is_last(*at, rate)).map(|(_, rate)| *rate).collect()
}

fn verdict(offer: &Offer, quote: &Quote<'_>) -> Verdict {
    let theirs = quote.each();
    let own = |rate: &Rate| each(rate.usd, rate.per);
    let mut meant = latest(offer, quote.meter);
    meant.retain(|rate| overlap(&rate.bounds, &quote.bounds));
    let Some(first) = meant.iter().find(|rate| own(rate) != theirs).or(meant.first()) else {
        return Verdict::NotMetered;
    };
    if own(first) == theirs {
        return Verdict::Same;
    }
    let dissents = meant.iter().flat_map(|rate| rate.dissent.iter().map(move |dissent| (rate, dissent)));
    let is_said = |(rate, dissent): &(&&Rate, &weighbridge::Dissent)| {
        dissent.value.number().and_then(|usd| each(usd, rate.per)) == theirs
    };
    if let Some((_, dissent)) = dissents.into_iter().find(is_said) {
        let because = dissent.because.clone();
        return Verdict::Said { source: dissent.provenance.source.clone(), because };
    }
    if meant.len() > 1 && meant.iter().any(|rate| own(rate) == theirs) {
        return Verdict::Flattened { of: meant.len() };
    }
    let earlier =
        offer.rates.iter().filter(|rate| rate.meter == quote.meter && overlap(&rate.bounds, &quote.bounds));
    if earlier.into_iter().any(|rate| own(rate) == theirs) {
        return Verdict::Earlier { until: first.from };
    }
    Verdict::Differs { ours: own(first).unwrap_or_default() }
}
