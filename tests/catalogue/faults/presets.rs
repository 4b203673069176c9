//! Faults in the typical jobs.

use super::is_fault;
use weighbridge::Catalogue;
use weighbridge::study::weigh::{Preset, preset};

/// The first typical job, customer chat, with one thing of it broken.
fn broken(it: &mut Catalogue, break_it: impl FnOnce(&mut Preset)) {
    let mut first = preset(&it.presets[0]).unwrap();
    break_it(&mut first);
    it.presets[0] = first.written();
}

#[test]
fn a_job_that_weighs_what_there_is_not_or_too_much() {
    is_fault(
        |it| broken(it, |job| job.reasons[0].criterion = "charm".to_owned()),
        "support: weight.charm: there is no such criterion",
    );
    is_fault(
        |it| broken(it, |job| job.reasons[1].points = 101),
        "support: weight.cost: has 101 points: at most 100",
    );
    is_fault(
        |it| broken(it, |job| job.reasons.iter_mut().for_each(|because| because.points = 0)),
        "support: weight: gives nothing any weight",
    );
    is_fault(
        |it| broken(it, |job| job.reasons[1].criterion = "image_cost".to_owned()),
        "support: weight: weighs what no contest has together",
    );
    is_fault(
        |it| broken(it, |job| job.reasons[1].criterion = job.reasons[0].criterion.clone()),
        "quality_2025_12: key: stands twice among the weights of support",
    );
}

#[test]
fn a_job_that_does_not_say_what_it_is_or_why() {
    is_fault(|it| broken(it, |job| job.reasons[1].why.clear()), "support: weight.cost: does not say why");
    is_fault(|it| broken(it, |job| job.label.clear()), "support: label: is missing");
    is_fault(|it| broken(it, |job| job.about = " ".to_owned()), "support: about: is missing");
    is_fault(
        |it| broken(it, |job| job.key = "languages".to_owned()),
        "languages: key: stands twice among the presets",
    );
    is_fault(|it| it.presets[0] = "support".to_owned(), "presets: text: cannot be read");
    is_fault(|it| broken(it, |job| job.reasons.clear()), "support: weight: gives nothing any weight");
}
