//! Ranks of many numbers, in a time that does not depend on how they lie.

use super::EPSILON;
use crate::score::{Rank, Score};

/// Numbers, each with the place it came from.
pub(super) type Placed = Vec<(f64, usize)>;

/// Competition ranks (1, 1, 3) of scores, as ranges: the same as [`crate::ranks`], made for thousands.
pub fn ranks(scores: &[Score]) -> Vec<Rank> {
    let lows = placed(scores.iter().map(|score| score.low));
    if scores.iter().all(|score| score.high <= score.low) {
        return above(&lows, &lows)
            .into_iter()
            .map(|above| Rank { best: 1 + above, worst: 1 + above })
            .collect();
    }
    let highs = placed(scores.iter().map(|score| score.high));
    let rank = |((score, best), worst): ((&Score, usize), usize)| {
        let is_own = usize::from(score.high > score.low + EPSILON);
        Rank { best: 1 + best, worst: 1 + worst - is_own }
    };
    scores.iter().zip(above(&lows, &highs)).zip(above(&highs, &lows)).map(rank).collect()
}

/// Competition ranks (1, 1, 3) of merits, the highest first.
pub(super) fn competition_ranks(merits: impl Iterator<Item = f64>) -> Vec<usize> {
    let merits = placed(merits);
    above(&merits, &merits).into_iter().map(|above| 1 + above).collect()
}

fn placed(numbers: impl Iterator<Item = f64>) -> Placed {
    descending(numbers.zip(0..).collect())
}

/// How many of the numbers are above each of the limits, and not just by rounding; by the places of
/// the limits. Both in descending order.
fn above(numbers: &[(f64, usize)], limits: &[(f64, usize)]) -> Vec<usize> {
    let mut counts = vec![0; limits.len()];
    let mut rest = numbers.iter().map(|(number, _)| *number).peekable();
    let mut above = 0;
    for (limit, place) in limits {
        while rest.next_if(|number| *number > limit + EPSILON).is_some() {
            above += 1;
        }
        if let Some(count) = counts.get_mut(*place) {
            *count = above;
        }
    }
    counts
}

/// From the highest number down; equal ones keep their order. Sorted by the digits of the numbers'
/// bits, the last digit first (radix sort): ten thousand are sorted faster so than by comparing them,
/// however they lie, and with less code.
#[expect(clippy::cast_possible_truncation, reason = "of the key only a digit is kept")]
pub(super) fn descending(numbers: Placed) -> Placed {
    let mut from: Vec<(u64, usize)> =
        numbers.into_iter().map(|(number, place)| (turned(number.to_bits()), place)).collect();
    let mut to = from.clone();
    // Longer digits are fewer, and pay once there are more numbers than digits to count.
    let bits = if from.len() < 1000 { 6 } else { 11 };
    let mask = (1 << bits) - 1;
    for shift in (0..64).step_by(bits) {
        let mut places = vec![0; 1 << bits];
        for (key, _) in &from {
            if let Some(count) = places.get_mut((key >> shift) as usize & mask) {
                *count += 1;
            }
        }
        // A digit that all share leaves them as they are.
        if places.contains(&from.len()) {
            continue;
        }
        let mut before = 0;
        for place in &mut places {
            before += core::mem::replace(place, before);
        }
        for entry in &from {
            if let Some(place) = places.get_mut((entry.0 >> shift) as usize & mask) {
                if let Some(slot) = to.get_mut(*place) {
                    *slot = *entry;
                }
                *place += 1;
            }
        }
        core::mem::swap(&mut from, &mut to);
    }
    from.into_iter().map(|(key, place)| (f64::from_bits(turned(key)), place)).collect()
}

/// From the bits of a number to a key that is the smaller the higher the number is, and back. Of
/// negative numbers the bits are in that order already.
const fn turned(bits: u64) -> u64 {
    const SIGN: u64 = 1 << 63;
    if bits & SIGN == 0 { !bits & !SIGN } else { bits }
}
