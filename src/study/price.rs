//! The prices of one meter as whole numbers, found once, so that a bill takes no looking up.

use crate::catalogue::{Offer, Rate};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::in_force;
use crate::workload::{DIMENSIONS, Dimensions};

/// A price is counted in so many decimals of a dollar.
const PRICE_DECIMALS: u8 = 18;

/// A quantity is counted in hundredths, because a share of a corpus comes in percent.
const QUANTITY_DECIMALS: u8 = 2;

/// The size of a request in each of [`DIMENSIONS`].
pub(super) type Sizes = [Option<u64>; DIMENSIONS.len()];

/// The prices of one meter, the one that goes first where several apply first.
#[derive(Debug)]
pub(super) struct Prices(Vec<Price>);

/// A price, and the sizes that it is for.
#[derive(Debug)]
struct Price {
    /// For one unit.
    each: i128,
    bounds: Vec<Bound>,
}

/// Limits in one dimension, both inclusive.
#[derive(Debug)]
struct Bound {
    dimension: usize,
    least: u64,
    most: u64,
}

/// Sizes as [`Prices`] want them.
pub(super) fn sizes(like: &Dimensions) -> Sizes {
    DIMENSIONS.map(|name| like.get(name))
}

/// Sizes of a prompt of so many tokens.
pub(super) const fn of_prompt(tokens: u64) -> Sizes {
    [Some(tokens), None, None, None, None, None]
}

/// The quantity in hundredths; `None` if it has finer parts, or is too large.
pub(super) fn hundredths(quantity: Decimal) -> Option<i128> {
    quantity.mantissa_at(QUANTITY_DECIMALS)
}

/// The amount that prices times hundredths come to.
pub(super) fn money(amount: i128) -> Money {
    Money::usd(Decimal::new(amount, PRICE_DECIMALS + QUANTITY_DECIMALS))
}

/// The same the other way round; `None` for an amount too fine or too large.
pub(super) fn amount(money: Money) -> Option<i128> {
    money.dollars().mantissa_at(PRICE_DECIMALS + QUANTITY_DECIMALS)
}

/// A rate for one unit; `None` if it does not come out even.
pub(super) fn each(rate: &Rate) -> Option<i128> {
    let per = Decimal::from(u64::from(rate.per));
    let each = rate.usd.checked_div(per)?;
    let is_even = each.checked_mul(per) == Some(rate.usd);
    each.mantissa_at(PRICE_DECIMALS).filter(|_| is_even)
}

/// The exact product; `None` beyond 38 digits.
pub(super) fn times(one: i128, other: i128) -> Option<i128> {
    match (i64::try_from(one), i64::try_from(other)) {
        // Nearly all numbers are small, and need no looking whether the product is too large.
        (Ok(one), Ok(other)) => Some(i128::from(one) * i128::from(other)),
        _ => one.checked_mul(other),
    }
}

impl Prices {
    /// What an offer charges for a meter on a day; `None` if a price does not come out even.
    pub(super) fn new(offer: &Offer, date: Date, meter: &str) -> Option<Self> {
        // Of several that apply the newest goes first, and of those from the same day the last.
        let mut rates = in_force(offer, date, meter);
        rates.reverse();
        let rates = sorted(rates, |one, other| other.from.cmp(&one.from));
        let price = |rate: &Rate| Some(Price { each: each(rate)?, bounds: bounds(rate) });
        Some(Self(rates.into_iter().map(price).collect::<Option<_>>()?))
    }

    /// The price for requests of this size; `None` if there is none.
    pub(super) fn at(&self, sizes: &Sizes) -> Option<i128> {
        self.0.iter().find(|price| price.is_for(sizes)).map(|price| price.each)
    }

    /// The least and the most that a request costs whose size lies between two others; `None` if
    /// there is no price for any.
    pub(super) fn within(&self, low: &Sizes, high: &Sizes) -> Option<(i128, i128)> {
        let mut found: Option<(i128, i128)> = None;
        for price in &self.0 {
            if !price.bounds.iter().all(|bound| bound.meets(low, high)) {
                continue;
            }
            let (least, most) = found.unwrap_or((price.each, price.each));
            found = Some((least.min(price.each), most.max(price.each)));
            if price.is_for(low) && price.is_for(high) {
                // It is for all between, and goes before the rest.
                break;
            }
        }
        found
    }

    /// Prompts at which a price begins or has ended.
    pub(super) fn prompts(&self) -> impl Iterator<Item = u64> {
        let bounds = self.0.iter().flat_map(|price| &price.bounds).filter(|bound| bound.dimension == 0);
        bounds.flat_map(|bound| [bound.least, bound.most.saturating_add(1)])
    }
}

impl Price {
    fn is_for(&self, sizes: &Sizes) -> bool {
        self.bounds.iter().all(|bound| bound.meets(sizes, sizes))
    }
}

impl Bound {
    /// Whether any size between the two lies within the limits. What a request has no size in does not
    /// limit it.
    fn meets(&self, low: &Sizes, high: &Sizes) -> bool {
        let size = |sizes: &Sizes| sizes.get(self.dimension).copied().flatten();
        size(low).is_none_or(|low| low <= self.most) && size(high).is_none_or(|high| high >= self.least)
    }
}

fn bounds(rate: &Rate) -> Vec<Bound> {
    let bound = |bound: &crate::catalogue::Bound| {
        let dimension = DIMENSIONS.iter().position(|name| *name == bound.dimension)?;
        let (least, most) = (bound.at_least.unwrap_or(0), bound.at_most.unwrap_or(u64::MAX));
        Some(Bound { dimension, least, most })
    };
    rate.bounds.iter().filter_map(bound).collect()
}
