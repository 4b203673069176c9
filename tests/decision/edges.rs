//! Tables with next to nothing in them, or something wrong.

use crate::acceptability::{accepted, any_weights};
use crate::file::{Row, are_close, table};
use crate::opinions::flows;
use weighbridge::decision::acceptability::Draws;
use weighbridge::decision::entropy::{critic, entropy};
use weighbridge::decision::promethee::{Flow, promethee};
use weighbridge::decision::removal::without_each_row;
use weighbridge::decision::stability::stability;
use weighbridge::decision::topsis::topsis;
use weighbridge::decision::vikor::{Regret, Vikor, vikor};
use weighbridge::decision::{MOST_COLUMNS, MOST_ROWS, Matrix, Opinion, Undecided, Weights};

#[test]
fn tables_that_are_none_are_refused() {
    let refused = |rows: Vec<Row>, weights: &[f64]| Matrix::new(rows, weights).unwrap_err();
    assert_eq!(refused(vec![], &[1.0]), Undecided::TooFewRows { least: 1 });
    assert_eq!(refused(vec![vec![]], &[]), Undecided::NoWeight);
    assert_eq!(refused(vec![vec![Some(1.0); 2]], &[0.0, -0.0]), Undecided::NoWeight);
    assert_eq!(refused(vec![vec![Some(1.0)], vec![]], &[1.0]), Undecided::Ragged { row: 1 });
    for wrong in [-1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(refused(vec![vec![None; 2]], &[1.0, wrong]), Undecided::NotAWeight { column: 1 });
    }
    for wrong in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        assert_eq!(
            refused(vec![vec![Some(wrong)]], &[1.0]),
            Undecided::NotAValue { row: 0, column: 0 },
            "{wrong}"
        );
    }
    let too_many = vec![vec![Some(1.0)]; MOST_ROWS + 1];
    assert_eq!(refused(too_many, &[1.0]), Undecided::TooManyRows { most: MOST_ROWS });
    let too_wide = vec![1.0; MOST_COLUMNS + 1];
    assert_eq!(
        refused(vec![vec![None; MOST_COLUMNS + 1]], &too_wide),
        Undecided::TooManyColumns { most: MOST_COLUMNS }
    );
}

#[test]
fn weights_of_any_size_become_shares() {
    for size in [f64::MAX, 5e-324, 1.0] {
        assert_eq!(table(&[[0.5, 0.5]], &[size, size]).shares(), [0.5, 0.5], "{size}");
    }
}

#[test]
fn a_single_row_is_first_by_every_method() {
    let one = table(&[[0.5, 0.2]], &[1.0, 2.0]);
    assert_eq!(topsis(&one), [Some(Opinion { merit: None, rank: 1 })]);
    assert_eq!(promethee(&one), [Flow { better: 0.0, worse: 0.0, net: 0.0, unknown: 0.0, rank: 1 }]);
    let regret = Regret { total: 0.0, worst: 0.0, both: 0.0, rank: 1 };
    let found = vikor(&one);
    assert_eq!((found.rows, found.compromise), (vec![Some(regret)], vec![0]));
    assert_eq!(stability(&one).nearest, None);
    assert_eq!(without_each_row(&one), []);
    assert_eq!(accepted(&one, any_weights(false))[0].ranks, [1.0]);
    for diagnosis in [entropy(&one), critic(&one)] {
        assert_eq!(diagnosis, Err(Undecided::TooFewRows { least: 2 }));
    }
}

#[test]
fn rows_that_are_all_alike_are_all_first() {
    let alike = table(&[[0.5, 0.2]; 3], &[1.0, 2.0]);
    assert_eq!(topsis(&alike), [Some(Opinion { merit: None, rank: 1 }); 3]);
    assert!(promethee(&alike).iter().all(|row| row.rank == 1 && row.net == 0.0));
    let Vikor { rows, compromise, .. } = vikor(&alike);
    assert!(rows.iter().flatten().all(|row| row.rank == 1 && row.both == 0.0));
    assert_eq!(compromise, [0, 1, 2]);
    for diagnosis in [entropy(&alike), critic(&alike)] {
        are_close(diagnosis.unwrap(), &[0.5, 0.5], "nothing tells them apart");
    }
}

#[test]
fn a_criterion_that_does_not_differ_says_nothing() {
    let matrix = table(&[[0.1, 0.5, 0.9], [0.2, 0.5, 0.1], [0.9, 0.5, 0.3]], &[1.0, 1.0, 1.0]);
    for diagnosis in [entropy(&matrix), critic(&matrix)] {
        let shares = diagnosis.unwrap();
        assert!(shares[1] < 1e-12 && shares[0] > 0.1 && shares[2] > 0.1, "{shares:?}");
    }
    assert!(vikor(&matrix).rows.iter().flatten().all(|row| row.total <= 2.0 / 3.0 + 1e-12));
    let zeros = table(&[[0.0, 0.4], [0.0, 0.8]], &[1.0, 1.0]);
    are_close(entropy(&zeros).unwrap(), &[0.0, 1.0], "all worst");
    are_close(critic(&table(&[[0.4], [0.8]], &[1.0])).unwrap(), &[1.0], "a single one");
}

