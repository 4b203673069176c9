//! The question of a list as text: the fields of any question, read by the one door, and the list's own.

use super::Search;
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::link::{Complaint, Decoded, decode, encode, pairs, unreadable, written_after};
use crate::scenario::Scenario;

/// Reads the question of a list of models: the fields of any question, and the list's own.
pub(super) fn decode_listing(
    catalogue: &Catalogue,
    today: Date,
    question: &str,
    last_good: &str,
) -> (Decoded, Search) {
    let question = question.trim_start_matches('#');
    let good = || match last_good {
        "" => Search::new(catalogue),
        last_good => decode_listing(catalogue, today, last_good, "").1,
    };
    if unreadable(question).is_some() {
        return (decode(catalogue, today, question, last_good), good());
    }
    let owned = |pair: &&str| pairs(pair).next().is_some_and(|(key, _)| Search::owns(&key));
    let (own, others): (Vec<&str>, Vec<&str>) = question.split('&').partition(owned);
    let mut decoded = decode(catalogue, today, &others.join("&"), last_good);
    let mut search = Search::new(catalogue);
    let own: Vec<_> = own.into_iter().flat_map(pairs).collect();
    for (at, (key, text)) in own.iter().enumerate() {
        if own.iter().skip(at + 1).any(|(later, _)| later == key) {
            continue;
        }
        let result = match text {
            Ok(text) => search.set(catalogue, key, text),
            Err(_) => Err(Complaint::BadEscape),
        };
        if let Err(complaint) = result {
            decoded.report(key, text.as_ref().unwrap_or_else(|raw| raw), complaint);
            if let Some((key, text)) = good().fields().iter().find(|(field, _)| field == key) {
                let _ = search.set(catalogue, key, text);
            }
        }
    }
    (decoded, search)
}

/// Writes the question of a list in its shortest form.
pub(super) fn encode_listing(
    catalogue: &Catalogue,
    today: Date,
    scenario: &Scenario,
    search: &Search,
) -> String {
    let default = Search::new(catalogue).fields();
    let written = search.fields().into_iter().filter(|field| !default.contains(field));
    written.fold(encode(catalogue, today, scenario), written_after)
}
