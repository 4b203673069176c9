//! Random questions in the notation of links, and random damage to them.

use crate::common::{TITAN, catalogue};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weighbridge::{Decimal, FactShape, Required, ValueFunction, read_number};

/// Questions with nothing wrong in them.
pub(crate) fn question() -> impl Strategy<Value = String> {
    let field = prop_oneof![9 => field(), 1 => bundle(), 1 => month()];
    vec(field, 0..12).prop_map(|fields| written(&fields))
}

/// The fields as a question.
pub(crate) fn written(fields: &[(String, String)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(key, text)| format!("{key}={text}")).collect();
    pairs.join("&")
}

/// One field with a text that can be read.
pub(crate) fn field() -> BoxedStrategy<(String, String)> {
    prop_oneof![count(), word(), weight(), value(), score(), limit(), need(), day(), range()].boxed()
}

/// A field that says something about the whole question.
fn bundle() -> impl Strategy<Value = (String, String)> {
    let jobs = catalogue().course.jobs.iter().map(|job| ("job", job.key.as_str()));
    select(jobs.chain([("v", "1")]).map(|(key, text)| (key.to_owned(), text.to_owned())).collect::<Vec<_>>())
}

/// Parts of a month, with whatever else somebody may write into it.
fn month() -> impl Strategy<Value = (String, String)> {
    "(work%3Dchat%26on%3D[a-z.]{0,9}%3B|[a-z0-9.:~,=;-]{0,20}){0,5}"
        .prop_map(|text| ("month".to_owned(), text))
}

/// The whole number in groups of three.
pub(crate) fn grouped(whole: u64, separator: &str) -> String {
    let digits = whole.to_string();
    let starts_group = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits.char_indices().fold(String::new(), |mut text, (at, digit)| {
        if starts_group(at) {
            text.push_str(separator);
        }
        text.push(digit);
        text
    })
}

fn count() -> impl Strategy<Value = (String, String)> {
    select(vec![
        ("requests", 0, 1_000_000_000_000),
        ("input", 1, 100_000_000),
        ("output", 0, 100_000_000),
        ("images", 0, 1_000_000_000_000),
        ("prompt", 1, 100_000),
        ("width", 64, 8_192),
        ("height", 64, 8_192),
        ("steps", 1, 1_000),
        ("days", 28, 31),
    ])
    .prop_flat_map(|(key, least, most): (&str, u64, u64)| {
        // Small numbers are where the limits of models and prices lie.
        let small = most.min(least + 10_000);
        let number = prop_oneof![least..=most, least..=small];
        (number, 0..4_u8).prop_map(move |(number, style)| (key.to_owned(), typed(number, style)))
    })
}

/// One of the ways in which people type a whole number.
fn typed(whole: u64, style: u8) -> String {
    match style {
        0 => whole.to_string(),
        1 => grouped(whole, ","),
        2 => grouped(whole, "+"), // a space, as forms send it
        _ => format!("{}k", Decimal::new(whole.into(), 3)),
    }
}

fn word() -> impl Strategy<Value = (String, String)> {
    let words = [
        ("work", vec!["text", "image"]),
        ("per", vec!["1k", "1m"]),
        ("card", vec!["aws", "notes"]),
        ("tier", vec!["on-demand", "batch", "flex"]),
        ("region", vec!["us-gov-west-1", "eu-central-1", "ap-northeast-1"]),
        ("scope", vec!["in-region", "geo", "global"]),
        ("quality", vec!["standard", "premium"]),
        ("retired", vec!["yes", "no"]),
        ("models", vec!["course", "", TITAN]),
    ];
    let pairs =
        words.map(|(key, words)| words.into_iter().map(move |word| (key.to_owned(), word.to_owned())));
    select(pairs.into_iter().flatten().collect::<Vec<_>>())
}

fn weight() -> impl Strategy<Value = (String, String)> {
    let keys: Vec<String> = catalogue().criteria.iter().map(|criterion| criterion.key.clone()).collect();
    (select(keys), 0..=100_u8).prop_map(|(key, points)| (format!("weight.{key}"), points.to_string()))
}

/// A criterion of numbers, valued by the reader.
fn value() -> impl Strategy<Value = (String, String)> {
    let is_of_numbers = |function: &ValueFunction| matches!(function, ValueFunction::Curve(_));
    let criteria = catalogue().criteria.iter().filter(|criterion| is_of_numbers(&criterion.value_function));
    let keys: Vec<String> = criteria.map(|criterion| format!("value.{}", criterion.key)).collect();
    (select(keys), function())
}

