//! From where to where a bill lies while numbers of the work lie between two ends each.

use super::compiled::{MINUTES, ModelBill};
use super::dialogue::{INPUT, OUTPUT, READ, written_at};
use super::load::Load;
use super::price::{Prices, of_prompt};
use crate::workload::{Caching, Growth};

/// The least and the most.
type Ends = (i128, i128);

/// Ends that hold every bill of the model between two loads, one with every number at its lower end and
/// one with every number at its upper one; and whether both are bills. `None` if there is no bill at all.
///
/// More of anything never uses less, and what it uses is charged no less than the least and no more
/// than the most that any request between the two is charged. So both ends are bills themselves unless
/// larger requests cost less by the unit, or prompts become long enough to be cached.
pub(super) fn reach(bill: &ModelBill, low: &Load, high: &Load) -> Option<(Ends, bool)> {
    let own = match (&low.growth, &high.growth) {
        (Some(least), Some(most)) => {
            let (from, to) = conversations(bill, least, most)?;
            (from.checked_mul(low.requests)?, to.checked_mul(high.requests)?)
        }
        _ => requests(bill, low, high)?,
    };
    let ends = (own.0.checked_add(low.others)?, own.1.checked_add(high.others)?);
    let is_bill = |load: &Load, end: i128| bill.amount(load) == Some(end);
    Some((ends, is_bill(low, ends.0) && is_bill(high, ends.1)))
}

/// Requests that are all alike.
fn requests(bill: &ModelBill, low: &Load, high: &Load) -> Option<Ends> {
    let mut ends = (0_i128, 0_i128);
    for (prices, (least, most)) in bill.prices.iter().zip(low.own.iter().zip(&high.own)) {
        let each = prices.within(&low.sizes, &high.sizes)?;
        ends.0 = ends.0.checked_add(each.0.checked_mul(*least)?.checked_mul(bill.units)?)?;
        ends.1 = ends.1.checked_add(each.1.checked_mul(*most)?.checked_mul(bill.units)?)?;
    }
    Some(ends)
}

/// Conversations, however they may be cached.
fn conversations(bill: &ModelBill, low: &Growth, high: &Growth) -> Option<Ends> {
    let found = cachings(bill, low, high).into_iter().map(|caching| {
        let between = Between { bill, low, high, caching };
        between.conversation()
    });
    found.fold(None, either)
}

/// Every way in which a conversation between the two may be cached.
fn cachings(bill: &ModelBill, low: &Growth, high: &Growth) -> Vec<Option<Caching>> {
    let between = |ends: (u64, u64), all: &mut dyn Iterator<Item = u64>| {
        let within = all.filter(move |one| (ends.0..=ends.1).contains(one));
        [ends.0, ends.1].into_iter().chain(within).collect::<Vec<_>>()
    };
    let minutes = low.cached_for.zip(high.cached_for);
    let minutes = minutes.map(|ends| between(ends, &mut MINUTES.into_iter())).unwrap_or_default();
    let mut prompts = bill.prices.iter().flat_map(Prices::prompts);
    let firsts = between((low.first, high.first), &mut prompts);
    let mut found = Vec::new();
    for first in firsts {
        for minutes in &minutes {
            let caching = bill.caching(first, Some(*minutes));
            if !found.contains(&caching) {
                found.push(caching);
            }
        }
    }
    if found.is_empty() { vec![None] } else { found }
}

/// Conversations between two, all cached in the same way.
struct Between<'a> {
    bill: &'a ModelBill,
    low: &'a Growth,
    high: &'a Growth,
    caching: Option<Caching>,
}

impl Between<'_> {
    /// Turn by turn: each costs no less than the cheapest way in which it may be sent. `None` if one
    /// that every conversation has cannot be sent.
    fn conversation(&self) -> Option<Ends> {
        let (low, high) = (self.low, self.high);
        let mut ends = (0, 0);
        for turn in 1..=high.turns {
            // None with so many turns has a bill, so that none counts.
            let Some(sent) = self.sent(turn) else {
                if turn > low.turns {
                    break;
                }
                return None;
            };
            ends = plus(ends, if turn > low.turns { (0, sent.1) } else { sent });
            let answer = self.each(OUTPUT, turn, turn).unwrap_or_default();
            let least = if turn < low.turns { low.output } else { 0 };
            let most = if turn < high.turns { high.output } else { 0 };
            ends = plus(ends, times(answer, least, most));
        }
        let last = self.each(OUTPUT, low.turns, high.turns).unwrap_or_default();
        Some(plus(ends, times(last, low.last_output, high.last_output)))
    }

    /// What sending the prompt of one turn costs: not cached, written whole, or read but for what is
    /// new.
    fn sent(&self, turn: u64) -> Option<Ends> {
        let (low, high) = (self.low, self.high);
        let (least, most) = (low.prompt(turn), high.prompt(turn));
        let charged = |meter, least, most| Some(times(self.each(meter, turn, turn)?, least, most));
        let Some(Caching { minimum, .. }) = self.caching else { return charged(INPUT, least, most) };
        let write = written_at(self.caching);
        let before = (turn > 1).then(|| (low.prompt(turn - 1), high.prompt(turn - 1)));
        let mut sent = None;
        if least < minimum {
            sent = charged(INPUT, least, most.min(minimum));
        }
        if most >= minimum && before.is_none_or(|(least, _)| least < minimum) {
            sent = either(sent, charged(write, least.max(minimum), most));
        }
        if let Some((from, to)) = before.filter(|(_, most)| *most >= minimum) {
            let read = charged(READ, from.max(minimum), to);
            let new = charged(write, low.more, high.more);
            sent = either(sent, read.zip(new).map(|(read, new)| plus(read, new)));
        }
        sent
    }

    /// What a token costs in a prompt of one turn to another.
    fn each(&self, meter: usize, from: u64, to: u64) -> Option<Ends> {
        // Turns are charged together up to where the price of input steps up: what steps up elsewhere is
        // charged as the last of them.
        let to = if self.bill.is_even() { to } else { self.high.turns };
        let (least, most) = (self.low.prompt(from), self.high.prompt(to));
        self.bill.prices.get(meter)?.within(&of_prompt(least), &of_prompt(most))
    }
}

/// What is too much stays so, and fails once it is multiplied by the requests.
fn times(each: Ends, least: u64, most: u64) -> Ends {
    (each.0.saturating_mul(i128::from(least)), each.1.saturating_mul(i128::from(most)))
}

fn plus(one: Ends, other: Ends) -> Ends {
    (one.0.saturating_add(other.0), one.1.saturating_add(other.1))
}

/// The ends of what may be one or the other.
fn either(one: Option<Ends>, other: Option<Ends>) -> Option<Ends> {
    match (one, other) {
        (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
        (one, other) => one.or(other),
    }
}
