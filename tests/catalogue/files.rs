//! Slips in the files: each is answered with the file, the line and what is wrong there.

use crate::common::path;
use std::fs;
use std::path::{Path, PathBuf};

// --- What does not have the form of a catalogue file: the line is named.

#[test]
fn a_field_that_there_is_not() {
    at_line("models/amazon.toml", "maker = \"Amazon\"", "producer = \"Amazon\"", "unknown field `producer`");
    at_line("offers/meta.toml", "per = 1000", "each = 1000", "unknown field `each`");
    at_line("criteria.toml", "points = 30", "weight = 30", "unknown field `weight`");
    at_line("course.toml", "billed_by = ", "metered_by = ", "unknown field `metered_by`");
}

#[test]
fn a_bound_misspelt_which_would_bound_nothing() {
    at_line("offers/stability.toml", "at_most = 50", "up_to = 50", "unknown field `up_to`");
}

#[test]
fn a_field_left_out() {
    at_line_of("[[model]]", "models/meta.toml", "short = ", "# short = ", "missing field `short`");
}

#[test]
fn a_price_that_is_no_decimal_number() {
    at_line(
        "offers/meta.toml",
        "\"0.00195\"",
        "\"0,00195\"",
        "`0,00195` is not a decimal number of at most 18 digits",
    );
    at_line("offers/meta.toml", "\"0.00195\"", "\"$0.00195\"", "`$0.00195` is not a decimal number");
}

#[test]
fn a_price_without_quotes_which_would_not_be_exact() {
    at_line(
        "offers/meta.toml",
        "\"0.00195\"",
        "0.00195",
        "invalid type: floating point `0.00195`, expected a string",
    );
}

#[test]
fn a_day_that_there_is_not() {
    at_line(
        "offers/meta.toml",
        "\"2025-02-28\"",
        "\"2025-02-29\"",
        "`2025-02-29` is not a date such as \"2025-02-28\"",
    );
    at_line("offers/meta.toml", "\"2025-02-28\"", "\"28.02.2025\"", "`28.02.2025` is not a date");
}

#[test]
fn a_day_without_quotes() {
    at_line("offers/meta.toml", "\"2025-02-28\"", "2025-02-28", "expected a string");
}

#[test]
fn a_fact_without_quotes_which_would_not_be_exact() {
    at_line("models/meta.toml", "\"52.9\"", "52.9", "a value is a whole number, a word or decimal in quotes");
}

#[test]
fn a_word_that_is_none_of_those_allowed() {
    at_line("sources.toml", "confidence = \"aws\"", "confidence = \"hearsay\"", "unknown variant `hearsay`");
    at_line("facts.toml", "shape = \"number\"", "shape = \"amount\"", "unknown variant `amount`");
    at_line("criteria.toml", "contests = [\"text\"]", "contests = [\"video\"]", "unknown variant `video`");
}

#[test]
fn a_quote_that_is_not_closed() {
    at_line("sources.toml", "confidence = \"aws\"", "confidence = \"aws", "invalid basic string");
}

// --- What has the form and cannot be: file, item and field are named.

#[test]
fn a_fact_of_no_known_kind_names_its_file() {
    says(
        "models/meta.toml",
        "key = \"licence\"",
        "key = \"mood\"",
        "models/meta.toml: meta.llama2-70b-chat-v1: mood: there is no such kind of fact",
    );
}

#[test]
fn a_value_of_another_shape_names_its_file() {
    says(
        "models/meta.toml",
        "value = 4096",
        "value = true",
        "models/meta.toml: meta.llama2-70b-chat-v1: context_window: is of another shape than its kind of fact",
    );
}

#[test]
fn a_word_that_is_not_in_the_vocabulary_names_its_file() {
    says(
        "models/meta.toml",
        "\"english\"",
        "\"klingon\"",
        "models/meta.toml: meta.llama2-70b-chat-v1: languages: `klingon` is not one of english, multilingual, over-100",
    );
}

