//! Faults of facts.

use super::{fact, is_fault, is_value_fault, model, words};
use crate::common::{CLAUDE, LLAMA, TITAN, number};
use weighbridge::{Catalogue, Value};

#[test]
fn a_fact_of_no_known_kind() {
    is_fault(
        |it| fact(it, LLAMA, "licence").key = "mood".to_owned(),
        &format!("{LLAMA}: mood: there is no such kind of fact"),
    );
}

#[test]
fn a_word_that_is_not_in_the_vocabulary() {
    is_value_fault(
        TITAN,
        "modality_in",
        &words(&["text", "smell"]),
        "`smell` is not one of text, image, audio, video",
    );
    is_value_fault(
        TITAN,
        "languages",
        &words(&["klingon"]),
        "`klingon` is not one of english, multilingual, over-100",
    );
}

#[test]
fn a_level_with_two_words() {
    is_value_fault(TITAN, "languages", &words(&["english", "multilingual"]), "has not exactly one level");
    is_value_fault(TITAN, "languages", &words(&[]), "has not exactly one level");
}

#[test]
fn a_value_of_another_shape() {
    is_value_fault(CLAUDE, "context_window", &words(&["large"]), "is of another shape than its kind of fact");
    is_value_fault(CLAUDE, "open_weights", &words(&["no"]), "is of another shape than its kind of fact");
    is_value_fault(CLAUDE, "languages", &Value::YesNo(true), "is of another shape than its kind of fact");
}

#[test]
fn a_figure_below_nought() {
    is_value_fault(CLAUDE, "context_window", &Value::Number(number("-200000")), "-200000 is below 0");
}

#[test]
fn another_figure_of_another_shape() {
    let said = |it: &mut Catalogue| fact(it, TITAN, "context_window").dissent[0].value = Value::YesNo(true);
    is_fault(said, &format!("{TITAN}: context_window: is of another shape than its kind of fact"));
}

#[test]
fn a_model_that_makes_nothing() {
    is_fault(
        |it| model(it, CLAUDE).facts.retain(|fact| fact.key != "modality_out"),
        &format!("{CLAUDE}: modality_out: is missing: nobody can tell what the model is for"),
    );
}
