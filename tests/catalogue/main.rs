//! The catalogue that the page ships with: what it has to hold, what it refuses, what follows from it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod breadth;
#[path = "../common/mod.rs"]
mod common;
mod faults;
mod files;
mod findings;
mod missing;
mod outliers;
mod readme;

use common::{CLAUDE, LLAMA, SDXL, TITAN, catalogue, number, path, today};
use weighbridge::{Contest, Criterion, Measured, Value, decode};

#[test]
fn the_catalogue_has_no_faults() {
    assert_eq!(catalogue().faults(), []);
    assert_eq!(xtask::read_catalogue(&path("catalogue")).as_ref(), Ok(catalogue()));
}

#[test]
fn the_notes_compare_these_four_models() {
    assert_eq!(catalogue().course.models, [TITAN, LLAMA, CLAUDE, SDXL]);
    assert!(catalogue().course.models.iter().all(|id| catalogue().model(id).is_some()));
}

// --- The notes name eight things to select by: each is a fact, a criterion, or both.

#[test]
fn one_can_select_by_capability() {
    is_weighed("quality", "lmarena_text_2025_05");
    is_weighed("faithfulness", "hallucination_vectara_2025_10");
    is_a_fact("features");
    is_a_fact("use_cases");
}

#[test]
fn one_can_select_by_context_window() {
    is_weighed("context", "context_window");
    is_a_fact("max_output");
    is_a_fact("prompt_limit");
}

#[test]
fn one_can_select_by_modality() {
    is_a_fact("modality_in");
    is_a_fact("modality_out");
}

#[test]
fn one_can_select_by_cost() {
    is_weighed_by_the_bill("cost");
    is_weighed_by_the_bill("image_cost");
}

#[test]
fn one_can_select_by_customisation() {
    is_weighed("customisation", "customisation");
}

#[test]
fn one_can_select_by_licence() {
    is_a_fact("licence");
    is_weighed("open_weights", "open_weights");
}

#[test]
fn one_can_select_by_latency() {
    is_weighed("latency", "time_to_first_token");
    is_a_fact("output_speed");
}

#[test]
fn one_can_select_by_languages() {
    is_weighed("languages", "languages");
}

// --- The notes' table, row by row.

#[test]
fn the_notes_row_of_titan() {
    has_number(TITAN, "context_window", "8192");
    has_words(TITAN, "languages", &["over-100"]);
    has_words(TITAN, "features", &["high-performance text model", "more than 100 languages"]);
    has_words(TITAN, "use_cases", &["content creation", "classification", "education"]);
    is_printed(TITAN, "8K", "Input: $0.0008, Output: $0.0016");
}

#[test]
fn the_notes_row_of_llama() {
    has_number(LLAMA, "context_window", "4096");
    has_words(LLAMA, "languages", &["english"]);
    has_words(LLAMA, "features", &["large-scale tasks", "dialogue in English"]);
    has_words(LLAMA, "use_cases", &["text generation", "customer service"]);
    is_printed(LLAMA, "4K", "Input: $0.0019, Output: $0.0025");
}

#[test]
fn the_notes_row_of_claude() {
    has_number(CLAUDE, "context_window", "200000");
    has_words(CLAUDE, "languages", &["multilingual"]);
    has_words(CLAUDE, "features", &["high-capacity text generation", "multilingual"]);
    has_words(CLAUDE, "use_cases", &["analysis", "forecasting", "comparing documents"]);
    is_printed(CLAUDE, "200K", "Input: $0.008, Output: $0.024");
}

#[test]
fn the_notes_row_of_stable_diffusion() {
    has_number(SDXL, "prompt_limit", "77");
    has_words(SDXL, "modality_out", &["image"]);
    has_words(
        SDXL,
        "features",
        &["image generation only", "object removal", "background replacement", "visual modification"],
    );
    has_words(SDXL, "use_cases", &["images for advertising", "images for media"]);
    is_printed(SDXL, "77 tokens a prompt", "$0.04–$0.08 per image");
}

// --- Every figure can be traced.

#[test]
fn nothing_was_read_after_today() {
    let facts = catalogue().models.iter().flat_map(|model| &model.facts).map(|fact| fact.provenance.read);
    let offers = catalogue().models.iter().flat_map(|model| &model.offers);
    let rates = offers.flat_map(|offer| &offer.rates).map(|rate| rate.provenance.read);
    assert!(facts.chain(rates).all(|read| read <= today()));
    assert!(catalogue().as_of <= today());
}

#[test]
fn every_job_of_the_notes_is_a_question_with_nothing_wrong_in_it() {
    for job in &catalogue().course.jobs {
        assert_eq!(decode(catalogue(), today(), &job.question, "").problems, [], "{}", job.key);
    }
}

#[test]
fn a_job_that_weighs_anything_says_what_all_weighs_that_would_count_otherwise() {
    let counts = |criterion: &&Criterion| criterion.points > 0 && criterion.contests.contains(&Contest::Text);
    for job in catalogue().course.jobs.iter().filter(|job| job.question.contains("weight.")) {
        let is_said = |criterion: &&Criterion| job.question.contains(&format!("weight.{}=", criterion.key));
        let unsaid = catalogue().criteria.iter().filter(counts).find(|criterion| !is_said(criterion));
        assert_eq!(unsaid, None, "{}", job.key);
    }
}

#[track_caller]
fn is_a_fact(key: &str) {
    let kind = catalogue().fact_kind(key).unwrap();
    assert!(!kind.label.is_empty() && !kind.about.is_empty(), "{key}");
    let has_it = |id: &String| catalogue().model(id).is_some_and(|model| model.fact(key).is_some());
    assert!(catalogue().course.models.iter().any(has_it), "no model has {key}");
}

#[track_caller]
fn is_weighed(criterion: &str, fact: &str) {
    is_a_fact(fact);
    let criterion = catalogue().criterion(criterion).unwrap();
    assert_eq!(criterion.measured, Measured::Fact(fact.to_owned()));
    assert!(!criterion.about.is_empty(), "{fact}");
}

#[track_caller]
fn is_weighed_by_the_bill(criterion: &str) {
    assert_eq!(catalogue().criterion(criterion).unwrap().measured, Measured::UnitCost);
}

#[track_caller]
fn has_number(model: &str, fact: &str, expected: &str) {
    assert_eq!(catalogue().model(model).unwrap().value(fact), Some(&Value::Number(number(expected))));
}

#[track_caller]
fn has_words(model: &str, fact: &str, expected: &[&str]) {
    let expected = expected.iter().map(|word| (*word).to_owned()).collect();
    assert_eq!(catalogue().model(model).unwrap().value(fact), Some(&Value::Words(expected)));
}

#[track_caller]
fn is_printed(model: &str, max_tokens: &str, pricing: &str) {
    let row = catalogue().course.rows.iter().find(|row| row.model == model).unwrap();
    assert_eq!((row.max_tokens.as_str(), row.pricing.as_str()), (max_tokens, pricing));
}
