//! What can be wrong with a catalogue, and is not allowed to be.

use super::{
    Catalogue, Confidence, Criterion, Dissent, Fact, FactShape, Measured, Model, Offer, Proposition,
    Provenance, Rate, Value, ValueFunction,
};
use crate::decimal::Decimal;
use crate::workload::DIMENSIONS;
use core::fmt;

/// Dearest price that anybody charges for one unit, in US dollars; more is a typing error.
const DEAREST: u64 = 1_000_000;

/// Output tokens are dearer than input tokens, but never by more than this factor.
const MOST_OUTPUT_TO_INPUT: u64 = 25;

/// One thing wrong with the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// What has the fault: a model's id, or another item's key.
    pub item: String,
    /// The field at fault.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.item, self.field, self.problem)
    }
}

pub(super) fn faults(catalogue: &Catalogue) -> Vec<Fault> {
    let mut check = Check { catalogue, faults: Vec::new() };
    check.unique("sources", catalogue.sources.iter().map(|source| &source.key));
    check.unique("fact kinds", catalogue.fact_kinds.iter().map(|kind| &kind.key));
    check.unique("meters", catalogue.meters.iter().map(|meter| &meter.key));
    check.unique("cards", catalogue.cards.iter().map(|card| &card.key));
    check.unique("criteria", catalogue.criteria.iter().map(|criterion| &criterion.key));
    check.unique("models", catalogue.models.iter().map(|model| &model.id));
    for source in &catalogue.sources {
        let is_named = (source.url.is_none()) == (source.confidence == Confidence::Unchecked);
        check.that(is_named, &source.key, "url", || "has to be there, unless nothing was checked".to_owned());
        let is_secure = source.url.as_ref().is_none_or(|url| url.starts_with("https://"));
        check.that(is_secure, &source.key, "url", || "does not start with https://".to_owned());
    }
    catalogue.criteria.iter().for_each(|criterion| check.criterion(criterion));
    catalogue.models.iter().for_each(|model| check.model(model));
    check.course();
    check.faults
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn that(&mut self, holds: bool, item: &str, field: &str, problem: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(Fault { item: item.to_owned(), field: field.to_owned(), problem: problem() });
        }
    }

    fn unique<'b>(&mut self, group: &str, keys: impl Iterator<Item = &'b String>) {
        let keys: Vec<&String> = keys.collect();
        for (at, key) in keys.iter().enumerate() {
            let is_first = !keys.iter().take(at).any(|earlier| earlier == key);
            self.that(is_first, key, "key", || format!("stands twice among the {group}"));
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
            let is_name = !key.is_empty() && key.len() <= 128 && key.bytes().all(is_plain);
            self.that(is_name, key, "key", || "is not a name of letters, digits and - _ . :".to_owned());
        }
    }

    fn provenance(&mut self, item: &str, field: &str, provenance: &Provenance) {
        let is_known = self.catalogue.source(&provenance.source).is_some();
        self.that(is_known, item, field, || format!("there is no source `{}`", provenance.source));
    }

    fn dissent(&mut self, item: &str, field: &str, dissents: &[Dissent]) {
        for dissent in dissents {
            self.provenance(item, field, &dissent.provenance);
            let says_why = !dissent.because.trim().is_empty();
            self.that(says_why, item, field, || "does not say why another figure is not followed".to_owned());
        }
    }

    fn model(&mut self, model: &Model) {
        self.unique("facts of the model", model.facts.iter().map(|fact| &fact.key));
        let has_output = model.fact("modality_out").is_some();
        self.that(has_output, &model.id, "modality_out", || {
            "is missing: nobody can tell what the model is for".to_owned()
        });
        model.facts.iter().for_each(|fact| self.fact(model, fact));
        model.offers.iter().for_each(|offer| self.offer(model, offer));
        for (at, offer) in model.offers.iter().enumerate() {
            let clashes = |other: &Offer| {
                let is_same_place = other.regions == offer.regions
                    || other.regions.iter().any(|region| offer.regions.contains(region));
                other.card == offer.card && other.tier == offer.tier && is_same_place
            };
            let is_alone = !model.offers.iter().take(at).any(clashes);
            self.that(is_alone, &model.id, "offer", || {
                format!("{}, {}: stands twice for the same regions", offer.card, offer.tier)
            });
        }
    }

    fn fact(&mut self, model: &Model, fact: &Fact) {
        self.provenance(&model.id, &fact.key, &fact.provenance);
        self.dissent(&model.id, &fact.key, &fact.dissent);
        let values = core::iter::once(&fact.value).chain(fact.dissent.iter().map(|dissent| &dissent.value));
        for value in values {
            let problem = match self.catalogue.fact_kind(&fact.key) {
                Some(kind) => misshapen(&kind.shape, value),
                None => Some("there is no such kind of fact".to_owned()),
            };
            self.that(problem.is_none(), &model.id, &fact.key, || problem.unwrap_or_default());
        }
    }

    fn offer(&mut self, model: &Model, offer: &Offer) {
        let is_known = self.catalogue.cards.iter().any(|card| card.key == offer.card);
        self.that(is_known, &model.id, "card", || format!("there is no card `{}`", offer.card));
        self.that(!offer.rates.is_empty(), &model.id, "rate", || "an offer has no rates".to_owned());
        offer.rates.iter().for_each(|rate| self.rate(model, rate));
        self.in_order(model, offer);
        self.apart(model, offer);
        self.output_to_input(model, offer);
    }

    fn rate(&mut self, model: &Model, rate: &Rate) {
        let field = format!("rate of {}", rate.meter);
        self.provenance(&model.id, &field, &rate.provenance);
        self.dissent(&model.id, &field, &rate.dissent);
        let is_known = self.catalogue.meter(&rate.meter).is_some();
        self.that(is_known, &model.id, &field, || format!("there is no meter `{}`", rate.meter));
        let is_sane = rate.usd > Decimal::ZERO && rate.usd <= Decimal::from(DEAREST);
        self.that(is_sane, &model.id, &field, || {
            format!("{} is not a price: it has to be above 0 and at most {DEAREST}", rate.usd)
        });
        let is_seen = rate.from.is_none_or(|from| from <= rate.provenance.read);
        self.that(is_seen, &model.id, &field, || {
            format!("is in force from a day after {}, when it was read", rate.provenance.read)
        });
        let is_quoted = matches!(rate.per, 1 | 1_000 | 1_000_000);
        self.that(is_quoted, &model.id, &field, || {
            format!("is quoted per {}: it has to be per 1, 1000 or 1000000", rate.per)
        });
        for bound in &rate.bounds {
            let is_known = DIMENSIONS.contains(&bound.dimension.as_str());
            self.that(is_known, &model.id, &field, || {
                format!("nothing has a {}; bounded are {}", bound.dimension, DIMENSIONS.join(", "))
            });
            let is_range = bound.at_least.is_none_or(|least| bound.at_most.is_none_or(|most| least <= most));
            self.that(is_range, &model.id, &field, || {
                format!("no {} lies within its bounds", bound.dimension)
            });
        }
    }

    /// Rates of one meter and the same bounds replace one another, so they have to stand in order.
    fn in_order(&mut self, model: &Model, offer: &Offer) {
        for (at, rate) in offer.rates.iter().enumerate() {
            let earlier = offer
                .rates
                .iter()
                .take(at)
                .filter(|other| other.meter == rate.meter && other.bounds == rate.bounds);
            let is_later =
                earlier.filter_map(|other| other.from).all(|from| rate.from.is_none_or(|mine| mine > from));
            self.that(is_later, &model.id, &format!("rate of {}", rate.meter), || {
                "does not stand after the rates that it replaces".to_owned()
            });
        }
    }

    /// Two rates of one meter either replace each other, or no request meets the bounds of both.
    fn apart(&mut self, model: &Model, offer: &Offer) {
        for (at, rate) in offer.rates.iter().enumerate() {
            let earlier = offer.rates.iter().take(at);
            let overlaps = |other: &Rate| {
                let is_other = other.meter == rate.meter && other.bounds != rate.bounds;
                let pairs =
                    || other.bounds.iter().flat_map(|one| rate.bounds.iter().map(move |two| (one, two)));
                is_other
                    && !pairs().any(|(one, two)| one.dimension == two.dimension && one.is_apart_from(two))
            };
            let is_apart = !earlier.into_iter().any(overlaps);
            self.that(is_apart, &model.id, &format!("rate of {}", rate.meter), || {
                "its bounds overlap those of another rate".to_owned()
            });
        }
    }

    /// Catches a price typed with a nought too many or too few.
    fn output_to_input(&mut self, model: &Model, offer: &Offer) {
        let price = |meter: &str| {
            let rate = offer.rates.iter().rev().find(|rate| rate.meter == meter)?;
            rate.usd.checked_div(Decimal::from(u64::from(rate.per)))
        };
        let (Some(input), Some(output)) = (price("input"), price("output")) else {
            return;
        };
        let most = input.checked_mul(Decimal::from(MOST_OUTPUT_TO_INPUT));
        self.that(output >= input && most.is_some_and(|most| output <= most), &model.id, "rate of output", || {
            format!("{output} a token is not between 1 and {MOST_OUTPUT_TO_INPUT} times the input price {input}")
        });
    }

    fn criterion(&mut self, criterion: &Criterion) {
        if let Measured::Fact(key) = &criterion.measured {
            let is_known = self.catalogue.fact_kind(key).is_some();
            self.that(is_known, &criterion.key, "fact", || format!("there is no kind of fact `{key}`"));
        }
        if let (ValueFunction::Levels(levels), Measured::Fact(key)) =
            (&criterion.value_function, &criterion.measured)
        {
            let kind = self.catalogue.fact_kind(key).map(|kind| &kind.shape);
            let words = match kind {
                Some(FactShape::Level { levels: words } | FactShape::Tags { words }) => words.as_slice(),
                _ => &[],
            };
            for (level, _) in levels {
                self.that(words.contains(level), &criterion.key, "levels", || {
                    format!("`{level}` is not a word of {key}")
                });
            }
        }
        self.that(criterion.points <= 100, &criterion.key, "points", || "are more than 100".to_owned());
        let problem = match &criterion.value_function {
            ValueFunction::Linear { worst, best } if worst == best => Some("worst and best are the same"),
            ValueFunction::Log { worst, best } if worst == best => Some("worst and best are the same"),
            ValueFunction::Log { worst, best } if *worst <= Decimal::ZERO || *best <= Decimal::ZERO => {
                Some("worst and best have to be above 0")
            }
            ValueFunction::Levels(levels)
                if levels.iter().any(|(_, value)| value.is_negative() || *value > Decimal::from(1)) =>
            {
                Some("a level's value is not between 0 and 1")
            }
            _ => None,
        };
        self.that(problem.is_none(), &criterion.key, "value function", || {
            problem.unwrap_or_default().to_owned()
        });
    }

    fn course(&mut self) {
        let course = &self.catalogue.course;
        self.unique("claims", course.claims.iter().map(|claim| &claim.key));
        self.unique("jobs", course.jobs.iter().map(|job| &job.key));
        let is_known = self.catalogue.source(&course.source).is_some();
        self.that(is_known, "course", "source", || format!("there is no source `{}`", course.source));
        let mut named: Vec<(&str, &str)> = course.models.iter().map(|id| ("models", id.as_str())).collect();
        named.extend(course.rows.iter().map(|row| ("rows", row.model.as_str())));
        named.extend(course.jobs.iter().map(|job| (job.key.as_str(), job.pick.as_str())));
        for claim in &course.claims {
            if let Proposition::Highest { of, .. }
            | Proposition::Lowest { of, .. }
            | Proposition::Times { of, .. } = &claim.proposition
            {
                let is_known = of == "price" || self.catalogue.fact_kind(of).is_some();
                self.that(is_known, &claim.key, "of", || format!("there is no kind of fact `{of}`"));
            }
            let models = match &claim.proposition {
                Proposition::Times { model, than, .. } => {
                    [core::slice::from_ref(model), than.as_slice()].concat()
                }
                Proposition::Highest { model, .. }
                | Proposition::Lowest { model, .. }
                | Proposition::Has { model, .. }
                | Proposition::BilledBy { model, .. }
                | Proposition::Accumulates { model, .. } => vec![model.clone()],
            };
            for id in models {
                let is_known = self.catalogue.model(&id).is_some();
                self.that(is_known, &claim.key, "model", || format!("there is no model `{id}`"));
            }
        }
        for (key, id) in named {
            let is_known = self.catalogue.model(id).is_some();
            self.that(is_known, key, "model", || format!("there is no model `{id}`"));
        }
    }
}

/// What is wrong with the shape of a value, if anything.
fn misshapen(shape: &FactShape, value: &Value) -> Option<String> {
    let unknown_word = |allowed: &[String], words: &[String]| {
        let word = words.iter().find(|word| !allowed.contains(word))?;
        Some(format!("`{word}` is not one of {}", allowed.join(", ")))
    };
    match (shape, value) {
        (FactShape::Number { .. }, Value::Number(number)) => {
            number.is_negative().then(|| format!("{number} is below 0"))
        }
        (FactShape::Level { .. }, Value::Words(words)) if words.len() != 1 => {
            Some("has not exactly one level".to_owned())
        }
        (FactShape::Level { levels: allowed } | FactShape::Tags { words: allowed }, Value::Words(words)) => {
            unknown_word(allowed, words)
        }
        (FactShape::Text, Value::Words(_)) | (FactShape::YesNo, Value::YesNo(_)) => None,
        _ => Some("is of another shape than its kind of fact".to_owned()),
    }
}
