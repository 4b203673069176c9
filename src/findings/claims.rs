//! The notes' observations: propositions about figures, looked up and compared.

use super::{Evidence, Finding, Order, Place, Ratio, Verdict};
use crate::catalogue::{Among, Catalogue, Claim, Model, Proposition};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::order::sorted;
use crate::resolve::rates_in_force;
use crate::scenario::Scenario;

/// Days of the month in which images are made without a pause.
const DAYS: u64 = 30;

/// The figures of one market.
pub(super) struct Figures<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) scenario: &'a Scenario,
}

impl Figures<'_> {
    /// Compares one claim with the figures; `None` if it names a model that there is not.
    pub(super) fn finding(&self, claim: &Claim) -> Option<Finding> {
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
        let count = Decimal::from(u64::from(self.catalogue.quoted_per(meter, self.scenario.quote_per)));
        let rates = rates_in_force(self.catalogue, &model.offers, &self.scenario.market, meter);
        sorted(rates.into_iter().filter_map(|rate| rate.charge(count)).collect(), Money::cmp)
    }

    fn extreme(&self, of: &str, model: &str, among: Option<&Among>, highest: bool) -> (Verdict, Evidence) {
        let takes_part = |model: &&Model| among.is_none_or(|among| among.includes(model));
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
    (
        verdict(have.is_none(), what.includes(model)),
        Evidence::Words { fact: what.fact.clone(), have: have.cloned() },
    )
}

fn verdict(is_open: bool, holds: bool) -> Verdict {
    match (is_open, holds) {
        (true, _) => Verdict::Open,
        (false, true) => Verdict::Agrees,
        (false, false) => Verdict::Differs,
    }
}
