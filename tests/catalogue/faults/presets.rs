//! Faults in the typical jobs.

use crate::common::{catalogue, path};
use weighbridge::study::weigh::{Preset, preset};

/// The typical jobs with one thing of the first broken, which is customer chat, have exactly this fault.
#[track_caller]
fn is_fault(break_it: impl FnOnce(&mut Preset), expected: &str) {
    let mut presets = presets();
    let mut first = preset(&presets[0]).unwrap();
    break_it(&mut first);
    presets[0] = first.written();
    let faults: Vec<String> = catalogue().preset_faults(&presets).iter().map(ToString::to_string).collect();
    assert_eq!(faults, [expected]);
}

fn presets() -> Vec<String> {
    xtask::read_presets(&path("catalogue"), catalogue()).unwrap()
}

#[test]
fn a_job_that_weighs_what_there_is_not_or_too_much() {
    is_fault(
        |job| job.reasons[0].criterion = "charm".to_owned(),
        "support: weight.charm: there is no such criterion",
    );
    is_fault(|job| job.reasons[1].points = 101, "support: weight.cost: has 101 points: at most 100");
    is_fault(
        |job| job.reasons.iter_mut().for_each(|because| because.points = 0),
        "support: weight: gives nothing any weight",
    );
    is_fault(
        |job| job.reasons[1].criterion = "image_cost".to_owned(),
        "support: weight: weighs what no contest has together",
    );
    is_fault(
        |job| job.reasons[1].criterion = job.reasons[0].criterion.clone(),
        "quality_2025_12: key: stands twice among the weights of support",
    );
}

#[test]
fn a_job_that_does_not_say_what_it_is_or_why() {
    is_fault(|job| job.reasons[1].why.clear(), "support: weight.cost: does not say why");
    is_fault(|job| job.label.clear(), "support: label: is missing");
    is_fault(|job| job.about = " ".to_owned(), "support: about: is missing");
    is_fault(|job| job.key = "languages".to_owned(), "languages: key: stands twice among the presets");
    is_fault(|job| job.reasons.clear(), "support: weight: gives nothing any weight");
}

#[test]
fn a_line_that_is_no_job() {
    let faults = catalogue().preset_faults(&["support".to_owned()]);
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), ["presets: text: cannot be read"]);
}
