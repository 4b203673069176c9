//! How much the catalogue holds, and that each figure of it can be told from the others and traced.

use crate::common::{catalogue, date, today};
use std::collections::BTreeSet;
use weighbridge::{FactKind, Measured, Model, Provenance, Value};

/// Models of which nobody has published a price, and why they are listed all the same.
const UNPRICED: [(&str, &str); 1] = [("x", "y")];

#[test]
fn there_are_at_least_170_models_of_at_least_19_makers() {
    let makers: BTreeSet<&str> = catalogue().models.iter().map(|model| model.maker.as_str()).collect();
    assert!(catalogue().models.len() >= 170, "{}", catalogue().models.len());
    assert!(makers.len() >= 19, "{makers:?}");
}

#[test]
fn there_are_models_that_take_and_make_everything() {
    let takes = |word: &str| catalogue().models.iter().any(|model| has(model, "modality_in", word));
    let makes = |word: &str| catalogue().models.iter().any(|model| has(model, "modality_out", word));
    assert!(["text", "image", "audio", "video"].into_iter().all(takes));
    assert!(["text", "image", "audio", "video", "embedding", "ranking"].into_iter().all(makes));
}

#[test]
fn every_model_that_is_not_priced_at_all_is_known_to_be_so() {
    let unpriced = catalogue().models.iter().filter(|model| model.offers.is_empty());
    let expected: Vec<&str> = UNPRICED.iter().map(|(id, _)| *id).collect();
    assert_eq!(unpriced.map(|model| model.id.as_str()).collect::<Vec<_>>(), expected);
}

#[test]
fn every_kind_of_fact_says_what_it_is() {
    let says = |kind: &FactKind| !kind.label.trim().is_empty() && !kind.about.trim().is_empty();
    let mute: Vec<&str> = catalogue().fact_kinds.iter().filter(|kind| !says(kind)).map(|kind| kind.key.as_str()).collect();
    assert_eq!(mute, [""; 0]);
}
