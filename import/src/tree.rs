//! What a file says, whichever notation it is in: numbers as they were written, and where each thing stands.

use crate::fault::{Fault, FileProblem};
use std::borrow::Cow;

/// The deepest that tables and lists may be nested.
pub(crate) const DEEPEST: u32 = 32;

/// Entries of one table, or items of one list, at most.
pub(crate) const MOST_ENTRIES: usize = 100_000;

/// A value and the line it stands in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'a> {
    pub row: u32,
    pub value: Value<'a>,
}

/// What can stand in a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    /// As it was written: nothing is lost to a float.
    Number(Cow<'a, str>),
    YesNo(bool),
    Nothing,
    List(Vec<Node<'a>>),
    Table(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// The entries, if it is a table.
    pub(crate) fn table(&self) -> Option<&[(Cow<'a, str>, Self)]> {
        match &self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items, if it is a list.
    pub(crate) fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, if it is a table that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.table()?.iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// What it says, for a fault to repeat.
    pub(crate) fn shown(&self) -> &str {
        match &self.value {
            Value::Text(text) | Value::Number(text) => text,
            Value::YesNo(true) => "true",
            Value::YesNo(false) => "false",
            Value::Nothing => "null",
            Value::List(_) => "[…]",
            Value::Table(_) => "{…}",
        }
    }

    /// A fault of this value, as that of a field.
    pub(crate) fn fault(&self, field: &str, problem: FileProblem) -> Fault {
        Fault::at(self.row, field, self.shown(), problem)
    }

    /// A fault of this value: it is of another shape than it has to be.
    pub(crate) fn wrong_shape(&self, field: &str, expected: &str) -> Fault {
        self.fault(field, FileProblem::WrongShape { expected: expected.to_owned() })
    }
}
