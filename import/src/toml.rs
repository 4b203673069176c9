//! TOML, with numbers left as they were written.

use crate::fault::{Fault, FileProblem};
use crate::text::small;
use crate::tree::{DEEPEST, Node, Value};
use ::toml::de::{DeTable, DeValue};
use std::borrow::Cow;

/// Reads a whole text.
pub(crate) fn toml(text: &str) -> Result<Node<'_>, Fault> {
    let rows = Rows::of(text);
    let document = DeTable::parse(text).map_err(|error| {
        let span = error.span().unwrap_or_default();
        let found = text.get(span.clone()).unwrap_or_default();
        // Its own limit is higher than ours, and keeps keys of a million parts from becoming tables as deep.
        let problem = match error.message() {
            message if message.contains("recur") => FileProblem::TooDeep { limit: DEEPEST },
            message => FileProblem::Syntax { expected: message.replace('\n', ", ") },
        };
        let found = if matches!(problem, FileProblem::TooDeep { .. }) { "" } else { found };
        Fault::at(rows.row(span.start), "", found, problem)
    })?;
    let start = document.span().start;
    rows.node(start, DeValue::Table(document.into_inner()), 0)
        .ok_or_else(|| Fault::at(1, "", "", FileProblem::TooDeep { limit: DEEPEST }))
}

/// Where lines begin.
struct Rows(Vec<usize>);

impl Rows {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, from 1.
    fn row(&self, byte: usize) -> u32 {
        small(self.0.partition_point(|end| *end < byte)) + 1
    }

    /// `None` if it is nested too deep.
    fn node<'a>(&self, start: usize, value: DeValue<'a>, depth: u32) -> Option<Node<'a>> {
        if depth > DEEPEST {
            return None;
        }
        let value = match value {
            DeValue::String(text) => Value::Text(text),
            DeValue::Integer(number) if number.radix() == 10 => {
                Value::Number(Cow::Owned(number.as_str().to_owned()))
            }
            // Hexadecimal: its own text, which is no number of a price.
            DeValue::Integer(number) => Value::Number(Cow::Owned(number.to_string())),
            DeValue::Float(number) => Value::Number(Cow::Owned(number.as_str().to_owned())),
            DeValue::Boolean(yes) => Value::YesNo(yes),
            DeValue::Datetime(day) => Value::Text(Cow::Owned(day.to_string())),
            DeValue::Array(items) => {
                let node = |item: ::toml::Spanned<DeValue<'a>>| {
                    self.node(item.span().start, item.into_inner(), depth + 1)
                };
                Value::List(items.into_iter().map(node).collect::<Option<_>>()?)
            }
            DeValue::Table(entries) => {
                let entry = |(key, value): (::toml::Spanned<Cow<'a, str>>, ::toml::Spanned<DeValue<'a>>)| {
                    let node = self.node(key.span().start, value.into_inner(), depth + 1)?;
                    Some((key.into_inner(), node))
                };
                Value::Table(entries.into_iter().map(entry).collect::<Option<_>>()?)
            }
        };
        Some(Node { row: self.row(start), value })
    }
}
