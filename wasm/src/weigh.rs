//! Weights said in other ways than by points.

use crate::Calculator;
use wasm_bindgen::prelude::*;
use weighbridge::study;
use weighbridge_wasm_out::out;

#[wasm_bindgen]
extern "C" {
    /// The weights that follow from what was said, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Weighing | null")]
    pub type JsWeighing;
    /// Typical jobs, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Preset[]")]
    pub type JsPresets;
}

#[wasm_bindgen]
impl Calculator {
    /// The weights that follow from what was said in one way, for the answer with this link; nothing if
    /// there is no such way.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn weigh(&self, link: &str, way: &str, text: &str, today: &str) -> Result<JsWeighing, JsError> {
        Ok(out(&study::weigh::weigh(&self.catalogue, &self.scenario(link, today)?, way, text)))
    }

    /// The typical jobs, given a line each, whose weights the answer with this link can start from.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn presets(&self, link: &str, lines: &str, today: &str) -> Result<JsPresets, JsError> {
        Ok(out(&study::weigh::presets(&self.catalogue, &self.scenario(link, today)?, lines)))
    }
}
