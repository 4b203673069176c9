//! Customisation: training a model further, and keeping what came of it.

use super::{Used, each, not_negative, only_used, product};
use crate::decimal::Decimal;

/// Training on text: tokens of the corpus, as often as it is gone through.
///
/// Neither rounding nor a minimum is published. Distillation is billed as the teacher's tokens
/// ([`super::Tokens`]) and this for the student.
///
/// Source: AWS's Bedrock pricing page, model customisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Training {
    /// Tokens of the corpus.
    pub tokens: u64,
    /// Times that it is gone through.
    pub epochs: u64,
}

impl Training {
    /// What it is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(self.epochs, [("training_token", self.tokens.into())])
    }
}

/// Training on images: each is billed as often as it is seen, which is steps times batch size.
///
/// Source: AWS's Bedrock pricing page, customisation of Titan Image Generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ImageTraining {
    /// Steps of training.
    pub steps: u64,
    /// Images in each.
    pub batch_size: u64,
}

impl ImageTraining {
    /// What it is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(self.steps, [("training_image", self.batch_size.into())])
    }
}

/// Reinforcement fine-tuning, billed by hours of training.
///
/// Uncertain: only the name of the unit is known, from AWS's price list (`RFT-Training-Hours`); no
/// price was found, nor how hours begun are counted. They are taken exactly.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Reinforcement {
    /// Hours of training.
    pub hours: Decimal,
}

impl Reinforcement {
    /// What it is metered as; `None` below nought.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(1, [("training_hour", self.hours)])
    }
}

/// Custom models kept, each billed by the month.
///
/// Uncertain: AWS does not say whether part of a month is billed in part or whole. Fractions are
/// taken as they are.
///
/// Source: AWS's Bedrock pricing page, model customisation.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct KeptModels {
    /// Models.
    pub models: u64,
    /// Months for which each is kept.
    pub months: Decimal,
}

impl KeptModels {
    /// What they are metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let months = product([self.models.into(), not_negative(self.months)?])?;
        only_used([Some(Used::exactly("custom_model_month", months))])
    }
}
