//! Faults of criteria.

use super::{is_criterion_fault, is_fault};
use crate::common::number;
use weighbridge::{CurveShape, Measured, ValueCurve, ValueFunction};

fn range(shape: CurveShape, worst: &str, best: &str) -> ValueFunction {
    ValueFunction::Curve(ValueCurve::range(shape, number(worst), number(best)))
}

#[test]
fn a_logarithmic_range_from_nought() {
    let function = range(CurveShape::Log, "100", "0");
    is_criterion_fault(function, "worst and best have to be above 0");
}

#[test]
fn a_range_without_any_length() {
    let function = range(CurveShape::Log, "100", "100");
    is_criterion_fault(function, "worst and best are the same");
    let function = range(CurveShape::Linear, "1", "1");
    is_criterion_fault(function, "worst and best are the same");
}

#[test]
fn a_level_worth_more_than_all() {
    let worth = |value| ValueFunction::Levels(vec![("english".to_owned(), number(value))]);
    is_criterion_fault(worth("1.1"), "a level's value is not between 0 and 1");
    is_criterion_fault(worth("-0.1"), "a level's value is not between 0 and 1");
}

#[test]
fn more_points_than_a_hundred() {
    is_fault(|it| it.criteria[0].points = 101, "cost: points: are more than 100");
}

#[test]
fn a_criterion_over_a_fact_that_there_is_not() {
    let measured = Measured::Fact("mood".to_owned());
    is_fault(|it| it.criteria[0].measured = measured, "cost: fact: there is no kind of fact `mood`");
}

#[test]
fn a_level_that_its_fact_does_not_have() {
    let languages = |it: &mut weighbridge::Catalogue| {
        let criterion = it.criteria.iter_mut().find(|criterion| criterion.key == "languages").unwrap();
        criterion.value_function = ValueFunction::Levels(vec![("englsh".to_owned(), number("0"))]);
    };
    is_fault(languages, "languages: levels: `englsh` is not a word of languages");
}

#[test]
fn points_that_no_line_can_be_drawn_through() {
    let problem = "is not of growing measurements with values from 0 to 1 that only rise or only fall";
    let through = |points: &[(&str, &str)]| {
        let points = points.iter().map(|(x, value)| (number(x), number(value)));
        ValueFunction::Curve(ValueCurve { shape: CurveShape::Steps, points: points.collect() })
    };
    is_criterion_fault(through(&[]), problem);
    is_criterion_fault(through(&[("1", "1")]), problem);
    is_criterion_fault(through(&[("1", "0"), ("1", "1")]), problem);
    is_criterion_fault(through(&[("2", "0"), ("1", "1")]), problem);
    is_criterion_fault(through(&[("1", "0"), ("2", "1"), ("3", "0.5")]), problem);
    is_criterion_fault(through(&[("1", "0"), ("2", "1.1")]), problem);
}

#[test]
fn scores_that_are_not_numbers() {
    is_fault(
        |it| {
            it.criteria[0].measured = Measured::OwnScore;
            it.criteria[0].value_function = ValueFunction::YesNo;
        },
        "cost: value function: takes words, and scores are numbers",
    );
}