#[test]
fn a_criterion_without_weight_plays_no_part() {
    let with = |nothing: [Option<f64>; 3]| {
        let rows = [0.1, 0.7, 0.4].iter().zip([0.9, 0.2, 0.3]).zip(nothing);
        let rows = rows.map(|((a, b), nothing)| vec![Some(*a), nothing, Some(b)]).collect();
        Matrix::new(rows, &[2.0, 0.0, 1.0]).unwrap()
    };
    let (known, unknown) = (with([Some(1.0), Some(0.0), Some(0.3)]), with([None, Some(1.0), None]));
    assert_eq!(topsis(&known), topsis(&unknown));
    assert_eq!(promethee(&known), promethee(&unknown));
    assert_eq!(vikor(&known), vikor(&unknown));
    assert_eq!(entropy(&known), entropy(&unknown));
    assert_eq!(critic(&known), critic(&unknown));
    for weights in [Weights::Any, Weights::InOrder, Weights::Near { spread: 0.5 }] {
        let draws = Draws { weights, count: 100, ..any_weights(true) };
        assert_eq!(accepted(&known, draws), accepted(&unknown, draws));
    }
    assert_eq!(entropy(&known).unwrap()[1], 0.0);
    assert_eq!(known.without_column(1).unwrap().shares(), known.shares());
}

#[test]
fn rows_of_which_something_is_missing_are_left_out_or_said_to_be_uncertain() {
    let rows = vec![vec![Some(0.1), None], vec![Some(0.5), Some(0.8)], vec![Some(0.9), Some(0.7)]];
    let matrix = Matrix::new(rows, &[1.0, 1.0]).unwrap();
    assert!(topsis(&matrix)[0].is_none() && vikor(&matrix).rows[0].is_none());
    assert_eq!(flows(&matrix, |flow| flow.unknown), [0.5, 0.25, 0.25]);
    let of_two = matrix.without_row(0).unwrap();
    assert_eq!(topsis(&matrix)[1..], topsis(&of_two));
    assert_eq!(entropy(&matrix), entropy(&of_two));
}

#[test]
fn a_table_in_one_list_has_whole_rows() {
    let refused = |values: &[f64], weights: &[f64]| Matrix::of_values(values.to_vec(), weights).unwrap_err();
    assert_eq!(refused(&[0.5; 3], &[1.0, 1.0]), Undecided::Ragged { row: 1 });
    assert_eq!(refused(&[], &[1.0]), Undecided::TooFewRows { least: 1 });
    assert_eq!(refused(&[0.5], &[]), Undecided::NoWeight);
    assert_eq!(refused(&[0.5, 0.5, 0.5, 2.0], &[1.0, 1.0]), Undecided::NotAValue { row: 1, column: 1 });
    let matrix = Matrix::of_values(vec![0.5, f64::NAN, f64::NAN, 1.0], &[1.0, 1.0]).unwrap();
    assert_eq!(matrix.rows(), [[Some(0.5), None], [None, Some(1.0)]]);
    assert_eq!(matrix.without_row(0).unwrap().rows(), [[None, Some(1.0)]]);
}

#[test]
fn as_many_rows_as_may_be_are_decided_by_every_method() {
    let value = |at: u32| if at % 1_000 == 7 { f64::NAN } else { f64::from(at * 7_919 % 10_007) / 10_007.0 };
    let most = 2 * u32::try_from(MOST_ROWS).unwrap();
    let matrix = Matrix::of_values((0..most).map(value).collect(), &[2.0, 1.0]).unwrap();
    let scores = matrix.scores();
    assert_eq!(weighbridge::decision::ranks(&scores), weighbridge::ranks(&scores));
    assert_eq!(topsis(&matrix).iter().flatten().count(), MOST_ROWS - 20);
    assert_eq!(promethee(&matrix).iter().filter(|flow| flow.unknown > 0.01).count(), 20);
    assert_eq!(vikor(&matrix).rows.iter().flatten().count(), MOST_ROWS - 20);
}

#[test]
fn refusals_are_sentences() {
    let said = |values: &[f64], weights: &[f64]| {
        Matrix::of_values(values.to_vec(), weights).unwrap_err().to_string()
    };
    assert_eq!(said(&[0.5], &[0.0]), "weights: none is more than 0");
    assert_eq!(said(&[0.5], &[-1.0]), "weights: number 0, counted from 0, is not a number from 0 up");
    assert_eq!(
        said(&[0.5, 2.0], &[1.0, 1.0]),
        "values: row 0, column 1, counted from 0, is neither a number from 0 to 1 nor missing"
    );
    assert_eq!(said(&[0.5], &[1.0, 1.0]), "values: row 0, counted from 0, has not one value for each weight");
    assert_eq!(said(&vec![0.5; MOST_ROWS + 1], &[1.0]), "values: more than 10000 rows");
}
