//! Which rate applies, and why, on the real catalogue.
#![allow(clippy::unwrap_used)]

mod common;

use common::{CLAUDE, TITAN, catalogue, date, number, today};
use std::collections::BTreeSet;
use weighbridge::{
    Bound, Decimal, Market, Model, Reason, Refusal, Resolved, Scenario, Scope, Service, Workload, decode,
    rates_in_force, resolve,
};

const OPUS: &str = "anthropic.claude-opus-4-6-v1";
const SONNET: &str = "anthropic.claude-sonnet-4-5-20250929-v1:0";
const SONNET_35: &str = "anthropic.claude-3-5-sonnet-20240620-v1:0";
const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";
const MISTRAL: &str = "mistral.mistral-7b-instruct-v0:2";

// --- How far a request may travel.

#[test]
fn of_the_scopes_allowed_the_widest_holds() {
    is_priced("scope=global", OPUS, "5", "25");
    is_priced("scope=geo", OPUS, "5.5", "27.5");
    is_priced("", OPUS, "5", "25");
}

#[test]
fn where_a_model_is_not_sold_in_the_region_alone_it_is_refused() {
    let sold_in = words(&["us", "eu", "au", "global"]);
    let refusal = Refusal::NotInRegion { region: "us-east-1".to_owned(), scope: Scope::InRegion, sold_in };
    is_refused("scope=in-region", OPUS, "input", refusal);
}

#[test]
fn where_no_profile_can_be_called_a_geographic_price_is_refused() {
    let sold_in = words(&["us", "eu", "au", "global"]);
    let refusal = Refusal::NotInRegion { region: "sa-east-1".to_owned(), scope: Scope::Geo, sold_in };
    is_refused("scope=geo&region=sa-east-1", OPUS, "input", refusal);
    is_priced("scope=global&region=sa-east-1", OPUS, "5", "25");
}

#[test]
fn the_reasons_name_the_scope_the_profile_and_the_day() {
    has_reasons("scope=global", OPUS, &[offer("us-east-1", Scope::Global, None), in_force("2026-06-26")]);
    has_reasons("scope=geo", OPUS, &[offer("us-east-1", Scope::Geo, Some("us")), in_force("2026-06-26")]);
    has_reasons(
        "scope=geo&region=eu-west-3",
        OPUS,
        &[offer("eu-west-3", Scope::Geo, Some("eu")), in_force("2026-06-26")],
    );
}

#[test]
fn the_narrowest_profile_comes_first() {
    is_offered("scope=geo&region=ap-northeast-1", HAIKU, Scope::Geo, Some("jp"));
    is_offered("scope=geo&region=ap-southeast-2", HAIKU, Scope::Geo, Some("au"));
    is_offered("scope=geo&region=ap-northeast-2", HAIKU, Scope::Geo, Some("apac"));
}

#[test]
fn a_price_that_names_the_region_comes_before_one_that_names_none() {
    is_offered("region=us-gov-west-1", TITAN, Scope::InRegion, Some("us-gov-west-1"));
    is_priced("region=us-gov-west-1", TITAN, "0.8", "1.6");
    is_offered("region=eu-west-1", TITAN, Scope::InRegion, None);
    is_priced("region=eu-west-1", TITAN, "0.2", "0.6");
    is_priced("region=eu-west-3", MISTRAL, "0.2", "0.26");
}

#[test]
fn where_every_price_names_a_region_there_is_none_elsewhere() {
    let sold_in = words(&["us-east-1", "us-west-2", "eu-west-3"]);
    let refusal = Refusal::NotInRegion { region: "eu-west-1".to_owned(), scope: Scope::Global, sold_in };
    is_refused("region=eu-west-1", MISTRAL, "input", refusal);
}

// --- GovCloud is a partition of its own.

#[test]
fn govcloud_has_prices_of_its_own() {
    is_priced("region=us-gov-west-1&scope=in-region", SONNET_35, "3.6", "18");
    is_priced("region=us-gov-west-1", SONNET_35, "3.6", "18");
    is_priced("region=us-gov-east-1", SONNET, "3.6", "18");
    is_offered("region=us-gov-east-1", SONNET, Scope::Geo, Some("us-gov"));
    is_offered("region=us-gov-east-1&scope=in-region", SONNET, Scope::InRegion, Some("us-gov-east-1"));
}

