//! Why a model is left out, and by how much.

use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::Refusal;
use crate::workload::Contest;
use serde::Serialize;

/// Why a model is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Failure {
    /// It makes something else: another contest, not a worse model.
    OtherContest {
        /// What the workload asks for.
        wanted: Contest,
        /// What the model makes.
        makes: Vec<String>,
    },
    /// It can no longer be had.
    Retired {
        /// Since when, or when it was seen to be so.
        since: Date,
    },
    /// A number is beyond a limit.
    Limit {
        /// On which side.
        how: Beyond,
        /// Key of the fact.
        fact: String,
        /// What was asked for, or what the request takes.
        need: Decimal,
        /// What the model has.
        have: Decimal,
        /// How far they are apart.
        by: Decimal,
    },
    /// Words are missing; of a yes-or-no fact the one that it is not.
    Lacks {
        /// Key of the fact.
        fact: String,
        /// What was asked for and is missing.
        need: Vec<String>,
        /// What it has.
        have: Vec<String>,
    },
    /// It ends too soon.
    Ends {
        /// Key of the fact.
        fact: String,
        /// The day until which it has to last.
        need: Date,
        /// Its last, or when it was seen to be gone.
        have: Date,
        /// Days in between.
        by: i32,
    },
    /// Nobody has published the fact, so the requirement cannot be confirmed.
    Unknown {
        /// Key of the fact, or `price`.
        fact: String,
    },
    /// The month costs too much.
    OverBudget {
        /// The limit.
        need: Money,
        /// The bill; a lower limit unless complete.
        have: Money,
        /// Dollars too many.
        by: Money,
        /// Whether the price of everything used is known.
        complete: bool,
    },
    /// It is not sold for such work in this market.
    NotSold {
        /// Why not.
        refusal: Refusal,
    },
    /// Its bill has more digits than the calculator holds.
    BillTooLarge,
}

/// On which side a number is beyond a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Beyond {
    /// The request does not fit into the model.
    TooLong,
    /// The model has less than was asked for.
    TooSmall,
    /// It has more.
    TooLarge,
}
