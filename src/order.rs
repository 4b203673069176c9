//! Sorting, once for all types: every instance of the standard library's sort would add three
//! kilobytes to what the page loads.

use core::cmp::Ordering;

/// The items in order; those that compare equal keep the order they came in.
pub(crate) fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions = {
        let by_position = |one: usize, other: usize| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        };
        sorted_positions(items.len(), &by_position)
    };
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|at| slots.get_mut(at)?.take()).collect()
}

fn sorted_positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    positions
}
