//! Ranges: what is computed for all numbers between two ends holds for each of them.

use crate::common::{catalogue, date, today};
use crate::config;
use crate::crowd::{Crowd, crowd};
use core::fmt;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use weighbridge::study::compiled::Compiled;
use weighbridge::study::spread::{Outlook, spread_drawn};
use weighbridge::{
    Bill, Bound, Catalogue, Decimal, Kind, Model, Money, Range, Rate, Scenario, Value, decode,
};

/// A question of any kind of work, and a point and two ends for each number that it asks for.
#[derive(Clone, Debug)]
struct Asked {
    question: String,
    numbers: Vec<(&'static str, u64, u64, u64)>,
}

/// Words of a workload, and what prices depend on.
const WORDS: [&str; 16] = [
    "cache=no",
    "cache=yes",
    "guard=content",
    "guard=topics,grounding",
    "quality=premium",
    "serving=custom-on-demand",
    "serving=provisioned-1-month",
    "commitment=provisioned-6-months",
    "region=eu-central-1",
    "scope=geo",
    "scope=in-region",
    "tier=flex",
    "tier=batch",
    "tier=priority",
    "date=2025-02-28",
    "card=notes",
];

fn asked() -> impl Strategy<Value = Asked> {
    let words = vec(select(&WORDS[..]), 0..4).prop_map(|words| words.join("&"));
    (select(Kind::ALL.to_vec()), words).prop_flat_map(|(kind, words)| {
        let question = format!("work={}&{words}", kind.key());
        let mut scenario = decode(catalogue(), today(), &question, "").scenario;
        let numbers = scenario.workload.numbers().into_iter().filter(|number| number.kinds.contains(&kind));
        let drawn: Vec<_> = numbers
            .map(|number| {
                // Near what is usual, where prices have their steps, and not where amounts overflow.
                let most = number.most.min(match number.key {
                    "turns" | "rounds" | "gap" => 70,
                    _ => 400_000,
                });
                let usual = (*number.kept).clamp(number.least, most);
                let one = prop_oneof![
                    number.least..=most,
                    number.least..=most.min(number.least + 9_000),
                    Just(usual)
                ];
                let three = [one.clone(), one.clone(), one];
                (Just(number.key), three, any::<bool>())
            })
            .collect();
        (Just(question), drawn).prop_map(|(question, drawn)| {
            let numbers = drawn.into_iter().map(|(key, mut three, is_range)| {
                three.sort_unstable();
                let [low, point, high] = if is_range { three } else { [three[1]; 3] };
                (key, low, point, high)
            });
            Asked { question, numbers: numbers.collect() }
        })
    })
}

impl Asked {
    fn scenario(&self, catalogue: &Catalogue) -> Scenario {
        let mut scenario = decode(catalogue, today(), &self.question, "").scenario;
        scenario.field.retired = true;
        // Nothing has weight, so that a ranking is by cost.
        scenario.weights.clear();
        self.at(&mut scenario, |(_, _, point, _)| *point);
        let range =
            |(number, low, _, high): &(&'static str, u64, u64, u64)| Range { number, low: *low, high: *high };
        let wide = self.numbers.iter().filter(|(_, low, _, high)| low < high);
        scenario.ranges = wide.map(range).collect();
        scenario
    }

    fn at(&self, scenario: &mut Scenario, number: impl Fn(&(&'static str, u64, u64, u64)) -> u64) {
        for kept in scenario.workload.numbers() {
            if let Some(found) = self.numbers.iter().find(|(key, ..)| *key == kept.key) {
                *kept.kept = number(found);
            }
        }
    }
}

/// The bill of the month, if there is one and nothing of it is unknown.
fn billed(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Option<Money> {
    let bill = Bill::new(catalogue, model, scenario).ok()?;
    bill.is_complete().then_some(bill.per_month)
}

/// The scenario with each range at some point of it.
fn somewhere(scenario: &Scenario, places: &[Index]) -> Scenario {
    let mut point = scenario.clone();
    for (range, place) in scenario.ranges.iter().zip(places) {
        let width = usize::try_from(range.high - range.low).unwrap();
        let within = range.low + place.index(width + 1) as u64;
        for number in point.workload.numbers() {
            if number.key == range.number {
                *number.kept = within;
            }
        }
    }
    point
}

/// A catalogue whose models have prices that rise, fall or are missing by the length of a prompt, and
/// caches of every kind.
#[derive(Clone)]
struct Steps(Catalogue);

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.models.iter().try_for_each(|model| {
            let rates = model.offers.iter().flat_map(|offer| &offer.rates);
            let prices: Vec<_> = rates.map(|rate| (&rate.meter, rate.usd, &rate.bounds)).collect();
            write!(f, "\n{}: {prices:?}", model.id)
        })
    }
}

const METERS: [&str; 6] =
    ["input", "output", "cache_read", "cache_write_5m", "cache_write_30m", "cache_write_1h"];

fn steps() -> impl Strategy<Value = Steps> {
    let usd = (1..1_000_i128).prop_map(|usd| Decimal::new(usd, 2));
    let limit = select(vec![None, Some(0), Some(5_000), Some(5_001), Some(20_000), Some(20_001)]);
    let rate = (select(&METERS[..]), usd, limit.clone(), limit, select(vec!["2024-01-01", "2025-01-01"]));
    vec((vec(rate, 2..12), select(vec!["1024", "4096", "9000"])), 1..=3).prop_map(|models| {
        let nova = catalogue().model("amazon.nova-pro-v1:0").unwrap();
        let like = nova.offers[0].rates[0].clone();
        let model = |(at, (rates, minimum)): (usize, (Vec<_>, &str))| {
            let mut model = Model { id: format!("maker.model-{at}"), ..nova.clone() };
            model.offers.truncate(1);
            for fact in &mut model.facts {
                if fact.key == "cache_minimum" {
                    fact.value = Value::Number(Decimal::parse(minimum).unwrap());
                }
            }
            let rate = |(meter, usd, at_least, at_most, from): (&str, Decimal, _, Option<u64>, &str)| Rate {
                meter: meter.to_owned(),
                usd,
                per: 1_000_000,
                from: Some(date(from)),
                bounds: vec![Bound { dimension: "prompt_tokens".to_owned(), at_least, at_most }],
                ..like.clone()
            };
            // Of two meters there is always a price, so that most have a bill.
            let always = ["input", "output"].map(|meter| Rate {
                bounds: Vec::new(),
                ..rate((meter, Decimal::from(3), None, None, "2023-12-01"))
            });
            model.offers[0].rates = always.into_iter().chain(rates.into_iter().map(rate)).collect();
            model
        };
        Steps(Catalogue {
            models: models.into_iter().enumerate().map(model).collect(),
            ..catalogue().clone()
        })
    })
}

/// Conversations whose numbers lie between ends close to one another, of which few are ranges: there a
/// cache or a step makes most of the difference.
fn dialogue() -> impl Strategy<Value = Asked> {
    let tokens = || (0..6_000_u64, prop_oneof![2 => Just(0), 1 => 1..6_000_u64]);
    let numbers = (
        (1..8_u64, prop_oneof![2 => Just(0), 1 => 1..4_u64]),
        vec(tokens(), 3),
        (0..62_u64, prop_oneof![2 => Just(0), 1 => 1..40_u64]),
        select(vec!["cache=no", "cache=yes"]),
    );
    numbers.prop_map(|(turns, tokens, gap, cache)| {
        let keys = ["turns", "system", "user", "reply", "gap"];
        let drawn = [turns, tokens[0], (tokens[1].0 + 1, tokens[1].1), tokens[2], gap];
        let numbers = keys.iter().zip(drawn);
        let numbers = numbers.map(|(key, (low, width))| (*key, low, low, low + width)).collect();
        Asked { question: format!("work=chat&chats=1&{cache}"), numbers }
    })
}

/// Whether every range holds what a month costs there, on all models that can do it.
fn holds(catalogue: &Catalogue, scenario: &Scenario, point: &Scenario) -> Result<(), TestCaseError> {
    let Some(spread) = spread_drawn(catalogue, scenario, 50, 7) else { return Ok(()) };
    for one in &spread.models {
        let model = catalogue.model(&one.model).unwrap();
        if let Some(cost) = billed(catalogue, model, point) {
            prop_assert!(
                one.low <= cost && cost <= one.high,
                "{} ≤ {} ≤ {} on {}",
                one.low,
                cost,
                one.high,
                one.model
            );
        }
        let drawn = one.percentiles.iter().flatten().chain(&one.likely);
        for cost in drawn {
            prop_assert!(one.low <= *cost && *cost <= one.high, "{} on {}", cost, one.model);
        }
    }
    Ok(())
}

fn is_in_order(spread: &Outlook) -> bool {
    let ordered = |costs: &[Option<Money>]| {
        costs.windows(2).all(|two| two[1].is_none() || (two[0].is_some() && two[0] <= two[1]))
    };
    spread.models.iter().all(|one| ordered(&one.percentiles))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_compiled_bill_is_the_bill(asked in asked(), at in any::<Index>(), places in vec(any::<Index>(), 12)) {
        let scenario = asked.scenario(catalogue());
        let sold = || catalogue().models.iter().filter(|model| billed(catalogue(), model, &scenario).is_some());
        let any = &catalogue().models[at.index(catalogue().models.len())];
        let some = sold().nth(at.index(sold().count().max(1)));
        for model in some.into_iter().chain([any]) {
            let mut compiled = Compiled::new(catalogue(), model, &scenario);
            for point in [&scenario, &somewhere(&scenario, &places)] {
                let found = compiled.as_mut().and_then(|one| one.per_month(&point.workload));
                prop_assert_eq!(found, billed(catalogue(), model, point), "{}", &model.id);
            }
        }
    }

    #[test]
    fn a_compiled_bill_is_the_bill_whatever_steps_and_caches_there_are(
        Steps(steps) in steps(), asked in asked(), places in vec(any::<Index>(), 12),
    ) {
        let scenario = asked.scenario(&steps);
        for model in &steps.models {
            let mut compiled = Compiled::new(&steps, model, &scenario);
            for point in [&scenario, &somewhere(&scenario, &places)] {
                let found = compiled.as_mut().and_then(|one| one.per_month(&point.workload));
                prop_assert_eq!(found, billed(&steps, model, point), "{}", &model.id);
            }
        }
    }

    #[test]
    fn a_range_holds_every_point_of_it(asked in asked(), places in vec(any::<Index>(), 12)) {
        let scenario = asked.scenario(catalogue());
        holds(catalogue(), &scenario, &somewhere(&scenario, &places))?;
    }

    #[test]
    fn a_range_holds_every_point_whatever_steps_and_caches_there_are(
        Steps(steps) in steps(), asked in asked(), places in vec(any::<Index>(), 12),
    ) {
        let scenario = asked.scenario(&steps);
        holds(&steps, &scenario, &somewhere(&scenario, &places))?;
    }

    #[test]
    fn a_range_holds_its_corners_and_what_is_between_however_it_is_cached(
        Steps(steps) in steps(), asked in dialogue(), corners in vec(any::<bool>(), 5), places in vec(any::<Index>(), 5),
    ) {
        let scenario = asked.scenario(&steps);
        let mut corner = scenario.clone();
        asked.at(&mut corner, |(key, low, _, high)| {
            let at = asked.numbers.iter().position(|(known, ..)| known == key).unwrap();
            if corners[at] { *high } else { *low }
        });
        for point in [corner, somewhere(&scenario, &places)] {
            holds(&steps, &scenario, &point)?;
        }
    }

    #[test]
    fn an_exact_range_begins_and_ends_with_a_month(asked in asked()) {
        let scenario = asked.scenario(catalogue());
        let ends = [(); 2].map(|()| scenario.clone());
        let [mut low, mut high] = ends;
        asked.at(&mut low, |(_, low, ..)| *low);
        asked.at(&mut high, |(.., high)| *high);
        for one in spread_drawn(catalogue(), &scenario, 1, 1).map(|spread| spread.models).unwrap_or_default() {
            let model = catalogue().model(&one.model).unwrap();
            if one.exact {
                prop_assert_eq!(billed(catalogue(), model, &low), Some(one.low));
                prop_assert_eq!(billed(catalogue(), model, &high), Some(one.high));
            }
        }
    }

    #[test]
    fn what_is_not_cached_has_exact_ends(asked in asked()) {
        let mut scenario = asked.scenario(catalogue());
        scenario.workload.cached = false;
        // The size of a picture or a film can make it cheaper; that of a text never does.
        if matches!(scenario.workload.kind, Kind::Image | Kind::Video) {
            scenario.workload.kind = Kind::Text;
        }
        for one in spread_drawn(catalogue(), &scenario, 1, 1).map(|spread| spread.models).unwrap_or_default() {
            prop_assert!(one.exact, "{} to {} on {}", one.low, one.high, one.model);
        }
    }

    #[test]
    fn percentiles_rise_and_shares_are_shares(asked in asked(), seed in any::<u64>()) {
        let scenario = asked.scenario(catalogue());
        if let Some(spread) = spread_drawn(catalogue(), &scenario, 100, seed) {
            prop_assert!(is_in_order(&spread));
            for (at, row) in spread.cheaper.iter().enumerate() {
                for (other, share) in row.iter().enumerate() {
                    prop_assert!((0.0..=1.0).contains(share));
                    prop_assert!(share + spread.cheaper[other][at] <= 1.0 + f64::EPSILON);
                }
                prop_assert!(row[at] == 0.0);
            }
            let cheapest: f64 = spread.models.iter().map(|one| one.cheapest).sum();
            let fits = spread.models.iter().map(|one| one.fits).fold(0.0, f64::max);
            prop_assert!(cheapest + 1e-9 >= fits);
        }
    }

    #[test]
    fn the_same_seed_draws_the_same(Crowd(crowd) in crowd(), input in 1..10_000_u64, more in 1..10_000_u64, seed in any::<u64>()) {
        let mut scenario = Scenario::new(&crowd, today());
        scenario.workload.text.input_tokens = input;
        scenario.ranges = vec![Range { number: "input", low: input, high: input + more }];
        let drawn = || spread_drawn(&crowd, &scenario, 200, seed);
        prop_assert_eq!(drawn(), drawn());
    }

    #[test]
    fn the_order_of_ranges_changes_nothing(asked in asked()) {
        let mut scenario = asked.scenario(catalogue());
        let forwards = spread_drawn(catalogue(), &scenario, 20, 1);
        scenario.ranges.reverse();
        prop_assert_eq!(forwards, spread_drawn(catalogue(), &scenario, 20, 1));
    }
}
