//! New prices, written into the catalogue below the ones they replace.

use super::compare::{Compared, Verdict, latest, offer_of};
use std::error::Error;
use std::fs;
use std::path::Path;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};
use weighbridge::{Bound, Catalogue, Date, Decimal, Offer, Scope};

/// A price that changed in every place of an offer alike.
struct Change<'c> {
    model: &'c str,
    offer: &'c Offer,
    meter: &'static str,
    bounds: Vec<Bound>,
    usd: Decimal,
    per: u32,
}

/// Writes what can be written without a person's judgement, and returns a line for each: prices of an offer that changed
/// in all its places alike. A new price holds from the day on which it was read.
///
/// # Errors
/// If there is no such source, or a file cannot be read or written.
pub(super) fn apply(
    folder: &Path,
    catalogue: &Catalogue,
    source: &str,
    compared: &[Compared<'_>],
) -> Result<Vec<String>, Box<dyn Error>> {
    if catalogue.source(source).is_none() {
        return Err(format!("sources.toml: there is no source `{source}`: add it first").into());
    }
    let today = today()?;
    let mut changes = changes(catalogue, compared);
    let mut written = Vec::new();
    for path in crate::read::files(&folder.join("offers"))? {
        let text = fs::read_to_string(&path)?;
        let mut document: DocumentMut = text.parse()?;
        let Some(offers) = document.get_mut("offer").and_then(Item::as_array_of_tables_mut) else { continue };
        changes.retain(|change| {
            let is_done = write(offers, change, source, today);
            if is_done {
                written.push(format!(
                    "`{}` {}: {} ${}",
                    change.model, change.offer.tier, change.meter, change.usd
                ));
            }
            !is_done
        });
        let new = document.to_string();
        if new != text {
            fs::write(&path, new)?;
        }
    }
    Ok(written)
}

/// The days of our clock: the core has none.
fn today() -> Result<Date, Box<dyn Error>> {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
    let start = Date::parse("2000-01-01").ok_or("no first day")?;
    // Days from 1970 to 2000.
    let days = i32::try_from(seconds / 86_400)? - 10_957;
    (2000..2200)
        .flat_map(|year| {
            (1..=12).flat_map(move |month| (1..=31).map(move |day| format!("{year}-{month:02}-{day:02}")))
        })
        .filter_map(|day| Date::parse(&day))
        .find(|day| start.days_until(*day) == days)
        .ok_or_else(|| "the clock is out of range".into())
}

fn changes<'c>(catalogue: &'c Catalogue, compared: &[Compared<'_>]) -> Vec<Change<'c>> {
    let mut changes: Vec<Change<'c>> = Vec::new();
    for one in compared.iter().filter(|one| matches!(one.verdict, Verdict::Differs { .. })) {
        let quote = one.quote;
        let Some(offer) = offer_of(catalogue, quote, one.place) else { continue };
        let Some(model) = catalogue.model(&quote.model) else { continue };
        // A region's own price says nothing about the offer that names no region.
        let names_it = one.place.is_none_or(|place| offer.places.iter().any(|own| own == place));
        let replaces = latest(offer, quote.meter).into_iter().find(|rate| rate.bounds == quote.bounds);
        let Some(rate) = replaces.filter(|_| names_it) else { continue };
        let is_known = changes.iter().any(|change| {
            std::ptr::eq(change.offer, offer) && change.meter == quote.meter && change.bounds == quote.bounds
        });
        let everywhere = offer.places.iter().all(|place| {
            let is_alike = |other: &&Compared<'_>| {
                other.place == Some(place)
                    && (other.quote.model.as_str(), other.quote.tier, other.quote.scope, other.quote.meter)
                        == (quote.model.as_str(), quote.tier, quote.scope, quote.meter)
                    && other.quote.bounds == quote.bounds
            };
            let mut here = compared.iter().filter(is_alike).peekable();
            here.peek().is_some() && here.all(|other| other.quote.each() == quote.each())
        });
        if is_known || !everywhere {
            continue;
        }
        // In the units of the price it replaces, as a reader of the file expects.
        let usd = quote.each().and_then(|each| each.checked_mul(Decimal::from(u64::from(rate.per))));
        let Some(usd) = usd else { continue };
        changes.push(Change {
            model: &model.id,
            offer,
            meter: quote.meter,
            bounds: rate.bounds.clone(),
            usd,
            per: rate.per,
        });
    }
    changes
}

fn write(offers: &mut ArrayOfTables, change: &Change<'_>, source: &str, today: Date) -> bool {
    let Some(offer) = offers.iter_mut().find(|offer| is_of(offer, change)) else { return false };
    match offer.get_mut("rate") {
        Some(Item::Value(Value::Array(rates))) => {
            let is_it = |value: &Value| value.as_inline_table().is_some_and(|rate| is_replaced(rate, change));
            let places = rates.iter().enumerate().filter(|(_, value)| is_it(value));
            let Some(at) = places.map(|(at, _)| at).last() else { return false };
            let mut rate = Value::InlineTable(inline(change, source, today));
            rate.decor_mut().set_prefix("\n  ");
            rates.insert_formatted(at + 1, rate);
            true
        }
        Some(Item::ArrayOfTables(rates)) => {
            let is_it = |rate: &Table| is_replaced(&rate.clone().into_inline_table(), change);
            let at = rates.iter().enumerate().filter(|(_, rate)| is_it(rate)).map(|(at, _)| at).last();
            // Tables stand where they say they stand; only behind the last can one be added.
            if at.is_none_or(|at| at + 1 != rates.len()) {
                return false;
            }
            rates.push(inline(change, source, today).into_table());
            true
        }
        _ => false,
    }
}

/// Whether a written offer is the one that changes.
fn is_of(offer: &Table, change: &Change<'_>) -> bool {
    let text = |key: &str| offer.get(key).and_then(Item::as_str);
    let words = |key: &str| -> Vec<String> {
        let items = offer.get(key).and_then(Item::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let usual = if words("profiles").is_empty() { Scope::InRegion } else { Scope::Geo };
    text("model") == Some(change.model)
        && text("card").unwrap_or("aws") == change.offer.card
        && text("tier").unwrap_or("on-demand") == change.offer.tier
        && text("scope").unwrap_or(usual.key()) == change.offer.scope.key()
        && [words("regions"), words("profiles")].concat() == change.offer.places
}

/// Whether a written rate is of the meter and bounds that change.
fn is_replaced(rate: &InlineTable, change: &Change<'_>) -> bool {
    let number =
        |key: &str| rate.get(key).and_then(Value::as_integer).and_then(|number| u64::try_from(number).ok());
    let stepped = change.bounds.iter().find(|bound| bound.dimension == "prompt_tokens");
    let others = change.bounds.len() - usize::from(stepped.is_some());
    let bounds = rate.get("bounds").and_then(Value::as_array).map_or(0, toml_edit::Array::len);
    rate.get("meter").and_then(Value::as_str) == Some(change.meter)
        && number("above") == stepped.and_then(|bound| bound.at_least).map(|least| least - 1)
        && number("up_to") == stepped.and_then(|bound| bound.at_most)
        && bounds == others
        && (others == 0 || rate.get("bounds").is_some_and(|written| is_same(written, &change.bounds)))
}

fn is_same(written: &Value, bounds: &[Bound]) -> bool {
    let written = written.as_array().into_iter().flatten().filter_map(Value::as_inline_table);
    let number = |table: &InlineTable, key: &str| {
        table.get(key).and_then(Value::as_integer).and_then(|number| u64::try_from(number).ok())
    };
    written.into_iter().all(|table| {
        bounds.iter().any(|bound| {
            table.get("dimension").and_then(Value::as_str) == Some(&bound.dimension)
                && number(table, "at_least") == bound.at_least
                && number(table, "at_most") == bound.at_most
        })
    })
}

fn inline(change: &Change<'_>, source: &str, today: Date) -> InlineTable {
    let mut rate = InlineTable::new();
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    rate.insert("meter", change.meter.into());
    rate.insert("usd", change.usd.to_string().into());
    rate.insert("per", i64::from(change.per).into());
    let mut others = toml_edit::Array::new();
    for bound in &change.bounds {
        if bound.dimension == "prompt_tokens" {
            if let Some(least) = bound.at_least {
                rate.insert("above", whole(least - 1).into());
            }
            if let Some(most) = bound.at_most {
                rate.insert("up_to", whole(most).into());
            }
            continue;
        }
        let mut written = InlineTable::new();
        written.insert("dimension", bound.dimension.clone().into());
        for (key, limit) in [("at_least", bound.at_least), ("at_most", bound.at_most)] {
            if let Some(limit) = limit {
                written.insert(key, whole(limit).into());
            }
        }
        others.push(written);
    }
    if !others.is_empty() {
        rate.insert("bounds", others.into());
    }
    rate.insert("from", today.to_string().into());
    rate.insert("source", source.into());
    rate.insert("read", today.to_string().into());
    rate
}
