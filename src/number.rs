//! Numbers as people type them.

use crate::decimal::Decimal;

/// Longest text read as a number, in characters.
const MAX_LENGTH: usize = 40;

/// Largest number of tens that an exponent may ask for, either way.
const MAX_EXPONENT: i32 = 18;

/// Why text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// There is nothing there.
    Empty,
    /// It is something else.
    Malformed,
    /// It is a number with more digits or a larger exponent than any quantity here can have.
    TooLong,
}

/// Reads a number the way people type one: `10k`, `1.5M`, `2bn`, `1e6`, `1,000`, `1 000`, `1_000`,
/// with an optional dollar sign. The point is the decimal sign and commas group digits by three.
///
/// ```
/// use weighbridge::{Decimal, read_number};
/// assert_eq!(read_number("1.5M"), Ok(Decimal::from(1_500_000)));
/// assert_eq!(read_number("12,500"), Ok(Decimal::from(12_500)));
/// assert!(read_number("1,5").is_err());
/// ```
///
/// # Errors
/// If the text is empty, is not such a number, or has more than 18 digits. Nothing is guessed.
pub fn read_number(text: &str) -> Result<Decimal, NotANumber> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    if text.chars().count() > MAX_LENGTH {
        return Err(NotANumber::TooLong);
    }
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let text = text.strip_prefix('$').unwrap_or(text).trim_start().to_ascii_lowercase();
    let (digits, tens) = split_suffix(&text)?;
    let digits = ungrouped(digits.trim_end()).ok_or(NotANumber::Malformed)?;
    let number = Decimal::parse(&digits).ok_or(NotANumber::TooLong)?;
    let factor = Decimal::from(10_u64.pow(tens.unsigned_abs()));
    let scaled = if tens < 0 { number.checked_div(factor) } else { number.checked_mul(factor) };
    let sign = Decimal::new(if negative { -1 } else { 1 }, 0);
    let signed = scaled.and_then(|number| number.checked_mul(sign));
    // An exponent may make more digits of it than can be written out and read again.
    signed.filter(|number| Decimal::parse(&number.to_string()).is_some()).ok_or(NotANumber::TooLong)
}

/// Takes off `k`, `m`, `bn` or an exponent, and says how many tens it stands for.
fn split_suffix(text: &str) -> Result<(&str, i32), NotANumber> {
    const SUFFIXES: [(&str, i32); 6] = [("k", 3), ("m", 6), ("bn", 9), ("b", 9), ("tn", 12), ("t", 12)];
    for (suffix, tens) in SUFFIXES {
        if let Some(digits) = text.strip_suffix(suffix) {
            return Ok((digits, tens));
        }
    }
    let Some((digits, exponent)) = text.split_once('e') else {
        return Ok((text, 0));
    };
    let magnitude = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if magnitude.is_empty() || !magnitude.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber::Malformed);
    }
    let tens: i32 = exponent.parse().map_err(|_| NotANumber::TooLong)?;
    let is_small = (-MAX_EXPONENT..=MAX_EXPONENT).contains(&tens);
    if is_small { Ok((digits, tens)) } else { Err(NotANumber::TooLong) }
}

/// Takes grouping out of the digits: any of comma, underscore and the spaces in use, but only one
/// of them, only before the point, and only between groups of three.
fn ungrouped(text: &str) -> Option<String> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut plain = match whole.find(|letter: char| !letter.is_ascii_digit()) {
        Some(at) => {
            let separator = whole.get(at..)?.chars().next()?;
            let is_known = matches!(separator, ',' | '_' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
            let mut groups = whole.split(separator);
            let first = groups.next().filter(|first| is_digits(first) && first.len() <= 3)?;
            let rest: Option<Vec<&str>> =
                groups.map(|group| (is_digits(group) && group.len() == 3).then_some(group)).collect();
            is_known.then(|| [vec![first], rest?].concat().concat().into())?
        }
        // A number may begin with its point, as in .5
        None if whole.is_empty() && fraction.is_some() => Some("0".to_owned()),
        None => is_digits(whole).then(|| whole.to_owned()),
    }?;
    if let Some(fraction) = fraction {
        is_digits(fraction).then(|| {
            plain.push('.');
            plain.push_str(fraction);
        })?;
    }
    Some(plain)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{NotANumber, read_number};

    fn reads(text: &str) -> String {
        read_number(text).unwrap().to_string()
    }

    #[test]
    fn what_people_type() {
        assert_eq!(reads("10k"), "10000");
        assert_eq!(reads("1.5M"), "1500000");
        assert_eq!(reads("2bn"), "2000000000");
        assert_eq!(reads("1e6"), "1000000");
        assert_eq!(reads("1.25E+3"), "1250");
        assert_eq!(reads("5e-1"), "0.5");
        assert_eq!(reads("1,000"), "1000");
        assert_eq!(reads("1,234,567.5"), "1234567.5");
        assert_eq!(reads("1 000 000"), "1000000");
        assert_eq!(reads("1\u{202f}000"), "1000");
        assert_eq!(reads("1_000"), "1000");
        assert_eq!(reads(" 12 k "), "12000");
        assert_eq!(reads("$500"), "500");
        assert_eq!(reads(".5"), "0.5");
        assert_eq!(reads("-5"), "-5");
        assert_eq!(reads("007"), "7");
    }

    #[test]
    fn what_is_not_a_number() {
        for text in [
            "NaN",
            "inf",
            "-Infinity",
            "ten",
            "1,5",
            "1,00",
            ",100",
            "1,,000",
            "1 000,000",
            "1.000.000",
            "0x10",
            "1e",
            "1e+",
            "e6",
            "k",
            "1kk",
            "--5",
            "5-",
            "1.",
            "1e5e5",
            "½",
            "١٢",
            "1\u{202e}0",
            "$",
            "%41",
        ] {
            assert_eq!(read_number(text), Err(NotANumber::Malformed), "{text}");
        }
        assert_eq!(read_number("  "), Err(NotANumber::Empty));
    }

    #[test]
    fn what_no_quantity_can_be() {
        for text in ["1e999", "1e-999", "1e99999999999", "1234567890123456789", &"9".repeat(400)] {
            assert_eq!(read_number(text), Err(NotANumber::TooLong), "{text}");
        }
    }
}
