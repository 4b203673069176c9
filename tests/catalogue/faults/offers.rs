//! Faults of offers: where they hold, and on what terms.

use super::{is_fault, model, offer};
use crate::common::{CLAUDE, LLAMA};
use weighbridge::{Catalogue, Scope};

#[test]
fn a_tier_that_there_is_not() {
    is_fault(
        |it| offer(it, LLAMA).tier = "turbo".to_owned(),
        &format!("{LLAMA}: tier: there is no tier `turbo`"),
    );
}

#[test]
fn a_region_that_there_is_not() {
    is_fault(
        |it| holds_in(it, Scope::InRegion, &["moon-east-1"]),
        &format!("{LLAMA}: offer, moon-east-1: there is no place `moon-east-1` of this scope"),
    );
}

#[test]
fn a_profile_that_there_is_not() {
    is_fault(
        |it| holds_in(it, Scope::Geo, &["moon"]),
        &format!("{LLAMA}: offer, geo, moon: there is no place `moon` of this scope"),
    );
}

#[test]
fn a_place_of_another_scope() {
    is_fault(
        |it| holds_in(it, Scope::Geo, &["us", "us-east-1"]),
        &format!("{LLAMA}: offer, geo, us us-east-1: there is no place `us-east-1` of this scope"),
    );
    is_fault(
        |it| holds_in(it, Scope::InRegion, &["us"]),
        &format!("{LLAMA}: offer, us: there is no place `us` of this scope"),
    );
    is_fault(
        |it| holds_in(it, Scope::Global, &["us"]),
        &format!("{LLAMA}: offer, global, us: there is no place `us` of this scope"),
    );
}

#[test]
fn a_geographic_offer_without_a_profile() {
    is_fault(|it| holds_in(it, Scope::Geo, &[]), &format!("{LLAMA}: offer, geo: names no inference profile"));
}

#[test]
fn a_place_that_stands_in_two_offers() {
    let twice = |it: &mut Catalogue| {
        holds_in(it, Scope::InRegion, &["us-east-1", "us-west-2"]);
        let mut copy = offer(it, LLAMA).clone();
        copy.places = vec!["us-west-2".to_owned()];
        model(it, LLAMA).offers.push(copy);
    };
    is_fault(twice, &format!("{LLAMA}: offer, us-west-2: stands twice for the same place"));
}

#[test]
fn a_card_over_one_that_there_is_not() {
    is_fault(
        |it| it.cards[1].over = Some("azure".to_owned()),
        "notes: over: there is no card `azure` that stands alone",
    );
}

#[test]
fn a_card_over_one_that_lies_over_another() {
    is_fault(
        |it| it.cards[1].over = Some("notes".to_owned()),
        "notes: over: there is no card `notes` that stands alone",
    );
}

#[test]
fn a_short_name_that_two_models_have() {
    is_fault(
        |it| model(it, CLAUDE).short = it.model(LLAMA).unwrap().short.clone(),
        "Llama 2 70B Chat: key: stands twice among the short names",
    );
}

#[test]
fn a_kind_of_fact_of_models_that_make_what_nothing_makes() {
    is_fault(
        |it| it.fact_kinds[0].makers_of = vec!["text".to_owned(), "perfume".to_owned()],
        "family: contests: nothing makes `perfume`",
    );
}

/// Llama's offer on demand holds somewhere else.
fn holds_in(it: &mut Catalogue, scope: Scope, places: &[&str]) {
    let offer = offer(it, LLAMA);
    offer.scope = scope;
    offer.places = places.iter().map(|place| (*place).to_owned()).collect();
}
