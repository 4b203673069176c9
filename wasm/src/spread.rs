//! Ranges, months drawn from them, and what moves the bill.

use crate::Calculator;
use wasm_bindgen::prelude::*;
use weighbridge::study;
use weighbridge_wasm_out::out;

#[wasm_bindgen]
extern "C" {
    /// What a month costs while numbers vary, as a plain object of this shape; nothing where none does.
    #[wasm_bindgen(typescript_type = "Outlook | null")]
    pub type JsOutlook;
}

#[wasm_bindgen]
impl Calculator {
    /// What a month costs while numbers of the work vary between the ranges in this link.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn spread(&self, link: &str, today: &str) -> Result<JsOutlook, JsError> {
        Ok(out(&study::spread::spread(&self.catalogue, &self.scenario(link, today)?)))
    }
}
