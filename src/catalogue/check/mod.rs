//! What can be wrong with a catalogue, and is not allowed to be.

mod course;
mod criterion;
mod fact;
mod offer;
mod outlier;
mod preset;

use super::{Catalogue, Confidence, Dissent, Model, Provenance};
use core::fmt;

/// One thing wrong with the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// What has the fault: a model's id, or another item's key.
    pub item: String,
    /// The field at fault.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.item, self.field, self.problem)
    }
}

pub(super) fn faults(catalogue: &Catalogue) -> Vec<Fault> {
    let mut check = Check { catalogue, faults: Vec::new() };
    check.unique("sources", catalogue.sources.iter().map(|source| &source.key));
    check.unique("fact kinds", catalogue.fact_kinds.iter().map(|kind| &kind.key));
    check.unique("meters", catalogue.meters.iter().map(|meter| &meter.key));
    check.unique("cards", catalogue.cards.iter().map(|card| &card.key));
    check.unique("tiers", catalogue.tiers.iter().map(|tier| &tier.key));
    check.unique("regions", catalogue.regions.iter().map(|region| &region.key));
    check.unique("services", catalogue.services.iter().map(|service| &service.id));
    check.once("short names", catalogue.models.iter().map(|model| &model.short));
    check.unique("criteria", catalogue.criteria.iter().map(|criterion| &criterion.key));
    check.unique("models", catalogue.models.iter().map(|model| &model.id));
    for source in &catalogue.sources {
        let has_no_page = matches!(source.confidence, Confidence::Unchecked | Confidence::Reader);
        let is_named = source.url.is_none() == has_no_page;
        check.that(is_named, &source.key, "url", || "has to be there, unless nothing was checked".to_owned());
        let is_secure = source.url.as_ref().is_none_or(|url| url.starts_with("https://"));
        check.that(is_secure, &source.key, "url", || "does not start with https://".to_owned());
    }
    catalogue.criteria.iter().for_each(|criterion| check.criterion(criterion));
    catalogue.fact_kinds.iter().for_each(|kind| check.fact_kind(kind));
    catalogue.models.iter().for_each(|model| check.model(model));
    catalogue.services.iter().for_each(|service| check.offers(&service.id, &service.offers));
    check.cards();
    check.course();
    check.faults
}

pub(super) fn offer_faults(catalogue: &Catalogue) -> Vec<Fault> {
    let mut check = Check { catalogue, faults: Vec::new() };
    catalogue.models.iter().for_each(|model| check.offers(&model.id, &model.offers));
    catalogue.services.iter().for_each(|service| check.offers(&service.id, &service.offers));
    check.cards();
    check.faults
}

pub(super) fn preset_faults(catalogue: &Catalogue, presets: &[String]) -> Vec<Fault> {
    let mut check = Check { catalogue, faults: Vec::new() };
    check.presets(presets);
    check.faults
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn that(&mut self, holds: bool, item: &str, field: &str, problem: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(Fault { item: item.to_owned(), field: field.to_owned(), problem: problem() });
        }
    }

    fn once<'b>(&mut self, group: &str, names: impl Iterator<Item = &'b String>) {
        let names: Vec<&String> = names.collect();
        for (at, name) in names.iter().enumerate() {
            let is_first = !names.iter().take(at).any(|earlier| earlier == name);
            self.that(is_first, name, "key", || format!("stands twice among the {group}"));
        }
    }

    fn unique<'b>(&mut self, group: &str, keys: impl Iterator<Item = &'b String> + Clone) {
        self.once(group, keys.clone());
        for key in keys {
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
            let is_name = !key.is_empty() && key.len() <= 128 && key.bytes().all(is_plain);
            self.that(is_name, key, "key", || "is not a name of letters, digits and - _ . :".to_owned());
        }
    }

    fn provenance(&mut self, item: &str, field: &str, provenance: &Provenance) {
        let is_known = self.catalogue.source(&provenance.source).is_some();
        self.that(is_known, item, field, || format!("there is no source `{}`", provenance.source));
    }

    fn dissent(&mut self, item: &str, field: &str, dissents: &[Dissent]) {
        for dissent in dissents {
            self.provenance(item, field, &dissent.provenance);
            let says_why = !dissent.because.trim().is_empty();
            self.that(says_why, item, field, || "does not say why another figure is not followed".to_owned());
        }
    }

    fn model(&mut self, model: &Model) {
        self.unique(&format!("facts of {}", model.id), model.facts.iter().map(|fact| &fact.key));
        let has_output = model.fact("modality_out").is_some();
        self.that(has_output, &model.id, "modality_out", || {
            "is missing: nobody can tell what the model is for".to_owned()
        });
        model.facts.iter().for_each(|fact| self.fact(model, fact));
        self.lifecycle(model);
        self.offers(&model.id, &model.offers);
    }

    /// A card that serves where another has no offer stands alone itself.
    fn cards(&mut self) {
        for card in &self.catalogue.cards {
            let Some(over) = &card.over else { continue };
            let stands_alone = self.catalogue.card(over).is_some_and(|below| below.over.is_none());
            self.that(stands_alone, &card.key, "over", || {
                format!("there is no card `{over}` that stands alone")
            });
        }
    }
}
