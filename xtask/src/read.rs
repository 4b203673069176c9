//! From the folder of TOML files to a checked catalogue.

use crate::toml_form as form;
use form::{Shape, Value};
use serde::de::DeserializeOwned;
use std::fmt;
use std::path::{Path, PathBuf};
use weighbridge as core;
use weighbridge::study::weigh;
use weighbridge::{Catalogue, Date, Decimal};
use weighbridge_import::{Contents, Terms, Written, read};

/// Everything that stops a catalogue from being used, one line each.
#[derive(Debug, PartialEq, Eq)]
pub struct ReadError {
    /// File, item, field and problem.
    pub faults: Vec<String>,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.faults.join("\n"))
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    fn one(fault: String) -> Self {
        Self { faults: vec![fault] }
    }
}

/// Reads and checks the catalogue in a folder.
///
/// # Errors
/// If a file cannot be read, is not of its form, or says something that cannot be right.
pub fn read_catalogue(folder: &Path) -> Result<Catalogue, ReadError> {
    let sources: form::Sources = file(&folder.join("sources.toml"))?;
    let meters: form::Meters = file(&folder.join("meters.toml"))?;
    let markets: form::Markets = file(&folder.join("markets.toml"))?;
    let facts: form::Facts = file(&folder.join("facts.toml"))?;
    let criteria: form::Criteria = file(&folder.join("criteria.toml"))?;
    let services: form::Services = file(&folder.join("services.toml"))?;
    let course: form::Course = file(&folder.join("course.toml"))?;

    let fact_kinds: Vec<core::FactKind> = all("facts.toml", facts.fact, fact_kind)?;
    let mut homes = Homes::default();
    let mut models = Vec::new();
    for path in files(&folder.join("models"))? {
        for written in file::<form::Models>(&path)?.model {
            homes.items.push((written.id.clone(), path.clone()));
            models.push(model(written, &fact_kinds).map_err(|fault| in_file(&path, &fault))?);
        }
    }
    let mut services: Vec<core::Service> = services.service.into_iter().map(service).collect();
    homes.items.extend(services.iter().map(|service| (service.id.clone(), folder.join("services.toml"))));
    for path in files(&folder.join("offers"))? {
        for written in offers(&path)? {
            let Written { item, is_service, offer, .. } = written;
            let model = models.iter_mut().find(|model| model.id == item).map(|model| &mut model.offers);
            let service =
                services.iter_mut().find(|service| service.id == item).map(|service| &mut service.offers);
            let (offers, kind) = if is_service { (service, "service") } else { (model, "model") };
            let fault = || in_file(&path, &format!("{item}: there is no such {kind}"));
            offers.ok_or_else(fault)?.push(offer);
            homes.offers.push((item, path.clone()));
        }
    }
    let offers =
        models.iter().map(|model| &model.offers).chain(services.iter().map(|service| &service.offers));
    let rates = offers.flatten().flat_map(|offer| &offer.rates);
    let as_of = rates.map(|rate| rate.provenance.read).max();
    let catalogue = Catalogue {
        as_of: as_of
            .ok_or_else(|| ReadError::one(format!("{}: there is not one price", folder.display())))?,
        sources: sources.source,
        fact_kinds,
        meters: meters.meter.into_iter().map(meter).collect(),
        cards: markets.card.into_iter().map(card).collect(),
        tiers: markets.tier.into_iter().map(tier).collect(),
        regions: markets.region.into_iter().map(region).collect(),
        criteria: all("criteria.toml", criteria.criterion, criterion)?,
        models,
        services,
        course: core::Course {
            source: course.source,
            models: course.models,
            rows: course.row,
            claims: all("course.toml", course.claim, claim)?,
            jobs: course.job.into_iter().map(job).collect(),
        },
    };
    let faults: Vec<String> = catalogue
        .faults()
        .iter()
        .map(|fault| format!("{}: {fault}", homes.of(&catalogue, fault).unwrap_or(folder).display()))
        .collect();
    if !faults.is_empty() {
        return Err(ReadError { faults });
    }
    read_presets(folder, &catalogue)?;
    Ok(catalogue)
}

