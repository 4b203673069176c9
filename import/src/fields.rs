//! The fields of one table, read one by one: each says what is wrong with it.

use crate::fault::{Fault, FileProblem};
use crate::number::number;
use crate::tree::{Node, Value};
use weighbridge::{Date, Decimal};

/// A table, and what it is called in faults.
pub(crate) struct Fields<'n, 'a> {
    node: &'n Node<'a>,
    name: &'n str,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// The fields of a table that may have no others.
    pub(crate) fn of(node: &'n Node<'a>, name: &'n str, known: &[&str]) -> Result<Self, Fault> {
        let entries = node.table().ok_or_else(|| node.wrong_shape(name, "a table"))?;
        let fields = Self { node, name };
        match entries.iter().find(|(key, _)| !known.contains(&key.as_ref())) {
            None => Ok(fields),
            Some((key, value)) => {
                let known = known.iter().map(|&one| one.to_owned()).collect();
                Err(value.fault(&fields.field(key), FileProblem::UnknownField { known }))
            }
        }
    }

    /// A field's name with that of its table.
    pub(crate) fn field(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{} › {key}", self.name) }
    }

    /// A fault: the field is not there.
    pub(crate) fn missing(&self, key: &str) -> Fault {
        Fault::at(self.node.row, self.field(key), "", FileProblem::Missing)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'n Node<'a>> {
        self.node.get(key)
    }

    pub(crate) fn text(&self, key: &str) -> Result<Option<String>, Fault> {
        let text = |node: &Node<'_>| {
            node.text().map(str::to_owned).ok_or_else(|| node.wrong_shape(&self.field(key), "a text"))
        };
        self.get(key).map(text).transpose()
    }

    pub(crate) fn yes(&self, key: &str) -> Result<bool, Fault> {
        match self.get(key) {
            None => Ok(false),
            Some(Node { value: Value::YesNo(yes), .. }) => Ok(*yes),
            Some(node) => Err(node.wrong_shape(&self.field(key), "true or false")),
        }
    }

    /// A price or another exact number, with or without quotes.
    pub(crate) fn number(&self, key: &str) -> Result<Option<Decimal>, Fault> {
        let read = |node: &Node<'_>| match &node.value {
            Value::Number(text) | Value::Text(text) => {
                number(text).map_err(|problem| node.fault(&self.field(key), problem))
            }
            _ => Err(node.wrong_shape(&self.field(key), "a number")),
        };
        self.get(key).map(read).transpose()
    }

    pub(crate) fn whole(&self, key: &str) -> Result<Option<u64>, Fault> {
        let Some(number) = self.number(key)? else { return Ok(None) };
        let wrong = || self.get(key).map(|node| node.wrong_shape(&self.field(key), "a whole number"));
        number.to_u64().map(Some).ok_or_else(|| wrong().unwrap_or_else(|| self.missing(key)))
    }

    pub(crate) fn day(&self, key: &str) -> Result<Option<Date>, Fault> {
        let read = |node: &Node<'_>| {
            let day = node.text().and_then(Date::parse);
            day.ok_or_else(|| node.wrong_shape(&self.field(key), "a day such as 2026-11-22"))
        };
        self.get(key).map(read).transpose()
    }

    pub(crate) fn words(&self, key: &str) -> Result<Vec<String>, Fault> {
        let wrong = |node: &Node<'_>| node.wrong_shape(&self.field(key), "a list of texts");
        let word = |node: &Node<'_>| node.text().map(str::to_owned).ok_or_else(|| wrong(node));
        let words = |node: &Node<'_>| node.list().ok_or_else(|| wrong(node))?.iter().map(word).collect();
        self.get(key).map_or_else(|| Ok(Vec::new()), words)
    }

    /// The tables of a list, none if there is no list.
    pub(crate) fn tables(&self, key: &str) -> Result<&'n [Node<'a>], Fault> {
        let wrong = |node: &Node<'_>| node.wrong_shape(&self.field(key), "a list of tables");
        self.get(key).map_or(Ok(&[]), |node| node.list().ok_or_else(|| wrong(node)))
    }
}
