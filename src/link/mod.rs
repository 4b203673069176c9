//! The question as text: the one door through which everything from outside comes in.
//!
//! A link, a form, an element's attributes and a stored question are all written in the same
//! notation, `requests=10k&input=1000&need.languages=multilingual`, and read by [`decode`]. What
//! cannot be read leaves the last good value standing and comes back as a [`Problem`] that names
//! the field, the text and the limit. [`encode`] writes the shortest form that reads the same.

mod curve;
mod escape;
mod field;

use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::scenario::{OwnScore, Range, Requirement, Scenario, Weight};
pub(crate) use escape::escape;
pub(crate) use field::{set, whole_up_to};
use serde::Serialize;

/// The version of the notation that [`encode`] writes. Older ones are read for ever.
const VERSION: &str = "1";

/// Longest question read, in bytes.
pub const MAX_QUESTION: usize = 16_384;

/// Longest piece of a rejected text that is shown again, in characters.
const MAX_ECHO: usize = 40;

/// Longest name of a field that is shown again: every field there is has a shorter one, and is found by it.
const MAX_FIELD: usize = 64;

/// What a question says.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The question.
    pub scenario: Scenario,
    /// How each number in it was read.
    pub readings: Vec<Reading>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// How a typed number was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reading {
    /// The field.
    pub field: String,
    /// The number.
    pub value: Decimal,
}

/// A piece of the question that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Problem {
    /// The field, or `link` for the whole.
    pub field: String,
    /// The text, cut to a length that can be shown.
    pub text: String,
    /// What is wrong with it.
    pub complaint: Complaint,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Complaint {
    /// It is not a number in any of the notations that are read.
    NotANumber {
        /// Smallest number allowed.
        least: Decimal,
        /// Largest number allowed.
        most: Decimal,
    },
    /// There is nothing there.
    Empty {
        /// Smallest number allowed.
        least: Decimal,
        /// Largest number allowed.
        most: Decimal,
    },
    /// It is a number with a fraction, of things that only come whole.
    NotWhole,
    /// It is a number too small or too large.
    OutOfRange {
        /// Smallest number allowed.
        least: Decimal,
        /// Largest number allowed.
        most: Decimal,
    },
    /// It is not one of the words allowed.
    UnknownWord {
        /// The words allowed.
        allowed: Vec<String>,
    },
    /// There is no model of this id.
    UnknownModel {
        /// The id, cut to a length that can be shown.
        id: String,
    },
    /// A part of it is no number, or one too small or too large.
    Part {
        /// The part, cut to a length that can be shown.
        part: String,
        /// Smallest number allowed.
        least: Decimal,
        /// Largest number allowed.
        most: Decimal,
    },
    /// It is no curve: it has none of the shapes, or a range without two ends that differ, or other than
    /// two to twelve steps that grow, with values that only rise or only fall.
    NotACurve,
    /// There are as many of its kind as there can be.
    TooMany {
        /// How many there can be.
        limit: usize,
    },
    /// There is no such field.
    UnknownField,
    /// It is not a day written as 2025-02-28.
    NotADate,
    /// It is escaped in a way that stands for no text.
    BadEscape,
    /// The question, or the month in it, is longer than any real one.
    TooLong {
        /// Longest one read, in bytes.
        limit: u32,
    },
    /// It was written by a later version.
    UnknownVersion {
        /// The version that is read.
        known: String,
    },
}

