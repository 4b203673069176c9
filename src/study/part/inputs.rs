//! Inputs of a part: each is read once, and none may be left over.

use crate::decimal::Decimal;
use crate::usage::Month;
use serde::Deserialize;
use std::fmt;

/// A named number or word, or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Input {
    /// One; or several, separated by commas.
    One(String),
    /// A list.
    Several(Vec<String>),
}

/// What is wrong with a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The input, the meter or the word that is meant.
    pub name: String,
    /// What is wrong with it.
    pub what: &'static str,
}

impl Unreadable {
    pub(super) fn new(name: &str, what: &'static str) -> Self {
        Self { name: name.to_owned(), what }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.what)
    }
}

impl std::error::Error for Unreadable {}

pub(super) struct Inputs(Vec<(String, Input)>);

impl Inputs {
    pub(super) const fn new(inputs: Vec<(String, Input)>) -> Self {
        Self(inputs)
    }

    fn take(&mut self, name: &str) -> Option<Input> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    /// A whole number; 0 if it is not given.
    pub(super) fn count(&mut self, name: &str) -> Result<u64, Unreadable> {
        Ok(self.maybe_count(name)?.unwrap_or_default())
    }

    /// A number; 0 if it is not given.
    pub(super) fn number(&mut self, name: &str) -> Result<Decimal, Unreadable> {
        self.word(name)?.map_or(Ok(Decimal::ZERO), |text| number(name, &text))
    }

    /// A number; 1 if it is not given.
    pub(super) fn number_or_one(&mut self, name: &str) -> Result<Decimal, Unreadable> {
        self.word(name)?.map_or(Ok(Decimal::from(1)), |text| number(name, &text))
    }

    /// A word, if it is given.
    pub(super) fn word(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        match self.take(name) {
            None => Ok(None),
            Some(Input::One(text)) => Ok(Some(text)),
            Some(Input::Several(_)) => Err(Unreadable::new(name, "is one, and not a list")),
        }
    }

    /// Words; none if they are not given.
    pub(super) fn words(&mut self, name: &str) -> Vec<String> {
        match self.take(name) {
            None => Vec::new(),
            Some(Input::Several(words)) => words,
            Some(Input::One(text)) => text.split(',').map(str::to_owned).collect(),
        }
    }

    /// Numbers; none if they are not given.
    pub(super) fn numbers(&mut self, name: &str) -> Result<Vec<Decimal>, Unreadable> {
        self.words(name).iter().map(|text| number(name, text)).collect()
    }

    /// How many there are of something: as given, or so many an hour in a month, or one.
    pub(super) fn times(&mut self, name: &str) -> Result<u64, Unreadable> {
        if let Some(count) = self.maybe_count(name)? {
            return Ok(count);
        }
        let hourly = [name, "_per_hour"].concat();
        let Some(an_hour) = self.maybe_count(&hourly)? else {
            return Ok(1);
        };
        let month = self.month()?.ok_or_else(|| Unreadable::new(&hourly, "takes a month as well"))?;
        month.times(an_hour).ok_or_else(|| Unreadable::new(&hourly, "is too many"))
    }

    /// Hours: as given, or those of a month.
    pub(super) fn hours(&mut self) -> Result<u64, Unreadable> {
        match self.month()? {
            Some(month) => Ok(month.hours()),
            None => self.count("hours"),
        }
    }

    /// The month, by its days or its hours.
    fn month(&mut self) -> Result<Option<Month>, Unreadable> {
        let (days, hours) = (self.maybe_count("month_days")?, self.maybe_count("month_hours")?);
        let of = |given: Option<u64>, month: fn(u64) -> Option<Month>| {
            given
                .map(|count| month(count).ok_or_else(|| Unreadable::new("month", "is like none there is")))
                .transpose()
        };
        Ok(of(days, Month::of_days)?.or(of(hours, Month::of_hours)?))
    }

    /// A whole number, if it is given.
    pub(super) fn maybe_count(&mut self, name: &str) -> Result<Option<u64>, Unreadable> {
        let Some(text) = self.word(name)? else {
            return Ok(None);
        };
        text.parse().map(Some).map_err(|_| Unreadable::new(name, "is not a whole number"))
    }

    /// Fails on whatever nobody has asked for.
    pub(super) fn finish(self) -> Result<(), Unreadable> {
        self.0.first().map_or(Ok(()), |(name, _)| Err(Unreadable::new(name, "is no input of it")))
    }
}

fn number(name: &str, text: &str) -> Result<Decimal, Unreadable> {
    Decimal::parse(text).ok_or_else(|| Unreadable::new(name, "is not a number"))
}