/// Reads and checks the typical jobs in a folder: each is one line.
///
/// # Errors
/// If the file cannot be read, is not of its form, or says something that cannot be right.
pub fn read_presets(folder: &Path, catalogue: &Catalogue) -> Result<Vec<String>, ReadError> {
    let path = folder.join("presets.toml");
    let presets: Vec<String> = file::<form::Presets>(&path)?.preset.into_iter().map(preset).collect();
    let faults = catalogue.preset_faults(&presets);
    let said = faults.iter().map(|fault| format!("{}: {fault}", path.display())).collect::<Vec<_>>();
    if said.is_empty() { Ok(presets) } else { Err(ReadError { faults: said }) }
}

/// In which file an item and each of its offers was written, to say so with a fault.
#[derive(Default)]
struct Homes {
    items: Vec<(String, PathBuf)>,
    offers: Vec<(String, PathBuf)>,
}

impl Homes {
    /// An item's offers stand in the order of their homes: the one that has the fault by itself is it.
    fn of(&self, catalogue: &Catalogue, fault: &core::Fault) -> Option<&Path> {
        let is_of_offer = ["card", "tier", "rate", "offer"].iter().any(|word| fault.field.starts_with(word));
        let offers = self.offers.iter().filter(|(item, _)| is_of_offer && *item == fault.item).enumerate();
        let mut faulty = offers.filter(|(at, _)| has_fault(catalogue, fault, *at)).map(|(_, (_, path))| path);
        let item = || self.items.iter().find(|(item, _)| *item == fault.item).map(|(_, path)| path);
        faulty.next().or_else(item).map(PathBuf::as_path)
    }
}

/// Whether the item's offer at this place has the fault even if it is the only one.
fn has_fault(catalogue: &Catalogue, fault: &core::Fault, at: usize) -> bool {
    let mut alone = Catalogue { models: Vec::new(), services: Vec::new(), ..catalogue.clone() };
    let only = |offers: &[core::Offer]| offers.iter().skip(at).take(1).cloned().collect();
    let model = catalogue.model(&fault.item);
    alone.models.extend(model.map(|model| core::Model { offers: only(&model.offers), ..model.clone() }));
    let service = catalogue.services.iter().find(|service| service.id == fault.item);
    alone
        .services
        .extend(service.map(|service| core::Service { offers: only(&service.offers), ..service.clone() }));
    alone.faults().contains(fault)
}

fn in_file(path: &Path, fault: &str) -> ReadError {
    ReadError::one(format!("{}: {fault}", path.display()))
}

fn file<T: DeserializeOwned>(path: &Path) -> Result<T, ReadError> {
    let text = std::fs::read_to_string(path).map_err(|error| in_file(path, &error.to_string()))?;
    toml::from_str(&text).map_err(|error| in_file(path, &error.to_string()))
}

/// The TOML files of a folder, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let entries = std::fs::read_dir(folder).map_err(|error| in_file(folder, &error.to_string()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

/// The offers of a file.
fn offers(path: &Path) -> Result<Vec<Written>, ReadError> {
    let bytes = std::fs::read(path).map_err(|error| in_file(path, &error.to_string()))?;
    match read(&path.display().to_string(), &bytes, Terms::Sourced) {
        Ok(Contents::Offers(offers)) => Ok(offers),
        Ok(Contents::Map { .. }) => Err(in_file(path, "is a price map and no file of offers")),
        Err(fault) => Err(ReadError::one(fault.to_string())),
    }
}

fn provenance(source: String, read: Date, note: Option<String>) -> core::Provenance {
    core::Provenance { source, read, note }
}

fn all<A, B>(
    file: &str,
    written: Vec<A>,
    convert: impl Fn(A) -> Result<B, String>,
) -> Result<Vec<B>, ReadError> {
    let in_file = |fault: String| ReadError::one(format!("{file}: {fault}"));
    written.into_iter().map(convert).collect::<Result<_, _>>().map_err(in_file)
}

