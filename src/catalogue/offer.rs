//! Offers: the terms on which a model is sold.

use super::{Dissent, Provenance, Scope};
use crate::{date::Date, decimal::Decimal, money::Money};
use serde::{Deserialize, Serialize};

/// A billable unit.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Meter {
    /// Its name in data.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// What one of it is, in the singular.
    pub unit: String,
    /// Whether prices of it are quoted per thousand or per million rather than each.
    pub quoted_in_bulk: bool,
    /// How quantities are rounded before they are charged; `None` where they are charged exactly.
    pub rounds: Option<String>,
}

/// The terms on which a model or service is sold: on one card, in one service tier, in some places.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Offer {
    /// Key of the [`super::Card`] it stands on.
    pub card: String,
    /// Key of the [`super::Tier`], such as `on-demand`.
    pub tier: String,
    /// How far a request may travel.
    pub scope: Scope,
    /// In-Region: AWS region codes, none where the source names none, so that it holds in all of
    /// them. Geo: the inference profiles. Global: none.
    pub places: Vec<String>,
    /// What is charged, oldest first within a meter.
    pub rates: Vec<Rate>,
}

/// The price of one meter, from a day on, within bounds.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rate {
    /// Key of the [`Meter`].
    pub meter: String,
    /// US dollars for [`Rate::per`] units.
    pub usd: Decimal,
    /// For how many units: 1, 1,000 or 1,000,000, as the source prints it.
    pub per: u32,
    /// What a request has to be like for this rate to apply.
    pub bounds: Vec<Bound>,
    /// The first day on which this price is on record. `None` if that day is not known: the rate
    /// then shows in the history and is never charged.
    pub from: Option<Date>,
    /// Where it was read.
    pub provenance: Provenance,
    /// What other sources say instead.
    pub dissent: Vec<Dissent>,
}

impl Rate {
    /// What so many units cost; `None` beyond 38 digits.
    pub(crate) fn charge(&self, count: Decimal) -> Option<Money> {
        // Multiplied first and divided last, so that nothing is lost on the way.
        Money::usd(self.usd).times(count)?.divided_by(Decimal::from(u64::from(self.per)))
    }
}

/// A condition on a request: a quantity that has to lie within limits, both inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// What is bounded, such as `steps` or `width`.
    pub dimension: String,
    /// The smallest quantity that the rate covers.
    pub at_least: Option<u64>,
    /// The largest quantity that the rate covers.
    pub at_most: Option<u64>,
}

impl Bound {
    /// Whether no quantity lies within the limits of both.
    pub(super) fn is_apart_from(&self, other: &Self) -> bool {
        let ends_before = |one: &Self, other: &Self| {
            one.at_most.is_some_and(|most| other.at_least.is_some_and(|least| most < least))
        };
        ends_before(self, other) || ends_before(other, self)
    }

    /// Whether the quantity lies within the limits.
    pub fn holds(&self, quantity: u64) -> bool {
        self.at_least.is_none_or(|least| quantity >= least)
            && self.at_most.is_none_or(|most| quantity <= most)
    }
}
