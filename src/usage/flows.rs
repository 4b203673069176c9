//! Flows and agents of Bedrock's own.

use super::{Used, each};
use crate::decimal::Decimal;

/// Runs of a flow, all alike: billed for every step from one node to the next.
///
/// AWS meters them by the day and bills them exactly; its example of 26 steps is printed as 25. The
/// models and services that a flow calls are billed as well.
///
/// Source: AWS's Bedrock pricing page, flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Flows {
    /// Runs in the month.
    pub runs: u64,
    /// Transitions of each run outside its loop.
    pub transitions: u64,
    /// How often its loop is gone through.
    pub iterations: u64,
    /// Transitions of each time.
    pub transitions_each: u64,
}

impl Flows {
    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let looped = Decimal::from(self.iterations).checked_mul(Decimal::from(self.transitions_each))?;
        each(self.runs, [("flow_transition", looped.checked_add(self.transitions.into())?)])
    }
}

/// Bedrock's first agents: they have no charge of their own, so their price is 0. What is billed are
/// the model's tokens and whatever they call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Agents {
    /// Invocations in the month.
    pub invocations: u64,
}

impl Agents {
    /// What the month is metered as.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(1, [("agent_invocation", self.invocations.into())])
    }
}
