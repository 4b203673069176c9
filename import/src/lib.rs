//! Prices from outside: published price maps, and a reader's own rates.
//!
//! Text comes in, and a catalogue with one card more goes out, or one fault that names the line, the field, the value and
//! the limit. Ids lead to models by a fixed rule and a list somebody keeps, `catalogue/ids.toml`, never by a similar name.
//!
//! Imports run one way: `fault ← text, tree, number ← json, toml, fields ← entry, written ← litellm, models_dev, ids ←
//! quotes, form ← overlay`.

mod entry;
mod fault;
mod fields;
mod form;
mod ids;
mod json;
mod litellm;
mod models_dev;
mod number;
mod overlay;
mod quotes;
mod text;
mod toml;
mod tree;
mod written;

pub use entry::{Entry, Metered, Price};
pub use fault::{Fault, FileProblem};
pub use form::{Contents, read};
pub use ids::{Address, Cell, Ids, Known, Lead};
pub use overlay::{CARD, Import, Summary, import};
pub use quotes::{Quote, Quotes, Unused, overlap, quotes};
pub use text::MOST_BYTES;
pub use written::{Terms, Written, each};
