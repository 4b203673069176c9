//! Calendar dates, without clocks or time zones.

use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day of the Gregorian calendar, from 2000-01-01 to 2199-12-31.
///
/// ```
/// use weighbridge::Date;
/// let read = Date::parse("2025-02-28").unwrap();
/// assert_eq!(read.days_until(Date::parse("2025-03-31").unwrap()), 31);
/// assert!(Date::parse("2025-02-29").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string", rename = "Day"))]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; `None` for any other form and for days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let mut parts = well_formed.then(|| text.split('-'))?;
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        let is_a_day = (2000..2200).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        is_a_day.then_some(Self { year, month, day })
    }

    /// Days from this date to `later`; negative if that is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        later.day_number() - self.day_number()
    }

    /// The day as one small number, larger for later days; not a count of days.
    pub(crate) fn to_number(self) -> u64 {
        let (year, month, day) = (self.year.saturating_sub(2000), self.month - 1, self.day - 1);
        (u64::from(year) * 12 + u64::from(month)) * 31 + u64::from(day)
    }

    /// The day of such a number; `None` if there is no such day.
    pub(crate) fn of_number(number: u64) -> Option<Self> {
        let (months, day) = (number / 31, u8::try_from(number % 31).ok()? + 1);
        let year = u16::try_from(months / 12).ok()?.checked_add(2000)?;
        let month = u8::try_from(months % 12).ok()? + 1;
        let is_a_day = year < 2200 && day <= days_in_month(year, month);
        is_a_day.then_some(Self { year, month, day })
    }

    /// `YYYY-MM-DD`.
    fn text(self) -> String {
        let number = (u32::from(self.year) * 100 + u32::from(self.month)) * 100 + u32::from(self.day);
        let digits = number.to_string();
        let (year, rest) = digits.split_at_checked(4).unwrap_or_default();
        let (month, day) = rest.split_at_checked(2).unwrap_or_default();
        [year, month, day].join("-")
    }

    /// Days since 2000-03-01, so that a leap day ends its year.
    fn day_number(self) -> i32 {
        let months = i32::from(self.year - 2000) * 12 + i32::from(self.month) - 3;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        // Months from March on hold 153 days in every five.
        year * 365 + leap_days + (153 * month + 2) / 5 + i32::from(self.day) - 1
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// The first day that there is.
impl Default for Date {
    fn default() -> Self {
        Self { year: 2000, month: 1, day: 1 }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let complaint = || de::Error::custom(format_args!("`{text}` is not a date such as \"2025-02-28\""));
        Self::parse(&text).ok_or_else(complaint)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Date, days_in_month};

    #[test]
    fn every_day_has_a_number_larger_than_the_day_before_and_is_found_by_it() {
        let (mut days, mut last) = (0, None);
        for (year, month) in (2000..2200).flat_map(|year| (1..=12).map(move |month| (year, month))) {
            for day in 1..=days_in_month(year, month) {
                let date = Date { year, month, day };
                assert_eq!(Date::of_number(date.to_number()), Some(date));
                assert!(last < Some(date.to_number()), "{date}");
                (days, last) = (days + 1, Some(date.to_number()));
            }
        }
        assert_eq!(days, 73_049);
    }

    #[test]
    fn a_number_between_days_or_beyond_them_is_none() {
        let of = |text: &str| Date::parse(text).unwrap().to_number();
        assert_eq!(Date::of_number(of("2025-02-28") + 1), None);
        assert_eq!(Date::of_number(of("2199-12-31") + 1), None);
        assert_eq!(Date::of_number(31 * 12 * 65_000), None);
        assert_eq!(Date::of_number(u64::MAX), None);
    }
}
