//! Inputs of a part: each is read once, and none may be left over.

use crate::case::Input;
use std::collections::BTreeMap;
use weighbridge::Decimal;
use weighbridge::usage::Month;

pub(crate) struct Inputs(BTreeMap<String, Input>);

impl Inputs {
    pub(crate) fn new(inputs: &BTreeMap<String, Input>) -> Self {
        Self(inputs.clone())
    }

    /// A whole number; 0 if it is not given.
    pub(crate) fn count(&mut self, name: &str) -> Result<u64, String> {
        Ok(self.maybe_count(name)?.unwrap_or_default())
    }

    /// A number; 0 if it is not given.
    pub(crate) fn number(&mut self, name: &str) -> Result<Decimal, String> {
        self.word(name)?.map_or(Ok(Decimal::ZERO), |text| number(name, &text))
    }

    /// A number; 1 if it is not given.
    pub(crate) fn number_or_one(&mut self, name: &str) -> Result<Decimal, String> {
        self.word(name)?.map_or(Ok(Decimal::from(1)), |text| number(name, &text))
    }

    /// A word, if it is given.
    pub(crate) fn word(&mut self, name: &str) -> Result<Option<String>, String> {
        match self.0.remove(name) {
            None => Ok(None),
            Some(Input::One(text)) => Ok(Some(text)),
            Some(Input::Several(_)) => Err(format!("{name}: one is wanted, not a list")),
        }
    }

    /// Words; none if they are not given.
    pub(crate) fn words(&mut self, name: &str) -> Result<Vec<String>, String> {
        match self.0.remove(name) {
            None => Ok(Vec::new()),
            Some(Input::Several(words)) => Ok(words),
            Some(Input::One(_)) => Err(format!("{name}: a list is wanted")),
        }
    }

    /// Numbers; none if they are not given.
    pub(crate) fn numbers(&mut self, name: &str) -> Result<Vec<Decimal>, String> {
        self.words(name)?.iter().map(|text| number(name, text)).collect()
    }

    /// How many there are of something: as given, or so many an hour in a month, or one.
    pub(crate) fn times(&mut self, name: &str) -> Result<u64, String> {
        if let Some(count) = self.maybe_count(name)? {
            return Ok(count);
        }
        let hourly = format!("{name}_per_hour");
        let Some(an_hour) = self.maybe_count(&hourly)? else {
            return Ok(1);
        };
        let month = self.month()?.ok_or_else(|| format!("{hourly}: which month?"))?;
        month.times(an_hour).ok_or_else(|| format!("{hourly}: too many"))
    }

    /// Hours: as given, or those of a month.
    pub(crate) fn hours(&mut self) -> Result<u64, String> {
        match self.month()? {
            Some(month) => Ok(month.hours()),
            None => self.count("hours"),
        }
    }

    /// The month, by its days or its hours.
    fn month(&mut self) -> Result<Option<Month>, String> {
        let (days, hours) = (self.maybe_count("month_days")?, self.maybe_count("month_hours")?);
        let of = |given: Option<u64>, month: fn(u64) -> Option<Month>| {
            given
                .map(|count| month(count).ok_or_else(|| format!("{count}: no month is like that")))
                .transpose()
        };
        Ok(of(days, Month::of_days)?.or(of(hours, Month::of_hours)?))
    }

    /// A whole number, if it is given.
    pub(crate) fn maybe_count(&mut self, name: &str) -> Result<Option<u64>, String> {
        let Some(text) = self.word(name)? else {
            return Ok(None);
        };
        text.parse().map(Some).map_err(|_| format!("{name}: `{text}` is not a whole number"))
    }

    /// Fails on whatever nobody has asked for.
    pub(crate) fn finish(self) -> Result<(), String> {
        let left: Vec<&String> = self.0.keys().collect();
        if left.is_empty() { Ok(()) } else { Err(format!("unknown inputs: {left:?}")) }
    }
}

pub(crate) fn number(name: &str, text: &str) -> Result<Decimal, String> {
    Decimal::parse(text).ok_or_else(|| format!("{name}: `{text}` is not a number"))
}
