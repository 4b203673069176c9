//! Each form of file, price by price, against figures worked out by hand.

use crate::common::{fixture, open, rate, today, usd};
use weighbridge::{Catalogue, Confidence, Scope};
use weighbridge_import::{CARD, Unused};

const HERE: (&str, Scope, &str) = ("on-demand", Scope::InRegion, "us-east-1");
const ANYWHERE: (&str, Scope, &str) = ("on-demand", Scope::Global, "us-east-1");
const EUROPE: (&str, Scope, &str) = ("on-demand", Scope::Geo, "eu-west-1");
const LITE: &str = "amazon.nova-lite-v1:0";
const HAIKU: &str = "anthropic.claude-haiku-5-5";

#[test]
fn litellms_prices_for_a_token_become_prices_for_a_million() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, LITE, HERE, 1, "input"), "0.055 per 1000000");
    assert_eq!(usd(&made, LITE, HERE, 1, "output"), "0.22 per 1000000");
    assert_eq!(usd(&made, LITE, HERE, 1, "cache_read"), "0.01375 per 1000000");
}

#[test]
fn litellms_tiers_and_profiles_lead_to_offers_of_their_own() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, LITE, ("batch", Scope::InRegion, "us-east-1"), 1, "input"), "0.0275 per 1000000");
    assert_eq!(usd(&made, LITE, EUROPE, 1, "input"), "0.077 per 1000000");
}

#[test]
fn litellms_steps_hold_strictly_above_them() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, HAIKU, ANYWHERE, 100_000, "input"), "0.1 per 1000000");
    assert_eq!(usd(&made, HAIKU, ANYWHERE, 100_001, "input"), "0.5 per 1000000");
    assert_eq!(usd(&made, HAIKU, ANYWHERE, 100_001, "output"), "2.5 per 1000000");
}

#[test]
fn tokens_written_to_the_cache_go_by_the_meter_of_the_model() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, HAIKU, ANYWHERE, 1, "cache_write_5m"), "0.125 per 1000000");
    assert_eq!(usd(&made, HAIKU, ANYWHERE, 1, "cache_write_1h"), "0.2 per 1000000");
    assert_eq!(usd(&made, "openai.gpt-6.1-sol", HERE, 1, "cache_write_30m"), "2.75 per 1000000");
}

#[test]
fn litellms_capacity_by_the_second_becomes_hours() {
    let rented = ("provisioned-1-month", Scope::InRegion, "us-west-2");
    assert_eq!(
        usd(&fixture("litellm.json"), "anthropic.claude-instant-v1", rented, 1, "model_unit_hour"),
        "39.6 per 1"
    );
}

#[test]
fn litellms_table_of_image_prices_keeps_its_cells() {
    let made = fixture("litellm.json");
    let offers = &made.catalogue.model("stability.stable-diffusion-xl-v0").unwrap().offers;
    let mine = offers.iter().find(|offer| offer.card == CARD).unwrap();
    let cells: Vec<String> = mine
        .rates
        .iter()
        .map(|rate| {
            let bound = |bound: &weighbridge::Bound| match (bound.at_least, bound.at_most) {
                (Some(least), _) => format!("{} from {least}", bound.dimension),
                (_, most) => format!("{} to {}", bound.dimension, most.unwrap()),
            };
            format!("{}: {}", rate.usd, rate.bounds.iter().map(bound).collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert_eq!(
        cells,
        [
            "0.02: steps to 50, width to 512, height to 512",
            "0.07: steps from 51, width from 513",
            "0.07: steps from 51, width to 512, height from 513",
        ]
    );
}

#[test]
fn a_query_of_a_rerank_model_is_a_rerank_query_and_nought_is_no_price() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, "cohere.rerank-v3-5:0", HERE, 1, "rerank_query"), "0.002 per 1");
    let offers = &made.catalogue.model("cohere.rerank-v3-5:0").unwrap().offers;
    assert_eq!(offers.iter().find(|offer| offer.card == CARD).unwrap().rates.len(), 1);
}

#[test]
fn an_alias_somebody_wrote_down_leads_to_its_model() {
    let made = fixture("litellm.json");
    assert_eq!(usd(&made, "moonshotai.kimi-k2-thinking", HERE, 1, "input"), "0.6 per 1000000");
}

#[test]
fn an_id_that_is_only_similar_leads_nowhere() {
    let made = fixture("litellm.json");
    assert_eq!(made.unknown, ["amazon.nova-lite-v1", "__proto__"]);
    let skipped = [("bedrock/guardrails".to_owned(), true)];
    let is_known = |why: &Unused| matches!(why, Unused::Known { .. });
    assert_eq!(made.unused.iter().map(|(id, why)| (id.clone(), is_known(why))).collect::<Vec<_>>(), skipped);
}

