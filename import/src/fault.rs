//! What is wrong with a file.

use core::fmt;
use serde::Serialize;

/// Characters of a value that a fault repeats.
const MOST_SHOWN: usize = 40;

/// The first thing wrong with a file: where it stands, what it says, and what it had to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "FileFault"))]
pub struct Fault {
    /// The name of the file.
    pub file: String,
    /// The line, from 1; `None` where the whole file is at fault.
    pub row: Option<u32>,
    /// The field, with the entry that it stands in; empty where the whole file is at fault.
    pub field: String,
    /// What it says, cut off after forty characters.
    pub value: String,
    /// What is wrong with it.
    pub problem: FileProblem,
}

/// What can be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FileProblem {
    /// The file is longer than this many bytes.
    TooLong {
        /// The limit.
        limit: u32,
    },
    /// The file is empty.
    Empty,
    /// The text is not in the encoding it has to be in.
    NotText {
        /// `UTF-8` or `UTF-16`.
        encoding: String,
        /// The first byte that is wrong, counted from 0.
        byte: u32,
    },
    /// Something else had to stand here.
    Syntax {
        /// What had to stand here.
        expected: String,
    },
    /// Tables and lists are nested deeper than this.
    TooDeep {
        /// The limit.
        limit: u32,
    },
    /// There are more entries than this.
    TooMany {
        /// The limit.
        limit: u32,
    },
    /// It stands twice.
    Twice {
        /// The line of the first.
        first: u32,
    },
    /// The file is of no known form.
    UnknownForm,
    /// The file has not one price of a model of ours.
    NothingKnown,
    /// It is missing.
    Missing,
    /// It is not a field of the form.
    UnknownField {
        /// The fields there are.
        known: Vec<String>,
    },
    /// It is of another shape.
    WrongShape {
        /// The shape it has to be of.
        expected: String,
    },
    /// It is not one of these words.
    UnknownWord {
        /// The words there are.
        known: Vec<String>,
    },
    /// There is no such model or service.
    UnknownItem,
    /// It is not a number.
    NotANumber,
    /// It is below 0.
    Negative,
    /// It is above this.
    OutOfRange {
        /// The limit.
        most: u32,
    },
    /// It has more digits than this.
    TooManyDigits {
        /// The limit.
        limit: u32,
    },
    /// It cannot be right, by the same rules as the catalogue's own prices.
    CannotBe {
        /// What is wrong with it.
        because: String,
    },
}

impl Fault {
    /// A fault of the whole file.
    pub(crate) fn of_file(problem: FileProblem) -> Self {
        Self { file: String::new(), row: None, field: String::new(), value: String::new(), problem }
    }

    /// A fault of one field.
    pub(crate) fn at(row: u32, field: impl Into<String>, value: &str, problem: FileProblem) -> Self {
        Self { file: String::new(), row: Some(row), field: field.into(), value: shortened(value), problem }
    }

    /// The same, in a file of this name.
    #[must_use]
    pub(crate) fn in_file(self, file: &str) -> Self {
        Self { file: file.to_owned(), ..self }
    }
}

/// The first characters, and none that would break out of a line.
pub(crate) fn shortened(text: &str) -> String {
    let mut plain = text.chars().map(|one| if one.is_control() { ' ' } else { one });
    let mut short: String = plain.by_ref().take(MOST_SHOWN).collect();
    if plain.next().is_some() {
        short.push('…');
    }
    short
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if let Some(row) = self.row {
            write!(f, "line {row}: ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        if !self.value.is_empty() {
            write!(f, "“{}” ", self.value)?;
        }
        self.problem.fmt(f)
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { limit } => write!(f, "is longer than {limit} bytes"),
            Self::Empty => f.write_str("is empty"),
            Self::NotText { encoding, byte } => write!(f, "is not {encoding} text: byte {byte} is wrong"),
            Self::Syntax { expected } => write!(f, "cannot be read: {expected}"),
            Self::TooDeep { limit } => write!(f, "is nested deeper than {limit} levels"),
            Self::TooMany { limit } => write!(f, "has more than {limit} entries"),
            Self::Twice { first } => write!(f, "stands twice; first in line {first}"),
            Self::UnknownForm => f.write_str(
                "is neither LiteLLM's price map, nor models.dev's list or one of its models, nor a file of offers",
            ),
            Self::NothingKnown => f.write_str("has not one price of a model in this catalogue"),
            Self::Missing => f.write_str("is missing"),
            Self::UnknownField { known } => {
                write!(f, "is not a field of the form; there are {}", known.join(", "))
            }
            Self::WrongShape { expected } => write!(f, "has to be {expected}"),
            Self::UnknownWord { known } => write!(f, "is not one of {}", known.join(", ")),
            Self::UnknownItem => f.write_str("is no model or service of this catalogue"),
            Self::NotANumber => f.write_str("is not a number"),
            Self::Negative => f.write_str("is below 0"),
            Self::OutOfRange { most } => write!(f, "is above {most}"),
            Self::TooManyDigits { limit } => write!(f, "has more than {limit} digits"),
            Self::CannotBe { because } => write!(f, "cannot be right: {because}"),
        }
    }
}

impl core::error::Error for Fault {}
