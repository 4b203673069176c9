//! Numbers as people type them.

use crate::config;
use crate::question::grouped;
use proptest::prelude::*;
use weighbridge::{Decimal, NotANumber, read_number};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn grouping_changes_nothing(whole in 0..10_u64.pow(15), separator in "[,_ \u{a0}\u{2009}\u{202f}]") {
        prop_assert_eq!(read_number(&grouped(whole, &separator)), Ok(Decimal::from(whole)));
    }

    #[test]
    fn grouping_goes_before_the_point_only(whole in 0..10_u64.pow(9), thousandths in 0..1_000_u16) {
        let number = Decimal::new(i128::from(whole) * 1_000 + i128::from(thousandths), 3);
        prop_assert_eq!(read_number(&format!("{}.{thousandths:03}", grouped(whole, ","))), Ok(number));
        prop_assert_eq!(read_number(&format!("{whole}.000,000")), Err(NotANumber::Malformed));
    }

    #[test]
    fn a_suffix_multiplies(
        whole in 0..10_u64.pow(5),
        thousandths in 0..1_000_u16,
        (suffix, tens) in prop::sample::select(vec![
            ("k", 3), ("K", 3), (" k", 3), ("m", 6), ("M", 6), ("bn", 9), ("b", 9), ("tn", 12), ("t", 12), ("T", 12),
        ]),
    ) {
        let number = Decimal::new(i128::from(whole) * 1_000 + i128::from(thousandths), 3);
        let multiplied = number.checked_mul(Decimal::from(10_u64.pow(tens)));
        prop_assert_eq!(read_number(&format!("{whole}.{thousandths:03}{suffix}")).ok(), multiplied);
    }

    #[test]
    fn an_exponent_moves_the_point(mantissa in 0..10_u64.pow(6), tens in -12..=12_i32) {
        let power = Decimal::from(10_u64.pow(tens.unsigned_abs()));
        let number = Decimal::from(mantissa);
        let moved = if tens < 0 { number.checked_div(power) } else { number.checked_mul(power) };
        prop_assert_eq!(read_number(&format!("{mantissa}e{tens}")).ok(), moved);
        prop_assert_eq!(read_number(&format!("{mantissa}E{tens:+}")).ok(), moved);
    }

    #[test]
    fn what_is_read_can_be_written_out_and_read_again(
        text in "[0-9]{1,12}(\\.[0-9]{1,6})?(e-?(1?[0-9])|k|m|bn|t)?",
    ) {
        if let Ok(number) = read_number(&text) {
            prop_assert_eq!(read_number(&number.to_string()), Ok(number), "{}", text);
        }
    }

    #[test]
    fn a_sign_turns_the_number_round(whole in 1..10_u64.pow(15)) {
        let negative = Decimal::new(-i128::from(whole), 0);
        prop_assert_eq!(read_number(&format!("-{whole}")), Ok(negative));
        prop_assert_eq!(read_number(&format!("\u{2212}{whole}")), Ok(negative));
    }

    #[test]
    fn a_comma_for_a_point_is_refused_rather_than_guessed(whole in 0..10_u64.pow(6), fraction in "[0-9]{1,2}") {
        prop_assert_eq!(read_number(&format!("{whole},{fraction}")), Err(NotANumber::Malformed));
    }

    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = read_number(&text);
    }
}
