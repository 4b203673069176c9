//! Evaluation of models by people.

use super::{Used, each};

/// Answers rated by people: one task is one prompt rated by one person, whether one model answered
/// it or two.
///
/// The tokens of the models, and of a model that judges, are billed as always ([`super::Tokens`]);
/// computed scores are free.
///
/// Source: AWS's Bedrock pricing page, model evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct HumanEvaluation {
    /// Prompts.
    pub prompts: u64,
    /// People who rate each.
    pub workers: u64,
}

impl HumanEvaluation {
    /// What it is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(self.prompts, [("human_task", self.workers.into())])
    }
}
