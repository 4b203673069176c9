//! What holds of any file.

use crate::common::{map, open};
use proptest::prelude::*;
use serde_json::Value;
use weighbridge::Decimal;
use weighbridge_import::{Contents, Terms, read};

fn price_of(text: &str) -> Option<Decimal> {
    let bytes = map(&format!("\"output_cost_per_image\": {text}"));
    match read("map.json", bytes.as_bytes(), Terms::Sourced).ok()? {
        Contents::Map { entries, .. } => Some(entries.first()?.prices.first()?.usd),
        Contents::Offers(_) => None,
    }
}

/// Any JSON, without floats: their text would not be ours to decide.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_bytes_end_as_prices_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.json", "a.toml", "a"] {
            let _ = open(name, &bytes);
        }
    }

    #[test]
    fn any_text_like_a_file_ends_as_prices_or_a_fault(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "[", "]", "[[offer]]", "\n", "model", "=", "\"amazon.nova-lite-v1:0\"", ":", ",", "rate",
                "meter", "\"input\"", "usd", "per", "1000000", "-1", "1e99", "nan", "\"", "\\u", "'", "#", ".", "cost",
                "\"litellm_provider\"", "\"bedrock\"", "bounds", "dimension", "\"steps\"", "above", "from", "2026-01-01",
            ]),
            0..40,
        ),
    ) {
        for name in ["a.json", "a.toml"] {
            let _ = open(name, parts.concat().as_bytes());
        }
    }

    #[test]
    fn whatever_json_is_valid_is_of_an_unknown_form_and_not_wrong(value in any_json()) {
        let text = serde_json::to_string(&serde_json::json!({ "only": value })).unwrap();
        let fault = read("a.json", text.as_bytes(), Terms::Sourced).unwrap_err();
        prop_assert_eq!(fault.problem, weighbridge_import::FileProblem::UnknownForm);
    }

    #[test]
    fn whatever_the_usual_reader_refuses_ours_refuses(text in "[\\[\\]{}\",:0-9eE+.tn \\-\\\\]{0,30}") {
        let ours = read("a.json", text.as_bytes(), Terms::Sourced).unwrap_err().problem;
        if serde_json::from_str::<Value>(&text).is_err() {
            prop_assert_ne!(ours, weighbridge_import::FileProblem::UnknownForm);
        }
    }

    #[test]
    fn every_decimal_is_read_exactly(mantissa in 1_u64..1_000_000_000_000_000, exponent in -20_i32..=-10) {
        let exact = Decimal::new(i128::from(mantissa), u8::try_from(-exponent).unwrap());
        prop_assert_eq!(price_of(&format!("{mantissa}e{exponent}")), Some(exact));
        prop_assert_eq!(price_of(&format!("{mantissa}E{exponent}")), Some(exact));
        prop_assert_eq!(price_of(&exact.to_string()), Some(exact));
    }

    #[test]
    fn what_arithmetic_left_behind_a_float_is_dropped(mantissa in 1_u32..100_000, times in 1_u32..1_000) {
        // Written by a program: a product of floats, in as many digits as it takes.
        let product = (f64::from(mantissa) / 100_000.0) * (f64::from(times) / 1_000.0);
        let exact = Decimal::new(i128::from(mantissa) * i128::from(times), 8);
        prop_assert_eq!(price_of(&product.to_string()), Some(exact));
    }
}
