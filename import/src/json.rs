//! JSON, read strictly: no comments, no trailing commas, no key twice, numbers left as they were written.
//!
//! A reader of our own, because the usual one turns numbers into floats or brings the code for it, keeps the last of two
//! equal keys, and cannot say in which field a NaN stands, which Python's writer of JSON puts there.

use crate::fault::{Fault, FileProblem};
use crate::tree::{DEEPEST, MOST_ENTRIES, Node, Value};
use std::borrow::Cow;

/// Reads a whole text.
pub(crate) fn json(text: &str) -> Result<Node<'_>, Fault> {
    let mut reader = Reader { text, at: 0, row: 1 };
    let node = reader.value(&Path { above: None, key: "" }, 0)?;
    reader.skip_space();
    if reader.at == text.len() { Ok(node) } else { Err(reader.expected("the end of the file")) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    row: u32,
}

/// The keys that lead to a value, for naming it in a fault.
struct Path<'a> {
    above: Option<&'a Path<'a>>,
    key: &'a str,
}

impl Path<'_> {
    fn field(&self) -> String {
        let above = self.above.map(Path::field).unwrap_or_default();
        if above.is_empty() { self.key.to_owned() } else { format!("{above} › {}", self.key) }
    }
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.row += u32::from(byte == b'\n');
            self.at += 1;
        }
    }

    /// Steps over a byte, if it stands here.
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_here = self.peek() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    fn expected(&self, what: &str) -> Fault {
        let found: String = self.rest().chars().take_while(|one| !one.is_whitespace()).take(41).collect();
        Fault::at(self.row, "", &found, FileProblem::Syntax { expected: format!("expected {what}") })
    }

    fn value(&mut self, path: &Path<'_>, depth: u32) -> Result<Node<'a>, Fault> {
        self.skip_space();
        let row = self.row;
        if depth > DEEPEST {
            return Err(Fault::at(row, path.field(), "", FileProblem::TooDeep { limit: DEEPEST }));
        }
        let value = match self.peek() {
            Some(b'{') => self.table(path, depth)?,
            Some(b'[') => self.list(path, depth)?,
            Some(b'"') => Value::Text(self.string()?),
            _ => self.word(path)?,
        };
        Ok(Node { row, value })
    }

    fn table(&mut self, path: &Path<'_>, depth: u32) -> Result<Value<'a>, Fault> {
        self.at += 1;
        let mut entries = Vec::new();
        let mut rows = Vec::new();
        if self.take(b'}') {
            return Ok(Value::Table(entries));
        }
        loop {
            self.skip_space();
            let row = self.row;
            if self.peek() != Some(b'"') {
                return Err(self.expected("a key in double quotes"));
            }
            let key = self.string()?;
            self.few(path, entries.len() + 1)?;
            if !self.take(b':') {
                return Err(self.expected("a colon"));
            }
            let here = Path { above: Some(path), key: &key };
            let node = self.value(&here, depth + 1)?;
            rows.push((key.clone(), row));
            entries.push((key, node));
            if !self.take(b',') {
                break;
            }
        }
        if !self.take(b'}') {
            return Err(self.expected("a comma or }"));
        }
        once(path, rows)?;
        Ok(Value::Table(entries))
    }

    fn list(&mut self, path: &Path<'_>, depth: u32) -> Result<Value<'a>, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(path, depth + 1)?);
            self.few(path, items.len())?;
            if !self.take(b',') {
                break;
            }
        }
        if self.take(b']') { Ok(Value::List(items)) } else { Err(self.expected("a comma or ]")) }
    }

    fn few(&self, path: &Path<'_>, count: usize) -> Result<(), Fault> {
        let limit = crate::text::small(MOST_ENTRIES);
        let fault = || Fault::at(self.row, path.field(), "", FileProblem::TooMany { limit });
        if count > MOST_ENTRIES { Err(fault()) } else { Ok(()) }
    }

    /// A word that stands without quotes: a number, true, false or null.
    fn word(&mut self, path: &Path<'_>) -> Result<Value<'a>, Fault> {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte);
        let length = self.rest().bytes().take_while(|byte| is_part(*byte)).count();
        let word = self.rest().get(..length).unwrap_or_default();
        let value = match word {
            "true" => Value::YesNo(true),
            "false" => Value::YesNo(false),
            "null" => Value::Nothing,
            "NaN" | "Infinity" | "-Infinity" => {
                return Err(Fault::at(self.row, path.field(), word, FileProblem::NotANumber));
            }
            word if is_number(word) => Value::Number(Cow::Borrowed(word)),
            _ => return Err(self.expected("a value")),
        };
        self.at += length;
        Ok(value)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.at += 1;
        let mut read = Cow::Borrowed("");
        loop {
            let plain = self.rest().find(|one| one == '"' || one == '\\' || one < ' ');
            let Some(text) = plain.and_then(|length| self.rest().get(..length)) else {
                self.at = self.text.len();
                return Err(self.expected("the closing quote of a text"));
            };
            read += text;
            self.at += text.len();
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(read);
                }
                Some(b'\\') => read.to_mut().push(self.escape()?),
                _ => return Err(self.expected("a text without line breaks and control characters")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let wrong = self.expected("an escape such as \\n or \\u00e9");
        self.at += 1;
        let escaped = self.peek().ok_or_else(|| wrong.clone())?;
        self.at += 1;
        Ok(match escaped {
            b'"' | b'\\' | b'/' => char::from(escaped),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.hexadecimal().ok_or_else(|| wrong.clone())?;
                // Half of a pair: the other half follows.
                let is_half = (0xd800..0xdc00).contains(&first);
                let second = if is_half && self.rest().starts_with("\\u") {
                    self.at += 2;
                    self.hexadecimal()
                } else {
                    None
                };
                let units = [Some(first), second];
                let mut decoded = char::decode_utf16(units.into_iter().flatten());
                decoded.next().and_then(Result::ok).filter(|_| decoded.next().is_none()).ok_or(wrong)?
            }
            _ => return Err(wrong),
        })
    }

    fn hexadecimal(&mut self) -> Option<u16> {
        let digits =
            self.rest().get(..4).filter(|digits| digits.bytes().all(|one| one.is_ascii_hexdigit()))?;
        self.at += 4;
        u16::from_str_radix(digits, 16).ok()
    }
}

/// Refuses a key that stands twice: of two prices for one thing neither can be trusted.
fn once(path: &Path<'_>, mut rows: Vec<(Cow<'_, str>, u32)>) -> Result<(), Fault> {
    rows.sort_unstable();
    let twice = rows.windows(2).find_map(|pair| match pair {
        [(key, first), (other, row)] if key == other => Some((key, *first, *row)),
        _ => None,
    });
    match twice {
        None => Ok(()),
        Some((key, first, row)) => {
            let here = Path { above: Some(path), key };
            Err(Fault::at(row, here.field(), "", FileProblem::Twice { first }))
        }
    }
}

/// Whether it is a number by JSON's grammar: no plus sign, no nought in front, digits around a point.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (number, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && digits(fraction)
        && digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
}
