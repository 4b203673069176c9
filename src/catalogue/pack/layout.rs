//! What stands where in the packed figures: one description for writing and reading.

use super::columns::{Column, Io};
use crate::catalogue::{
    Bound, Catalogue, Dissent, Fact, Model, Offer, Provenance, Rate, Scope, Service, Value,
};
use crate::date::Date;
use crate::decimal::Decimal;

/// Models and services.
pub(super) fn figures<I: Io>(io: &mut I, catalogue: &mut Catalogue) {
    io.list(Column::Count, &mut catalogue.models, model);
    io.list(Column::Count, &mut catalogue.services, service);
}

fn model<I: Io>(io: &mut I, model: &mut Model) {
    for name in [&mut model.id, &mut model.short, &mut model.maker] {
        io.text(Column::Name, name);
    }
    // Nearly every model is called by its maker's name and its short one.
    let usual = |model: &Model| format!("{} {}", model.maker, model.short);
    let mut other = (model.name != usual(model)).then(|| core::mem::take(&mut model.name));
    io.maybe(Column::Name, &mut other, |io, name| io.text(Column::Name, name));
    model.name = other.unwrap_or_else(|| usual(model));
    io.list(Column::Count, &mut model.aliases, |io, alias| io.text(Column::Name, alias));
    let mut facts = core::mem::take(&mut model.facts).into();
    io.list(Column::Count, &mut facts, fact);
    model.facts = facts.into();
    io.list(Column::Count, &mut model.offers, offer);
}

fn service<I: Io>(io: &mut I, service: &mut Service) {
    for text in [&mut service.id, &mut service.name, &mut service.about] {
        io.text(Column::Name, text);
    }
    io.list(Column::Count, &mut service.offers, offer);
}

fn fact<I: Io>(io: &mut I, fact: &mut Fact) {
    io.text(Column::FactKind, &mut fact.key);
    value(io, &mut fact.value);
    provenance(io, &mut fact.provenance);
    io.list(Column::Dissents, &mut fact.dissent, dissent);
}

fn offer<I: Io>(io: &mut I, offer: &mut Offer) {
    io.text(Column::Market, &mut offer.card);
    io.text(Column::Market, &mut offer.tier);
    choice(io, Column::Market, &Scope::ALL, &mut offer.scope);
    io.list(Column::Place, &mut offer.places, |io, place| io.text(Column::Place, place));
    io.list(Column::Count, &mut offer.rates, rate);
}

fn rate<I: Io>(io: &mut I, rate: &mut Rate) {
    io.text(Column::Meter, &mut rate.meter);
    decimal(io, [Column::Price, Column::PriceScale], &mut rate.usd);
    let mut per = u64::from(rate.per);
    io.number(Column::Per, &mut per);
    rate.per = u32::try_from(per).unwrap_or(rate.per);
    io.list(Column::Bound, &mut rate.bounds, bound);
    io.maybe(Column::From, &mut rate.from, |io, from| day(io, Column::From, from));
    provenance(io, &mut rate.provenance);
    io.list(Column::Dissents, &mut rate.dissent, dissent);
}

fn bound<I: Io>(io: &mut I, bound: &mut Bound) {
    io.text(Column::Bound, &mut bound.dimension);
    for end in [&mut bound.at_least, &mut bound.at_most] {
        io.maybe(Column::Bound, end, |io, end| io.number(Column::Bound, end));
    }
}

fn dissent<I: Io>(io: &mut I, dissent: &mut Dissent) {
    value(io, &mut dissent.value);
    provenance(io, &mut dissent.provenance);
    io.text(Column::Because, &mut dissent.because);
}

fn provenance<I: Io>(io: &mut I, provenance: &mut Provenance) {
    io.provenance(provenance, |io, provenance| {
        io.text(Column::Source, &mut provenance.source);
        day(io, Column::Read, &mut provenance.read);
        io.maybe(Column::Note, &mut provenance.note, |io, note| io.text(Column::Note, note));
    });
}

fn value<I: Io>(io: &mut I, value: &mut Value) {
    let mut shape = match value {
        Value::Number(_) => 0,
        Value::Words(_) => 1,
        Value::YesNo(_) => 2,
        Value::Day(_) => 3,
    };
    io.number(Column::ValueShape, &mut shape);
    match shape {
        0 => {
            let mut number = value.number().unwrap_or_default();
            decimal(io, [Column::Mantissa, Column::Scale], &mut number);
            *value = Value::Number(number);
        }
        1 => {
            let mut words = if let Value::Words(words) = value { core::mem::take(words) } else { Vec::new() };
            io.list(Column::Word, &mut words, |io, word| io.text(Column::Word, word));
            *value = Value::Words(words);
        }
        2 => {
            let mut yes = matches!(value, Value::YesNo(true));
            io.yes_or_no(Column::Word, &mut yes);
            *value = Value::YesNo(yes);
        }
        _ => {
            let mut on = value.day().unwrap_or_default();
            day(io, Column::Mantissa, &mut on);
            *value = Value::Day(on);
        }
    }
}

pub(super) fn decimal<I: Io>(io: &mut I, [mantissa, scale]: [Column; 2], value: &mut Decimal) {
    let (mut digits, mut decimals) = value.parts();
    io.number(mantissa, &mut digits);
    io.number(scale, &mut decimals);
    *value = Decimal::of_parts(digits, decimals);
}

/// One of a few, by its place among all.
pub(super) fn choice<I: Io, T: Copy + PartialEq>(io: &mut I, column: Column, all: &[T], value: &mut T) {
    let mut at = all.iter().position(|one| one == value).unwrap_or_default() as u64;
    io.number(column, &mut at);
    *value = usize::try_from(at).ok().and_then(|at| all.get(at)).copied().unwrap_or(*value);
}

pub(super) fn day<I: Io>(io: &mut I, column: Column, value: &mut Date) {
    let mut number = value.to_number();
    io.number(column, &mut number);
    *value = Date::of_number(number).unwrap_or(*value);
}
