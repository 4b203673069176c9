//! Scores, ranks and dominance worked out elsewhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{CLAUDE, LLAMA, TITAN, ask, catalogue, number, path, today};
use serde::Deserialize;
use weighbridge::{
    Contest, Cost, Criterion, CurveShape, Decimal, Fact, Measured, Measurement, Model, Money, Rank, Ranked,
    Scenario, Score, Value, ValueCurve, ValueFunction, Weighed, dominators, measure, ranks, score, shares,
};

/// The fields are explained in the file itself.
#[derive(Deserialize)]
struct File {
    problems: Vec<Problem>,
    missing: Missing,
}

#[derive(Deserialize)]
struct Problem {
    name: String,
    criteria: Vec<Range>,
    rows: Vec<Vec<String>>,
    #[serde(default)]
    weights: Vec<f64>,
    #[serde(default)]
    score_linear: Vec<f64>,
    #[serde(default)]
    score_log: Vec<f64>,
    dominated: Vec<usize>,
}

#[derive(Deserialize)]
struct Range {
    worst: String,
    best: String,
}

#[derive(Deserialize)]
struct Missing {
    weights: Vec<f64>,
    values: Vec<Vec<Option<f64>>>,
    intervals: Vec<(f64, f64)>,
    best_rank: Vec<usize>,
    worst_rank: Vec<usize>,
}

fn file() -> File {
    serde_json::from_str(&std::fs::read_to_string(path("tests/truth/scores.json")).unwrap()).unwrap()
}

/// The problem of this name, with its scores if it has any.
fn problem(name: &str) -> Problem {
    file().problems.into_iter().find(|problem| problem.name == name).unwrap()
}

#[test]
fn linear_values_of_the_notes_models() {
    scores_agree(&problem("fm3_text"), linear, |problem| &problem.score_linear);
}

#[test]
fn logarithmic_values_of_the_notes_models() {
    scores_agree(&problem("fm3_text"), log, |problem| &problem.score_log);
}

#[test]
fn linear_values_where_an_image_model_is_forced_among_text_models() {
    scores_agree(&problem("fm4_forced"), linear, |problem| &problem.score_linear);
}

#[test]
fn logarithmic_values_where_an_image_model_is_forced_among_text_models() {
    scores_agree(&problem("fm4_forced"), log, |problem| &problem.score_log);
}

#[test]
fn linear_values_of_columns_twenty_decades_apart() {
    scores_agree(&problem("van2021_7"), linear, |problem| &problem.score_linear);
}

#[test]
fn logarithmic_values_of_columns_twenty_decades_apart() {
    scores_agree(&problem("van2021_7"), log, |problem| &problem.score_log);
}

#[test]
fn dominated_among_the_notes_models() {
    dominance_agrees(&problem("fm3_text"));
}

#[test]
fn dominated_where_an_image_model_is_forced_among_text_models() {
    dominance_agrees(&problem("fm4_forced"));
}

#[test]
fn none_is_dominated_where_all_trade_off() {
    dominance_agrees(&problem("van2021_7"));
}

#[test]
fn dominated_among_fifty_random_rows_with_ties() {
    dominance_agrees(&problem("random_50x8"));
}

#[test]
fn points_become_the_weights_of_the_notes_problem() {
    assert_eq!(shares(&[40, 20, 20, 20]), Some(problem("fm3_text").weights));
    assert_eq!(shares(&[0, 0, 0, 0]), None);
}

#[test]
fn missing_values_leave_intervals() {
    let Missing { weights, values, intervals, .. } = file().missing;
    for (row, (low, high)) in values.iter().zip(intervals) {
        let score = score_of(&weights, row);
        is_close(score.low, low, "low");
        is_close(score.high, high, "high");
    }
}

#[test]
fn missing_values_leave_ranges_of_ranks() {
    let Missing { weights, values, best_rank, worst_rank, .. } = file().missing;
    let scores: Vec<Score> = values.iter().map(|row| score_of(&weights, row)).collect();
    let expected: Vec<Rank> =
        best_rank.into_iter().zip(worst_rank).map(|(best, worst)| Rank { best, worst }).collect();
    assert_eq!(ranks(&scores), expected);
}

#[test]
fn equal_scores_share_their_rank_and_the_next_rank_is_left_out() {
    let exact = |score: f64| Score { low: score, high: score };
    let rank = |rank: usize| Rank { best: rank, worst: rank };
    assert_eq!(ranks(&[exact(0.5), exact(0.7), exact(0.5), exact(0.1)]), [2, 1, 2, 4].map(rank));
}

#[test]
fn a_tie_stands_in_the_order_of_the_catalogue_however_its_sums_were_rounded() {
    // Titan: 13 × 1 + 40 × 1. Llama 2: 40 × 0.7 + 25 × 1. Both 53, and last digits apart as sums.
    let weights = "weight.languages=13&weight.customisation=40&weight.open_weights=25";
    let none = catalogue()
        .criteria
        .iter()
        .fold(String::new(), |none, criterion| none + "weight." + &criterion.key + "=0&");
    let ranked = ask(&format!("{none}{weights}")).report.ranking.ranked;
    let tied = |ranked: &&Ranked| ranked.standing.as_ref().is_some_and(|standing| standing.rank.worst == 1);
    let tied: Vec<&str> = ranked.iter().filter(tied).map(|ranked| ranked.model.as_str()).collect();
    assert_eq!(tied, [TITAN, LLAMA]);
}

#[test]
fn a_measurement_outside_its_range_counts_as_the_nearer_end_and_is_marked() {
    measures("0", linear, 0.0, true);
    measures("10", linear, 0.0, false);
    measures("20", linear, 1.0, false);
    measures("40", linear, 1.0, true);
    measures("9", log, 0.0, true);
    measures("40", log, 1.0, true);
}

