//! A bill in two parts: what the model itself is paid, and what goes to others.

use crate::catalogue::{Catalogue, Model};
use crate::charge::{Demand, NoBill};
use crate::cost::sum;
use crate::money::Money;
use crate::scenario::Scenario;

/// What is paid in a month, in two parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    /// To the model itself.
    pub(super) own: Money,
    /// To others, whatever the model is.
    pub(super) others: Money,
    /// Whether the price of everything used is known.
    pub(super) complete: bool,
    /// Whether anything is read from a cache, or written to one.
    pub(super) cached: bool,
}

impl Split {
    pub(super) fn new(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Result<Self, NoBill> {
        let charges = Demand::new(catalogue, scenario).charges(model)?;
        let paid = |to_others: bool| {
            let those = charges.iter().filter(|charge| charge.is_to_another() == to_others);
            sum(those.filter_map(|charge| charge.priced.as_ref()).map(|priced| priced.per_month))
                .ok_or(NoBill::TooLarge)
        };
        Ok(Self {
            own: paid(false)?,
            others: paid(true)?,
            complete: charges.iter().all(|charge| charge.priced.is_some()),
            cached: charges.iter().any(|charge| charge.meter.starts_with("cache_")),
        })
    }

    /// What is paid in all; `None` beyond 38 digits.
    pub(super) fn total(&self) -> Option<Money> {
        self.own.plus(self.others)
    }
}
