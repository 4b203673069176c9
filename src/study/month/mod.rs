//! A month of several workloads: chats, and documents in batch, and embeddings, each on a model, in a
//! tier and a region of its own. The bill of it all is the sum of their bills.

mod text;

pub use text::with_part;

use crate::bill::Bill;
use crate::catalogue::Catalogue;
use crate::cost::Cost;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::{Failure, failures};
use crate::link::{Complaint, Decoded, Problem, encode};
use crate::money::Money;
use crate::scenario::{Market, Scenario};
use crate::workload::Workload;
use serde::Serialize;
use text::{BETWEEN, read, texts};

/// Most parts of a month.
pub const MOST_PARTS: usize = 12;

/// Several workloads, and what they come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Month {
    /// The parts, in their order in the link.
    pub parts: Vec<Part>,
    /// How many there are beyond [`MOST_PARTS`]: they are not billed.
    pub more: usize,
    /// What all parts together use of each meter, whoever is paid for it.
    pub meters: Vec<MeterSum>,
    /// US dollars for all of it; only a lower limit unless complete.
    pub per_month: Money,
    /// For twelve such months.
    pub per_year: Money,
    /// Whether every part has a bill, and the price of everything used is known.
    pub complete: bool,
    /// Of the models asked about, the one that does all of it for the least; `None` where there are not
    /// several parts, or no model can do them all at known prices.
    pub alone: Option<Alone>,
}

/// One of the workloads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Part {
    /// What is sent.
    pub workload: Workload,
    /// At which prices.
    pub market: Market,
    /// Id of the model that it runs on; `None` if there is none of the name given.
    pub model: Option<String>,
    /// US dollars for the month; only a lower limit unless complete. `None` where it has no bill.
    pub per_month: Option<Money>,
    /// Whether it has a bill, and the price of everything used is known.
    pub complete: bool,
    /// Why the model cannot do it.
    pub failures: Vec<Failure>,
    /// What could not be read. A field that there is not is left out; any other means that it has no bill.
    pub problems: Vec<Problem>,
    /// The day on which the model can no longer be had, where that is within the year.
    pub ends: Option<Date>,
    /// Link of the question once this part is asked about, and the others are still in the month.
    pub opens: String,
    /// Link of the question without this part.
    pub without: String,
}

/// What is used of one meter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeterSum {
    /// Key of the meter.
    pub meter: String,
    /// Units in the month.
    pub quantity: Decimal,
    /// US dollars; only a lower limit unless complete.
    pub amount: Money,
    /// Whether every price of it is known.
    pub complete: bool,
    /// Places of the parts that use it, the first being 0.
    pub parts: Vec<usize>,
}

/// One model for everything.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Alone {
    /// Its id.
    pub model: String,
    /// US dollars for the month.
    pub per_month: Money,
}

/// Bills every part of the question's month, and all of them together.
pub fn month(catalogue: &Catalogue, today: Date, scenario: &Scenario) -> Month {
    let texts: Vec<&str> = texts(&scenario.month).collect();
    let mut month = Month {
        parts: Vec::new(),
        more: texts.len().saturating_sub(MOST_PARTS),
        meters: Vec::new(),
        per_month: Money::ZERO,
        per_year: Money::ZERO,
        complete: true,
        alone: None,
    };
    let mut asked = Vec::new();
    for (at, text) in texts.iter().take(MOST_PARTS).enumerate() {
        let (Decoded { scenario: part, problems, .. }, model) = read(catalogue, today, text);
        let is_read = problems.iter().all(|problem| problem.complaint == Complaint::UnknownField);
        let cost = model.map(|model| (model, Cost::new(catalogue, model, &part)));
        let failures = cost.as_ref().map(|(model, cost)| failures(catalogue, model, &part, cost));
        let can = is_read && failures.as_ref().is_some_and(Vec::is_empty);
        let bill = model.filter(|_| can).and_then(|model| Bill::new(catalogue, model, &part).ok());
        if let Some(bill) = &bill {
            month.add(at, bill);
        }
        let complete = bill.as_ref().is_some_and(Bill::is_complete);
        month.complete &= complete;
        let others = texts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, text)| *text);
        let without = Scenario { month: others.collect::<Vec<_>>().join(BETWEEN), ..scenario.clone() };
        let opens =
            Scenario { workload: part.workload.clone(), market: part.market.clone(), ..without.clone() };
        month.parts.push(Part {
            workload: part.workload.clone(),
            market: part.market.clone(),
            model: model.map(|model| model.id.clone()),
            per_month: bill.as_ref().map(|bill| bill.per_month),
            complete,
            failures: failures.unwrap_or_default(),
            problems,
            ends: bill.and_then(|bill| bill.ends),
            opens: encode(catalogue, today, &opens),
            without: encode(catalogue, today, &without),
        });
        if is_read {
            asked.push(Scenario { field: scenario.field.clone(), ..part });
        }
    }
    month.complete &= month.more == 0;
    match month.per_month.times(Decimal::from(12)) {
        Some(per_year) => month.per_year = per_year,
        None => month.complete = false,
    }
    if texts.len() > 1 && asked.len() == texts.len() {
        month.alone = alone(catalogue, &asked);
    }
    month
}

impl Month {
    /// What would have more digits than a decimal holds is left out: what remains is a lower limit.
    fn add(&mut self, part: usize, bill: &Bill) {
        let priced = bill.lines.iter().map(|line| (&line.meter, line.quantity, Some(line.amount)));
        let unknown = bill.unknown.iter().map(|line| (&line.meter, line.quantity, None));
        for (meter, quantity, amount) in priced.chain(unknown) {
            self.add_line(part, meter, quantity, amount);
        }
        match self.per_month.plus(bill.per_month) {
            Some(per_month) => self.per_month = per_month,
            None => self.complete = false,
        }
    }

    fn add_line(&mut self, part: usize, meter: &str, quantity: Decimal, amount: Option<Money>) {
        let known = self.meters.iter().position(|line| line.meter == meter);
        let at = known.unwrap_or(self.meters.len());
        if known.is_none() {
            let (quantity, amount) = (Decimal::ZERO, Money::ZERO);
            let meter = meter.to_owned();
            self.meters.push(MeterSum { meter, quantity, amount, complete: true, parts: Vec::new() });
        }
        let Some(line) = self.meters.get_mut(at) else { return };
        if line.parts.last() != Some(&part) {
            line.parts.push(part);
        }
        let sums = (line.quantity.checked_add(quantity), amount.and_then(|amount| line.amount.plus(amount)));
        line.quantity = sums.0.unwrap_or(line.quantity);
        line.amount = sums.1.unwrap_or(line.amount);
        line.complete &= sums.0.is_some() && sums.1.is_some();
    }
}

/// The model that does all of it for the least.
fn alone(catalogue: &Catalogue, parts: &[Scenario]) -> Option<Alone> {
    let mut best: Option<Alone> = None;
    for model in &catalogue.models {
        let cost = |part: &Scenario| {
            let cost = Cost::new(catalogue, model, part);
            let can = part.field.asks_about(model) && failures(catalogue, model, part, &cost).is_empty();
            cost.ok().filter(|cost| can && cost.is_complete()).map(|cost| cost.per_month)
        };
        let total = parts.iter().try_fold(Money::ZERO, |sum, part| sum.plus(cost(part)?));
        if let Some(per_month) =
            total.filter(|total| best.as_ref().is_none_or(|best| *total < best.per_month))
        {
            best = Some(Alone { model: model.id.clone(), per_month });
        }
    }
    best
}