/// Reads a question. Fields not mentioned have their default; fields that cannot be read keep the
/// value they have in `last_good`, and are reported.
pub fn decode(catalogue: &Catalogue, today: Date, question: &str, last_good: &str) -> Decoded {
    let mut decoded =
        Decoded { scenario: Scenario::new(catalogue, today), readings: Vec::new(), problems: Vec::new() };
    let question = question.trim_start_matches('#');
    if let Some(complaint) = unreadable(question) {
        decoded.report("link", question, complaint);
        if !last_good.is_empty() {
            // The last answer is better than an unrelated one.
            decoded.scenario = decode(catalogue, today, last_good, "").scenario;
        }
        return decoded;
    }
    let job = pairs(question).filter_map(|(key, text)| (key == "job").then_some(text.ok()?)).last();
    let preset = job.as_ref().and_then(|job| catalogue.course.jobs.iter().find(|preset| preset.key == *job));
    if let Some(preset) = preset {
        for (key, text) in pairs(&preset.question) {
            decoded.read(catalogue, &key, &text);
        }
        decoded.readings.clear();
    }
    let pairs: Vec<_> = pairs(question).collect();
    // A range may leave out an end, which is then the number that it lies around: that is read before.
    for is_range in [false, true] {
        let mut unread: Vec<&str> = Vec::new();
        for (at, (key, text)) in pairs.iter().enumerate() {
            // Of a field given more than once the last counts, and only that is complained of.
            let is_last = || !pairs.iter().skip(at + 1).any(|(later, _)| later == key);
            if key.starts_with("range.") == is_range && is_last() && !decoded.read(catalogue, key, text) {
                unread.push(key);
            }
        }
        if !unread.is_empty() && !last_good.is_empty() {
            let good = fields(catalogue, &decode(catalogue, today, last_good, "").scenario);
            for key in unread {
                // Empty for a requirement that was not made. It was good, so there is nothing to report.
                let text = good.iter().find(|(field, _)| field == key).map_or("", |(_, text)| text);
                let _ = set(catalogue, &mut decoded.scenario, key, text);
            }
        }
    }
    decoded
}

/// A link with one more field.
pub(crate) fn written_after(link: String, (key, text): (String, String)) -> String {
    link + "&" + &escape(&key) + "=" + &escape(&text)
}

/// The version of a question, or its length, if either stops it from being read at all.
pub(crate) fn unreadable(question: &str) -> Option<Complaint> {
    if question.len() > MAX_QUESTION {
        return Some(Complaint::too_long(MAX_QUESTION));
    }
    let version = pairs(question).find_map(|(key, text)| (key == "v").then_some(text));
    let is_known = version.is_none_or(|version| version.as_deref() == Ok(VERSION));
    (!is_known).then(|| Complaint::UnknownVersion { known: VERSION.to_owned() })
}

/// The `key=text` pairs of a question, unescaped.
pub(crate) fn pairs(question: &str) -> impl Iterator<Item = (String, Result<String, String>)> + '_ {
    let written = question.split('&').filter(|pair| !pair.is_empty());
    written.map(|pair| {
        let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
        let text = escape::unescape(text).map_err(|_| text.to_owned());
        (escape::unescape(key).unwrap_or_else(|_| key.to_owned()), text)
    })
}

impl Complaint {
    fn too_long(limit: usize) -> Self {
        Self::TooLong { limit: u32::try_from(limit).unwrap_or(u32::MAX) }
    }
}

impl Decoded {
    /// Reads one field; false, with a problem reported, if it cannot be read.
    fn read(&mut self, catalogue: &Catalogue, key: &str, text: &Result<String, String>) -> bool {
        if key == "v" {
            return true;
        }
        let result = match text {
            Ok(text) => set(catalogue, &mut self.scenario, key, text),
            Err(_) => Err(Complaint::BadEscape),
        };
        match result {
            Ok(value) => {
                self.readings.extend(value.map(|value| Reading { field: key.to_owned(), value }));
                true
            }
            Err(complaint) => {
                self.report(key, text.as_ref().unwrap_or_else(|raw| raw), complaint);
                false
            }
        }
    }

    /// Reports a text that cannot be read.
    pub(crate) fn report(&mut self, field: &str, text: &str, complaint: Complaint) {
        self.problems.push(Problem::new(field, text, complaint));
    }
}

