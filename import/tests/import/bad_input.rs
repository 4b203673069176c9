//! Every way in which a file can be wrong ends as a sentence that names the line, the field, the value and the limit.

use crate::common::{catalogue, fault, map, offer, open};
use weighbridge_import::{Ids, MOST_BYTES};

#[test]
fn a_file_may_have_five_million_bytes_and_not_one_more() {
    let mut text = map("\"input_cost_per_token\": 6e-08, \"output_cost_per_token\": 2.4e-07");
    text.push_str(&" ".repeat(MOST_BYTES - text.len()));
    open("map.json", text.as_bytes()).unwrap();
    text.push(' ');
    assert_eq!(fault("map.json", text), "map.json: is longer than 5000000 bytes");
}

#[test]
fn an_empty_file_says_so() {
    assert_eq!(fault("map.json", " \n"), "map.json: is empty");
}

#[test]
fn a_byte_order_mark_is_no_harm() {
    let text = format!("\u{feff}{}", map("\"input_cost_per_token\": 6e-08"));
    assert_eq!(open("map.json", text.as_bytes()).unwrap().offers, 1);
}

#[test]
fn utf_16_is_read_if_it_says_so() {
    let units = || map("\"input_cost_per_token\": 6e-08").encode_utf16().collect::<Vec<_>>();
    let little = [vec![0xff, 0xfe], units().into_iter().flat_map(u16::to_le_bytes).collect()].concat();
    let big = [vec![0xfe, 0xff], units().into_iter().flat_map(u16::to_be_bytes).collect()].concat();
    assert_eq!(open("map.json", &little).unwrap().offers, 1);
    assert_eq!(open("map.json", &big).unwrap().offers, 1);
    assert_eq!(
        fault("map.json", little.split_last().unwrap().1),
        format!("map.json: is not UTF-16 text: byte {} is wrong", little.len() - 2)
    );
}

#[test]
fn bytes_that_are_no_text_are_named() {
    assert_eq!(fault("map.json", b"{\"a\": \xff}"), "map.json: is not UTF-8 text: byte 6 is wrong");
    assert_eq!(fault("map.json", b"\x89PNG\r\n"), "map.json: is not UTF-8 text: byte 0 is wrong");
}

#[test]
fn a_file_of_no_known_form_says_which_there_are() {
    let sentence =
        "is neither LiteLLM's price map, nor models.dev's list or one of its models, nor a file of offers";
    assert_eq!(fault("a.json", "{\"a\": 1}"), format!("a.json: {sentence}"));
    assert_eq!(fault("a.json", "[1, 2]"), format!("a.json: {sentence}"));
    assert_eq!(fault("a.toml", "a = 1"), format!("a.toml: {sentence}"));
}

#[test]
fn nesting_has_a_limit() {
    let deep =
        |open: &str, close: &str| format!("{{\"a\": {}1{}}}", open.repeat(100_000), close.repeat(100_000));
    assert!(fault("a.json", deep("[", "]")).ends_with("a: is nested deeper than 32 levels"));
    assert!(fault("a.json", deep("{\"b\":", "}")).ends_with("is nested deeper than 32 levels"));
    let keys = format!("{} = 1", vec!["a"; 1_000_000].join("."));
    assert_eq!(fault("a.toml", keys), "a.toml: line 1: is nested deeper than 32 levels");
    let lists = format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(fault("a.toml", lists), "a.toml: line 1: is nested deeper than 32 levels");
    let header = format!("[{}]", ["a"; 100].join("."));
    assert_eq!(fault("a.toml", header), "a.toml: line 1: is nested deeper than 32 levels");
}

#[test]
fn what_is_compared_each_with_each_has_a_limit() {
    let rates: Vec<String> =
        (0..201).map(|step| format!("{{ meter = \"input\", usd = 1, above = {step} }}")).collect();
    assert_eq!(
        fault("own.toml", offer(&rates.join(", "))),
        "own.toml: line 1: amazon.nova-lite-v1:0 › rate: has more than 200 entries"
    );
    let offers = offer("{ meter = \"input\", usd = 1, per = 1 }").repeat(301);
    assert!(fault("own.toml", offers).ends_with("amazon.nova-lite-v1:0: has more than 300 entries"));
    let steps: Vec<String> =
        (0..201).map(|step| format!("\"input_cost_per_token_above_{step}k_tokens\": 1e-6")).collect();
    assert!(
        fault("map.json", map(&steps.join(", ")))
            .ends_with("amazon.nova-lite-v1:0: has more than 200 entries")
    );
    let keys: Vec<String> = (0..=100_000).map(|at| format!("\"{at}\": 1")).collect();
    assert!(fault("map.json", format!("{{{}}}", keys.join(","))).ends_with("has more than 100000 entries"));
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let text = "{\"b\": {\"litellm_provider\": \"bedrock\"},\n\"a\": 1,\n\"b\": 2}";
    assert_eq!(fault("map.json", text), "map.json: line 3: b: stands twice; first in line 1");
    let fields = map("\"input_cost_per_token\": 1e-06,\n\"input_cost_per_token\": 2e-06");
    let sentence =
        "map.json: line 3: amazon.nova-lite-v1:0 › input_cost_per_token: stands twice; first in line 2";
    assert_eq!(fault("map.json", fields), sentence);
    assert!(fault("own.toml", offer("{ meter = \"input\", usd = 1, usd = 2 }")).contains("line 4: "));
}

