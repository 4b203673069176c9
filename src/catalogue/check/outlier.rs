//! Prices that stand out from their neighbours, or from all others: how a nought too many or too few is caught,
//! and a price for a thousand that is written down as one for a million.

use super::Check;
use super::offer::{field, is_price};
use crate::catalogue::{Offer, Rate};
use crate::decimal::Decimal;
use crate::money::Money;

/// What one price may be of another, at least and at most.
struct Span {
    meter: &'static str,
    of: &'static str,
    least: &'static str,
    most: &'static str,
}

/// What the price of one meter may be of another's in the same offer. Every price of Amazon Bedrock on
/// record lies within; one typed with a nought too many or too few does not.
const METERS: [Span; 7] = [
    Span { meter: "output", of: "input", least: "1", most: "25" },
    Span { meter: "cache_read", of: "input", least: "0.02", most: "1" },
    Span { meter: "cache_write_5m", of: "input", least: "1", most: "1.5" },
    Span { meter: "cache_write_30m", of: "input", least: "1", most: "1.5" },
    Span { meter: "cache_write_1h", of: "input", least: "1.5", most: "2.5" },
    Span { meter: "audio_output", of: "audio_input", least: "1", most: "25" },
    Span { meter: "audio_input", of: "input", least: "0.5", most: "100" },
];

/// What a price in one tier may be of the same on demand.
const TIERS: [Span; 8] = [
    Span { meter: "batch", of: "on-demand", least: "0.3", most: "1" },
    Span { meter: "flex", of: "on-demand", least: "0.3", most: "1" },
    Span { meter: "priority", of: "on-demand", least: "1", most: "2.5" },
    Span { meter: "ultrafast", of: "on-demand", least: "2", most: "9" },
    Span { meter: "latency-optimised", of: "on-demand", least: "1", most: "2" },
    Span { meter: "custom-on-demand", of: "on-demand", least: "0.5", most: "2" },
    Span { meter: "provisioned-1-month", of: "provisioned", least: "0.3", most: "1" },
    Span { meter: "provisioned-6-months", of: "provisioned-1-month", least: "0.3", most: "1" },
];

/// What a price can be at all, in US dollars for so many units: from a third of the lowest on record to three
/// times the highest. It is all there is to compare a model's only price with, and catches a whole offer that is
/// quoted for the wrong number of units. None of these is given away.
struct Range {
    meter: &'static str,
    per: u32,
    least: &'static str,
    most: &'static str,
}

const RANGES: [Range; 13] = [
    Range { meter: "input", per: 1_000_000, least: "0.003", most: "400" },
    Range { meter: "output", per: 1_000_000, least: "0.006", most: "1500" },
    Range { meter: "image", per: 1, least: "0.0025", most: "2" },
    Range { meter: "image_in", per: 1_000, least: "0.02", most: "0.3" },
    Range { meter: "audio_second_in", per: 1_000, least: "0.04", most: "0.5" },
    Range { meter: "video_second_in", per: 1_000, least: "0.15", most: "2.5" },
    Range { meter: "video_second", per: 1, least: "0.025", most: "5" },
    Range { meter: "rerank_query", per: 1_000, least: "0.3", most: "6" },
    Range { meter: "web_search", per: 1_000, least: "3", most: "40" },
    Range { meter: "model_unit_hour", per: 1, least: "1.3", most: "300" },
    Range { meter: "training_token", per: 1_000_000, least: "0.3", most: "25" },
    Range { meter: "custom_model_month", per: 1, least: "0.6", most: "6" },
    Range { meter: "cmu_minute", per: 1, least: "0.015", most: "0.25" },
];

/// What the price of an image may be of one of another size, and another price of the same for other requests, such
/// as longer prompts.
const SIZES: Span = Span { meter: "the price for other requests", of: "", least: "0.25", most: "4" };
const LENGTHS: Span = Span { meter: "the price for other requests", of: "", least: "0.2", most: "5" };

/// What a price in one place may be of the same elsewhere, and a price of the one it replaced.
const PLACES: Span = Span { meter: "another place", of: "", least: "0.12", most: "8" };
const HISTORY: Span = Span { meter: "the price it replaces", of: "", least: "0.12", most: "8" };

