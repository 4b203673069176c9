//! What can be wrong with an offer and its rates.

use super::Check;
use crate::catalogue::{Offer, Rate, Scope};
use crate::decimal::Decimal;
use crate::workload::DIMENSIONS;

/// Dearest price that anybody charges for one unit, in US dollars; more is a typing error.
const DEAREST: u64 = 1_000_000;

impl Check<'_> {
    pub(super) fn offers(&mut self, item: &str, offers: &[Offer]) {
        for (at, offer) in offers.iter().enumerate() {
            self.offer(item, offer);
            let clashes = |other: &Offer| {
                let is_same_place = other.places == offer.places
                    || other.places.iter().any(|place| offer.places.contains(place));
                let is_same_kind =
                    (&other.card, &other.tier, other.scope) == (&offer.card, &offer.tier, offer.scope);
                is_same_kind && is_same_place
            };
            let is_alone = !offers.iter().take(at).any(clashes);
            self.that(is_alone, item, &field("offer", offer), || {
                "stands twice for the same place".to_owned()
            });
        }
        self.outliers(item, offers);
    }

    fn offer(&mut self, item: &str, offer: &Offer) {
        let is_known = self.catalogue.card(&offer.card).is_some();
        self.that(is_known, item, "card", || format!("there is no card `{}`", offer.card));
        let is_known = self.catalogue.tiers.iter().any(|tier| tier.key == offer.tier);
        self.that(is_known, item, "tier", || format!("there is no tier `{}`", offer.tier));
        self.places(item, offer);
        self.that(!offer.rates.is_empty(), item, "rate", || "an offer has no rates".to_owned());
        offer.rates.iter().for_each(|rate| self.rate(item, offer, rate));
        self.in_order(item, offer);
        self.apart(item, offer);
    }

    fn places(&mut self, item: &str, offer: &Offer) {
        let regions = &self.catalogue.regions;
        let is_known = |place: &&String| match offer.scope {
            Scope::InRegion => regions.iter().any(|region| region.key == **place),
            Scope::Geo => regions.iter().any(|region| region.profiles.contains(place)),
            Scope::Global => false,
        };
        let strange = offer.places.iter().find(|place| !is_known(place));
        self.that(strange.is_none(), item, &field("offer", offer), || {
            format!("there is no place `{}` of this scope", strange.map_or("", String::as_str))
        });
        let is_named = offer.scope != Scope::Geo || !offer.places.is_empty();
        self.that(is_named, item, &field("offer", offer), || "names no inference profile".to_owned());
    }

    fn rate(&mut self, item: &str, offer: &Offer, rate: &Rate) {
        let field = field(&format!("rate of {}", rate.meter), offer);
        self.provenance(item, &field, &rate.provenance);
        self.dissent(item, &field, &rate.dissent);
        let is_known = self.catalogue.meter(&rate.meter).is_some();
        self.that(is_known, item, &field, || format!("there is no meter `{}`", rate.meter));
        let is_free = rate.usd == Decimal::ZERO;
        self.that(has_sane_price(rate), item, &field, || {
            format!("{} is not a price: it has to be above 0 and at most {DEAREST}", rate.usd)
        });
        // Unknown is never 0: what really costs nothing has to say so.
        self.that(!is_free || rate.provenance.note.is_some(), item, &field, || {
            "is 0 without a note that says who gives it away".to_owned()
        });
        let is_seen = rate.from.is_none_or(|from| from <= rate.provenance.read);
        self.that(is_seen, item, &field, || {
            format!("is in force from a day after {}, when it was read", rate.provenance.read)
        });
        self.that(is_quoted(rate), item, &field, || {
            format!("is quoted per {}: it has to be per 1, 1000 or 1000000", rate.per)
        });
        for bound in &rate.bounds {
            let is_known = DIMENSIONS.contains(&bound.dimension.as_str());
            self.that(is_known, item, &field, || {
                format!("nothing has a {}; bounded are {}", bound.dimension, DIMENSIONS.join(", "))
            });
            let is_range = bound.at_least.is_none_or(|least| bound.at_most.is_none_or(|most| least <= most));
            self.that(is_range, item, &field, || format!("no {} lies within its bounds", bound.dimension));
        }
    }

    /// Rates of one meter and the same bounds replace one another, so they have to stand in order.
    fn in_order(&mut self, item: &str, offer: &Offer) {
        for (at, rate) in offer.rates.iter().enumerate() {
            let earlier = offer
                .rates
                .iter()
                .take(at)
                .filter(|other| other.meter == rate.meter && other.bounds == rate.bounds);
            let is_later =
                earlier.filter_map(|other| other.from).all(|from| rate.from.is_none_or(|mine| mine > from));
            self.that(is_later, item, &field(&format!("rate of {}", rate.meter), offer), || {
                "does not stand after the rates that it replaces".to_owned()
            });
        }
    }

    /// Two rates of one meter either replace each other, or no request meets the bounds of both.
    fn apart(&mut self, item: &str, offer: &Offer) {
        for (at, rate) in offer.rates.iter().enumerate() {
            let earlier = offer.rates.iter().take(at);
            let overlaps = |other: &Rate| {
                let is_other = other.meter == rate.meter && other.bounds != rate.bounds;
                let pairs =
                    || other.bounds.iter().flat_map(|one| rate.bounds.iter().map(move |two| (one, two)));
                is_other
                    && !pairs().any(|(one, two)| one.dimension == two.dimension && one.is_apart_from(two))
            };
            let is_apart = !earlier.into_iter().any(overlaps);
            self.that(is_apart, item, &field(&format!("rate of {}", rate.meter), offer), || {
                "its bounds overlap those of another rate".to_owned()
            });
        }
    }
}

/// Whether somebody can charge that, for that many units.
pub(super) fn is_price(rate: &Rate) -> bool {
    has_sane_price(rate) && is_quoted(rate)
}

fn has_sane_price(rate: &Rate) -> bool {
    !rate.usd.is_negative() && rate.usd <= Decimal::from(DEAREST)
}

fn is_quoted(rate: &Rate) -> bool {
    matches!(rate.per, 1 | 1_000 | 1_000_000)
}

/// The field of a fault, with what tells the offer from its model's others.
pub(super) fn field(name: &str, offer: &Offer) -> String {
    let scope = (offer.scope != Scope::InRegion).then_some(offer.scope.key());
    let tier = (offer.tier != "on-demand").then_some(offer.tier.as_str());
    let places = (!offer.places.is_empty()).then(|| offer.places.join(" "));
    let details = [tier, scope, places.as_deref()].into_iter().flatten();
    details.fold(name.to_owned(), |field, detail| format!("{field}, {detail}"))
}
