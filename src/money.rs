//! US dollars.

use crate::decimal::Decimal;
use core::fmt;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// An exact amount of US dollars. Nothing rounds it but [`Money::shown`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "{ exact: Decimal, shown: string }"))]
pub struct Money(Decimal);

impl Money {
    /// Nothing to pay.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// So many dollars.
    pub const fn usd(dollars: Decimal) -> Self {
        Self(dollars)
    }

    /// The exact number of dollars.
    pub const fn dollars(self) -> Decimal {
        self.0
    }

    /// The exact sum; `None` beyond 38 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// How far apart the two are; `None` beyond 38 digits.
    pub(crate) fn distance(self, other: Self) -> Option<Self> {
        self.0.distance(other.0).map(Self)
    }

    /// This much for each of `count`; `None` beyond 38 digits.
    pub fn times(self, count: Decimal) -> Option<Self> {
        self.0.checked_mul(count).map(Self)
    }

    /// An equal share; rounded at the 18th decimal where it does not come out even, `None` for none.
    pub fn divided_by(self, shares: Decimal) -> Option<Self> {
        self.0.checked_div(shares).map(Self)
    }

    /// The amount as a page shows it, the one place where money is rounded (half to even):
    /// to the cent from a dollar up, to three significant digits below, never to fewer than two
    /// decimals. What is not nothing never shows as 0.00.
    ///
    /// ```
    /// use weighbridge::{Decimal, Money};
    /// let shown = |text| Money::usd(Decimal::parse(text).unwrap()).shown();
    /// assert_eq!(shown("1234.565"), "1234.56");
    /// assert_eq!(shown("0.02462"), "0.0246");
    /// assert_eq!(shown("0.00000024"), "0.00000024");
    /// assert_eq!(shown("0"), "0.00");
    /// ```
    pub fn shown(self) -> String {
        let rounded = if self.0.is_below_one() { self.0.significant(3) } else { self.0.rounded(2) };
        rounded.to_padded(2)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${}", self.0)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Crosses to the page twice: exact, for copying and comparing, and as shown.
impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut amount = serializer.serialize_struct("Money", 2)?;
        amount.serialize_field("exact", &self.0)?;
        amount.serialize_field("shown", &self.shown())?;
        amount.end()
    }
}
