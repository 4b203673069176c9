//! The one door for text from outside.

use crate::common::{catalogue, today};
use crate::config;
use crate::question::{anything, field, question, written};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::{Decoded, MAX_QUESTION, answer, decode, encode};

fn read(question: &str, last_good: &str) -> Decoded {
    decode(catalogue(), today(), question, last_good)
}

/// Texts that no field can read.
const UNREADABLE: [&str; 10] =
    ["abc", "-1", "NaN", "1,5", "1e999", "%zz", "%ff", "½", "2025-02-29", "99999999999999999999"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_ends_in_a_panic_and_no_echo_is_long(text in anything(), last_good in anything()) {
        let answer = answer(catalogue(), today(), &text, &last_good);
        for problem in &answer.problems {
            prop_assert!(problem.field.chars().count() <= 64 && problem.text.chars().count() <= 40);
        }
    }

    #[test]
    fn whatever_was_asked_the_link_of_the_answer_asks_the_same(text in anything()) {
        let answer = answer(catalogue(), today(), &text, "");
        let again = read(&answer.link, "");
        prop_assert_eq!(&again.problems, &[], "{}", &answer.link);
        prop_assert_eq!(again.scenario, answer.scenario, "{}", &answer.link);
    }

    #[test]
    fn a_good_question_is_read_without_complaint_and_survives_its_link(question in question()) {
        let Decoded { scenario, problems, .. } = read(&question, "");
        prop_assert_eq!(problems, []);
        let link = encode(catalogue(), today(), &scenario);
        let again = read(&link, "");
        prop_assert_eq!(&again.problems, &[], "{}", &link);
        prop_assert_eq!(&again.scenario, &scenario, "{}", &link);
        prop_assert_eq!(encode(catalogue(), today(), &again.scenario), link);
    }

    #[test]
    fn a_link_does_not_depend_on_what_was_asked_before(question in question(), before in question()) {
        prop_assert_eq!(read(&question, &before), read(&question, ""));
    }

    #[test]
    fn a_bad_field_keeps_its_last_good_value_and_is_reported(
        good in field(), bad in select(&UNREADABLE), others in vec(field(), 0..8),
    ) {
        let key = &good.0;
        // Of free words any can be read.
        prop_assume!(key != "need.licence");
        let others: Vec<_> = others.into_iter().filter(|(other, _)| other != key).collect();
        let with = |field| written(&[others.clone(), vec![field]].concat());
        let before = read(&with(good.clone()), "").scenario;
        let last_good = encode(catalogue(), today(), &before);
        let now = read(&with((key.clone(), bad.to_owned())), &last_good);
        prop_assert_eq!(now.problems.iter().map(|problem| &problem.field).collect::<Vec<_>>(), [key]);
        prop_assert_eq!(now.scenario, before);
    }

    #[test]
    fn a_question_too_long_or_of_another_version_keeps_the_whole_last_question(last_good in question(), version in 2..99_u8) {
        let last = read(&last_good, "").scenario;
        for unreadable in ["&".repeat(MAX_QUESTION + 1), format!("requests=7&v={version}")] {
            let now = read(&unreadable, &last_good);
            prop_assert_eq!(now.problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["link"]);
            prop_assert_eq!(&now.scenario, &last);
        }
    }
}

#[test]
fn the_default_written_out_in_full_is_the_default() {
    let text = "v=1&work=text&requests=50000&input=1000&output=500&days=30";
    let image = "images=1000&prompt=40&width=1024&height=1024&steps=50";
    let market = "card=aws&region=us-east-1&tier=on-demand&date=2026-11-22&per=1m";
    let Decoded { scenario, problems, .. } = read(&format!("#{text}&{image}&{market}"), "");
    assert_eq!(problems, []);
    assert_eq!(encode(catalogue(), today(), &scenario), "v=1");
}

#[test]
fn a_text_that_is_escaped_badly_is_shown_as_it_was_written() {
    assert_eq!(texts("requests=%zz"), ["%zz"]);
    assert_eq!(texts("requests=1%"), ["1%"]);
}

#[test]
fn a_field_that_there_is_not_is_reported_even_when_it_is_empty() {
    assert_eq!(
        fields("colour=&min.beauty=&need.use_cases=&min.licence=&colour.hair="),
        ["colour", "min.beauty", "need.use_cases", "min.licence", "colour.hair"]
    );
}

#[test]
fn of_a_field_given_twice_the_last_counts() {
    assert_eq!(read("requests=1&requests=2", "").scenario, read("requests=2", "").scenario);
}

#[test]
fn an_emptied_requirement_asks_for_nothing() {
    assert_eq!(read("max.cost=5&max.cost=", "").scenario, read("", "").scenario);
    assert_eq!(read("max.cost=", "max.cost=5").scenario, read("", "").scenario);
}

#[test]
fn several_words_of_one_fact_are_one_requirement_each_word_once() {
    let asked = read("need.capabilities=vision,tools, vision", "");
    assert_eq!((asked.problems.len(), asked.scenario.requirements.len()), (0, 1));
    let link = encode(catalogue(), today(), &asked.scenario);
    assert_eq!(link, "v=1&need.capabilities=vision,tools");
    assert_eq!(read(&link, "").scenario, asked.scenario);
}

#[test]
fn of_levels_and_of_yes_and_no_one_is_asked_for() {
    assert_eq!(fields("need.languages=english,multilingual"), ["need.languages"]);
    assert_eq!(fields("need.open_weights=yes,no"), ["need.open_weights"]);
    assert_eq!(fields("need.capabilities=tools,klingon"), ["need.capabilities"]);
    assert_eq!(fields("need.end_of_life=2027-02-30"), ["need.end_of_life"]);
}

#[test]
fn words_of_nothing_but_what_stands_between_them_ask_for_nothing() {
    for text in ["need.capabilities=,", "need.licence=%20,%09", "need.end_of_life=%20"] {
        assert_eq!(read(text, "").scenario, read("", "").scenario, "{text}");
        assert_eq!(fields(text), [""; 0], "{text}");
    }
}

#[test]
fn a_field_beside_a_job_overrules_it_wherever_it_stands() {
    let expected = read("job=images&images=7", "").scenario;
    assert_eq!(expected.workload.image.images, 7);
    assert_eq!(read("images=7&job=images", "").scenario, expected);
}

fn texts(question: &str) -> Vec<String> {
    read(question, "").problems.into_iter().map(|problem| problem.text).collect()
}

fn fields(question: &str) -> Vec<String> {
    read(question, "").problems.into_iter().map(|problem| problem.field).collect()
}
