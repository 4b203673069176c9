//! Value functions of the reader's own: fair to every model, and of effect on one criterion alone.

use crate::common::{catalogue, today};
use crate::config;
use crate::crowd::{Crowd, crowd};
use crate::question::function;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use weighbridge::study::values::values;
use weighbridge::{
    CurveShape, Model, OwnScore, Ranked, Ranking, Scenario, Standing, Value, ValueCurve, decode, encode, rank,
};

/// Values nearer than this are the same value.
const SAME: f64 = 1e-9;

/// Number criteria of which the invented models have figures.
const NUMBERS: [&str; 4] = ["cost", "context", "faithfulness", "latency"];

/// A question in which these have weight, and one of them is valued so.
fn scenario(edited: &str, function: &str) -> Scenario {
    let weights = NUMBERS.map(|key| format!("weight.{key}=20&")).concat();
    let decoded = decode(catalogue(), today(), &format!("{weights}value.{edited}={function}"), "");
    assert_eq!(decoded.problems, [], "{function}");
    decoded.scenario
}

fn published(scenario: &Scenario) -> Scenario {
    let mut published = scenario.clone();
    published.weights.iter_mut().for_each(|weight| weight.curve = None);
    published
}

fn edit<'a>(scenario: &'a Scenario, key: &str) -> Option<&'a ValueCurve> {
    scenario.weights.iter().find(|weight| weight.criterion == key).unwrap().curve.as_ref()
}

/// Whether more is better; nothing where every number is as good as any other.
fn more_is_better(curve: &ValueCurve) -> Option<bool> {
    let (first, last) = (curve.points.first().unwrap(), curve.points.last().unwrap());
    match curve.shape {
        CurveShape::Linear | CurveShape::Log => Some(first.0 < last.0),
        CurveShape::From => Some(true),
        CurveShape::To => Some(false),
        CurveShape::Steps => (first.1 != last.1).then_some(first.1 < last.1),
    }
}

fn of(scenario: &Scenario, models: &[Model]) -> Ranking {
    rank(catalogue(), scenario, models.iter())
}

fn standing<'a>(ranking: &'a Ranking, model: &str) -> Option<&'a Standing> {
    ranking.ranked.iter().find(|ranked| ranked.model == model)?.standing.as_ref()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_edited_function_survives_its_link_in_its_shortest_form(edited in select(&NUMBERS), function in function()) {
        let scenario = scenario(edited, &function);
        let link = encode(catalogue(), today(), &scenario);
        let again = decode(catalogue(), today(), &link, "");
        prop_assert_eq!(&again.problems, &[]);
        prop_assert_eq!(&again.scenario, &scenario);
        prop_assert_eq!(link.contains("value."), edit(&scenario, edited).is_some());
    }

    #[test]
    fn every_value_lies_between_nought_and_one_and_better_measurements_are_worth_no_less(
        Crowd(crowd) in crowd(), edited in select(&NUMBERS), function in function(),
    ) {
        let scenario = scenario(edited, &function);
        let valued = values(&crowd, &scenario, &rank(&crowd, &scenario, crowd.models.iter()));
        for one in &valued {
            let Some(curve) = &one.curve else { continue };
            let better = more_is_better(curve);
            let raw = |value: &Value| match value { Value::Number(number) => number.to_f64(), _ => f64::NAN };
            let seen = one.seen.iter().map(|seen| (raw(&seen.measurement.raw), seen.measurement.value));
            let mut points: Vec<(f64, f64)> = one.axis.iter().flat_map(|axis| axis.line.clone()).collect();
            prop_assert!(points.is_sorted_by_key(|(x, _)| *x), "{points:?}");
            points.extend(seen);
            prop_assert!(points.iter().all(|(_, value)| (0.0..=1.0).contains(value)), "{points:?}");
            for (x, value) in &points {
                for (next, other) in points.iter().filter(|(next, _)| next > x) {
                    match better {
                        Some(true) => prop_assert!(*other >= value - SAME, "{x} {next}"),
                        Some(false) => prop_assert!(*other <= value + SAME, "{x} {next}"),
                        None => prop_assert!((other - value).abs() < SAME, "{x} {next}"),
                    }
                }
            }
        }
    }

    #[test]
    fn an_edited_function_changes_the_column_of_its_criterion_and_no_other(
        Crowd(crowd) in crowd(), edited in select(&NUMBERS), function in function(),
    ) {
        let scenario = scenario(edited, &function);
        let (before, after) = (of(&published(&scenario), &crowd.models), of(&scenario, &crowd.models));
        prop_assert_eq!(&before.shares, &after.shares);
        let at = after.shares.iter().position(|share| share.criterion == edited).unwrap();
        let share = after.shares[at].share;
        for Ranked { model, .. } in &before.ranked {
            let (before, after) = (standing(&before, model).unwrap(), standing(&after, model).unwrap());
            for column in (0..before.values.len()).filter(|column| *column != at) {
                prop_assert_eq!(before.values[column], after.values[column]);
            }
            prop_assert_eq!(before.values[at].is_some(), after.values[at].is_some());
            let moved = after.score.low - before.score.low;
            let due = share * (after.values[at].unwrap_or(0.0) - before.values[at].unwrap_or(0.0));
            prop_assert!((moved - due).abs() < SAME, "{moved} {due}");
        }
    }

    #[test]
    fn a_model_that_leaves_changes_no_score_under_edited_functions_either(
        Crowd(crowd) in crowd(), edited in select(&NUMBERS), function in function(), gone in any::<Index>(),
    ) {
        let scenario = scenario(edited, &function);
        let before = of(&scenario, &crowd.models);
        let mut models = crowd.models.clone();
        models.remove(gone.index(crowd.models.len()));
        for ranked in of(&scenario, &models).ranked {
            let (now, then) = (ranked.standing.unwrap(), standing(&before, &ranked.model).unwrap());
            prop_assert_eq!((now.score, &now.values), (then.score, &then.values));
        }
    }

    #[test]
    fn a_score_of_ones_own_is_worth_as_much_as_it_says_and_touches_no_other_model(
        Crowd(crowd) in crowd(), score in 0..=100_u8, of_whom in any::<Index>(),
    ) {
        let scored = crowd.models[of_whom.index(crowd.models.len())].id.clone();
        let mut scenario = Scenario::new(&crowd, today());
        for weight in &mut scenario.weights {
            weight.points = u8::from(weight.criterion == "own_score" || weight.criterion == "context");
        }
        let before = rank(&crowd, &scenario, crowd.models.iter());
        scenario.scores.push(OwnScore { model: scored.clone(), score: u64::from(score).into() });
        let after = rank(&crowd, &scenario, crowd.models.iter());
        let own = |ranked: &Ranked| ranked.standing.as_ref().unwrap().values[1];
        for ranked in &after.ranked {
            if ranked.model == scored {
                prop_assert!((own(ranked).unwrap() - f64::from(score) / 100.0).abs() < SAME);
            } else {
                prop_assert_eq!(own(ranked), None);
                prop_assert_eq!(ranked.standing.as_ref().unwrap().score, standing(&before, &ranked.model).unwrap().score);
            }
        }
    }
}
