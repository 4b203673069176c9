//! Months of several workloads: bills are additive.

use crate::common::{catalogue, today};
use crate::config;
use crate::question::anything;
use crate::works::{Work, work};
use proptest::collection::vec;
use proptest::prelude::*;
use weighbridge::study::month::{MOST_PARTS, MeterSum, Month, month, with_part};
use weighbridge::{Decimal, MAX_QUESTION, Money, Scenario, decode};

fn read(link: &str) -> Scenario {
    decode(catalogue(), today(), link, "").scenario
}

/// The question with one more part, as the page would add it.
fn with(question: &Scenario, work: &Work) -> Scenario {
    let Work { scenario, model } = work;
    let asked = Scenario { month: question.month.clone(), ..scenario.clone() };
    read(&with_part(catalogue(), today(), &asked, &model.id).unwrap())
}

fn of(scenario: &Scenario) -> Month {
    month(catalogue(), today(), scenario)
}

fn of_works<'a>(works: impl IntoIterator<Item = &'a Work>) -> Month {
    of(&works.into_iter().fold(read(""), |question, work| with(&question, work)))
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    amounts.into_iter().fold(Money::ZERO, |sum, amount| sum.plus(amount).unwrap())
}

/// What does not depend on which part is called the first.
fn in_all(month: &Month) -> (Money, Money, bool, Vec<MeterSum>) {
    let mut meters = month.meters.clone();
    meters.sort_by(|one, other| one.meter.cmp(&other.meter));
    for sum in &mut meters {
        sum.parts = (0..sum.parts.len()).collect();
    }
    (month.per_month, month.per_year, month.complete, meters)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_month_is_the_sum_of_the_bills_of_its_parts(works in vec(work(), 0..6)) {
        let month = of_works(&works);
        let able = works.iter().zip(&month.parts).filter(|(_, part)| part.failures.is_empty());
        let able: Vec<_> = able.map(|(work, part)| (work.bill(), part)).collect();
        for (bill, part) in &able {
            prop_assert_eq!(part.per_month, Some(bill.per_month));
            prop_assert_eq!(part.complete, bill.is_complete());
        }
        prop_assert_eq!(month.per_month, sum(able.iter().map(|(bill, _)| bill.per_month)));
        prop_assert_eq!(month.per_month, sum(month.meters.iter().map(|meter| meter.amount)));
        prop_assert_eq!(Some(month.per_year), month.per_month.times(Decimal::from(12)));
        prop_assert_eq!(month.complete, month.parts.iter().all(|part| part.complete));
    }

    #[test]
    fn a_part_that_cannot_be_done_is_left_out_for_the_reason_that_a_ranking_gives(work in work()) {
        let month = of_works([&work]);
        prop_assert_eq!(month.parts.len(), 1);
        let part = &month.parts[0];
        prop_assert_eq!(&part.problems, &[]);
        prop_assert_eq!(part.per_month.is_none(), !part.failures.is_empty());
        prop_assert!(part.per_month.is_some() || (!month.complete && month.per_month == Money::ZERO));
    }

    #[test]
    fn the_order_of_the_parts_does_not_matter(works in vec(work(), 0..6)) {
        prop_assert_eq!(in_all(&of_works(&works)), in_all(&of_works(works.iter().rev())));
        prop_assert_eq!(of_works(&works).alone.map(|one| one.per_month), of_works(works.iter().rev()).alone.map(|one| one.per_month));
    }

    #[test]
    fn two_months_in_one_are_the_sum_of_both(some in vec(work(), 0..4), others in vec(work(), 0..4)) {
        let both = of_works(some.iter().chain(&others));
        prop_assert_eq!(both.per_month, sum([of_works(&some).per_month, of_works(&others).per_month]));
        prop_assert_eq!(both.complete, of_works(&some).complete && of_works(&others).complete);
    }

    #[test]
    fn a_part_taken_out_takes_its_bill_with_it(works in vec(work(), 1..5), at in any::<prop::sample::Index>()) {
        let month = of_works(&works);
        let part = &month.parts[at.index(works.len())];
        let without = of(&read(&part.without));
        prop_assert_eq!(sum([without.per_month, part.per_month.unwrap_or_default()]), month.per_month);
    }

    #[test]
    fn a_part_opened_and_added_again_is_the_same_month(works in vec(work(), 1..5), at in any::<prop::sample::Index>()) {
        let month = of_works(&works);
        let part = &month.parts[at.index(works.len())];
        let opened = read(&part.opens);
        prop_assert_eq!(&opened.workload.kind, &part.workload.kind);
        let again = read(&with_part(catalogue(), today(), &opened, part.model.as_ref().unwrap()).unwrap());
        prop_assert_eq!(in_all(&of(&again)), in_all(&month));
    }

    #[test]
    fn a_full_month_of_anything_still_fits_a_link(works in vec(work(), MOST_PARTS)) {
        let full = works.iter().fold(read(""), |question, work| with(&question, work));
        prop_assert_eq!(of(&full).parts.len(), MOST_PARTS);
        prop_assert!(weighbridge::encode(catalogue(), today(), &full).len() < MAX_QUESTION);
    }

    #[test]
    fn no_text_of_a_month_ends_in_a_panic_or_in_a_link_that_cannot_be_read(
        texts in vec(prop_oneof![anything(), part()], 0..4),
    ) {
        let scenario = Scenario { month: texts.join(";"), ..read("") };
        let month = of(&scenario);
        prop_assert!(month.parts.len() <= MOST_PARTS);
        for part in &month.parts {
            let is_whole = part.failures.is_empty() && part.model.is_some();
            prop_assert!(part.per_month.is_none() || is_whole);
            prop_assert!(part.per_month.is_some() || !month.complete);
            for problem in &part.problems {
                prop_assert!(problem.field.chars().count() <= 64 && problem.text.chars().count() <= 40);
            }
            if scenario.month.len() < 2_000 {
                for link in [&part.opens, &part.without] {
                    prop_assert_eq!(decode(catalogue(), today(), link, "").problems, []);
                }
            }
        }
    }

    #[test]
    fn whatever_a_month_says_its_link_says_the_same(text in ".{0,500}") {
        let scenario = Scenario { month: text, ..read("") };
        let link = weighbridge::encode(catalogue(), today(), &scenario);
        prop_assert_eq!(read(&link), scenario);
    }
}

/// A part on some model, with whatever else somebody wrote into it.
fn part() -> impl Strategy<Value = String> {
    let model = prop_oneof![
        Just("amazon.nova-lite-v1:0"),
        Just("amazon.titan-embed-text-v2:0"),
        Just("x%"),
        Just("")
    ];
    (anything(), model).prop_map(|(question, model)| format!("{question}&on={model}"))
}
