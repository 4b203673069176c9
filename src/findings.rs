//! What the course notes say, compared with what the figures show.

use crate::catalogue::{Among, Catalogue, Claim, Job, Model, Proposition, Rate, Value};
use crate::decimal::Decimal;
use crate::detail::detail;
use crate::gate::Failure;
use crate::link::decode;
use crate::money::Money;
use crate::order::sorted;
use crate::ranking::{Ranked, Ranking, rank};
use crate::resolve::rates_in_force;
use crate::scenario::{Market, Scenario};
use serde::Serialize;

/// Days of the month in which images are made without a pause.
const DAYS: u64 = 30;

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
    /// Key of the [`Claim`].
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
    /// Key of the [`Job`].
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

/// Everything the notes say, compared with the figures of the scenario's market. The rest of the
/// scenario changes nothing but for how many tokens prices are quoted.
pub fn check_course(catalogue: &Catalogue, scenario: &Scenario) -> CourseCheck {
    let figures = Figures { catalogue, scenario };
    let course = &catalogue.course;
    CourseCheck {
        findings: course.claims.iter().filter_map(|claim| figures.finding(claim)).collect(),
        jobs: course.jobs.iter().map(|job| job_finding(catalogue, &scenario.market, job)).collect(),
    }
}

struct Figures<'a> {
    catalogue: &'a Catalogue,
    scenario: &'a Scenario,
}

