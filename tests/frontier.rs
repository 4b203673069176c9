//! Two criteria against each other: figures worked out elsewhere, by hand, and on the real catalogue.
#![allow(clippy::unwrap_used)]

mod common;

use common::{catalogue, number, path, today};
use serde::Deserialize;
use weighbridge::study::frontier::{Frontier, Point, frontier, unbeaten};
use weighbridge::{Answer, Decimal, answer};

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

#[test]
fn of_twenty_models_nobody_beats_the_same_as_worked_out_elsewhere() {
    let text = std::fs::read_to_string(path("tests/truth/frontier.json")).unwrap();
    let File { rows } = serde_json::from_str(&text).unwrap();
    let figures: Vec<_> = rows.iter().map(|row| (row.usd, row.rating)).collect();
    let (behind, best) = unbeaten(&figures, (true, false));
    for (row, behind) in rows.iter().zip(&behind) {
        assert_eq!(behind.is_empty(), row.on_frontier, "{}", row.model);
    }
    assert_eq!(rows.iter().filter(|row| row.on_frontier).count(), 7);
    let (cheapest, best_rated) = best.unwrap();
    assert_eq!(rows.get(cheapest).unwrap().model, "amazon.nova-micro-v1:0");
    assert_eq!(rows.get(best_rated).unwrap().model, "anthropic.claude-opus-4-5-20251101-v1:0");
}

/// 50,000 requests of 1,000 tokens in and 500 out cost on Nova Micro 50 × $0.035 + 25 × $0.14, on Nova
/// Pro 50 × $0.80 + 25 × $3.20, and on Nova 2 Lite, which is rated higher, 50 × $0.30 + 25 × $2.50.
#[test]
fn three_models_by_hand() {
    let models = "amazon.nova-micro-v1:0,amazon.nova-pro-v1:0,amazon.nova-2-lite-v1:0";
    let found = asked(&format!("models={models}"), "", "").1.unwrap();
    assert_eq!((found.x.criterion.as_str(), found.x.less, found.x.log), ("cost", true, true));
    assert_eq!((found.y.criterion.as_str(), found.y.less, found.y.log), ("quality_2025_12", false, false));
    let [micro, pro, lite] = [
        point(&found, "amazon.nova-micro-v1:0"),
        point(&found, "amazon.nova-pro-v1:0"),
        point(&found, "amazon.nova-2-lite-v1:0"),
    ];
    assert_eq!([micro.x.at, pro.x.at, lite.x.at], [number("5.25"), number("120"), number("77.5")]);
    assert_eq!([micro.y.at, pro.y.at, lite.y.at], [number("1210.4"), number("1258.9"), number("1363.2")]);
    assert_eq!(lite.y.range, Some((number("1354.6"), number("1371.8"))));
    assert_eq!(pro.behind, ["amazon.nova-2-lite-v1:0"]);
    assert!(micro.behind.is_empty() && lite.behind.is_empty());
    let best = ("amazon.nova-micro-v1:0".to_owned(), "amazon.nova-2-lite-v1:0".to_owned());
    assert_eq!(found.best, Some(best));
}

#[test]
fn every_model_that_takes_part_is_drawn_or_listed_with_what_is_missing_whatever_is_compared() {
    for work in ["text", "chat", "image"] {
        let (answer, found) = asked(&format!("work={work}"), "", "");
        let criteria = found.unwrap().criteria;
        for x in &criteria {
            for y in &criteria {
                let found = frontier(catalogue(), &answer.scenario, &answer.report.ranking, x, y).unwrap();
                let count = found.points.len() + found.undrawn.len();
                assert_eq!(count, answer.report.ranking.ranked.len(), "{x} {y}");
                assert!(found.undrawn.iter().all(|one| !one.missing.is_empty()), "{x} {y}");
                assert_eq!(found.best.is_none(), found.points.is_empty(), "{x} {y}");
                assert_eq!(&found.x.criterion, x);
                assert_eq!(&found.y.criterion == y, x != y, "one criterion is not drawn against itself");
            }
        }
    }
}

#[test]
fn whoever_stands_behind_others_is_beaten_on_both_by_each_of_them() {
    let found = asked("", "", "").1.unwrap();
    assert!(found.points.iter().any(|point| !point.behind.is_empty()));
    for beaten in &found.points {
        for other in beaten.behind.iter().map(|model| point(&found, model)) {
            assert!(other.behind.is_empty());
            assert!(other.x.at <= beaten.x.at && other.y.at >= beaten.y.at);
            assert!(other.x.at < beaten.x.at || other.y.at > beaten.y.at);
        }
    }
}

#[test]
fn a_cost_is_the_month_as_the_ranking_has_it() {
    let (answer, found) = asked("work=chat", "", "");
    for ranked in &answer.report.ranking.ranked {
        let drawn = found.as_ref().unwrap().points.iter().find(|point| point.model == ranked.model);
        assert!(drawn.is_none_or(|point| point.x.at == ranked.cost.per_month.dollars()));
    }
}

#[test]
fn words_stand_where_the_best_of_them_is_valued() {
    let found = asked("models=course&retired=yes", "languages", "open_weights").1.unwrap();
    assert_eq!(point(&found, common::TITAN).x.at, number("1"));
    assert_eq!(point(&found, common::LLAMA).x.at, number("0"));
    assert_eq!(point(&found, common::LLAMA).y.at, number("1"));
    assert_eq!(point(&found, common::CLAUDE).y.at, number("0"));
}

#[test]
fn where_there_is_one_criterion_there_is_nothing_to_draw_it_against() {
    for work in ["embedding", "video", "speech"] {
        assert_eq!(asked(&format!("work={work}"), "", "").1, None, "{work}");
    }
}

#[test]
fn where_nobody_takes_part_nobody_is_drawn() {
    let found = asked("max.cost=0", "", "").1.unwrap();
    assert_eq!((found.points, found.undrawn, found.best), (Vec::new(), Vec::new(), None));
}
