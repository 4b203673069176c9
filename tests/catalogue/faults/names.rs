//! Faults of names.

use super::{are_faults, is_fault, model};
use crate::common::TITAN;

#[test]
fn a_model_that_stands_twice() {
    are_faults(
        |it| it.models.push(it.model(TITAN).unwrap().clone()),
        &[
            "Titan Text Express: key: stands twice among the short names",
            &format!("{TITAN}: key: stands twice among the models"),
        ],
    );
}

#[test]
fn keys_that_stand_twice() {
    is_fault(
        |it| it.sources.push(it.sources[0].clone()),
        "aws-pricing-2025-02: key: stands twice among the sources",
    );
    is_fault(|it| it.meters.push(it.meters[0].clone()), "input: key: stands twice among the meters");
    is_fault(|it| it.cards.push(it.cards[0].clone()), "aws: key: stands twice among the cards");
    is_fault(|it| it.criteria.push(it.criteria[0].clone()), "cost: key: stands twice among the criteria");
    is_fault(
        |it| it.fact_kinds.push(it.fact_kinds[0].clone()),
        "family: key: stands twice among the fact kinds",
    );
}

#[test]
fn a_fact_that_stands_twice() {
    is_fault(
        |it| {
            let facts = &mut model(it, TITAN).facts;
            *facts = [&facts[..1], facts].concat().into();
        },
        &format!("family: key: stands twice among the facts of {TITAN}"),
    );
}

#[test]
fn a_key_that_no_link_could_carry() {
    is_fault(
        |it| it.criteria[0].key = "the cost".to_owned(),
        "the cost: key: is not a name of letters, digits and - _ . :",
    );
}
