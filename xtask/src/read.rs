//! From the folder of TOML files to a checked catalogue.

use crate::toml_form as form;
use form::{Shape, Written};
use serde::de::DeserializeOwned;
use std::fmt;
use std::path::{Path, PathBuf};
use weighbridge as core;
use weighbridge::{Catalogue, Decimal};

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
    let vocabulary: form::Vocabulary = file(&folder.join("vocabulary.toml"))?;
    let criteria: form::Criteria = file(&folder.join("criteria.toml"))?;
    let course: form::Course = file(&folder.join("course.toml"))?;

    let fact_kinds: Vec<core::FactKind> = all(vocabulary.fact, fact_kind)?;
    let mut models = Vec::new();
    let mut homes = Vec::new();
    for path in files(&folder.join("models"))? {
        for written in file::<form::Models>(&path)?.model {
            homes.push((written.id.clone(), path.clone()));
            models.push(model(written, &fact_kinds).map_err(|fault| in_file(&path, &fault))?);
        }
    }
    let mut offer_homes = Vec::new();
    for path in files(&folder.join("offers"))? {
        for written in file::<form::Offers>(&path)?.offer {
            offer_homes.push((written.model.clone(), path.clone()));
            let model = models.iter_mut().find(|model| model.id == written.model);
            let fault = || in_file(&path, &format!("{}: there is no such model", written.model));
            model.ok_or_else(fault)?.offers.push(offer(written));
        }
    }
    let rates = models.iter().flat_map(|model| &model.offers).flat_map(|offer| &offer.rates);
    let as_of = rates.map(|rate| rate.provenance.read).max();
    let catalogue = Catalogue {
        as_of: as_of
            .ok_or_else(|| ReadError::one(format!("{}: there is not one price", folder.display())))?,
        sources: sources.source,
        fact_kinds,
        meters: vocabulary.meter,
        cards: vocabulary.card,
        criteria: all(criteria.criterion, criterion)?,
        models,
        course: core::Course {
            source: course.source,
            models: course.models,
            rows: course.row,
            claims: all(course.claim, claim)?,
            jobs: course.job.into_iter().map(job).collect(),
        },
    };
    // The model's offers stand in the order of their homes: the one that has the fault by itself is it.
    let has_fault = |fault: &core::Fault, at: usize| {
        let mut alone = catalogue.clone();
        for model in alone.models.iter_mut().filter(|model| model.id == fault.item) {
            model.offers = model.offers.drain(..).skip(at).take(1).collect();
        }
        alone.faults().contains(fault)
    };
    let home = |fault: &core::Fault| {
        let is_of_offer = fault.field == "card" || fault.field.starts_with("rate");
        let offers = offer_homes.iter().filter(|(id, _)| is_of_offer && *id == fault.item).enumerate();
        let mut offers = offers.filter(|(at, _)| has_fault(fault, *at)).map(|(_, (_, path))| path);
        let home = || homes.iter().find(|(id, _)| *id == fault.item).map(|(_, path)| path);
        offers.next().or_else(home).map_or(folder, PathBuf::as_path).display()
    };
    let faults: Vec<String> =
        catalogue.faults().iter().map(|fault| format!("{}: {fault}", home(fault))).collect();
    if faults.is_empty() { Ok(catalogue) } else { Err(ReadError { faults }) }
}

fn in_file(path: &Path, fault: &str) -> ReadError {
    ReadError::one(format!("{}: {fault}", path.display()))
}

fn file<T: DeserializeOwned>(path: &Path) -> Result<T, ReadError> {
    let text = std::fs::read_to_string(path).map_err(|error| in_file(path, &error.to_string()))?;
    toml::from_str(&text).map_err(|error| in_file(path, &error.to_string()))
}

/// The TOML files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let entries = std::fs::read_dir(folder).map_err(|error| in_file(folder, &error.to_string()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

fn all<A, B>(written: Vec<A>, convert: impl Fn(A) -> Result<B, String>) -> Result<Vec<B>, ReadError> {
    written.into_iter().map(convert).collect::<Result<_, _>>().map_err(ReadError::one)
}

