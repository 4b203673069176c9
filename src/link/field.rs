//! The fields of a question: what each is called and what it may be.

use super::{COURSE, Complaint, curve, cut, escape, shown};
use crate::catalogue::{Basis, Catalogue, FactKind, FactShape, Required, Scope, ValueFunction};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::number::{NotANumber, read_number};
use crate::scenario::{LONGEST_MONTH, OwnScore, Range, Requirement, Scenario};
use crate::workload::{Kind, Number};

/// Largest limit that a requirement takes.
pub(super) const MOST: u64 = 1_000_000_000_000;

/// Most models that a reader scores.
const MOST_SCORES: usize = 20;

/// Sets one field. Returns the number it was given, if it is a number.
pub(crate) fn set(
    catalogue: &Catalogue,
    scenario: &mut Scenario,
    key: &str,
    text: &str,
) -> Result<Option<Decimal>, Complaint> {
    let workload = &mut scenario.workload;
    if let Some(number) = workload.numbers().iter_mut().find(|number| number.key == key) {
        return whole(text, number);
    }
    if let Some(word) = workload.set_word(catalogue, key, text) {
        return word.map(|()| None).map_err(|allowed| Complaint::UnknownWord { allowed });
    }
    match key {
        "work" => one_of(text, &Kind::ALL, &Kind::ALL.map(Kind::key), &mut workload.kind),
        "per" => one_of(text, &[1_000, 1_000_000], &["1k", "1m"], &mut scenario.quote_per),
        "card" => word(text, &mut catalogue.cards.iter().map(|card| &card.key), &mut scenario.market.card),
        "tier" => {
            let by_use = catalogue.tiers.iter().filter(|tier| tier.by == Basis::Use);
            word(text, &mut by_use.map(|tier| &tier.key), &mut scenario.market.tier)
        }
        "region" => {
            word(text, &mut catalogue.regions.iter().map(|region| &region.key), &mut scenario.market.region)
        }
        "scope" => one_of(text, &Scope::ALL, &Scope::ALL.map(Scope::key), &mut scenario.market.scope),
        "models" => {
            scenario.field.models = models(catalogue, text)?;
            Ok(None)
        }
        "retired" => {
            scenario.field.retired = yes_or_no(text)?;
            Ok(None)
        }
        "date" => {
            scenario.market.date = Date::parse(text).ok_or(Complaint::NotADate)?;
            Ok(None)
        }
        // Measured as it is written in a link, which is to be read again.
        "month" if escape(text).len() > LONGEST_MONTH => Err(Complaint::too_long(LONGEST_MONTH)),
        "month" => {
            text.clone_into(&mut scenario.month);
            Ok(None)
        }
        "job" => {
            let mut job = String::new();
            word(text, &mut catalogue.course.jobs.iter().map(|job| &job.key), &mut job)
        }
        _ => set_by_name(catalogue, scenario, key, text),
    }
}

