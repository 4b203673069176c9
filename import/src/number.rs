//! Exact numbers from the notations of JSON and TOML.

use crate::fault::FileProblem;
use weighbridge::{Decimal, MAX_DIGITS};

/// The largest number that can be a price.
pub(crate) const MOST: u32 = 1_000_000;

/// Decimals that a number may have. Twelve more than a price for a million units has.
const MOST_DECIMALS: i32 = 24;

/// Digits that a float keeps of a decimal number.
const FLOAT_DIGITS: usize = 15;

/// Reads a number that a program wrote. Of a float it gives up to seventeen digits, and all beyond the fifteenth are its
/// arithmetic's: 0.049999999999999996 was 0.05.
pub(crate) fn float(text: &str) -> Result<Decimal, FileProblem> {
    let number = number(text)?;
    let (digits, _) = text.split_once(['e', 'E']).unwrap_or((text, ""));
    let significant =
        digits.trim_start_matches(['-', '+', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if significant <= FLOAT_DIGITS {
        return Ok(number);
    }
    let plain = number.to_string();
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let surplus = plain.trim_start_matches(['0', '.']).bytes().filter(u8::is_ascii_digit).count();
    let kept = decimals.saturating_sub(surplus.saturating_sub(FLOAT_DIGITS));
    Ok(number.rounded(u8::try_from(kept).unwrap_or(u8::MAX)))
}

/// Reads a number that can be a price: digits, a point, an exponent, all exact.
pub(crate) fn number(text: &str) -> Result<Decimal, FileProblem> {
    let (is_negative, rest) = match text.as_bytes().first() {
        Some(b'-') => (true, text.get(1..)),
        Some(b'+') => (false, text.get(1..)),
        _ => (false, Some(text)),
    };
    let (digits, exponent) = match rest.and_then(|rest| rest.split_once(['e', 'E'])) {
        Some((digits, exponent)) => (digits, self::exponent(exponent).ok_or(FileProblem::NotANumber)?),
        None => (rest.unwrap_or_default(), 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if whole.is_empty() || !all().all(|byte| byte.is_ascii_digit()) || digits.ends_with('.') {
        return Err(FileProblem::NotANumber);
    }
    // Noughts before and behind say where the point is, and nothing else.
    let significant = format!("{whole}{fraction}");
    let behind = significant.len() - significant.trim_end_matches('0').len();
    let significant = significant.trim_matches('0');
    let places = |length: usize| i32::try_from(length).unwrap_or(i32::MAX);
    if significant.is_empty() {
        return Ok(Decimal::ZERO);
    }
    if is_negative {
        return Err(FileProblem::Negative);
    }
    let limit = crate::text::small(MAX_DIGITS);
    if significant.len() > MAX_DIGITS {
        return Err(FileProblem::TooManyDigits { limit });
    }
    let decimals = places(fraction.len()).saturating_sub(places(behind)).saturating_sub(exponent);
    if decimals > MOST_DECIMALS {
        return Err(FileProblem::TooManyDigits { limit: MOST_DECIMALS.unsigned_abs() });
    }
    let out_of_range = FileProblem::OutOfRange { most: MOST };
    if places(significant.len()).saturating_sub(decimals) > 12 {
        return Err(out_of_range);
    }
    let mantissa = significant.parse::<i128>().map_err(|_| FileProblem::NotANumber)?;
    // At most twelve digits stand before the point, so that no power of ten is too large.
    let raised = 10_i128.checked_pow((-decimals).max(0).unsigned_abs()).ok_or(FileProblem::NotANumber)?;
    let scale = u8::try_from(decimals.max(0)).map_err(|_| FileProblem::NotANumber)?;
    let number = Decimal::new(mantissa.checked_mul(raised).ok_or(FileProblem::NotANumber)?, scale);
    if number > Decimal::from(u64::from(MOST)) { Err(out_of_range) } else { Ok(number) }
}

/// An exponent; one too long to be told from infinity is as good as that.
fn exponent(text: &str) -> Option<i32> {
    let (is_negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, text.get(1..)?),
        Some(b'+') => (false, text.get(1..)?),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i32>().unwrap_or(i32::MAX).min(1_000_000);
    Some(if is_negative { -size } else { size })
}
