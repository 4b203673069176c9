//! What people see: whole answers, kept as text that is reviewed when it changes.
//!
//! Each `golden/*.txt` says on its first line what it is about and asks on its second; a third line
//! is the link of the answer before. `INSTA_UPDATE=always cargo test --test golden` accepts new
//! answers: look at them in the diff. Without it nothing is accepted, and where `CI` is set not
//! even written.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{catalogue, path, today};
use serde::Serialize;
use std::collections::BTreeMap;
use weighbridge::study::month::{Month, month};
use weighbridge::study::near::{Near, near};
use weighbridge::{
    Answer, CourseCheck, Detail, Excluded, Money, Problem, Ranked, Reading, Report, Scenario, Share,
    Standing, answer, check_course, detail,
};

/// Longest line of a snapshot.
const WIDTH: usize = 140;

/// So many models are shown in full; of the others each has one line.
const IN_FULL: usize = 10;

macro_rules! golden {
    ($($test:ident: $file:literal)*) => {
        $(#[test] fn $test() { holds($file); })*

        const FILES: &[&str] = &[$($file),*];
    };
}

golden! {
    the_first_visit: "default"
    images: "images"
    every_image_model: "every-image-model"
    govcloud: "govcloud"
    the_job_of_long_documents: "job-long-documents"
    the_job_of_cost_and_languages: "job-cost-and-languages"
    the_job_of_dialogue: "job-dialogue"
    the_job_of_images: "job-images"
    prices_of_the_notes: "notes-card"
    prices_by_the_thousand: "per-thousand"
    a_link_with_every_kind_of_fault: "bad-link"
    nothing_has_any_weight: "all-weights-zero"
    nobody_can_do_it: "nobody-can"
    a_day_in_the_past: "past-date"
    a_month_of_several_kinds_of_work: "month"
}

#[test]
fn every_question_in_the_folder_is_asked() {
    let entries = std::fs::read_dir(path("tests/golden")).unwrap().map(|entry| entry.unwrap().path());
    let questions = entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut names: Vec<String> =
        questions.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    let mut asked = FILES.to_vec();
    asked.sort_unstable();
    assert_eq!(names, asked);
}

/// Everything that a reader can see: the answer, what unfolds behind its rows, and the notes.
#[derive(Serialize)]
struct Seen<'a> {
    scenario: &'a Scenario,
    link: &'a str,
    readings: &'a [Reading],
    problems: &'a [Problem],
    price_age_days: i32,
    shares: &'a [Share],
    ranked: Vec<Row<'a, Ranked>>,
    excluded: Vec<Row<'a, Excluded>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    near: Vec<Near>,
    details: BTreeMap<String, Detail>,
    course: CourseCheck,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<Month>,
}

/// A model in a list.
#[derive(Serialize)]
#[serde(untagged)]
enum Row<'a, T> {
    Full(&'a T),
    Short(String),
}

impl<'a> Seen<'a> {
    fn of(answer: &'a Answer) -> Self {
        let behind = |id: &String| Some((id.clone(), detail(catalogue(), &answer.scenario, id)?));
        // Behind the rows of the notes' models, and of the two that come first.
        let first = answer.report.ranking.ranked.iter().map(|ranked| &ranked.model).take(2);
        let opened = catalogue().course.models.iter().chain(first);
        // Taken apart, so that what is added to an answer is not forgotten here.
        let Answer { scenario, link, readings, problems, report } = answer;
        let Report { ranking, price_age_days } = report;
        Self {
            scenario,
            link,
            readings,
            problems,
            price_age_days: *price_age_days,
            shares: &ranking.shares,
            ranked: shortened(&ranking.ranked, ranked_in_short),
            excluded: shortened(&ranking.excluded, excluded_in_short),
            near: near(catalogue(), scenario, ranking),
            details: opened.filter_map(behind).collect(),
            course: check_course(catalogue(), scenario),
            month: (!scenario.month.is_empty()).then(|| month(catalogue(), today(), scenario)),
        }
    }
}

#[track_caller]
fn holds(file: &str) {
    let text = std::fs::read_to_string(path(&format!("tests/golden/{file}.txt"))).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let answer = answer(catalogue(), today(), lines[1], lines.get(2).unwrap_or(&""));
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(lines[0]);
    let seen = compact(&serde_json::to_string_pretty(&Seen::of(&answer)).unwrap());
    settings.bind(|| insta::assert_snapshot!(file, seen));
}

/// The first few items in full, the others in short.
fn shortened<T>(items: &[T], in_short: fn(&T) -> String) -> Vec<Row<'_, T>> {
    let (first, others) = items.split_at(items.len().min(IN_FULL));
    first.iter().map(Row::Full).chain(others.iter().map(in_short).map(Row::Short)).collect()
}

/// What the month costs, at which prices, how well it does and on what.
fn ranked_in_short(Ranked { model, cost, standing, dominated_by }: &Ranked) -> String {
    let price = |price: &Option<Money>| price.map_or("?".to_owned(), |price| price.dollars().to_string());
    let value = |value: &Option<f64>| value.map_or("?".to_owned(), |value| format!("{value:.3}"));
    let prices: Vec<String> = cost.prices.iter().map(price).collect();
    let costs = format!("{model}: {} at {}", cost.per_month, prices.join(" + "));
    let stands = standing.as_ref().map(|Standing { score, rank, values }| {
        let values: Vec<String> = values.iter().map(value).collect();
        let (low, high, best, worst) = (score.low, score.high, rank.best, rank.worst);
        format!("{low:.3}–{high:.3}, rank {best}–{worst} [{}]", values.join(" "))
    });
    let behind = (!dominated_by.is_empty()).then(|| format!("behind {}", dominated_by.join(" ")));
    [Some(costs), stands, behind].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why it is left out, and what it would cost.
fn excluded_in_short(Excluded { model, failures, cost }: &Excluded) -> String {
    let failures = serde_json::to_string(failures).unwrap().replace('"', "");
    let cost = cost.as_ref().map_or(String::new(), |cost| format!(" {}", cost.per_month));
    format!("{model}: {failures}{cost}")
}

/// JSON with everything on one line that fits on one.
fn compact(pretty: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines: Vec<String> = Vec::new();
    for line in pretty.lines() {
        lines.push(line.to_owned());
        if !line.trim_start().starts_with(['}', ']']) {
            continue;
        }
        let opens = |other: &String| indent(other) == indent(line) && other.ends_with(['{', '[']);
        let start = lines.iter().rposition(opens).unwrap();
        let words: Vec<&str> = lines[start..].iter().map(|line| line.trim()).collect();
        let joined = format!("{:1$}{2}", "", indent(line), words.join(" "));
        if joined.len() <= WIDTH {
            lines.truncate(start);
            lines.push(joined);
        }
    }
    lines.join("\n")
}
