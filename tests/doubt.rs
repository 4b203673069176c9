//! How sure a ranking is, on the real catalogue.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{ask, catalogue, today};
use weighbridge::study::doubt::{Doubt, Doubted, MOST_MODELS, doubt};
use weighbridge::{Answer, answer};

fn doubted(question: &str) -> (Answer, Option<Doubt>) {
    let answer = answer(catalogue(), today(), question, "");
    let doubt = doubt(&answer.report.ranking);
    (answer, doubt)
}

#[test]
fn it_looks_at_the_first_models_in_their_order() {
    let (answer, doubt) = doubted("");
    let doubt = doubt.unwrap();
    let ranked: Vec<_> =
        answer.report.ranking.ranked.iter().take(MOST_MODELS).map(|one| &one.model).collect();
    assert_eq!(doubt.models.iter().map(|one| &one.model).collect::<Vec<_>>(), ranked);
}

#[test]
fn somebody_is_first_in_every_draw() {
    let (_, doubt) = doubted("models=course&retired=yes");
    let models = doubt.unwrap().models;
    let chances: [fn(&Doubted) -> f64; 3] =
        [|one| one.near.first, |one| one.in_order.first, |one| one.any.first];
    for chance in chances {
        let sum: f64 = models.iter().map(chance).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    }
}

#[test]
fn beyond_the_end_of_an_interval_the_model_that_it_names_is_first() {
    // The other criteria start with 95 points together.
    let of = |points: u32| format!("weight.customisation={points}");
    let first = |points: u32| doubted(&of(points)).1.unwrap().models.remove(0).model;
    let mut weights = doubted(&of(5)).1.unwrap().weights.into_iter();
    let weight = weights.find(|weight| weight.criterion == "customisation").unwrap();
    let share = |points: u32| f64::from(points) / f64::from(points + 95);
    let beyond = (5..100).find(|points| share(*points) > weight.to).unwrap();
    assert_eq!(first(beyond), weight.above.unwrap());
    assert_eq!(first(beyond - 1), first(5));
}

#[test]
fn the_nearest_change_is_the_nearest_end_of_an_interval() {
    let (_, doubt) = doubted("");
    let doubt = doubt.unwrap();
    let ends = doubt.weights.iter().flat_map(|weight| {
        let below = weight.below.is_some().then_some((weight.share - weight.from).abs());
        let above = weight.above.is_some().then_some((weight.to - weight.share).abs());
        below.into_iter().chain(above)
    });
    let nearest = doubt.nearest.unwrap();
    let share = doubt.weights.iter().find(|weight| weight.criterion == nearest.criterion).unwrap().share;
    let least = ends.fold(f64::INFINITY, f64::min);
    assert!(((nearest.share - share).abs() - least).abs() < 1e-12);
}

#[test]
fn without_weights_or_models_there_is_nothing_to_doubt() {
    assert_eq!(doubt(&ask("max.cost=0").report.ranking), None);
    let noughts: Vec<_> =
        catalogue().criteria.iter().map(|criterion| format!("weight.{}=0", criterion.key)).collect();
    assert_eq!(doubt(&ask(&noughts.join("&")).report.ranking), None);
}

#[test]
fn what_the_criteria_add_is_the_lead() {
    let (answer, doubt) = doubted("models=amazon.nova-lite-v1:0,amazon.nova-pro-v1:0");
    let doubt = doubt.unwrap();
    let scores: Vec<_> =
        answer.report.ranking.ranked.iter().map(|one| one.standing.as_ref().unwrap().score.low).collect();
    let sum: f64 = doubt.lead.iter().map(|points| points.unwrap()).sum();
    assert!((sum - 100.0 * (scores[0] - scores[1])).abs() < 1e-9, "{sum}");
}

#[test]
fn one_model_leads_nobody_and_differs_from_nobody() {
    let doubt = doubted("models=amazon.nova-lite-v1:0").1.unwrap();
    assert_eq!(doubt.lead, []);
    assert_eq!(doubt.diagnosis, None);
    assert!(doubt.removals.iter().all(|removals| removals.order == 0));
}

#[test]
fn other_methods_depend_on_who_else_is_there() {
    let doubt = doubted("").1.unwrap();
    assert!(doubt.removals.iter().any(|removals| removals.order > 0), "{:?}", doubt.removals);
    assert!(doubt.removals.iter().all(|removals| removals.first <= removals.order));
}
