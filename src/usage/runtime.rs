//! Runtimes: agents, browsers and code that AWS runs (`AgentCore`).

use super::{Used, not_negative, only_used, product, rounded_up};
use crate::decimal::Decimal;

/// Seconds of an hour.
const SECONDS_PER_HOUR: u32 = 3_600;

/// The least memory that is billed, in GB: 128 MB, taken as 128/1,024.
fn least_memory() -> Decimal {
    Decimal::new(125, 3)
}

/// Memory that a session holds for a while.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Held {
    /// Seconds.
    pub seconds: Decimal,
    /// Highest use in them, in GB.
    pub gb: Decimal,
}

/// Sessions of an agent runtime, a browser or a code interpreter, all alike.
///
/// The processor is billed by the second, only while it is in use: waiting for a model or a tool is
/// free. Memory is billed by the second on the highest use so far, 128 MB at least, whether or not
/// anything is computed. Either way a second begun counts whole, so that one is the least.
///
/// Seconds are counted and hours are priced: [`Used::per_unit`] is 3,600.
///
/// Uncertain: AWS says "billed per second, one second at least", and not that a fraction above the
/// first second counts whole, nor where in a session it rounds. Here the use of the processor and
/// each stretch of memory are rounded up by themselves. Whether 128 MB are 0.125 or 0.128 GB is not
/// said; 0.125 is taken. The second version of the runtime is taken to be billed as the first.
///
/// Source: AWS's `AgentCore` pricing page, with its examples.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Runtime<'a> {
    /// Sessions in the month.
    pub sessions: u64,
    /// Seconds for which the processor of each is in use.
    pub cpu_seconds: Decimal,
    /// Virtual processors in use in those seconds.
    pub vcpus: Decimal,
    /// What each session holds in memory, from its beginning to its end.
    pub memory: &'a [Held],
}

impl Runtime<'_> {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let sessions = Decimal::from(self.sessions);
        let hourly = |meter, quantity: Decimal, before: Decimal| {
            let (quantity, before) = (product([quantity, sessions])?, product([before, sessions])?);
            Some(Used { per_unit: SECONDS_PER_HOUR, ..Used::rounded(meter, quantity, before) })
        };
        let (cpu_seconds, vcpus) = (not_negative(self.cpu_seconds)?, not_negative(self.vcpus)?);
        let (billed, held) = self.gb_seconds()?;
        only_used([
            hourly("vcpu_hour", product([rounded_up(cpu_seconds)?, vcpus])?, product([cpu_seconds, vcpus])?),
            hourly("gb_hour", billed, held),
        ])
    }

    /// Seconds times GB of one session, as billed and as held.
    fn gb_seconds(&self) -> Option<(Decimal, Decimal)> {
        let (mut billed, mut held, mut highest) = (Decimal::ZERO, Decimal::ZERO, least_memory());
        for stretch in self.memory {
            let (seconds, gb) = (not_negative(stretch.seconds)?, not_negative(stretch.gb)?);
            highest = highest.max(gb);
            billed = billed.checked_add(product([rounded_up(seconds)?, highest])?)?;
            held = held.checked_add(product([seconds, gb])?)?;
        }
        Some((billed, held))
    }
}
