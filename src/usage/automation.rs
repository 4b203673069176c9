//! Data automation: documents, images, sound and film turned into data.

use super::{Used, each, product};
use crate::decimal::Decimal;

/// Fields of a blueprint that its price covers.
const FIELDS_COVERED: u64 = 30;

/// What is turned into data in a month.
///
/// With standard output documents are billed by the page and film and sound by the minute. With
/// custom output pages and images cost more, and each field of the blueprint beyond the thirtieth
/// costs extra on every page or image: 30 fields are covered, 31 are one extra.
///
/// Uncertain: how minutes begun are counted; they are taken exactly. Prices of standard images and
/// of custom film and sound were not found, so there is no meter for them.
///
/// Source: AWS's Bedrock pricing page, data automation, its examples.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct DataAutomation {
    /// Pages of documents, standard output.
    pub pages: u64,
    /// Pages of documents, custom output.
    pub custom_pages: u64,
    /// Images, custom output.
    pub custom_images: u64,
    /// Fields of the blueprint for custom pages and images.
    pub fields: u64,
    /// Minutes of film, standard output.
    pub video_minutes: Decimal,
    /// Minutes of sound, standard output.
    pub audio_minutes: Decimal,
}

impl DataAutomation {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let custom = Decimal::from(self.custom_pages).checked_add(self.custom_images.into())?;
        let extra = self.fields.saturating_sub(FIELDS_COVERED);
        each(
            1,
            [
                ("document_page", self.pages.into()),
                ("document_page_custom", self.custom_pages.into()),
                ("automation_image_custom", self.custom_images.into()),
                ("automation_extra_field", product([custom, extra.into()])?),
                ("automation_video_minute", self.video_minutes),
                ("automation_audio_minute", self.audio_minutes),
            ],
        )
    }
}
