//! What a workload needs, and of whom.

use super::Dimensions;
use crate::decimal::Decimal;

/// How much of one meter is used: for each request, or in the month.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Key of the meter.
    pub meter: &'static str,
    /// Units.
    pub quantity: Decimal,
}

impl Usage {
    /// So many units of a meter.
    pub(crate) fn of(meter: &'static str, quantity: u64) -> Self {
        Self { meter, quantity: Decimal::from(quantity) }
    }

    /// Tokens sent and answered.
    pub(super) fn tokens(input: u64, output: u64) -> Vec<Self> {
        vec![Self::of("input", input), Self::of("output", output)]
    }
}

/// Who is paid for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seller<'a> {
    /// The model that is weighed.
    Model,
    /// Another model or a service, by its id.
    Other(&'a str),
}

/// What is used of one seller in one tier.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Need<'a> {
    /// Who is paid.
    pub seller: Seller<'a>,
    /// The tier it is bought in, where that is not the market's.
    pub tier: Option<&'a str>,
    /// What the requests are like, where they are not like the workload's.
    pub like: Option<Dimensions>,
    /// Whether it is used once in the month, rather than for each request.
    pub monthly: bool,
    /// What is used.
    pub usage: Vec<Usage>,
}

impl<'a> Need<'a> {
    /// For each request, of the model itself.
    pub(crate) const fn of_model(usage: Vec<Usage>) -> Self {
        Self { seller: Seller::Model, tier: None, like: None, monthly: false, usage }
    }

    /// In the month, of the model itself in a tier of its own.
    pub(super) const fn in_tier(tier: &'a str, usage: Vec<Usage>) -> Self {
        Self { seller: Seller::Model, tier: Some(tier), like: None, monthly: true, usage }
    }

    /// Of another seller. It is bought on demand, whatever tier the model is bought in.
    pub(super) fn of_other(id: &'a str, monthly: bool, usage: Vec<Usage>) -> Self {
        let like = Some(Dimensions::default());
        Self { seller: Seller::Other(id), tier: Some("on-demand"), like, monthly, usage }
    }
}
