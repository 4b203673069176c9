//! Faults of prices.

use super::{are_faults, image_rate, is_fault, offer, titan_rate};
use crate::common::{LLAMA, SDXL, TITAN, date, number};
use weighbridge::Bound;

#[test]
fn a_price_below_nought() {
    is_fault(
        |it| image_rate(it).usd = number("-0.04"),
        &format!("{SDXL}: rate of image: -0.04 is not a price: it has to be above 0 and at most 1000000"),
    );
}

#[test]
fn a_price_of_nought() {
    are_faults(
        |it| {
            image_rate(it).usd = number("0");
            image_rate(it).provenance.note = None;
        },
        &[
            &format!("{SDXL}: rate of image: is 0 without a note that says who gives it away"),
            &format!("{SDXL}: rate of image: 0 for 1 is like no other price, which lie between 0.0025 and 2"),
        ],
    );
}

#[test]
fn a_price_of_nought_for_what_nobody_gives_away_whatever_its_note_says() {
    is_fault(
        |it| image_rate(it).usd = number("0"),
        &format!("{SDXL}: rate of image: 0 for 1 is like no other price, which lie between 0.0025 and 2"),
    );
}

#[test]
fn a_price_that_nobody_charges() {
    is_fault(
        |it| image_rate(it).usd = number("1000001"),
        &format!("{SDXL}: rate of image: 1000001 is not a price: it has to be above 0 and at most 1000000"),
    );
}

#[test]
fn an_output_price_with_a_nought_too_many() {
    are_faults(
        |it| titan_rate(it, "output").usd = number("0.00006"),
        &[
            &format!("{TITAN}: rate of output: is 0.3 times the input price, not between 1 and 25"),
            &format!(
                "{TITAN}: rate of output: is 0.0375 times the price it replaces, not between 0.12 and 8"
            ),
            &format!(
                "{TITAN}: rate of output, us-gov-west-1: is 26.6667 times another place, not between 0.12 and 8"
            ),
            &format!(
                "{TITAN}: rate of output, us-gov-east-1: is 28.3333 times another place, not between 0.12 and 8"
            ),
        ],
    );
}

#[test]
fn an_output_price_with_a_nought_too_few() {
    is_fault(
        |it| titan_rate(it, "output").usd = number("0.006"),
        &format!("{TITAN}: rate of output: is 30 times the input price, not between 1 and 25"),
    );
}

#[test]
fn a_price_for_an_odd_number_of_units() {
    is_fault(
        |it| image_rate(it).per = 7,
        &format!("{SDXL}: rate of image: is quoted per 7: it has to be per 1, 1000 or 1000000"),
    );
}

#[test]
fn rates_out_of_order() {
    is_fault(
        |it| titan_rate(it, "input").from = Some(date("2024-01-29")),
        &format!("{TITAN}: rate of input: does not stand after the rates that it replaces"),
    );
}

#[test]
fn two_prices_from_the_same_day() {
    is_fault(
        |it| titan_rate(it, "input").from = Some(date("2024-01-30")),
        &format!("{TITAN}: rate of input: does not stand after the rates that it replaces"),
    );
}

#[test]
fn a_price_from_a_day_after_it_was_read() {
    is_fault(
        |it| image_rate(it).from = Some(date("2025-03-01")),
        &format!("{SDXL}: rate of image: is in force from a day after 2025-02-28, when it was read"),
    );
}

#[test]
fn bounds_that_nothing_lies_within() {
    let bound = |at_least, at_most| Bound {
        dimension: "steps".to_owned(),
        at_least: Some(at_least),
        at_most: Some(at_most),
    };
    is_fault(
        |it| image_rate(it).bounds = vec![bound(51, 50)],
        &format!("{SDXL}: rate of image: no steps lies within its bounds"),
    );
}

#[test]
fn a_meter_that_there_is_not() {
    is_fault(
        |it| image_rate(it).meter = "picture".to_owned(),
        &format!("{SDXL}: rate of picture: there is no meter `picture`"),
    );
}

#[test]
fn a_card_that_there_is_not() {
    is_fault(
        |it| offer(it, LLAMA).card = "azure".to_owned(),
        &format!("{LLAMA}: card: there is no card `azure`"),
    );
}

#[test]
fn an_offer_of_nothing() {
    is_fault(|it| offer(it, LLAMA).rates.clear(), &format!("{LLAMA}: rate: an offer has no rates"));
}

#[test]
fn two_offers_for_the_same_place() {
    let twice = |it: &mut weighbridge::Catalogue| {
        let copy = offer(it, LLAMA).clone();
        super::model(it, LLAMA).offers.push(copy);
    };
    is_fault(twice, &format!("{LLAMA}: offer: stands twice for the same place"));
}

#[test]
fn a_bound_on_what_nothing_has() {
    is_fault(
        |it| image_rate(it).bounds[1].dimension = "depth".to_owned(),
        &format!(
            "{SDXL}: rate of image: nothing has a depth; bounded are prompt_tokens, width, height, pixels, steps, quality"
        ),
    );
}

#[test]
fn bounds_that_a_request_can_meet_of_two_rates() {
    is_fault(
        |it| image_rate(it).bounds[0].at_most = Some(51),
        &format!("{SDXL}: rate of image: its bounds overlap those of another rate"),
    );
}
