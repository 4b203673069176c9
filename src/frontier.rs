//! Models that no weights could put first.

/// For each row of values (one per criterion in use, more is better, `None` where missing), the
/// rows that dominate it: known to be at least as good on every criterion, and better on one.
/// Equal rows do not dominate each other, and what is not known is not compared.
pub fn dominators(rows: &[Vec<Option<f64>>]) -> Vec<Vec<usize>> {
    let dominators_of = |row: &Vec<Option<f64>>| {
        let dominating = rows.iter().enumerate().filter(|(_, other)| dominates(other, row));
        dominating.map(|(at, _)| at).collect()
    };
    rows.iter().map(dominators_of).collect()
}

fn dominates(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    let mut is_better = false;
    for pair in a.iter().zip(b) {
        match pair {
            (Some(a), Some(b)) if a >= b => is_better |= a > b,
            _ => return false,
        }
    }
    is_better
}