#[test]
fn models_devs_prices_are_for_a_million_as_they_stand() {
    let made = fixture("models-dev.json");
    assert_eq!(usd(&made, LITE, HERE, 1, "cache_read"), "0.0137 per 1000000");
    assert_eq!(usd(&made, "google.gemma-3-12b-it", HERE, 1, "input"), "0.05 per 1000000");
    assert_eq!(usd(&made, "google.gemma-3-12b-it", HERE, 1, "output"), "0.1 per 1000000");
    assert_eq!(made.unknown, ["someone.new-model"]);
}

#[test]
fn models_devs_long_prompts_begin_above_200k() {
    let made = fixture("models-dev.json");
    let america = ("on-demand", Scope::Geo, "us-east-1");
    let sonnet = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    assert_eq!(usd(&made, sonnet, america, 200_000, "input"), "3.3 per 1000000");
    assert_eq!(usd(&made, sonnet, america, 200_001, "input"), "6.6 per 1000000");
    assert_eq!(usd(&made, sonnet, america, 200_001, "cache_write_5m"), "4.125 per 1000000");
}

#[test]
fn models_devs_tiers_hold_above_their_size_and_hide_the_older_form() {
    let made = fixture("models-dev.json");
    assert_eq!(usd(&made, "openai.gpt-5.5", HERE, 272_000, "input"), "5.5 per 1000000");
    assert_eq!(usd(&made, "openai.gpt-5.5", HERE, 272_001, "output"), "49.5 per 1000000");
}

#[test]
fn one_file_of_models_dev_is_the_model_of_its_name() {
    assert_eq!(usd(&fixture("amazon.nova-lite-v1:0.toml"), LITE, HERE, 1, "output"), "0.22 per 1000000");
}

#[test]
fn a_readers_own_offers_stand_on_their_card_as_of_today() {
    let made = fixture("own.toml");
    assert_eq!((made.offers, made.models), (2, 2));
    assert_eq!(usd(&made, LITE, HERE, 1, "output"), "0.18 per 1000000");
    assert_eq!(usd(&made, HAIKU, EUROPE, 100_001, "input"), "0.5 per 1000000");
    let rate = rate(&made, LITE, HERE, 1, "output");
    assert_eq!((rate.from, rate.provenance.read), (Some(today()), today()));
    assert_eq!(rate.provenance.note.as_deref(), Some("Until the end of the year."));
    let source = made.catalogue.source(&rate.provenance.source).unwrap();
    assert_eq!((source.title.as_str(), source.confidence), ("Your file own.toml", Confidence::Reader));
}

#[test]
fn whatever_the_file_has_no_offer_for_is_at_awss_prices() {
    let made = fixture("own.toml");
    let theirs = rate(&made, "amazon.nova-micro-v1:0", HERE, 1, "input");
    assert_ne!(theirs.provenance.source, rate(&made, LITE, HERE, 1, "input").provenance.source);
}

#[test]
fn a_second_file_takes_the_place_of_the_first() {
    let first = fixture("own.toml");
    let second = weighbridge_import::import(
        first.catalogue,
        &weighbridge_import::Ids::written().unwrap(),
        "own.toml",
        include_bytes!("../fixtures/own.toml"),
        today(),
    );
    assert_eq!(second.unwrap().catalogue, fixture("own.toml").catalogue);
}

#[test]
fn what_was_imported_packs_and_unpacks_and_has_no_faults() {
    for name in ["litellm.json", "models-dev.json", "own.toml"] {
        let made = fixture(name).catalogue;
        assert_eq!(made.faults(), [], "{name}");
        assert_eq!(Catalogue::unpack(&made.pack()).unwrap(), made, "{name}");
    }
}

#[test]
fn of_two_ids_of_one_offer_the_one_spelled_as_ours_counts() {
    let entry = |usd: &str| {
        format!(
            "{{\"litellm_provider\": \"bedrock\", \"input_cost_per_token\": {usd}, \"output_cost_per_token\": 3e-06}}"
        )
    };
    let [alias, own] = ["moonshot.kimi-k2-thinking", "bedrock/us-east-1/moonshotai.kimi-k2-thinking"];
    let text = format!("{{\"{alias}\": {}, \"{own}\": {}}}", entry("6e-07"), entry("7e-07"));
    let made = open("map.json", text.as_bytes()).unwrap();
    assert_eq!(usd(&made, "moonshotai.kimi-k2-thinking", HERE, 1, "input"), "0.7 per 1000000");
    let why = Unused::OtherId { id: own.to_owned(), field: "input_cost_per_token".to_owned() };
    assert_eq!(made.unused, [(alias.to_owned(), why)]);
}

#[test]
fn a_file_of_this_catalogue_can_be_opened_as_ones_own() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue/offers");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let made = open("offers.toml", &bytes).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        assert!(made.offers > 0);
    }
}
