//! Weighbridge's build steps: reads, checks and packs the catalogue, and writes the TypeScript
//! declarations of everything that crosses to the page.

mod diff;
mod read;
mod toml_form;
mod types;

pub use diff::{Options, Outcome, diff};
pub use read::{ReadError, read_catalogue, read_presets};
pub use types::{declarations, import_declarations};
