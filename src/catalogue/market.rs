//! Markets: price lists, service tiers, regions, and how far a request may travel.

use serde::{Deserialize, Serialize};

/// A price list one can compute with.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Card {
    /// Its name in data and links.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// Whose prices these are and how far to trust them.
    pub about: String,
    /// Key of the card that serves where this one has no offer; `None` for a card that stands alone.
    pub over: Option<String>,
}

/// A service tier: how fast, how sure and for how long capacity is bought.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Tier {
    /// Its name in data and links.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// What one gets and gives up.
    pub about: String,
    /// What is paid for.
    pub by: Basis,
}

/// What a tier is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// What is used: tokens, images, seconds.
    #[default]
    Use,
    /// Capacity by the hour, used or not.
    Time,
    /// Training, and keeping what was trained.
    Training,
}

impl Basis {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Use, Self::Time, Self::Training];
}

/// An AWS region.
#[derive(Clone, Debug, PartialEq, Serialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Region {
    /// Its code.
    pub key: String,
    /// Its name for a reader.
    pub label: String,
    /// Inference profiles that can be called from it, narrowest first.
    pub profiles: Vec<String>,
    /// Whether it is a partition of its own, such as `GovCloud`: only prices that name it hold there.
    pub apart: bool,
}

/// How far a request may travel to be served, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// It stays in the region that is called.
    #[default]
    InRegion,
    /// A geographic inference profile, such as `eu`: it may go to any of its regions.
    Geo,
    /// The global inference profile: it may go to any commercial region.
    Global,
}

impl Scope {
    /// All of them, nearest first.
    pub const ALL: [Self; 3] = [Self::InRegion, Self::Geo, Self::Global];

    /// Its name in data and links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::InRegion => "in-region",
            Self::Geo => "geo",
            Self::Global => "global",
        }
    }
}
