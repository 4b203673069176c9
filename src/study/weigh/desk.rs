//! What lies on the desk: the criteria in use, their points, and what was said of them.

use crate::catalogue::Catalogue;
use crate::link::{Complaint, Problem, pairs, unreadable, whole_up_to, written_after};
use crate::ranking::contested;
use crate::scenario::Scenario;

/// Since when a state holds: the weights of the question that it was made for.
const AT: &str = "at";

pub(super) struct Desk<'a> {
    /// All criteria of the contest with their points.
    all: Vec<(&'a str, u8)>,
    /// Keys of those in use, in the order of the catalogue.
    pub(super) keys: Vec<&'a str>,
    /// Their points.
    pub(super) points: Vec<u8>,
    /// What was said of them, in its order.
    pub(super) said: Vec<Saying>,
    /// Whether the question still has the weights that the state was made for.
    pub(super) holds: bool,
    pub(super) problems: Vec<Problem>,
}

/// Something said of a criterion in use, or of two.
#[derive(Clone)]
pub(super) struct Saying {
    pub(super) verb: String,
    pub(super) row: usize,
    /// The second of a pair.
    pub(super) other: Option<usize>,
    pub(super) text: String,
}

impl<'a> Desk<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, scenario: &'a Scenario, text: &str) -> Self {
        let all = contested(catalogue, scenario);
        let all: Vec<_> = all.map(|by| (by.criterion.key.as_str(), by.points)).collect();
        let mut desk =
            Self { all, keys: vec![], points: vec![], said: vec![], holds: false, problems: vec![] };
        let fields = match unreadable(text) {
            Some(complaint) => {
                desk.problems.push(Problem::new("link", text, complaint));
                Vec::new()
            }
            None => pairs(text).collect(),
        };
        let every: Vec<u8> = desk.all.iter().map(|(_, points)| *points).collect();
        desk.keys = desk.all.iter().map(|(key, _)| *key).collect();
        let now = desk.fields(&every);
        desk.holds = fields.iter().any(|(key, text)| key == AT && text.as_ref() == Ok(&now));
        // A share moved down to nothing stays on the desk, so that it can be moved up again.
        let held = |key: &str| {
            desk.holds && fields.iter().any(|(field, _)| field.strip_prefix("share.") == Some(key))
        };
        let kept: Vec<_> =
            desk.all.iter().filter(|(key, points)| *points > 0 || held(key)).copied().collect();
        (desk.keys, desk.points) = kept.into_iter().unzip();
        for (key, text) in fields {
            desk.hear(&key, text);
        }
        desk
    }

    fn hear(&mut self, key: &str, text: Result<String, String>) {
        if key == AT {
            return;
        }
        let mut parts = key.split('.');
        let (verb, one, other) = (parts.next(), parts.next(), parts.next());
        let knows = |key: &str| self.all.iter().any(|(known, _)| *known == key);
        match (verb, one, text) {
            (Some(verb), Some(one), Ok(text)) if knows(one) && other.is_none_or(knows) => {
                let row = |key: &str| self.keys.iter().position(|known| *known == key);
                // Of a criterion that is no longer in use there is nothing to say.
                let rows = (row(one), other.map(row));
                let (Some(row), None | Some(Some(_))) = rows else { return };
                let other = rows.1.flatten();
                self.said.push(Saying { verb: verb.to_owned(), row, other, text });
            }
            (_, _, Ok(text)) => self.problems.push(Problem::new(key, &text, Complaint::UnknownField)),
            (_, _, Err(raw)) => self.problems.push(Problem::new(key, &raw, Complaint::BadEscape)),
        }
    }

    /// What was said by this verb, in its order.
    pub(super) fn said(&self, verb: &str) -> Vec<Saying> {
        self.said.iter().filter(|saying| saying.verb == verb).cloned().collect()
    }

    /// A whole number up to `most`, or a problem with the field. The last that is said of a field counts.
    pub(super) fn whole(&mut self, Saying { verb, row, text, .. }: &Saying, most: u64) -> Option<u64> {
        let field = name(verb, self.key(*row));
        self.problems.retain(|problem| problem.field != field);
        whole_up_to(text, most)
            .map_err(|complaint| self.problems.push(Problem::new(&field, text, complaint)))
            .ok()
    }

    pub(super) fn key(&self, row: usize) -> &'a str {
        self.keys.get(row).copied().unwrap_or_default()
    }

    /// Points of the rows as fields of a question; a criterion that is not in use has none.
    pub(super) fn fields(&self, points: &[u8]) -> String {
        let of = |key: &str| {
            let row = self.keys.iter().position(|known| *known == key);
            row.and_then(|row| points.get(row)).copied().unwrap_or(0)
        };
        let fields = self.all.iter().map(|(key, _)| (name("weight", key), of(key).to_string()));
        joined(fields)
    }

    /// The beginning of a state that holds for a question with these points.
    pub(super) fn at(&self, points: &[u8]) -> String {
        joined([(AT.to_owned(), self.fields(points))].into_iter())
    }
}

/// Name of a field that is said of a criterion.
pub(super) fn name(verb: &str, key: &str) -> String {
    [verb, ".", key].concat()
}

/// A state with one more saying.
pub(super) fn saying(state: String, verb: &str, key: &str, text: &str) -> String {
    written_after(state, (name(verb, key), text.to_owned()))
}

/// Fields as a question.
pub(super) fn joined(fields: impl Iterator<Item = (String, String)>) -> String {
    let written = fields.fold(String::new(), written_after);
    written.trim_start_matches('&').to_owned()
}