/// Fields named for something else: `range.` for a number of the work, `weight.`, `value.`, `score.`,
/// `min.`, `max.` and `need.` for something in the catalogue.
fn set_by_name(
    catalogue: &Catalogue,
    scenario: &mut Scenario,
    key: &str,
    text: &str,
) -> Result<Option<Decimal>, Complaint> {
    let (group, name) = key.split_once('.').ok_or(Complaint::UnknownField)?;
    match group {
        "range" => return range(scenario, name, text).map(|()| None),
        "score" => return score(catalogue, &mut scenario.scores, name, text),
        "weight" => {
            let weight = scenario.weights.iter_mut().find(|weight| weight.criterion == name);
            let weight = weight.ok_or(Complaint::UnknownField)?;
            let points = number(text, Decimal::ZERO, Decimal::from(100))?;
            weight.points = whole_number(points)?.try_into().map_err(|_| Complaint::NotWhole)?;
            return Ok(Some(points));
        }
        "value" => {
            let criterion = catalogue.criterion(name);
            let Some(ValueFunction::Curve(published)) = criterion.map(|one| &one.value_function) else {
                return Err(Complaint::UnknownField);
            };
            // An emptied field takes the published one back.
            let read = if text.trim().is_empty() { None } else { Some(curve::read(text)?) };
            if let Some(weight) = scenario.weights.iter_mut().find(|weight| weight.criterion == name) {
                weight.curve = read.filter(|read| read != published);
            }
            return Ok(None);
        }
        _ => {}
    }
    let is_limit = group == "min" || group == "max";
    let kind = catalogue.fact_kind(name).filter(|kind| {
        is_number(kind) == is_limit && (is_limit || group == "need") && kind.required != Required::Never
    });
    if kind.is_none() && key != "max.cost" {
        return Err(Complaint::UnknownField);
    }
    // An emptied field asks for nothing, which is how a form takes a requirement back.
    let is_empty = text.chars().all(if is_limit { char::is_whitespace } else { is_gap });
    let limit =
        if is_empty || !is_limit { None } else { Some(number(text, Decimal::ZERO, Decimal::from(MOST))?) };
    let requirement = match (kind, limit) {
        _ if is_empty => None,
        (Some(kind), None) => Some(need(kind, text)?),
        (Some(_), Some(limit)) => {
            Some(Requirement::Limit { fact: name.to_owned(), at_most: group == "max", limit })
        }
        (None, limit) => limit.map(|limit| Requirement::Budget { limit }),
    };
    // A field stands for one requirement, however often it is given.
    scenario.requirements.retain(|other| other.field() != key);
    scenario.requirements.extend(requirement);
    Ok(limit)
}

/// From where to where a number lies, as in `40k..80k`. An end left out is the number as it stands so
/// far, a single number is both, and nothing takes the range back.
fn range(scenario: &mut Scenario, name: &str, text: &str) -> Result<(), Complaint> {
    let mut numbers = scenario.workload.numbers();
    let field = numbers.iter_mut().find(|number| number.key == name).ok_or(Complaint::UnknownField)?;
    let (kept, least, most) = (*field.kept, Decimal::from(field.least), Decimal::from(field.most));
    let end = |text: &str, least: Decimal| match number(text, least, most) {
        Err(Complaint::Empty { .. }) if Decimal::from(kept) >= least => Ok(kept),
        value => whole_number(value?),
    };
    let (low, high) = cut(text, "..");
    let high = high.unwrap_or(low);
    let low = end(low, least)?;
    let high = end(high, Decimal::from(low))?;
    scenario.ranges.retain(|range| range.number != name);
    if !matches!(text.trim(), "" | "..") {
        scenario.ranges.push(Range { number: field.key, low, high });
    }
    Ok(())
}

/// A score of the reader's own; an emptied one is taken back.
fn score(
    catalogue: &Catalogue,
    scores: &mut Vec<OwnScore>,
    id: &str,
    text: &str,
) -> Result<Option<Decimal>, Complaint> {
    let model = catalogue.model(id).ok_or(Complaint::UnknownField)?;
    let read =
        if text.trim().is_empty() { None } else { Some(number(text, Decimal::ZERO, Decimal::from(100))?) };
    match scores.iter().position(|one| one.model == id) {
        Some(at) => drop(scores.remove(at)),
        None if read.is_some() && scores.len() >= MOST_SCORES => {
            return Err(Complaint::TooMany { limit: MOST_SCORES });
        }
        None => {}
    }
    if let Some(score) = read {
        scores.push(OwnScore { model: model.id.clone(), score });
    }
    Ok(read)
}

