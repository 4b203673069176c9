//! Jumps from the worst to the best of each range, rated against the one that is worth most (SMART
//! with swings).
//!
//! `best.` says which that is: it has 100. `weight.` is what another is rated, from 0 to 100.

use super::Found;
use super::desk::{Desk, saying};
use crate::decision::weights::points;
use crate::score;

pub(super) fn found(desk: &mut Desk<'_>) -> Found {
    let mut ratings = points(&super::own_shares(desk));
    let mut texts: Vec<Option<String>> = vec![None; ratings.len()];
    let first = ratings.iter().position(|rating| *rating == 100);
    let best = desk.said("best").last().map(|said| said.row).or(first);
    for said in desk.said("weight") {
        let rating = desk.whole(&said, 100).and_then(|rating| u8::try_from(rating).ok());
        if let (Some(rating), Some(own)) = (rating, ratings.get_mut(said.row)) {
            *own = rating;
        }
        if let Some(text) = texts.get_mut(said.row) {
            *text = rating.is_none().then_some(said.text);
        }
    }
    if let Some(best) = best {
        // Nothing that was typed there before matters any more.
        let field = super::desk::name("weight", desk.key(best));
        desk.problems.retain(|problem| problem.field != field);
        ratings.iter_mut().skip(best).take(1).for_each(|rating| *rating = 100);
        texts.iter_mut().skip(best).take(1).for_each(|text| *text = None);
    }
    let mut state = best.map(|best| saying(String::new(), "best", desk.key(best), "yes")).unwrap_or_default();
    for ((rating, text), key) in ratings.iter().zip(&texts).zip(&desk.keys) {
        state = saying(state, "weight", key, &rating.to_string());
        if let Some(text) = text {
            state = saying(state, "weight", key, text);
        }
    }
    let shown = ratings.iter().zip(texts).map(|(rating, text)| text.unwrap_or_else(|| rating.to_string()));
    Found {
        texts: shown.collect(),
        shares: score::shares(&ratings).unwrap_or_default(),
        marked: (0..ratings.len()).map(|row| Some(row) == best).collect(),
        state,
        ..Found::default()
    }
}
