//! A published price map beside the catalogue: what agrees, what does not, and why.

mod apply;
mod charge;
mod compare;
mod report;
mod usages;

use crate::read::read_catalogue;
use std::error::Error;
use std::fs;
use std::path::Path;
use weighbridge::Catalogue;
use weighbridge_import::{Contents, Entry, Ids, Terms, quotes, read};

/// What to compare, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options<'a> {
    /// A price map: a file of `LiteLLM`'s or models.dev's, or a folder of models.dev's files.
    pub map: &'a Path,
    /// How many random usages each id is priced for.
    pub usages: u32,
    /// Key of the source to write new prices with; nothing is written without one.
    pub apply: Option<&'a str>,
}

/// What a comparison came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The report, in Markdown.
    pub report: String,
    /// How many differences nobody has explained.
    pub unexplained: usize,
}

/// Compares a price map with the catalogue in a folder.
///
/// # Errors
/// If the map or the catalogue cannot be read, or a new price cannot be written.
pub fn diff(folder: &Path, options: &Options<'_>) -> Result<Outcome, Box<dyn Error>> {
    let catalogue = read_catalogue(folder)?;
    let ids = Ids::parse(&fs::read_to_string(folder.join("ids.toml"))?)?;
    let (key, entries, raw) = map(options.map)?;
    let known = ids.of(key).ok_or_else(|| format!("ids.toml: knows no map {key}"))?;
    let found = quotes(&catalogue, known, &entries);
    let compared = compare::all(&catalogue, &found.quotes);
    let charged = usages::differences(&catalogue, &found.quotes, &compared, &raw, options.usages);
    let written = match options.apply {
        None => Vec::new(),
        Some(source) => apply::apply(folder, &catalogue, source, &compared)?,
    };
    Ok(report::outcome(&catalogue, &found, &compared, &charged, &written))
}

/// The map's entries, as the importer reads them, and as the evaluator does.
fn map(path: &Path) -> Result<(&'static str, Vec<Entry>, charge::Raw), Box<dyn Error>> {
    // A provider's folder has its models in a folder of their own.
    let inner = path.join("models");
    let folder = if inner.is_dir() { inner.as_path() } else { path };
    let files = if folder.is_dir() { crate::read::files(folder)? } else { vec![path.to_owned()] };
    let mut all = (None, Vec::new());
    let mut raw = charge::Raw::default();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let Contents::Map { key, entries } = read(&name, &bytes, Terms::Sourced)? else {
            return Err(format!("{}: is no price map", file.display()).into());
        };
        raw.add(&name, &bytes)?;
        all.0 = Some(key);
        all.1.extend(entries);
    }
    let key = all.0.ok_or_else(|| format!("{}: there is no price map here", path.display()))?;
    Ok((key, all.1, raw))
}

/// The card that maps are compared with.
fn card(catalogue: &Catalogue) -> &str {
    catalogue.cards.first().map_or("", |card| card.key.as_str())
}
