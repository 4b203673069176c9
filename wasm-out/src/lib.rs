//! Weighbridge's results as plain objects of JavaScript.
//!
//! A passage of our own, because every page loads it and every key that a reader presses goes through it:
//! a general one, which makes each object, list and text by a call of its own, took 4 KB more of code, and
//! made an answer take a third longer.

mod serializer;
mod writer;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use writer::Writer;

#[wasm_bindgen(module = "/object.js")]
extern "C" {
    fn object(words: &[u32], text: &str) -> JsValue;
}

/// The value as a plain object: structs and maps as records, absent options as null, numbers as those
/// of JavaScript.
pub fn out<T: JsCast>(value: &impl Serialize) -> T {
    let Writer { words, text, .. } = Writer::of(value);
    object(&words, &text).unchecked_into()
}
