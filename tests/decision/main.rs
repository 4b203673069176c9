//! Second opinions, weights and doubt, against numbers worked out elsewhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_cmp)]

mod acceptability;
#[path = "../common/mod.rs"]
mod common;
mod doubt;
mod edges;
mod file;
mod normalise;
mod opinions;
mod weighing;
