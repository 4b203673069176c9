//! Which form a file is in.

use crate::entry::Entry;
use crate::fault::{Fault, FileProblem};
use crate::json::json;
use crate::text::text;
use crate::toml::toml;
use crate::written::{Terms, Written, written};
use crate::{litellm, models_dev};

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Contents {
    /// A published price map.
    Map {
        /// Its key in `catalogue/ids.toml`.
        key: &'static str,
        /// Its entries for Bedrock.
        entries: Vec<Entry>,
    },
    /// Offers in the form of this catalogue.
    Offers(Vec<Written>),
}

/// Reads a file of any form that is known.
///
/// # Errors
/// The first thing that is wrong with it; nothing of such a file is used.
pub fn read(file: &str, bytes: &[u8], terms: Terms<'_>) -> Result<Contents, Fault> {
    contents(file, bytes, terms).map_err(|fault| fault.in_file(file))
}

fn contents(file: &str, bytes: &[u8], terms: Terms<'_>) -> Result<Contents, Fault> {
    let text = text(bytes)?;
    if text.trim_start().starts_with('{') || is_json_name(file) {
        let document = json(&text)?;
        if let Some(models) = models_dev::models(&document) {
            return Ok(Contents::Map { key: "models-dev", entries: models_dev::entries(models)? });
        }
        if document.table().is_some_and(|entries| entries.iter().any(|(_, node)| litellm::is_entry(node))) {
            return Ok(Contents::Map { key: "litellm", entries: litellm::entries(&document)? });
        }
        return Err(Fault::of_file(FileProblem::UnknownForm));
    }
    let document = toml(&text)?;
    if document.get("offer").is_some() {
        return written(&document, terms).map(Contents::Offers);
    }
    if document.get("cost").is_some() {
        // A model of models.dev has its id for a name.
        let id = file.strip_suffix(".toml").unwrap_or(file);
        let entries = models_dev::entry(id, &document)?.into_iter().collect();
        return Ok(Contents::Map { key: "models-dev", entries });
    }
    Err(Fault::of_file(FileProblem::UnknownForm))
}

fn is_json_name(file: &str) -> bool {
    std::path::Path::new(file).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}
