//! Tokens: what a model reads and writes.

use super::{Used, each};
use crate::decimal::Decimal;

/// Requests to a model that is billed by the token, all alike.
///
/// Tokens are billed exactly; AWS publishes neither a minimum nor a rounding for a request. The
/// counts are those that the Converse API reports: `input` is without the tokens that were read
/// from the cache or written to it. Images and files in a chat are billed as the input tokens that
/// the model reports for them, so they belong to `input`, unless the model has a meter of its own
/// for them (see [`super::Media`]).
///
/// Source: AWS's Bedrock pricing page, on-demand; Bedrock user guide, token counting and prompt
/// caching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tokens {
    /// Requests in the month.
    pub requests: u64,
    /// Tokens sent with each, without those read from the cache or written to it.
    pub input: u64,
    /// Tokens of each answer that are shown.
    pub output: u64,
    /// Tokens of each answer that the model thinks with. They are billed as output: no model on
    /// Bedrock is known to have a price of its own for them.
    pub reasoning: u64,
    /// Tokens of each request that are read from the cache.
    pub cache_read: u64,
    /// Tokens of each request that are written to the cache for five minutes.
    pub cache_write_5m: u64,
    /// Tokens of each request that are written to the cache for thirty minutes.
    pub cache_write_30m: u64,
    /// Tokens of each request that are written to the cache for an hour.
    pub cache_write_1h: u64,
    /// Tokens of each request that are written to the cache of a model without a price for writing,
    /// such as Amazon Nova. They are metered as input. That they cost what input costs is inferred
    /// from the missing price; AWS does not say so.
    pub cache_write_as_input: u64,
    /// Web searches that the model makes for each request, on the server's side.
    pub web_searches: u64,
}

impl Tokens {
    /// All tokens of one prompt: fresh, read from the cache, and written to it.
    ///
    /// This is what steps in the price are measured by. If it is above a step, every token of the
    /// request costs the higher price, output included; exactly at the step it costs the lower one.
    /// Output does not count. (Anthropic's page on long context; `LiteLLM` reads it so too.)
    ///
    /// `None` beyond 64 bits.
    pub fn prompt(&self) -> Option<u64> {
        let written =
            [self.cache_write_5m, self.cache_write_30m, self.cache_write_1h, self.cache_write_as_input];
        written.into_iter().chain([self.cache_read]).try_fold(self.input, u64::checked_add)
    }

    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let sum = |a: u64, b: u64| Decimal::from(a).checked_add(Decimal::from(b));
        each(
            self.requests,
            [
                ("input", sum(self.input, self.cache_write_as_input)?),
                ("output", sum(self.output, self.reasoning)?),
                ("cache_read", self.cache_read.into()),
                ("cache_write_5m", self.cache_write_5m.into()),
                ("cache_write_30m", self.cache_write_30m.into()),
                ("cache_write_1h", self.cache_write_1h.into()),
                ("web_search", self.web_searches.into()),
            ],
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Tokens;

    #[test]
    fn a_prompt_is_all_that_is_sent_whether_cached_or_not() {
        let tokens = Tokens {
            requests: 7,
            input: 1,
            output: 1_000,
            reasoning: 1_000,
            cache_read: 2,
            cache_write_5m: 4,
            cache_write_30m: 8,
            cache_write_1h: 16,
            cache_write_as_input: 32,
            web_searches: 64,
        };
        assert_eq!(tokens.prompt(), Some(63));
        assert_eq!(Tokens { cache_read: u64::MAX, ..tokens }.prompt(), None);
    }

    #[test]
    fn thinking_is_output_and_writing_without_a_price_is_input() {
        let tokens =
            Tokens { requests: 2, output: 5, reasoning: 7, cache_write_as_input: 9, ..Tokens::default() };
        let used: Vec<_> =
            tokens.used().unwrap().iter().map(|used| (used.meter, used.quantity.to_u64())).collect();
        assert_eq!(used, [("input", Some(18)), ("output", Some(24))]);
    }
}