#[test]
fn neither_a_global_nor_an_unnamed_price_holds_in_govcloud() {
    let sold_in = words(&["us", "eu", "au", "global"]);
    let refusal = Refusal::NotInRegion { region: "us-gov-west-1".to_owned(), scope: Scope::Global, sold_in };
    is_refused("region=us-gov-west-1", OPUS, "input", refusal);
    let sold_in = words(&["in-region"]);
    let refusal = Refusal::NotInRegion { region: "us-gov-west-1".to_owned(), scope: Scope::Global, sold_in };
    is_refused("region=us-gov-west-1", CLAUDE, "input", refusal);
}

// --- What the request is like.

#[test]
fn a_prompt_at_the_step_costs_the_lower_price_and_one_token_more_the_higher() {
    is_priced("input=200000", SONNET, "3", "15");
    is_priced("input=200001", SONNET, "6", "22.5");
    is_priced("input=200000&scope=geo", SONNET, "3.3", "16.5");
    is_priced("input=200001&scope=geo", SONNET, "6.6", "24.75");
}

#[test]
fn the_step_is_among_the_reasons() {
    let within = |quantity, at_least, at_most| Reason::Within {
        dimension: "prompt_tokens".to_owned(),
        quantity,
        at_least,
        at_most,
    };
    let global = || offer("us-east-1", Scope::Global, None);
    has_reasons(
        "input=200000",
        SONNET,
        &[global(), in_force("2026-07-02"), within(200_000, None, Some(200_000))],
    );
    has_reasons(
        "input=200001",
        SONNET,
        &[global(), in_force("2026-11-22"), within(200_001, Some(200_001), None)],
    );
}

// --- Tiers, cards and days.

#[test]
fn a_batch_costs_what_is_on_record_for_it() {
    is_priced("tier=batch", HAIKU, "0.5", "2.5");
    is_priced("tier=batch&scope=geo", HAIKU, "0.55", "2.75");
}

#[test]
fn a_tier_in_which_a_model_is_not_sold_is_refused_with_those_in_which_it_is() {
    let refusal = Refusal::NotInTier { tier: "flex".to_owned(), sold_in: words(&["on-demand", "batch"]) };
    is_refused("tier=flex", HAIKU, "input", refusal);
}

#[test]
fn the_notes_card_has_the_notes_prices_and_no_others() {
    is_priced("card=notes", TITAN, "0.8", "1.6");
    is_refused("card=notes", OPUS, "input", Refusal::NotOnCard { card: "notes".to_owned() });
}

#[test]
fn before_the_first_price_there_is_none() {
    let first = Some(date("2026-06-26"));
    is_refused("date=2026-06-25", OPUS, "input", Refusal::NotYet { on: date("2026-06-25"), first });
    is_priced("date=2026-06-26", OPUS, "5", "25");
}

#[test]
fn what_a_model_is_not_billed_by_has_no_price() {
    is_refused("", OPUS, "image", Refusal::NotMetered { meter: "image".to_owned() });
}

// --- Laws, over the whole catalogue.

#[test]
fn every_market_has_an_answer_that_fits_it_or_a_refusal() {
    let mut answers = 0;
    each_market(|scenario, sold, meter| {
        let market = &scenario.market;
        let Ok(Resolved { offer, rate }) =
            resolve(catalogue(), &sold.offers, market, &scenario.workload.dimensions(), meter)
        else {
            return;
        };
        answers += 1;
        assert_eq!((&offer.card, &offer.tier, rate.meter.as_str()), (&market.card, &market.tier, meter));
        assert!(offer.scope <= market.scope && rate.from.unwrap() <= market.date, "{market:?}");
        assert!(rate.bounds.iter().all(|bound| holds(bound, &scenario.workload)), "{market:?}");
        let region = catalogue().region(&market.region).unwrap();
        let is_here = |place: &String| *place == region.key || region.profiles.contains(place);
        let is_unnamed = offer.places.is_empty() && !region.apart;
        assert!(is_unnamed || offer.places.iter().any(is_here), "{market:?}");
        assert!(rates_in_force(catalogue(), &sold.offers, market, meter).contains(&rate), "{market:?}");
    });
    assert!(answers > 100_000, "{answers}");
}

#[test]
fn a_wider_scope_is_nowhere_dearer() {
    let mut dearer = BTreeSet::new();
    each_market(|scenario, sold, meter| {
        let each = |scope| {
            let market = Market { scope, ..scenario.market.clone() };
            let rate = resolve(catalogue(), &sold.offers, &market, &scenario.workload.dimensions(), meter)
                .ok()?
                .rate;
            rate.usd.checked_div(Decimal::from(u64::from(rate.per)))
        };
        let is_dearer =
            |near: Option<Decimal>, far: Option<Decimal>| near.is_some_and(|near| far > Some(near));
        let [near, geo, global] = Scope::ALL.map(each);
        if is_dearer(near, geo) || is_dearer(near, global) || is_dearer(geo, global) {
            dearer.insert(sold.id.clone());
        }
    });
    // Its in-Region price may be the global one, as a note beside it says: the only source has no other.
    let exceptions = ["amazon.nova-2-pro-preview-20251202-v1:0"];
    assert_eq!(dearer.iter().map(String::as_str).collect::<Vec<_>>(), exceptions);
}

