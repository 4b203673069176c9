//! Sound and film, and images by the token.

use super::{Used, each};
use crate::decimal::Decimal;

/// Requests with sound or film, all alike. Their text is [`super::Tokens`].
///
/// Seconds may be fractions and are billed exactly: AWS's pages name no rounding for them, which is
/// not to say that there is none. Speech models bill sound by the token.
///
/// Source: AWS's Bedrock pricing page, video generation; for sound and film sent, the price maps
/// that name these units (`LiteLLM`, genai-prices).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Media {
    /// Requests in the month.
    pub requests: u64,
    /// Seconds of film that each makes.
    pub video_seconds_made: Decimal,
    /// Seconds of film sent with each.
    pub video_seconds_sent: Decimal,
    /// Seconds of sound sent with each, where a model bills them by the second.
    pub audio_seconds_sent: Decimal,
    /// Tokens of sound sent with each, where a model bills them by the token.
    pub audio_tokens_sent: u64,
    /// Tokens of sound that each makes.
    pub audio_tokens_made: u64,
    /// Tokens of images sent with each, of models that meter them apart. Of all others they are
    /// input tokens.
    pub image_tokens_sent: u64,
}

impl Media {
    /// What the month is metered as; `None` below nought and beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        each(
            self.requests,
            [
                ("video_second", self.video_seconds_made),
                ("video_second_in", self.video_seconds_sent),
                ("audio_second_in", self.audio_seconds_sent),
                ("audio_input", self.audio_tokens_sent.into()),
                ("audio_output", self.audio_tokens_made.into()),
                ("image_input", self.image_tokens_sent.into()),
            ],
        )
    }
}
