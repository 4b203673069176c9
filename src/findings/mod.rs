//! What the course notes say, compared with what the figures show.

mod claims;
mod jobs;

use crate::catalogue::{Catalogue, Value};
use crate::decimal::Decimal;
use crate::gate::Failure;
use crate::money::Money;
use crate::scenario::Scenario;
use claims::Figures;
use jobs::job_finding;
use serde::Serialize;

/// Whether the figures bear a statement out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// They do.
    Agrees,
    /// They show something else.
    Differs,
    /// Something that would decide it is not known.
    Open,
}

/// The notes, compared with the figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CourseCheck {
    /// Their observations.
    pub findings: Vec<Finding>,
    /// Their recommendations.
    pub jobs: Vec<JobFinding>,
}

/// An observation of the notes beside the figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// Key of the [`crate::Claim`].
    pub claim: String,
    /// Whether the figures bear it out.
    pub verdict: Verdict,
    /// The figures.
    pub evidence: Evidence,
}

/// The figures behind a finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Evidence {
    /// Models in order, for each figure compared.
    Order {
        /// One order for each figure.
        orders: Vec<Order>,
    },
    /// How many times one figure is another.
    Ratios {
        /// All ratios.
        ratios: Vec<Ratio>,
    },
    /// What a model has for a fact.
    Words {
        /// Key of the fact.
        fact: String,
        /// What is published; `None` if nothing is.
        have: Option<Value>,
    },
    /// What a model is billed by.
    Billing {
        /// Keys of its meters.
        meters: Vec<String>,
        /// Price of one unit, lowest first.
        prices: Vec<Money>,
    },
    /// What a month without a pause costs.
    Accumulation {
        /// Images in 30 days.
        images: Decimal,
        /// The assumed time for one image.
        seconds_per_image: u32,
        /// At the lowest price of an image.
        low: Money,
        /// At the highest.
        high: Money,
    },
}

/// Models in order of one figure, the one that the claim is about leading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Order {
    /// Key of the fact or meter.
    pub of: String,
    /// The models that have such a figure, best first.
    pub places: Vec<Place>,
}

/// One model's figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// Id of the model.
    pub model: String,
    /// The figure: of a fact in its unit, of a price in US dollars for [`Scenario::quote_per`] tokens.
    pub figure: Decimal,
}

/// One figure as a multiple of another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ratio {
    /// Key of the fact or meter.
    pub of: String,
    /// Id of the model whose figure is divided.
    pub model: String,
    /// Id of the model it is divided by.
    pub than: String,
    /// The ratio, to two decimals.
    pub times: Decimal,
}

/// A recommendation of the notes beside the ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct JobFinding {
    /// Key of the [`crate::Job`].
    pub job: String,
    /// Whether the ranking bears it out.
    pub verdict: Verdict,
    /// How the recommended model fares.
    pub outcome: Outcome,
}

/// How the recommended model fares in the job that the notes recommend it for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Outcome {
    /// It is the only one that can do the job.
    Only,
    /// It comes first.
    First {
        /// The criterion that puts it furthest ahead of the next.
        ahead_on: Option<Gap>,
    },
    /// Another comes first.
    Behind {
        /// Id of the model that does.
        leader: String,
        /// The criterion that puts the leader furthest ahead.
        behind_on: Option<Gap>,
    },
    /// Whether it comes first depends on facts that nobody has published.
    Undecided {
        /// Id of the model that could be first as well.
        rival: String,
        /// Keys of the criteria whose facts are missing.
        missing: Vec<String>,
    },
    /// It fails a requirement.
    Excluded {
        /// Everything it fails.
        failures: Vec<Failure>,
    },
}

/// Where one model is ahead of another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Gap {
    /// Key of the criterion.
    pub criterion: String,
    /// What the model ahead has.
    pub ahead: Option<Value>,
    /// What the model behind has.
    pub behind: Option<Value>,
    /// Id of the model behind.
    pub than: String,
}

/// Prices are quoted for a thousand tokens, as the notes print them.
const QUOTED_PER: u32 = 1_000;

/// Everything the notes say, compared with the figures of the scenario's market. The rest of the
/// scenario changes nothing.
pub fn check_course(catalogue: &Catalogue, scenario: &Scenario) -> CourseCheck {
    let scenario = &Scenario { quote_per: QUOTED_PER, ..scenario.clone() };
    let figures = Figures { catalogue, scenario };
    let course = &catalogue.course;
    CourseCheck {
        findings: course.claims.iter().filter_map(|claim| figures.finding(claim)).collect(),
        jobs: course.jobs.iter().map(|job| job_finding(catalogue, &scenario.market, job)).collect(),
    }
}
