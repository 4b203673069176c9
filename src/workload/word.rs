//! The words of a workload: what each is called, and what it may be.

use super::capacity::{COMMITMENTS, SERVINGS};
use super::number::GUARDED;
use super::{Contest, Guard, Kind, Quality, Workload};
use crate::catalogue::Catalogue;
use serde::ser::{Serialize, SerializeMap, Serializer};

const DIALOGUES: &[Kind] = &[Kind::Chat, Kind::Agent];

impl Workload {
    /// Every word: its name in links, the kinds of work that ask for it, and what it is.
    pub(crate) fn words(&self) -> [(&'static str, &'static [Kind], String); 7] {
        let yes_or_no = if self.cached { "yes" } else { "no" };
        [
            ("cache", DIALOGUES, yes_or_no.to_owned()),
            ("quality", &[Kind::Image], self.image.quality.key().to_owned()),
            ("embedder", &[Kind::Rag], self.rag.embedder.clone()),
            ("reranker", &[Kind::Rag], self.rag.reranker.clone()),
            ("serving", &[Kind::Tuned], self.tuning.serving.to_owned()),
            ("commitment", &[Kind::Provisioned], self.capacity.commitment.to_owned()),
            ("guard", GUARDED, self.guard.written()),
        ]
    }

    /// Sets the word of this name; `None` if there is none of it.
    ///
    /// # Errors
    /// The words allowed.
    pub(crate) fn set_word(
        &mut self,
        catalogue: &Catalogue,
        key: &str,
        text: &str,
    ) -> Option<Result<(), Vec<String>>> {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let one_of = |words: &[&'static str]| {
            words.iter().find(|word| **word == text).copied().ok_or_else(|| owned(words))
        };
        let model = |makes: &str| {
            let made = catalogue.models.iter().filter(|model| model.makes_word(makes));
            let ids: Vec<String> = made.map(|model| model.id.clone()).collect();
            if ids.iter().any(|id| id == text) { Ok(text.to_owned()) } else { Err(ids) }
        };
        Some(match key {
            "cache" => one_of(&["yes", "no"]).map(|word| self.cached = word == "yes"),
            "quality" => {
                let named = Quality::ALL.into_iter().find(|quality| quality.key() == text);
                let named = named.ok_or_else(|| owned(&Quality::ALL.map(Quality::key)));
                named.map(|quality| self.image.quality = quality)
            }
            "embedder" => model(Contest::Embedding.modality()).map(|id| self.rag.embedder = id),
            "reranker" => model("ranking").map(|id| self.rag.reranker = id),
            "serving" => one_of(&SERVINGS).map(|word| self.tuning.serving = word),
            "commitment" => one_of(&COMMITMENTS).map(|word| self.capacity.commitment = word),
            "guard" => Guard::read(text)
                .map(|policies| self.guard.policies = policies)
                .ok_or_else(|| Guard::names().map(str::to_owned).collect()),
            _ => return None,
        })
    }
}

/// The words that the kind of work asks for.
pub(super) struct Asked<'a>(pub &'a Workload);

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, kinds, word) in self.0.words() {
            if kinds.contains(&self.0.kind) {
                map.serialize_entry(key, &word)?;
            }
        }
        map.end()
    }
}
