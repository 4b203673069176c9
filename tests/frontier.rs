//! Two criteria against each other: figures worked out elsewhere, by hand, and on the real catalogue.
#![allow(clippy::unwrap_used)]

mod common;

use common::{catalogue, number, path, today};
use serde::Deserialize;
use weighbridge::study::frontier::{Frontier, Point, beaters, frontier};
use weighbridge::{Answer, Criterion, Decimal, Measured, answer};

/// The fields are explained in the file itself.
#[derive(Deserialize)]
struct File {
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    model: String,
    usd: Decimal,
    rating: Decimal,
    on_frontier: bool,
}

fn asked(question: &str, x: &str, y: &str) -> (Answer, Option<Frontier>) {
    let answer = answer(catalogue(), today(), question, "");
    assert_eq!(answer.problems, [], "{question}");
    let found = frontier(catalogue(), &answer.scenario, &answer.report.ranking, x, y);
    (answer, found)
}

fn point<'a>(frontier: &'a Frontier, model: &str) -> &'a Point {
    frontier.points.iter().find(|point| point.model == model).unwrap()
}

/// Both figures, of a model of which both are known.
fn figures(point: &Point) -> Option<(Decimal, Decimal)> {
    Some((point.x?.at, point.y?.at))
}

/// Ids of those that beat a model and are not beaten themselves.
fn behind<'a>(frontier: &'a Frontier, model: &str) -> Vec<&'a str> {
    let beaters = point(frontier, model).behind.iter();
    beaters.map(|at| frontier.points.get(*at).unwrap().model.as_str()).collect()
}

const MICRO: &str = "amazon.nova-micro-v1:0";
const PRO: &str = "amazon.nova-pro-v1:0";
const LITE: &str = "amazon.nova-2-lite-v1:0";

#[test]
fn of_twenty_models_nobody_beats_the_same_as_worked_out_elsewhere() {
    let text = std::fs::read_to_string(path("tests/truth/frontier.json")).unwrap();
    let File { rows } = serde_json::from_str(&text).unwrap();
    let figures: Vec<_> = rows.iter().map(|row| [Some(row.usd), Some(row.rating)]).collect();
    for (row, behind) in rows.iter().zip(beaters(&figures, [true, false])) {
        assert_eq!(behind.is_empty(), row.on_frontier, "{}", row.model);
    }
    assert_eq!(rows.iter().filter(|row| row.on_frontier).count(), 7);
}

/// 50,000 requests of 1,000 tokens in and 500 out cost on Nova Micro 50 × $0.035 + 25 × $0.14, on Nova
/// Pro 50 × $0.80 + 25 × $3.20, and on Nova 2 Lite, which is rated higher, 50 × $0.30 + 25 × $2.50.
#[test]
fn three_models_by_hand() {
    let found = asked(&format!("models={MICRO},{PRO},{LITE}"), "", "").1.unwrap();
    assert_eq!((found.x.criterion.as_str(), found.x.less), ("cost", true));
    assert_eq!((found.y.criterion.as_str(), found.y.less), ("quality_2025_12", false));
    let two = |x: &str, y: &str| Some((number(x), number(y)));
    assert_eq!(figures(point(&found, MICRO)), two("5.25", "1210.4"));
    assert_eq!(figures(point(&found, PRO)), two("120", "1258.9"));
    assert_eq!(figures(point(&found, LITE)), two("77.5", "1363.2"));
    assert_eq!(point(&found, LITE).y.unwrap().range, two("1354.6", "1371.8"));
    assert_eq!(behind(&found, PRO), [LITE]);
    assert!(behind(&found, MICRO).is_empty() && behind(&found, LITE).is_empty());
}

#[test]
fn every_model_that_takes_part_is_there_whatever_is_compared() {
    for work in ["text", "chat", "image"] {
        let (answer, _) = asked(&format!("work={work}"), "", "");
        let contest = answer.scenario.workload.contest();
        let ranking = &answer.report.ranking;
        let is_open =
            |one: &&Criterion| one.contests.contains(&contest) && one.measured != Measured::OwnScore;
        let criteria = catalogue().criteria.iter().filter(is_open);
        let keys: Vec<&str> = criteria.map(|criterion| criterion.key.as_str()).collect();
        for (x, y) in keys.iter().flat_map(|x| keys.iter().map(move |y| (*x, *y))) {
            let found = frontier(catalogue(), &answer.scenario, ranking, x, y).unwrap();
            let models = found.points.iter().map(|point| &point.model);
            assert!(models.eq(ranking.ranked.iter().map(|ranked| &ranked.model)), "{x} {y}");
            assert_eq!(found.x.criterion, x);
            assert_eq!(found.y.criterion == y, x != y, "one criterion is not drawn against itself");
            let unknown = found.points.iter().filter(|point| figures(point).is_none());
            assert!(unknown.into_iter().all(|point| point.behind.is_empty()), "{x} {y}");
        }
    }
}

#[test]
fn whoever_stands_behind_others_is_beaten_on_both_by_each_of_them() {
    let found = asked("", "", "").1.unwrap();
    let mut count = 0;
    for beaten in &found.points {
        for other in beaten.behind.iter().map(|at| found.points.get(*at).unwrap()) {
            assert!(other.behind.is_empty());
            let ((x, y), (least, most)) = (figures(beaten).unwrap(), figures(other).unwrap());
            assert!(least <= x && most >= y && (least < x || most > y));
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn a_cost_is_the_month_as_the_ranking_has_it() {
    let (answer, found) = asked("work=chat", "", "");
    for (ranked, point) in answer.report.ranking.ranked.iter().zip(found.unwrap().points) {
        let due = ranked.cost.complete.then_some(ranked.cost.per_month.dollars());
        assert_eq!(point.x.map(|figure| figure.at), due, "{}", point.model);
    }
}

#[test]
fn words_stand_where_the_best_of_them_is_valued() {
    let found = asked("models=course&retired=yes", "languages", "open_weights").1.unwrap();
    let two = |x: &str, y: &str| Some((number(x), number(y)));
    assert_eq!(figures(point(&found, common::TITAN)), two("1", "0"));
    assert_eq!(figures(point(&found, common::LLAMA)), two("0", "1"));
    assert_eq!(behind(&found, common::CLAUDE), [common::TITAN]);
}

#[test]
fn where_there_is_one_criterion_there_is_nothing_to_draw_it_against() {
    for work in ["embedding", "video", "speech"] {
        assert_eq!(asked(&format!("work={work}"), "", "").1, None, "{work}");
    }
}

#[test]
fn own_scores_are_open_once_there_are_any() {
    let scored = "work=embedding&score.amazon.titan-embed-text-v2:0=80";
    let found = asked(scored, "embedding_cost", "own_score").1.unwrap();
    assert_eq!(found.open, ["embedding_cost", "own_score"]);
    let titan = found.points.iter().find(|point| point.model == "amazon.titan-embed-text-v2:0").unwrap();
    assert_eq!(titan.y.unwrap().at, number("80"));
    assert_eq!(found.points.iter().filter(|point| point.y.is_some()).count(), 1);
}

#[test]
fn a_limit_of_the_readers_own_turns_an_axis_around() {
    let less = |question: &str| asked(question, "cost", "context").1.unwrap().y.less;
    assert!(!less(""));
    assert!(less("value.context=to:200k"));
    assert!(less("value.context=linear:1m..8k"));
    assert!(less("value.context=steps:0=1,1m=0"));
}

#[test]
fn where_nobody_takes_part_nobody_is_drawn() {
    assert_eq!(asked("max.cost=0", "", "").1.unwrap().points, []);
}
