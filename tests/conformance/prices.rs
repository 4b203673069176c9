//! Rates that a case gives, and those of the catalogue.

use crate::case::{GivenRate, Place};
use crate::common::catalogue;
use weighbridge::study::part::Like;
use weighbridge::{Date, Decimal, Dimensions, Market, Offer, Rate, Scope, resolve};

/// The rates that a part gives.
pub(crate) fn given(rates: &[GivenRate]) -> Result<Vec<Rate>, String> {
    let rate = |given: &GivenRate| {
        let per = given.per.parse().ok().filter(|per| *per > 0);
        Ok(Rate {
            meter: given.meter.clone(),
            usd: Decimal::parse(&given.usd)
                .ok_or_else(|| format!("{}: `{}` is not a number", given.meter, given.usd))?,
            per: per.ok_or_else(|| format!("{}: `{}` is not a number of units", given.meter, given.per))?,
            ..Rate::default()
        })
    };
    let rates: Vec<Rate> = rates.iter().map(rate).collect::<Result<_, String>>()?;
    let is_twice = |rate: &&Rate| rates.iter().filter(|other| other.meter == rate.meter).count() > 1;
    if let Some(rate) = rates.iter().find(is_twice) {
        return Err(format!("{}: has two rates", rate.meter));
    }
    match rates.iter().find(|rate| catalogue().meter(&rate.meter).is_none()) {
        Some(rate) => Err(format!("{}: is not a meter of the catalogue", rate.meter)),
        None => Ok(rates),
    }
}

/// Says where the catalogue has another rate, or one where there should be none.
pub(crate) fn compare(place: &Place, like: &Like, rates: &[Rate], unpriced: &[&str]) -> Result<(), String> {
    let (offers, market, like) = (offers(place)?, market(place)?, size(like));
    let resolved = |meter: &str| resolve(catalogue(), offers, &market, &like, meter);
    for rate in rates {
        let found = resolved(&rate.meter).map_err(|refusal| format!("{}: {refusal:?}", rate.meter))?.rate;
        let (ours, theirs) = (at(found, rate.per), at(rate, found.per));
        if ours != theirs {
            let (usd, per) = (found.usd, found.per);
            return Err(format!("{}: the catalogue has {usd} per {per}", rate.meter));
        }
    }
    match unpriced.iter().find(|meter| resolved(meter).is_ok()) {
        Some(meter) => Err(format!("{meter}: the catalogue has a price")),
        None => Ok(()),
    }
}

/// What so many units cost, times what the rate is quoted for: equal for both if the rates are.
fn at(rate: &Rate, per: u32) -> Option<Decimal> {
    rate.usd.checked_mul(Decimal::from(u64::from(per)))
}

fn offers(place: &Place) -> Result<&'static [Offer], String> {
    let found = match (&place.model, &place.service) {
        (Some(id), None) => catalogue().model(id).map(|model| model.offers.as_slice()),
        (None, Some(id)) => catalogue()
            .services
            .iter()
            .find(|service| service.id == *id)
            .map(|service| service.offers.as_slice()),
        _ => return Err("either a model or a service is wanted".to_owned()),
    };
    found.ok_or_else(|| format!("{:?} {:?} is not in the catalogue", place.model, place.service))
}

fn market(place: &Place) -> Result<Market, String> {
    let scope = Scope::ALL.into_iter().find(|scope| scope.key() == place.scope);
    Ok(Market {
        card: place.card.clone().unwrap_or_else(|| "aws".to_owned()),
        tier: place.tier.clone(),
        region: place.region.clone(),
        scope: scope.ok_or_else(|| format!("`{}` is not a scope", place.scope))?,
        date: Date::parse(&place.date).ok_or_else(|| format!("`{}` is not a date", place.date))?,
    })
}

/// The size of requests like that.
fn size(like: &Like) -> Dimensions {
    let Like { prompt_tokens, width, height, steps, premium } = like;
    let quality = Some(u64::from(*premium));
    Dimensions { prompt_tokens: Some(*prompt_tokens), width: *width, height: *height, steps: *steps, quality }
}