fn fact_kind(written: form::FactKind) -> Result<core::FactKind, String> {
    let missing = |what: &str| format!("vocabulary.toml: {}: {what}: is missing", written.key);
    let words = || if written.words.is_empty() { Err(missing("words")) } else { Ok(written.words.clone()) };
    let shape = match written.shape {
        Shape::Number => {
            core::FactShape::Number { unit: written.unit.clone().ok_or_else(|| missing("unit"))? }
        }
        Shape::Level => core::FactShape::Level { levels: words()? },
        Shape::Tags => core::FactShape::Tags { words: words()? },
        Shape::Text => core::FactShape::Text,
        Shape::YesNo => core::FactShape::YesNo,
    };
    let form::FactKind { key, label, about, contests, .. } = written;
    Ok(core::FactKind { key, label, shape, contests, about })
}

fn criterion(written: form::Criterion) -> Result<core::Criterion, String> {
    let value_function = match (written.linear, written.log, written.levels, written.yes_no) {
        (Some(range), None, None, false) => {
            core::ValueFunction::Linear { worst: range.worst, best: range.best }
        }
        (None, Some(range), None, false) => core::ValueFunction::Log { worst: range.worst, best: range.best },
        (None, None, Some(levels), false) => core::ValueFunction::Levels(levels),
        (None, None, None, true) => core::ValueFunction::YesNo,
        _ => return Err(format!("criteria.toml: {}: needs one of linear, log, levels, yes_no", written.key)),
    };
    Ok(core::Criterion {
        key: written.key,
        label: written.label,
        contests: written.contests,
        measured: written.fact.map_or(core::Measured::UnitCost, core::Measured::Fact),
        value_function,
        points: written.points,
        about: written.about,
    })
}

fn provenance(source: String, read: core::Date, note: Option<String>) -> core::Provenance {
    core::Provenance { source, read, note }
}

fn model(written: form::Model, kinds: &[core::FactKind]) -> Result<core::Model, String> {
    let id = written.id;
    let value_of = |key: &str, written: Written| {
        let kind = kinds.iter().find(|kind| kind.key == key);
        let shape = &kind.ok_or_else(|| format!("{id}: {key}: there is no such kind of fact"))?.shape;
        value(shape, written).ok_or_else(|| format!("{id}: {key}: is of another shape than its kind of fact"))
    };
    let mut facts = Vec::new();
    for fact in written.fact {
        facts.push(core::Fact {
            value: value_of(&fact.key, fact.value)?,
            key: fact.key,
            provenance: provenance(fact.source, fact.read, fact.note),
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
        facts,
        offers: Vec::new(),
    })
}

fn value(shape: &core::FactShape, written: Written) -> Option<core::Value> {
    match (shape, written) {
        (core::FactShape::Number { .. }, Written::Whole(number)) => {
            Some(core::Value::Number(Decimal::from(number)))
        }
        (core::FactShape::Number { .. }, Written::Word(number)) => {
            Decimal::parse(&number).map(core::Value::Number)
        }
        (core::FactShape::YesNo, Written::YesNo(yes)) => Some(core::Value::YesNo(yes)),
        (core::FactShape::Level { .. } | core::FactShape::Text, Written::Word(word)) => {
            Some(core::Value::Words(vec![word]))
        }
        (core::FactShape::Tags { .. } | core::FactShape::Text, Written::Words(words)) => {
            Some(core::Value::Words(words))
        }
        _ => None,
    }
}

fn offer(written: form::Offer) -> core::Offer {
    core::Offer {
        card: written.card,
        tier: written.tier,
        regions: written.regions,
        rates: written.rate.into_iter().map(rate).collect(),
    }
}

fn rate(written: form::Rate) -> core::Rate {
    let dissent = |said: form::SaidPrice| core::Dissent {
        value: core::Value::Number(said.usd),
        provenance: provenance(said.source, said.read, said.note),
        because: said.because,
    };
    core::Rate {
        meter: written.meter,
        usd: written.usd,
        per: written.per,
        bounds: written.bounds,
        from: written.from,
        provenance: provenance(written.source, written.read, written.note),
        dissent: written.said.into_iter().map(dissent).collect(),
    }
}

fn job(written: form::Job) -> core::Job {
    let form::Job { key, label, about, question, pick } = written;
    core::Job { key, label, about, question, pick }
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
            let missing = || format!("course.toml: {}: at_least: is missing", written.key);
            let at_least = written.at_least.ok_or_else(missing)?;
            core::Proposition::Accumulates { model, seconds_per_image, at_least }
        }
        _ => {
            let kinds = "highest, lowest, times, has, billed_by, seconds_per_image";
            return Err(format!("course.toml: {}: needs one of {kinds}", written.key));
        }
    };
    Ok(core::Claim { key: written.key, says: written.says, proposition })
}