#[test]
fn the_same_offer_twice_is_refused() {
    let twice = offer("{ meter = \"input\", usd = 1, per = 1000000 }").repeat(2);
    let sentence = fault("own.toml", twice);
    assert!(
        sentence.contains("amazon.nova-lite-v1:0") && sentence.contains("stands twice for the same place"),
        "{sentence}"
    );
}

#[test]
fn what_is_no_number_is_named_in_its_field() {
    let field = "map.json: line 2: amazon.nova-lite-v1:0 › input_cost_per_token";
    let of = |value: &str| fault("map.json", map(&format!("\"input_cost_per_token\": {value}")));
    assert_eq!(of("NaN"), format!("{field}: “NaN” is not a number"));
    assert_eq!(of("Infinity"), format!("{field}: “Infinity” is not a number"));
    assert_eq!(of("-Infinity"), format!("{field}: “-Infinity” is not a number"));
    assert_eq!(of("-0.5"), format!("{field}: “-0.5” is below 0"));
    assert_eq!(of("1e400"), format!("{field}: “1e400” is above 1000000"));
    assert_eq!(of("1e-400"), format!("{field}: “1e-400” has more than 24 digits"));
    assert_eq!(of("2"), format!("{field}: “2” is above 1000000"));
    assert_eq!(of("\"free\""), format!("{field}: “free” has to be a number"));
    assert_eq!(of("[1]"), format!("{field}: “[…]” has to be a number"));
    let nines = "9".repeat(400);
    let shown = "9".repeat(40);
    assert_eq!(of(&nines), format!("{field}: “{shown}…” has more than 18 digits"));
    assert_eq!(of(&format!("0.{nines}")), format!("{field}: “0.{}…” has more than 18 digits", &shown[2..]));
}

#[test]
fn numbers_of_a_readers_own_offers_have_the_same_limits() {
    let field = "own.toml: line 4: amazon.nova-lite-v1:0 › input › usd";
    let of = |value: &str| {
        fault("own.toml", offer(&format!("{{ meter = \"input\", per = 1000000, usd = {value} }}")))
    };
    assert_eq!(of("nan"), format!("{field}: “nan” is not a number"));
    assert_eq!(of("inf"), format!("{field}: “inf” is not a number"));
    assert_eq!(of("-inf"), format!("{field}: “-inf” is not a number"));
    assert_eq!(of("-1"), format!("{field}: “-1” is below 0"));
    assert_eq!(of("\"1,5\""), format!("{field}: “1,5” is not a number"));
    assert_eq!(of("2_000_000"), format!("{field}: “2000000” is above 1000000"));
    assert_eq!(of("0x10"), format!("{field}: “0x10” is not a number"));
    assert_eq!(of("true"), format!("{field}: “true” has to be a number"));
    assert!(of(&"9".repeat(400)).ends_with("has more than 18 digits"));
}

#[test]
fn a_field_of_an_offer_that_is_not_there_or_not_known_is_named() {
    let line = "own.toml: line 4: amazon.nova-lite-v1:0";
    assert_eq!(fault("own.toml", offer("{ usd = 1 }")), format!("{line} › meter: is missing"));
    assert_eq!(
        fault("own.toml", offer("{ meter = \"input\" }")),
        format!("{line} › input › usd: is missing")
    );
    assert_eq!(
        fault("own.toml", offer("{ meter = \"input\", usd = 1 }")),
        format!("{line} › input › per: is missing")
    );
    let strange = fault("own.toml", offer("{ meter = \"input\", usd = 1, price = 2 }"));
    assert!(
        strange.starts_with(&format!("{line} › price: “2” is not a field of the form; there are meter, usd")),
        "{strange}"
    );
    let scope =
        fault("own.toml", "[[offer]]\nmodel = \"amazon.nova-lite-v1:0\"\nscope = \"galaxy\"\nrate = []");
    let known = "is not one of in-region, geo, global";
    assert_eq!(scope, format!("own.toml: line 3: amazon.nova-lite-v1:0 › scope: “galaxy” {known}"));
    let day = fault(
        "own.toml",
        "[[offer]]\nmodel = \"amazon.nova-lite-v1:0\"\nfrom = \"soon\"\nrate = [{ meter = \"input\", usd = 1 }]",
    );
    assert!(day.ends_with("› from: “soon” has to be a day such as 2026-11-22"), "{day}");
}

