//! Capacity rented by the hour, and models trained further.

use super::{Need, TextWork, Usage};
use crate::decimal::Decimal;

/// Model units rented for the month. How many tokens one serves AWS says only on request, so how many
/// are needed is for the reader to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityWork {
    /// Model units.
    pub units: u64,
    /// The tier that sells them for this long.
    pub commitment: &'static str,
}

/// A model trained further, kept, and then asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TuningWork {
    /// Examples of the training data.
    pub examples: u64,
    /// Tokens of each.
    pub example_tokens: u64,
    /// Times that training goes through them.
    pub epochs: u64,
    /// Trainings in the month; 0 in one that only serves what was trained before.
    pub trainings: u64,
    /// Custom models kept.
    pub kept: u64,
    /// How it is served: the tier for custom models on demand, or one that rents model units.
    pub serving: &'static str,
    /// Model units, where they are rented.
    pub units: u64,
}

/// The tier in which models are trained and kept.
const TRAINING: &str = "customisation";

/// The tier in which a custom model is paid by the token.
const ON_DEMAND: &str = "custom-on-demand";

/// The tiers that rent model units, the shortest commitment first.
pub(crate) const COMMITMENTS: [&str; 3] = ["provisioned", "provisioned-1-month", "provisioned-6-months"];

/// How a custom model can be served.
pub(crate) const SERVINGS: [&str; 4] = [ON_DEMAND, COMMITMENTS[0], COMMITMENTS[1], COMMITMENTS[2]];

impl Default for CapacityWork {
    fn default() -> Self {
        Self { units: 1, commitment: COMMITMENTS[0] }
    }
}

impl Default for TuningWork {
    /// Two thousand worked examples of half a page, gone through three times.
    fn default() -> Self {
        Self {
            examples: 2_000,
            example_tokens: 500,
            epochs: 3,
            trainings: 1,
            kept: 1,
            serving: ON_DEMAND,
            units: 1,
        }
    }
}

impl CapacityWork {
    pub(super) fn need(&self, hours: u64) -> Need<'static> {
        Need::in_tier(self.commitment, vec![Usage::of("model_unit_hour", self.units.saturating_mul(hours))])
    }
}

impl TuningWork {
    pub(super) fn needs(&self, served: &TextWork, hours: u64) -> Vec<Need<'static>> {
        let corpus = i128::from(self.examples) * i128::from(self.example_tokens);
        let trained = corpus * i128::from(self.epochs) * i128::from(self.trainings);
        let training = vec![
            Usage { meter: "training_token", quantity: Decimal::new(trained, 0) },
            Usage::of("custom_model_month", self.kept),
        ];
        let serving = if self.serving == ON_DEMAND {
            Need {
                monthly: false,
                ..Need::in_tier(ON_DEMAND, Usage::tokens(served.input_tokens, served.output_tokens))
            }
        } else {
            CapacityWork { units: self.units, commitment: self.serving }.need(hours)
        };
        vec![Need::in_tier(TRAINING, training), serving]
    }

    /// Whether it is served by rented model units.
    pub(super) fn is_rented(&self) -> bool {
        self.serving != ON_DEMAND
    }
}
