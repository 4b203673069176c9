//! Work that is not text for text: vectors, images, film and speech.

use super::{Dimensions, Usage};
use crate::decimal::Decimal;
use serde::Serialize;

/// Texts turned into vectors, all alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddingWork {
    /// Texts a month.
    pub passages: u64,
    /// Tokens of each.
    pub passage_tokens: u64,
}

/// Images, all alike, each made by one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageWork {
    /// Images a month.
    pub images: u64,
    /// Tokens of the prompt that describes each.
    pub prompt_tokens: u64,
    /// Width in pixels.
    pub width: u64,
    /// Height in pixels.
    pub height: u64,
    /// Generation steps.
    pub steps: u64,
    /// Quality, of models that sell two.
    pub quality: Quality,
}

/// The quality of an image, of models that sell two. Rates are bounded by 0 for standard and 1 for
/// premium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// The ordinary one.
    Standard,
    /// The dearer one.
    Premium,
}

/// Film, all clips alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VideoWork {
    /// Clips a month.
    pub clips: u64,
    /// Seconds of each.
    pub seconds: u64,
    /// Height in pixels.
    pub height: u64,
}

/// Spoken conversations, all alike. Speech is billed by tokens of its own; the text that goes with it,
/// such as instructions and tools, by ordinary ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeechWork {
    /// Conversations a month.
    pub talks: u64,
    /// Tokens of speech heard in each.
    pub heard_tokens: u64,
    /// Tokens of speech spoken in each.
    pub spoken_tokens: u64,
    /// Tokens of text sent in each.
    pub input_tokens: u64,
    /// Tokens of text received in each.
    pub output_tokens: u64,
}

impl Default for EmbeddingWork {
    fn default() -> Self {
        Self { passages: 100_000, passage_tokens: 400 }
    }
}

impl Default for ImageWork {
    fn default() -> Self {
        Self {
            images: 1_000,
            prompt_tokens: 40,
            width: 1024,
            height: 1024,
            steps: 50,
            quality: Quality::Standard,
        }
    }
}

impl Default for VideoWork {
    fn default() -> Self {
        Self { clips: 200, seconds: 6, height: 720 }
    }
}

impl Default for SpeechWork {
    /// A call of a few minutes. How many tokens a second of speech has AWS does not publish.
    fn default() -> Self {
        Self {
            talks: 5_000,
            heard_tokens: 3_000,
            spoken_tokens: 3_000,
            input_tokens: 1_000,
            output_tokens: 500,
        }
    }
}

impl Quality {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Standard, Self::Premium];

    /// Its name in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Premium => "premium",
        }
    }
}

impl EmbeddingWork {
    pub(super) fn usage(&self) -> Vec<Usage> {
        vec![Usage::of("input", self.passage_tokens)]
    }
}

impl ImageWork {
    pub(super) fn dimensions(&self) -> Dimensions {
        Dimensions {
            prompt_tokens: Some(self.prompt_tokens),
            width: Some(self.width),
            height: Some(self.height),
            steps: Some(self.steps),
            quality: Some(u64::from(self.quality == Quality::Premium)),
        }
    }
}

impl VideoWork {
    pub(super) fn usage(&self) -> Vec<Usage> {
        vec![Usage::of("video_second", self.seconds)]
    }
}

impl SpeechWork {
    /// Tokens of each prompt, heard and read.
    pub(super) const fn prompt(&self) -> u64 {
        self.heard_tokens.saturating_add(self.input_tokens)
    }

    /// All tokens of one conversation.
    pub(super) fn tokens(&self) -> Decimal {
        let made = self.spoken_tokens.saturating_add(self.output_tokens);
        Decimal::from(self.prompt().saturating_add(made))
    }

    pub(super) fn usage(&self) -> Vec<Usage> {
        let mut usage =
            vec![Usage::of("audio_input", self.heard_tokens), Usage::of("audio_output", self.spoken_tokens)];
        usage.extend(Usage::tokens(self.input_tokens, self.output_tokens));
        usage
    }
}
