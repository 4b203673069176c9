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
use weighbridge::{Answer, CourseCheck, Detail, answer, check_course, detail};

/// Longest line of a snapshot.
const WIDTH: usize = 140;

macro_rules! golden {
    ($($test:ident: $file:literal)*) => {
        $(#[test] fn $test() { holds($file); })*

        const FILES: &[&str] = &[$($file),*];
    };
}

golden! {
    the_first_visit: "default"
    images: "images"
    the_job_of_long_documents: "job-long-documents"
    the_job_of_cost_and_languages: "job-cost-and-languages"
    the_job_of_dialogue: "job-dialogue"
    the_job_of_images: "job-images"
    prices_of_the_notes: "notes-card"
    prices_by_the_million: "per-million"
    a_link_with_every_kind_of_fault: "bad-link"
    nothing_has_any_weight: "all-weights-zero"
    nobody_can_do_it: "nobody-can"
    a_day_in_the_past: "past-date"
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
struct Seen {
    answer: Answer,
    details: BTreeMap<String, Detail>,
    course: CourseCheck,
}

impl Seen {
    fn of(answer: Answer) -> Self {
        let behind = |id: &String| Some((id.clone(), detail(catalogue(), &answer.scenario, id)?));
        // Behind the rows of the notes' models, and of the two that come first.
        let first = answer.report.ranking.ranked.iter().map(|ranked| &ranked.model).take(2);
        let opened = catalogue().course.models.iter().chain(first);
        Self {
            details: opened.filter_map(behind).collect(),
            course: check_course(catalogue(), &answer.scenario),
            answer,
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
    let seen = compact(&serde_json::to_string_pretty(&Seen::of(answer)).unwrap());
    settings.bind(|| insta::assert_snapshot!(file, seen));
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
