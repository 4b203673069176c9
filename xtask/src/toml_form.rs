//! The catalogue as people write it. `catalogue/README.md` explains every field.

use serde::Deserialize;
use weighbridge::{Among, Bound, Card, Contest, Date, Decimal, Meter};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub source: Vec<weighbridge::Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vocabulary {
    pub meter: Vec<Meter>,
    pub card: Vec<Card>,
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
    /// Absent for a fact that every model can have.
    #[serde(default = "both_contests")]
    pub contests: Vec<Contest>,
    #[serde(default)]
    pub words: Vec<String>,
}

fn both_contests() -> Vec<Contest> {
    vec![Contest::Text, Contest::Image]
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Shape {
    Number,
    Level,
    Tags,
    Text,
    YesNo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Criteria {
    pub criterion: Vec<Criterion>,
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
    pub points: u8,
    pub linear: Option<Range>,
    pub log: Option<Range>,
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
    pub fact: Vec<Fact>,
    #[serde(default)]
    pub said: Vec<Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub key: String,
    pub value: Written,
    pub source: String,
    pub read: Date,
    pub note: Option<String>,
}

/// A figure that was found and is not followed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    pub fact: String,
    pub value: Written,
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
pub(crate) enum Written {
    Whole(u64),
    YesNo(bool),
    Word(String),
    Words(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Offers {
    pub offer: Vec<Offer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Offer {
    pub model: String,
    pub card: String,
    pub tier: String,
    #[serde(default)]
    pub regions: Vec<String>,
    pub rate: Vec<Rate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rate {
    pub meter: String,
    pub usd: Decimal,
    pub per: u32,
    #[serde(default)]
    pub bounds: Vec<Bound>,
    pub from: Option<Date>,
    pub source: String,
    pub read: Date,
    pub note: Option<String>,
    #[serde(default)]
    pub said: Vec<SaidPrice>,
}

/// A price that was found, for as many units as the rate's, and is not followed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaidPrice {
    pub usd: Decimal,
    pub source: String,
    pub read: Date,
    pub note: Option<String>,
    pub because: String,
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
