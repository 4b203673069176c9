//! Embeddings: texts, images, sound and film turned into vectors.

use super::{Used, each};
use crate::decimal::Decimal;

/// Requests to an embedding model, all alike. Only what is sent is billed.
///
/// Seconds may be fractions and are billed exactly, for want of a published rounding.
///
/// Source: AWS's Bedrock pricing page, embeddings; for sound, film and text queries, the price maps
/// that name these units (`LiteLLM`).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Embeddings {
    /// Requests in the month.
    pub requests: u64,
    /// Tokens of each.
    pub tokens: u64,
    /// Images sent with each.
    pub images: u64,
    /// Seconds of sound sent with each.
    pub audio_seconds: Decimal,
    /// Seconds of film sent with each.
    pub video_seconds: Decimal,
    /// Texts sent with each, of models that bill a text whole and not by the token.
    pub text_queries: u64,
}

impl Embeddings {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(
            self.requests,
            [
                ("input", self.tokens.into()),
                ("image_in", self.images.into()),
                ("audio_second_in", self.audio_seconds),
                ("video_second_in", self.video_seconds),
                ("text_query", self.text_queries.into()),
            ],
        )
    }
}
