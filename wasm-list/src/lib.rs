//! Weighbridge's list of all models, bound to JavaScript: converts in, calls one function, converts out.
//! Apart from the calculator, so that neither page loads what only the other needs.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use weighbridge::{Catalogue, Date, decode};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../wasm/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The catalogue without facts and rates, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Outline")]
    pub type JsOutline;
    /// A model with its facts and offers, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Model | null")]
    pub type JsModel;
    /// The services, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Service[]")]
    pub type JsServices;
    /// A list of models, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Listing")]
    pub type JsListing;
    /// All prices of a model or service, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Tariff[]")]
    pub type JsTariffs;
    /// How many models have each kind of fact, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Coverage[]")]
    pub type JsCoverage;
}

/// A catalogue that is looked through.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Library {
    catalogue: Catalogue,
}

#[wasm_bindgen]
impl Library {
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
    ///
    /// # Errors
    /// Never in practice: only if an object cannot be made.
    pub fn catalogue(&self) -> Result<JsOutline, JsError> {
        out(&self.catalogue.outline())
    }

    /// One model with its facts and offers; nothing if there is none of this id.
    ///
    /// # Errors
    /// Never in practice: only if an object cannot be made.
    pub fn model(&self, id: &str) -> Result<JsModel, JsError> {
        out(&self.catalogue.model(id))
    }

    /// What one buys beside models.
    ///
    /// # Errors
    /// Never in practice: only if an object cannot be made.
    pub fn services(&self) -> Result<JsServices, JsError> {
        out(&self.catalogue.services)
    }

    /// How many models have each kind of fact.
    ///
    /// # Errors
    /// Never in practice: only if an object cannot be made.
    pub fn coverage(&self) -> Result<JsCoverage, JsError> {
        out(&self.catalogue.coverage())
    }

    /// Lists models: searched, filtered and sorted as a question in the notation of links asks, as of
    /// `today` (`YYYY-MM-DD`). Fields that cannot be read keep their value from `last_good`, the link of
    /// the last list.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn list(&self, question: &str, last_good: &str, today: &str) -> Result<JsListing, JsError> {
        out(&weighbridge::listing(&self.catalogue, day(today)?, question, last_good))
    }

    /// All prices of one model or service, on the day and in the units of the list with this link;
    /// none if there is neither of this id.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn tariffs(&self, link: &str, id: &str, today: &str) -> Result<JsTariffs, JsError> {
        let scenario = decode(&self.catalogue, day(today)?, link, "").scenario;
        out(&weighbridge::tariffs(&self.catalogue, id, scenario.market.date, scenario.quote_per))
    }
}

fn day(today: &str) -> Result<Date, JsError> {
    Date::parse(today).ok_or_else(|| JsError::new("today: is not a day such as 2026-11-22"))
}

/// Numbers of JavaScript where they fit, absent options as null, structs as plain objects.
fn out<T: JsCast>(value: &impl Serialize) -> Result<T, JsError> {
    let object = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(object.unchecked_into())
}

/// Whatever goes wrong in the core ends here and not as a silent trap: the page shows its last
/// good answer, and the console says what happened.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
