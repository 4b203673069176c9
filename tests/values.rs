//! Value functions and scores of the reader's own, worked out by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{CLAUDE, LLAMA, TITAN, catalogue, number, ranked, today};
use weighbridge::study::values::{Valued, values};
use weighbridge::{Answer, Complaint, CurveShape, OwnScore, ValueCurve, answer, detail};

/// The answer, whatever is wrong with the question.
fn ask(question: &str) -> Answer {
    answer(catalogue(), today(), question, "")
}

/// The question weighs context alone: Titan holds 8,000 tokens, Llama 2 4,096, Claude 2.1 200,000.
fn of_context(function: &str) -> Answer {
    let weights = alone("context");
    ask(&format!("models=course&retired=yes&{weights}&value.context={function}"))
}

/// Weights that leave one criterion alone.
fn alone(criterion: &str) -> String {
    let points = |key: &str| if key == criterion { 10 } else { 0 };
    let weights = catalogue().criteria.iter().map(|one| format!("weight.{}={}", one.key, points(&one.key)));
    weights.collect::<Vec<_>>().join("&")
}

#[track_caller]
fn scores(answer: &Answer, model: &str, expected: f64) {
    let score = ranked(answer, model).unwrap().standing.as_ref().unwrap().score;
    assert!((score.low - expected).abs() < 1e-12 && (score.high - expected).abs() < 1e-12, "{score:?}");
}

fn context(id: &str) -> f64 {
    catalogue().model(id).unwrap().value("context_window").unwrap().number().unwrap().to_f64()
}

#[track_caller]
fn complains(question: &str, expected: &Complaint) {
    let answer = ask(question);
    assert_eq!(
        answer.problems.iter().map(|one| &one.complaint).collect::<Vec<_>>(),
        [expected],
        "{question}"
    );
    assert_eq!(answer.link, "v=1", "nothing else is asked");
}

fn part(part: &str, least: &str, most: &str) -> Complaint {
    Complaint::Part { part: part.to_owned(), least: number(least), most: number(most) }
}

fn valued(answer: &Answer) -> Vec<Valued> {
    values(catalogue(), &answer.scenario, &answer.report.ranking)
}

// --- What an edited function does.

#[test]
fn a_linear_range_makes_each_token_worth_the_same() {
    let answer = of_context("linear:0..200k");
    assert_eq!(answer.problems, []);
    scores(&answer, CLAUDE, 1.0);
    scores(&answer, LLAMA, context(LLAMA) / 200_000.0);
    assert_eq!(answer.report.ranking.ranked[0].model, CLAUDE);
}

#[test]
fn a_range_turned_around_turns_the_ranking_around() {
    let answer = of_context("linear:200k..0");
    scores(&answer, CLAUDE, 0.0);
    scores(&answer, LLAMA, 1.0 - context(LLAMA) / 200_000.0);
    assert_eq!(answer.report.ranking.ranked[0].model, LLAMA);
}

#[test]
fn a_threshold_makes_all_that_reach_it_equal() {
    let answer = of_context("from:8k");
    scores(&answer, CLAUDE, 1.0);
    scores(&answer, LLAMA, 0.0);
    let rank = ranked(&answer, CLAUDE).unwrap().standing.as_ref().unwrap().rank;
    assert_eq!((rank.best, rank.worst), (1, 1));
    scores(&of_context("to:8k"), LLAMA, 1.0);
}

#[test]
fn points_are_joined_by_straight_lines() {
    let answer = of_context("steps:0=0, 4096=0.25, 200000=0.5, 1m=1");
    assert_eq!(answer.problems, []);
    scores(&answer, LLAMA, 0.25);
    scores(&answer, CLAUDE, 0.5);
}

#[test]
fn the_detail_of_a_model_measures_by_the_edited_function() {
    let answer = of_context("linear:0..100k");
    let measured = detail(catalogue(), &answer.scenario, CLAUDE).unwrap().measurements.remove(0).unwrap();
    assert!(measured.clamped);
    assert!((measured.value - 1.0).abs() < 1e-12);
}

// --- How it is written.

