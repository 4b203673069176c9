//! What is looked into once a reader asks: kept out of the core that every visit loads.

use crate::{Calculator, day};
use wasm_bindgen::prelude::*;
use weighbridge::{report, study};
use weighbridge_wasm_out::out;

#[wasm_bindgen]
extern "C" {
    /// The notes, compared with the figures, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "CourseCheck")]
    pub type JsCourseCheck;
    /// What the course notes say, as a plain object of this shape.
    #[wasm_bindgen(typescript_type = "Course")]
    pub type JsCourse;
    /// How sure a ranking is, as a plain object of this shape; nothing where nothing has weight.
    #[wasm_bindgen(typescript_type = "Doubt | null")]
    pub type JsDoubt;
    /// The models nearest to taking part, as plain objects of this shape.
    #[wasm_bindgen(typescript_type = "Near[]")]
    pub type JsNear;
    /// What to type into AWS's calculator, as a plain object of this shape, or nothing.
    #[wasm_bindgen(typescript_type = "Pace | null")]
    pub type JsPace;
}

#[wasm_bindgen]
impl Calculator {
    /// What the course notes say; no claim of them if the catalogue was packed without.
    pub fn course(&self) -> JsCourse {
        out(&self.catalogue.course)
    }

    /// Compares what the course notes say with the figures, at the prices of the answer with this
    /// link.
    ///
    /// # Errors
    /// If `today` is not a day.
    #[wasm_bindgen(js_name = checkCourse)]
    pub fn check_course(&self, link: &str, today: &str) -> Result<JsCourseCheck, JsError> {
        Ok(out(&weighbridge::check_course(&self.catalogue, &self.scenario(link, today)?)))
    }

    /// How sure the ranking of the answer with this link is.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn doubt(&self, link: &str, today: &str) -> Result<JsDoubt, JsError> {
        let scenario = self.scenario(link, today)?;
        Ok(out(&study::doubt::doubt(&report(&self.catalogue, day(today)?, &scenario).ranking)))
    }

    /// The models nearest to taking part in the answer with this link, and what brings them back.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn near(&self, link: &str, today: &str) -> Result<JsNear, JsError> {
        let scenario = self.scenario(link, today)?;
        let ranking = report(&self.catalogue, day(today)?, &scenario).ranking;
        Ok(out(&study::near::near(&self.catalogue, &scenario, &ranking)))
    }

    /// What to type into AWS's calculator for one model in the answer with this link.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn pace(&self, link: &str, model: &str, today: &str) -> Result<JsPace, JsError> {
        let scenario = self.scenario(link, today)?;
        let detail = weighbridge::detail(&self.catalogue, &scenario, model);
        Ok(out(&detail.and_then(|detail| study::pace::pace(&scenario, &detail.bill))))
    }

    /// Requests of the month of the answer with this link, at so many a minute for so many hours a
    /// day; nothing if either is none.
    ///
    /// # Errors
    /// If `today` is not a day.
    pub fn requests(
        &self,
        per_minute: &str,
        hours: &str,
        link: &str,
        today: &str,
    ) -> Result<Option<String>, JsError> {
        let days = self.scenario(link, today)?.workload.days;
        Ok(study::pace::requests(per_minute, hours, days).ok().map(|requests| requests.to_string()))
    }
}
