//! Sorting, once for all types and in few words: every instance of the standard library's sort would add
//! three to eight kilobytes to what the page loads.

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

/// Merges runs that are in order, twice as long each time.
fn sorted_positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        for pair in positions.chunks(2 * length) {
            let (mut one, mut other) = pair.split_at_checked(length).unwrap_or((pair, &[]));
            while let ([first, rest @ ..], [second, further @ ..]) = (one, other) {
                if compare(*first, *second).is_gt() {
                    merged.push(*second);
                    other = further;
                } else {
                    merged.push(*first);
                    one = rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        positions = merged;
        length *= 2;
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn any_number_of_items_is_sorted_and_equal_ones_keep_their_order() {
        for count in 0..70_u32 {
            let items: Vec<(u32, u32)> = (0..count).map(|at| (at * 7 % 5, at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted(items, |(one, _), (other, _)| one.cmp(other)), expected);
        }
    }
}
