//! Faults of when a model came, when it goes, and what it is then called.

use super::{fact, is_fault, is_value_fault, words};
use crate::common::{LLAMA, date};
use weighbridge::Value;

#[test]
fn an_end_before_the_model_was_legacy() {
    is_value_fault(
        LLAMA,
        "end_of_life",
        &Value::Day(date("2024-05-11")),
        "2024-05-11 is before legacy_since 2024-05-12",
    );
}

#[test]
fn an_end_before_the_model_came_out() {
    is_fault(
        |it| fact(it, "meta.llama3-1-405b-instruct-v1:0", "released").value = Value::Day(date("2026-01-08")),
        "meta.llama3-1-405b-instruct-v1:0: legacy_since: 2026-01-07 is before released 2026-01-08",
    );
}

#[test]
fn two_stages_of_life_at_once() {
    is_value_fault(LLAMA, "lifecycle", &words(&["legacy", "retired"]), "has not exactly one word");
    is_value_fault(LLAMA, "lifecycle", &words(&[]), "has not exactly one word");
}

#[test]
fn a_day_that_is_none() {
    is_value_fault(
        LLAMA,
        "end_of_life",
        &words(&["2024-10-30"]),
        "is of another shape than its kind of fact",
    );
}
