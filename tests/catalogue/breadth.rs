//! How much the catalogue holds, and that each figure of it can be told from the others and traced.

use crate::common::{catalogue, date, today};
use std::collections::{BTreeMap, BTreeSet};
use weighbridge::{FactKind, FactShape, Measured, Model, Offer, Provenance};

/// Models without one price on record, and why they are listed all the same.
const UNPRICED: [(&str, &str); 1] = [(
    "meta.llama2-70b-v1",
    "sold only customised, under the id of the chat model made from it; it has ratings of its own",
)];

/// Figures of quality and speed: how good, measured how, by whom and when.
const QUALITY: [&str; 8] =
    ["lmarena_", "hallucination_", "swe_", "aider_", "mmlu_", "gpqa_", "time_to_first_token", "output_speed"];

#[test]
fn there_are_at_least_170_models_of_19_makers() {
    let makers: BTreeSet<&str> = catalogue().models.iter().map(|model| model.maker.as_str()).collect();
    assert!(catalogue().models.len() >= 170 && makers.len() >= 19, "{} {makers:?}", catalogue().models.len());
}

#[test]
fn there_are_models_that_take_and_make_everything() {
    let some = |fact: &str, word: &str| {
        models().any(|model| model.value(fact).is_some_and(|value| value.has_word(word)))
    };
    let takes = |word: &str| some("modality_in", word);
    let makes = |word: &str| some("modality_out", word);
    assert!(["text", "image", "audio", "video"].into_iter().all(takes));
    assert!(["text", "image", "audio", "video", "embedding", "ranking"].into_iter().all(makes));
}

#[test]
fn every_model_has_a_price_or_a_reason_to_have_none() {
    let unpriced = models().filter(|model| model.offers.iter().all(|offer| offer.rates.is_empty()));
    let ids: Vec<&str> = unpriced.map(|model| model.id.as_str()).collect();
    assert_eq!(ids, UNPRICED.map(|(id, _)| id));
}

#[test]
fn every_model_says_what_it_takes_makes_and_is_called() {
    let is_told = |model: &&Model| {
        let names = [&model.id, &model.name, &model.short, &model.maker];
        names.iter().all(|name| !name.trim().is_empty()) && model.fact("modality_in").is_some()
    };
    assert_eq!(models().find(|model| !is_told(model)), None);
}

#[test]
fn every_kind_of_fact_says_what_it_is_and_some_model_has_it() {
    let says = |kind: &FactKind| !kind.label.trim().is_empty() && !kind.about.trim().is_empty();
    let is_had = |kind: &FactKind| models().any(|model| model.fact(&kind.key).is_some());
    assert_eq!(catalogue().fact_kinds.iter().find(|kind| !says(kind) || !is_had(kind)), None);
}

#[test]
fn no_two_kinds_of_fact_have_the_same_name_for_a_reader() {
    let labels: BTreeSet<&str> = catalogue().fact_kinds.iter().map(|kind| kind.label.as_str()).collect();
    assert_eq!(labels.len(), catalogue().fact_kinds.len());
}

// --- Figures of quality: settings do not mix.

#[test]
fn there_are_at_least_78_figures_of_quality() {
    let figures = models().flat_map(|model| &model.facts).filter(|fact| is_quality(&fact.key));
    assert!(figures.count() >= 78);
}

#[test]
fn every_figure_of_quality_is_a_number_with_a_unit_that_only_makers_of_text_have() {
    let is_so = |kind: &&FactKind| {
        matches!(&kind.shape, FactShape::Number { unit } if !unit.is_empty()) && kind.makers_of == ["text"]
    };
    assert_eq!(
        catalogue().fact_kinds.iter().filter(|kind| is_quality(&kind.key)).find(|kind| !is_so(kind)),
        None
    );
}

#[test]
fn all_figures_of_one_kind_of_quality_were_read_at_one_source() {
    let mut sources = BTreeMap::<&str, BTreeSet<&str>>::new();
    for fact in models().flat_map(|model| &model.facts).filter(|fact| is_quality(&fact.key)) {
        sources.entry(&fact.key).or_default().insert(&fact.provenance.source);
    }
    assert_eq!(sources.into_iter().find(|(_, sources)| sources.len() != 1), None);
}

#[test]
fn no_two_criteria_measure_the_same_fact() {
    let measured = catalogue().criteria.iter().filter_map(|criterion| match &criterion.measured {
        Measured::Fact(fact) => Some(fact.as_str()),
        Measured::UnitCost | Measured::OwnScore => None,
    });
    let (facts, once): (Vec<&str>, BTreeSet<&str>) = (measured.clone().collect(), measured.collect());
    assert_eq!(facts.len(), once.len(), "{facts:?}");
}

// --- Every figure can be traced.

#[test]
fn every_figure_names_a_source_that_there_is_and_a_day_that_has_been() {
    let days = date("2023-01-01")..=today();
    let is_traced = |provenance: &&Provenance| {
        catalogue().source(&provenance.source).is_some() && days.contains(&provenance.read)
    };
    assert_eq!(provenances().iter().copied().find(|provenance| !is_traced(provenance)), None);
    assert!(provenances().len() > 4_000, "{}", provenances().len());
}

fn models() -> impl Iterator<Item = &'static Model> {
    catalogue().models.iter()
}

fn is_quality(fact: &str) -> bool {
    QUALITY.iter().any(|start| fact.starts_with(start))
}

/// Where every fact and rate was read, and every figure that is not followed.
fn provenances() -> Vec<&'static Provenance> {
    let facts = || models().flat_map(|model| &model.facts);
    let services = catalogue().services.iter().flat_map(|service| &service.offers);
    let offers: Vec<&Offer> = models().flat_map(|model| &model.offers).chain(services).collect();
    let rates = || offers.iter().flat_map(|offer| &offer.rates);
    let followed = facts().map(|fact| &fact.provenance).chain(rates().map(|rate| &rate.provenance));
    let dissent = facts().flat_map(|fact| &fact.dissent).chain(rates().flat_map(|rate| &rate.dissent));
    followed.chain(dissent.map(|dissent| &dissent.provenance)).collect()
}

#[test]
fn every_interval_that_a_note_gives_is_read_and_holds_the_figure() {
    let facts = models().flat_map(|model| &model.facts);
    let said = facts
        .filter(|fact| fact.provenance.note.as_deref().is_some_and(|note| note.contains("interval")))
        .collect::<Vec<_>>();
    assert!(said.len() >= 20);
    for fact in said {
        let (low, high) = fact.interval().unwrap();
        let figure = fact.value.number().unwrap();
        assert!(low <= figure && figure <= high, "{fact:?}");
    }
}
