//! What a list is asked for, beside what any question can ask: words, conditions, an order, columns.

use crate::catalogue::{Catalogue, FactKind, FactShape, Model, Value};
use crate::date::Date;
use crate::link::{Complaint, shown};

/// Kinds of fact shown until a reader chooses others.
const DEFAULT_COLUMNS: [&str; 6] =
    ["modality_out", "context_window", "languages", "customisation", "open_weights", "lifecycle"];

/// Parts of the page that can be shown; the first is the one to begin with.
const PARTS: [&str; 3] = ["models", "services", "coverage"];

/// What is looked for, beside what any question can ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// Words that a model's names, ids, maker or family contain.
    pub words: String,
    /// What it makes; anything if empty.
    pub makes: String,
    /// What else its facts have to say.
    pub conditions: Vec<Condition>,
    /// The kind of fact, or meter, by which the list is sorted; the catalogue's order if empty.
    pub sort: String,
    /// Highest first.
    pub descending: bool,
    /// Kinds of fact shown.
    pub columns: Vec<String>,
    /// The part of the page that is shown.
    pub part: String,
    /// Id of the one model that is shown by itself; none if empty.
    pub opened: String,
}

/// What a fact has to say that no requirement can ask, because nothing is ranked by it.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Key of the fact.
    pub fact: String,
    /// What is asked of it.
    pub asked: Asked,
}

/// What is asked of a day or of free words.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// This day or later.
    Since(Date),
    /// This day or earlier.
    Until(Date),
    /// It contains all these words.
    Has(String),
}

impl Condition {
    /// Whether the value meets the condition.
    pub(super) fn holds(&self, value: &Value) -> bool {
        match (&self.asked, value) {
            (Asked::Since(day), Value::Day(have)) => have >= day,
            (Asked::Until(day), Value::Day(have)) => have <= day,
            (Asked::Has(words), Value::Words(have)) => contains(&have.join(" "), words),
            _ => false,
        }
    }

    fn field(&self) -> (String, String) {
        let (group, text) = match &self.asked {
            Asked::Since(day) => ("since", day.to_string()),
            Asked::Until(day) => ("until", day.to_string()),
            Asked::Has(words) => ("has", words.clone()),
        };
        (format!("{group}.{}", self.fact), text)
    }
}

/// Whether a text contains all the words, in any order and case.
pub(super) fn contains(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

impl Search {
    /// The list before anybody has asked for anything.
    pub fn new(catalogue: &Catalogue) -> Self {
        let known = DEFAULT_COLUMNS.into_iter().filter(|column| catalogue.fact_kind(column).is_some());
        Self {
            words: String::new(),
            makes: String::new(),
            conditions: Vec::new(),
            sort: String::new(),
            descending: false,
            columns: known.map(str::to_owned).collect(),
            part: PARTS.first().copied().unwrap_or_default().to_owned(),
            opened: String::new(),
        }
    }

    /// Whether a field is a list's own, and no question's.
    pub(crate) fn owns(key: &str) -> bool {
        let is_condition =
            key.split_once('.').is_some_and(|(group, _)| ["since", "until", "has"].contains(&group));
        // A list has no bill that could be held against a budget.
        is_condition || ["q", "makes", "sort", "columns", "show", "model", "max.cost"].contains(&key)
    }

    /// Reads one of its own fields.
    pub(crate) fn set(&mut self, catalogue: &Catalogue, key: &str, text: &str) -> Result<(), Complaint> {
        match key {
            "q" => text.clone_into(&mut self.words),
            "makes" => {
                let made = catalogue.fact_kind("modality_out").map(FactKind::words).unwrap_or_default();
                if !text.is_empty() && !made.iter().any(|made| made == text) {
                    return Err(Complaint::UnknownWord { allowed: made.to_vec() });
                }
                text.clone_into(&mut self.makes);
            }
            "sort" => {
                let by = text.strip_prefix('-').unwrap_or(text);
                let is_known = by.is_empty()
                    || ["name", "maker"].contains(&by)
                    || catalogue.fact_kind(by).is_some()
                    || catalogue.meter(by).is_some();
                if !is_known {
                    return Err(Complaint::UnknownField);
                }
                by.clone_into(&mut self.sort);
                self.descending = by != text && !by.is_empty();
            }
            "columns" => self.columns = columns(catalogue, text)?,
            "show" => {
                if !PARTS.contains(&text) {
                    return Err(Complaint::UnknownWord { allowed: PARTS.map(str::to_owned).into() });
                }
                text.clone_into(&mut self.part);
            }
            "model" => {
                if !text.is_empty() && catalogue.model(text).is_none() {
                    return Err(Complaint::UnknownModel { id: shown(text) });
                }
                text.clone_into(&mut self.opened);
            }
            _ => self.set_condition(catalogue, key, text)?,
        }
        Ok(())
    }

    fn set_condition(&mut self, catalogue: &Catalogue, key: &str, text: &str) -> Result<(), Complaint> {
        let (group, fact) = key.split_once('.').ok_or(Complaint::UnknownField)?;
        let shape = catalogue.fact_kind(fact).map(|kind| &kind.shape).ok_or(Complaint::UnknownField)?;
        let day = || Date::parse(text).ok_or(Complaint::NotADate);
        let text_is_empty = text.trim().is_empty();
        let asked = match (group, shape) {
            ("since" | "until", FactShape::Day) | ("has", FactShape::Text) if text_is_empty => None,
            ("since", FactShape::Day) => Some(Asked::Since(day()?)),
            ("until", FactShape::Day) => Some(Asked::Until(day()?)),
            ("has", FactShape::Text) => Some(Asked::Has(text.to_owned())),
            _ => return Err(Complaint::UnknownField),
        };
        self.conditions.retain(|condition| condition.field().0 != key);
        self.conditions.extend(asked.map(|asked| Condition { fact: fact.to_owned(), asked }));
        Ok(())
    }

    /// Its own fields, each with its text.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let direction = if self.descending { "-" } else { "" };
        let plain = [
            ("q", self.words.clone()),
            ("makes", self.makes.clone()),
            ("sort", format!("{direction}{}", self.sort)),
            ("columns", self.columns.join(",")),
            ("show", self.part.clone()),
            ("model", self.opened.clone()),
        ];
        let plain = plain.into_iter().map(|(key, text)| (key.to_owned(), text));
        plain.chain(self.conditions.iter().map(Condition::field)).collect()
    }

    /// Whether the model has the words in its names, ids, maker or family.
    pub(super) fn names(&self, model: &Model) -> bool {
        let family = match model.value("family") {
            Some(Value::Words(words)) => words.as_slice(),
            _ => &[],
        };
        let names = [&model.id, &model.name, &model.maker].into_iter().chain(&model.aliases).chain(family);
        contains(&names.fold(String::new(), |text, name| text + name + "\n"), &self.words)
    }
}

/// Kinds of fact separated by commas, each once.
fn columns(catalogue: &Catalogue, text: &str) -> Result<Vec<String>, Complaint> {
    let mut columns: Vec<String> = Vec::new();
    for column in text.split(',').filter(|column| !column.is_empty()) {
        let kind = catalogue.fact_kind(column).ok_or(Complaint::UnknownField)?;
        if !columns.contains(&kind.key) {
            columns.push(kind.key.clone());
        }
    }
    Ok(columns)
}
