//! Capacity by the hour, used or not.

use super::{Used, only_used, product};
use crate::decimal::Decimal;

/// Model units, each a fixed throughput of one model that AWS states only on request.
///
/// They are billed from creation to deletion, whether used or not. A term of one or six months is
/// a tier, with a price of its own. AWS says "by the hour" and not how it counts an hour begun, so
/// hours are whole here: count one begun as one. Those of a month are [`super::Month::hours`].
///
/// Source: AWS's Bedrock pricing page and user guide, provisioned throughput.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Provisioned {
    /// Units.
    pub model_units: u64,
    /// Hours for which they are held.
    pub hours: u64,
}

impl Provisioned {
    /// What they are metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let hours = product([self.model_units, self.hours].map(Decimal::from))?;
        only_used([Some(Used::exactly("model_unit_hour", hours))])
    }
}

/// The fewest tokens per minute that can be reserved, in and out.
const FEWEST_RESERVED: [u64; 2] = [100_000, 10_000];

/// Tokens per minute in reserve (the reserved tier).
///
/// Billed by the hour for every 1,000 tokens per minute, used or not, of at least 100,000 in and
/// 10,000 out: less is billed as that much. What goes beyond is billed as on-demand, which is for
/// the caller to count. Tokens written to the cache take up input capacity.
///
/// Uncertain: AWS publishes no price of it, and its pages disagree about the terms (1 or 3 months;
/// 1 or 6).
///
/// Source: Bedrock user guide, service tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Reserved {
    /// Tokens per minute reserved for input.
    pub input_tokens_per_minute: u64,
    /// Tokens per minute reserved for output.
    pub output_tokens_per_minute: u64,
    /// Hours for which they are held.
    pub hours: u64,
}

impl Reserved {
    /// What they are metered as; nothing if neither is reserved, `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let asked = [self.input_tokens_per_minute, self.output_tokens_per_minute];
        let is_reserved = asked.iter().any(|tokens| *tokens > 0);
        let thousand_hours =
            |tokens: u64| product([tokens, self.hours].map(Decimal::from))?.checked_div(Decimal::from(1_000));
        let metered = |meter, asked: u64, fewest: u64| {
            let billed = if is_reserved { asked.max(fewest) } else { 0 };
            Some(Used::rounded(meter, thousand_hours(billed)?, thousand_hours(asked)?))
        };
        let [input, output] = FEWEST_RESERVED;
        only_used([
            metered("reserved_input_hour", asked[0], input),
            metered("reserved_output_hour", asked[1], output),
        ])
    }
}
