//! Weights from an order, and from judgements pair by pair.

use crate::file::{Ahp, Roc, are_close, file};
use weighbridge::decision::Undecided;
use weighbridge::decision::weights::{pairwise, rank_order_centroid};

#[test]
fn pairwise_judgements_give_the_principal_eigenvector() {
    let mut refused = Vec::new();
    for Ahp { name, criteria, judgements, shares, eigenvalue, inconsistency } in file().ahp {
        match pairwise(criteria, &judgements) {
            Ok(found) => {
                are_close(found.shares, &shares, &name);
                are_close([found.eigenvalue, found.inconsistency], &[eigenvalue, inconsistency], &name);
                assert!(found.consistent, "{name}");
            }
            Err(error) => refused.push((name, error)),
        }
    }
    assert_eq!(refused, [("saaty_house_8x8".to_owned(), Undecided::TooManyColumns { most: 7 })]);
}

#[test]
fn contradicting_judgements_are_said_to_be() {
    let circle = pairwise(3, &[9.0, 1.0 / 9.0, 9.0]).unwrap();
    assert!(!circle.consistent);
    // The eigenvalue is 1 + 9 + 1/9: each row has all three.
    are_close([circle.eigenvalue, circle.inconsistency], &[91.0 / 9.0, 64.0 / 9.0 / 2.0 / 0.58], "circle");
    are_close(circle.shares, &[1.0 / 3.0; 3], "nobody is ahead in a circle");
}

#[test]
fn two_criteria_cannot_contradict_each_other() {
    let two = pairwise(2, &[3.0]).unwrap();
    are_close(two.shares, &[0.75, 0.25], "two");
    assert_eq!(two.inconsistency, 0.0);
    assert_eq!(pairwise(1, &[]).unwrap().shares, [1.0]);
}

#[test]
fn judgements_that_are_none_are_refused() {
    assert_eq!(pairwise(0, &[]), Err(Undecided::NoWeight));
    assert_eq!(pairwise(3, &[1.0, 2.0]), Err(Undecided::NotThePairs { pairs: 3 }));
    for wrong in [0.0, -1.0, 0.1, 9.5, f64::NAN, f64::INFINITY] {
        assert_eq!(pairwise(3, &[1.0, wrong, 2.0]), Err(Undecided::NotAJudgement { at: 1 }), "{wrong}");
    }
}

#[test]
fn an_order_gives_its_centroid() {
    for Roc { ranks, shares } in file().roc {
        are_close(rank_order_centroid(&ranks), &shares, "roc");
    }
    assert!(rank_order_centroid(&[]).is_empty());
    are_close(
        rank_order_centroid(&[30, 10, 10]),
        &[1.0 / 9.0, 4.0 / 9.0, 4.0 / 9.0],
        "only the order counts",
    );
}
