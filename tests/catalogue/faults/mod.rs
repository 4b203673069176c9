//! One fault at a time: break one thing in the real catalogue, and the fault names it.

mod criteria;
mod facts;
mod lifecycle;
mod names;
mod notes;
mod offers;
mod outliers;
mod presets;
mod prices;
mod sources;

use crate::common::{SDXL, TITAN, catalogue};
use weighbridge::{Catalogue, Fact, Model, Offer, Rate, Value, ValueFunction};

/// The catalogue with one thing broken has exactly this fault.
#[track_caller]
fn is_fault(break_it: impl FnOnce(&mut Catalogue), expected: &str) {
    are_faults(break_it, &[expected]);
}

/// The catalogue with one thing broken has exactly these faults: some things are wrong in more than one way.
#[track_caller]
fn are_faults(break_it: impl FnOnce(&mut Catalogue), expected: &[&str]) {
    let mut broken = catalogue().clone();
    break_it(&mut broken);
    let faults: Vec<String> = broken.faults().iter().map(ToString::to_string).collect();
    assert_eq!(faults, expected);
}

#[track_caller]
fn is_value_fault(id: &str, key: &str, value: &Value, problem: &str) {
    is_fault(|it| fact(it, id, key).value = value.clone(), &format!("{id}: {key}: {problem}"));
}

#[track_caller]
fn is_criterion_fault(function: ValueFunction, problem: &str) {
    is_fault(|it| it.criteria[0].value_function = function, &format!("cost: value function: {problem}"));
}

fn model<'a>(it: &'a mut Catalogue, id: &str) -> &'a mut Model {
    it.models.iter_mut().find(|model| model.id == id).unwrap()
}

fn fact<'a>(it: &'a mut Catalogue, id: &str, key: &str) -> &'a mut Fact {
    model(it, id).facts.iter_mut().find(|fact| fact.key == key).unwrap()
}

/// The model's offer on AWS's own card.
fn offer<'a>(it: &'a mut Catalogue, id: &str) -> &'a mut Offer {
    model(it, id).offers.iter_mut().find(|offer| offer.card == "aws").unwrap()
}

/// The first of the two rates of an image, which no other rate is compared with.
fn image_rate(it: &mut Catalogue) -> &mut Rate {
    &mut offer(it, SDXL).rates[0]
}

/// The latest rate that Titan has for a meter.
fn titan_rate<'a>(it: &'a mut Catalogue, meter: &str) -> &'a mut Rate {
    offer(it, TITAN).rates.iter_mut().rev().find(|rate| rate.meter == meter).unwrap()
}

fn words(words: &[&str]) -> Value {
    Value::Words(words.iter().map(|word| (*word).to_owned()).collect())
}
