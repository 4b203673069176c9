//! Weights of one's own, hosted by AWS.

use super::{Need, Usage};
use crate::decimal::Decimal;
use crate::usage::WINDOW;

/// A model of one's own that was imported. How many requests a copy serves depends on the model and on
/// the requests, so how many copies run is for the reader to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWork {
    /// Runs in the month: stretches of calls, none further than five minutes from the one before.
    pub runs: u64,
    /// Minutes from the first call of a run to its last.
    pub run_minutes: u64,
    /// Copies running at once.
    pub copies: u64,
}

/// Who hosts it.
pub(crate) const HOST: &str = "custom-model-import";

/// The tier in which it is hosted.
pub(crate) const IMPORT_TIER: &str = "import";

/// The fact that says how many custom model units a copy takes.
pub(crate) const UNITS: &str = "import_units";

impl Default for ImportWork {
    /// One copy, called through the eight hours of twenty-two working days.
    fn default() -> Self {
        Self { runs: 22, run_minutes: 480, copies: 1 }
    }
}

impl ImportWork {
    /// What a model needs whose copies take so many units each: what [`crate::usage::CustomModel`] and
    /// [`crate::usage::KeptUnits`] meter, for whole minutes.
    pub(crate) fn need(&self, units: u64) -> Need<'static> {
        let windows = i128::from(self.run_minutes / WINDOW + 1) * i128::from(self.runs);
        let minutes = windows * i128::from(WINDOW * self.copies) * i128::from(units);
        let running = Usage { meter: "cmu_minute", quantity: Decimal::new(minutes, 0) };
        let usage = vec![running, Usage::of("cmu_month", units)];
        Need { tier: Some(IMPORT_TIER), ..Need::of_other(HOST, true, usage) }
    }
}
