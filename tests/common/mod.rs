//! What the tests share: the real catalogue, the day on which they ask, and the door a reader uses.
#![allow(dead_code)] // Every test program includes this file and uses its own part of it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use weighbridge::{
    Answer, Bill, Catalogue, CourseCheck, Date, Decimal, Excluded, Failure, Ranked, answer, check_course,
    detail,
};

pub(crate) const TITAN: &str = "amazon.titan-text-express-v1";
pub(crate) const LLAMA: &str = "meta.llama2-70b-chat-v1";
pub(crate) const CLAUDE: &str = "anthropic.claude-v2:1";
pub(crate) const SDXL: &str = "stability.stable-diffusion-xl-v1";

/// A path inside the project.
pub(crate) fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The catalogue that the page ships with.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| xtask::read_catalogue(&path("catalogue")).unwrap())
}

/// The day on which all tests ask.
pub(crate) fn today() -> Date {
    date("2026-11-22")
}

#[track_caller]
pub(crate) fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[track_caller]
pub(crate) fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// The answer to a question that has nothing wrong with it, about the four models of the course notes
/// unless it names others: they are retired, and so are the figures that tests compare with.
#[track_caller]
pub(crate) fn ask(question: &str) -> Answer {
    ask_of(catalogue(), question)
}

/// The same, of another catalogue.
#[track_caller]
pub(crate) fn ask_of(catalogue: &Catalogue, question: &str) -> Answer {
    let answer = answer(catalogue, today(), &format!("models=course&{question}"), "");
    assert_eq!(answer.problems, [], "{question}");
    answer
}

/// The model among those that take part.
pub(crate) fn ranked<'a>(answer: &'a Answer, model: &str) -> Option<&'a Ranked> {
    answer.report.ranking.ranked.iter().find(|ranked| ranked.model == model)
}

/// The model among those left out.
pub(crate) fn excluded<'a>(answer: &'a Answer, model: &str) -> Option<&'a Excluded> {
    answer.report.ranking.excluded.iter().find(|excluded| excluded.model == model)
}

/// Why the model is left out; nothing if it takes part.
pub(crate) fn failures(answer: &Answer, model: &str) -> Vec<Failure> {
    excluded(answer, model).map(|excluded| excluded.failures.clone()).unwrap_or_default()
}

/// The bill behind a model's row.
#[track_caller]
pub(crate) fn bill(catalogue: &Catalogue, question: &str, model: &str) -> Bill {
    detail(catalogue, &ask_of(catalogue, question).scenario, model).unwrap().bill
}

/// What the notes say, at the prices of a question.
#[track_caller]
pub(crate) fn notes(question: &str) -> CourseCheck {
    notes_of(catalogue(), question)
}

/// The same, with another catalogue.
#[track_caller]
pub(crate) fn notes_of(catalogue: &Catalogue, question: &str) -> CourseCheck {
    check_course(catalogue, &ask_of(catalogue, question).scenario)
}
