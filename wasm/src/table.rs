//! A table of one's own, weighed without a catalogue.

use wasm_bindgen::prelude::*;
use weighbridge::decision::acceptability::{Draws, acceptability};
use weighbridge::decision::relative::relative;
use weighbridge::decision::topsis::topsis;
use weighbridge::decision::{Matrix, Opinion, Weights, ranks};
use weighbridge::{Rank, Score};

/// Values of alternatives (rows) by criteria (columns), and the weight of each criterion.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Table(Matrix);

#[wasm_bindgen]
impl Table {
    /// A table of values row by row, from 0 (worst) to 1 (best), NaN where one is missing, with as
    /// many columns as there are weights. Of the weights only the proportions count.
    ///
    /// # Errors
    /// If a row is not whole, a value or a weight is out of its range, no weight is more than 0, or
    /// there are no rows, more than 10,000, or more than 40 columns.
    #[wasm_bindgen(constructor)]
    pub fn new(values: Vec<f64>, weights: &[f64]) -> Result<Self, JsError> {
        Ok(Self(Matrix::of_values(values, weights)?))
    }

    /// The additive score of each row: the sum of share × value.
    pub fn scores(&self) -> Scores {
        let scores = self.0.scores();
        let ranks = ranks(&scores);
        Scores { scores, ranks }
    }

    /// TOPSIS, on the values as they are: nearness to the best of every criterion that any row has.
    pub fn topsis(&self) -> Opinions {
        Opinions(topsis(&self.0))
    }

    /// The sum of share × value, with the values of each criterion stretched from the worst that any
    /// row has to the best.
    pub fn relative(&self) -> Opinions {
        Opinions(relative(&self.0))
    }

    /// How often each row is at each rank by the additive score, over so many draws of all weights
    /// and of what is missing: row by row as many shares, from 0 to 1, as there are rows, the first
    /// rank first. The same seed draws the same.
    ///
    /// # Errors
    /// If there are more than 300 rows, or no draws, or more than 100,000 (or than 1,000,000,000 ÷
    /// rows²).
    pub fn acceptability(&self, draws: u32, seed: u32) -> Result<Vec<f64>, JsError> {
        let draws = Draws { weights: Weights::Any, draw_missing: true, count: draws, seed: seed.into() };
        Ok(acceptability(&self.0, &draws)?.into_iter().flatten().flat_map(|row| row.ranks).collect())
    }
}

/// Additive scores with their competition ranks (1, 1, 3), row by row. Where a value is missing both
/// are ranges.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Scores {
    scores: Vec<Score>,
    ranks: Vec<Rank>,
}

#[wasm_bindgen]
impl Scores {
    /// If everything missing were worst, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn low(&self) -> Vec<f64> {
        self.scores.iter().map(|score| score.low).collect()
    }

    /// If everything missing were best.
    #[wasm_bindgen(getter)]
    pub fn high(&self) -> Vec<f64> {
        self.scores.iter().map(|score| score.high).collect()
    }

    /// The rank if everything missing turned out in a row's favour.
    #[wasm_bindgen(getter)]
    pub fn best(&self) -> Vec<usize> {
        self.ranks.iter().map(|rank| rank.best).collect()
    }

    /// And if it turned out against it.
    #[wasm_bindgen(getter)]
    pub fn worst(&self) -> Vec<usize> {
        self.ranks.iter().map(|rank| rank.worst).collect()
    }
}

/// What another method thinks of each row.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Opinions(Vec<Option<Opinion>>);

#[wasm_bindgen]
impl Opinions {
    /// From 0 to 1, more is better. NaN for rows of which something is missing, and where all rows
    /// are alike, so that the method has nothing to go by.
    #[wasm_bindgen(getter)]
    pub fn merit(&self) -> Vec<f64> {
        self.0.iter().map(|row| row.and_then(|row| row.merit).unwrap_or(f64::NAN)).collect()
    }

    /// Competition ranks (1, 1, 3), and 0 for rows of which something is missing.
    #[wasm_bindgen(getter)]
    pub fn rank(&self) -> Vec<usize> {
        self.0.iter().map(|row| row.map_or(0, |row| row.rank)).collect()
    }
}
