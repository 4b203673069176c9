//! Ids of outside maps: the rule part by part, and that it answers every text.

use crate::common::catalogue;
use proptest::prelude::*;
use weighbridge::Scope;
use weighbridge_import::{Ids, Lead};

const LISTS: &str = r#"
[[map]]
key = "theirs"
source = "litellm-1.109.1"

[theirs.alias]
"amazon.other-lite" = "amazon.nova-lite-v1:0"

[theirs.scope]
"amazon.nova-micro-v1:0" = "global"
"amazon.nova-pro-v1:0" = "us-east-1"
"bedrock_mantle/amazon.nova-pro-v1:0" = ["us", "eu"]

[theirs.skip]
"us.amazon.nova-pro-v1:0" = "Because."
"#;

/// Where an id leads, in short.
fn lead(id: &str) -> String {
    let (catalogue, ids) = (catalogue(), Ids::parse(LISTS).unwrap());
    match ids.of("theirs").unwrap().lead(&catalogue, id) {
        Lead::Unknown => "unknown".to_owned(),
        Lead::Skipped(because) => because.to_owned(),
        Lead::Offer(to) => {
            let places = to.places.join(" ");
            [to.model, to.tier.unwrap_or_default(), to.scope.key(), &places]
                .join(" ")
                .replace("  ", " ")
                .trim()
                .to_owned()
        }
    }
}

#[test]
fn each_part_of_an_id_says_one_thing() {
    assert_eq!(lead("amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 in-region");
    assert_eq!(lead("bedrock/amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 in-region");
    assert_eq!(lead("bedrock_mantle/amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 in-region");
    assert_eq!(lead("bedrock/eu-west-1/amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 in-region eu-west-1");
    assert_eq!(lead("bedrock/*/amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 in-region");
    assert_eq!(lead("apac.amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 geo apac");
    assert_eq!(lead("us-gov.amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 geo us-gov");
    assert_eq!(lead("global.amazon.nova-lite-v1:0"), "amazon.nova-lite-v1:0 global");
    let rented = "bedrock/us-west-2/6-month-commitment/amazon.nova-lite-v1:0";
    assert_eq!(lead(rented), "amazon.nova-lite-v1:0 provisioned-6-months in-region us-west-2");
}

#[test]
fn what_is_written_down_decides() {
    assert_eq!(lead("eu.amazon.other-lite"), "amazon.nova-lite-v1:0 geo eu");
    assert_eq!(lead("amazon.nova-micro-v1:0"), "amazon.nova-micro-v1:0 global");
    assert_eq!(lead("bedrock/amazon.nova-pro-v1:0"), "amazon.nova-pro-v1:0 in-region us-east-1");
    assert_eq!(lead("bedrock_mantle/amazon.nova-pro-v1:0"), "amazon.nova-pro-v1:0 geo us eu");
    assert_eq!(lead("us.amazon.nova-pro-v1:0"), "Because.");
}

#[test]
fn nothing_leads_anywhere_by_being_similar() {
    for id in [
        "",
        "amazon.nova-lite",
        "amazon.nova-lite-v1:0 ",
        "Amazon.Nova-Lite-v1:0",
        "amazon.nova-lite-v1:0:24k",
        "bedrock/bedrock/amazon.nova-lite-v1:0",
        "us.eu.amazon.nova-lite-v1:0",
        "mars.amazon.nova-lite-v1:0",
        "bedrock/mars-1/amazon.nova-lite-v1:0",
        "bedrock/us-east-1/us.amazon.nova-lite-v1:0",
        "bedrock/us-east-1/2-month-commitment/amazon.nova-lite-v1:0",
        "1-x/50-steps/amazon.nova-lite-v1:0",
        "invoke/amazon.nova-lite-v1:0",
        "__proto__",
    ] {
        assert_eq!(lead(id), "unknown", "{id}");
    }
}

#[test]
fn every_line_of_the_lists_leads_to_something_of_ours() {
    assert_eq!(Ids::written().unwrap().faults(&catalogue()), Vec::<String>::new());
}

#[test]
fn a_line_that_leads_nowhere_is_named() {
    let lists = LISTS
        .replace("= \"amazon.nova-lite-v1:0\"", "= \"amazon.gone\"")
        .replace("[\"us\", \"eu\"]", "[\"mars\"]");
    let faults = Ids::parse(&lists).unwrap().faults(&catalogue());
    assert_eq!(
        faults,
        [
            "ids.toml: theirs: amazon.other-lite: there is no model amazon.gone",
            "ids.toml: theirs: bedrock_mantle/amazon.nova-pro-v1:0: mars is no place",
        ]
    );
}

proptest! {
    #[test]
    fn the_rule_answers_every_text(id in "\\PC{0,60}|([a-z0-9*-]{0,9}[/.]){0,6}amazon\\.nova-lite-v1:0") {
        let (catalogue, ids) = (catalogue(), Ids::written().unwrap());
        for map in ["litellm", "models-dev"] {
            if let Lead::Offer(to) = ids.of(map).unwrap().lead(&catalogue, &id) {
                prop_assert!(catalogue.model(to.model).is_some());
                prop_assert!(to.scope != Scope::Geo || !to.places.is_empty());
            }
        }
    }
}