impl Check<'_> {
    pub(super) fn outliers(&mut self, item: &str, offers: &[Offer]) {
        for offer in offers {
            for span in &METERS {
                self.pair(item, offer, span);
            }
            for rate in &offer.rates {
                self.by_itself(item, offer, rate);
                self.against_bounds(item, offer, rate);
                self.against_history(item, offer, rate);
                self.against_tier(item, offers, offer, rate);
                self.against_places(item, offers, offer, rate);
            }
        }
    }

    /// The last prices of two meters in one offer, for each set of bounds that both have.
    fn pair(&mut self, item: &str, offer: &Offer, span: &Span) {
        for rate in offer.rates.iter().filter(|rate| rate.meter == span.meter) {
            let other = latest(offer, span.of, rate);
            if latest(offer, span.meter, rate) == Some(rate) {
                self.within(item, offer, rate, other, span, &format!("the {} price", span.of));
            }
        }
    }

    fn by_itself(&mut self, item: &str, offer: &Offer, rate: &Rate) {
        let Some(range) = RANGES.iter().find(|range| range.meter == rate.meter) else { return };
        let usd = rate.charge(Decimal::from(u64::from(range.per))).filter(|_| is_price(rate));
        let Some(usd) = usd.map(Money::dollars) else { return };
        let is_inside = usd >= limit(range.least) && usd <= limit(range.most);
        self.that(is_inside, item, &field(&format!("rate of {}", rate.meter), offer), || {
            let Range { per, least, most, .. } = range;
            format!("{usd} for {per} is like no other price, which lie between {least} and {most}")
        });
    }

    /// Against the first price of the same meter and day for other requests.
    fn against_bounds(&mut self, item: &str, offer: &Offer, rate: &Rate) {
        let is_like = |other: &&Rate| other.meter == rate.meter && other.from == rate.from;
        let first = offer.rates.iter().find(is_like).filter(|first| first.bounds != rate.bounds);
        let span = if rate.meter == "image" { &SIZES } else { &LENGTHS };
        self.within(item, offer, rate, first, span, span.meter);
    }

    fn against_history(&mut self, item: &str, offer: &Offer, rate: &Rate) {
        let earlier = offer.rates.iter().take_while(|other| *other != rate);
        let replaced =
            earlier.filter(|other| other.meter == rate.meter && other.bounds == rate.bounds).last();
        self.within(item, offer, rate, replaced, &HISTORY, HISTORY.meter);
    }

    fn against_tier(&mut self, item: &str, offers: &[Offer], offer: &Offer, rate: &Rate) {
        let Some(span) = TIERS.iter().find(|span| span.meter == offer.tier) else { return };
        let is_twin = |other: &&Offer| {
            let is_same_place = other.scope == offer.scope
                && (other.places == offer.places
                    || other.places.iter().any(|place| offer.places.contains(place)));
            other.card == offer.card && other.tier == span.of && is_same_place
        };
        let twin = offers.iter().find(is_twin).and_then(|twin| latest(twin, &rate.meter, rate));
        self.within(item, offer, rate, twin, span, &format!("the {} price", span.of));
    }

    /// Against the first offer of the same card and tier.
    fn against_places(&mut self, item: &str, offers: &[Offer], offer: &Offer, rate: &Rate) {
        let is_twin = |other: &&Offer| other.card == offer.card && other.tier == offer.tier;
        let twin = offers.iter().find(is_twin).and_then(|twin| latest(twin, &rate.meter, rate));
        let is_latest = latest(offer, &rate.meter, rate) == Some(rate);
        self.within(item, offer, rate, twin.filter(|_| is_latest), &PLACES, PLACES.meter);
    }

    fn within(&mut self, item: &str, offer: &Offer, rate: &Rate, of: Option<&Rate>, span: &Span, name: &str) {
        let times = of.and_then(|of| each(rate)?.checked_div(each(of)?));
        let Some(times) = times else { return };
        let is_inside = times >= limit(span.least) && times <= limit(span.most);
        self.that(is_inside, item, &field(&format!("rate of {}", rate.meter), offer), || {
            let (least, most) = (span.least, span.most);
            format!("is {} times {name}, not between {least} and {most}", times.rounded(4))
        });
    }
}

fn limit(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_default()
}

/// The rate of a meter that is charged last, for requests of the same bounds.
fn latest<'a>(offer: &'a Offer, meter: &str, like: &Rate) -> Option<&'a Rate> {
    offer.rates.iter().rev().find(|rate| rate.meter == meter && rate.bounds == like.bounds)
}

/// The price of one unit. What is no price, or given away, is compared with none: that is looked at elsewhere.
fn each(rate: &Rate) -> Option<Decimal> {
    let is_price = rate.usd > Decimal::ZERO && is_price(rate);
    rate.usd.checked_div(Decimal::from(u64::from(rate.per))).filter(|_| is_price)
}
