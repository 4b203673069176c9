//! Weights drawn at random.

use crate::order::sorted;
use crate::random::Random;
use serde::Serialize;

/// Which weights are drawn. Criteria without weight have none in any draw.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Weights {
    /// All that add up to one, each as likely.
    Any,
    /// All that keep the order of the reader's own, each as likely. Between criteria of equal weight
    /// no order is kept.
    InOrder,
    /// Near the reader's own: each times a factor of its own, drawn evenly from 1 − spread to
    /// 1 + spread, and all together brought back to one.
    Near {
        /// From 0 (the reader's own) to 1 (from nothing to twice as much).
        spread: f64,
    },
}

/// Draws weights again and again into the same place.
pub(super) struct Drawer<'a> {
    which: Weights,
    shares: &'a [f64],
    /// For weights in order: places in `shares`, the largest share first, and where the places of
    /// equal shares begin.
    order: Vec<(usize, usize)>,
    drawn: Vec<f64>,
}

impl<'a> Drawer<'a> {
    /// Draws near, or in the order of, these shares, each more than 0.
    pub(super) fn new(which: Weights, shares: &'a [f64]) -> Self {
        let places: Vec<(usize, f64)> = shares.iter().copied().enumerate().collect();
        let mut order: Vec<(usize, usize)> = Vec::new();
        let mut last = (f64::INFINITY, 0);
        for (place, share) in sorted(places, |(_, one), (_, other)| other.total_cmp(one)) {
            if share < last.0 {
                last = (share, order.len());
            }
            order.push((place, last.1));
        }
        Self { which, shares, order, drawn: vec![0.0; shares.len()] }
    }

    /// Draws one set of weights, which add up to one.
    pub(super) fn draw(&mut self, random: &mut Random, weights: &mut [f64]) {
        match self.which {
            Weights::Any => any(random, weights),
            Weights::InOrder => self.in_order(random, weights),
            Weights::Near { spread } => {
                let factor = |random: &mut Random| 1.0 + spread * (2.0 * random.unit() - 1.0);
                let mut sum = 0.0;
                for (weight, share) in weights.iter_mut().zip(self.shares) {
                    *weight = f64::MIN_POSITIVE + share * factor(random);
                    sum += *weight;
                }
                divide(weights, sum);
            }
        }
    }

    /// From weights of any order, those in order: each is cut into as many equal parts as its place
    /// counts from 1, one for every place up to it. That takes the corners of all weights to the
    /// corners of those in order, so that each stays as likely as any other.
    #[expect(clippy::cast_precision_loss, reason = "counts of criteria are small")]
    fn in_order(&mut self, random: &mut Random, weights: &mut [f64]) {
        any(random, &mut self.drawn);
        self.shuffle_equals(random);
        let mut sum = 0.0;
        for (place, (drawn, (to, _))) in self.drawn.iter().zip(&self.order).enumerate().rev() {
            sum += drawn / (place + 1) as f64;
            if let Some(weight) = weights.get_mut(*to) {
                *weight = sum;
            }
        }
    }

    /// Gives criteria of equal share any order among themselves.
    #[expect(clippy::cast_precision_loss, reason = "counts of criteria are small")]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "less than that count, and cut"
    )]
    fn shuffle_equals(&mut self, random: &mut Random) {
        for at in 0..self.order.len() {
            let from = self.order.get(at).map_or(at, |(_, from)| *from);
            if from < at {
                let to = from + (random.unit() * (at - from + 1) as f64) as usize;
                // Only the places change hands: where equals begin is the same for all of them.
                self.order.swap(at, to);
            }
        }
    }
}

/// All weights that add up to one, each as likely: exponential waiting times as parts of their sum.
/// (Uniform numbers as parts of their sum would crowd in the middle.)
fn any(random: &mut Random, weights: &mut [f64]) {
    let mut sum = 0.0;
    for weight in weights.iter_mut() {
        // Never quite nothing, so that the sum is not.
        *weight = f64::MIN_POSITIVE - libm::log(1.0 - random.unit());
        sum += *weight;
    }
    divide(weights, sum);
}

fn divide(weights: &mut [f64], sum: f64) {
    for weight in weights {
        *weight /= sum;
    }
}

#[cfg(test)]
mod tests {
    use super::{Drawer, Random, Weights};
    use crate::decision::weights::rank_order_centroid;

    /// The mean of many draws.
    fn mean(which: Weights, shares: &[f64]) -> Vec<f64> {
        let (mut random, mut drawer) = (Random::seeded(20_261_122), Drawer::new(which, shares));
        let (mut drawn, mut mean) = (vec![0.0; shares.len()], vec![0.0; shares.len()]);
        for _ in 0..40_000 {
            drawer.draw(&mut random, &mut drawn);
            assert!((drawn.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{drawn:?}");
            for (mean, drawn) in mean.iter_mut().zip(&drawn) {
                *mean += drawn / 40_000.0;
            }
        }
        mean
    }

    #[track_caller]
    fn are_near(mine: &[f64], theirs: &[f64]) {
        let are_near = mine.iter().zip(theirs).all(|(mine, theirs)| (mine - theirs).abs() < 0.005);
        assert!(are_near, "{mine:?} is not {theirs:?}");
    }

    #[test]
    fn the_mean_of_all_weights_is_equal_weights() {
        are_near(&mean(Weights::Any, &[0.7, 0.1, 0.1, 0.1]), &[0.25; 4]);
    }

    #[test]
    fn the_mean_of_weights_in_order_is_the_centroid_of_that_order() {
        let shares = [0.1, 0.4, 0.2, 0.2, 0.1];
        are_near(&mean(Weights::InOrder, &shares), &rank_order_centroid(&[4, 1, 2, 2, 4]));
    }

    #[test]
    fn the_mean_of_weights_near_some_is_about_those() {
        let shares = [0.5, 0.3, 0.2];
        are_near(&mean(Weights::Near { spread: 0.1 }, &shares), &shares);
    }
}
