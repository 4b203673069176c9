//! Offers as people write them: those of the catalogue, and a reader's own.

use crate::fault::{Fault, FileProblem};
use crate::fields::Fields;
use crate::text::small;
use crate::tree::Node;
use weighbridge::{Bound, Date, Decimal, Dissent, Offer, Provenance, Rate, Scope, Value};

/// The dimension that `above` and `up_to` bound.
const PROMPT: &str = "prompt_tokens";

const OFFER: [&str; 14] = [
    "model", "service", "card", "tier", "scope", "regions", "profiles", "per", "from", "source", "read",
    "rate", "said", "note",
];
const RATE: [&str; 12] =
    ["meter", "usd", "per", "bounds", "above", "up_to", "from", "undated", "source", "read", "note", "said"];
const SAID: [&str; 10] =
    ["meter", "usd", "per", "bounds", "above", "up_to", "source", "read", "note", "because"];
const SAID_OF_RATE: [&str; 5] = ["usd", "source", "read", "note", "because"];
const BOUND: [&str; 3] = ["dimension", "at_least", "at_most"];

/// Rates that one offer may have. Each is compared with each, and no offer on record has a tenth of it.
pub(crate) const MOST_RATES: usize = 200;

/// An offer, and what it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Id of the model or service.
    pub item: String,
    /// Whether it is a service.
    pub is_service: bool,
    /// The line in which it begins.
    pub row: u32,
    /// The line of each of its rates.
    pub rate_rows: Vec<u32>,
    /// The offer.
    pub offer: Offer,
}

/// On whose word the offers of a file stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms<'a> {
    /// The file names its own sources.
    Sourced,
    /// A reader's own: whatever the file says, they stand on this card, by this source, as of this day.
    Own {
        /// Key of the card.
        card: &'a str,
        /// Key of the source.
        source: &'a str,
        /// The day.
        today: Date,
    },
}

/// The offers of a document.
pub(crate) fn written(document: &Node<'_>, terms: Terms<'_>) -> Result<Vec<Written>, Fault> {
    let fields = Fields::of(document, "", &["offer"])?;
    fields.tables("offer")?.iter().map(|node| offer(node, terms)).collect()
}

fn offer(node: &Node<'_>, terms: Terms<'_>) -> Result<Written, Fault> {
    let nameless = Fields::of(node, "offer", &OFFER)?;
    let (item, is_service) = match (nameless.text("model")?, nameless.text("service")?) {
        (Some(item), None) => (item, false),
        (None, Some(item)) => (item, true),
        (None, None) => return Err(nameless.missing("model")),
        (Some(_), Some(item)) => {
            let problem =
                FileProblem::CannotBe { because: "an offer is of a model or of a service".to_owned() };
            return Err(Fault::at(node.row, nameless.field("service"), &item, problem));
        }
    };
    let fields = Fields::of(node, &item, &OFFER)?;
    let (scope, places) = places(&fields)?;
    let tables = fields.tables("rate")?;
    if tables.len() > MOST_RATES {
        return Err(Fault::at(
            node.row,
            fields.field("rate"),
            "",
            FileProblem::TooMany { limit: small(MOST_RATES) },
        ));
    }
    let mut rates =
        tables.iter().map(|node| rate(&fields, &item, node, terms)).collect::<Result<Vec<_>, _>>()?;
    let mut rate_rows: Vec<u32> = tables.iter().map(|node| node.row).collect();
    if let Terms::Own { today, .. } = terms {
        (rates, rate_rows) = as_of(today, rates, rate_rows);
    }
    let is_own = matches!(terms, Terms::Own { .. });
    for said in fields.tables("said")?.iter().filter(|_| !is_own) {
        differ(&fields, &item, &mut rates, said)?;
    }
    let card = match terms {
        Terms::Own { card, .. } => Some(card.to_owned()),
        Terms::Sourced => fields.text("card")?,
    };
    let offer = Offer {
        card: card.unwrap_or_else(|| "aws".to_owned()),
        tier: fields.text("tier")?.unwrap_or_else(|| "on-demand".to_owned()),
        scope,
        places,
        rates,
    };
    Ok(Written { item: item.clone(), is_service, row: node.row, rate_rows, offer })
}

/// Rates without a day hold from today on; one that another replaces was never charged on any day known.
fn as_of(today: Date, rates: Vec<Rate>, rows: Vec<u32>) -> (Vec<Rate>, Vec<u32>) {
    let mut kept: (Vec<Rate>, Vec<u32>) = (Vec::new(), Vec::new());
    // From the last to the first, so that what replaces a rate is there before it.
    for (mut rate, row) in rates.into_iter().zip(rows).rev() {
        let is_replaced = kept.0.iter().any(|later| later.meter == rate.meter && later.bounds == rate.bounds);
        if rate.from.is_none() && is_replaced {
            continue;
        }
        rate.from = rate.from.or(Some(today));
        kept.0.push(rate);
        kept.1.push(row);
    }
    kept.0.reverse();
    kept.1.reverse();
    kept
}

fn places(fields: &Fields<'_, '_>) -> Result<(Scope, Vec<String>), Fault> {
    let (regions, profiles) = (fields.words("regions")?, fields.words("profiles")?);
    let usual = if profiles.is_empty() { Scope::InRegion } else { Scope::Geo };
    let scope = match fields.get("scope") {
        None => usual,
        Some(node) => {
            let named = Scope::ALL.into_iter().find(|scope| Some(scope.key()) == node.text());
            let known = || Scope::ALL.iter().map(|scope| scope.key().to_owned()).collect();
            named.ok_or_else(|| {
                node.fault(&fields.field("scope"), FileProblem::UnknownWord { known: known() })
            })?
        }
    };
    match scope {
        Scope::InRegion if profiles.is_empty() => Ok((scope, regions)),
        Scope::Geo if regions.is_empty() => Ok((scope, profiles)),
        Scope::Global if regions.is_empty() && profiles.is_empty() => Ok((scope, regions)),
        _ => {
            let because = format!("there are other places than the scope {} has", scope.key());
            let key = if profiles.is_empty() { "regions" } else { "profiles" };
            let node = fields.get(key).ok_or_else(|| fields.missing(key))?;
            Err(node.fault(&fields.field(key), FileProblem::CannotBe { because }))
        }
    }
}