#[test]
fn the_shortest_form_is_written_and_the_published_one_not_at_all() {
    let link = |question: &str| ask(question).link;
    assert_eq!(link("value.cost=log:100..0.01"), "v=1");
    assert_eq!(link("value.cost=log:%24100.00..1e-2"), "v=1");
    assert_eq!(link("value.cost=linear:100..0.01"), "v=1&value.cost=linear:100..0.01");
    assert_eq!(link("value.context=log:1k..2M"), "v=1&value.context=log:1000..2000000");
    assert_eq!(link("value.quality=steps:1000=0, 1200=.5"), "v=1&value.quality=steps:1000%3D0,1200%3D0.5");
    assert_eq!(link("value.latency=to:2.0"), "v=1&value.latency=to:2");
    assert_eq!(link("value.latency=to:2&value.latency="), "v=1");
}

#[test]
fn the_scenario_says_which_criteria_are_edited() {
    let weights = ask("value.cost=to:5").scenario.weights;
    let edited: Vec<_> = weights.iter().filter(|one| one.curve.is_some()).collect();
    assert_eq!(edited.iter().map(|one| one.criterion.as_str()).collect::<Vec<_>>(), ["cost"]);
    assert_eq!(edited[0].curve, Some(ValueCurve::limit(CurveShape::To, number("5"))));
}

// --- What cannot be read.

#[test]
fn a_bad_range_is_told_by_its_part() {
    let most = "1000000000000";
    for end in ["NaN", "Infinity", "1e400", "-1", "abc", "", "2T"] {
        complains(&format!("value.cost=linear:{end}..1"), &part(end, "0", most));
        complains(&format!("value.cost=linear:1..{end}"), &part(end, "0", most));
        complains(&format!("value.cost=from:{end}"), &part(end, "0", most));
        complains(&format!("value.cost=log:{end}..1"), &part(end, "0.000001", most));
        complains(&format!("value.cost=steps:{end}=0,9=1"), &part(end, "0", most));
    }
    complains("value.cost=log:0..5", &part("0", "0.000001", most));
}

#[test]
fn what_makes_no_curve_is_told() {
    for text in
        ["linear:5..5.0", "linear:1..2..3", "linear:5", "log:5..5", "to:5..6", "cubic:1..2", "5", "5..6"]
    {
        complains(&format!("value.cost={text}"), &Complaint::NotACurve);
    }
    // Two ends that are too near to be computed with.
    complains("value.cost=linear:1..1.00000000000000001", &Complaint::NotACurve);
}

#[test]
fn bad_points_are_told() {
    for points in ["1=0", "1=0,1=1", "2=0,1=1", "1=0,2=1,3=0.5"] {
        complains(&format!("value.cost=steps:{points}"), &Complaint::NotACurve);
    }
    let many: Vec<String> = (1..=13).map(|x| format!("{x}=0")).collect();
    complains(&format!("value.cost=steps:{}", many.join(",")), &Complaint::NotACurve);
    complains("value.cost=steps:1=0,2=1.5", &part("1.5", "0", "1"));
    complains("value.cost=steps:", &part("", "0", "1000000000000"));
    complains("value.cost=steps:1=0,x=1", &part("x", "0", "1000000000000"));
}

#[test]
fn a_criterion_of_words_has_no_curve() {
    for field in ["value.languages", "value.open_weights", "value.beauty", "value."] {
        complains(&format!("{field}=linear:0..1"), &Complaint::UnknownField);
    }
}

#[test]
fn a_bad_function_leaves_the_last_good_one() {
    let now = answer(catalogue(), today(), "value.cost=log:5..", "value.cost=to:5");
    assert_eq!(now.link, "v=1&value.cost=to:5");
}

// --- Scores of one's own.

