//! Images that a model makes.

use super::{Used, each};

/// Requests for images, all alike.
///
/// Only images made are billed: prompts, and images sent to be changed, are free. Which price an
/// image has, by size, steps and quality, is for the rate's bounds to say, not for the quantity.
///
/// Source: AWS's Bedrock pricing page, image generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Images {
    /// Requests in the month.
    pub requests: u64,
    /// Images that each makes.
    pub images: u64,
}

impl Images {
    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(self.requests, [("image", self.images.into())])
    }
}
