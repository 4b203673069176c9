//! The packed catalogue: what goes in comes out, and nothing else is taken for it.

use crate::common::catalogue;
use crate::config;
use crate::crowd::{Crowd, crowd};
use proptest::prelude::*;
use std::sync::OnceLock;
use weighbridge::{Catalogue, PackError};

/// The real catalogue, packed.
fn packed() -> &'static [u8] {
    static PACKED: OnceLock<Vec<u8>> = OnceLock::new();
    PACKED.get_or_init(|| catalogue().pack())
}

proptest! {
    #![proptest_config(config())]

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
    fn a_pack_with_something_behind_it_is_noticed(more in prop::collection::vec(any::<u8>(), 1..20)) {
        prop_assert_eq!(Catalogue::unpack(&[packed(), &more].concat()), Err(PackError::Damaged));
    }

    #[test]
    fn bytes_that_are_no_catalogue_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert_eq!(Catalogue::unpack(&bytes), Err(PackError::NotACatalogue));
    }
}

#[test]
fn the_real_catalogue_comes_out_of_its_pack_as_it_went_in() {
    assert_eq!(Catalogue::unpack(packed()).as_ref(), Ok(catalogue()));
}
