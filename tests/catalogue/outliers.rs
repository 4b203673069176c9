//! A nought too many or too few, a price for the wrong number of units: how often it is caught, tried on every
//! price there is. `cargo test --test catalogue outliers -- --nocapture` prints what is not.

use crate::common::{catalogue, number};
use std::collections::BTreeSet;
use std::ops::Range;
use weighbridge::{Catalogue, Decimal, Model, Offer};

/// A slip of the pen, and whether the catalogue is refused for it.
struct Slip {
    meter: String,
    what: String,
    is_caught: bool,
}

#[test]
fn a_nought_too_many_or_too_few_in_a_price_of_tokens_is_caught() {
    let slips = slips(["10", "0.1"], |rates| rates.map(|at| at..at + 1).collect());
    catches(&slips, "input", 96);
    catches(&slips, "output", 98);
    catches(&slips, "cache_read", 96);
    catches(&slips, "cache_write_5m", 100);
    catches(&slips, "cache_write_30m", 97);
    catches(&slips, "cache_write_1h", 100);
    catches(&slips, "audio_input", 100);
    catches(&slips, "audio_output", 100);
}

#[test]
fn a_nought_too_many_or_too_few_in_a_price_of_anything_else_that_a_model_does_is_caught() {
    let slips = slips(["10", "0.1"], |rates| rates.map(|at| at..at + 1).collect());
    catches(&slips, "image", 81);
    catches(&slips, "image_in", 100);
    catches(&slips, "video_second_in", 100);
    catches(&slips, "web_search", 100);
    catches(&slips, "model_unit_hour", 94);
    let meters: BTreeSet<&str> = slips.iter().map(|slip| slip.meter.as_str()).collect();
    for meter in meters {
        missed(&slips, meter);
    }
}

#[test]
fn an_offer_whose_prices_are_all_for_a_thousand_times_more_or_fewer_units_is_caught() {
    let slips = slips(["1000", "0.001"], |rates| vec![rates]);
    catches(&slips, "input", 98);
    catches(&slips, "image", 100);
    catches(&slips, "model_unit_hour", 100);
}

/// The catalogue is refused for at least so many of a hundred slips in prices of a meter. The others are printed.
#[track_caller]
fn catches(slips: &[Slip], meter: &str, percent: usize) {
    let all = slips.iter().filter(|slip| slip.meter == meter).count();
    let caught = all - missed(slips, meter).len();
    assert!(all > 0 && caught * 100 >= percent * all, "{meter}: {:#?}", missed(slips, meter));
}

/// The slips in prices of a meter that are not caught, which are printed as well.
fn missed<'a>(slips: &'a [Slip], meter: &str) -> Vec<&'a str> {
    let missed = slips.iter().filter(|slip| slip.meter == meter && !slip.is_caught);
    let missed: Vec<&str> = missed.map(|slip| slip.what.as_str()).collect();
    println!("{meter}: {} are not caught\n    {}", missed.len(), missed.join("\n    "));
    missed
}

/// Slips in every model's and service's offers, one at a time: `together` says which of an offer's rates are wrong
/// at once. A slip counts under the meter of the first of them.
fn slips(times: [&str; 2], together: fn(Range<usize>) -> Vec<Range<usize>>) -> Vec<Slip> {
    let services = catalogue().services.iter();
    let services = services.map(|service| (&service.id, &service.offers));
    let sold = catalogue().models.iter().map(|model| (&model.id, &model.offers)).chain(services);
    let mut slips = Vec::new();
    for (id, offers) in sold {
        let model = Model { id: id.clone(), offers: offers.clone(), ..Model::default() };
        let mut alone = Catalogue { models: vec![model], services: Vec::new(), ..catalogue().clone() };
        for (at, offer) in offers.iter().enumerate() {
            // Ten times nothing is nothing.
            let is_charged =
                |rates: &Range<usize>| offer.rates[rates.clone()].iter().all(|rate| rate.usd > Decimal::ZERO);
            for rates in together(0..offer.rates.len()).into_iter().filter(is_charged) {
                for times in times {
                    alone.models[0].offers[at] = wrong(offer, rates.clone(), times);
                    slips.push(Slip {
                        meter: offer.rates[rates.start].meter.clone(),
                        what: format!(
                            "{id}, {} {} {:?}: {} × {times}",
                            offer.tier,
                            offer.scope.key(),
                            offer.places,
                            offer.rates[rates.start].usd
                        ),
                        is_caught: !alone.offer_faults().is_empty(),
                    });
                }
            }
            alone.models[0].offers[at] = offer.clone();
        }
    }
    slips
}

/// The offer with some of its prices multiplied.
fn wrong(offer: &Offer, rates: Range<usize>, times: &str) -> Offer {
    let mut wrong = offer.clone();
    wrong.rates[rates].iter_mut().for_each(|rate| rate.usd = rate.usd.checked_mul(number(times)).unwrap());
    wrong
}
