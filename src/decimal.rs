//! Exact decimal numbers: what money, rates and quantities are made of.

use core::cmp::Ordering;
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Digits that a parsed number may have, before and after the point together.
/// Two such numbers multiply without overflow.
pub const MAX_DIGITS: usize = 18;

/// Decimals kept by a division that does not come out even.
const DIVISION_DECIMALS: u8 = 18;

/// An exact decimal number, `mantissa / 10^scale`, always in lowest terms.
///
/// Sums and products are exact or refused (`None`), never rounded. Only
/// [`Decimal::checked_div`] and [`Decimal::rounded`] round, half to even.
///
/// ```
/// use weighbridge::Decimal;
/// let rate = Decimal::parse("0.0008").unwrap();
/// let tokens = Decimal::from(10_000_u64);
/// let thousand = Decimal::from(1_000_u64);
/// let amount = rate.checked_mul(tokens).unwrap().checked_div(thousand).unwrap();
/// assert_eq!(amount.to_string(), "0.008");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// Makes `mantissa / 10^scale`, in lowest terms.
    pub fn new(mantissa: i128, scale: u8) -> Self {
        if let Ok(small) = i64::try_from(mantissa) {
            // Nearly all numbers are small, and dividing those takes a fraction of the time.
            let (small, scale) = in_lowest_terms(small, scale, |number| (number / 10, number % 10));
            return Self { mantissa: i128::from(small), scale };
        }
        let (mantissa, scale) = in_lowest_terms(mantissa, scale, |number| (number / 10, number % 10));
        Self { mantissa, scale }
    }

    /// Reads plain decimal notation: an optional minus sign, digits, and at most one point
    /// between digits. No exponent, no grouping, at most [`MAX_DIGITS`] digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (digits, ""),
        };
        if whole.is_empty() || whole.len() + fraction.len() > MAX_DIGITS {
            return None;
        }
        let mut mantissa: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
            mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
        }
        let scale = u8::try_from(fraction.len()).ok()?;
        Some(Self::new(if negative { -mantissa } else { mantissa }, scale))
    }

    /// Whether the number is below nought.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The number as a whole one, if it is whole, not negative and fits.
    pub fn to_u64(self) -> Option<u64> {
        (self.scale == 0).then(|| u64::try_from(self.mantissa).ok())?
    }

    /// The nearest binary floating-point number: for scores and lengths of bars, never for money.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        let mut divisor = 1.0;
        for _ in 0..self.scale {
            divisor *= 10.0;
        }
        self.mantissa as f64 / divisor
    }

    /// The exact sum, or `None` if it has more than 38 digits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.mantissa_at(scale)?.checked_add(other.mantissa_at(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// How far apart the two are, `|self - other|`, or `None` if that has more than 38 digits.
    pub(crate) fn distance(self, other: Self) -> Option<Self> {
        let (small, large) = if self < other { (self, other) } else { (other, self) };
        large.checked_add(Self { mantissa: small.mantissa.checked_neg()?, ..small })
    }

    /// The exact product, or `None` if it has more than 38 digits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        // Nearly all numbers are small, and the product of two such needs no check.
        let mantissa = match (i64::try_from(self.mantissa), i64::try_from(other.mantissa)) {
            (Ok(one), Ok(other)) => i128::from(one) * i128::from(other),
            _ => self.mantissa.checked_mul(other.mantissa)?,
        };
        Some(Self::new(mantissa, self.scale.checked_add(other.scale)?))
    }

    /// The quotient: exact where it ends within 18 decimals (as every division by a power of ten
    /// of a catalogue price does), else rounded half to even there. `None` for a division by nought.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        // Powers of ten, which is what prices are quoted per, only move the point.
        if let Some(places) = power_of_ten(other) {
            return Some(Self::new(self.mantissa, self.scale.checked_add(places)?));
        }
        let raised = i32::from(DIVISION_DECIMALS) + i32::from(other.scale) - i32::from(self.scale);
        let (numerator, denominator) = if raised >= 0 {
            let factor = pow10(u8::try_from(raised).ok()?)?;
            (self.mantissa.checked_mul(factor)?, other.mantissa)
        } else {
            let factor = pow10(u8::try_from(-raised).ok()?)?;
            (self.mantissa, other.mantissa.checked_mul(factor)?)
        };
        Some(Self::new(divide_half_even(numerator, denominator)?, DIVISION_DECIMALS))
    }

    /// The number rounded half to even to at most `decimals` places.
    #[must_use]
    pub fn rounded(self, decimals: u8) -> Self {
        if self.scale <= decimals {
            return self;
        }
        pow10(self.scale - decimals)
            .and_then(|factor| divide_half_even(self.mantissa, factor))
            .map_or(Self::ZERO, |mantissa| Self::new(mantissa, decimals))
    }

    /// Rounds to `digits` significant digits.
    pub(crate) fn significant(self, digits: u8) -> Self {
        let count = u8::try_from(self.mantissa.unsigned_abs().checked_ilog10().unwrap_or(0) + 1);
        let surplus = count.unwrap_or(u8::MAX).saturating_sub(digits);
        self.rounded(self.scale.saturating_sub(surplus))
    }

    /// Whether it lies between -1 and 1.
    pub(crate) fn is_below_one(self) -> bool {
        pow10(self.scale).is_none_or(|one| self.mantissa.unsigned_abs() < one.unsigned_abs())
    }

    /// The text with at least `decimals` places, for columns of money. Written without the standard
    /// library's machinery for formatting, which takes several times as long.
    pub(crate) fn to_padded(self, decimals: u8) -> String {
        let scale = usize::from(decimals.max(self.scale));
        let mut backwards = vec![b'0'; scale - usize::from(self.scale)];
        let mut put = |digit: u8| {
            if scale > 0 && backwards.len() == scale {
                backwards.push(b'.');
            }
            backwards.push(b'0' + digit);
            backwards.len() > scale
        };
        let mut rest = self.mantissa.unsigned_abs();
        let mut small = loop {
            match u64::try_from(rest) {
                Ok(small) => break small,
                Err(_) => put(u8::try_from(rest % 10).unwrap_or_default()),
            };
            rest /= 10;
        };
        // A nought at least stands before the point.
        while !put(u8::try_from(small % 10).unwrap_or_default()) || small >= 10 {
            small /= 10;
        }
        if self.is_negative() {
            backwards.push(b'-');
        }
        backwards.reverse();
        String::from_utf8(backwards).unwrap_or_default()
    }

    /// Its digits, with the sign in the last bit, and how many of them are decimals.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn parts(self) -> (u64, u64) {
        (((self.mantissa << 1) ^ (self.mantissa >> 127)) as u64, u64::from(self.scale))
    }

    /// The number of such parts.
    pub(crate) fn of_parts(digits: u64, decimals: u64) -> Self {
        let magnitude = i128::from(digits >> 1);
        let mantissa = if digits & 1 == 0 { magnitude } else { -magnitude - 1 };
        // More decimals than a price can have are damage, and would not be read twice.
        Self::new(mantissa, u8::try_from(decimals.min(MAX_DIGITS as u64)).unwrap_or_default())
    }

    /// The number in so many decimals; `None` if it has more, or is too large.
    pub(crate) fn mantissa_at(self, scale: u8) -> Option<i128> {
        if self.mantissa == 0 || scale == self.scale {
            return Some(self.mantissa);
        }
        self.mantissa.checked_mul(pow10(scale.checked_sub(self.scale)?)?)
    }
}

