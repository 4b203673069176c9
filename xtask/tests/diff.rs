//! A published map beside the catalogue: what is the same, explained, unexplained, and what is written.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use xtask::{Options, Outcome, diff, read_catalogue};

const OPUS: &str = "anthropic.claude-opus-5-5";
const LITE: &str = "amazon.nova-lite-v1:0";

/// A copy of the catalogue that may be written to.
fn copy(name: &str) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    for folder in ["", "models", "offers"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        let files = fs::read_dir(from.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        for file in files.filter(|file| file.is_file()) {
            fs::copy(&file, to.join(folder).join(file.file_name().unwrap())).unwrap();
        }
    }
    to
}

/// The entries of a map of `LiteLLM`'s.
fn map(entries: &[(&str, &str)]) -> String {
    let entry =
        |(id, fields): &(&str, &str)| format!("\"{id}\": {{\"litellm_provider\": \"bedrock\", {fields}}}");
    format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
}

fn compare(name: &str, entries: &[(&str, &str)], apply: Option<&str>) -> (PathBuf, Outcome) {
    let folder = copy(name);
    let file = folder.join("map.json");
    fs::write(&file, map(entries)).unwrap();
    let outcome = diff(&folder, &Options { map: &file, usages: 20, apply }).unwrap();
    (folder, outcome)
}

fn report(name: &str, id: &str, fields: &str) -> Outcome {
    compare(name, &[(id, fields)], None).1
}

#[test]
fn the_same_price_is_the_same() {
    let found =
        report("diff-same", LITE, "\"input_cost_per_token\": 6e-08, \"output_cost_per_token\": 2.4e-07");
    assert_eq!(found.unexplained, 0, "{}", found.report);
    assert!(
        found.report.contains("1 ids lead to offers of ours, with 2 prices: 2 the same"),
        "{}",
        found.report
    );
}

#[test]
fn a_price_somebody_explained_is_explained() {
    let found = report("diff-said", "amazon.nova-canvas-v1:0", "\"output_cost_per_image\": 0.06");
    assert_eq!(found.unexplained, 0, "{}", found.report);
    assert!(
        found.report.contains("## Explained (1)") && found.report.contains("20 of 20"),
        "{}",
        found.report
    );
}

#[test]
fn a_price_that_was_once_ours_is_explained() {
    let found = report("diff-earlier", "amazon.titan-text-express-v1", "\"input_cost_per_token\": 1.3e-06");
    assert_eq!(found.unexplained, 0, "{}", found.report);
    assert!(found.report.contains("It was so"), "{}", found.report);
}

#[test]
fn another_price_is_unexplained_and_proposed() {
    let found = report("diff-other", LITE, "\"input_cost_per_token\": 7e-08");
    assert_eq!(found.unexplained, 1, "{}", found.report);
    assert!(found.report.contains("ours $0.06, theirs $0.07 per 1000000"), "{}", found.report);
    assert!(
        found.report.contains("`{ meter = \"input\", usd = \"0.07\", per = 1000000 }`"),
        "{}",
        found.report
    );
}

#[test]
fn an_id_a_field_a_meter_and_an_offer_we_have_not_are_unexplained() {
    for (name, id, fields, words) in [
        ("diff-id", "amazon.nova-9-v1:0", "\"input_cost_per_token\": 1e-06", "New ids"),
        ("diff-field", LITE, "\"input_cost_per_moon\": 1", "the field `input_cost_per_moon` is none"),
        ("diff-meter", LITE, "\"input_cost_per_query\": 1", "ours has no such rate"),
        (
            "diff-offer",
            "global.amazon.nova-lite-v1:0",
            "\"input_cost_per_token\": 6e-08",
            "we have no such offer",
        ),
    ] {
        let found = report(name, id, fields);
        assert_eq!(found.unexplained, 1, "{}", found.report);
        assert!(found.report.contains(words), "{}", found.report);
    }
}

#[test]
fn a_price_that_changed_in_all_places_of_its_offer_is_written_below_the_old_one() {
    let everywhere = ["us", "eu", "jp", "au"].map(|profile| format!("{profile}.{OPUS}"));
    let changed = everywhere.iter().map(|id| (id.as_str(), "\"input_cost_per_token\": 4.2e-06"));
    let (folder, found) = compare("apply-all", &changed.collect::<Vec<_>>(), Some("litellm-latest"));
    assert!(found.report.contains("## Written (1)"), "{}", found.report);
    let text = fs::read_to_string(folder.join("offers/anthropic.toml")).unwrap();
    let line = text.lines().find(|line| line.contains("\"4.2\"")).unwrap();
    assert!(line.starts_with("  { meter = \"input\", usd = \"4.2\", per = 1000000, from = \"20"), "{line}");
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|other| *other == line).unwrap();
    assert_eq!(lines[at - 1], "  { meter = \"input\", usd = \"4.4\" },");
    // Nothing but that line is new, and the catalogue still has no faults.
    let before =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue/offers/anthropic.toml"));
    assert_eq!(text.replace(&format!("{line}\n"), ""), before.unwrap());
    read_catalogue(&folder).unwrap();
}

#[test]
fn a_price_that_changed_in_one_place_alone_is_left_to_a_person() {
    let id = format!("eu.{OPUS}");
    let (folder, found) =
        compare("apply-one", &[(&id, "\"input_cost_per_token\": 4.2e-06")], Some("litellm-latest"));
    assert_eq!(found.unexplained, 1);
    assert!(!found.report.contains("## Written"), "{}", found.report);
    assert!(!fs::read_to_string(folder.join("offers/anthropic.toml")).unwrap().contains("\"4.2\""));
}

#[test]
fn a_step_and_a_cell_keep_their_bounds() {
    let fields = "\"output_cost_per_token\": 1e-05, \"output_cost_per_token_above_272k_tokens\": 1.6e-05";
    let entries = [
        ("global.openai.gpt-6.1-sol", fields),
        ("512-x-512/50-steps/stability.stable-diffusion-xl-v0", "\"output_cost_per_image\": 0.02"),
    ];
    let (folder, found) = compare("apply-bounds", &entries, Some("litellm-latest"));
    assert!(found.report.contains("## Written (2)"), "{}", found.report);
    let read = |file: &str| fs::read_to_string(folder.join("offers").join(file)).unwrap();
    assert!(read("openai.toml").contains("usd = \"16\", per = 1000000, above = 272000, from"));
    let cell = "{ dimension = \"steps\", at_most = 50 }, { dimension = \"width\", at_most = 512 }";
    assert!(read("stability.toml").contains(&format!("usd = \"0.02\", per = 1, bounds = [{cell}")));
    read_catalogue(&folder).unwrap();
}

#[test]
fn a_source_nobody_has_entered_is_refused_before_anything_is_written() {
    let folder = copy("apply-source");
    let file = folder.join("map.json");
    fs::write(&file, map(&[(LITE, "\"input_cost_per_token\": 7e-08")])).unwrap();
    let refused = diff(&folder, &Options { map: &file, usages: 1, apply: Some("nowhere") }).unwrap_err();
    assert_eq!(refused.to_string(), "sources.toml: there is no source `nowhere`: add it first");
}
