//! What `AgentCore` bills by count. Its runtimes are [`super::Runtime`].
//!
//! Source of all: AWS's `AgentCore` pricing page, with its examples. Nothing here is rounded.

use super::{Used, each, not_negative, product};
use crate::decimal::Decimal;

/// The gateway, through which agents find and use tools.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Gateway {
    /// Calls that list, use or ping tools.
    pub calls: u64,
    /// Calls that search among tools.
    pub searches: u64,
    /// Tools indexed for search.
    pub tools: u64,
    /// Months for which they are.
    pub months: Decimal,
}

impl Gateway {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(
            1,
            [
                ("gateway_call", self.calls.into()),
                ("gateway_search", self.searches.into()),
                ("gateway_tool_month", product([self.tools.into(), not_negative(self.months)?])?),
            ],
        )
    }
}

/// Memory, in which agents keep what they should remember.
///
/// Uncertain: whether a retrieval is a call or each record that it returns, and how records kept for
/// part of a month are counted. Where your own strategy extracts records, its model's tokens come on
/// top.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct AgentMemory {
    /// Events written.
    pub events: u64,
    /// Records kept by built-in strategies.
    pub records: u64,
    /// Records kept by strategies of one's own.
    pub own_records: u64,
    /// Months for which they are kept.
    pub months: Decimal,
    /// Retrievals.
    pub retrievals: u64,
}

impl AgentMemory {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let months = not_negative(self.months)?;
        each(
            1,
            [
                ("memory_event", self.events.into()),
                ("memory_record_month", product([self.records.into(), months])?),
                ("memory_record_month_self_managed", product([self.own_records.into(), months])?),
                ("memory_retrieval", self.retrievals.into()),
            ],
        )
    }
}

/// Identity, which gives agents tokens and keys for other systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Identity {
    /// Requests for a token or key, without those through the runtime or the gateway, which are free.
    pub requests: u64,
}

impl Identity {
    /// What the month is metered as.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(1, [("identity_request", self.requests.into())])
    }
}

/// Policies, which decide what agents may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct AgentPolicy {
    /// Decisions.
    pub authorisations: u64,
    /// Input tokens for writing policies in plain language.
    pub authoring_tokens: u64,
}

impl AgentPolicy {
    /// What the month is metered as.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(
            1,
            [
                ("policy_authorisation", self.authorisations.into()),
                ("policy_authoring_token", self.authoring_tokens.into()),
            ],
        )
    }
}

/// Evaluations of what agents did, all alike.
///
/// The judging model of an evaluator of one's own is billed on top, as [`super::Tokens`]. Uncertain:
/// the unit of the prices, not of the quantities: AWS's page prints them for 1,000, its toolkit for
/// 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct AgentEvaluations {
    /// Interactions evaluated.
    pub interactions: u64,
    /// Built-in evaluators for each.
    pub built_in: u64,
    /// Tokens that each of those reads.
    pub input: u64,
    /// Tokens that each of those writes.
    pub output: u64,
    /// Evaluators of one's own for each.
    pub custom: u64,
}

impl AgentEvaluations {
    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let built_in = Decimal::from(self.built_in);
        each(
            self.interactions,
            [
                ("evaluation_input", product([self.input.into(), built_in])?),
                ("evaluation_output", product([self.output.into(), built_in])?),
                ("custom_evaluation", self.custom.into()),
            ],
        )
    }
}
