//! What can be wrong with the course notes' claims.

use super::Check;
use crate::catalogue::Proposition;

impl Check<'_> {
    pub(super) fn course(&mut self) {
        let course = &self.catalogue.course;
        self.unique("claims", course.claims.iter().map(|claim| &claim.key));
        self.unique("jobs", course.jobs.iter().map(|job| &job.key));
        let is_known = self.catalogue.source(&course.source).is_some();
        self.that(is_known, "course", "source", || format!("there is no source `{}`", course.source));
        let mut named: Vec<(&str, &str)> = course.models.iter().map(|id| ("models", id.as_str())).collect();
        named.extend(course.rows.iter().map(|row| ("rows", row.model.as_str())));
        named.extend(course.jobs.iter().map(|job| (job.key.as_str(), job.pick.as_str())));
        for claim in &course.claims {
            if let Proposition::Highest { of, .. }
            | Proposition::Lowest { of, .. }
            | Proposition::Times { of, .. } = &claim.proposition
            {
                let is_known = of == "price" || self.catalogue.fact_kind(of).is_some();
                self.that(is_known, &claim.key, "of", || format!("there is no kind of fact `{of}`"));
            }
            let models = match &claim.proposition {
                Proposition::Times { model, than, .. } => {
                    [core::slice::from_ref(model), than.as_slice()].concat()
                }
                Proposition::Highest { model, .. }
                | Proposition::Lowest { model, .. }
                | Proposition::Has { model, .. }
                | Proposition::BilledBy { model, .. }
                | Proposition::Accumulates { model, .. } => vec![model.clone()],
            };
            for id in models {
                let is_known = self.catalogue.model(&id).is_some();
                self.that(is_known, &claim.key, "model", || format!("there is no model `{id}`"));
            }
        }
        for (key, id) in named {
            let is_known = self.catalogue.model(id).is_some();
            self.that(is_known, key, "model", || format!("there is no model `{id}`"));
        }
    }
}
