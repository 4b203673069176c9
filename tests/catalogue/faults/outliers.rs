//! Prices that stand out.

use super::{are_faults, image_rate, is_fault, model, offer, titan_rate};
use crate::common::{LLAMA, SDXL, TITAN, catalogue, number};
use weighbridge::{Catalogue, Rate, Scope};

const HAIKU: &str = "anthropic.claude-haiku-4-5-20251001-v1:0";

#[test]
fn reading_from_the_cache_dearer_than_reading_anew() {
    are_faults(
        |it| rate(it, "on-demand", Scope::Global, "cache_read").usd = number("1.01"),
        &[
            &format!(
                "{HAIKU}: rate of cache_read, global: is 1.01 times the input price, not between 0.02 and 1"
            ),
            &format!(
                "{HAIKU}: rate of cache_read, global: is 9.1818 times another place, not between 0.12 and 8"
            ),
        ],
    );
}

#[test]
fn writing_to_the_cache_cheaper_than_reading() {
    is_fault(
        |it| rate(it, "on-demand", Scope::Geo, "cache_write_5m").usd = number("1"),
        &format!(
            "{HAIKU}: rate of cache_write_5m, geo, us jp au: is 0.9091 times the input price, not between 1 and 1.5"
        ),
    );
}

#[test]
fn a_batch_dearer_than_on_demand() {
    is_fault(
        |it| rate(it, "batch", Scope::Global, "output").usd = number("5.5"),
        &format!(
            "{HAIKU}: rate of output, batch, global: is 1.1 times the on-demand price, not between 0.3 and 1"
        ),
    );
}

#[test]
fn a_nought_too_many_in_one_tier() {
    are_faults(
        |it| rate(it, "batch", Scope::Global, "output").usd = number("25"),
        &[
            &format!(
                "{HAIKU}: rate of output, batch, global: is 50 times the input price, not between 1 and 25"
            ),
            &format!(
                "{HAIKU}: rate of output, batch, global: is 5 times the on-demand price, not between 0.3 and 1"
            ),
            &format!(
                "{HAIKU}: rate of output, batch, global: is 9.0909 times another place, not between 0.12 and 8"
            ),
        ],
    );
}

#[test]
fn a_nought_too_many_in_one_place() {
    are_faults(
        |it| rate(it, "on-demand", Scope::InRegion, "cache_write_1h").usd = number("24"),
        &[
            &format!(
                "{HAIKU}: rate of cache_write_1h, us-gov-east-1 us-gov-west-1: is 20 times the input price, not between 1.5 and 2.5"
            ),
            &format!(
                "{HAIKU}: rate of cache_write_1h, us-gov-east-1 us-gov-west-1: is 10.9091 times another place, not between 0.12 and 8"
            ),
        ],
    );
}

#[test]
fn a_nought_too_few_in_a_change_of_price() {
    are_faults(
        |it| titan_rate(it, "input").usd = number("0.00002"),
        &[
            &format!("{TITAN}: rate of output: is 30 times the input price, not between 1 and 25"),
            &format!("{TITAN}: rate of input: is 0.025 times the price it replaces, not between 0.12 and 8"),
            &format!(
                "{TITAN}: rate of input, us-gov-west-1: is 40 times another place, not between 0.12 and 8"
            ),
            &format!(
                "{TITAN}: rate of input, us-gov-east-1: is 65 times another place, not between 0.12 and 8"
            ),
        ],
    );
}

#[test]
fn a_nought_too_many_for_some_requests() {
    is_fault(
        |it| image_rate(it).usd = number("0.4"),
        &format!("{SDXL}: rate of image: is 0.2 times the price for other requests, not between 0.25 and 4"),
    );
}

#[test]
fn a_commitment_that_costs_more_than_none() {
    is_fault(
        |it| {
            let committed =
                model(it, LLAMA).offers.iter_mut().find(|offer| offer.tier == "provisioned-1-month");
            committed.unwrap().rates[0].usd = number("23.51");
        },
        &format!(
            "{LLAMA}: rate of model_unit_hour, provisioned-1-month: is 1.0004 times the provisioned price, not between 0.3 and 1"
        ),
    );
}

#[test]
fn prices_for_a_thousand_tokens_put_down_for_one() {
    are_faults(
        |it| offer(it, LLAMA).rates.iter_mut().for_each(|rate| rate.per = 1),
        &[
            &format!(
                "{LLAMA}: rate of input: 1950 for 1000000 is like no other price, which lie between 0.003 and 400"
            ),
            &format!(
                "{LLAMA}: rate of output: 2560 for 1000000 is like no other price, which lie between 0.006 and 1500"
            ),
        ],
    );
}

#[test]
fn what_is_given_away_with_a_note_is_not_compared() {
    let mut free = catalogue().clone();
    let rate = rate(&mut free, "on-demand", Scope::Global, "cache_read");
    rate.usd = number("0");
    rate.provenance.note = Some("AWS charges nothing for it.".to_owned());
    assert_eq!(free.faults(), []);
}

/// A rate of Claude Haiku 4.5.
fn rate<'a>(it: &'a mut Catalogue, tier: &str, scope: Scope, meter: &str) -> &'a mut Rate {
    let mut offers =
        model(it, HAIKU).offers.iter_mut().filter(|offer| offer.tier == tier && offer.scope == scope);
    offers.find_map(|offer| offer.rates.iter_mut().find(|rate| rate.meter == meter)).unwrap()
}
