//! Faults in what is said of the course notes.

use super::is_fault;
use weighbridge::Proposition;

#[test]
fn notes_that_name_a_model_that_there_is_not() {
    is_fault(
        |it| it.course.models.push("maker.none".to_owned()),
        "models: model: there is no model `maker.none`",
    );
    is_fault(
        |it| it.course.rows[0].model = "maker.none".to_owned(),
        "rows: model: there is no model `maker.none`",
    );
    is_fault(
        |it| it.course.jobs[0].pick = "maker.none".to_owned(),
        "long-documents: model: there is no model `maker.none`",
    );
    let claim = Proposition::Highest { of: "context_window".to_owned(), model: "maker.none".to_owned() };
    is_fault(
        |it| it.course.claims[0].proposition = claim,
        "largest-context: model: there is no model `maker.none`",
    );
}

#[test]
fn notes_that_say_a_thing_twice_or_of_nothing() {
    is_fault(
        |it| it.course.jobs[1].key = it.course.jobs[0].key.clone(),
        "long-documents: key: stands twice among the jobs",
    );
    is_fault(
        |it| it.course.claims[1].key = it.course.claims[0].key.clone(),
        "largest-context: key: stands twice among the claims",
    );
    is_fault(|it| it.course.source = "hearsay".to_owned(), "course: source: there is no source `hearsay`");
    let claim = Proposition::Highest { of: "charm".to_owned(), model: crate::common::CLAUDE.to_owned() };
    is_fault(
        |it| it.course.claims[0].proposition = claim,
        "largest-context: of: there is no kind of fact `charm`",
    );
}
