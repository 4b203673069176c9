//! The conformance suite: bills worked out elsewhere, in `tests/truth/pricing`, which have to come out
//! to the last digit. `tests/truth/README.md` says how they are written, so that other projects can
//! run them as well.
//!
//! `WEIGHBRIDGE_TRUTH=/some/folder cargo test --test conformance` also runs the cases of that folder.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod case;
#[path = "../common/mod.rs"]
mod common;
mod prices;
mod required;
mod run;

use case::{Case, parse, read, twice};
use common::path;
use required::REQUIRED;
use run::run;
use std::path::Path;

/// Our own cases, and those of the folder that the environment names.
fn cases() -> Vec<Case> {
    let mut cases = read(&path("tests/truth/pricing")).unwrap();
    if let Some(folder) = std::env::var_os("WEIGHBRIDGE_TRUTH").filter(|folder| !folder.is_empty()) {
        cases.extend(read(Path::new(&folder)).unwrap());
    }
    cases
}

#[test]
fn every_case_holds_to_the_last_digit() {
    let cases = cases();
    let complaints: Vec<String> = cases.iter().filter_map(|case| run(case).err()).collect();
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), cases.len(), complaints.join("\n"));
}

#[test]
fn no_case_stands_twice() {
    assert_eq!(twice(&cases()), [""; 0]);
}

#[test]
fn no_required_case_is_missing() {
    let cases = cases();
    let missing: Vec<&str> =
        REQUIRED.into_iter().filter(|id| !cases.iter().any(|case| case.id == *id)).collect();
    assert_eq!(missing, [""; 0]);
    assert_eq!(REQUIRED.len(), 79);
}

#[test]
fn every_meter_used_is_in_the_catalogue() {
    let cases = cases();
    let parts = cases.iter().flat_map(|case| &case.parts);
    let used = parts.filter_map(|part| part.metered().ok()).flat_map(|(used, _)| used);
    let strangers = used.filter(|used| common::catalogue().meter(used.meter).is_none());
    assert_eq!(strangers.map(|used| used.meter).collect::<Vec<_>>(), [""; 0]);
}

// --- The runner itself.

/// A case that holds.
const SOUND: &str = r#"{
    "id": "sound",
    "parts": [{
        "dimension": "tokens",
        "inputs": { "input": "1000", "output": "500" },
        "rates": [{ "meter": "input", "usd": "2", "per": "1000" }, { "meter": "output", "usd": "4", "per": "1000" }]
    }],
    "expected_usd": "4",
    "published_total": null,
    "published_status": "none",
    "source": "https://example.org",
    "date": "2026-11-22",
    "note": ""
}"#;

/// What is said of the case with something in it replaced.
#[track_caller]
fn complaint(what: &str, by: &str) -> String {
    assert!(SOUND.contains(what), "{what}");
    let text = format!(r#"{{ "cases": [{}] }}"#, SOUND.replacen(what, by, 1));
    parse("it.json", &text).and_then(|cases| run(&cases[0])).unwrap_err()
}

#[test]
fn a_sound_case_holds() {
    assert_eq!(run(&parse("it.json", &format!(r#"{{ "cases": [{SOUND}] }}"#)).unwrap()[0]), Ok(()));
}

#[test]
fn a_wrong_total_is_told() {
    assert_eq!(
        complaint(r#"expected_usd": "4"#, r#"expected_usd": "4.000000000001"#),
        "sound: US dollars: 4.000000000001 expected, 4 found"
    );
}

#[test]
fn unknown_names_are_refused() {
    assert!(complaint(r#""note""#, r#""notes""#).contains("unknown field `notes`"));
    assert!(
        complaint(r#""per": "1000" }]"#, r#""per": "1000", "for": "1" }]"#).contains("unknown field `for`")
    );
    assert_eq!(complaint(r#""input": "1000""#, r#""inputs": "1000""#), "sound: inputs: is no input of it");
    assert_eq!(complaint(r#""tokens""#, r#""token""#), "sound: token: is no dimension");
    assert_eq!(
        complaint(r#""meter": "input""#, r#""meter": "in""#),
        "sound: in: is not a meter of the catalogue"
    );
}

#[test]
fn numbers_have_to_be_plain_ones() {
    assert_eq!(complaint(r#""500""#, r#""5e2""#), "sound: output: is not a whole number");
    assert_eq!(complaint(r#""usd": "2""#, r#""usd": "2.""#), "sound: input: `2.` is not a number");
    assert!(complaint(r#""500""#, "500").contains("it.json"));
}

#[test]
fn a_meter_without_a_rate_is_told() {
    let rate = r#", { "meter": "output", "usd": "4", "per": "1000" }"#;
    assert_eq!(complaint(rate, ""), r#"sound: no rate for ["output"], but [] were to be unpriced"#);
}

#[test]
fn rates_that_are_not_the_catalogues_are_told() {
    let place = r#""per": "1000" }], "catalogue": { "model": "amazon.titan-text-express-v1", "tier": "on-demand",
        "region": "us-east-1", "scope": "global", "date": "2024-07-31" }"#;
    assert_eq!(complaint(r#""per": "1000" }]"#, place), "sound: input: the catalogue has 0.0002 per 1000");
}

#[test]
fn a_published_total_has_to_be_what_is_said_of_it() {
    let published = |total: &str, status: &str| {
        let by = format!(r#""published_total": "{total}", "published_status": "{status}""#);
        complaint("\"published_total\": null,\n    \"published_status\": \"none\"", &by)
    };
    assert_eq!(published("4.1", "exact"), "sound: 4.1 is published and 4 right, which is not Exact");
    assert_eq!(published("4", "rounded"), "sound: 4 is published and 4 right, which is not Rounded");
    assert_eq!(published("5", "rounded"), "sound: 5 is published and 4 right, which is not Rounded");
    assert_eq!(published("4", "off"), "sound: its note has to say what is wrong with the published total");
    assert_eq!(published("4", "none"), "sound: 4 is published and 4 right, which is not None");
}

#[test]
fn a_case_that_stands_twice_is_told() {
    let cases = parse("it.json", &format!(r#"{{ "cases": [{SOUND}, {SOUND}] }}"#)).unwrap();
    assert_eq!(twice(&cases), ["sound"]);
}

#[test]
fn a_folder_without_cases_is_told() {
    assert!(
        read(&path("tests/conformance"))
            .is_err_and(|complaint| complaint.ends_with("there is no .json file"))
    );
    assert!(read(&path("tests/nowhere")).is_err());
}