#[test]
fn what_costs_nothing_is_at_the_best_end_of_a_logarithmic_cost() {
    let range = Range { worst: "100".to_owned(), best: "0.01".to_owned() };
    let Measurement { value, clamped, .. } = measured("0", log(&range));
    assert!(value >= 1.0 && clamped, "{value}");
}

#[test]
fn between_points_a_value_lies_on_the_line_and_outside_at_the_nearer_end() {
    let points = [("10", "0"), ("20", "0.8"), ("40", "1")].map(|(x, value)| (number(x), number(value)));
    let of = |raw: &str| {
        let Measurement { value, clamped, .. } = measured(raw, steps(points.into()));
        (value, clamped)
    };
    for (raw, value) in [("9", 0.0), ("10", 0.0), ("20", 0.8), ("40", 1.0), ("41", 1.0)] {
        is_close(of(raw).0, value, raw);
    }
    // 0 + 5/10 × 0.8, and 0.8 + 5/20 × 0.2.
    is_close(of("15").0, 0.4, "15");
    is_close(of("25").0, 0.85, "25");
    assert_eq!(
        [of("9"), of("10"), of("40"), of("41")].map(|(_, clamped)| clamped),
        [true, false, false, true]
    );
}

#[test]
fn a_threshold_is_worth_everything_from_its_limit_on() {
    let of = |raw: &str, or_more: bool| {
        let limit = number("0.39");
        let shape = if or_more { CurveShape::From } else { CurveShape::To };
        measured(raw, ValueFunction::Curve(ValueCurve::limit(shape, limit))).value
    };
    for (raw, from, to) in [("0.38", 0.0, 1.0), ("0.39", 1.0, 1.0), ("0.40", 1.0, 0.0)] {
        is_close(of(raw, true), from, raw);
        is_close(of(raw, false), to, raw);
    }
}

fn linear(range: &Range) -> ValueFunction {
    curve(CurveShape::Linear, range)
}

fn log(range: &Range) -> ValueFunction {
    curve(CurveShape::Log, range)
}

fn curve(shape: CurveShape, range: &Range) -> ValueFunction {
    ValueFunction::Curve(ValueCurve::range(shape, number(&range.worst), number(&range.best)))
}

fn steps(points: Vec<(Decimal, Decimal)>) -> ValueFunction {
    ValueFunction::Curve(ValueCurve { shape: CurveShape::Steps, points })
}

#[track_caller]
fn measures(raw: &str, function: fn(&Range) -> ValueFunction, value: f64, clamped: bool) {
    let range = Range { worst: "10".to_owned(), best: "20".to_owned() };
    let measurement = measured(raw, function(&range));
    is_close(measurement.value, value, raw);
    assert_eq!(measurement.clamped, clamped, "{raw}");
}

/// Measures one figure of an otherwise ordinary model.
fn measured(raw: &str, value_function: ValueFunction) -> Measurement {
    let criterion = Criterion {
        key: "figure".to_owned(),
        label: "A figure".to_owned(),
        contests: vec![Contest::Text],
        measured: Measured::Fact("figure".to_owned()),
        value_function,
        points: 0,
        quality: false,
        about: String::new(),
    };
    let any = catalogue().model(CLAUDE).unwrap();
    let fact = Fact {
        key: "figure".to_owned(),
        value: Value::Number(number(raw)),
        ..any.facts.first().unwrap().clone()
    };
    let model = Model { facts: vec![fact].into(), ..any.clone() };
    let scenario = Scenario::new(catalogue(), today());
    measure(Weighed::new(&criterion, &scenario), &model, &no_cost()).unwrap()
}

/// A fact is measured without a look at the cost.
fn no_cost() -> Cost {
    Cost {
        per_month: Money::ZERO,
        prices: Vec::new(),
        per_unit: None,
        own: false,
        complete: true,
        oldest_price: None,
    }
}

fn score_of(weights: &[f64], values: &[Option<f64>]) -> Score {
    score(&weights.iter().copied().zip(values.iter().copied()).collect::<Vec<_>>())
}

#[track_caller]
fn scores_agree(
    problem: &Problem,
    function: fn(&Range) -> ValueFunction,
    expected: fn(&Problem) -> &Vec<f64>,
) {
    assert_eq!(problem.rows.len(), expected(problem).len());
    for (row, expected) in problem.rows.iter().zip(expected(problem)) {
        let value = |(raw, range): (&String, &Range)| Some(measured(raw, function(range)).value);
        let values: Vec<Option<f64>> = row.iter().zip(&problem.criteria).map(value).collect();
        let score = score_of(&problem.weights, &values);
        is_close(score.low, *expected, &problem.name);
        is_close(score.high, *expected, &problem.name);
    }
}

#[track_caller]
fn dominance_agrees(problem: &Problem) {
    let is_cost = |range: &Range| number(&range.best) < number(&range.worst);
    let value = |(raw, range): (&String, &Range)| {
        let raw: f64 = raw.parse().unwrap();
        Some(if is_cost(range) { -raw } else { raw })
    };
    let row = |row: &Vec<String>| row.iter().zip(&problem.criteria).map(value).collect();
    let rows: Vec<Vec<Option<f64>>> = problem.rows.iter().map(row).collect();
    let dominators = dominators(&rows);
    let dominated: Vec<usize> = (0..rows.len()).filter(|at| !dominators[*at].is_empty()).collect();
    assert_eq!(dominated, problem.dominated, "{}", problem.name);
}

#[track_caller]
fn is_close(mine: f64, theirs: f64, what: &str) {
    assert!((mine - theirs).abs() <= 1e-12 + 1e-10 * theirs.abs(), "{what}: {mine} is not {theirs}");
}
