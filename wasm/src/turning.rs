//! Turning points, ways to buy, what a budget buys, whole months, two criteria against
//! each other, and how criteria are valued.

use crate::{Calculator, day};
use wasm_bindgen::prelude::*;
use weighbridge::{report, study};
use weighbridge_wasm_out::out;

#[wasm_bindgen]
extern "C" {
    /// Where another model becomes the cheapest, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Turning | null")]
    pub type JsTurning;
    /// What a budget buys, as a plain object of this shape; nothing if it is no number.
    #[wasm_bindgen(typescript_type = "Inverse | null")]
    pub type JsInverse;
    /// A small model trained further against a large one, as a plain object of this shape; nothing for
    /// work that is not text requests.
    #[wasm_bindgen(typescript_type = "Tuned | null")]
    pub type JsTuned;
    /// Every way to buy the work on one model, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Ways | null")]
    pub type JsWays;
    /// How each criterion is valued, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Valued[]")]
    pub type JsValues;
    /// At what price one model would cost no more than another, as a plain object of this shape, or
    /// nothing.
    #[wasm_bindgen(typescript_type = "Beats | null")]
    pub type JsBeats;
    /// What the parts of a month come to, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Month")]
    pub type JsMonth;
    /// Two criteria against each other, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Frontier | null")]
    pub type JsFrontier;
}

#[wasm_bindgen]
impl Calculator {
    /// What a month costs while one whole number of the work varies, and where another model becomes
    /// the cheapest.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn turning(&self, link: &str, number: &str, today: &str) -> Result<JsTurning, JsError> {
        let scenario = self.scenario(link, today)?;
        Ok(out(&study::turning::turning(&self.catalogue, &scenario, number, &[], None)))
    }

    /// How much of the work so many US dollars a month buy, typed as people type them.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn inverse(&self, link: &str, budget: &str, today: &str) -> Result<JsInverse, JsError> {
        let scenario = self.scenario(link, today)?;
        Ok(out(&study::inverse::within(&self.catalogue, &scenario, budget)))
    }

    /// The same work on one model, bought in every way.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn ways(&self, link: &str, model: &str, today: &str) -> Result<JsWays, JsError> {
        Ok(out(&study::ways::ways(&self.catalogue, &self.scenario(link, today)?, model)))
    }

    /// A small model trained further against a large one, whose prompts are longer by so many tokens,
    /// typed as people type them.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn tuned(
        &self,
        link: &str,
        small: &str,
        large: &str,
        longer: &str,
        today: &str,
    ) -> Result<JsTuned, JsError> {
        let scenario = self.scenario(link, today)?;
        Ok(out(&study::tuned::tuned(&self.catalogue, &scenario, small, large, longer)))
    }

    /// How each criterion with weight is valued in the answer with this link, and where its models lie.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn values(&self, link: &str, today: &str) -> Result<JsValues, JsError> {
        let scenario = self.scenario(link, today)?;
        let ranking = report(&self.catalogue, day(today)?, &scenario).ranking;
        Ok(out(&study::values::values(&self.catalogue, &scenario, &ranking)))
    }

    /// At what price `other` would cost no more than `goal`.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn beats(&self, link: &str, goal: &str, other: &str, today: &str) -> Result<JsBeats, JsError> {
        Ok(out(&study::inverse::beats(&self.catalogue, &self.scenario(link, today)?, goal, other)))
    }

    /// What the parts of the month in this link come to.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn month(&self, link: &str, today: &str) -> Result<JsMonth, JsError> {
        Ok(out(&study::month::month(&self.catalogue, day(today)?, &self.scenario(link, today)?)))
    }

    /// The link with the work that it asks about as one more part of its month, on this model; nothing if
    /// there is no room for it.
    ///
    /// # Errors
    /// If `today` is not a day.
    #[wasm_bindgen(js_name = withPart)]
    pub fn with_part(&self, link: &str, model: &str, today: &str) -> Result<Option<String>, JsError> {
        let scenario = self.scenario(link, today)?;
        Ok(study::month::with_part(&self.catalogue, day(today)?, &scenario, model))
    }

    /// Two criteria against each other, by their keys, over the models of the answer with this link.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn frontier(&self, link: &str, x: &str, y: &str, today: &str) -> Result<JsFrontier, JsError> {
        let scenario = self.scenario(link, today)?;
        let ranking = report(&self.catalogue, day(today)?, &scenario).ranking;
        Ok(out(&study::frontier::frontier(&self.catalogue, &scenario, &ranking, x, y)))
    }
}
