//! The whole answer.

use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::link::{Problem, Reading, decode, encode};
use crate::ranking::{Ranking, rank};
use crate::scenario::Scenario;
use serde::Serialize;

/// What comes back for a question: how it was understood, and the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Answer {
    /// The question as it was understood.
    pub scenario: Scenario,
    /// The same as a link, without its `#`: opened again, it asks the same question.
    pub link: String,
    /// How each number was read.
    pub readings: Vec<Reading>,
    /// What could not be read; in its place the last good value, or the default, was used.
    pub problems: Vec<Problem>,
    /// The report.
    pub report: Report,
}

/// What all models come to. [`crate::detail`] looks behind one of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Report {
    /// Who takes part, in which order, at what cost; and who is left out, and why.
    pub ranking: Ranking,
    /// Days from the newest price of the catalogue to today: how long nobody has looked.
    pub price_age_days: i32,
}

/// Answers a question written in the notation of links.
///
/// `last_good` is the link of the last answer, whose values stand in for what cannot be read.
pub fn answer(catalogue: &Catalogue, today: Date, question: &str, last_good: &str) -> Answer {
    let decoded = decode(catalogue, today, question, last_good);
    Answer {
        report: report(catalogue, today, &decoded.scenario),
        link: encode(catalogue, today, &decoded.scenario),
        scenario: decoded.scenario,
        readings: decoded.readings,
        problems: decoded.problems,
    }
}

/// Weighs every model that the scenario asks about, of all the catalogue's if it names none.
pub fn report(catalogue: &Catalogue, today: Date, scenario: &Scenario) -> Report {
    let ranking = ranking(catalogue, scenario);
    Report { ranking, price_age_days: catalogue.as_of.days_until(today) }
}

/// Ranks every model that the scenario asks about.
pub(crate) fn ranking(catalogue: &Catalogue, scenario: &Scenario) -> Ranking {
    rank(catalogue, scenario, catalogue.models.iter().filter(|model| scenario.field.asks_about(model)))
}
