//! What a page has to know of the catalogue from the start: everything but facts and rates, which it
//! asks for model by model.

use super::{
    Card, Catalogue, Confidence, Criterion, FactKind, Job, Meter, Model, Region, Source, Tier, Value,
};
use crate::date::Date;
use serde::Serialize;

/// The catalogue without facts and rates: they are most of it, and each page shows few.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outline<'a> {
    /// The newest day on which any price was read.
    pub as_of: Date,
    /// Where figures were read.
    pub sources: &'a [Source],
    /// The kinds of fact there are.
    pub fact_kinds: &'a [FactKind],
    /// The billable units.
    pub meters: &'a [Meter],
    /// The price lists one can compute with.
    pub cards: &'a [Card],
    /// The service tiers.
    pub tiers: &'a [Tier],
    /// The AWS regions.
    pub regions: &'a [Region],
    /// What can be weighed.
    pub criteria: &'a [Criterion],
    /// The models.
    pub models: Vec<Entry<'a>>,
    /// What of the course notes is asked about.
    pub course: Notes<'a>,
}

/// What of the course notes is asked about. What they say is looked into apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Notes<'a> {
    /// Ids of the models compared.
    pub models: &'a [String],
    /// The recommendations, each a question one can open.
    pub jobs: &'a [Job],
}

/// A model by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Entry<'a> {
    /// Its id on Amazon Bedrock.
    pub id: &'a str,
    /// Its name for a reader.
    pub name: &'a str,
    /// A shorter name.
    pub short: &'a str,
    /// Who made it.
    pub maker: &'a str,
    /// What it makes, such as text; nothing where nobody says.
    pub makes: &'a [String],
}

/// How many models have a kind of fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Coverage {
    /// Key of the kind of fact, or `price`.
    pub fact: String,
    /// Models that could have it.
    pub concerned: u32,
    /// Models of which it is on record.
    pub known: u32,
    /// Of those, the ones read at AWS or the maker.
    pub first_hand: u32,
    /// And the ones that nobody has checked against a page.
    pub unchecked: u32,
    /// And the ones on which sources differ.
    pub disputed: u32,
}

impl<'a> Entry<'a> {
    fn of(model: &'a Model) -> Self {
        let makes: &[String] = match model.value("modality_out") {
            Some(Value::Words(made)) => made,
            _ => &[],
        };
        Self { id: &model.id, name: &model.name, short: &model.short, maker: &model.maker, makes }
    }
}

impl Catalogue {
    /// The catalogue without facts and rates.
    pub fn outline(&self) -> Outline<'_> {
        Outline {
            as_of: self.as_of,
            sources: &self.sources,
            fact_kinds: &self.fact_kinds,
            meters: &self.meters,
            cards: &self.cards,
            tiers: &self.tiers,
            regions: &self.regions,
            criteria: &self.criteria,
            models: self.models.iter().map(Entry::of).collect(),
            course: Notes { models: &self.course.models, jobs: &self.course.jobs },
        }
    }

    /// How many models have each kind of fact.
    pub fn coverage(&self) -> Vec<Coverage> {
        self.fact_kinds.iter().map(|kind| self.coverage_of(kind)).collect()
    }

    fn coverage_of(&self, kind: &FactKind) -> Coverage {
        let makes = |model: &Model| match model.value("modality_out") {
            Some(Value::Words(made)) => made.iter().any(|made| kind.concerns(made)),
            _ => false,
        };
        let concerned = || self.models.iter().filter(|model| makes(model));
        let facts = || concerned().filter_map(|model| model.fact(&kind.key));
        let confidence = |source: &str| self.source(source).map(|source| source.confidence);
        let of = |wanted: &[Confidence]| {
            let confident = |key: &str| confidence(key).is_some_and(|have| wanted.contains(&have));
            count(facts().filter(|fact| confident(&fact.provenance.source)))
        };
        Coverage {
            fact: kind.key.clone(),
            concerned: count(concerned()),
            known: count(facts()),
            first_hand: of(&[Confidence::Aws, Confidence::Maker]),
            unchecked: of(&[Confidence::Unchecked]),
            disputed: count(facts().filter(|fact| !fact.dissent.is_empty())),
        }
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
