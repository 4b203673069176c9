//! Random catalogues of every shape that there is, sensible or not: what a pack has to hold.

use crate::decimal::written;
use core::fmt;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::{
    Bound, Catalogue, Date, Dissent, Fact, Model, Offer, Provenance, Rate, Scope, Service, Value,
};

/// A catalogue of any models and services, without a vocabulary.
#[derive(Clone)]
pub(crate) struct Shapes(pub(crate) Catalogue);

impl fmt::Debug for Shapes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#?}\n{:#?}", self.0.models, self.0.services)
    }
}

pub(crate) fn shapes() -> impl Strategy<Value = Shapes> {
    (day(), vec(model(), 0..4), vec(service(), 0..3)).prop_map(|(as_of, models, services)| {
        Shapes(Catalogue { as_of, models, services, ..Catalogue::default() })
    })
}

fn model() -> impl Strategy<Value = Model> {
    let names = [text(), text(), text(), text()];
    (names, vec(text(), 0..3), vec(fact(), 0..5), vec(offer(), 0..4)).prop_map(
        |([id, name, short, maker], aliases, facts, offers)| Model {
            id,
            name,
            short,
            maker,
            aliases,
            facts: facts.into(),
            offers,
        },
    )
}

fn service() -> impl Strategy<Value = Service> {
    ([text(), text(), text()], vec(offer(), 0..3)).prop_map(|([id, name, about], offers)| Service {
        id,
        name,
        about,
        offers,
    })
}

fn fact() -> impl Strategy<Value = Fact> {
    (text(), value(), provenance(), vec(dissent(), 0..2)).prop_map(|(key, value, provenance, dissent)| Fact {
        key,
        value,
        provenance,
        dissent,
    })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        written().prop_map(Value::Number),
        vec(text(), 0..4).prop_map(Value::Words),
        any::<bool>().prop_map(Value::YesNo),
        day().prop_map(Value::Day),
    ]
}

fn offer() -> impl Strategy<Value = Offer> {
    ([text(), text()], select(Scope::ALL.to_vec()), vec(text(), 0..3), vec(rate(), 0..4))
        .prop_map(|([card, tier], scope, places, rates)| Offer { card, tier, scope, places, rates })
}

fn rate() -> impl Strategy<Value = Rate> {
    (text(), written(), any::<u32>(), vec(bound(), 0..3), of(day()), provenance(), vec(dissent(), 0..2))
        .prop_map(|(meter, usd, per, bounds, from, provenance, dissent)| Rate {
            meter,
            usd,
            per,
            bounds,
            from,
            provenance,
            dissent,
        })
}

fn bound() -> impl Strategy<Value = Bound> {
    (text(), of(any::<u64>()), of(any::<u64>())).prop_map(|(dimension, at_least, at_most)| Bound {
        dimension,
        at_least,
        at_most,
    })
}

fn dissent() -> impl Strategy<Value = Dissent> {
    (value(), provenance(), text()).prop_map(|(value, provenance, because)| Dissent {
        value,
        provenance,
        because,
    })
}

fn provenance() -> impl Strategy<Value = Provenance> {
    (text(), day(), of(text())).prop_map(|(source, read, note)| Provenance { source, read, note })
}

/// Any text but of the character that ends one in a pack, often one that is already there.
fn text() -> BoxedStrategy<String> {
    prop_oneof![select(vec!["", "input", "aws", "ä€😀"]).prop_map(str::to_owned), "[^\\x00]{0,12}"].boxed()
}

/// Any day that there is.
fn day() -> impl Strategy<Value = Date> {
    (2000..=2199_u16, 1..=12_u8, 1..=31_u8).prop_filter_map("no such day", |(year, month, day)| {
        Date::parse(&format!("{year}-{month:02}-{day:02}"))
    })
}
