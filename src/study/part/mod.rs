//! One part of a bill by itself: any dimension that is billed, at rates of one's own.
//!
//! A part is text in the notation of links, so that any program can ask for it:
//! `dimension=rerank&requests=3&documents=250&rate.rerank_queries=2/1000`. Which dimensions and inputs
//! there are is described beside the cases that it has to reproduce, in `tests/truth/README.md`.

mod dimensions;
mod inputs;
mod metering;

pub use inputs::{Input, Unreadable};
pub use metering::{Like, metered};

use crate::catalogue::Rate;
use crate::decimal::Decimal;
use crate::link::pairs;
use crate::money::Money;
use crate::usage::{Used, total};
use serde::Serialize;

/// What a part comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PartBill {
    /// What is used, meter by meter.
    pub used: Vec<PartUsage>,
    /// What it costs; only a lower limit where the rate of a meter is unknown.
    pub usd: Decimal,
    /// The meters of which there is no rate.
    pub unknown: Vec<&'static str>,
}

/// How much is used of one meter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PartUsage {
    /// Key of the meter.
    pub meter: &'static str,
    /// How much is billed, exact, after any rounding.
    pub quantity: Decimal,
    /// How many of it make one unit of the meter.
    pub per_unit: u32,
    /// What it was before it was rounded to units that are billed once begun.
    pub before: Option<Decimal>,
}

/// What a part comes to.
///
/// # Errors
/// If there is no such dimension or input, or a number cannot be read or is too large.
pub fn billed(text: &str) -> Result<PartBill, Unreadable> {
    let (mut dimension, mut inputs, mut rates) = (String::new(), Vec::new(), Vec::new());
    for (key, text) in pairs(text) {
        let text = text.map_err(|_| Unreadable::new(&key, "is not escaped as links are"))?;
        if key == "dimension" {
            dimension = text;
        } else if let Some(meter) = key.strip_prefix("rate.") {
            rates.push(rate(meter, &text)?);
        } else {
            inputs.push((key, Input::One(text)));
        }
    }
    let (used, _) = metered(&dimension, inputs)?;
    let of = |used: &Used| rates.iter().find(|rate| rate.meter == used.meter);
    let sum = total(&used, of).ok_or_else(|| Unreadable::new("rate", "makes an amount that is too large"))?;
    let used = used.iter().map(|used| PartUsage {
        meter: used.meter,
        quantity: used.quantity,
        per_unit: used.per_unit,
        before: used.before,
    });
    Ok(PartBill { used: used.collect(), usd: Money::dollars(sum.amount), unknown: sum.unknown })
}

/// A rate of so many US dollars for so many units, such as `0.2/1000000`.
fn rate(meter: &str, text: &str) -> Result<Rate, Unreadable> {
    let (usd, per) = text.split_once('/').unwrap_or((text, "1"));
    let wrong = || Unreadable::new(meter, "has no rate such as 0.2/1000000");
    let usd = Decimal::parse(usd).ok_or_else(wrong)?;
    let per = per.parse().ok().filter(|per| *per > 0).ok_or_else(wrong)?;
    Ok(Rate { meter: meter.to_owned(), usd, per, ..Rate::default() })
}
