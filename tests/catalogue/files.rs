//! Slips in the files: each is answered with the file, the line and what is wrong there.

use crate::common::{LLAMA, SDXL, catalogue, path};
use std::fs;
use std::path::{Path, PathBuf};

// --- What does not have the form of a catalogue file: the line is named.

#[test]
fn a_field_that_there_is_not() {
    at_line("models/amazon.toml", "maker = \"Amazon\"", "producer = \"Amazon\"", "unknown field `producer`");
    at_line_in(
        LLAMA,
        "offers/meta.toml",
        "per = 1000\n",
        "each = 1000\n",
        "› each: “1000” is not a field of the form",
    );
    at_line("criteria.toml", "points = ", "weight = ", "unknown field `weight`");
    at_line("course.toml", "billed_by = ", "metered_by = ", "unknown field `metered_by`");
    at_line("presets.toml", "why = ", "because = ", "unknown field `because`");
}

#[test]
fn a_bound_misspelt_which_would_bound_nothing() {
    at_line(
        "offers/stability.toml",
        "at_most = 50",
        "up_to = 50",
        "› up_to: “50” is not a field of the form",
    );
}

#[test]
fn a_field_left_out() {
    at_line_of("[[model]]", "models/meta.toml", "short = ", "# short = ", "missing field `short`");
}

#[test]
fn a_price_that_is_no_decimal_number() {
    at_line("offers/meta.toml", "\"0.00195\"", "\"0,00195\"", "input › usd: “0,00195” is not a number");
    at_line("offers/meta.toml", "\"0.00195\"", "\"$0.00195\"", "input › usd: “$0.00195” is not a number");
}

#[test]
fn a_price_without_quotes_is_the_same_price() {
    let folder = copy("a-price-without-quotes");
    change(&folder, "", "offers/meta.toml", "\"0.00195\"", "0.00195");
    assert_eq!(xtask::read_catalogue(&folder).as_ref(), Ok(catalogue()));
}

#[test]
fn a_day_that_there_is_not() {
    at_line_in(
        LLAMA,
        "offers/meta.toml",
        "\"2025-02-28\"",
        "\"2025-02-29\"",
        "from: “2025-02-29” has to be a day",
    );
    at_line_in(
        LLAMA,
        "offers/meta.toml",
        "\"2025-02-28\"",
        "\"28.02.2025\"",
        "from: “28.02.2025” has to be a day",
    );
}

#[test]
fn a_day_without_quotes_is_the_same_day() {
    let folder = copy("a-day-without-quotes");
    change(&folder, LLAMA, "offers/meta.toml", "\"2025-02-28\"", "2025-02-28");
    assert_eq!(xtask::read_catalogue(&folder).as_ref(), Ok(catalogue()));
}

#[test]
fn a_fact_without_quotes_which_would_not_be_exact() {
    at_line("models/meta.toml", "\"52.9\"", "52.9", "a value is a whole number, a word or decimal in quotes");
}

#[test]
fn a_word_that_is_none_of_those_allowed() {
    at_line("sources.toml", "confidence = \"aws\"", "confidence = \"hearsay\"", "unknown variant `hearsay`");
    at_line("facts.toml", "shape = \"number\"", "shape = \"amount\"", "unknown variant `amount`");
    at_line("criteria.toml", "contests = [\"text\"]", "contests = [\"smell\"]", "unknown variant `smell`");
}

#[test]
fn a_quote_that_is_not_closed() {
    at_line("sources.toml", "confidence = \"aws\"", "confidence = \"aws", "invalid basic string");
}

// --- What has the form and cannot be: file, item and field are named.

#[test]
fn a_fact_of_no_known_kind_names_its_file() {
    says_in(
        LLAMA,
        "models/meta.toml",
        "key = \"licence\"",
        "key = \"mood\"",
        "models/meta.toml: meta.llama2-70b-chat-v1: mood: there is no such kind of fact",
    );
}

