//! Exact numbers, and the money made of them.

use crate::common::number;
use crate::config;
use core::cmp::Ordering;
use proptest::prelude::*;
use weighbridge::{Decimal, MAX_DIGITS, Money};

/// Every number that the catalogue or a reader can write: up to 18 digits, some after the point.
pub(crate) fn written() -> impl Strategy<Value = Decimal> {
    const MOST: i128 = 10_i128.pow(18) - 1;
    (-MOST..=MOST, 0..=17_u8).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// Numbers short enough to multiply twice, or to be shown in full.
fn short() -> impl Strategy<Value = Decimal> {
    (-999_999_999..=999_999_999_i128, 0..=9_u8).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// Every number there is, down to ones far smaller than any price.
fn any_number() -> impl Strategy<Value = Decimal> {
    let mantissa = prop_oneof![any::<i128>(), -20..=20_i128];
    (mantissa, 0..=80_u8).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

fn power_of_ten(exponent: u32) -> Decimal {
    Decimal::from(10_u64.pow(exponent))
}

fn negated(number: Decimal) -> Decimal {
    number.checked_mul(Decimal::new(-1, 0)).unwrap()
}

fn distance(a: Decimal, b: Decimal) -> Decimal {
    let difference = a.checked_add(negated(b)).unwrap();
    if difference.is_negative() { negated(difference) } else { difference }
}

fn doubled(number: Decimal) -> Decimal {
    number.checked_add(number).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_printed_reads_as_the_same_number(a in written()) {
        prop_assert_eq!(Decimal::parse(&a.to_string()), Some(a));
    }

    #[test]
    fn what_is_read_prints_without_needless_noughts(whole in 0..10_u64.pow(8), fraction in "[0-9]{1,8}") {
        let printed = number(&format!("00{whole}.{fraction}")).to_string();
        let expected = format!("{whole}.{fraction}");
        prop_assert_eq!(printed, expected.trim_end_matches('0').trim_end_matches('.'));
    }

    #[test]
    fn more_digits_than_18_are_no_number(digits in "[1-9][0-9]{18,40}") {
        prop_assert!(digits.len() > MAX_DIGITS);
        prop_assert_eq!(Decimal::parse(&digits), None);
        prop_assert_eq!(Decimal::parse(&format!("0.0{digits}")), None);
    }

    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = Decimal::parse(&text);
    }

    #[test]
    fn sums_and_products_do_not_depend_on_the_order_of_two(a in any_number(), b in any_number()) {
        prop_assert_eq!(a.checked_add(b), b.checked_add(a));
        prop_assert_eq!(a.checked_mul(b), b.checked_mul(a));
    }

    #[test]
    fn sums_and_products_do_not_depend_on_the_order_of_three(a in short(), b in short(), c in short()) {
        let sum = |a: Decimal, b: Decimal| a.checked_add(b).unwrap();
        prop_assert_eq!(sum(sum(a, b), c), sum(a, sum(b, c)));
        let product = |a: Decimal, b: Decimal| a.checked_mul(b).unwrap();
        prop_assert_eq!(product(product(a, b), c), product(a, product(b, c)));
        prop_assert_eq!(product(a, sum(b, c)), sum(product(a, b), product(a, c)));
    }

    #[test]
    fn two_numbers_that_can_be_written_always_multiply(a in written(), b in written()) {
        prop_assert!(a.checked_mul(b).is_some());
    }

    #[test]
    fn dividing_by_a_power_of_ten_undoes_multiplying_by_it(a in written(), exponent in 0..=18_u32) {
        let power = power_of_ten(exponent);
        prop_assert_eq!(a.checked_mul(power).unwrap().checked_div(power), Some(a));
        prop_assert_eq!(a.checked_div(power).unwrap().checked_mul(power), Some(a));
    }

    #[test]
    fn a_quotient_that_ends_is_exact(a in short(), b in short()) {
        prop_assume!(b != Decimal::ZERO);
        prop_assert_eq!(a.checked_mul(b).unwrap().checked_div(b), Some(a));
    }

    #[test]
    fn a_quotient_is_within_half_a_unit_of_the_eighteenth_decimal(a in short(), b in short()) {
        prop_assume!(b != Decimal::ZERO);
        let quotient = a.checked_div(b).unwrap();
        let size = distance(b, Decimal::ZERO);
        let error = distance(quotient.checked_mul(b).unwrap(), a);
        prop_assert!(doubled(error) <= size.checked_mul(Decimal::new(1, 18)).unwrap());
    }

    #[test]
    fn rounding_moves_by_half_a_unit_at_most_and_a_half_goes_to_the_even(a in written(), decimals in 0..=18_u8) {
        let (rounded, unit) = (a.rounded(decimals), Decimal::new(1, decimals));
        prop_assert_eq!(rounded.rounded(decimals), rounded);
        let moved = doubled(distance(rounded, a));
        prop_assert!(moved <= unit);
        if moved == unit {
            let units = rounded.checked_mul(power_of_ten(decimals.into())).unwrap();
            let pairs = units.checked_div(Decimal::from(2)).unwrap();
            prop_assert_eq!(pairs.rounded(0), pairs);
        }
    }

    #[test]
    fn numbers_are_ordered_by_their_difference(a in written(), b in written()) {
        let difference = a.checked_add(negated(b));
        prop_assume!(difference.is_some());
        prop_assert_eq!(a.cmp(&b), difference.unwrap().cmp(&Decimal::ZERO));
    }

    #[test]
    fn only_a_number_itself_is_neither_greater_nor_smaller(a in any_number(), b in any_number()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
    }

    #[test]
    fn the_smallest_numbers_still_differ_from_nought(scale in 0..=80_u8) {
        prop_assert!(Decimal::new(1, scale) > Decimal::ZERO);
        prop_assert!(Decimal::new(-1, scale) < Decimal::ZERO);
    }

    #[test]
    fn money_is_shown_to_within_half_a_cent_and_never_as_nothing(dollars in short()) {
        let shown = number(&Money::usd(dollars).shown());
        prop_assert!(doubled(distance(shown, dollars)) <= Decimal::new(1, 2));
        prop_assert_eq!(shown == Decimal::ZERO, dollars == Decimal::ZERO);
    }
}
