//! Weighbridge's core, bound to JavaScript: converts in, calls one function, converts out.

#[cfg(feature = "turning")]
pub mod part;
#[cfg(feature = "turning")]
mod spread;
#[cfg(feature = "study")]
mod study;
#[cfg(feature = "turning")]
mod table;
#[cfg(feature = "turning")]
mod turning;
#[cfg(feature = "turning")]
mod weigh;

use wasm_bindgen::prelude::*;
use weighbridge::{Catalogue, Date, Scenario, decode};
use weighbridge_wasm_out::out;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The answer, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type JsAnswer;
    /// What is behind one model's row, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Detail | null")]
    pub type JsDetail;
    /// The catalogue without facts and rates, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Outline")]
    pub type JsOutline;
    /// A model with its facts and offers, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Model | null")]
    pub type JsModel;
}

/// A catalogue that answers questions.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Calculator {
    catalogue: Catalogue,
}

#[wasm_bindgen]
impl Calculator {
    /// Unpacks a catalogue. Whether its figures can be right was checked when it was packed; its
    /// checksum says that nothing has changed since.
    ///
    /// # Errors
    /// If the bytes are not a catalogue of this version, or are cut off or altered.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8]) -> Result<Self, JsError> {
        Ok(Self { catalogue: Catalogue::unpack(packed)? })
    }

    /// The catalogue without facts and rates.
    pub fn catalogue(&self) -> JsOutline {
        out(&self.catalogue.outline())
    }

    /// One model with its facts and offers; nothing if there is none of this id.
    pub fn model(&self, id: &str) -> JsModel {
        out(&self.catalogue.model(id))
    }

    /// Answers a question in the notation of links, as of `today` (`YYYY-MM-DD`). Fields that
    /// cannot be read keep their value from `last_good`, the link of the last answer.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn answer(&self, question: &str, last_good: &str, today: &str) -> Result<JsAnswer, JsError> {
        Ok(out(&weighbridge::answer(&self.catalogue, day(today)?, question, last_good)))
    }

    /// Looks behind the row of one model in the answer with this link.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn detail(&self, link: &str, model: &str, today: &str) -> Result<JsDetail, JsError> {
        Ok(out(&weighbridge::detail(&self.catalogue, &self.scenario(link, today)?, model)))
    }
}

impl Calculator {
    /// The question of an answer with this link.
    fn scenario(&self, link: &str, today: &str) -> Result<Scenario, JsError> {
        Ok(decode(&self.catalogue, day(today)?, link, "").scenario)
    }
}

fn day(today: &str) -> Result<Date, JsError> {
    Date::parse(today).ok_or_else(|| JsError::new("today: is not a day such as 2026-11-22"))
}

/// Whatever goes wrong in the core ends here and not as a silent trap: the page shows its last
/// good answer, and the console says what happened.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
