//! Weighbridge's build steps: reads, checks and packs the catalogue, and writes the TypeScript
//! declarations of everything that crosses to the page.

mod offers;
mod read;
mod toml_form;
mod types;

pub use read::{ReadError, read_catalogue};
pub use types::declarations;
