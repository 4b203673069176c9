//! One model with its question, while one whole number of the work varies.

use crate::catalogue::{Catalogue, Model, Value};
use crate::charge::LONGEST_MINIMUM;
use crate::cost::Cost;
use crate::decimal::Decimal;
use crate::gate::failures;
use crate::money::Money;
use crate::scenario::{Requirement, Scenario};
use crate::workload::Workload;

/// Facts that bound the longest request, in tokens.
const LIMITS: [&str; 3] = ["context_window", "max_output", "prompt_limit"];

/// A model with its question, while one number of the work varies.
pub(super) struct Contender<'a> {
    catalogue: &'a Catalogue,
    pub(super) model: &'a Model,
    pub(super) scenario: Scenario,
    key: &'a str,
}

impl<'a> Contender<'a> {
    /// A budget is what its bill is held against, and not what keeps it from being drawn.
    pub(super) fn new(catalogue: &'a Catalogue, model: &'a Model, scenario: &Scenario, key: &'a str) -> Self {
        let mut scenario = scenario.clone();
        scenario.requirements.retain(|one| !matches!(one, Requirement::Budget { .. }));
        Self { catalogue, model, scenario, key }
    }

    /// What the month costs with so many; `None` where it does not take part, or a price is unknown.
    pub(super) fn cost_at(&mut self, many: u64) -> Option<Money> {
        set(&mut self.scenario.workload, self.key, many);
        let cost = Cost::new(self.catalogue, self.model, &self.scenario);
        let takes_part = failures(self.catalogue, self.model, &self.scenario, &cost).is_empty();
        cost.ok().filter(|cost| takes_part && cost.is_complete()).map(|cost| cost.per_month)
    }

    /// Where its bill bends or jumps: the smallest number at which a request, or the prompt of a turn,
    /// reaches something that its prices or the model itself is bounded by. Between two of them the
    /// bill is a straight line. Of growing prompts, `every_turn` or only the first and the last.
    pub(super) fn knots(&self, from: u64, to: u64, every_turn: bool) -> Vec<u64> {
        let mut work = self.scenario.workload.clone();
        let mut knots = Vec::new();
        let mut reach = |size: &dyn Fn(&Workload) -> u64, limit: u64| {
            let mut reaches = |many| {
                set(&mut work, self.key, many);
                size(&work) >= limit
            };
            if reaches(to) && !reaches(from) {
                knots.push(smallest(from, to, &mut reaches));
            }
        };
        let mut prompts = vec![1, LONGEST_MINIMUM];
        prompts.extend(self.fact("cache_minimum"));
        for (dimension, limit) in self.bounds() {
            reach(&|work| work.dimensions().get(dimension).unwrap_or_default(), limit);
            if dimension == "prompt_tokens" && !prompts.contains(&limit) {
                prompts.push(limit);
            }
        }
        for limit in LIMITS.iter().filter_map(|fact| self.fact(fact)) {
            let beyond = limit.saturating_add(1);
            reach(&|work| work.longest().0.saturating_add(work.longest().1), beyond);
            reach(&|work| work.longest().0, beyond);
            reach(&|work| work.longest().1, beyond);
        }
        let turns = self.scenario.workload.growth().map_or(0, |growth| growth.turns);
        for turn in (1..=turns).filter(|turn| every_turn || *turn == 1 || *turn == turns) {
            for limit in &prompts {
                reach(&|work| work.growth().map_or(0, |growth| growth.prompt(turn)), *limit);
            }
        }
        knots
    }

    fn fact(&self, key: &str) -> Option<u64> {
        self.model.value(key).and_then(Value::number).and_then(Decimal::to_u64)
    }

    /// Sizes at which one of its prices begins or has ended.
    fn bounds(&self) -> Vec<(&'a str, u64)> {
        let model: &'a Model = self.model;
        let mut bounds = Vec::new();
        for bound in model.offers.iter().flat_map(|offer| &offer.rates).flat_map(|rate| &rate.bounds) {
            for limit in [bound.at_least, bound.at_most.map(|most| most.saturating_add(1))] {
                let found = limit.map(|limit| (bound.dimension.as_str(), limit));
                bounds.extend(found.filter(|one| !bounds.contains(one)));
            }
        }
        bounds
    }
}

/// Sets the number of this name, if the kind of work asks for it.
pub(super) fn set(work: &mut Workload, key: &str, many: u64) {
    if let Some(number) = work.asked().into_iter().find(|number| number.key == key) {
        *number.kept = many;
    }
}

/// The smallest number at which something holds that does not hold at `from`, holds at `to`, and once
/// begun goes on.
pub(super) fn smallest(from: u64, to: u64, holds: &mut dyn FnMut(u64) -> bool) -> u64 {
    let (mut no, mut yes) = (from, to);
    while yes.saturating_sub(no) > 1 {
        let middle = no + (yes - no) / 2;
        if holds(middle) { yes = middle } else { no = middle }
    }
    yes
}
