//! What the course notes claim beside what the figures show, and how that changes with the figures.

use crate::common::{CLAUDE, LLAMA, SDXL, TITAN, catalogue, date, notes, notes_of, number};
use weighbridge::Verdict::{Agrees, Differs, Open};
use weighbridge::{Catalogue, CourseCheck, Evidence, Outcome, Rate, Verdict};

#[test]
fn the_notes_claims_at_todays_prices() {
    has_verdicts(
        &notes(""),
        &[
            ("largest-context", Agrees),
            ("cheapest", Agrees),
            ("dearest", Agrees),
            ("cheapest-multilingual", Agrees),
            ("llama-slightly-dearer", Differs),
            ("claude-much-dearer", Agrees),
            ("llama-much-dearer", Agrees),
            ("llama-smaller-context", Agrees),
            ("titan-customisable", Agrees),
            ("images-shorter-prompts", Agrees),
            ("images-other-unit", Agrees),
            ("images-accumulate", Agrees),
        ],
    );
}

#[test]
fn at_the_notes_own_prices_llama_is_neither_slightly_nor_much_dearer() {
    has_verdict(&notes("card=notes"), "llama-slightly-dearer", Differs);
    has_verdict(&notes("card=notes"), "llama-much-dearer", Differs);
    has_ratios(&notes("card=notes"), "llama-much-dearer", &["2.38", "1.56"]);
    has_ratios(&notes(""), "llama-much-dearer", &["9.75", "4.27"]);
}

#[test]
fn before_a_model_has_a_price_what_depends_on_it_is_open() {
    has_verdict(&notes("date=2024-01-29"), "cheapest", Open);
    has_verdict(&notes("date=2024-01-29"), "images-other-unit", Open);
    has_verdict(&notes("date=2024-01-29"), "largest-context", Agrees);
}

#[test]
fn the_notes_picks_at_todays_prices() {
    has_outcome("long-documents", Agrees, |outcome| matches!(outcome, Outcome::Only));
    has_outcome("cost-and-languages", Agrees, |outcome| matches!(outcome, Outcome::First { .. }));
    has_outcome("images", Agrees, |outcome| matches!(outcome, Outcome::Only));
    // Nobody has published how people like Titan's answers, nor how fast they begin.
    has_outcome(
        "dialogue",
        Open,
        |outcome| matches!(outcome, Outcome::Undecided { rival, missing } if rival == TITAN && missing == &["quality_2025_12", "latency"]),
    );
}

#[test]
fn a_dearer_titan_is_no_longer_the_cheapest_from_the_day_it_is() {
    let dearer = with_titan_at("0.003", "0.009");
    has_verdict(&notes_of(&dearer, "date=2026-10-31"), "cheapest", Agrees);
    has_verdict(&notes_of(&dearer, "date=2026-11-01"), "cheapest", Differs);
    leads(&notes_of(&dearer, ""), "cheapest", LLAMA);
    has_verdict(&notes_of(&dearer, ""), "llama-much-dearer", Differs);
    has_ratios(&notes_of(&dearer, ""), "llama-much-dearer", &["0.65", "0.28"]);
}

#[test]
fn a_titan_dearer_than_claude_turns_every_claim_about_prices() {
    let dearest = with_titan_at("0.01", "0.03");
    leads(&notes_of(&dearest, ""), "dearest", TITAN);
    leads(&notes_of(&dearest, ""), "cheapest-multilingual", CLAUDE);
    has_verdict(&notes_of(&dearest, ""), "claude-much-dearer", Differs);
}

#[test]
fn prices_that_tie_make_nobody_the_cheapest() {
    has_verdict(&notes_of(&with_titan_at("0.00195", "0.00256"), ""), "cheapest", Differs);
}

#[test]
fn a_llama_one_part_in_a_thousand_dearer_is_slightly_dearer() {
    has_verdict(&notes_of(&with_titan_at("0.001948", "0.002558"), ""), "llama-slightly-dearer", Agrees);
}

#[test]
fn cheap_images_do_not_accumulate() {
    let mut cheap = catalogue().clone();
    let images = cheap.models.iter_mut().find(|model| model.id == SDXL).unwrap();
    let rates = images.offers.iter_mut().flat_map(|offer| &mut offer.rates);
    rates.for_each(|rate| rate.usd = number("0.003"));
    has_verdict(&notes_of(&cheap, ""), "images-accumulate", Differs);
}

/// The catalogue after somebody appended a change of Titan's prices on 2026-11-01. It is not asked for faults:
/// a price five times the one it replaces can be, and one fifty times is taken for a typing error.
fn with_titan_at(input: &str, output: &str) -> Catalogue {
    let mut changed = catalogue().clone();
    let titan = changed.models.iter_mut().find(|model| model.id == TITAN).unwrap();
    let rates = &mut titan.offers.iter_mut().find(|offer| offer.places.is_empty()).unwrap().rates;
    for (meter, usd) in [("input", input), ("output", output)] {
        let latest = rates.iter().rev().find(|rate| rate.meter == meter).unwrap().clone();
        let mut appended = Rate { usd: number(usd), from: Some(date("2026-11-01")), ..latest };
        appended.provenance.read = date("2026-11-01");
        rates.push(appended);
    }
    changed
}

#[track_caller]
fn has_verdicts(notes: &CourseCheck, expected: &[(&str, Verdict)]) {
    let findings = notes.findings.iter().map(|finding| (finding.claim.as_str(), finding.verdict));
    assert_eq!(findings.collect::<Vec<_>>(), expected);
}

#[track_caller]
fn has_verdict(notes: &CourseCheck, claim: &str, expected: Verdict) {
    assert_eq!((claim, verdict(notes, claim)), (claim, expected));
}

fn verdict(notes: &CourseCheck, claim: &str) -> Verdict {
    notes.findings.iter().find(|finding| finding.claim == claim).unwrap().verdict
}

fn evidence<'a>(notes: &'a CourseCheck, claim: &str) -> &'a Evidence {
    &notes.findings.iter().find(|finding| finding.claim == claim).unwrap().evidence
}

/// The model stands first for both prices.
#[track_caller]
fn leads(notes: &CourseCheck, claim: &str, model: &str) {
    let Evidence::Order { orders } = evidence(notes, claim) else { unreachable!("{claim}") };
    let leaders: Vec<&str> = orders.iter().map(|order| order.places[0].model.as_str()).collect();
    assert_eq!(leaders, [model, model]);
}

#[track_caller]
fn has_ratios(notes: &CourseCheck, claim: &str, expected: &[&str]) {
    let Evidence::Ratios { ratios } = evidence(notes, claim) else { unreachable!("{claim}") };
    assert_eq!(ratios.iter().map(|ratio| ratio.times.to_string()).collect::<Vec<_>>(), expected);
}

#[track_caller]
fn has_outcome(job: &str, verdict: Verdict, is_expected: fn(&Outcome) -> bool) {
    let notes = notes("");
    let finding = notes.jobs.iter().find(|finding| finding.job == job).unwrap();
    assert_eq!(finding.verdict, verdict, "{job}");
    assert!(is_expected(&finding.outcome), "{job}: {:?}", finding.outcome);
}
