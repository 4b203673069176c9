//! The same work as AWS's own calculator asks for it: requests a minute, hours a day, tokens each.

use crate::bill::Bill;
use crate::decimal::Decimal;
use crate::number::{NotANumber, read_number};
use crate::scenario::Scenario;
use serde::Serialize;

/// Minutes of a day.
const MINUTES: u64 = 24 * 60;

/// Decimals of what does not come out even.
const DECIMALS: u8 = 6;

/// What to type into AWS's calculator for the same estimate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Pace {
    /// Requests a minute, all day long and on every day of the month, to the sixth decimal.
    pub per_minute: Decimal,
    /// Requests of the month.
    pub requests: Decimal,
    /// What is used of each meter that is paid to the model itself: for each request on average, to the
    /// sixth decimal, and in the month.
    pub meters: Vec<Each>,
}

/// How much of one meter is used.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Each {
    /// Key of the meter.
    pub meter: String,
    /// For each request.
    pub each: Decimal,
    /// In the month.
    pub month: Decimal,
}

/// The pace of a bill; `None` where nothing is requested.
pub fn pace(scenario: &Scenario, bill: &Bill) -> Option<Pace> {
    let requests = scenario.workload.requests();
    let minutes = Decimal::from(scenario.workload.days.checked_mul(MINUTES)?);
    let each = |meter: &str, month: Decimal| {
        let each = month.checked_div(requests)?.rounded(DECIMALS);
        Some(Each { meter: meter.to_owned(), each, month })
    };
    let priced = bill.lines.iter().filter(|line| line.seller.is_none());
    let unpriced = bill.unknown.iter().filter(|line| line.seller.is_none());
    let priced = priced.map(|line| each(&line.meter, line.quantity));
    let meters = priced.chain(unpriced.map(|line| each(&line.meter, line.quantity)));
    Some(Pace {
        per_minute: requests.checked_div(minutes)?.rounded(DECIMALS),
        requests,
        meters: meters.collect::<Option<_>>()?,
    })
}

/// Requests of a month at so many a minute, for so many hours a day.
///
/// Exact, but for a part of a request, which is rounded to the nearest whole one.
///
/// # Errors
/// If either text is no number; if hours are more than 24, or either is below nought.
pub fn requests(per_minute: &str, hours: &str, days: u64) -> Result<Decimal, NotANumber> {
    let read = |text: &str, most: Option<u64>| {
        let number = read_number(text)?;
        let is_over = most.is_some_and(|most| number > Decimal::from(most));
        if number.is_negative() || is_over { Err(NotANumber::Malformed) } else { Ok(number) }
    };
    let (per_minute, hours) = (read(per_minute, None)?, read(hours, Some(24))?);
    let minutes = hours.checked_mul(Decimal::from(days.saturating_mul(60)));
    let requests = minutes.and_then(|minutes| minutes.checked_mul(per_minute));
    requests.map(|requests| requests.rounded(0)).ok_or(NotANumber::TooLong)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::requests;

    fn of(per_minute: &str, hours: &str) -> String {
        requests(per_minute, hours, 30).unwrap().to_string()
    }

    #[test]
    fn a_pace_is_so_many_requests_a_month() {
        assert_eq!(of("10", "8"), "144000");
        assert_eq!(of("1.157407", "24"), "50000");
        assert_eq!(of("0", "24"), "0");
    }

    #[test]
    fn what_is_no_pace() {
        for (per_minute, hours) in [("ten", "8"), ("10", "25"), ("-1", "8"), ("10", "")] {
            assert!(requests(per_minute, hours, 30).is_err(), "{per_minute} {hours}");
        }
    }
}
