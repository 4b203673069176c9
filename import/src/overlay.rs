//! Prices from a file of the reader's, put over the catalogue's own.

use crate::fault::{Fault, FileProblem, shortened};
use crate::form::{Contents, read};
use crate::ids::Ids;
use crate::quotes::{Quote, Unused, overlap, quotes};
use crate::text::small;
use crate::written::{MOST_RATES, Terms, Written};
use weighbridge::{Card, Catalogue, Confidence, Date, Model, Offer, Provenance, Rate, Source};

/// Key of the reader's card.
pub const CARD: &str = "mine";

/// Key of the reader's source.
const SOURCE: &str = "reader-file";

/// The catalogue with the prices of a file, and what became of each part of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The catalogue, with one card more.
    pub catalogue: Catalogue,
    /// Offers on that card.
    pub offers: u32,
    /// Models and services that have one.
    pub models: u32,
    /// Ids that lead to no model of the catalogue.
    pub unknown: Vec<String>,
    /// Ids, or prices of one, that are not used, and why.
    pub unused: Vec<(String, Unused)>,
}

/// What became of a file, in brief.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "FileSummary"))]
pub struct Summary {
    /// Key of the card that the prices stand on.
    pub card: String,
    /// Offers on that card.
    pub offers: u32,
    /// Models and services that have one.
    pub models: u32,
    /// The first ids that lead to no model of the catalogue.
    pub unknown: Vec<String>,
    /// How many such ids there are.
    pub unknown_count: u32,
    /// The first ids, or prices of one, that are not used, and why.
    pub unused: Vec<(String, Unused)>,
    /// How many of these there are.
    pub unused_count: u32,
}

/// Offers of one model that a file may have.
const MOST_OFFERS: usize = 300;

/// Ids that a summary names.
const MOST_NAMED: usize = 20;

/// Where a rate came from, to name it in a fault.
struct Origin {
    item: String,
    meter: String,
    places: String,
    row: u32,
    field: String,
    value: String,
}

/// Puts the prices of a file over those of the catalogue, on a card of their own, as of today.
///
/// # Errors
/// The first thing that is wrong with the file; nothing of such a file is used.
pub fn import(
    catalogue: Catalogue,
    ids: &Ids,
    file: &str,
    bytes: &[u8],
    today: Date,
) -> Result<Import, Fault> {
    let contents = read(file, bytes, Terms::Own { card: CARD, source: SOURCE, today })?;
    let mut made = Import {
        catalogue: without(catalogue),
        offers: 0,
        models: 0,
        unknown: Vec::new(),
        unused: Vec::new(),
    };
    let origins = match &contents {
        Contents::Offers(offers) => made.add_offers(offers),
        Contents::Map { key, entries } => {
            let known = ids.of(key).ok_or_else(|| Fault::of_file(FileProblem::UnknownForm).in_file(file))?;
            let found = quotes(&made.catalogue, known, entries);
            made.unknown = found.unknown.iter().map(|&id| id.to_owned()).collect();
            made.unused = found.unused.iter().map(|(id, why)| ((*id).to_owned(), why.clone())).collect();
            made.add_quotes(found.quotes, today)
        }
    };
    let origins = origins.map_err(|fault| fault.in_file(file))?;
    made.finish(file);
    if made.offers == 0 {
        return Err(Fault::of_file(FileProblem::NothingKnown).in_file(file));
    }
    match made.catalogue.offer_faults().first() {
        Some(fault) => Err(explained(fault, &origins).in_file(file)),
        None => Ok(made),
    }
}

/// The catalogue without what an earlier file put over it.
fn without(mut base: Catalogue) -> Catalogue {
    base.cards.retain(|card| card.key != CARD);
    base.sources.retain(|source| source.key != SOURCE);
    for offers in base.models.iter_mut().map(|model| &mut model.offers) {
        offers.retain(|offer| offer.card != CARD);
    }
    for offers in base.services.iter_mut().map(|service| &mut service.offers) {
        offers.retain(|offer| offer.card != CARD);
    }
    base
}

