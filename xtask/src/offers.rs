//! Offers, from the form in which people write them.

use crate::toml_form as form;
use weighbridge as core;
use weighbridge::{Bound, Date, Scope};

/// The dimension that `above` and `up_to` bound.
const PROMPT: &str = "prompt_tokens";

/// The model or service that an offer is of.
pub(crate) fn item_of(written: &form::Offer) -> Result<String, String> {
    match (&written.model, &written.service) {
        (Some(item), None) | (None, Some(item)) => Ok(item.clone()),
        _ => Err("an offer needs either a model or a service".to_owned()),
    }
}

/// Converts one offer.
pub(crate) fn offer(written: form::Offer) -> Result<core::Offer, String> {
    let form::Offer { card, tier, scope, regions, profiles, rate: rates, said, .. } = &written;
    let usual = if profiles.is_empty() { Scope::InRegion } else { Scope::Geo };
    let scope = scope.unwrap_or(usual);
    let places = match scope {
        Scope::InRegion if profiles.is_empty() => regions,
        Scope::Geo if regions.is_empty() => profiles,
        Scope::Global if regions.is_empty() && profiles.is_empty() => regions,
        _ => return Err(format!("offer: has other places than its scope, {}", scope.key())),
    };
    let mut rates =
        rates.iter().map(|written_rate| rate(&written, written_rate)).collect::<Result<Vec<_>, _>>()?;
    for said in said {
        differ(&mut rates, &written, said)?;
    }
    Ok(core::Offer {
        card: card.clone().unwrap_or_else(|| "aws".to_owned()),
        tier: tier.clone().unwrap_or_else(|| "on-demand".to_owned()),
        scope,
        places: places.clone(),
        rates,
    })
}

fn rate(offer: &form::Offer, written: &form::Rate) -> Result<core::Rate, String> {
    let missing = |what: &str| format!("rate of {}: {what}: is missing", written.meter);
    let source = written.source.clone().or_else(|| offer.source.clone()).ok_or_else(|| missing("source"))?;
    let read = written.read.or(offer.read).ok_or_else(|| missing("read"))?;
    let dissent = |said: &form::SaidPrice| core::Dissent {
        value: core::Value::Number(said.usd),
        provenance: provenance(said.source.clone(), said.read, said.note.clone()),
        because: said.because.clone(),
    };
    Ok(core::Rate {
        meter: written.meter.clone(),
        usd: written.usd,
        per: written.per.or(offer.per).ok_or_else(|| missing("per"))?,
        bounds: bounds(&written.bounds, written.above, written.up_to),
        from: written.from.or(offer.from).filter(|_| !written.undated),
        provenance: provenance(source, read, written.note.clone()),
        dissent: written.said.iter().map(dissent).collect(),
    })
}

/// Puts a price that was found beside the one that is followed: the last of its meter and bounds.
fn differ(rates: &mut [core::Rate], offer: &form::Offer, said: &form::SaidOfMeter) -> Result<(), String> {
    let bounds = bounds(&said.bounds, said.above, said.up_to);
    let followed = rates.iter_mut().rev().find(|rate| rate.meter == said.meter && rate.bounds == bounds);
    let fault = |problem: &str| format!("rate of {}: {problem}", said.meter);
    let followed = followed.ok_or_else(|| fault("is said but there is no rate to differ from"))?;
    if said.per.or(offer.per).unwrap_or(followed.per) != followed.per {
        return Err(fault("is said for another number of units than the rate it differs from"));
    }
    followed.dissent.push(core::Dissent {
        value: core::Value::Number(said.usd),
        provenance: provenance(said.source.clone(), said.read, said.note.clone()),
        because: said.because.clone(),
    });
    Ok(())
}

fn bounds(written: &[Bound], above: Option<u64>, up_to: Option<u64>) -> Vec<Bound> {
    let mut bounds = written.to_vec();
    if above.is_some() || up_to.is_some() {
        // Exactly at a step the lower one still applies.
        let at_least = above.map(|above| above.saturating_add(1));
        bounds.push(Bound { dimension: PROMPT.to_owned(), at_least, at_most: up_to });
    }
    bounds
}

pub(crate) fn provenance(source: String, read: Date, note: Option<String>) -> core::Provenance {
    core::Provenance { source, read, note }
}