fn need(kind: &FactKind, text: &str) -> Result<Requirement, Complaint> {
    let (fact, shape) = (kind.key.clone(), &kind.shape);
    if matches!(shape, FactShape::Day) {
        return Ok(Requirement::Lasts { fact, until: Date::parse(text).ok_or(Complaint::NotADate)? });
    }
    let allowed = if matches!(shape, FactShape::YesNo) {
        ["yes", "no"].map(str::to_owned).into()
    } else {
        kind.words().to_vec()
    };
    let mut words: Vec<String> = Vec::new();
    let is_free = matches!(shape, FactShape::Text);
    for word in text.split(is_gap).filter(|word| !word.is_empty()).map(str::to_owned) {
        // Of levels, and of yes and no, one will do.
        let is_one_more = is_free || matches!(shape, FactShape::Tags { .. }) || words.is_empty();
        if !is_one_more || !(is_free || allowed.contains(&word)) {
            return Err(Complaint::UnknownWord { allowed });
        }
        if !words.contains(&word) {
            words.push(word);
        }
    }
    Ok(Requirement::Words { fact, words })
}

/// What stands between words.
fn is_gap(letter: char) -> bool {
    letter == ',' || letter.is_whitespace()
}

fn is_number(kind: &FactKind) -> bool {
    matches!(kind.shape, FactShape::Number { .. })
}

fn yes_or_no(text: &str) -> Result<bool, Complaint> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(unknown_word(&["yes", "no"])),
    }
}

/// Ids separated by commas, or one word for the models of the course notes; nothing means all.
fn models(catalogue: &Catalogue, text: &str) -> Result<Vec<String>, Complaint> {
    if text == COURSE {
        return Ok(catalogue.course.models.clone());
    }
    let ids = text.split(',').filter(|id| !id.is_empty());
    let known = |id: &str| {
        let model = catalogue.model(id).ok_or_else(|| Complaint::UnknownModel { id: shown(id) });
        model.map(|model| model.id.clone())
    };
    let mut named: Vec<String> = Vec::new();
    for id in ids {
        let id = known(id)?;
        if !named.contains(&id) {
            named.push(id);
        }
    }
    Ok(named)
}

fn whole(text: &str, field: &mut Number<'_>) -> Result<Option<Decimal>, Complaint> {
    let value = number(text, Decimal::from(field.least), Decimal::from(field.most))?;
    *field.kept = whole_number(value)?;
    Ok(Some(value))
}

/// A whole number from 0 to `most`.
pub(crate) fn whole_up_to(text: &str, most: u64) -> Result<u64, Complaint> {
    whole_number(number(text, Decimal::ZERO, Decimal::from(most))?)
}

fn whole_number(value: Decimal) -> Result<u64, Complaint> {
    value.to_u64().ok_or(Complaint::NotWhole)
}

pub(super) fn number(text: &str, least: Decimal, most: Decimal) -> Result<Decimal, Complaint> {
    let out_of_range = Complaint::OutOfRange { least, most };
    match read_number(text) {
        Ok(value) if value < least || value > most => Err(out_of_range),
        Ok(value) => Ok(value),
        Err(NotANumber::TooLong) => Err(out_of_range),
        Err(NotANumber::Empty) => Err(Complaint::Empty { least, most }),
        Err(NotANumber::Malformed) => Err(Complaint::NotANumber { least, most }),
    }
}

fn word(
    text: &str,
    allowed: &mut dyn Iterator<Item = &String>,
    field: &mut String,
) -> Result<Option<Decimal>, Complaint> {
    let words: Vec<&String> = allowed.collect();
    if !words.iter().any(|word| *word == text) {
        return Err(Complaint::UnknownWord { allowed: words.into_iter().cloned().collect() });
    }
    text.clone_into(field);
    Ok(None)
}

/// The one of all that goes by this name.
fn one_of<T: Copy>(
    text: &str,
    all: &[T],
    names: &[&str],
    field: &mut T,
) -> Result<Option<Decimal>, Complaint> {
    let at = names.iter().position(|name| *name == text).and_then(|at| all.get(at));
    *field = *at.ok_or_else(|| unknown_word(names))?;
    Ok(None)
}

fn unknown_word(allowed: &[&str]) -> Complaint {
    Complaint::UnknownWord { allowed: allowed.iter().map(|word| (*word).to_owned()).collect() }
}
