//! What a price map says of one of its ids.

use weighbridge::{Bound, Decimal};

/// An id of a price map, and its prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The id, as the map spells it.
    pub id: String,
    /// The line in which it stands.
    pub row: u32,
    /// What it costs.
    pub prices: Vec<Price>,
    /// Fields that look like prices and are none that this reader knows.
    pub unread: Vec<String>,
}

/// One price of a map, in this catalogue's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// The field of the map.
    pub field: String,
    /// What it says there.
    pub text: String,
    /// The line in which it stands.
    pub row: u32,
    /// Key of the tier.
    pub tier: &'static str,
    /// What is billed.
    pub meter: Metered,
    /// US dollars for [`Price::per`] units.
    pub usd: Decimal,
    /// For how many units: a million of what is sold in bulk, else one.
    pub per: u32,
    /// What a request has to be like.
    pub bounds: Vec<Bound>,
}

/// What a price is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metered {
    /// A meter of this key.
    By(&'static str),
    /// Tokens written to the cache, for as long as the model keeps them unless asked for an hour.
    CacheWrite,
}