impl Problem {
    /// Of a text that cannot be read.
    pub(crate) fn new(field: &str, text: &str, complaint: Complaint) -> Self {
        Self { field: field.chars().take(MAX_FIELD).collect(), text: shown(text), complaint }
    }
}

/// A text from outside, cut to a length that can be shown again.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(MAX_ECHO).collect()
}

/// Writes the question in its shortest form: what differs from the default, in a fixed order.
pub fn encode(catalogue: &Catalogue, today: Date, scenario: &Scenario) -> String {
    let default = fields(catalogue, &Scenario::new(catalogue, today));
    let written = fields(catalogue, scenario).into_iter().filter(|field| !default.contains(field));
    written.fold(format!("v={VERSION}"), written_after)
}

/// Every field of a question with its text.
pub(crate) fn fields(catalogue: &Catalogue, scenario: &Scenario) -> Vec<(String, String)> {
    let (workload, market) = (&scenario.workload, &scenario.market);
    let mut counted = workload.clone();
    let mut fields = vec![("work".to_owned(), workload.kind.key().to_owned())];
    fields
        .extend(counted.numbers().into_iter().map(|number| (number.key.to_owned(), number.kept.to_string())));
    fields.extend(workload.words().map(|(key, _, text)| (key.to_owned(), text)));
    let range = |range: &Range| {
        ("range.".to_owned() + range.number, range.low.to_string() + ".." + &range.high.to_string())
    };
    fields.extend(scenario.ranges.iter().map(range));
    fields.extend(scenario.requirements.iter().map(|requirement| (requirement.field(), requirement.text())));
    let mut named = |group: &str, name: &str, text: String| fields.push(([group, name].concat(), text));
    for Weight { criterion, points, curve } in &scenario.weights {
        named("weight.", criterion, points.to_string());
        if let Some(curve) = curve {
            named("value.", criterion, curve::written(curve));
        }
    }
    for OwnScore { model, score } in &scenario.scores {
        named("score.", model, score.to_string());
    }
    fields.extend(
        [
            ("card", market.card.clone()),
            ("region", market.region.clone()),
            ("scope", market.scope.key().to_owned()),
            ("tier", market.tier.clone()),
            ("date", market.date.to_string()),
            ("models", models_text(catalogue, &scenario.field.models)),
            ("retired", yes_or_no(scenario.field.retired)),
            ("per", if scenario.quote_per == 1_000 { "1k" } else { "1m" }.to_owned()),
            ("month", scenario.month.clone()),
        ]
        .map(|(key, text)| (key.to_owned(), text)),
    );
    fields
}

/// The word for the models of the course notes, all four at once.
const COURSE: &str = "course";

/// The models asked about, as a field of a link.
fn models_text(catalogue: &Catalogue, models: &[String]) -> String {
    if !models.is_empty() && models == catalogue.course.models { COURSE.to_owned() } else { models.join(",") }
}

/// The text before a mark, and what is behind it, if the mark is there. The standard
/// library's search for a text brings 7 KB of code along, and finds nothing that this does not.
fn cut<'a>(text: &'a str, mark: &str) -> (&'a str, Option<&'a str>) {
    let at = text.as_bytes().windows(mark.len()).position(|here| here == mark.as_bytes());
    at.map_or((text, None), |at| (text.get(..at).unwrap_or_default(), text.get(at + mark.len()..)))
}

pub(crate) fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

impl Requirement {
    /// The field that it is written in.
    pub(crate) fn field(&self) -> String {
        match self {
            Self::Limit { fact, at_most, .. } => [if *at_most { "max." } else { "min." }, fact].concat(),
            Self::Budget { .. } => "max.cost".to_owned(),
            Self::Words { fact, .. } | Self::Lasts { fact, .. } => ["need.", fact].concat(),
        }
    }

    /// The text of that field.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Limit { limit, .. } | Self::Budget { limit } => limit.to_string(),
            Self::Words { words, .. } => words.join(","),
            Self::Lasts { until, .. } => until.to_string(),
        }
    }
}
