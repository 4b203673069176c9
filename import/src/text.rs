//! From the bytes of a file to its text.

use crate::fault::{Fault, FileProblem};
use std::borrow::Cow;

/// The longest file that is read, in bytes.
pub const MOST_BYTES: usize = 5_000_000;

/// Reads the bytes of a file: UTF-8, or UTF-16 that says so with a byte order mark.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::of_file(FileProblem::TooLong { limit: small(MOST_BYTES) }));
    }
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3)?,
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        bytes => utf8(bytes, 0)?,
    };
    if text.trim().is_empty() {
        return Err(Fault::of_file(FileProblem::Empty));
    }
    Ok(text)
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Cow<'_, str>, Fault> {
    let wrong = |error: core::str::Utf8Error| not_text("UTF-8", skipped + error.valid_up_to());
    core::str::from_utf8(bytes).map(Cow::Borrowed).map_err(wrong)
}

fn utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    // The mark itself takes the first two bytes.
    let mut byte = 2;
    for decoded in char::decode_utf16(pairs.iter().copied().map(unit)) {
        let one = decoded.map_err(|_| not_text("UTF-16", byte))?;
        byte += 2 * one.len_utf16();
        text.push(one);
    }
    if rest.is_empty() { Ok(text) } else { Err(not_text("UTF-16", byte)) }
}

fn not_text(encoding: &str, byte: usize) -> Fault {
    Fault::of_file(FileProblem::NotText { encoding: encoding.to_owned(), byte: small(byte) })
}

/// Files end long before such a number does.
pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
