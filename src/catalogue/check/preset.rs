//! What can be wrong with the typical jobs.

use super::Check;
use crate::study::weigh::{Preset, preset};

/// The most points that a weight has.
const MOST: u8 = 100;

impl Check<'_> {
    pub(super) fn presets(&mut self, texts: &[String]) {
        let read: Vec<Preset> = texts.iter().filter_map(|text| preset(text)).collect();
        self.that(read.len() == texts.len(), "presets", "text", || "cannot be read".to_owned());
        self.unique("presets", read.iter().map(|preset| &preset.key));
        for preset in &read {
            self.preset(preset);
        }
    }

    fn preset(&mut self, preset: &Preset) {
        let says = |text: &str| !text.trim().is_empty();
        self.that(says(&preset.label), &preset.key, "label", || "is missing".to_owned());
        self.that(says(&preset.about), &preset.key, "about", || "is missing".to_owned());
        let weighed: Vec<&String> = preset.reasons.iter().map(|because| &because.criterion).collect();
        self.once(&format!("weights of {}", preset.key), weighed.iter().copied());
        let weighs = preset.reasons.iter().any(|because| because.points > 0);
        self.that(weighs, &preset.key, "weight", || "gives nothing any weight".to_owned());
        let criteria = weighed.iter().filter_map(|key| self.catalogue.criterion(key));
        let contests: Vec<_> = criteria.map(|criterion| criterion.contests.clone()).collect();
        let mut common = contests.first().cloned().unwrap_or_default();
        common.retain(|contest| contests.iter().all(|contests| contests.contains(contest)));
        let is_one = contests.is_empty() || !common.is_empty();
        self.that(is_one, &preset.key, "weight", || "weighs what no contest has together".to_owned());
        for because in &preset.reasons {
            let field = ["weight.", &because.criterion].concat();
            let is_known = self.catalogue.criterion(&because.criterion).is_some();
            self.that(is_known, &preset.key, &field, || "there is no such criterion".to_owned());
            let is_weight = because.points <= MOST;
            self.that(is_weight, &preset.key, &field, || {
                format!("has {} points: at most 100", because.points)
            });
            self.that(says(&because.why), &preset.key, &field, || "does not say why".to_owned());
        }
    }
}
