//! The packed catalogue: a short header, a checksum, then everything column by column, each text once.
//!
//! A form of our own, because every page loads it and its reader: a general one (postcard, row by row)
//! took a tenth more for the figures and 12 KB more of code.

mod columns;
mod layout;
mod words;

use super::Catalogue;
use columns::{Io, Reader, Writer};
use core::fmt;

/// Says "a catalogue of Weighbridge, in its third form". A change of any packed type raises the number.
const HEADER: &[u8; 4] = b"WB\x00\x03";

/// Why bytes are not a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// They do not begin like one of this version.
    NotACatalogue,
    /// They begin like one and are cut off or altered.
    Damaged,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotACatalogue => "catalogue: the file is not a packed catalogue of this version",
            Self::Damaged => "catalogue: the file is cut off or altered",
        })
    }
}

impl core::error::Error for PackError {}

pub(super) fn pack(catalogue: &Catalogue) -> Vec<u8> {
    let mut writer = Writer::default();
    describe(&mut writer, &mut catalogue.clone());
    let body = writer.bytes();
    let mut bytes = HEADER.to_vec();
    bytes.extend(checksum(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

pub(super) fn unpack(bytes: &[u8]) -> Result<Catalogue, PackError> {
    let rest = bytes.strip_prefix(HEADER).ok_or(PackError::NotACatalogue)?;
    let (sum, body) = rest.split_first_chunk().ok_or(PackError::Damaged)?;
    if u64::from_le_bytes(*sum) != checksum(body) {
        return Err(PackError::Damaged);
    }
    let mut reader = Reader::new(body).ok_or(PackError::Damaged)?;
    let mut catalogue = Catalogue::default();
    describe(&mut reader, &mut catalogue);
    if reader.is_done() { Ok(catalogue) } else { Err(PackError::Damaged) }
}

fn describe<I: Io>(io: &mut I, catalogue: &mut Catalogue) {
    words::words(io, catalogue);
    layout::figures(io, catalogue);
}

/// FNV-1a, 64 bits: against accidents, not against forgers (whoever can alter the catalogue can
/// alter the program beside it).
fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