impl Import {
    /// What became of the file, in brief.
    pub fn summary(&self) -> Summary {
        Summary {
            card: CARD.to_owned(),
            offers: self.offers,
            models: self.models,
            unknown: self.unknown.iter().take(MOST_NAMED).map(|id| shortened(id)).collect(),
            unknown_count: small(self.unknown.len()),
            unused: self.unused.iter().take(MOST_NAMED).cloned().collect(),
            unused_count: small(self.unused.len()),
        }
    }

    /// The offers of a model, by its id or an alias, or of a service; and its id.
    fn offers_of(&mut self, item: &str, is_service: bool) -> Option<(String, &mut Vec<Offer>)> {
        if is_service {
            let found = self.catalogue.services.iter_mut().find(|service| service.id == item)?;
            return Some((found.id.clone(), &mut found.offers));
        }
        let is_it = |model: &&mut Model| model.id == item || model.aliases.iter().any(|alias| alias == item);
        let found = self.catalogue.models.iter_mut().find(is_it)?;
        Some((found.id.clone(), &mut found.offers))
    }

    fn add_offers(&mut self, written: &[Written]) -> Result<Vec<Origin>, Fault> {
        let mut origins = Vec::new();
        for Written { item, is_service, row, rate_rows, offer } in written {
            let key = if *is_service { "offer › service" } else { "offer › model" };
            let unknown = || Fault::at(*row, key, item, FileProblem::UnknownItem);
            let (item, offers) = self.offers_of(item, *is_service).ok_or_else(unknown)?;
            offers.push(offer.clone());
            few(offers, &item, *row)?;
            origins.push(Origin {
                item: item.clone(),
                meter: String::new(),
                places: offer.places.join(" "),
                row: *row,
                field: item.clone(),
                value: String::new(),
            });
            origins.extend(offer.rates.iter().zip(rate_rows).map(|(rate, row)| Origin {
                item: item.clone(),
                meter: rate.meter.clone(),
                places: offer.places.join(" "),
                row: *row,
                field: format!("{item} › {} › usd", rate.meter),
                value: rate.usd.to_string(),
            }));
        }
        Ok(origins)
    }

    /// Of two ids that lead to the same offer the one spelled as the model's own goes first.
    fn add_quotes(&mut self, quotes: Vec<Quote<'_>>, today: Date) -> Result<Vec<Origin>, Fault> {
        let (exact, other): (Vec<_>, Vec<_>) = quotes.into_iter().partition(|quote| quote.is_exact);
        let mut origins = Vec::new();
        let mut used: Vec<(&str, &str, String)> = Vec::new();
        for quote in exact.iter().chain(&other) {
            let Some((_, offers)) = self.offers_of(&quote.model, false) else { continue };
            let is_same = |offer: &&mut Offer| {
                offer.card == CARD
                    && offer.tier == quote.tier
                    && offer.scope == quote.scope
                    && offer.places == quote.places
            };
            let key = format!("{} {} {}", quote.tier, quote.scope.key(), quote.places.join(" "));
            if let Some(offer) = offers.iter_mut().find(is_same) {
                let same = |rate: &&Rate| rate.meter == quote.meter && overlap(&rate.bounds, &quote.bounds);
                match offer.rates.iter().find(same) {
                    None => offer.rates.push(rate(quote, today)),
                    Some(rate) if (rate.usd, rate.per) == (quote.price.usd, quote.price.per) => continue,
                    Some(_) => {
                        let first = used
                            .iter()
                            .find(|(model, _, other)| *model == quote.model.as_str() && *other == key);
                        let id = first.map_or_else(String::new, |(_, id, _)| (*id).to_owned());
                        let why = Unused::OtherId { id, field: quote.price.field.clone() };
                        self.unused.push((quote.id.to_owned(), why));
                        continue;
                    }
                }
            } else {
                offers.push(Offer {
                    card: CARD.to_owned(),
                    tier: quote.tier.to_owned(),
                    scope: quote.scope,
                    places: quote.places.clone(),
                    rates: vec![rate(quote, today)],
                });
                used.push((&quote.model, quote.id, key));
            }
            few(offers, quote.id, quote.price.row)?;
            origins.push(Origin {
                item: quote.model.clone(),
                meter: quote.meter.to_owned(),
                places: quote.places.join(" "),
                row: quote.price.row,
                field: format!("{} › {}", quote.id, quote.price.field),
                value: quote.price.text.clone(),
            });
        }
        Ok(origins)
    }

