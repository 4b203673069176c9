//! What all that is used costs.

use super::Used;
use crate::catalogue::Rate;
use crate::decimal::Decimal;
use crate::money::Money;

/// What all that is used costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// US dollars. Unless [`Total::unknown`] is empty, only a lower limit.
    pub amount: Money,
    /// Keys of the meters without a rate, each once.
    pub unknown: Vec<&'static str>,
}

/// Charges everything that is used at the rate that `rate` finds for it.
///
/// The sum is exact, to the last digit. Only where seconds are counted and hours are priced does a
/// division remain, and it comes last, once for everything counted so: if it does not come out
/// even, the total is rounded half to even at the 18th decimal.
///
/// `None` beyond 38 digits.
pub fn total<'a>(used: &[Used], rate: impl Fn(&Used) -> Option<&'a Rate>) -> Option<Total> {
    let mut unknown = Vec::new();
    // Amounts still to be divided, by what.
    let mut amounts: Vec<(u32, Money)> = Vec::new();
    for used in used {
        let Some(rate) = rate(used) else {
            if !unknown.contains(&used.meter) {
                unknown.push(used.meter);
            }
            continue;
        };
        let amount = rate.charge(used.quantity)?;
        match amounts.iter_mut().find(|(per_unit, _)| *per_unit == used.per_unit) {
            Some((_, sum)) => *sum = sum.plus(amount)?,
            None => amounts.push((used.per_unit, amount)),
        }
    }
    let divided = |(per_unit, sum): (u32, Money)| sum.divided_by(Decimal::from(u64::from(per_unit)));
    let amount = amounts.into_iter().try_fold(Money::ZERO, |total, sum| total.plus(divided(sum)?))?;
    Some(Total { amount, unknown })
}
