//! Random catalogues: the real one with models of invented prices and facts.

use crate::common::{TITAN, catalogue, number};
use core::fmt;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::{Catalogue, Decimal, Fact, Model, Rate, Value};

/// A random catalogue. Of a failing one only what was invented is printed.
#[derive(Clone)]
pub(crate) struct Crowd(pub(crate) Catalogue);

impl fmt::Debug for Crowd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.models.iter().try_for_each(|model| {
            let facts: Vec<_> = model.facts.iter().map(|fact| (&fact.key, &fact.value)).collect();
            let rates = model.offers.iter().flat_map(|offer| &offer.rates);
            let prices: Vec<_> = rates.map(|rate| (&rate.meter, rate.usd, rate.per)).collect();
            write!(f, "\n{}: {prices:?} {facts:?}", model.id)
        })
    }
}

/// A catalogue of one to eight text models. The facts come from short lists, so that models often
/// tie or dominate one another, and each may be missing.
pub(crate) fn crowd() -> impl Strategy<Value = Crowd> {
    vec(member(), 1..=8).prop_map(|members| {
        let named = |(at, member): (usize, Model)| Model { id: format!("maker.model-{at}"), ..member };
        let models = members.into_iter().enumerate().map(named).collect();
        Crowd(Catalogue { models, ..catalogue().clone() })
    })
}

fn member() -> impl Strategy<Value = Model> {
    let facts = vec![
        fact("context_window", numbers(&["4096", "8192", "200000", "20000000"])),
        fact("lmarena_text_2025_05", numbers(&["950", "1089.4", "1114.6", "1300"])),
        fact("hallucination_vectara_2025_10", numbers(&["0", "5.9", "13.5", "40"])),
        fact("time_to_first_token", numbers(&["0.05", "0.39", "2", "20"])),
        fact("languages", vec![words(&["english"]), words(&["multilingual"]), words(&["over-100"])]),
        fact("customisation", vec![words(&["none"]), words(&["fine-tuning", "continued-pre-training"])]),
        fact("open_weights", vec![Value::YesNo(true), Value::YesNo(false)]),
    ];
    (facts, price(), weighted(0.9, price())).prop_map(|(facts, input, output)| {
        let titan = catalogue().model(TITAN).unwrap();
        let made = titan.facts.iter().filter(|fact| fact.key == "modality_out").cloned();
        let mut offer = titan.offers[0].clone();
        let like = offer.rates.pop().unwrap();
        let rate = |meter: &str, (usd, per)| Rate { meter: meter.to_owned(), usd, per, ..like.clone() };
        offer.rates = vec![rate("input", input)];
        offer.rates.extend(output.map(|output| rate("output", output)));
        Model {
            facts: made.chain(facts.into_iter().flatten()).collect::<Vec<_>>().into(),
            offers: vec![offer],
            ..titan.clone()
        }
    })
}

/// Prices as sources print them, per one, per thousand or per million tokens, up to $10 for one.
fn price() -> impl Strategy<Value = (Decimal, u32)> {
    let usd = prop_oneof![select(vec![1_i128, 2, 20]), 1..100_000_i128];
    let per = select(vec![1, 1_000, 1_000_000_u32]);
    (usd, 4..=8_u8, per).prop_map(|(usd, scale, per)| (Decimal::new(usd, scale), per))
}

/// The fact with one of these values, or none at all.
fn fact(key: &'static str, values: Vec<Value>) -> BoxedStrategy<Option<Fact>> {
    let like = catalogue().model(TITAN).unwrap().facts[0].clone();
    let fact = select(values).prop_map(move |value| Fact { key: key.to_owned(), value, ..like.clone() });
    weighted(0.8, fact).boxed()
}

fn numbers(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| Value::Number(number(text))).collect()
}

fn words(words: &[&str]) -> Value {
    Value::Words(words.iter().map(|word| (*word).to_owned()).collect())
}