fn fact_kind(written: form::FactKind) -> Result<core::FactKind, String> {
    let missing = |what: &str| format!("{}: {what}: is missing", written.key);
    let words = || if written.words.is_empty() { Err(missing("words")) } else { Ok(written.words.clone()) };
    let shape = match written.shape {
        Shape::Number => {
            core::FactShape::Number { unit: written.unit.clone().ok_or_else(|| missing("unit"))? }
        }
        Shape::Level => core::FactShape::Level { levels: words()? },
        Shape::Tags => core::FactShape::Tags { words: words()? },
        Shape::Text => core::FactShape::Text,
        Shape::YesNo => core::FactShape::YesNo,
        Shape::Day => core::FactShape::Day,
    };
    let form::FactKind { key, label, about, contests: makers_of, listed_only, .. } = written;
    let form::FactKind { required, less_is_better, .. } = written;
    Ok(core::FactKind { key, label, shape, makers_of, about, listed_only, required, less_is_better })
}

fn criterion(written: form::Criterion) -> Result<core::Criterion, String> {
    let key = &written.key;
    let range = |shape| move |range: form::Range| core::ValueCurve::range(shape, range.worst, range.best);
    let limit = |shape| move |limit| core::ValueCurve::limit(shape, limit);
    let steps = |points| core::ValueCurve { shape: core::CurveShape::Steps, points };
    let curve = core::ValueFunction::Curve;
    let functions = [
        written.linear.map(range(core::CurveShape::Linear)).map(curve),
        written.log.map(range(core::CurveShape::Log)).map(curve),
        written.piecewise.map(steps).map(curve),
        written.at_least.map(limit(core::CurveShape::From)).map(curve),
        written.at_most.map(limit(core::CurveShape::To)).map(curve),
        written.levels.map(core::ValueFunction::Levels),
        written.yes_no.then_some(core::ValueFunction::YesNo),
    ];
    let mut functions = functions.into_iter().flatten();
    let (Some(value_function), None) = (functions.next(), functions.next()) else {
        let known = "linear, log, piecewise, at_least, at_most, levels, yes_no";
        return Err(format!("{key}: needs one of {known}"));
    };
    let measured = match (written.fact, written.own_score) {
        (None, false) => core::Measured::UnitCost,
        (Some(fact), false) => core::Measured::Fact(fact),
        (None, true) => core::Measured::OwnScore,
        (Some(_), true) => return Err(format!("{key}: measures either a fact or your own score")),
    };
    Ok(core::Criterion {
        key: written.key,
        label: written.label,
        contests: written.contests,
        measured,
        value_function,
        points: written.points,
        quality: written.quality,
        about: written.about,
    })
}

fn model(written: form::Model, kinds: &[core::FactKind]) -> Result<core::Model, String> {
    let id = written.id;
    let value_of = |key: &str, written: Value| {
        let kind = kinds.iter().find(|kind| kind.key == key);
        let shape = &kind.ok_or_else(|| format!("{id}: {key}: there is no such kind of fact"))?.shape;
        value(shape, written).ok_or_else(|| format!("{id}: {key}: is of another shape than its kind of fact"))
    };
    let mut facts = Vec::new();
    for fact in written.fact {
        let missing = |what: &str| format!("{id}: {}: {what}: is missing", fact.key);
        let source = fact.source.or_else(|| written.source.clone()).ok_or_else(|| missing("source"))?;
        let read = fact.read.or(written.read).ok_or_else(|| missing("read"))?;
        facts.push(core::Fact {
            value: value_of(&fact.key, fact.value)?,
            key: fact.key,
            provenance: provenance(source, read, fact.note),
            dissent: Vec::new(),
        });
    }
    for said in written.said {
        let value = value_of(&said.fact, said.value)?;
        let fact = facts.iter_mut().find(|fact| fact.key == said.fact);
        let fact =
            fact.ok_or_else(|| format!("{id}: {}: is said but there is no fact to differ from", said.fact))?;
        let provenance = provenance(said.source, said.read, said.note);
        fact.dissent.push(core::Dissent { value, provenance, because: said.because });
    }
    Ok(core::Model {
        id: id.clone(),
        name: written.name,
        short: written.short,
        maker: written.maker,
        aliases: written.aliases,
        facts: facts.into(),
        offers: Vec::new(),
    })
}

