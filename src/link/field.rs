//! The fields of a question: what each is called and what it may be.

use super::{COURSE, Complaint, curve, escape, shown};
use crate::catalogue::{Basis, Catalogue, FactKind, FactShape, Scope, ValueFunction};
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
pub(super) fn set(
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
        "work" => {
            let named = Kind::ALL.into_iter().find(|kind| kind.key() == text);
            workload.kind = named.ok_or_else(|| unknown_word(&Kind::ALL.map(Kind::key)))?;
            Ok(None)
        }
        "per" => {
            scenario.quote_per = match text {
                "1k" => 1_000,
                "1m" => 1_000_000,
                _ => return Err(unknown_word(&["1k", "1m"])),
            };
            Ok(None)
        }
        "card" => word(text, &mut catalogue.cards.iter().map(|card| &card.key), &mut scenario.market.card),
        "tier" => {
            let by_use = catalogue.tiers.iter().filter(|tier| tier.by == Basis::Use);
            word(text, &mut by_use.map(|tier| &tier.key), &mut scenario.market.tier)
        }
        "region" => {
            word(text, &mut catalogue.regions.iter().map(|region| &region.key), &mut scenario.market.region)
        }
        "scope" => {
            let named = Scope::ALL.into_iter().find(|scope| scope.key() == text);
            scenario.market.scope = named.ok_or_else(|| unknown_word(&Scope::ALL.map(Scope::key)))?;
            Ok(None)
        }
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
    if group == "range" {
        return range(scenario, name, text).map(|()| None);
    }
    let fact = || catalogue.fact_kind(name).ok_or(Complaint::UnknownField);
    let can_be_required = match group {
        "max" if name == "cost" => true,
        "min" | "max" => is_number(fact()?),
        "need" => !matches!(fact()?.shape, FactShape::Number { .. } | FactShape::Text | FactShape::Day),
        _ => false,
    };
    if text.trim().is_empty() && can_be_required {
        // An emptied field asks for nothing, which is how a form takes a requirement back.
        let is_other = |requirement: &Requirement| requirement.field() != key;
        scenario.requirements.retain(is_other);
        return Ok(None);
    }
    let requirement = match group {
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
        "score" => return score(catalogue, &mut scenario.scores, name, text),
        "max" if name == "cost" => Requirement::Budget { limit: limit(text)? },
        "min" if is_number(fact()?) => Requirement::AtLeast { fact: name.to_owned(), limit: limit(text)? },
        "max" if is_number(fact()?) => Requirement::AtMost { fact: name.to_owned(), limit: limit(text)? },
        "need" => need(fact()?, text)?,
        _ => return Err(Complaint::UnknownField),
    };
    let value = match &requirement {
        Requirement::AtLeast { limit, .. }
        | Requirement::AtMost { limit, .. }
        | Requirement::Budget { limit } => Some(*limit),
        _ => None,
    };
    // A field stands for one requirement, however often it is given.
    scenario.requirements.retain(|other| other.field() != key);
    scenario.requirements.push(requirement);
    Ok(value)
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
    let (low, high) = text.split_once("..").unwrap_or((text, text));
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
    let fact = kind.key.clone();
    let words = match &kind.shape {
        FactShape::Level { levels } => levels,
        FactShape::Tags { words } => words,
        FactShape::YesNo => return Ok(Requirement::Is { fact, yes: yes_or_no(text)? }),
        FactShape::Number { .. } | FactShape::Text | FactShape::Day => return Err(Complaint::UnknownField),
    };
    let mut chosen = String::new();
    word(text, &mut words.iter(), &mut chosen)?;
    Ok(Requirement::Word { fact, word: chosen })
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

fn limit(text: &str) -> Result<Decimal, Complaint> {
    number(text, Decimal::ZERO, Decimal::from(MOST))
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

fn unknown_word(allowed: &[&str]) -> Complaint {
    Complaint::UnknownWord { allowed: allowed.iter().map(|word| (*word).to_owned()).collect() }
}
