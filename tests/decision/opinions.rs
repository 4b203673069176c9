//! What other methods say.

use crate::file::{Edge, Expected, File, Problem, Range, Removed, Scores, are_close, file, read, table};
use crate::normalise::{Normalisation, matrix, max, minmax, proportion, sum, vector};
use weighbridge::decision::Matrix;
use weighbridge::decision::entropy::{critic, entropy};
use weighbridge::decision::promethee::{Flow, promethee};
use weighbridge::decision::relative::relative;
use weighbridge::decision::removal::{Method, Removal, without_each_row};
use weighbridge::decision::topsis::topsis;
use weighbridge::decision::vikor::{Regret, vikor};

/// All problems and edges, as far as they say what is expected of a method.
#[track_caller]
fn agree<T>(
    normalisation: Normalisation,
    expected: fn(&Expected) -> &Option<T>,
    check: fn(&Matrix, &T, &str),
) {
    let File { problems, mut edges, .. } = file();
    let raw = read::<Scores>("tests/truth/scores.json").problems;
    for Problem { name, weights, expected } in problems {
        let raw = raw.iter().find(|raw| raw.name == name).unwrap();
        let number = |text: &String| text.parse::<f64>().unwrap();
        let rows = raw.rows.iter().map(|row| row.iter().map(|text| Some(number(text))).collect()).collect();
        let direction = |range: &Range| if number(&range.best) > number(&range.worst) { 1 } else { -1 };
        let directions = raw.criteria.iter().map(direction).collect();
        edges.push(Edge { name, rows, directions, weights, expected });
    }
    let mut count = 0;
    for edge in &edges {
        if let Some(expected) = expected(&edge.expected) {
            let matrix = matrix(&edge.rows, &edge.directions, &edge.weights, normalisation);
            check(&matrix, expected, &edge.name);
            count += 1;
        }
    }
    assert!(count >= 4, "only {count}");
}

fn closeness(matrix: &Matrix, expected: &[f64], name: &str) {
    are_close(topsis(matrix).into_iter().map(|row| row.unwrap().merit.unwrap()), expected, name);
}

fn regrets(matrix: &Matrix, figure: fn(&Regret) -> f64) -> Vec<f64> {
    vikor(matrix).rows.iter().map(|row| figure(row.as_ref().unwrap())).collect()
}

pub(crate) fn flows(matrix: &Matrix, figure: fn(&Flow) -> f64) -> Vec<f64> {
    promethee(matrix).iter().map(figure).collect()
}

fn merits(matrix: &Matrix, expected: &[f64], name: &str) {
    are_close(relative(matrix).into_iter().map(|row| row.unwrap().merit.unwrap()), expected, name);
}

#[test]
fn the_weighted_sum_of_values_from_worst_to_best() {
    agree(minmax, |e| &e.relative, |m, it, name| merits(m, it, name));
    // The table's own ranges are taken, whatever ranges the values came in.
    agree(max, |e| &e.relative, |m, it, name| merits(m, it, name));
}

#[test]
fn topsis_of_vectors() {
    agree(vector, |e| &e.topsis_vector, |m, it, name| closeness(m, it, name));
}

#[test]
fn topsis_from_worst_to_best() {
    agree(minmax, |e| &e.topsis_minmax, |m, it, name| closeness(m, it, name));
}

#[test]
fn topsis_of_sums() {
    agree(sum, |e| &e.topsis_sum, |m, it, name| closeness(m, it, name));
}

#[test]
fn topsis_of_parts_of_the_largest() {
    agree(max, |e| &e.topsis_max, |m, it, name| closeness(m, it, name));
}

#[test]
fn promethee_net_flows() {
    agree(minmax, |e| &e.promethee_net, |m, net, name| are_close(flows(m, |flow| flow.net), net, name));
}

#[test]
fn promethee_flows_on_either_side() {
    agree(minmax, |e| &e.promethee_better, |m, it, name| are_close(flows(m, |flow| flow.better), it, name));
    agree(minmax, |e| &e.promethee_worse, |m, it, name| are_close(flows(m, |flow| flow.worse), it, name));
}

#[test]
fn vikor_regrets() {
    agree(minmax, |e| &e.vikor_total, |m, it, name| are_close(regrets(m, |one| one.total), it, name));
    agree(minmax, |e| &e.vikor_worst, |m, it, name| are_close(regrets(m, |one| one.worst), it, name));
    agree(minmax, |e| &e.vikor_both, |m, it, name| are_close(regrets(m, |one| one.both), it, name));
}

#[test]
fn vikor_compromises() {
    agree(minmax, |e| &e.vikor_compromise, |m, it, name| assert_eq!(vikor(m).compromise, *it, "{name}"));
    agree(minmax, |e| &e.vikor_advantage, |m, it, name| assert_eq!(vikor(m).advantage, *it, "{name}"));
    agree(minmax, |e| &e.vikor_stability, |m, it, name| assert_eq!(vikor(m).stability, *it, "{name}"));
}

#[test]
fn entropy_of_columns() {
    agree(proportion, |e| &e.entropy, |m, it, name| are_close(entropy(m).unwrap(), it, name));
}

#[test]
fn critic_of_columns() {
    agree(minmax, |e| &e.critic, |m, it, name| are_close(critic(m).unwrap(), it, name));
}

#[test]
fn a_row_that_loses_may_decide_who_is_first_by_other_methods() {
    let Removed { rows, directions, weights, without, .. } = file().removal;
    let all = matrix(&rows, &directions, &weights, minmax);
    let rest = all.without_row(without).unwrap();
    let expected = file().removal;
    are_close(regrets(&all, |one| one.both), &expected.vikor_with, "vikor with");
    are_close(regrets(&rest, |one| one.both), &expected.vikor_without, "vikor without");
    are_close(flows(&all, |flow| flow.net), &expected.promethee_with, "promethee with");
    are_close(flows(&rest, |flow| flow.net), &expected.promethee_without, "promethee without");
    let changes = without_each_row(&all);
    assert!(changes.contains(&Removal { method: Method::Vikor, row: without, first: true }), "{changes:?}");
    assert!(!changes.iter().any(|change| change.method == Method::Promethee && change.row == without));
}

#[test]
fn a_loser_between_others_changes_nothing_where_one_criterion_counts() {
    assert_eq!(without_each_row(&table(&[[0.9], [0.5], [0.1], [0.0]], &[1.0])), []);
}

#[test]
fn regrets_that_tie_but_for_rounding_tie() {
    // As shares, 1 + 5 is a little more than 6, and must not be stretched to the whole of the scale.
    let matrix =
        table(&[[0.0, 1.0, 1.0, 1.0], [1.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0]], &[6.0, 1.0, 5.0, 6.0]);
    let totals = regrets(&matrix, |one| one.total);
    are_close(totals, &[1.0 / 3.0; 3], "total");
    are_close(regrets(&matrix, |one| one.both), &[0.5, 0.0, 0.5], "both");
}