/// What a request is not measured by cannot break a bound.
fn holds(bound: &Bound, workload: &Workload) -> bool {
    workload.dimensions().get(&bound.dimension).is_none_or(|quantity| bound.holds(quantity))
}

/// Tries every model and service in each of its tiers and one more, in every region and scope, on some days, for
/// each of its meters and one more.
fn each_market(mut see: impl FnMut(&Scenario, &Model, &str)) {
    let service = |service: &Service| Model {
        id: service.id.clone(),
        offers: service.offers.clone(),
        ..Model::default()
    };
    let sold: Vec<Model> =
        catalogue().models.iter().cloned().chain(catalogue().services.iter().map(service)).collect();
    let days = ["2023-01-01", "2025-02-28", "2026-07-15", "2026-11-22"].map(date);
    let mut scenario = Scenario::new(catalogue(), today());
    for model in &sold {
        let tiers = model.offers.iter().map(|offer| offer.tier.as_str());
        let meters = model.offers.iter().flat_map(|offer| &offer.rates).map(|rate| rate.meter.as_str());
        let tiers: BTreeSet<&str> = tiers.chain(["flex"]).collect();
        let meters: BTreeSet<&str> = meters.chain(["web_search"]).collect();
        let times = || Scope::ALL.into_iter().flat_map(|scope| days.map(|day| (scope, day)));
        for (region, tier) in
            catalogue().regions.iter().flat_map(|region| tiers.iter().map(move |tier| (region, *tier)))
        {
            for (scope, date) in times() {
                let (region, tier) = (region.key.clone(), tier.to_owned());
                scenario.market = Market { region, tier, scope, date, ..scenario.market.clone() };
                for meter in &meters {
                    see(&scenario, model, meter);
                }
            }
        }
    }
}

fn scenario(question: &str) -> Scenario {
    let decoded = decode(catalogue(), today(), question, "");
    assert_eq!(decoded.problems, [], "{question}");
    decoded.scenario
}

fn resolved(scenario: &Scenario, model: &str, meter: &str) -> Result<Resolved<'static>, Refusal> {
    let offers = &catalogue().model(model).unwrap().offers;
    resolve(catalogue(), offers, &scenario.market, &scenario.workload.dimensions(), meter)
}

/// A million tokens cost so many US dollars, in and out.
#[track_caller]
fn is_priced(question: &str, model: &str, input: &str, output: &str) {
    let million = |meter| {
        let rate = resolved(&scenario(question), model, meter).unwrap().rate;
        rate.usd.checked_mul(Decimal::from(1_000_000 / u64::from(rate.per)))
    };
    assert_eq!(
        (million("input"), million("output")),
        (Some(number(input)), Some(number(output))),
        "{question}"
    );
}

#[track_caller]
fn is_refused(question: &str, model: &str, meter: &str, refusal: Refusal) {
    assert_eq!(resolved(&scenario(question), model, meter), Err(refusal), "{question}");
}

#[track_caller]
fn has_reasons(question: &str, model: &str, expected: &[Reason]) {
    let scenario = scenario(question);
    let resolved = resolved(&scenario, model, "input").unwrap();
    assert_eq!(
        resolved.reasons(catalogue(), &scenario.market, &scenario.workload.dimensions()),
        expected,
        "{question}"
    );
}

/// The price of input is that of the scope, and of the place that is named.
#[track_caller]
fn is_offered(question: &str, model: &str, scope: Scope, place: Option<&str>) {
    let scenario = scenario(question);
    let resolved = resolved(&scenario, model, "input").unwrap();
    let reasons = resolved.reasons(catalogue(), &scenario.market, &scenario.workload.dimensions());
    assert_eq!(reasons.first(), Some(&offer(&scenario.market.region, scope, place)), "{question}");
}

fn offer(region: &str, scope: Scope, place: Option<&str>) -> Reason {
    Reason::Offer {
        card: "aws".to_owned(),
        tier: "on-demand".to_owned(),
        region: region.to_owned(),
        scope,
        place: place.map(str::to_owned),
    }
}

fn in_force(from: &str) -> Reason {
    Reason::InForce { on: today(), from: date(from) }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
