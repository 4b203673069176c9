//! Months: how many hours one has.

/// The hours of a month, for what is billed by the hour.
///
/// AWS fixes none: its examples of provisioned throughput take 31 days (744 hours), that of
/// structured retrieval 30 days, its calculator 730 hours, a twelfth of a year. So a month is an
/// input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    hours: u64,
}

impl Month {
    /// A twelfth of a year of 365 days: 730 hours.
    pub const AVERAGE: Self = Self { hours: 730 };

    /// A month of so many days, 28 to 31; `None` for any other number.
    pub fn of_days(days: u64) -> Option<Self> {
        (28..=31).contains(&days).then_some(Self { hours: days * 24 })
    }

    /// A month of so many hours, from 672 (28 days) to 744 (31 days); `None` for any other number.
    pub fn of_hours(hours: u64) -> Option<Self> {
        (672..=744).contains(&hours).then_some(Self { hours })
    }

    /// Its hours.
    pub const fn hours(self) -> u64 {
        self.hours
    }

    /// How often something happens in it that happens so often an hour; `None` beyond 64 bits.
    pub const fn times(self, an_hour: u64) -> Option<u64> {
        self.hours.checked_mul(an_hour)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Month;

    #[test]
    fn months_have_28_to_31_days() {
        assert_eq!(
            [27, 28, 29, 30, 31, 32].map(|days| Month::of_days(days).map(Month::hours)),
            [None, Some(672), Some(696), Some(720), Some(744), None]
        );
        assert_eq!(
            [671, 672, 744, 745].map(|hours| Month::of_hours(hours).is_some()),
            [false, true, true, false]
        );
        assert_eq!(Month::of_hours(730), Some(Month::AVERAGE));
    }

    #[test]
    fn too_often_is_none() {
        assert_eq!(Month::of_days(30).unwrap().times(15), Some(10_800));
        assert_eq!(Month::AVERAGE.times(u64::MAX), None);
    }
}
