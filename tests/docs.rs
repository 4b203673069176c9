//! The worked examples of `docs/workloads.md` are what the calculator computes.
#![allow(clippy::unwrap_used)]

mod common;

use common::{catalogue, date, path};
use std::collections::BTreeSet;
use std::fs;
use weighbridge::study::month::month;
use weighbridge::{Kind, decode, detail};

/// Question, model and dollars of each example, as written.
fn examples(text: &str) -> Vec<(String, String, String)> {
    let example = |line: &str| {
        let (question, rest) = line.strip_prefix('`')?.split_once("` on `")?;
        let (model, rest) = rest.split_once("` = **$")?;
        let (dollars, _) = rest.split_once("** a month.")?;
        Some((question.to_owned(), model.to_owned(), dollars.to_owned()))
    };
    text.lines().filter_map(example).collect()
}

#[test]
fn every_worked_example_comes_out_and_every_kind_of_work_has_one() {
    let text = fs::read_to_string(path("docs/workloads.md")).unwrap();
    let mut kinds = BTreeSet::new();
    for (question, model, dollars) in examples(&text) {
        let decoded = decode(catalogue(), date("2026-11-24"), &question, "");
        assert_eq!(decoded.problems, [], "{question}");
        kinds.insert(decoded.scenario.workload.kind.key());
        let bill = detail(catalogue(), &decoded.scenario, &model).unwrap().bill;
        assert!(bill.is_complete(), "{question}");
        assert_eq!(bill.per_month.dollars().to_string(), dollars, "{question}");
    }
    assert_eq!(kinds, Kind::ALL.map(Kind::key).into());
}

/// Question, dollars and number of parts of each month, as written.
fn months(text: &str) -> Vec<(String, String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let month = |pair: &[&str]| {
        let question = pair.first()?.strip_prefix('`')?.strip_suffix('`')?;
        let (dollars, parts) = pair.last()?.strip_prefix("= **$")?.split_once("** a month in ")?;
        Some((question.to_owned(), dollars.to_owned(), parts.strip_suffix(" parts.")?.parse().ok()?))
    };
    lines.windows(2).filter_map(month).collect()
}

#[test]
fn the_worked_month_comes_out_part_by_part() {
    let text = fs::read_to_string(path("docs/workloads.md")).unwrap();
    let months = months(&text);
    assert_eq!(months.len(), 1);
    for (question, dollars, parts) in months {
        let decoded = decode(catalogue(), date("2026-11-24"), &question, "");
        assert_eq!(decoded.problems, [], "{question}");
        let month = month(catalogue(), date("2026-11-24"), &decoded.scenario);
        assert!(month.complete, "{question}");
        assert_eq!((month.per_month.dollars().to_string(), month.parts.len()), (dollars, parts));
        // Each part is one of the examples above it.
        for part in &month.parts {
            let alone = part.per_month.unwrap().dollars().to_string();
            assert!(examples(&text).iter().any(|(.., dollars)| *dollars == alone), "${alone}");
        }
    }
}