#[test]
fn scores_of_ones_own_decide_where_they_are_all_that_has_weight() {
    let weights = alone("own_score");
    let answer = ask(&format!("models=course&retired=yes&{weights}&score.{CLAUDE}=40&score.{LLAMA}=87.5"));
    assert_eq!(answer.problems, []);
    scores(&answer, LLAMA, 0.875);
    scores(&answer, CLAUDE, 0.4);
    let titan = ranked(&answer, TITAN).unwrap().standing.as_ref().unwrap();
    assert_eq!((titan.values[0], titan.score.low, titan.score.high), (None, 0.0, 1.0));
    let own = |model: &str, score: &str| OwnScore { model: model.to_owned(), score: number(score) };
    assert_eq!(answer.scenario.scores, [own(CLAUDE, "40"), own(LLAMA, "87.5")]);
}

#[test]
fn scores_of_ones_own_count_nothing_until_they_have_weight() {
    let ranking = |question: &str| ask(question).report.ranking;
    assert_eq!(ranking(&format!("score.{CLAUDE}=100")), ranking(""));
}

#[test]
fn bad_scores_are_told_and_an_emptied_one_is_taken_back() {
    let (least, most) = (number("0"), number("100"));
    let field = format!("score.{CLAUDE}");
    for text in ["NaN", "Infinity", "abc", "1,5"] {
        complains(&format!("{field}={text}"), &Complaint::NotANumber { least, most });
    }
    for text in ["1e400", "-1", "100.1", "101"] {
        complains(&format!("{field}={text}"), &Complaint::OutOfRange { least, most });
    }
    complains("score.no-such-model=50", &Complaint::UnknownField);
    assert_eq!(ask(&format!("{field}=50&{field}= ")).link, "v=1");
}

#[test]
fn more_scores_than_twenty_are_refused() {
    let ids = catalogue().models.iter().map(|model| &model.id);
    let question: Vec<String> = ids.take(21).map(|id| format!("score.{id}=1")).collect();
    let answer = ask(&question.join("&"));
    assert_eq!(answer.scenario.scores.len(), 20);
    assert_eq!(answer.problems.len(), 1);
    assert_eq!(answer.problems[0].complaint, Complaint::TooMany { limit: 20 });
}

// --- What the page draws.

#[test]
fn each_criterion_with_weight_is_shown_with_its_curve_and_its_models() {
    let answer = ask("models=course&retired=yes&value.context=from:8k");
    let shown = valued(&answer);
    let shares: Vec<_> = answer.report.ranking.shares.iter().map(|share| &share.criterion).collect();
    assert_eq!(shown.iter().map(|one| &one.criterion).collect::<Vec<_>>(), shares);
    let context = shown.iter().find(|one| one.criterion == "context").unwrap();
    assert!(context.edited && !context.alike);
    let axis = context.axis.as_ref().unwrap();
    assert_eq!((axis.low, axis.high, axis.log), (1_000.0, 10_000_000.0, true));
    assert_eq!(axis.line, [(1_000.0, 0.0), (8_000.0, 0.0), (8_000.0, 1.0), (10_000_000.0, 1.0)]);
    assert_eq!(context.seen.len() + context.unknown, answer.report.ranking.ranked.len());
    let words = shown.iter().find(|one| one.criterion == "languages").unwrap();
    assert_eq!(words.axis, None);
}

#[test]
fn an_axis_holds_every_model_and_both_ranges() {
    let answer = of_context("linear:0..5k");
    let axis = valued(&answer).remove(0).axis.unwrap();
    // By factors, as published, where nought has no place.
    assert_eq!((axis.low, axis.high, axis.log), (1_000.0, 10_000_000.0, true));
    let (first, last) = (axis.line[0], axis.line[axis.line.len() - 1]);
    assert_eq!((first, last), ((1_000.0, 0.2), (10_000_000.0, 1.0)));
    assert!(axis.line.contains(&(5_000.0, 1.0)));
}

#[test]
fn a_criterion_that_cannot_tell_the_models_apart_is_told() {
    assert!(valued(&of_context("from:1"))[0].alike);
    assert!(!valued(&of_context("from:8k"))[0].alike);
    let weights = alone("own_score");
    let unscored = valued(&ask(&format!("models=course&retired=yes&{weights}"))).remove(0);
    assert_eq!((unscored.seen.len(), unscored.unknown, unscored.alike), (0, 3, false));
}
