//! Faults of sources, and of figures that are not followed.

use super::{fact, image_rate, is_fault, titan_rate};
use crate::common::{SDXL, TITAN};
use weighbridge::Confidence;

#[test]
fn a_source_that_nobody_has_described() {
    is_fault(
        |it| fact(it, TITAN, "context_window").provenance.source = "hearsay".to_owned(),
        &format!("{TITAN}: context_window: there is no source `hearsay`"),
    );
    is_fault(
        |it| image_rate(it).provenance.source = "hearsay".to_owned(),
        &format!("{SDXL}: rate of image: there is no source `hearsay`"),
    );
    is_fault(
        |it| fact(it, TITAN, "context_window").dissent[0].provenance.source = "hearsay".to_owned(),
        &format!("{TITAN}: context_window: there is no source `hearsay`"),
    );
}

#[test]
fn a_source_without_a_safe_address() {
    is_fault(
        |it| it.sources[0].url = Some("http://aws.amazon.com/".to_owned()),
        "aws-pricing-2025-02: url: does not start with https://",
    );
    is_fault(
        |it| it.sources[0].url = None,
        "aws-pricing-2025-02: url: has to be there, unless nothing was checked",
    );
    is_fault(
        |it| it.sources[0].confidence = Confidence::Unchecked,
        "aws-pricing-2025-02: url: has to be there, unless nothing was checked",
    );
}

#[test]
fn another_figure_that_is_not_followed_for_no_reason() {
    is_fault(
        |it| fact(it, TITAN, "context_window").dissent[0].because = " ".to_owned(),
        &format!("{TITAN}: context_window: does not say why another figure is not followed"),
    );
    is_fault(
        |it| titan_rate(it, "input").dissent[0].because = String::new(),
        &format!("{TITAN}: rate of input: does not say why another figure is not followed"),
    );
}