#[test]
fn a_value_of_another_shape_names_its_file() {
    says_in(
        LLAMA,
        "models/meta.toml",
        "value = 4096",
        "value = true",
        "models/meta.toml: meta.llama2-70b-chat-v1: context_window: is of another shape than its kind of fact",
    );
}

#[test]
fn a_word_that_is_not_in_the_vocabulary_names_its_file() {
    says_in(
        LLAMA,
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
fn a_price_below_nought_names_the_file_that_it_stands_in() {
    says_in(
        SDXL,
        "offers/stability.toml",
        "\"0.04\"",
        "\"-0.04\"",
        "offers/stability.toml: line 85: stability.stable-diffusion-xl-v1 › image › usd: “-0.04” is below 0",
    );
}

#[test]
fn a_price_of_nought_names_the_file_that_it_stands_in() {
    says_in(
        SDXL,
        "offers/stability.toml",
        "\"0.04\"",
        "\"0\"",
        "offers/stability.toml: stability.stable-diffusion-xl-v1: rate of image: 0 for 1 is like no other price",
    );
    says_in(
        SDXL,
        "offers/course-notes.toml",
        "\"0.04\"",
        "\"0\"",
        "offers/course-notes.toml: stability.stable-diffusion-xl-v1: rate of image: 0 for 1 is like no other price",
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
        "criteria.toml: cost: needs one of linear, log, piecewise, at_least, at_most, levels, yes_no",
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
    at_line_in("", file, from, to, problem);
}

/// The same for a change behind the first mention of something else, such as the model that it is of.
#[track_caller]
fn at_line_in(behind: &str, file: &str, from: &str, to: &str, problem: &str) {
    let text = fs::read_to_string(path("catalogue").join(file)).unwrap();
    let line = text[..place(&text, behind, from)].matches('\n').count() + 1;
    is_refused_at(line, &message_after(behind, file, from, to), file, problem);
}

/// After the change the catalogue is refused, at the line of something else in the file.
#[track_caller]
fn at_line_of(named: &str, file: &str, from: &str, to: &str, problem: &str) {
    let text = fs::read_to_string(path("catalogue").join(file)).unwrap();
    let line = text.lines().position(|line| line.contains(named)).unwrap() + 1;
    is_refused_at(line, &message_after("", file, from, to), file, problem);
}

#[track_caller]
fn is_refused_at(line: usize, message: &str, file: &str, problem: &str) {
    let is_at = if file.starts_with("offers/") {
        format!("line {line}: ")
    } else {
        format!("TOML parse error at line {line}, ")
    };
    assert!(message.contains(&format!("{file}: {is_at}")), "line {line}: {message}");
    assert!(message.contains(problem), "{message}");
}

/// After the change the catalogue is refused with this.
#[track_caller]
fn says(file: &str, from: &str, to: &str, expected: &str) {
    says_in("", file, from, to, expected);
}

/// The same for a change behind the first mention of something else.
#[track_caller]
fn says_in(behind: &str, file: &str, from: &str, to: &str, expected: &str) {
    let message = message_after(behind, file, from, to);
    assert!(message.contains(expected), "{message}");
}

/// What is said about a copy of the catalogue after a change.
#[track_caller]
fn message_after(behind: &str, file: &str, from: &str, to: &str) -> String {
    let folder =
        copy(&format!("{file}-{from}-{to}").replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
    change(&folder, behind, file, from, to);
    complaint(&folder)
}

/// Makes `to` of the first `from` behind the first mention of something in a file.
#[track_caller]
fn change(folder: &Path, behind: &str, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(file)).unwrap();
    let (before, rest) = text.split_at(place(&text, behind, from));
    fs::write(folder.join(file), format!("{before}{}", rest.replacen(from, to, 1))).unwrap();
}

/// Where in a text the first `from` behind the first mention of something stands.
#[track_caller]
fn place(text: &str, behind: &str, from: &str) -> usize {
    let start = text.find(behind).unwrap();
    let at = text[start..].find(from);
    start + at.unwrap_or_else(|| unreachable!("no {from} behind {behind}"))
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