#[test]
fn another_figure_for_a_fact_that_there_is_not() {
    says(
        "models/amazon.toml",
        "fact = \"context_window\"",
        "fact = \"prompt_limit\"",
        "models/amazon.toml: amazon.titan-text-express-v1: prompt_limit: is said but there is no fact to differ from",
    );
}

#[test]
fn an_offer_of_a_model_that_there_is_not() {
    says(
        "offers/meta.toml",
        "meta.llama2-70b-chat-v1",
        "meta.llama9",
        "offers/meta.toml: meta.llama9: there is no such model",
    );
}

#[test]
fn a_price_of_nought_names_the_file_that_it_stands_in() {
    says(
        "offers/stability.toml",
        "\"0.04\"",
        "\"0\"",
        "offers/stability.toml: stability.stable-diffusion-xl-v1",
    );
}

#[test]
fn a_number_without_a_unit() {
    says("facts.toml", "unit = \"tokens\"\n", "", "facts.toml: context_window: unit: is missing");
}

#[test]
fn a_criterion_with_two_ways_of_measuring() {
    says(
        "criteria.toml",
        "log = {",
        "yes_no = true\nlog = {",
        "criteria.toml: cost: needs one of linear, log, levels, yes_no",
    );
}

#[test]
fn a_claim_that_claims_two_things() {
    says(
        "course.toml",
        "highest = \"context_window\"",
        "highest = \"context_window\"\nlowest = \"price\"",
        "course.toml: largest-context: needs one of highest, lowest, times, has, billed_by, seconds_per_image",
    );
}

#[test]
fn a_file_that_is_not_there() {
    let folder = copy("no-sources");
    fs::remove_file(folder.join("sources.toml")).unwrap();
    let message = complaint(&folder);
    assert!(message.contains("sources.toml"), "{message}");
}

#[test]
fn a_catalogue_without_one_price() {
    let folder = copy("no-offers");
    for file in fs::read_dir(folder.join("offers")).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }
    let message = complaint(&folder);
    assert!(message.ends_with("there is not one price"), "{message}");
}

/// After the change the catalogue is refused, at the line of the change.
#[track_caller]
fn at_line(file: &str, from: &str, to: &str, problem: &str) {
    at_line_of(from, file, from, to, problem);
}

/// After the change the catalogue is refused, at the line of something else in the file.
#[track_caller]
fn at_line_of(place: &str, file: &str, from: &str, to: &str, problem: &str) {
    let text = fs::read_to_string(path("catalogue").join(file)).unwrap();
    let line = text.lines().position(|line| format!("{line}\n").contains(place)).unwrap() + 1;
    let message = message_after(file, from, to);
    assert!(
        message.contains(&format!("{file}: TOML parse error at line {line}, ")),
        "line {line}: {message}"
    );
    assert!(message.contains(problem), "{message}");
}

/// After the change the catalogue is refused with this.
#[track_caller]
fn says(file: &str, from: &str, to: &str, expected: &str) {
    let message = message_after(file, from, to);
    assert!(message.contains(expected), "{message}");
}

/// What is said about a copy of the catalogue after the first `from` in a file became `to`.
#[track_caller]
fn message_after(file: &str, from: &str, to: &str) -> String {
    let folder =
        copy(&format!("{file}-{from}-{to}").replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
    let text = fs::read_to_string(folder.join(file)).unwrap();
    assert!(text.contains(from), "{file} does not contain {from}");
    fs::write(folder.join(file), text.replacen(from, to, 1)).unwrap();
    complaint(&folder)
}

#[track_caller]
fn complaint(folder: &Path) -> String {
    let result = xtask::read_catalogue(folder);
    assert!(result.is_err(), "the catalogue is read without complaint");
    result.unwrap_err().to_string()
}

/// A copy of the catalogue to break, in the build's folder for tests.
pub(crate) fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("catalogue").join(name);
    let _ = fs::remove_dir_all(&folder); // what an earlier run has left
    for inside in ["", "models", "offers"] {
        fs::create_dir_all(folder.join(inside)).unwrap();
        for entry in fs::read_dir(path("catalogue").join(inside)).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), folder.join(inside).join(entry.file_name())).unwrap();
            }
        }
    }
    folder
}