impl Figures<'_> {
    fn finding(&self, claim: &Claim) -> Option<Finding> {
        let (verdict, evidence) = match &claim.proposition {
            Proposition::Highest { of, model } => self.extreme(of, model, None, true),
            Proposition::Lowest { of, model, among } => self.extreme(of, model, among.as_ref(), false),
            Proposition::Times { of, model, than, above, at_most } => {
                self.times(of, model, than, *above, *at_most)
            }
            Proposition::Has { model, what } => has(self.catalogue.model(model)?, what),
            Proposition::BilledBy { model, meter } => self.billed_by(self.catalogue.model(model)?, meter),
            Proposition::Accumulates { model, seconds_per_image, at_least } => {
                self.accumulates(self.catalogue.model(model)?, *seconds_per_image, *at_least)?
            }
        };
        Some(Finding { claim: claim.key.clone(), verdict, evidence })
    }

    fn models(&self) -> impl Iterator<Item = &Model> {
        self.catalogue.course.models.iter().filter_map(|id| self.catalogue.model(id))
    }

    /// The figures that `of` stands for: a fact, or the two token prices.
    fn compared(of: &str) -> Vec<&str> {
        if of == "price" { vec!["input", "output"] } else { vec![of] }
    }

    /// One figure of one model: a fact, or the lowest price in force of a meter.
    fn figure(&self, model: &Model, of: &str) -> Option<Decimal> {
        if self.catalogue.meter(of).is_some() {
            return self.prices(model, of).into_iter().next().map(Money::dollars);
        }
        // A text model takes prompts as long as its context window.
        let stand_in = if of == "prompt_limit" { model.value("context_window") } else { None };
        model.value(of).or(stand_in)?.number()
    }

    /// Prices in force of a meter, lowest first: for one unit, or as many tokens as are shown.
    fn prices(&self, model: &Model, meter: &str) -> Vec<Money> {
        let in_bulk = self.catalogue.meter(meter).is_some_and(|meter| meter.quoted_in_bulk);
        let count = Decimal::from(if in_bulk { u64::from(self.scenario.quote_per) } else { 1 });
        let price =
            |rate: &Rate| Money::usd(rate.usd).times(count)?.divided_by(Decimal::from(u64::from(rate.per)));
        let rates = rates_in_force(model, &self.scenario.market, meter);
        sorted(rates.into_iter().filter_map(price).collect(), Money::cmp)
    }

    fn extreme(&self, of: &str, model: &str, among: Option<&Among>, highest: bool) -> (Verdict, Evidence) {
        let takes_part = |model: &&Model| {
            among.is_none_or(|among| {
                let value = model.value(&among.fact);
                among.words.iter().any(|word| value.is_some_and(|value| value.has_word(word)))
            })
        };
        let order = |of: &str| {
            let place =
                |model: &Model| Some(Place { model: model.id.clone(), figure: self.figure(model, of)? });
            let places = self.models().filter(takes_part).filter_map(place).collect();
            let in_order = |one: &Place, other: &Place| {
                let ascending = one.figure.cmp(&other.figure);
                if highest { ascending.reverse() } else { ascending }
            };
            Order { of: of.to_owned(), places: sorted(places, in_order) }
        };
        let orders: Vec<Order> = Self::compared(of).into_iter().map(order).collect();
        let leads = |order: &Order| match order.places.as_slice() {
            [first, second, ..] => first.model == model && first.figure != second.figure,
            [only] => only.model == model,
            [] => false,
        };
        let is_open = orders.iter().any(|order| !order.places.iter().any(|place| place.model == model));
        (verdict(is_open, orders.iter().all(leads)), Evidence::Order { orders })
    }

    fn times(
        &self,
        of: &str,
        model: &str,
        than: &[String],
        above: Option<Decimal>,
        at_most: Option<Decimal>,
    ) -> (Verdict, Evidence) {
        let figure = |id: &str, of: &str| self.catalogue.model(id).and_then(|model| self.figure(model, of));
        let ratio = |of: &str, other: &String| {
            let times = figure(model, of)?.checked_div(figure(other, of)?)?;
            let (of, model, than) = (of.to_owned(), model.to_owned(), other.clone());
            Some(Ratio { of, model, than, times })
        };
        let pairs =
            || than.iter().flat_map(|other| Self::compared(of).into_iter().map(move |of| (of, other)));
        let ratios: Vec<Ratio> = pairs().filter_map(|(of, other)| ratio(of, other)).collect();
        let holds = |ratio: &Ratio| {
            above.is_none_or(|above| ratio.times > above) && at_most.is_none_or(|most| ratio.times <= most)
        };
        let verdict = verdict(ratios.len() < pairs().count(), ratios.iter().all(holds));
        let rounded = |ratio: Ratio| Ratio { times: ratio.times.rounded(2), ..ratio };
        let ratios = ratios.into_iter().map(rounded).collect();
        (verdict, Evidence::Ratios { ratios })
    }

    fn billed_by(&self, model: &Model, meter: &str) -> (Verdict, Evidence) {
        let is_metered = |key: &str| !self.prices(model, key).is_empty();
        let meters: Vec<String> = self
            .catalogue
            .meters
            .iter()
            .filter(|meter| is_metered(&meter.key))
            .map(|meter| meter.key.clone())
            .collect();
        let verdict = verdict(meters.is_empty(), meters == [meter]);
        (verdict, Evidence::Billing { meters, prices: self.prices(model, meter) })
    }

    fn accumulates(
        &self,
        model: &Model,
        seconds_per_image: u32,
        at_least: Decimal,
    ) -> Option<(Verdict, Evidence)> {
        let seconds = u64::from(seconds_per_image);
        let images = Decimal::from((DAYS * 24 * 3_600).checked_div(seconds)?);
        let prices = self.prices(model, "image");
        let (Some(lowest), Some(highest)) = (prices.first(), prices.last()) else {
            return Some((Verdict::Open, Evidence::Billing { meters: Vec::new(), prices: Vec::new() }));
        };
        let (low, high) = (lowest.times(images)?, highest.times(images)?);
        let verdict = verdict(false, low.dollars() >= at_least);
        Some((verdict, Evidence::Accumulation { images, seconds_per_image, low, high }))
    }
}

fn has(model: &Model, what: &Among) -> (Verdict, Evidence) {
    let have = model.value(&what.fact);
    let has_it = have.is_some_and(|have| what.words.iter().any(|word| have.has_word(word)));
    (verdict(have.is_none(), has_it), Evidence::Words { fact: what.fact.clone(), have: have.cloned() })
}