fn value(shape: &core::FactShape, written: Value) -> Option<core::Value> {
    match (shape, written) {
        (core::FactShape::Number { .. }, Value::Whole(number)) => {
            Some(core::Value::Number(Decimal::from(number)))
        }
        (core::FactShape::Number { .. }, Value::Word(number)) => {
            Decimal::parse(&number).map(core::Value::Number)
        }
        (core::FactShape::YesNo, Value::YesNo(yes)) => Some(core::Value::YesNo(yes)),
        (core::FactShape::Day, Value::Word(day)) => core::Date::parse(&day).map(core::Value::Day),
        (core::FactShape::Level { .. } | core::FactShape::Text, Value::Word(word)) => {
            Some(core::Value::Words(vec![word]))
        }
        (core::FactShape::Tags { .. } | core::FactShape::Text, Value::Words(words)) => {
            Some(core::Value::Words(words))
        }
        _ => None,
    }
}

fn meter(written: form::Meter) -> core::Meter {
    let form::Meter { key, label, unit, quoted_in_bulk, rounds } = written;
    core::Meter { key, label, unit, quoted_in_bulk, rounds }
}

fn card(written: form::Card) -> core::Card {
    let form::Card { key, label, about, over } = written;
    core::Card { key, label, about, over }
}

fn tier(written: form::Tier) -> core::Tier {
    let form::Tier { key, label, about, by } = written;
    core::Tier { key, label, about, by }
}

fn region(written: form::Region) -> core::Region {
    let form::Region { key, label, profiles, apart } = written;
    core::Region { key, label, profiles, apart }
}

fn service(written: form::Service) -> core::Service {
    let form::Service { id, name, about } = written;
    core::Service { id, name, about, offers: Vec::new() }
}

fn job(written: form::Job) -> core::Job {
    let form::Job { key, label, about, question, pick } = written;
    core::Job { key, label, about, question, pick }
}

fn preset(written: form::Preset) -> String {
    let form::Preset { key, label, about, weight } = written;
    let because = |form::Because { criterion, points, why }| weigh::Because { criterion, points, why };
    let reasons = weight.into_iter().map(because).collect();
    weigh::Preset { key, label, about, reasons, ..weigh::Preset::default() }.written()
}

fn claim(written: form::Claim) -> Result<core::Claim, String> {
    let model = written.model;
    let kinds = (
        written.highest,
        written.lowest,
        written.times,
        written.has,
        written.billed_by,
        written.seconds_per_image,
    );
    let proposition = match kinds {
        (Some(of), None, None, None, None, None) => core::Proposition::Highest { of, model },
        (None, Some(of), None, None, None, None) => {
            core::Proposition::Lowest { of, model, among: written.among }
        }
        (None, None, Some(of), None, None, None) => core::Proposition::Times {
            of,
            model,
            than: written.than,
            above: written.above,
            at_most: written.at_most,
        },
        (None, None, None, Some(what), None, None) => core::Proposition::Has { model, what },
        (None, None, None, None, Some(meter), None) => core::Proposition::BilledBy { model, meter },
        (None, None, None, None, None, Some(seconds_per_image)) => {
            let missing = || format!("{}: at_least: is missing", written.key);
            let at_least = written.at_least.ok_or_else(missing)?;
            core::Proposition::Accumulates { model, seconds_per_image, at_least }
        }
        _ => {
            let kinds = "highest, lowest, times, has, billed_by, seconds_per_image";
            return Err(format!("{}: needs one of {kinds}", written.key));
        }
    };
    Ok(core::Claim { key: written.key, says: written.says, proposition })
}
