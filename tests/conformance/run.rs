//! Runs a case: its inputs, metered, at its rates, against what is expected.

use crate::case::{Case, ExpectedUsage, Part, Published};
use crate::prices::{compare, given};
use weighbridge::usage::{Used, total};
use weighbridge::{Date, Decimal, Money};

/// What the parts of a case use and cost.
struct Outcome {
    used: Vec<Used>,
    usd: Money,
    unknown: Vec<&'static str>,
}

/// Says what does not hold.
pub(crate) fn run(case: &Case) -> Result<(), String> {
    let named = |complaint: String| format!("{}: {complaint}", case.id);
    check(case).map_err(named)
}

fn check(case: &Case) -> Result<(), String> {
    described(case)?;
    let outcome = outcome(&case.parts, &case.unpriced)?;
    if outcome.unknown != case.unpriced {
        return Err(format!(
            "no rate for {:?}, but {:?} were to be unpriced",
            outcome.unknown, case.unpriced
        ));
    }
    if let Some(expected) = &case.expected_usage {
        same_usage(expected, &outcome.used)?;
    }
    let usd = outcome.usd.dollars();
    let result = match (&case.expected_usd, &case.expected_saving, &case.expected_usage) {
        (Some(expected), None, _) => {
            same("US dollars", expected, usd)?;
            usd
        }
        (None, Some(expected), None) => {
            let instead = self::outcome(&case.instead_of, &[])?.usd.dollars();
            let saving = saving(usd, instead).ok_or("the saving cannot be computed")?;
            same("saving", expected, saving)?;
            saving
        }
        (None, None, Some(_)) => match outcome.used.as_slice() {
            [only] => only.quantity,
            _ => Decimal::ZERO,
        },
        _ => return Err("expects either US dollars or a saving, or else only usage".to_owned()),
    };
    published(case, result)
}

/// Whether the case says where it comes from.
fn described(case: &Case) -> Result<(), String> {
    let is_date = match case.date.len() {
        7 => Date::parse(&format!("{}-01", case.date)).is_some(),
        4 => Date::parse(&format!("{}-01-01", case.date)).is_some(),
        _ => Date::parse(&case.date).is_some(),
    };
    let is_off_and_silent = case.published_status == Published::Off && case.note.is_empty();
    match () {
        () if !case.source.starts_with("https://") => Err("its source is no address".to_owned()),
        () if !is_date => Err(format!("`{}` is no date", case.date)),
        () if case.parts.is_empty() => Err("it has no parts".to_owned()),
        () if is_off_and_silent => {
            Err("its note has to say what is wrong with the published total".to_owned())
        }
        () => Ok(()),
    }
}

fn outcome(parts: &[Part], unpriced: &[String]) -> Result<Outcome, String> {
    let mut outcome = Outcome { used: Vec::new(), usd: Money::ZERO, unknown: Vec::new() };
    for part in parts {
        let (used, like) = part.metered()?;
        let rates = given(&part.rates)?;
        if let Some(place) = &part.catalogue {
            let is_used = |meter: &&str| used.iter().any(|used| used.meter == *meter);
            let unpriced: Vec<&str> = unpriced.iter().map(String::as_str).filter(is_used).collect();
            compare(place, &like, &rates, &unpriced)?;
        }
        let rate = |used: &Used| rates.iter().find(|rate| rate.meter == used.meter);
        let total = total(&used, rate).ok_or("the amount is too large")?;
        outcome.usd = outcome.usd.plus(total.amount).ok_or("the amount is too large")?;
        outcome.unknown.extend(total.unknown);
        outcome.used.extend(used);
    }
    Ok(outcome)
}

/// What part of the other amount is saved.
fn saving(usd: Decimal, instead_of: Decimal) -> Option<Decimal> {
    let share = usd.checked_div(instead_of)?;
    Decimal::from(1).checked_add(share.checked_mul(Decimal::new(-1, 0))?)
}

fn same(what: &str, expected: &str, found: Decimal) -> Result<(), String> {
    let found = found.to_string();
    if *expected == found { Ok(()) } else { Err(format!("{what}: {expected} expected, {found} found")) }
}

fn same_usage(expected: &[ExpectedUsage], used: &[Used]) -> Result<(), String> {
    let meters: Vec<&str> = used.iter().map(|used| used.meter).collect();
    if expected.iter().map(|expected| expected.meter.as_str()).collect::<Vec<_>>() != meters {
        return Err(format!("{meters:?} are used"));
    }
    for (expected, used) in expected.iter().zip(used) {
        same(used.meter, &expected.quantity, used.quantity)?;
        same(
            "per_unit",
            expected.per_unit.as_deref().unwrap_or("1"),
            Decimal::from(u64::from(used.per_unit)),
        )?;
        match (&expected.before, used.before) {
            (Some(expected), Some(before)) => same("before", expected, before)?,
            (Some(_), None) => return Err(format!("{}: nothing was rounded", used.meter)),
            (None, _) => {}
        }
    }
    Ok(())
}

/// Whether the published total is what the case says of it.
fn published(case: &Case, result: Decimal) -> Result<(), String> {
    let Some(printed) = &case.published_total else {
        let is_none = case.published_status == Published::None;
        return if is_none { Ok(()) } else { Err("which total is published?".to_owned()) };
    };
    let total = Decimal::parse(printed).ok_or_else(|| format!("`{printed}` is not a number"))?;
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let last_place = Decimal::new(1, u8::try_from(decimals).unwrap_or_default());
    let distance = |one: Decimal, other: Decimal| one.checked_add(other.checked_mul(Decimal::new(-1, 0))?);
    let is_near =
        distance(total.max(result), total.min(result)).is_some_and(|distance| distance < last_place);
    let holds = match case.published_status {
        Published::Exact => total == result,
        Published::Rounded => total != result && is_near,
        Published::Off => total != result,
        Published::None => false,
    };
    if holds {
        Ok(())
    } else {
        Err(format!("{printed} is published and {result} right, which is not {:?}", case.published_status))
    }
}
