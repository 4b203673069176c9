//! Percent-escapes, as in any address.

/// The text is escaped in a way that stands for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadEscape;

/// Takes the escapes out of a text.
pub(super) fn unescape(text: &str) -> Result<String, BadEscape> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
                let (high, low) = (digit().ok_or(BadEscape)?, digit().ok_or(BadEscape)?);
                u8::try_from(high * 16 + low).map_err(|_| BadEscape)?
            }
            b'+' => b' ',
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| BadEscape)
}

/// Escapes everything that is not a letter, a digit or one of `- . _ ~ : ,`.
pub(crate) fn escape(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut escaped, byte| {
        match byte {
            b'-' | b'.' | b'_' | b'~' | b':' | b',' => escaped.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => escaped.push(char::from(byte)),
            byte => {
                let digit =
                    |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
                escaped.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
        escaped
    })
}