/// A value function as people type it.
pub(crate) fn function() -> BoxedStrategy<String> {
    let end = "[1-9][0-9]{0,4}(\\.[0-9]{1,3})?(k|m)?";
    let ends = (end, end).prop_filter("of no length", |(one, other)| read_number(one) != read_number(other));
    let range = (select(vec!["linear", "log"]), ends)
        .prop_map(|(shape, (worst, best))| format!("{shape}:{worst}..{best}"));
    let threshold = (select(vec!["from", "to"]), end).prop_map(|(shape, limit)| format!("{shape}:{limit}"));
    let steps = (vec((1..1_000_u32, 0..=100_u8), 2..=12), any::<bool>()).prop_map(|(steps, rising)| {
        let mut values: Vec<u8> = steps.iter().map(|(_, value)| *value).collect();
        values.sort_unstable();
        if !rising {
            values.reverse();
        }
        let mut x = 0;
        let points = steps.iter().zip(values).map(|((step, _), value)| {
            x += step;
            format!("{x}={}", Decimal::new(value.into(), 2))
        });
        format!("steps:{}", points.collect::<Vec<_>>().join(", "))
    });
    prop_oneof![range, threshold, steps].boxed()
}

fn score() -> impl Strategy<Value = (String, String)> {
    // Twelve fields, so never more than the twenty models that can be scored.
    let ids: Vec<String> = catalogue().models.iter().map(|model| format!("score.{}", model.id)).collect();
    (select(ids), 0..=1_000_u16).prop_map(|(id, score)| (id, Decimal::new(score.into(), 1).to_string()))
}

fn limit() -> impl Strategy<Value = (String, String)> {
    let kinds = &catalogue().fact_kinds;
    let numbers = kinds.iter().filter(|kind| matches!(kind.shape, FactShape::Number { .. }));
    let ends = numbers.flat_map(|kind| [format!("min.{}", kind.key), format!("max.{}", kind.key)]);
    let keys: Vec<String> = ends.chain(["max.cost".to_owned()]).collect();
    let most = Decimal::from(1_000_000_000_000);
    let is_allowed = move |text: &String| read_number(text).is_ok_and(|number| number <= most);
    let number = "[0-9]{1,7}(\\.[0-9]{1,6})?(k|m|e-?(1?[0-9]))?".prop_filter("too large", is_allowed);
    (select(keys), number)
}

fn need() -> impl Strategy<Value = (String, String)> {
    let kinds = catalogue().fact_kinds.iter().filter(|kind| kind.required != Required::Never);
    let texts = kinds.flat_map(|kind| {
        let texts = match &kind.shape {
            FactShape::Level { levels } => levels.clone(),
            // One word, and it with the one behind it.
            FactShape::Tags { words } => {
                words.iter().cloned().chain(words.windows(2).map(|pair| pair.join(","))).collect()
            }
            FactShape::YesNo => vec!["yes".to_owned(), "no".to_owned()],
            FactShape::Day => vec!["2026-11-22".to_owned(), "2027-06-01".to_owned()],
            FactShape::Text => vec!["mit".to_owned(), "Llama Community".to_owned(), "é%2C%26".to_owned()],
            FactShape::Number { .. } => Vec::new(),
        };
        texts.into_iter().map(|text| (format!("need.{}", kind.key), text))
    });
    select(texts.collect::<Vec<_>>())
}

fn day() -> impl Strategy<Value = (String, String)> {
    let date = (2023..=2027_u16, 1..=12_u8, 1..=28_u8);
    date.prop_map(|(year, month, day)| ("date".to_owned(), format!("{year}-{month:02}-{day:02}")))
}

/// From where to where a number lies.
fn range() -> impl Strategy<Value = (String, String)> {
    let ends = (1..=400_u64, 0..=10_000_u64, 0..4_u8);
    let key = select(vec!["requests", "input", "turns", "height", "reply"]);
    (key, ends).prop_map(|(key, (low, more, style))| {
        let low = if key == "height" { low + 64 } else { low };
        let most = if key == "turns" { 1_000 } else { 8_000 };
        let ends = format!("{}..{}", typed(low, style), typed((low + more).min(most), style));
        (format!("range.{key}"), if more == 0 { String::new() } else { ends })
    })
}

/// Text as it may come from anywhere: any characters, known fields with any texts, and links that
/// were good before somebody typed into them.
pub(crate) fn anything() -> BoxedStrategy<String> {
    let key = field().prop_map(|(key, _)| key);
    let pair = (key, ".*").prop_map(|(key, text)| format!("{key}={text}"));
    let fields = vec(pair, 0..40).prop_map(|pairs| pairs.join("&"));
    let long = vec(any::<char>(), 0..5_000).prop_map(String::from_iter);
    prop_oneof![".*", fields, long, damaged()].boxed()
}

/// Good questions after a few slips of the hand.
fn damaged() -> impl Strategy<Value = String> {
    let slip = (
        any::<prop::sample::Index>(),
        select("%&=#-+.,\0½9e\u{202e}٣ ".chars().collect::<Vec<_>>()),
        0..3_u8,
    );
    (question(), vec(slip, 1..8)).prop_map(|(question, slips)| {
        let mut letters: Vec<char> = question.chars().collect();
        for (at, letter, kind) in slips {
            let at = at.index(letters.len() + 1);
            match kind {
                0 => letters.insert(at, letter),
                1 if at < letters.len() => letters[at] = letter,
                _ if at < letters.len() => drop(letters.remove(at)),
                _ => letters.push(letter),
            }
        }
        letters.into_iter().collect()
    })
}
