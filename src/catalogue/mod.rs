//! What is known: models and their facts, offers and their rates, each with where it was read.
//!
//! The catalogue is data. It is written in TOML under `catalogue/`, checked and packed at build
//! time, and read here from that one packed file. Nothing in it is computed by the page.

mod check;
mod course;
mod criterion;
mod fact;
mod facts;
mod market;
mod model;
mod offer;
mod outline;
mod pack;
mod service;

pub use check::Fault;
pub use course::{Among, Claim, Course, Job, Proposition, Row};
pub use criterion::{Criterion, CurveShape, Measured, ValueCurve, ValueFunction};
pub use fact::{Confidence, Dissent, Fact, FactKind, FactShape, Provenance, Required, Source, Value};
pub use facts::Facts;
pub use market::{Basis, Card, Region, Scope, Tier};
pub use model::Model;
pub use offer::{Bound, Meter, Offer, Rate};
pub use outline::{Coverage, Entry, Outline};
pub use pack::PackError;
pub use service::Service;

use crate::date::Date;
use crate::workload::SERVICES;

/// Everything the calculator knows.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Catalogue {
    /// The newest day on which any of its prices was read.
    pub as_of: Date,
    /// Where figures were read.
    pub sources: Vec<Source>,
    /// The kinds of fact there are, in the order a reader would ask for them.
    pub fact_kinds: Vec<FactKind>,
    /// The billable units.
    pub meters: Vec<Meter>,
    /// The price lists one can compute with; the first is the default.
    pub cards: Vec<Card>,
    /// The service tiers.
    pub tiers: Vec<Tier>,
    /// The AWS regions one can ask for.
    pub regions: Vec<Region>,
    /// What can be weighed.
    pub criteria: Vec<Criterion>,
    /// The models, in the order that breaks ties.
    pub models: Vec<Model>,
    /// What one buys beside models.
    pub services: Vec<Service>,
    /// What the course notes say, to be compared with what follows from the figures.
    pub course: Course,
}

impl Catalogue {
    /// Reads a packed catalogue.
    ///
    /// # Errors
    /// If the bytes are not a catalogue packed by this version of the program.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackError> {
        pack::unpack(bytes)
    }

    /// Packs the catalogue: the same catalogue always makes the same bytes.
    pub fn pack(&self) -> Vec<u8> {
        pack::pack(self)
    }

    /// The catalogue without what only a list of everything shows: services that no
    /// workload uses, what kinds of fact mean, and meters and sources that then nothing
    /// names. Every page that computes loads this.
    #[must_use]
    pub fn for_calculator(&self) -> Self {
        let mut lean = self.clone();
        lean.services.retain(|service| SERVICES.contains(&service.id.as_str()));
        lean.services.iter_mut().for_each(|service| service.about.clear());
        lean.fact_kinds.retain(|kind| !kind.listed_only);
        lean.fact_kinds.iter_mut().for_each(|kind| kind.about.clear());
        let kept: Vec<&str> = lean.fact_kinds.iter().map(|kind| kind.key.as_str()).collect();
        for model in &mut lean.models {
            model.aliases.clear();
            // What can no longer be had is asked for rarely: whence its facts are, and who says otherwise,
            // the list tells.
            if model.retired_on(self.as_of).is_some() && !self.course.models.contains(&model.id) {
                for fact in &mut model.facts {
                    fact.provenance.note = None;
                    fact.dissent.clear();
                }
            }
            model.facts.retain(|fact| kept.contains(&fact.key.as_str()));
        }
        let services = || lean.services.iter().flat_map(|service| &service.offers);
        let offers = || lean.models.iter().flat_map(|model| &model.offers).chain(services());
        let rates = || offers().flat_map(|offer| &offer.rates);
        let metered: Vec<String> = rates().map(|rate| rate.meter.clone()).collect();
        let facts = || lean.models.iter().flat_map(|model| &model.facts);
        let read = facts().map(|fact| &fact.provenance).chain(rates().map(|rate| &rate.provenance));
        let differing = facts().flat_map(|fact| &fact.dissent).chain(rates().flat_map(|rate| &rate.dissent));
        let provenances = read.chain(differing.map(|dissent| &dissent.provenance));
        let mut named: Vec<String> = provenances.map(|provenance| provenance.source.clone()).collect();
        named.push(lean.course.source.clone());
        lean.meters.iter_mut().for_each(|meter| meter.rounds = None);
        lean.meters.retain(|meter| metered.contains(&meter.key));
        lean.sources.retain(|source| named.contains(&source.key));
        lean
    }

    /// The catalogue without what the course notes say: a page that has it prepared needs it only once
    /// it is to be compared with other figures.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        self.course.claims.clear();
        self.course.rows.clear();
        self
    }

    /// Everything wrong with the catalogue, by file, item and field.
    pub fn faults(&self) -> Vec<Fault> {
        check::faults(self)
    }

    /// Everything wrong with its offers alone, for prices put over a catalogue that was checked before.
    pub fn offer_faults(&self) -> Vec<Fault> {
        check::offer_faults(self)
    }

    /// Everything wrong with typical jobs over it, each as one text that
    /// [`crate::study::weigh::preset`] reads.
    pub fn preset_faults(&self, presets: &[String]) -> Vec<Fault> {
        check::preset_faults(self, presets)
    }

    /// The model of this id.
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }

    /// What a model or service of this id is sold for; nothing if there is none.
    pub(crate) fn offers_of(&self, id: &str) -> &[Offer] {
        let service = || self.services.iter().find(|service| service.id == id).map(|service| &service.offers);
        self.model(id).map(|model| &model.offers).or_else(service).map_or(&[], Vec::as_slice)
    }

    /// The source of this key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// The kind of fact of this key.
    pub fn fact_kind(&self, key: &str) -> Option<&FactKind> {
        self.fact_kinds.iter().find(|kind| kind.key == key)
    }

    /// The meter of this key.
    pub fn meter(&self, key: &str) -> Option<&Meter> {
        self.meters.iter().find(|meter| meter.key == key)
    }

    /// For how many units prices of a meter are shown: `in_bulk` where they are quoted in bulk, else one.
    pub(crate) fn quoted_per(&self, meter: &str, in_bulk: u32) -> u32 {
        if self.meter(meter).is_some_and(|meter| meter.quoted_in_bulk) { in_bulk } else { 1 }
    }

    /// The card of this key.
    pub fn card(&self, key: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.key == key)
    }

    /// The region of this code.
    pub fn region(&self, key: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == key)
    }

    /// The criterion of this key.
    pub fn criterion(&self, key: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.key == key)
    }
}
