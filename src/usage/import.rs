//! Custom model import: weights of one's own, hosted by AWS.

use super::{Used, each, not_negative, only_used, product};
use crate::decimal::Decimal;

/// Minutes of a window, of which each is billed whole.
pub const WINDOW: u64 = 5;

/// The version of the custom model unit, which AWS fixes when a model is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum UnitVersion {
    /// Version 1.0, of most models.
    #[default]
    One,
    /// Version 2.0, of GPT-OSS.
    Two,
}

/// When an imported model is called.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Active {
    /// In so many windows, counted elsewhere, as `CloudWatch` shows them.
    Windows(u64),
    /// In runs of calls, each beginning with no copy running and without a window that has no call.
    Runs {
        /// Runs in the month.
        runs: u64,
        /// Minutes from the first call of a run to its last.
        minutes: Decimal,
    },
}

/// An imported model that is called.
///
/// Each copy is billed for its units by the minute, in windows of five minutes from the first
/// successful call, each whole once there is a call in it. A call exactly five minutes after the
/// first opens the second window. After five idle minutes a copy is gone and costs nothing.
///
/// Of AWS's own pages two contradict each other: the user guide's formula divides the windows by
/// 60, which comes to a three-hundredth; the pricing page multiplies them by five minutes, as its
/// example does. The pricing page is followed.
///
/// Source: AWS's Bedrock pricing page, custom model import; Bedrock user guide, cost of running a
/// custom model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CustomModel {
    /// Copies running at once.
    pub copies: u64,
    /// Custom model units of each copy.
    pub units: u64,
    /// Version of the unit.
    pub version: UnitVersion,
    /// When it is called.
    pub active: Active,
}

impl CustomModel {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let meter = match self.version {
            UnitVersion::One => "cmu_minute",
            UnitVersion::Two => "cmu_minute_v2",
        };
        let unit_minutes = |minutes: Decimal| product([self.copies.into(), self.units.into(), minutes]);
        let billed = |windows: Decimal| unit_minutes(product([windows, WINDOW.into()])?);
        only_used([match self.active {
            Active::Windows(windows) => Some(Used::exactly(meter, billed(windows.into())?)),
            Active::Runs { runs, minutes } => {
                let windows = product([windows(minutes)?, runs.into()])?;
                let before = unit_minutes(product([minutes, runs.into()])?)?;
                Some(Used::rounded(meter, billed(windows)?, before))
            }
        }])
    }
}

/// Windows of five minutes in a run of calls that lasts so many minutes from its first call to its
/// last: one at least, and one more for every five minutes that are full.
///
/// `None` below nought.
pub fn windows(minutes: Decimal) -> Option<Decimal> {
    let windows = not_negative(minutes)?.checked_div(Decimal::from(WINDOW))?;
    let nearest = windows.rounded(0);
    if nearest > windows { Some(nearest) } else { nearest.checked_add(Decimal::from(1)) }
}

/// Units of imported models kept, each billed by the month. Importing itself is free.
///
/// Uncertain: whether part of a month is billed in part or whole. Fractions are taken as they are.
///
/// Source: AWS's Bedrock pricing page, custom model import.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct KeptUnits {
    /// Custom model units.
    pub units: u64,
    /// Months for which they are kept.
    pub months: Decimal,
}

impl KeptUnits {
    /// What they are metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(self.units, [("cmu_month", self.months)])
    }
}
