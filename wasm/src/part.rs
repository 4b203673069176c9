//! One part of a bill by itself.

use wasm_bindgen::prelude::*;
use weighbridge::study;
use weighbridge_wasm_out::out;

#[wasm_bindgen]
extern "C" {
    /// What a part comes to, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "PartBill")]
    pub type JsPartBill;
}

/// What one part of a bill comes to at rates of its own, such as
/// `dimension=rerank&requests=3&documents=250&rate.rerank_queries=2/1000`. It needs no catalogue.
///
/// # Errors
/// If there is no such dimension or input, or a number cannot be read or is too large.
#[wasm_bindgen(js_name = billPart)]
pub fn bill_part(part: &str) -> Result<JsPartBill, JsError> {
    Ok(out(&study::part::billed(part)?))
}
