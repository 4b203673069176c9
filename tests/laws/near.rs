//! Nearest misses: what is listed, in which order, and that it comes back.

use crate::common::{catalogue, today};
use crate::config;
use crate::crowd::{Crowd, crowd};
use crate::question::question;
use proptest::prelude::*;
use weighbridge::study::near::{MOST, Near, near};
use weighbridge::{Answer, Catalogue, Excluded, Failure, answer};

/// Requirements that models of a random crowd miss by more and by less.
const ASKED: [&str; 4] = [
    "min.context_window=100k&need.languages=multilingual",
    "max.cost=20&need.open_weights=yes",
    "max.time_to_first_token=1&min.lmarena_text_2025_05=1100&max.cost=1",
    "need.customisation=fine-tuning,import&max.hallucination_vectara_2025_10=0",
];

fn asked(catalogue: &Catalogue, question: &str) -> (Answer, Vec<Near>) {
    let answer = answer(catalogue, today(), question, "");
    let near = near(catalogue, &answer.scenario, &answer.report.ranking);
    (answer, near)
}

/// The question with the fields set that bring a model back.
fn brought_back(answer: &Answer, near: &Near) -> String {
    near.fix.iter().fold(answer.link.clone(), |link, fix| format!("{link}&{}={}", fix.field, fix.text))
}

/// Distances nearer than this are the same.
const SAME: f64 = 1e-12;

/// How far a model is, worked out here: failures, unknown facts, and the sum of the shares missed by.
fn distance(near: &Near) -> (usize, usize, f64) {
    let share = |failure: &Failure| match failure {
        Failure::Limit { need, have, .. } => (need.to_f64() - have.to_f64()).abs() / need.to_f64(),
        Failure::OverBudget { need, have, .. } => have.dollars().to_f64() / need.dollars().to_f64() - 1.0,
        Failure::Lacks { need, .. } => need.iter().map(|_| 1.0).sum(),
        _ => 0.0,
    };
    let unknown = near.failures.iter().filter(|failure| matches!(failure, Failure::Unknown { .. }));
    (near.failures.len(), unknown.count(), near.failures.iter().map(share).sum())
}

/// Whether a model fails nothing that giving up requirements does not change.
fn could_come_back(one: &Excluded) -> bool {
    let asked = |failure: &Failure| {
        matches!(
            failure,
            Failure::Limit { .. }
                | Failure::Lacks { .. }
                | Failure::OverBudget { .. }
                | Failure::Unknown { .. }
        )
    };
    one.failures.iter().all(asked)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_listed_is_left_out_and_comes_back_in_the_place_that_is_said(question in question()) {
        let (answer, near) = asked(catalogue(), &question);
        prop_assert!(near.len() <= MOST);
        for one in &near {
            let left_out = answer.report.ranking.excluded.iter().find(|other| other.model == one.model).unwrap();
            prop_assert_eq!(&left_out.failures, &one.failures);
            prop_assert_eq!(one.fix.len(), one.failures.len());
            let (again, _) = asked(catalogue(), &brought_back(&answer, one));
            prop_assert_eq!(&again.problems, &[]);
            let ranked = &again.report.ranking.ranked;
            prop_assert_eq!(ranked.len(), one.of);
            prop_assert_eq!(&ranked[one.place - 1].model, &one.model);
        }
    }

    #[test]
    fn fewer_failures_stand_first_then_fewer_unknown_facts_then_the_smaller_shares(Crowd(crowd) in crowd()) {
        for question in ASKED {
            let (_, near) = asked(&crowd, question);
            let distances: Vec<_> = near.iter().map(distance).collect();
            let is_in_order = |pair: &[(usize, usize, f64)]| {
                let [one, other] = [pair[0], pair[1]];
                (one.0, one.1) < (other.0, other.1)
                    || ((one.0, one.1) == (other.0, other.1) && one.2 <= other.2 + SAME)
            };
            prop_assert!(distances.windows(2).all(is_in_order), "{question}: {distances:?}");
        }
    }

    #[test]
    fn every_model_that_fails_requirements_alone_is_listed_where_there_is_room(Crowd(crowd) in crowd()) {
        for question in ASKED {
            let (answer, near) = asked(&crowd, question);
            let left_out = answer.report.ranking.excluded.iter().filter(|one| could_come_back(one)).count();
            // A window that nobody has published is no requirement, and looks like one.
            let is_open = crowd.models.iter().any(|model| model.value("context_window").is_none());
            prop_assert!(is_open || near.len() == left_out.min(MOST), "{question}");
        }
    }

    #[test]
    fn the_order_of_the_catalogue_decides_between_equals_alone(Crowd(crowd) in crowd()) {
        let mut turned = crowd.clone();
        turned.models.reverse();
        for question in ASKED {
            let ((_, one), (_, other)) = (asked(&crowd, question), asked(&turned, question));
            prop_assert_eq!(one.len(), other.len(), "{}", question);
            for (one, other) in one.iter().zip(&other) {
                let (one, other) = (distance(one), distance(other));
                prop_assert!((one.0, one.1) == (other.0, other.1), "{question}: {one:?} {other:?}");
                prop_assert!(one.2.total_cmp(&other.2).is_eq() || (one.2 - other.2).abs() <= SAME, "{question}: {one:?} {other:?}");
            }
        }
    }
}
