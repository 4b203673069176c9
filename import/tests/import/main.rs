//! Tests of the importer.
#![allow(clippy::unwrap_used, clippy::panic)]

mod adapters;
mod bad_input;
mod common;
mod ids;
mod laws;
