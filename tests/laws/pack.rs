//! The packed catalogue: what goes in comes out, and nothing else is taken for it.

use crate::common::catalogue;
use crate::config;
use crate::crowd::{Crowd, crowd};
use crate::shapes::{Shapes, shapes};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::OnceLock;
use weighbridge::{
    Catalogue, Criterion, CurveShape, Decimal, Measured, Model, PackError, ValueCurve, ValueFunction,
};

/// The real catalogue, packed.
fn packed() -> &'static [u8] {
    static PACKED: OnceLock<Vec<u8>> = OnceLock::new();
    PACKED.get_or_init(|| catalogue().pack())
}

/// Bytes with a checksum that is right for them, so that what reads the columns has to notice the damage.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let sum = bytes[BODY..].iter().fold(BASIS, step);
    bytes[BODY - 8..BODY].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// Where the columns begin: behind four bytes of header and eight of checksum.
const BODY: usize = 12;

/// Bytes that are damaged under a right checksum are refused, or are some other catalogue as good as any, and no
/// larger than they can say.
fn is_refused_or_another(bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let length = bytes.len();
    if let Ok(read) = Catalogue::unpack(&sealed(bytes)) {
        let again = read.pack();
        prop_assert!(again.len() <= 2 * length, "{} after {length}", again.len());
        prop_assert!(Catalogue::unpack(&again).as_ref() == Ok(&read));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn models_and_services_of_every_shape_come_out_as_they_went_in(Shapes(catalogue) in shapes()) {
        prop_assert_eq!(Catalogue::unpack(&catalogue.pack()), Ok(catalogue));
    }

    #[test]
    fn a_pack_of_any_shape_cut_off_anywhere_is_noticed_without_the_checksum(Shapes(catalogue) in shapes()) {
        let packed = catalogue.pack();
        for length in BODY..packed.len() {
            let cut = sealed(packed[..length].to_vec());
            prop_assert_eq!(Catalogue::unpack(&cut), Err(PackError::Damaged), "{}", length);
        }
    }

    #[test]
    fn a_pack_of_any_shape_with_a_bit_turned_is_refused_or_another_catalogue(
        Shapes(catalogue) in shapes(), turned in vec((any::<Index>(), 0..8_u32), 64),
    ) {
        let packed = catalogue.pack();
        for (at, bit) in turned {
            let mut bytes = packed.clone();
            bytes[BODY + at.index(packed.len() - BODY)] ^= 1_u8 << bit;
            is_refused_or_another(bytes)?;
        }
    }

    #[test]
    fn the_real_pack_damaged_anywhere_is_refused_or_another_catalogue(
        damage in vec((BODY..packed().len(), any::<u8>()), 1..4),
    ) {
        let mut bytes = packed().to_vec();
        for (at, byte) in damage {
            bytes[at] = byte;
        }
        is_refused_or_another(bytes)?;
    }

    #[test]
    fn bytes_that_only_begin_like_a_catalogue_are_refused_or_one(body in vec(any::<u8>(), 0..400)) {
        is_refused_or_another([&packed()[..BODY], &body].concat())?;
    }

    #[test]
    fn the_real_pack_cut_off_anywhere_is_noticed_without_the_checksum(length in BODY..packed().len()) {
        let cut = sealed(packed()[..length].to_vec());
        prop_assert_eq!(Catalogue::unpack(&cut), Err(PackError::Damaged));
    }

    #[test]
    fn a_pack_with_something_behind_it_is_noticed_without_the_checksum(more in vec(any::<u8>(), 1..20)) {
        let longer = sealed([packed(), &more].concat());
        prop_assert_eq!(Catalogue::unpack(&longer), Err(PackError::Damaged));
    }

    #[test]
    fn a_catalogue_comes_out_of_its_pack_as_it_went_in(Crowd(crowd) in crowd()) {
        let packed = crowd.pack();
        prop_assert_eq!(&packed, &crowd.pack());
        prop_assert_eq!(Catalogue::unpack(&packed), Ok(crowd));
    }

    #[test]
    fn one_altered_byte_is_noticed(at in 0..packed().len(), change in 1..=u8::MAX) {
        let mut bytes = packed().to_vec();
        bytes[at] ^= change;
        prop_assert!(Catalogue::unpack(&bytes).is_err());
    }

    #[test]
    fn a_pack_cut_off_anywhere_is_noticed(length in 0..packed().len()) {
        prop_assert!(Catalogue::unpack(&packed()[..length]).is_err());
    }

    #[test]
    fn a_pack_with_something_behind_it_is_noticed(more in vec(any::<u8>(), 1..20)) {
        prop_assert_eq!(Catalogue::unpack(&[packed(), &more].concat()), Err(PackError::Damaged));
    }

    #[test]
    fn bytes_that_are_no_catalogue_are_refused(bytes in vec(any::<u8>(), 0..2_000)) {
        prop_assert_eq!(Catalogue::unpack(&bytes), Err(PackError::NotACatalogue));
    }
}

#[test]
fn the_real_catalogue_comes_out_of_its_pack_as_it_went_in() {
    assert_eq!(Catalogue::unpack(packed()).as_ref(), Ok(catalogue()));
}

#[test]
fn criteria_of_every_shape_come_out_as_they_went_in() {
    let number = |text| Decimal::parse(text).unwrap();
    let steps = vec![(number("0"), number("1")), (number("2.5"), number("0.2"))];
    let levels = vec![("english".to_owned(), number("0.5"))];
    let functions = [
        ValueFunction::Curve(ValueCurve::range(CurveShape::Linear, number("30"), number("0"))),
        ValueFunction::Curve(ValueCurve::range(CurveShape::Log, number("0.01"), number("100"))),
        ValueFunction::Curve(ValueCurve { shape: CurveShape::Steps, points: steps }),
        ValueFunction::Curve(ValueCurve::limit(CurveShape::From, number("7"))),
        ValueFunction::Curve(ValueCurve::limit(CurveShape::To, number("0.7"))),
        ValueFunction::Levels(levels),
        ValueFunction::YesNo,
    ];
    let measured = [Measured::UnitCost, Measured::Fact("languages".to_owned()), Measured::OwnScore];
    let criterion = |(at, value_function): (usize, ValueFunction)| Criterion {
        key: format!("criterion-{at}"),
        quality: at % 2 == 0,
        measured: measured[at % 3].clone(),
        value_function,
        ..Criterion::default()
    };
    let criteria = functions.into_iter().enumerate().map(criterion).collect();
    let catalogue = Catalogue { criteria, ..Catalogue::default() };
    assert_eq!(Catalogue::unpack(&catalogue.pack()), Ok(catalogue));
}

#[test]
fn the_character_that_ends_texts_is_left_out_of_them() {
    let named = |short: &str| Catalogue {
        models: vec![Model { short: short.to_owned(), ..Model::default() }],
        ..Catalogue::default()
    };
    assert_eq!(Catalogue::unpack(&named("a\0b").pack()), Ok(named("ab")));
}
