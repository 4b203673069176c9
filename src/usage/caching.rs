//! Prompt caching: one beginning of a prompt, sent again and again.

use super::{Used, only_used, product};
use crate::decimal::Decimal;

/// How long a cache keeps what was written to it. Each reading starts the time anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Keep {
    /// Five minutes, the default of most models.
    #[default]
    FiveMinutes,
    /// Thirty minutes, the only one of some.
    ThirtyMinutes,
    /// An hour, which costs more to write.
    Hour,
}

impl Keep {
    const fn meter(self) -> &'static str {
        match self {
            Self::FiveMinutes => "cache_write_5m",
            Self::ThirtyMinutes => "cache_write_30m",
            Self::Hour => "cache_write_1h",
        }
    }
}

/// The beginning that many prompts share, and how often it is sent: the rest of the prompts and the
/// answers are [`super::Tokens`].
///
/// The first call of a run writes it and every later one reads it, as long as no two calls are
/// further apart than the cache keeps it. A beginning shorter than the model's minimum is not
/// cached, and billed as input each time: nothing is saved and nothing extra charged. Exactly the
/// minimum is cached.
///
/// Source: Bedrock user guide, prompt caching; AWS's agent toolkit, which prints how much is saved
/// by 1, 2, 5 and 10 calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct CachedPrefix {
    /// Its tokens.
    pub tokens: u64,
    /// The fewest tokens that the model caches.
    pub minimum: u64,
    /// How long it is kept.
    pub keep: Keep,
    /// Runs of calls in the month, each of which finds the cache empty.
    pub runs: u64,
    /// Calls in each run.
    pub calls: u64,
}

impl CachedPrefix {
    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let times = |calls: u64| product([self.tokens, self.runs, calls].map(Decimal::from));
        if self.tokens < self.minimum {
            return only_used([Some(Used::exactly("input", times(self.calls)?))]);
        }
        let written = self.calls.min(1);
        only_used([
            Some(Used::exactly(self.keep.meter(), times(written)?)),
            Some(Used::exactly("cache_read", times(self.calls - written)?)),
        ])
    }
}
