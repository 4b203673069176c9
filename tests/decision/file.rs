//! What was worked out elsewhere, as it is written down.

use crate::common::path;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use weighbridge::decision::Matrix;

pub(crate) type Row = Vec<Option<f64>>;

/// The fields are explained in the file itself.
#[derive(Deserialize)]
pub(crate) struct File {
    pub(crate) problems: Vec<Problem>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) ahp: Vec<Ahp>,
    pub(crate) roc: Vec<Roc>,
    pub(crate) removal: Removed,
    pub(crate) stability: Vec<Stable>,
    pub(crate) smaa: Vec<Smaa>,
}

#[derive(Deserialize)]
pub(crate) struct Problem {
    pub(crate) name: String,
    pub(crate) weights: Vec<f64>,
    #[serde(flatten)]
    pub(crate) expected: Expected,
}

#[derive(Deserialize)]
pub(crate) struct Edge {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) directions: Vec<i8>,
    pub(crate) weights: Vec<f64>,
    #[serde(flatten)]
    pub(crate) expected: Expected,
}

#[derive(Deserialize)]
pub(crate) struct Expected {
    pub(crate) topsis_vector: Option<Vec<f64>>,
    pub(crate) topsis_minmax: Option<Vec<f64>>,
    pub(crate) topsis_sum: Option<Vec<f64>>,
    pub(crate) topsis_max: Option<Vec<f64>>,
    pub(crate) relative: Option<Vec<f64>>,
    pub(crate) promethee_better: Option<Vec<f64>>,
    pub(crate) promethee_worse: Option<Vec<f64>>,
    pub(crate) promethee_net: Option<Vec<f64>>,
    pub(crate) vikor_total: Option<Vec<f64>>,
    pub(crate) vikor_worst: Option<Vec<f64>>,
    pub(crate) vikor_both: Option<Vec<f64>>,
    pub(crate) vikor_advantage: Option<bool>,
    pub(crate) vikor_stability: Option<bool>,
    pub(crate) vikor_compromise: Option<Vec<usize>>,
    pub(crate) entropy: Option<Vec<f64>>,
    pub(crate) critic: Option<Vec<f64>>,
}

#[derive(Deserialize)]
pub(crate) struct Ahp {
    pub(crate) name: String,
    pub(crate) criteria: usize,
    pub(crate) judgements: Vec<f64>,
    pub(crate) shares: Vec<f64>,
    pub(crate) eigenvalue: f64,
    pub(crate) inconsistency: f64,
}

#[derive(Deserialize)]
pub(crate) struct Roc {
    pub(crate) ranks: Vec<usize>,
    pub(crate) shares: Vec<f64>,
}

#[derive(Deserialize)]
pub(crate) struct Removed {
    pub(crate) rows: Vec<Row>,
    pub(crate) directions: Vec<i8>,
    pub(crate) weights: Vec<f64>,
    pub(crate) without: usize,
    pub(crate) promethee_with: Vec<f64>,
    pub(crate) promethee_without: Vec<f64>,
    pub(crate) vikor_with: Vec<f64>,
    pub(crate) vikor_without: Vec<f64>,
}

#[derive(Deserialize)]
pub(crate) struct Stable {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) weights: Vec<f64>,
    pub(crate) winner: usize,
    pub(crate) intervals: Vec<(f64, f64)>,
}

#[derive(Deserialize)]
pub(crate) struct Smaa {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) ranks: Option<Vec<Vec<f64>>>,
    pub(crate) first: Vec<f64>,
}

/// What is needed of the problems in the other file.
#[derive(Deserialize)]
pub(crate) struct Scores {
    pub(crate) problems: Vec<Raw>,
}

#[derive(Deserialize)]
pub(crate) struct Raw {
    pub(crate) name: String,
    pub(crate) criteria: Vec<Range>,
    pub(crate) rows: Vec<Vec<String>>,
}

#[derive(Deserialize)]
pub(crate) struct Range {
    pub(crate) worst: String,
    pub(crate) best: String,
}

pub(crate) fn read<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap()
}

pub(crate) fn file() -> File {
    read("tests/truth/decision.json")
}

/// A table with everything known.
pub(crate) fn table<const N: usize>(rows: &[[f64; N]], weights: &[f64]) -> Matrix {
    Matrix::new(rows.iter().map(|row| row.map(Some).to_vec()).collect(), weights).unwrap()
}

#[track_caller]
pub(crate) fn are_close(mine: impl IntoIterator<Item = f64>, theirs: &[f64], what: &str) {
    let mine: Vec<f64> = mine.into_iter().collect();
    assert_eq!(mine.len(), theirs.len(), "{what}");
    for (mine, theirs) in mine.iter().zip(theirs) {
        assert!((mine - theirs).abs() <= 1e-12 + 1e-10 * theirs.abs(), "{what}: {mine} is not {theirs}");
    }
}