/// Takes noughts off the end for as long as there are decimals.
fn in_lowest_terms<T: Copy + PartialEq + Default>(
    mut mantissa: T,
    mut scale: u8,
    tenth: impl Fn(T) -> (T, T),
) -> (T, u8) {
    while scale > 0 {
        let (quotient, remainder) = tenth(mantissa);
        if remainder != T::default() {
            break;
        }
        mantissa = quotient;
        scale -= 1;
    }
    (mantissa, scale)
}

fn pow10(exponent: u8) -> Option<i128> {
    // The powers below 2^64 take no arithmetic of 128 bits.
    if exponent < 20 {
        Some(10_u64.wrapping_pow(exponent.into()).into())
    } else {
        10_i128.checked_pow(exponent.into())
    }
}

/// Which power of ten the number is, of those below 2^64.
fn power_of_ten(number: Decimal) -> Option<u8> {
    let mut rest = number.to_u64()?;
    let mut places = 0;
    while rest >= 10 {
        if rest % 10 != 0 {
            return None;
        }
        rest /= 10;
        places += 1;
    }
    (rest == 1).then_some(places)
}

fn divide_half_even(numerator: i128, denominator: i128) -> Option<i128> {
    let (quotient, remainder) = match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(small), Ok(divisor)) if divisor > 0 => ((small / divisor).into(), (small % divisor).into()),
        _ => (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?),
    };
    let remainder = i128::unsigned_abs(remainder);
    let rest = denominator.unsigned_abs() - remainder;
    let away = remainder > rest || (remainder == rest && quotient % 2 != 0);
    let step = if (numerator < 0) == (denominator < 0) { 1 } else { -1 };
    quotient.checked_add(if away { step } else { 0 })
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self::new(i128::from(whole), 0)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.mantissa_at(scale), other.mantissa_at(scale)) {
            (Some(mine), Some(theirs)) => mine.cmp(&theirs),
            // Only a number too large for the other's scale fails to be written at it.
            (None, _) => self.mantissa.cmp(&0),
            (_, None) => 0.cmp(&other.mantissa),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_padded(0))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_padded(0))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!(
                "`{text}` is not a decimal number of at most {MAX_DIGITS} digits, such as \"0.0008\""
            ))
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Decimal;

    fn d(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_quotient_that_does_not_end_is_rounded_half_to_even() {
        assert_eq!(d("1").checked_div(d("3")).unwrap().to_string(), "0.333333333333333333");
        assert_eq!(d("-2").checked_div(d("3")).unwrap().to_string(), "-0.666666666666666667");
        assert_eq!(d("1").checked_div(d("0")), None);
    }

    #[test]
    fn rounding_goes_half_to_even() {
        assert_eq!(d("0.125").rounded(2).to_string(), "0.12");
        assert_eq!(d("0.135").rounded(2).to_string(), "0.14");
        assert_eq!(d("-0.125").rounded(2).to_string(), "-0.12");
        assert_eq!(d("0.02462").significant(3).to_string(), "0.0246");
        assert_eq!(d("999.96").significant(4).to_string(), "1000");
    }

    #[test]
    fn numbers_too_far_apart_to_align_still_compare() {
        let huge = d("999999999999999999").checked_mul(d("999999999999999999")).unwrap();
        let tiny = d("0.00000000000000001");
        assert!(huge > tiny);
        assert!(tiny < huge);
        assert!(tiny > Decimal::ZERO.checked_add(d("-5")).unwrap());
        assert_eq!(huge.checked_add(tiny), None);
    }

    #[test]
    fn every_number_that_can_be_written_is_found_by_its_parts() {
        let nines = "9".repeat(18);
        for text in ["0", "-1", "1", "0.00195", "-0.1", &nines, &format!("-{nines}"), "0.00000000000000001"] {
            let (digits, decimals) = d(text).parts();
            assert_eq!(Decimal::of_parts(digits, decimals), d(text), "{text}");
        }
    }

    #[test]
    fn more_decimals_than_a_number_can_have_are_cut_to_as_many() {
        assert_eq!(Decimal::of_parts(2, u64::MAX), Decimal::new(1, 18));
        assert_eq!(Decimal::of_parts(u64::MAX, 0), Decimal::new(-(1 << 63), 0));
    }

    #[test]
    fn nothing_but_plain_notation_is_read() {
        for text in
            ["", "-", ".", "1.", ".5", "1e3", "+1", "1,000", "NaN", "inf", "0x1", " 1", "--1", "1.2.3"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
