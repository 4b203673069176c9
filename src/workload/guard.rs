//! Guardrails around the work: what questions and answers are checked for.

use super::{Need, Usage};
use crate::usage::{Policy, text_units};

/// The service that checks.
pub(super) const SERVICE: &str = "guardrails";

/// What questions and answers are checked for, with a text unit counted in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The policies that are switched on; none if nothing is checked.
    pub policies: Vec<Policy>,
    /// Characters that a token stands for: about four in English.
    pub characters_per_token: u64,
}

/// The texts of one request, conversation or task that are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guarded {
    /// How often in it a question is asked and answered.
    pub times: u64,
    /// Tokens of each question.
    pub question: u64,
    /// Tokens of each answer.
    pub answer: u64,
    /// Tokens of what an answer has to be grounded in.
    pub source: u64,
}

/// Policies that a workload can be checked by, with their names in links.
const NAMED: [(&str, Policy); 4] = [
    ("content", Policy::Content),
    ("topics", Policy::Topics),
    ("pii", Policy::Pii),
    ("grounding", Policy::Grounding),
];

impl Default for Guard {
    fn default() -> Self {
        Self { policies: Vec::new(), characters_per_token: 4 }
    }
}

impl Guard {
    /// Names of all policies.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name)
    }

    /// Policies by their names, separated by commas; nothing for none. `None` if one is unknown.
    pub(crate) fn read(text: &str) -> Option<Vec<Policy>> {
        let asked = || text.split(',').filter(|name| !name.is_empty());
        if !asked().all(|name| Self::names().any(|known| known == name)) {
            return None;
        }
        Some(
            NAMED
                .iter()
                .filter(|(name, _)| asked().any(|asked| asked == *name))
                .map(|(_, one)| *one)
                .collect(),
        )
    }

    /// The names of those that are switched on.
    pub(crate) fn written(&self) -> String {
        let on = NAMED.iter().filter(|(_, policy)| self.policies.contains(policy));
        on.map(|(name, _)| *name).collect::<Vec<_>>().join(",")
    }

    /// What is metered for one request, conversation or task; nothing if nothing is checked.
    pub(super) fn need(&self, texts: Guarded) -> Option<Need<'static>> {
        if self.policies.is_empty() {
            return None;
        }
        let units = |tokens: u64| text_units(tokens.saturating_mul(self.characters_per_token));
        // Question and answer are two texts; whether an answer is grounded is asked of all as one.
        let apart = units(texts.question).saturating_add(units(texts.answer));
        let grounded = units(texts.source.saturating_add(texts.question).saturating_add(texts.answer));
        let checked = |policy: &Policy| {
            let units = if *policy == Policy::Grounding { grounded } else { apart };
            Usage::of(policy.meter(), units.saturating_mul(texts.times))
        };
        let usage = self.policies.iter().map(checked).collect();
        Some(Need::of_other(SERVICE, false, usage))
    }
}