    fn finish(&mut self, file: &str) {
        let file = shortened(file);
        self.catalogue.sources.push(Source {
            key: SOURCE.to_owned(),
            title: format!("Your file {file}"),
            url: None,
            confidence: Confidence::Reader,
        });
        let over = self.catalogue.cards.first().map(|card| card.key.clone());
        self.catalogue.cards.push(Card {
            key: CARD.to_owned(),
            label: format!("Your prices: {file}"),
            about: "What the file you opened says, as of today; whatever it has no offer for is at AWS's own prices."
                .to_owned(),
            over,
        });
        let mine = |offers: &[Offer]| offers.iter().filter(|offer| offer.card == CARD).count();
        let models = self.catalogue.models.iter().map(|model| mine(&model.offers));
        let services = self.catalogue.services.iter().map(|service| mine(&service.offers));
        let counts: Vec<usize> = models.chain(services).filter(|count| *count > 0).collect();
        self.offers = small(counts.iter().sum());
        self.models = small(counts.len());
    }
}

/// Each of a model's offers and rates is compared with each, so that there may not be any number of them.
fn few(offers: &[Offer], item: &str, row: u32) -> Result<(), Fault> {
    let mine = offers.iter().filter(|offer| offer.card == CARD);
    let (count, rates) = mine.fold((0, 0), |(count, most), offer| (count + 1, offer.rates.len().max(most)));
    let limit = if count > MOST_OFFERS { MOST_OFFERS } else { MOST_RATES };
    if count <= MOST_OFFERS && rates <= MOST_RATES {
        return Ok(());
    }
    Err(Fault::at(row, item, "", FileProblem::TooMany { limit: small(limit) }))
}

fn rate(quote: &Quote<'_>, today: Date) -> Rate {
    Rate {
        meter: quote.meter.to_owned(),
        usd: quote.price.usd,
        per: quote.price.per,
        bounds: quote.bounds.clone(),
        from: Some(today),
        provenance: Provenance { source: SOURCE.to_owned(), read: today, note: None },
        dissent: Vec::new(),
    }
}

/// A fault of the catalogue, led back to the line of the file that brought it.
fn explained(fault: &weighbridge::Fault, origins: &[Origin]) -> Fault {
    let meter = fault.field.strip_prefix("rate of ").map(|rest| rest.split(',').next().unwrap_or(rest));
    let of_item = || origins.iter().filter(|origin| origin.item == fault.item);
    let of_meter = || of_item().filter(|origin| meter.is_none_or(|meter| origin.meter == meter));
    let of_place = || of_meter().filter(|origin| fault.field.ends_with(&origin.places));
    let origin = of_place().find(|origin| !origin.places.is_empty()).or_else(|| of_place().next());
    let origin = origin.or_else(|| of_meter().next()).or_else(|| of_item().next());
    let because = format!("{}: {}", fault.field, fault.problem);
    match origin {
        Some(origin) => {
            Fault::at(origin.row, origin.field.clone(), &origin.value, FileProblem::CannotBe { because })
        }
        None => Fault::of_file(FileProblem::CannotBe { because: format!("{}: {because}", fault.item) }),
    }
}
