//! What a month of conversations or tasks sends, the same for all models that deal with them alike.

use super::compiled::ModelBill;
use super::load::Load;
use super::price::times;
use crate::charge::METERS;
use crate::workload::{Caching, Run};

/// Where a meter stands among [`METERS`].
pub(super) const INPUT: usize = 0;
pub(super) const READ: usize = 4;
pub(super) const OUTPUT: usize = 5;

/// The requests of a month, where prompts grow.
#[derive(Debug, Default)]
pub(super) struct Dialogue {
    /// Tokens in hundredths, as of everything in the month.
    pub(super) runs: Vec<Run>,
    /// Those of all runs that are not cached, read, written and answered.
    pub(super) all: [i128; 4],
    /// Where the meter of what is written stands among [`METERS`].
    write: usize,
}

impl Dialogue {
    /// Takes those of one model, in place of whatever was here.
    pub(super) fn fill(&mut self, bill: &ModelBill, load: &Load) {
        self.runs.clear();
        if let Some(growth) = &load.growth {
            let caching = bill.caching(growth.first, growth.cached_for);
            self.write = written_at(caching);
            self.runs.extend(growth.runs(&bill.steps, caching).map(|run| month(run, load.requests)));
        }
        self.all = [0; 4];
        for run in &self.runs {
            for (all, tokens) in self.all.iter_mut().zip(tokens(run)) {
                *all = all.saturating_add(tokens);
            }
        }
    }

    /// What so many tokens of it cost, by the price of each of [`METERS`]; `None` if one has none.
    pub(super) fn paid(&self, tokens: [i128; 4], each: impl Fn(usize) -> Option<i128>) -> Option<i128> {
        let mut sum = 0_i128;
        for (meter, tokens) in [INPUT, READ, self.write, OUTPUT].into_iter().zip(tokens) {
            if tokens > 0 {
                sum = sum.checked_add(times(each(meter)?, tokens)?)?;
            }
        }
        Some(sum)
    }
}

/// So many times the tokens of one conversation or task, which no limits of a workload let grow beyond
/// counting.
fn month(run: Run, requests: i128) -> Run {
    let [plain, read, written, received] =
        tokens(&run).map(|tokens| times(tokens, requests).unwrap_or(i128::MAX));
    Run { plain, read, written, received, ..run }
}

/// Tokens of a run that are not cached, read, written and answered.
pub(super) const fn tokens(run: &Run) -> [i128; 4] {
    [run.plain, run.read, run.written, run.received]
}

/// The meter of what is written to a cache.
pub(super) fn written_at(caching: Option<Caching>) -> usize {
    let write = caching.and_then(|caching| caching.write);
    write.and_then(|write| METERS.iter().position(|meter| *meter == write)).unwrap_or(INPUT)
}
