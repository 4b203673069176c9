//! Numbers and texts in columns, written and read by one description of what stands where.

use crate::catalogue::Provenance;

/// A column: figures of one kind, one after the other.
#[derive(Clone, Copy)]
pub(super) enum Column {
    /// How many of something follow.
    Count,
    /// Which text, of those met so far, or the next one.
    Name,
    FactKind,
    ValueShape,
    Word,
    Mantissa,
    Scale,
    Meter,
    Price,
    PriceScale,
    Per,
    Bound,
    From,
    Market,
    Place,
    Provenance,
    Source,
    Read,
    Note,
    Dissents,
    Because,
}

const COLUMNS: usize = Column::Because as usize + 1;

/// Ends each text: of all characters the one that no text has.
const END: u8 = 0;

/// Most of anything in one list; more is damage.
const MOST: u64 = 1 << 20;

/// Writes or reads: whatever is described through it is taken from the value, or put into it.
pub(super) trait Io: Sized {
    /// A number.
    fn number(&mut self, column: Column, value: &mut u64);

    /// A text, the same one only once.
    fn text(&mut self, column: Column, value: &mut String);

    /// Yes or no.
    fn yes_or_no(&mut self, column: Column, value: &mut bool) {
        let mut number = u64::from(*value);
        self.number(column, &mut number);
        *value = number != 0;
    }

    /// What may be there, after whether it is.
    fn maybe<T: Default>(&mut self, column: Column, value: &mut Option<T>, what: impl Fn(&mut Self, &mut T)) {
        let mut is_there = value.is_some();
        self.yes_or_no(column, &mut is_there);
        if is_there {
            what(self, value.get_or_insert_default());
        } else {
            *value = None;
        }
    }

    /// A list of things, each described by `item`.
    fn list<T: Default>(&mut self, column: Column, list: &mut Vec<T>, item: impl Fn(&mut Self, &mut T)) {
        let mut count = list.len() as u64;
        self.number(column, &mut count);
        // Grown one by one: a damaged count ends at the end of the column and not of the memory.
        for at in 0..usize::try_from(count.min(MOST)).unwrap_or(0) {
            if self.is_broken() {
                return;
            }
            if list.len() <= at {
                list.push(T::default());
            }
            if let Some(one) = list.get_mut(at) {
                item(self, one);
            }
        }
    }

    /// Where a figure was read: the same only once, by its place among those met so far.
    fn provenance(&mut self, value: &mut Provenance, parts: impl Fn(&mut Self, &mut Provenance)) {
        let mut at = self.place_of(value) as u64;
        self.number(Column::Provenance, &mut at);
        let met = usize::try_from(at).ok().and_then(|at| self.met().get(at));
        if let Some(met) = met {
            *value = met.clone();
        } else {
            parts(self, value);
            self.met().push(value.clone());
        }
    }

    /// The provenances met so far.
    fn met(&mut self) -> &mut Vec<Provenance>;

    /// At which place among them this one is to be written; nobody asks who reads.
    fn place_of(&self, _value: &Provenance) -> usize {
        0
    }

    /// Whether what is read has turned out not to be what was written.
    fn is_broken(&self) -> bool {
        false
    }
}

/// Writes columns.
#[derive(Default)]
pub(super) struct Writer {
    columns: [Vec<u8>; COLUMNS],
    texts: Vec<String>,
    met: Vec<Provenance>,
}

impl Writer {
    /// Each column after its length, then the texts, each before the character that ends it.
    pub(super) fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for column in &self.columns {
            put(&mut bytes, column.len() as u64);
            bytes.extend(column);
        }
        for text in self.texts {
            bytes.extend(text.into_bytes());
            bytes.push(END);
        }
        bytes
    }
}

impl Io for Writer {
    fn met(&mut self) -> &mut Vec<Provenance> {
        &mut self.met
    }

    fn place_of(&self, value: &Provenance) -> usize {
        self.met.iter().position(|met| met == value).unwrap_or(self.met.len())
    }

    fn number(&mut self, column: Column, value: &mut u64) {
        if let Some(column) = self.columns.get_mut(column as usize) {
            put(column, *value);
        }
    }

    fn text(&mut self, column: Column, value: &mut String) {
        // No text that people write has it; one that came from a file is better without than lost.
        value.retain(|letter| letter != char::from(END));
        let known = self.texts.iter().position(|text| text == value);
        let mut at = known.unwrap_or(self.texts.len()) as u64;
        self.number(column, &mut at);
        if known.is_none() {
            self.texts.push(value.clone());
        }
    }
}

/// Reads columns. What is not there reads as nothing, and the reader is broken from then on.
pub(super) struct Reader<'a> {
    columns: Vec<&'a [u8]>,
    /// Texts not met yet.
    rest: &'a str,
    texts: Vec<&'a str>,
    met: Vec<Provenance>,
    is_broken: bool,
}

impl<'a> Reader<'a> {
    /// Finds the columns; `None` if they are cut off, or the texts are none.
    pub(super) fn new(mut bytes: &'a [u8]) -> Option<Self> {
        let mut column = || {
            let length = usize::try_from(take(&mut bytes)?).ok()?;
            let (column, rest) = bytes.split_at_checked(length)?;
            bytes = rest;
            Some(column)
        };
        let columns = (0..COLUMNS).map(|_| column()).collect::<Option<Vec<_>>>()?;
        let rest = core::str::from_utf8(bytes).ok()?;
        Some(Self { columns, rest, texts: Vec::new(), met: Vec::new(), is_broken: false })
    }

    /// Whether everything was read, and nothing more was asked for.
    pub(super) fn is_done(&self) -> bool {
        !self.is_broken && self.rest.is_empty() && self.columns.iter().all(|column| column.is_empty())
    }

    /// The next text, met for the first time.
    fn next_text(&mut self) -> Option<&'a str> {
        let (text, rest) = self.rest.split_once(char::from(END))?;
        self.rest = rest;
        self.texts.push(text);
        Some(text)
    }
}

impl Io for Reader<'_> {
    fn met(&mut self) -> &mut Vec<Provenance> {
        &mut self.met
    }

    fn number(&mut self, column: Column, value: &mut u64) {
        match self.columns.get_mut(column as usize).and_then(take) {
            Some(number) => *value = number,
            None => self.is_broken = true,
        }
    }

    fn text(&mut self, column: Column, value: &mut String) {
        let mut at = 0;
        self.number(column, &mut at);
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        let text = if at == self.texts.len() { self.next_text() } else { self.texts.get(at).copied() };
        match text {
            Some(text) => text.clone_into(value),
            None => self.is_broken = true,
        }
    }

    fn is_broken(&self) -> bool {
        self.is_broken
    }
}

/// Appends a number, seven bits a byte, lowest first.
#[allow(clippy::cast_possible_truncation)]
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front.
fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f).checked_shl(shift)?;
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}
