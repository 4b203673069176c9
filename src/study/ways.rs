//! The same work on one model, bought in every way in which it is sold.

use super::contender::{set, smallest};
use super::split::Split;
use crate::catalogue::{Basis, Catalogue, Model, Tier};
use crate::charge::{LIFETIMES, NoBill};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::resolve::resolve;
use crate::scenario::Scenario;
use crate::workload::{Dimensions, IMPORT_TIER, Kind, Spec, Workload};
use serde::Serialize;

/// The ways in which a model is sold for the work.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ways {
    /// Id of the model.
    pub model: String,
    /// What is counted: name of the first number of the kind of work, in links.
    pub number: String,
    /// Every way, in the order of the catalogue's tiers. In batch there are no conversations: each
    /// question has to wait for the answer before it.
    pub ways: Vec<Way>,
    /// What caching costs and saves, for each time that a cache keeps what was written; none if the
    /// model sells none.
    pub paybacks: Vec<PayBack>,
}

/// One way of buying the work.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Way {
    /// Key of the tier.
    pub tier: String,
    /// Whether it is the one asked about.
    pub asked: bool,
    /// Whether prompts are cached.
    pub cached: bool,
    /// Model units rented, or copies running, where it is paid for by the hour.
    pub units: Option<u64>,
    /// What the month costs; only a lower limit unless complete.
    pub per_month: Option<Money>,
    /// Whether the price of everything used is known.
    pub complete: bool,
    /// Why it has no bill.
    pub refused: Option<NoBill>,
    /// Where it is paid for by the hour: the smallest count with which it is cheaper than paying for
    /// what is used, as far as the units rented serve so many. `None` if it never is.
    pub cheaper_from: Option<u64>,
}

/// What it takes for writing to a cache to pay.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PayBack {
    /// The meter of what is written; `None` where writing costs what input costs.
    pub meter: Option<String>,
    /// US dollars for [`PayBack::per`] tokens, not cached.
    pub input: Money,
    /// The same, written.
    pub write: Money,
    /// The same, read.
    pub read: Money,
    /// For how many tokens.
    pub per: u32,
    /// How often what was written has to be read for it to cost no more than sending it each time;
    /// `None` if it never will.
    pub reads: Option<u64>,
}

const ON_DEMAND: &str = "on-demand";
const CUSTOM_ON_DEMAND: &str = "custom-on-demand";
const BATCH: &str = "batch";

/// The same work on one model, bought in every way; `None` if there is no such model, or it makes
/// something else.
pub fn ways(catalogue: &Catalogue, scenario: &Scenario, model: &str) -> Option<Ways> {
    let model = catalogue.model(model).filter(|model| model.makes(scenario.workload.contest()))?;
    let split = |scenario: &Scenario| Split::new(catalogue, model, scenario);
    let is_cached_as_asked = split(scenario).is_ok_and(|split| split.cached);
    let used = by_use(catalogue, scenario);
    // Rented or not, the same is paid to others.
    let others =
        split(&used).map(|used| used.others).ok().filter(|_| !is_bought_whole(scenario.workload.kind));
    let mut found = Vec::new();
    for tier in &catalogue.tiers {
        for (scenario, asked) in bought_in(catalogue, scenario, tier) {
            let bill = split(&scenario);
            let cached = bill.as_ref().is_ok_and(|bill| bill.cached);
            // Without a cache, or with prompts too short for it, both are one.
            if scenario.workload.growth().is_some() && scenario.workload.cached != cached {
                continue;
            }
            if !asked && matches!(bill, Err(NoBill::Unknown { .. })) {
                continue;
            }
            let units = units(&scenario.workload);
            let bill = bill.map(|bill| Split {
                others: others.filter(|_| units.is_some()).unwrap_or(bill.others),
                ..bill
            });
            let paid = bill.as_ref().ok();
            found.push(Way {
                tier: tier.key.clone(),
                asked: asked && cached == is_cached_as_asked,
                cached,
                units,
                per_month: paid.and_then(Split::total),
                complete: paid.is_some_and(|bill| bill.complete),
                cheaper_from: paid
                    .filter(|_| units.is_some())
                    .and_then(|bill| cheaper_from(catalogue, model, &used, bill)),
                refused: bill.err(),
            });
        }
    }
    let number = used.workload.counted().map(|number| number.key.to_owned()).unwrap_or_default();
    Some(Ways {
        model: model.id.clone(),
        number,
        ways: found,
        paybacks: paybacks(catalogue, model, scenario),
    })
}

/// Whether nothing but the model itself is paid for, so that others cost nothing here and would elsewhere.
const fn is_bought_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Provisioned | Kind::Imported)
}