#[test]
fn an_offer_of_no_model_of_ours_is_refused() {
    let text = offer("{ meter = \"input\", usd = 1, per = 1 }").replace("nova-lite-v1:0", "nova-lite");
    let sentence =
        "own.toml: line 1: offer › model: “amazon.nova-lite” is no model or service of this catalogue";
    assert_eq!(fault("own.toml", text), sentence);
}

#[test]
fn what_the_catalogue_would_refuse_is_refused_with_its_line() {
    let of = |rate: &str| fault("own.toml", offer(rate));
    let line = "own.toml: line 4: amazon.nova-lite-v1:0 › ";
    let free = of("{ meter = \"input\", usd = 0, per = 1000000 }");
    assert!(free.starts_with(&format!("{line}input › usd: “0” cannot be right: ")), "{free}");
    let meter = of("{ meter = \"smell\", usd = 1, per = 1000000 }");
    assert!(meter.starts_with(&format!("{line}smell › usd: “1” cannot be right: ")), "{meter}");
    let per = of("{ meter = \"input\", usd = 1, per = 7 }");
    assert!(per.contains("has to be per 1, 1000 or 1000000"), "{per}");
    let later = of("{ meter = \"input\", usd = 1, per = 1000000, from = \"2027-01-01\" }");
    assert!(later.contains("is in force from a day after 2026-11-24"), "{later}");
}

#[test]
fn a_map_without_one_price_of_ours_says_so() {
    let text = map("\"input_cost_per_token\": 1e-06").replace("nova-lite-v1:0", "nova-lite");
    assert_eq!(fault("map.json", text), "map.json: has not one price of a model in this catalogue");
}

#[test]
fn one_bad_price_among_many_refuses_the_whole_file() {
    let good =
        "\"us.amazon.nova-lite-v1:0\": {\"litellm_provider\": \"bedrock\", \"input_cost_per_token\": 6e-08},";
    let text = map("\"input_cost_per_token\": -6e-08").replacen('{', &format!("{{{good}"), 1);
    assert!(fault("map.json", text).ends_with("“-6e-08” is below 0"));
}

#[test]
fn json_is_read_strictly() {
    for (text, line) in [
        ("{", 1),
        ("{\"a\"}", 1),
        ("{\"a\": 1,}", 1),
        ("{\"a\": 01}", 1),
        ("{\"a\": +1}", 1),
        ("{\"a\": 1.}", 1),
        ("{\"a\": tru}", 1),
        ("{\"a\": \"\n\"}", 1),
        ("{\"a\": \"\\x\"}", 1),
        ("{\"a\": \"\\ud800\"}", 1),
        ("{\"a\": 1}\n}", 2),
        ("{'a': 1}", 1),
        ("{\"a\": 1 // no\n}", 1),
    ] {
        let sentence = fault("a.json", text);
        assert!(sentence.starts_with(&format!("a.json: line {line}: ")), "{text}: {sentence}");
    }
}

#[test]
fn a_name_every_object_has_is_an_id_like_any_other() {
    let text = map("\"input_cost_per_token\": 6e-08, \"constructor\": {\"__proto__\": 1}").replacen(
        '{',
        "{\"__proto__\": {\"litellm_provider\": \"bedrock\", \"input_cost_per_token\": 1},",
        1,
    );
    // A price of the unknown id is read too: a million dollars for a million tokens is the limit.
    assert_eq!(open("map.json", text.as_bytes()).unwrap().unknown, ["__proto__"]);
}

#[test]
fn ten_thousand_models_take_no_more_than_a_moment() {
    let entry = |at: usize| {
        let cost = "\"input_cost_per_token\": 6e-08, \"output_cost_per_token\": 2.4e-07";
        format!("\"someone.model-{at}\": {{\"litellm_provider\": \"bedrock\", {cost}}},\n")
    };
    let many: String = (0..10_000).map(entry).collect();
    let text = map("\"input_cost_per_token\": 6e-08").replacen('{', &format!("{{{many}"), 1);
    let (mine, ids) = (catalogue(), Ids::written().unwrap());
    let start = std::time::Instant::now();
    let made =
        weighbridge_import::import(mine, &ids, "map.json", text.as_bytes(), crate::common::today()).unwrap();
    assert_eq!((made.offers, made.unknown.len()), (1, 10_000));
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