fn rate(offer: &Fields<'_, '_>, item: &str, table: &Node<'_>, terms: Terms<'_>) -> Result<Rate, Fault> {
    let meter = meter(item, table, &RATE)?;
    let name = format!("{item} › {meter}");
    let fields = Fields::of(table, &name, &RATE)?;
    let usd = fields.number("usd")?.ok_or_else(|| fields.missing("usd"))?;
    let from = fields.day("from")?.map_or_else(|| offer.day("from"), |from| Ok(Some(from)))?;
    let note = fields.text("note")?;
    let (from, provenance) = match terms {
        Terms::Own { source, today, .. } => {
            (from, Provenance { source: source.to_owned(), read: today, note })
        }
        Terms::Sourced => {
            let source = fields.text("source")?.map_or_else(|| offer.text("source"), |own| Ok(Some(own)))?;
            let read = fields.day("read")?.map_or_else(|| offer.day("read"), |own| Ok(Some(own)))?;
            let source = source.ok_or_else(|| fields.missing("source"))?;
            (from, Provenance { source, read: read.ok_or_else(|| fields.missing("read"))?, note })
        }
    };
    let is_own = matches!(terms, Terms::Own { .. });
    let dissent = |node: &Node<'_>| {
        let name = format!("{name} › said");
        dissent(&Fields::of(node, &name, &SAID_OF_RATE)?)
    };
    Ok(Rate {
        meter,
        usd,
        per: per(&fields)?
            .map_or_else(|| per(offer), |per| Ok(Some(per)))?
            .ok_or_else(|| fields.missing("per"))?,
        bounds: bounds(&fields, &name)?,
        from: if fields.yes("undated")? { None } else { from },
        provenance,
        dissent: fields.tables("said")?.iter().filter(|_| !is_own).map(dissent).collect::<Result<_, _>>()?,
    })
}

fn meter(item: &str, node: &Node<'_>, known: &[&str]) -> Result<String, Fault> {
    let fields = Fields::of(node, item, known)?;
    fields.text("meter")?.ok_or_else(|| fields.missing("meter"))
}

fn per(fields: &Fields<'_, '_>) -> Result<Option<u32>, Fault> {
    Ok(fields.whole("per")?.map(|per| u32::try_from(per).unwrap_or(u32::MAX)))
}

/// Puts a price that was found beside the one that is followed: the last of its meter and bounds.
fn differ(offer: &Fields<'_, '_>, item: &str, rates: &mut [Rate], node: &Node<'_>) -> Result<(), Fault> {
    let meter = meter(item, node, &SAID)?;
    let name = format!("{item} › said of {meter}");
    let fields = Fields::of(node, &name, &SAID)?;
    let bounds = bounds(&fields, &name)?;
    let followed = rates.iter_mut().rev().find(|rate| rate.meter == meter && rate.bounds == bounds);
    let fault = |because: &str| {
        Fault::at(node.row, name.clone(), "", FileProblem::CannotBe { because: because.to_owned() })
    };
    let followed = followed.ok_or_else(|| fault("there is no rate to differ from"))?;
    let per = per(&fields)?.map_or_else(|| per(offer), |per| Ok(Some(per)))?;
    if per.unwrap_or(followed.per) != followed.per {
        return Err(fault("it is said for another number of units than the rate it differs from"));
    }
    followed.dissent.push(dissent(&fields)?);
    Ok(())
}

fn dissent(fields: &Fields<'_, '_>) -> Result<Dissent, Fault> {
    let text = |key: &str| fields.text(key)?.ok_or_else(|| fields.missing(key));
    Ok(Dissent {
        value: Value::Number(fields.number("usd")?.ok_or_else(|| fields.missing("usd"))?),
        provenance: Provenance {
            source: text("source")?,
            read: fields.day("read")?.ok_or_else(|| fields.missing("read"))?,
            note: fields.text("note")?,
        },
        because: text("because")?,
    })
}

fn bounds(fields: &Fields<'_, '_>, name: &str) -> Result<Vec<Bound>, Fault> {
    let bound = |node: &Node<'_>| {
        let fields = Fields::of(node, name, &BOUND)?;
        Ok(Bound {
            dimension: fields.text("dimension")?.ok_or_else(|| fields.missing("dimension"))?,
            at_least: fields.whole("at_least")?,
            at_most: fields.whole("at_most")?,
        })
    };
    let mut bounds = fields.tables("bounds")?.iter().map(bound).collect::<Result<Vec<_>, Fault>>()?;
    bounds.extend(prompt_bound(fields.whole("above")?, fields.whole("up_to")?));
    Ok(bounds)
}

/// The bound on a prompt of more and of at most so many tokens. Exactly at a step the lower price still applies.
pub(crate) fn prompt_bound(above: Option<u64>, up_to: Option<u64>) -> Option<Bound> {
    let at_least = above.map(|above| above.saturating_add(1));
    let is_bound = above.is_some() || up_to.is_some();
    is_bound.then(|| Bound { dimension: PROMPT.to_owned(), at_least, at_most: up_to })
}

/// US dollars for one unit.
pub fn each(usd: Decimal, per: u32) -> Option<Decimal> {
    usd.checked_div(Decimal::from(u64::from(per)))
}
