//! What is metered: from the numbers of each dimension that Amazon Bedrock bills to quantities per
//! meter.
//!
//! Every dimension is a plain struct of its inputs with a method `used`, which says what a month of
//! it is metered as. What is billed by one seller, such as all that goes through one model, is a
//! list of [`Used`], and lists are put together by concatenation: [`total`] of two lists in one is
//! the sum of their totals. What two models use stays in two lists, for each has rates of its own.
//!
//! ```
//! use weighbridge::{Decimal, Money, Rate, usage};
//! let used = usage::Tokens { requests: 10, input: 1_000, output: 500, ..Default::default() }.used().unwrap();
//! let rate = |meter: &str, usd| Rate {
//!     meter: meter.to_owned(),
//!     usd: Decimal::parse(usd).unwrap(),
//!     per: 1_000,
//!     ..Default::default()
//! };
//! let rates = [rate("input", "0.0002"), rate("output", "0.0006")];
//! let total = usage::total(&used, |used| rates.iter().find(|rate| rate.meter == used.meter)).unwrap();
//! assert_eq!(total.amount, Money::usd(Decimal::parse("0.005").unwrap()));
//! assert!(total.unknown.is_empty());
//! ```
//!
//! Counts are whole numbers; what can be a fraction is a [`Decimal`], which must not be below
//! nought. Every quantity is exact. It is rounded only where AWS defines a unit that is billed once
//! begun, and then [`Used::before`] keeps what it was. Nothing here panics: what is negative, or has
//! more digits than a [`Decimal`] holds, is `None`. Meters of which nothing is used are left out, so
//! that a price nobody needs is never missed.

mod agentcore;
mod automation;
mod caching;
mod customisation;
mod embeddings;
mod evaluation;
mod flows;
mod guardrails;
mod images;
mod import;
mod knowledge;
mod media;
mod month;
mod provisioned;
mod rerank;
mod runtime;
mod tokens;
mod total;

pub use agentcore::{AgentEvaluations, AgentMemory, AgentPolicy, Gateway, Identity};
pub use automation::DataAutomation;
pub use caching::{CachedPrefix, Keep};
pub use customisation::{ImageTraining, KeptModels, Reinforcement, Training};
pub use embeddings::Embeddings;
pub use evaluation::HumanEvaluation;
pub use flows::{Agents, Flows};
pub(crate) use guardrails::text_units;
pub use guardrails::{Guardrails, Policy};
pub use images::Images;
pub use import::{Active, CustomModel, KeptUnits, UnitVersion, WINDOW, windows};
pub(crate) use knowledge::billed_ocus;
pub use knowledge::{KnowledgeBase, ManagedKnowledgeBase};
pub use media::Media;
pub use month::Month;
pub use provisioned::{Provisioned, Reserved};
pub use rerank::Rerank;
pub(crate) use rerank::rerank_queries;
pub use runtime::{Held, Runtime};
pub use tokens::Tokens;
pub use total::{Total, total};

use crate::catalogue::Rate;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::workload::Usage;

/// How much of one meter is used in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Used {
    /// Key of the meter, as in the catalogue.
    pub meter: &'static str,
    /// How much is billed, exact, after any rounding.
    pub quantity: Decimal,
    /// How many of what is counted make one unit of the meter: 1, or 3,600 where seconds are counted
    /// and hours are priced. Dividing here would lose digits, so it is left to the charge.
    pub per_unit: u32,
    /// What it was before it was rounded to units that are billed once begun; `None` where AWS rounds
    /// nothing.
    pub before: Option<Decimal>,
}

impl Used {
    /// What so many requests use of a meter.
    pub fn of(usage: &Usage, requests: Decimal) -> Option<Self> {
        Some(Self::exactly(usage.meter, not_negative(usage.quantity.checked_mul(requests)?)?))
    }

    /// What the quantity costs at a rate; `None` beyond 38 digits.
    pub fn charge(&self, rate: &Rate) -> Option<Money> {
        rate.charge(self.quantity)?.divided_by(self.divisor())
    }

    /// The quantity in units of the meter, rounded at the 18th decimal where it does not come out
    /// even: for showing, not for charging.
    pub fn units(&self) -> Option<Decimal> {
        self.quantity.checked_div(self.divisor())
    }

    const fn exactly(meter: &'static str, quantity: Decimal) -> Self {
        Self { meter, quantity, per_unit: 1, before: None }
    }

    const fn rounded(meter: &'static str, quantity: Decimal, before: Decimal) -> Self {
        Self { meter, quantity, per_unit: 1, before: Some(before) }
    }

    fn divisor(&self) -> Decimal {
        Decimal::from(u64::from(self.per_unit))
    }
}

/// What is used at all, in the order given.
fn only_used(used: impl IntoIterator<Item = Option<Used>>) -> Option<Vec<Used>> {
    let used: Vec<Used> = used.into_iter().collect::<Option<_>>()?;
    Some(used.into_iter().filter(|used| used.quantity != Decimal::ZERO).collect())
}

/// So much of each meter, as often as `times`.
fn each<const N: usize>(times: u64, counts: [(&'static str, Decimal); N]) -> Option<Vec<Used>> {
    only_used(counts.map(|(meter, count)| {
        let quantity = not_negative(count)?.checked_mul(Decimal::from(times))?;
        Some(Used::exactly(meter, quantity))
    }))
}

fn product<const N: usize>(factors: [Decimal; N]) -> Option<Decimal> {
    factors.into_iter().try_fold(Decimal::from(1), Decimal::checked_mul)
}

fn not_negative(number: Decimal) -> Option<Decimal> {
    (!number.is_negative()).then_some(number)
}

/// The smallest whole number that is not below.
fn rounded_up(number: Decimal) -> Option<Decimal> {
    let nearest = number.rounded(0);
    if nearest < number { nearest.checked_add(Decimal::from(1)) } else { Some(nearest) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Used, rounded_up};
    use crate::{decimal::Decimal, workload::Usage};

    #[test]
    fn a_unit_begun_counts_whole() {
        for (number, whole) in
            [("0", "0"), ("0.4", "1"), ("0.5", "1"), ("1", "1"), ("1.5", "2"), ("2.000001", "3")]
        {
            assert_eq!(rounded_up(Decimal::parse(number).unwrap()).unwrap().to_string(), whole, "{number}");
        }
    }

    #[test]
    fn what_one_request_uses_is_used_by_each() {
        let usage = Usage { meter: "input", quantity: Decimal::from(1_000) };
        let used = Used::of(&usage, Decimal::from(3)).unwrap();
        assert_eq!(
            (used.meter, used.quantity, used.per_unit, used.before),
            ("input", Decimal::from(3_000), 1, None)
        );
    }

    #[test]
    fn what_is_below_nought_is_not_metered() {
        let usage = Usage { meter: "input", quantity: Decimal::new(-1, 0) };
        assert_eq!(Used::of(&usage, Decimal::from(1)), None);
    }
}
