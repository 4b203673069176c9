//! The declarations that the page's code is checked against.
#![allow(clippy::unwrap_used)]

#[test]
fn the_declarations_say_what_the_core_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../wasm/types.d.ts");
    let is_current = std::fs::read_to_string(path).unwrap() == xtask::declarations();
    assert!(is_current, "wasm/types.d.ts is out of date: run `cargo run -p xtask -- types wasm/types.d.ts`");
}

#[test]
fn the_importers_declarations_say_what_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../wasm-import/types.d.ts");
    let is_current = std::fs::read_to_string(path).unwrap() == xtask::import_declarations();
    let command = "cargo run -p xtask -- import-types wasm-import/types.d.ts";
    assert!(is_current, "wasm-import/types.d.ts is out of date: run `{command}`");
}
