//! Drawing a number between two ends, and reading off what was drawn.

/// A number is the likelier the nearer it comes to the likely one, in a straight line from either end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triangle {
    low: f64,
    high: f64,
    /// The share of draws below the likely one.
    below: f64,
    /// From either end to the likely one, times the whole width.
    rise: f64,
    fall: f64,
}

impl Triangle {
    /// With ends in order, and the likely one between.
    #[expect(clippy::cast_precision_loss, reason = "no number of a workload is beyond what a double holds")]
    pub(super) fn new(low: u64, likely: u64, high: u64) -> Self {
        let [low, likely, high] = [low, likely, high].map(|number| number as f64);
        let width = high - low;
        Self {
            low,
            high,
            below: if width > 0.0 { (likely - low) / width } else { 1.0 },
            rise: (likely - low) * width,
            fall: (high - likely) * width,
        }
    }

    /// The whole number nearest to the place below which such a share of draws lies.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between the ends")]
    pub(super) fn at(self, share: f64) -> u64 {
        let exact = if share < self.below {
            self.low + (share * self.rise).sqrt()
        } else {
            self.high - ((1.0 - share) * self.fall).sqrt()
        };
        // Not `clamp`, whose complaint of ends out of order would bring all code that writes fractions.
        (exact.max(self.low).min(self.high) + 0.5) as u64
    }
}

/// Which part of all draws so many are.
#[expect(clippy::cast_precision_loss, reason = "nobody draws more than a double counts")]
pub(super) fn share(count: usize, draws: u32) -> f64 {
    count as f64 / f64::from(draws)
}

/// The smallest of the numbers that so many in a hundred are no larger than, for growing counts. Puts
/// them in another order.
pub(super) fn percentiles<const N: usize>(numbers: &mut [i128], counts: [u32; N]) -> [Option<i128>; N] {
    let all = numbers.len();
    let (mut rest, mut gone, mut last) = (numbers, 0, None);
    counts.map(|percent| {
        let place = (all * percent as usize).div_ceil(100).saturating_sub(1);
        // Few draws have the same place for several.
        if let Some(at) = place.checked_sub(gone).filter(|at| *at < rest.len()) {
            let (_, found, after) = core::mem::take(&mut rest).select_nth_unstable(at);
            last = Some(*found);
            (rest, gone) = (after, place + 1);
        }
        last
    })
}

#[cfg(test)]
mod tests {
    use super::{Triangle, percentiles};

    #[test]
    fn half_of_an_even_triangle_lies_below_its_middle() {
        let triangle = Triangle::new(100, 200, 300);
        assert_eq!([0.0, 0.125, 0.5, 0.875, 1.0].map(|share| triangle.at(share)), [100, 150, 200, 250, 300]);
    }

    #[test]
    fn a_likely_number_at_an_end_leaves_one_slope() {
        assert_eq!([0.0, 0.75, 1.0].map(|share| Triangle::new(0, 0, 100).at(share)), [0, 50, 100]);
        assert_eq!([0.0, 0.25, 1.0].map(|share| Triangle::new(0, 100, 100).at(share)), [0, 50, 100]);
        assert_eq!([0.0, 0.5, 1.0].map(|share| Triangle::new(7, 7, 7).at(share)), [7, 7, 7]);
    }

    #[test]
    fn so_many_in_a_hundred_are_no_larger() {
        let mut numbers: Vec<i128> = (1..=1_000).rev().collect();
        assert_eq!(percentiles(&mut numbers, [5, 50, 95]), [Some(50), Some(500), Some(950)]);
        assert_eq!(percentiles(&mut [3, 1, 2], [5, 10, 50, 95]), [Some(1), Some(1), Some(2), Some(3)]);
        assert_eq!(percentiles(&mut [], [50]), [None]);
    }
}
