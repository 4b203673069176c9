//! How sure a ranking is: how far each weight may move, how often each model would be first, and what
//! other methods say.

use crate::decision::acceptability::{Acceptance, Draws, acceptability};
use crate::decision::entropy::{critic, entropy};
use crate::decision::promethee::promethee;
use crate::decision::relative::relative;
use crate::decision::removal::{Method, without_each_row};
use crate::decision::stability::stability;
use crate::decision::topsis::topsis;
use crate::decision::vikor::vikor;
use crate::decision::{Matrix, Weights};
use crate::ranking::{Ranked, Ranking};
use serde::Serialize;

/// So many of the ranking's models are looked at, from the first on.
pub const MOST_MODELS: usize = 20;

/// How often weights are drawn: a share is then known to within one in a hundred.
const DRAWS: u32 = 10_000;

/// The same seed draws the same weights for every reader.
const SEED: u64 = 1;

/// Weights near the reader's own lie between half of them and half as much again.
const SPREAD: f64 = 0.5;

/// How sure a ranking is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubt {
    /// The first models of the ranking, in its order.
    pub models: Vec<Doubted>,
    /// How far each weight may move, in the order of the ranking's shares.
    pub weights: Vec<Steady>,
    /// The smallest change of one weight that puts another model first; `None` if none does.
    pub nearest: Option<Change>,
    /// How often weights were drawn.
    pub draws: u32,
    /// What each criterion adds to the lead of the first over the second, in the order of the ranking's
    /// shares: points of 100, `None` where it is not known of both. Empty if there is no second.
    pub lead: Vec<Option<f64>>,
    /// For each other method, how many of the models that are not first would change the order of the
    /// others by not being there. By the score here none ever does.
    pub removals: Vec<Removals>,
    /// What the data alone would weigh: a diagnosis, and no weights. `None` if less than two models are
    /// known in everything.
    pub diagnosis: Option<Diagnosis>,
}

/// How much a method depends on who else is in the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Removals {
    /// The method.
    pub method: Method,
    /// Models without which the order of the others is another.
    pub order: u32,
    /// Models without which another is first.
    pub first: u32,
}

/// How much each criterion tells the models apart, as shares of one, in the order of the ranking's
/// shares.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Diagnosis {
    /// By entropy.
    pub entropy: Vec<f64>,
    /// By CRITIC.
    pub critic: Vec<f64>,
}

/// How sure the place of one model is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubted {
    /// Id of the model.
    pub model: String,
    /// How it fares under weights half to one and a half times the reader's own.
    pub near: Chance,
    /// Under all weights that keep their order.
    pub in_order: Chance,
    /// Under all weights.
    pub any: Chance,
    /// Its rank among these models by TOPSIS; `None` where a value is missing.
    pub topsis: Option<usize>,
    /// By PROMETHEE II.
    pub promethee: usize,
    /// By VIKOR; `None` where a value is missing.
    pub vikor: Option<usize>,
    /// By the weighted sum on ranges that these models set; `None` where a value is missing.
    pub relative: Option<usize>,
}

/// How often a model is where, as shares of the draws. What is not known of it is drawn as well.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Chance {
    /// First.
    pub first: f64,
    /// First, second or third.
    pub top_three: f64,
}

/// The shares of one criterion with which the first model stays first, the others in proportion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Steady {
    /// Key of the criterion.
    pub criterion: String,
    /// Its share now.
    pub share: f64,
    /// The smallest.
    pub from: f64,
    /// The largest.
    pub to: f64,
    /// Id of the model that is first below.
    pub below: Option<String>,
    /// Id of the model that is first above.
    pub above: Option<String>,
}

/// A change of one weight that puts another model first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Change {
    /// Key of the criterion.
    pub criterion: String,
    /// Its share at which both are level.
    pub share: f64,
    /// Id of the model that is first beyond it.
    pub model: String,
}

/// How sure a ranking is; `None` where nothing has weight, or nobody takes part.
pub fn doubt(ranking: &Ranking) -> Option<Doubt> {
    let first: Vec<&Ranked> = ranking.ranked.iter().take(MOST_MODELS).collect();
    let rows = first.iter().map(|ranked| Some(ranked.standing.as_ref()?.values.clone()));
    let shares: Vec<f64> = ranking.shares.iter().map(|share| share.share).collect();
    let matrix = Matrix::new(rows.collect::<Option<_>>()?, &shares).ok()?;
    let drawn = |weights| {
        let draws = Draws { weights, draw_missing: true, count: DRAWS, seed: SEED };
        let accepted = acceptability(&matrix, &draws).ok()?;
        accepted.iter().map(|one| one.as_ref().map(chance)).collect::<Option<Vec<Chance>>>()
    };
    let chances = [drawn(Weights::Near { spread: SPREAD })?, drawn(Weights::InOrder)?, drawn(Weights::Any)?];
    let (topsis, promethee, vikor) = (topsis(&matrix), promethee(&matrix), vikor(&matrix).rows);
    let relative = relative(&matrix);
    let id = |at: usize| first.get(at).map(|ranked| ranked.model.clone());
    let doubted = |at: usize| {
        let [near, in_order, any] = &chances;
        Some(Doubted {
            model: id(at)?,
            near: *near.get(at)?,
            in_order: *in_order.get(at)?,
            any: *any.get(at)?,
            topsis: topsis.get(at)?.map(|opinion| opinion.rank),
            promethee: promethee.get(at)?.rank,
            vikor: vikor.get(at)?.map(|regret| regret.rank),
            relative: relative.get(at)?.map(|opinion| opinion.rank),
        })
    };
    let steady = stability(&matrix);
    let weights = ranking.shares.iter().zip(steady.intervals).map(|(share, interval)| Steady {
        criterion: share.criterion.clone(),
        share: share.share,
        from: interval.from,
        to: interval.to,
        below: interval.below.and_then(id),
        above: interval.above.and_then(id),
    });
    let change = steady.nearest.and_then(|flip| {
        let criterion = ranking.shares.get(flip.column)?.criterion.clone();
        Some(Change { criterion, share: flip.share, model: id(flip.to)? })
    });
    Some(Doubt {
        models: (0..first.len()).filter_map(doubted).collect(),
        weights: weights.collect(),
        nearest: change,
        draws: DRAWS,
        lead: lead(&matrix),
        removals: removals(&matrix),
        diagnosis: entropy(&matrix)
            .ok()
            .zip(critic(&matrix).ok())
            .map(|(entropy, critic)| Diagnosis { entropy, critic }),
    })
}

/// What each column adds to the lead of the first row over the second, in points of 100.
fn lead(matrix: &Matrix) -> Vec<Option<f64>> {
    let rows = matrix.rows();
    let [first, second, ..] = rows.as_slice() else { return Vec::new() };
    let pairs = matrix.shares().iter().zip(first).zip(second);
    pairs.map(|((share, first), second)| Some(100.0 * share * ((*first)? - (*second)?))).collect()
}

fn removals(matrix: &Matrix) -> Vec<Removals> {
    let changes = without_each_row(matrix);
    let of = |method| {
        let mut removals = Removals { method, order: 0, first: 0 };
        for change in changes.iter().filter(|change| change.method == method) {
            removals.order += 1;
            removals.first += u32::from(change.first);
        }
        removals
    };
    Method::ALL.map(of).into()
}

const fn chance(one: &Acceptance) -> Chance {
    Chance { first: one.first, top_three: one.top_three }
}
