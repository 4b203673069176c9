//! Cases as they are written: see `tests/truth/README.md`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use weighbridge::study::part::{Input, Like, metered};
use weighbridge::usage::Used;

/// One file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    #[allow(dead_code)] // For its readers.
    about: Vec<String>,
    cases: Vec<Case>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) parts: Vec<Part>,
    #[serde(default)]
    pub(crate) instead_of: Vec<Part>,
    #[serde(default)]
    pub(crate) expected_usd: Option<String>,
    #[serde(default)]
    pub(crate) expected_saving: Option<String>,
    #[serde(default)]
    pub(crate) expected_usage: Option<Vec<ExpectedUsage>>,
    #[serde(default)]
    pub(crate) unpriced: Vec<String>,
    pub(crate) published_total: Option<String>,
    pub(crate) published_status: Published,
    pub(crate) source: String,
    pub(crate) date: String,
    pub(crate) note: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) dimension: String,
    pub(crate) inputs: BTreeMap<String, Input>,
    pub(crate) rates: Vec<GivenRate>,
    #[serde(default)]
    pub(crate) catalogue: Option<Place>,
}

impl Part {
    /// What it uses, and what its requests are like.
    pub(crate) fn metered(&self) -> Result<(Vec<Used>, Like), String> {
        let inputs = self.inputs.clone().into_iter().collect();
        metered(&self.dimension, inputs).map_err(|error| error.to_string())
    }
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GivenRate {
    pub(crate) meter: String,
    pub(crate) usd: String,
    pub(crate) per: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedUsage {
    pub(crate) meter: String,
    pub(crate) quantity: String,
    #[serde(default)]
    pub(crate) per_unit: Option<String>,
    #[serde(default)]
    pub(crate) before: Option<String>,
}

/// Where in the catalogue the rates of a part stand.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    #[serde(default)]
    pub(crate) model: Option<String>,
    #[serde(default)]
    pub(crate) service: Option<String>,
    #[serde(default)]
    pub(crate) card: Option<String>,
    pub(crate) tier: String,
    pub(crate) region: String,
    pub(crate) scope: String,
    pub(crate) date: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Published {
    /// The source prints this very total.
    Exact,
    /// It prints ours, rounded.
    Rounded,
    /// It prints another, and is wrong.
    Off,
    /// It prints none.
    None,
}

/// Reads the cases of one file, or says what is wrong with it.
pub(crate) fn parse(name: &str, text: &str) -> Result<Vec<Case>, String> {
    serde_json::from_str::<File>(text).map(|file| file.cases).map_err(|error| format!("{name}: {error}"))
}

/// Reads all `.json` files of a folder, in the order of their names.
pub(crate) fn read(folder: &Path) -> Result<Vec<Case>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = std::fs::read_dir(folder)
        .map_err(told)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(told)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    if files.is_empty() {
        return Err(format!("{}: there is no .json file", folder.display()));
    }
    let mut cases = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(told)?;
        cases.extend(parse(&file.display().to_string(), &text)?);
    }
    Ok(cases)
}

/// Ids that stand more than once.
pub(crate) fn twice(cases: &[Case]) -> Vec<&str> {
    let mut ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    ids.sort_unstable();
    ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}
