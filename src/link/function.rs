//! Value functions of the reader's own, as text: `linear:1000..1500`, `log:100..0.01`,
//! `steps:0=0,50=0.8,100=1`, `from:1200` and `to:2`.

use super::field::{MOST, number, unknown_word};
use super::{Complaint, shown};
use crate::catalogue::{ValueFunction, are_steps};
use crate::decimal::Decimal;

/// Most points of a piecewise one.
const MOST_POINTS: usize = 12;

/// Reads one. Of what is wrong with a part, that part is told.
pub(super) fn read(text: &str) -> Result<ValueFunction, Complaint> {
    let (shape, rest) = text.split_once(':').unwrap_or((text, ""));
    match shape {
        "linear" | "log" => {
            let (worst, best) = rest.split_once("..").unwrap_or((rest, ""));
            let is_log = shape == "log";
            // There is no logarithm of nought.
            let least = if is_log { Decimal::new(1, 6) } else { Decimal::ZERO };
            let (worst, best) = (part(worst, least, MOST)?, part(best, least, MOST)?);
            if worst == best {
                return Err(Complaint::SameEnds);
            }
            Ok(if is_log {
                ValueFunction::Log { worst, best }
            } else {
                ValueFunction::Linear { worst, best }
            })
        }
        "steps" => {
            let mut points = Vec::new();
            for point in rest.split(',') {
                let (x, value) = point.split_once('=').ok_or(Complaint::NotSteps)?;
                points.push((part(x, Decimal::ZERO, MOST)?, part(value, Decimal::ZERO, 1)?));
            }
            let are_read = points.len() <= MOST_POINTS && are_steps(&points);
            if are_read { Ok(ValueFunction::Piecewise(points)) } else { Err(Complaint::NotSteps) }
        }
        "from" | "to" => {
            Ok(ValueFunction::Threshold { limit: part(rest, Decimal::ZERO, MOST)?, or_more: shape == "from" })
        }
        _ => Err(unknown_word(["linear", "log", "steps", "from", "to"])),
    }
}

fn part(text: &str, least: Decimal, most: u64) -> Result<Decimal, Complaint> {
    number(text, least, Decimal::from(most))
        .map_err(|complaint| Complaint::Part { text: shown(text), complaint: Box::new(complaint) })
}

/// Writes one of numbers; those of words cannot be written.
pub(super) fn written(function: &ValueFunction) -> String {
    let ends = |shape: &str, worst: &Decimal, best: &Decimal| {
        [shape, &worst.to_string(), "..", &best.to_string()].concat()
    };
    match function {
        ValueFunction::Linear { worst, best } => ends("linear:", worst, best),
        ValueFunction::Log { worst, best } => ends("log:", worst, best),
        ValueFunction::Piecewise(points) => {
            let points = points.iter().map(|(x, value)| [&x.to_string(), "=", &value.to_string()].concat());
            ["steps:", &points.collect::<Vec<_>>().join(",")].concat()
        }
        ValueFunction::Threshold { limit, or_more } => {
            [if *or_more { "from:" } else { "to:" }, &limit.to_string()].concat()
        }
        ValueFunction::Levels(_) | ValueFunction::YesNo => String::new(),
    }
}
