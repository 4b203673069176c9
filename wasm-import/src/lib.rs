//! Weighbridge's reader of price files, bound to JavaScript: converts in, calls one function, converts out. A file of its
//! own, because most readers never open one.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use weighbridge::{Catalogue, Date};
use weighbridge_import::{Fault, Ids, Import, import};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What became of a file, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "FileSummary")]
    pub type JsSummary;
    /// What is wrong with a file, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "FileFault | null")]
    pub type JsFault;
}

/// What a file made of a catalogue: a new one, or a fault.
#[wasm_bindgen]
#[derive(Debug)]
pub struct OpenedFile {
    result: Result<Import, Fault>,
}

#[wasm_bindgen]
impl OpenedFile {
    /// Reads a file over a packed catalogue, as of `today` (`YYYY-MM-DD`).
    ///
    /// # Errors
    /// If the catalogue is none of this version or `today` is not a day. What is wrong with the file is no error but a
    /// result.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8], name: &str, bytes: &[u8], today: &str) -> Result<Self, JsError> {
        let catalogue = Catalogue::unpack(packed)?;
        let today =
            Date::parse(today).ok_or_else(|| JsError::new("today: is not a day such as 2026-11-22"))?;
        let result = Ids::written().and_then(|ids| import(catalogue, &ids, name, bytes, today));
        Ok(Self { result })
    }

    /// What is wrong with the file; nothing if it was read.
    ///
    /// # Errors
    /// Never in practice: only if an object cannot be made.
    pub fn fault(&self) -> Result<JsFault, JsError> {
        out(&self.result.as_ref().err())
    }

    /// What became of the file.
    ///
    /// # Errors
    /// If something is wrong with it.
    pub fn summary(&self) -> Result<JsSummary, JsError> {
        out(&self.made()?.summary())
    }

    /// The catalogue with the file's prices, packed.
    ///
    /// # Errors
    /// If something is wrong with the file.
    pub fn packed(&self) -> Result<Vec<u8>, JsError> {
        Ok(self.made()?.catalogue.pack())
    }

    fn made(&self) -> Result<&Import, JsError> {
        self.result.as_ref().map_err(|fault| JsError::new(&fault.to_string()))
    }
}

/// Numbers of JavaScript where they fit, absent options as null, structs as plain objects.
fn out<T: JsCast>(value: &impl Serialize) -> Result<T, JsError> {
    let object = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(object.unchecked_into())
}
