//! The catalogue as people write it. `catalogue/README.md` explains every field.

use serde::Deserialize;
use weighbridge::{Among, Basis, Contest, Date, Decimal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub source: Vec<weighbridge::Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Meters {
    pub meter: Vec<Meter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Meter {
    pub key: String,
    pub label: String,
    pub unit: String,
    pub quoted_in_bulk: bool,
    pub rounds: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Markets {
    pub card: Vec<Card>,
    pub tier: Vec<Tier>,
    pub region: Vec<Region>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Card {
    pub key: String,
    pub label: String,
    pub about: String,
    pub over: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tier {
    pub key: String,
    pub label: String,
    pub about: String,
    pub by: Basis,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Region {
    pub key: String,
    pub label: String,
    pub profiles: Vec<String>,
    #[serde(default)]
    pub apart: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Services {
    pub service: Vec<Service>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub id: String,
    pub name: String,
    pub about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    pub fact: Vec<FactKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactKind {
    pub key: String,
    pub label: String,
    pub about: String,
    pub shape: Shape,
    pub unit: Option<String>,
    /// What the models make that can have it; absent for a fact that every model can have.
    #[serde(default)]
    pub contests: Vec<String>,
    #[serde(default)]
    pub listed_only: bool,
    #[serde(default)]
    pub required: weighbridge::Required,
    #[serde(default)]
    pub less_is_better: bool,
    #[serde(default)]
    pub words: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Shape {
    Number,
    Level,
    Tags,
    Text,
    YesNo,
    Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Criteria {
    pub criterion: Vec<Criterion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presets {
    pub preset: Vec<Preset>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Preset {
    pub key: String,
    pub label: String,
    pub about: String,
    #[serde(default)]
    pub weight: Vec<Because>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Because {
    pub criterion: String,
    pub points: u8,
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Criterion {
    pub key: String,
    pub label: String,
    pub about: String,
    pub contests: Vec<Contest>,
    /// Key of a fact; absent for the cost of the reader's own work.
    pub fact: Option<String>,
    /// Instead of a fact: the reader's own score.
    #[serde(default)]
    pub own_score: bool,
    #[serde(default)]
    pub quality: bool,
    pub points: u8,
    pub linear: Option<Range>,
    pub log: Option<Range>,
    pub piecewise: Option<Vec<(Decimal, Decimal)>>,
    pub at_least: Option<Decimal>,
    pub at_most: Option<Decimal>,
    pub levels: Option<Vec<(String, Decimal)>>,
    #[serde(default)]
    pub yes_no: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Range {
    pub worst: Decimal,
    pub best: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Models {
    pub model: Vec<Model>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Model {
    pub id: String,
    pub name: String,
    pub short: String,
    pub maker: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Where the facts were read that do not say so themselves.
    pub source: Option<String>,
    /// And when.
    pub read: Option<Date>,
    pub fact: Vec<Fact>,
    #[serde(default)]
    pub said: Vec<Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub key: String,
    pub value: Value,
    pub source: Option<String>,
    pub read: Option<Date>,
    pub note: Option<String>,
}

/// A figure that was found and is not followed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    pub fact: String,
    pub value: Value,
    pub source: String,
    pub read: Date,
    pub note: Option<String>,
    pub because: String,
}

/// A value: a whole number, a decimal or word in quotes, a list of words, or yes or no.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a value is a whole number, a word or decimal in quotes, a list of words, true or false"
)]
pub(crate) enum Value {
    Whole(u64),
    YesNo(bool),
    Word(String),
    Words(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Course {
    pub source: String,
    pub models: Vec<String>,
    pub row: Vec<weighbridge::Row>,
    pub claim: Vec<Claim>,
    pub job: Vec<Job>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    pub key: String,
    pub label: String,
    pub about: String,
    pub question: String,
    pub pick: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub key: String,
    pub says: String,
    pub model: String,
    pub highest: Option<String>,
    pub lowest: Option<String>,
    pub among: Option<Among>,
    pub times: Option<String>,
    #[serde(default)]
    pub than: Vec<String>,
    pub above: Option<Decimal>,
    pub at_most: Option<Decimal>,
    pub has: Option<Among>,
    pub billed_by: Option<String>,
    pub seconds_per_image: Option<u32>,
    pub at_least: Option<Decimal>,
}
