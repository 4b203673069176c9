//! Everything behind one model's row: its bill with reasons, and what was measured.

use crate::bill::Bill;
use crate::catalogue::Catalogue;
use crate::cost::Cost;
use crate::ranking::criteria_in_use;
use crate::scenario::Scenario;
use crate::value::{Measurement, measure};
use serde::Serialize;

/// Everything behind one model's row. A ranking holds only what all rows show.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Detail {
    /// The bill, line by line.
    pub bill: Bill,
    /// What was measured, in the order of the ranking's shares; `None` where nobody has published it.
    pub measurements: Vec<Option<Measurement>>,
}

/// Looks behind the row of one model; `None` if there is no such model, or it is not sold for such
/// work.
pub fn detail(catalogue: &Catalogue, scenario: &Scenario, model: &str) -> Option<Detail> {
    let model = catalogue.model(model)?;
    let cost = Cost::new(catalogue, model, scenario).ok()?;
    let criteria = criteria_in_use(catalogue, scenario);
    Some(Detail {
        bill: Bill::new(catalogue, model, scenario).ok()?,
        measurements: criteria.iter().map(|by| measure(*by, model, &cost)).collect(),
    })
}