fn verdict(is_open: bool, holds: bool) -> Verdict {
    match (is_open, holds) {
        (true, _) => Verdict::Open,
        (false, true) => Verdict::Agrees,
        (false, false) => Verdict::Differs,
    }
}

fn job_finding(catalogue: &Catalogue, market: &Market, job: &Job) -> JobFinding {
    let mut scenario = decode(catalogue, market.date, &job.question, "").scenario;
    scenario.market = market.clone();
    let models = catalogue.course.models.iter().filter_map(|id| catalogue.model(id));
    let ranking = rank(catalogue, &scenario, models);
    let outcome = outcome(catalogue, &scenario, &ranking, &job.pick);
    let verdict = match outcome {
        Outcome::Only | Outcome::First { .. } => Verdict::Agrees,
        Outcome::Undecided { .. } => Verdict::Open,
        Outcome::Behind { .. } | Outcome::Excluded { .. } => Verdict::Differs,
    };
    JobFinding { job: job.key.clone(), verdict, outcome }
}

fn outcome(catalogue: &Catalogue, scenario: &Scenario, ranking: &Ranking, pick: &str) -> Outcome {
    let excluded = ranking.excluded.iter().find(|excluded| excluded.model == pick);
    if let Some(excluded) = excluded {
        return Outcome::Excluded { failures: excluded.failures.clone() };
    }
    let picked = ranking.ranked.iter().find(|ranked| ranked.model == pick);
    let rank = picked.and_then(|ranked| ranked.standing.as_ref()).map(|standing| standing.rank);
    let rival = ranking.ranked.iter().find(|ranked| ranked.model != pick);
    let gap = |ahead, behind| gap(catalogue, scenario, ranking, ahead, behind);
    match (picked, rival, rank) {
        (Some(picked), Some(rival), Some(rank)) if rank.worst == 1 => {
            Outcome::First { ahead_on: gap(picked, rival) }
        }
        (Some(picked), Some(rival), Some(rank)) if rank.best == 1 => {
            Outcome::Undecided { rival: rival.model.clone(), missing: missing(ranking, &[picked, rival]) }
        }
        (Some(picked), Some(leader), _) => {
            Outcome::Behind { leader: leader.model.clone(), behind_on: gap(leader, picked) }
        }
        _ => Outcome::Only,
    }
}

/// The criterion that puts one model furthest ahead of another.
fn gap(
    catalogue: &Catalogue,
    scenario: &Scenario,
    ranking: &Ranking,
    ahead: &Ranked,
    behind: &Ranked,
) -> Option<Gap> {
    let values = |ranked: &Ranked| ranked.standing.as_ref().map(|standing| standing.values.clone());
    let pairs = values(ahead)?.into_iter().zip(values(behind)?);
    let leads =
        ranking.shares.iter().zip(pairs).map(|(share, (one, other))| Some(share.share * (one? - other?)));
    let leads = leads.enumerate().filter_map(|(at, lead)| Some((at, lead.filter(|lead| *lead > 0.0)?)));
    let (at, _) = leads.max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let measured = |ranked: &Ranked| {
        let detail = detail(catalogue, scenario, &ranked.model)?;
        detail.measurements.into_iter().nth(at)?.map(|measurement| measurement.raw)
    };
    Some(Gap {
        criterion: ranking.shares.get(at)?.criterion.clone(),
        ahead: measured(ahead),
        behind: measured(behind),
        than: behind.model.clone(),
    })
}

/// Criteria for which one of the models has no published figure.
fn missing(ranking: &Ranking, models: &[&Ranked]) -> Vec<String> {
    let standings = || models.iter().filter_map(|ranked| ranked.standing.as_ref());
    let is_missing =
        |at: usize| standings().any(|standing| standing.values.get(at).is_some_and(Option::is_none));
    let missing = ranking.shares.iter().enumerate().filter(|(at, _)| is_missing(*at));
    missing.map(|(_, share)| share.criterion.clone()).collect()
}