/// The same work, paid for by what is used, on demand.
fn by_use(catalogue: &Catalogue, scenario: &Scenario) -> Scenario {
    let mut used = scenario.clone();
    let work = &mut used.workload;
    match work.kind {
        Kind::Tuned => drop(work.set_word(catalogue, "serving", CUSTOM_ON_DEMAND)),
        Kind::Provisioned | Kind::Imported => work.kind = Kind::Text,
        _ => {}
    }
    ON_DEMAND.clone_into(&mut used.market.tier);
    used
}

/// The work as it is bought in a tier, cached and not, and whether that is how it was asked about;
/// none in a tier that does not sell such work.
fn bought_in(catalogue: &Catalogue, scenario: &Scenario, tier: &Tier) -> Vec<(Scenario, bool)> {
    let kind = scenario.workload.kind;
    let mut bought = by_use(catalogue, scenario);
    let work = &mut bought.workload;
    let key = tier.key.as_str();
    if kind == Kind::Tuned {
        let is_sold = matches!(work.set_word(catalogue, "serving", key), Some(Ok(())));
        return if is_sold { vec![(bought, key == scenario.workload.tuning.serving)] } else { Vec::new() };
    }
    if matches!(work.set_word(catalogue, "commitment", key), Some(Ok(()))) {
        let is_rented = kind == Kind::Provisioned;
        work.kind = Kind::Provisioned;
        work.capacity.units = if is_rented { work.capacity.units } else { 1 };
        return vec![(bought, is_rented && key == scenario.workload.capacity.commitment)];
    }
    if key == IMPORT_TIER && work.kind == Kind::Text {
        work.kind = Kind::Imported;
        return vec![(bought, kind == Kind::Imported)];
    }
    let is_dialogue = work.growth().is_some();
    if tier.by != Basis::Use || key == CUSTOM_ON_DEMAND || (is_dialogue && key == BATCH) {
        return Vec::new();
    }
    key.clone_into(&mut bought.market.tier);
    let is_asked = kind.follows_tier() && key == scenario.market.tier;
    let mut cached = bought.clone();
    (cached.workload.cached, bought.workload.cached) = (true, false);
    if is_dialogue { vec![(bought, is_asked), (cached, is_asked)] } else { vec![(bought, is_asked)] }
}

/// Model units rented for it.
fn units(work: &Workload) -> Option<u64> {
    match work.kind {
        Kind::Provisioned => Some(work.capacity.units),
        Kind::Imported => Some(work.import.copies),
        Kind::Tuned if work.tuning.serving != CUSTOM_ON_DEMAND => Some(work.tuning.units),
        _ => None,
    }
}

/// The smallest count with which what is used costs more than what is rented.
fn cheaper_from(catalogue: &Catalogue, model: &Model, used: &Scenario, rented: &Split) -> Option<u64> {
    let mut used = used.clone();
    let Spec { key, least, most, .. } = *used.workload.counted()?;
    let mut is_cheaper = |many| {
        set(&mut used.workload, key, many);
        Split::new(catalogue, model, &used).is_ok_and(|bill| bill.complete && bill.own > rented.own)
    };
    if !rented.complete || !is_cheaper(most) {
        return None;
    }
    Some(if is_cheaper(least) { least } else { smallest(least, most, &mut is_cheaper) })
}

/// What caching costs and saves on demand, for the shortest prompts.
fn paybacks(catalogue: &Catalogue, model: &Model, scenario: &Scenario) -> Vec<PayBack> {
    let market = by_use(catalogue, scenario).market;
    let per = catalogue.quoted_per("input", scenario.quote_per);
    let like = scenario
        .workload
        .growth()
        .map_or_else(|| scenario.workload.dimensions(), |growth| Dimensions::of_prompt(growth.first));
    let price = |meter: &str| {
        let found = resolve(catalogue, &model.offers, &market, &like, meter).ok()?;
        found.rate.charge(Decimal::from(u64::from(per)))
    };
    let (Some(input), Some(read)) = (price("input"), price("cache_read")) else { return Vec::new() };
    let payback = |meter: Option<&str>, write: Money| PayBack {
        meter: meter.map(str::to_owned),
        input,
        write,
        read,
        per,
        reads: reads(input, write, read),
    };
    let written = LIFETIMES.iter().filter_map(|(meter, _)| Some(payback(Some(meter), price(meter)?)));
    let written: Vec<PayBack> = written.collect();
    if written.is_empty() { vec![payback(None, input)] } else { written }
}

/// How often it has to be read for `write + reads × read` to be no more than `(1 + reads) × input`.
fn reads(input: Money, write: Money, read: Money) -> Option<u64> {
    let most = 1_000_000;
    let mut pays = |reads: u64| {
        let sum = |first: Money, each: Money| first.plus(each.times(Decimal::from(reads))?);
        sum(write, read).is_some_and(|cached| sum(input, input).is_some_and(|plain| cached <= plain))
    };
    if pays(0) {
        return Some(0);
    }
    pays(most).then(|| smallest(0, most, &mut pays))
}
