//! The prices of a map as offers: each id led to a model, prices of one offer put together.

use crate::entry::{Entry, Metered, Price};
use crate::ids::{Address, Cell, Known, Lead};
use crate::written::each;
use std::collections::BTreeMap;
use weighbridge::{Bound, Catalogue, Decimal, Scope};

/// A price of a map, and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote<'a> {
    /// The id of the map.
    pub id: &'a str,
    /// Whether that is spelled as the model's own.
    pub is_exact: bool,
    /// Id of the model.
    pub model: String,
    /// Key of the tier.
    pub tier: &'static str,
    /// How far a request may travel.
    pub scope: Scope,
    /// Regions or profiles.
    pub places: Vec<String>,
    /// Key of the meter.
    pub meter: &'static str,
    /// What a request has to be like.
    pub bounds: Vec<Bound>,
    /// The price.
    pub price: &'a Price,
}

impl Quote<'_> {
    /// US dollars for one unit.
    pub fn each(&self) -> Option<Decimal> {
        each(self.price.usd, self.price.per)
    }
}

/// Why a price or a whole entry of a map is not used.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Unused {
    /// For a reason that somebody wrote down.
    Known {
        /// The reason.
        because: String,
    },
    /// The field is none that this reader knows.
    UnknownField {
        /// The field.
        field: String,
    },
    /// Another id of the map leads to the same offer and has another price, and is nearer to the model's own.
    OtherId {
        /// That id.
        id: String,
        /// The field.
        field: String,
    },
}

/// Everything that a map says, led to where it belongs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotes<'a> {
    /// The prices.
    pub quotes: Vec<Quote<'a>>,
    /// Ids that lead nowhere that is known.
    pub unknown: Vec<&'a str>,
    /// Ids, or prices of one, that are not used, and why.
    pub unused: Vec<(&'a str, Unused)>,
}

/// Leads each id of a map to where it belongs.
pub fn quotes<'a>(catalogue: &Catalogue, known: &Known, entries: &'a [Entry]) -> Quotes<'a> {
    let mut all = Quotes::default();
    let led: Vec<(&Entry, Lead<'_>)> =
        entries.iter().map(|entry| (entry, known.lead(catalogue, &entry.id))).collect();
    let tables = Tables::of(led.iter().filter_map(|(_, lead)| match lead {
        Lead::Offer(address) => address.cell.as_ref(),
        _ => None,
    }));
    for (entry, lead) in &led {
        match lead {
            Lead::Unknown => all.unknown.push(&entry.id),
            Lead::Skipped(because) => {
                all.unused.push((&entry.id, Unused::Known { because: (*because).to_owned() }));
            }
            Lead::Offer(address) => {
                all.unused.extend(
                    entry
                        .unread
                        .iter()
                        .map(|field| (entry.id.as_str(), Unused::UnknownField { field: field.clone() })),
                );
                let bounds = tables.bounds(address.cell.as_ref());
                for price in &entry.prices {
                    all.quotes
                        .extend(bounds.iter().map(|bounds| quote(catalogue, entry, address, price, bounds)));
                }
            }
        }
    }
    all
}

fn quote<'a>(
    catalogue: &Catalogue,
    entry: &'a Entry,
    address: &Address<'_>,
    price: &'a Price,
    of_cell: &[Bound],
) -> Quote<'a> {
    let mut bounds = price.bounds.clone();
    bounds.extend_from_slice(of_cell);
    Quote {
        id: &entry.id,
        is_exact: address.is_exact,
        model: address.model.to_owned(),
        tier: address.tier.unwrap_or(price.tier),
        scope: address.scope,
        places: address.places.clone(),
        meter: meter(catalogue, address.model, price.meter),
        bounds,
        price,
    }
}

/// The meter; of tokens written to the cache the one by which the model sells them here.
fn meter(catalogue: &Catalogue, model: &str, metered: Metered) -> &'static str {
    const WRITES: [&str; 2] = ["cache_write_5m", "cache_write_30m"];
    match metered {
        Metered::By(meter) => meter,
        Metered::CacheWrite => {
            let offers = catalogue.model(model).map(|model| model.offers.as_slice()).unwrap_or_default();
            let sells =
                |meter: &&str| offers.iter().flat_map(|offer| &offer.rates).any(|rate| rate.meter == *meter);
            WRITES.into_iter().find(sells).unwrap_or(WRITES[0])
        }
    }
}

/// The largest cell of each table of image prices.
struct Tables<'a>(BTreeMap<&'a str, Cell<'a>>);

impl<'a> Tables<'a> {
    fn of(cells: impl Iterator<Item = &'a Cell<'a>>) -> Self {
        let mut tables = BTreeMap::new();
        for cell in cells {
            let table = tables.entry(cell.of).or_insert_with(|| cell.clone());
            table.width = table.width.max(cell.width);
            table.height = table.height.max(cell.height);
            table.steps = table.steps.max(cell.steps);
        }
        Self(tables)
    }

    /// The bounds of a cell, each list of them a rate of its own: up to its own size, or what is larger than the
    /// largest of the other cells of its table, in one direction or the other.
    fn bounds(&self, cell: Option<&Cell<'_>>) -> Vec<Vec<Bound>> {
        let Some((cell, largest)) = cell.and_then(|cell| Some((cell, self.0.get(cell.of)?))) else {
            return vec![Vec::new()];
        };
        let bound = |dimension: &str, at_least: Option<u64>, at_most: Option<u64>| {
            let is_bound = at_least.is_some() || at_most.is_some();
            is_bound.then(|| Bound { dimension: dimension.to_owned(), at_least, at_most })
        };
        let above = |limit: Option<u64>| limit.map(|limit| limit.saturating_add(1));
        let steps = match cell.steps {
            None => bound("steps", above(largest.steps), None),
            steps => bound("steps", None, steps),
        };
        let sizes = match (cell.width, cell.height) {
            (None, None) if largest.width.is_none() => vec![[None, None]],
            (None, None) => vec![
                [bound("width", above(largest.width), None), None],
                [bound("width", None, largest.width), bound("height", above(largest.height), None)],
            ],
            (width, height) => vec![[bound("width", None, width), bound("height", None, height)]],
        };
        sizes
            .into_iter()
            .map(|size| steps.clone().into_iter().chain(size.into_iter().flatten()).collect())
            .collect()
    }
}

/// Whether some request lies within the bounds of both.
pub fn overlap(one: &[Bound], other: &[Bound]) -> bool {
    let is_apart = |a: &Bound, b: &Bound| {
        let ends_before = |first: &Bound, second: &Bound| {
            first.at_most.is_some_and(|most| second.at_least.is_some_and(|least| most < least))
        };
        a.dimension == b.dimension && (ends_before(a, b) || ends_before(b, a))
    };
    !one.iter().any(|a| other.iter().any(|b| is_apart(a, b)))
}
