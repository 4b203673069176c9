//! A value as words and one text: `object.js` reads them again.
//!
//! The lowest three bits of a word say what it is, the others how much of it, or which.

use crate::serializer::Never;
use serde::Serialize;

/// Of nothing, no and yes, which.
const CONSTANT: u32 = 0;
/// A whole number.
const WHOLE: u32 = 1;
/// Any other number: the two words that follow, lower half first.
const NUMBER: u32 = 2;
/// A text of so many UTF-16 units, the next ones of all texts.
const TEXT: u32 = 3;
/// A name, by its place among those met so far; if it is new, its length follows, as of a text.
const NAME: u32 = 4;
/// Values follow, up to the end.
pub(crate) const LIST: u32 = 5;
/// Names and values follow in turns, up to the end.
pub(crate) const RECORD: u32 = 6;

pub(crate) const NULL: u32 = CONSTANT;
pub(crate) const NO: u32 = CONSTANT | 1 << 3;
pub(crate) const YES: u32 = CONSTANT | 2 << 3;
/// Ends a list or a record.
pub(crate) const END: u32 = CONSTANT | 3 << 3;

/// Names remembered in one value. What is met beyond them is written like any other text.
const NAMES: usize = 256;

/// What a value is written to.
pub(crate) struct Writer {
    pub(crate) words: Vec<u32>,
    pub(crate) text: String,
    /// Where in memory each name met so far lies, and its place among them; found by the address.
    names: [(usize, u32); NAMES],
    met: u32,
}

// What the methods of a serialiser end with, which may fail.
#[allow(clippy::unnecessary_wraps)]
impl Writer {
    pub(crate) fn of(value: &impl Serialize) -> Self {
        let mut writer = Self { words: Vec::new(), text: String::new(), names: [(0, 0); NAMES], met: 0 };
        let Ok(()) = value.serialize(&mut writer);
        writer
    }

    pub(crate) fn put(&mut self, word: u32) -> Result<(), Never> {
        self.words.push(word);
        Ok(())
    }

    pub(crate) fn whole(&mut self, number: u64) -> Result<(), Never> {
        match u32::try_from(number) {
            Ok(small) if small < 1 << 29 => self.put(WHOLE | small << 3),
            #[allow(clippy::cast_precision_loss)]
            _ => self.number(number as f64),
        }
    }

    pub(crate) fn number(&mut self, number: f64) -> Result<(), Never> {
        #[allow(clippy::cast_possible_truncation)]
        let halves = [number.to_bits() as u32, (number.to_bits() >> 32) as u32];
        self.words.push(NUMBER);
        self.words.extend(halves);
        Ok(())
    }

    /// The length of a text, after it was written.
    fn length(&mut self, text: &str) -> u32 {
        self.text.push_str(text);
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        u32::try_from(length).unwrap_or_default()
    }

    pub(crate) fn text(&mut self, text: &str) -> Result<(), Never> {
        let length = self.length(text);
        self.put(TEXT | length << 3)
    }

    /// Names of fields lie still in memory, so that one is known by its address.
    pub(crate) fn name(&mut self, name: &'static str) {
        let address = name.as_ptr() as usize;
        for step in 0..NAMES {
            match self.names.get_mut((address + step) % NAMES) {
                Some((known, place)) if *known == address => {
                    let word = NAME | *place << 3;
                    return self.words.push(word);
                }
                Some(free @ (0, _)) => {
                    *free = (address, self.met);
                    let length = self.length(name);
                    self.words.extend([NAME | self.met << 3, length]);
                    self.met += 1;
                    return;
                }
                _ => {}
            }
        }
        let Ok(()) = self.text(name);
    }

    /// Begins a record with one field.
    pub(crate) fn variant(&mut self, variant: &'static str) {
        self.words.push(RECORD);
        self.name(variant);
    }
}

#[cfg(test)]
mod tests {
    use super::{END, LIST, NAME, NAMES, NULL, NUMBER, RECORD, TEXT, WHOLE, Writer, YES};
    use serde::Serialize;
    use std::collections::BTreeMap;

    #[derive(Serialize)]
    struct Row {
        id: &'static str,
        left: Option<u8>,
        there: bool,
    }

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Shape {
        Plain,
        Sized(u8),
        Pair(u8, u8),
        Named { id: u8 },
    }

    fn words(value: &impl Serialize) -> (Vec<u32>, String) {
        let Writer { words, text, .. } = Writer::of(value);
        (words, text)
    }

    #[test]
    fn a_name_is_written_once_and_a_text_each_time() {
        let rows = [Row { id: "a", left: None, there: true }, Row { id: "é🦀", left: Some(7), there: true }];
        let name = |place: u32| NAME | place << 3;
        let first = [RECORD, name(0), 2, TEXT | 1 << 3, name(1), 4, NULL, name(2), 5, YES, END];
        // A crab is two units of UTF-16.
        let second = [RECORD, name(0), TEXT | 3 << 3, name(1), WHOLE | 7 << 3, name(2), YES, END];
        let all = [&[LIST], &first[..], &second, &[END]].concat();
        assert_eq!(words(&rows), (all, "idaleftthereé🦀".to_owned()));
    }

    #[test]
    fn a_number_that_is_no_small_whole_one_is_written_in_halves() {
        let (words, _) = words(&(536_870_911_u32, 536_870_912_u32, -1_i8, 0.5));
        let number = |number: f64| {
            let bits = number.to_bits();
            [NUMBER, u32::try_from(bits & 0xffff_ffff).unwrap_or(0), u32::try_from(bits >> 32).unwrap_or(0)]
        };
        let expected = [
            &[LIST, WHOLE | 536_870_911 << 3],
            &number(536_870_912.0)[..],
            &number(-1.0),
            &number(0.5),
            &[END],
        ];
        assert_eq!(words, expected.concat());
    }

    #[test]
    fn variants_are_names_and_records_of_one_field() {
        let name = |place: u32, length| [NAME | place << 3, length];
        let shapes = [Shape::Plain, Shape::Sized(1), Shape::Pair(2, 3), Shape::Named { id: 4 }];
        let whole = |number: u32| WHOLE | number << 3;
        let expected = [
            &[LIST][..],
            &name(0, 5),
            &[RECORD],
            &name(1, 5),
            &[whole(1), END, RECORD],
            &name(2, 4),
            &[LIST, whole(2), whole(3), END, END, RECORD],
            &name(3, 5),
            &[RECORD],
            &name(4, 2),
            &[whole(4), END, END, END],
        ];
        assert_eq!(words(&shapes), (expected.concat(), "plainsizedpairnamedid".to_owned()));
    }

    #[test]
    fn more_names_than_are_remembered_are_texts() {
        let mut writer = Writer::of(&());
        let names: String = (0..=NAMES).map(|_| "x").collect();
        let names: &'static str = names.leak();
        for at in 0..=NAMES {
            writer.name(names.get(at..=at).unwrap_or_default());
        }
        assert_eq!(writer.words.last(), Some(&(TEXT | 1 << 3)));
        assert_eq!(writer.text.len(), NAMES + 1);
    }

    #[test]
    fn a_key_of_a_map_is_a_text() {
        let map = BTreeMap::from([("k", true)]);
        assert_eq!(words(&map).0, [RECORD, TEXT | 1 << 3, YES, END]);
    }
}
