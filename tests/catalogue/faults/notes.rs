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
