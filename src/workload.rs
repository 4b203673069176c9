//! What will be sent in a month, and the usage that makes.

use crate::decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A kind of work whose models compete with one another. Models of different contests are never
/// weighed against each other: an image and a token are different things to buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Contest {
    /// Text in, text out.
    #[default]
    Text,
    /// Text in, images out.
    Image,
}

impl Contest {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Text, Self::Image];

    /// The output modality that a model needs to take part.
    pub const fn modality(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Image => "image",
        }
    }
}

/// What rates can be bounded by: every name that [`Workload::dimension`] knows.
pub(crate) const DIMENSIONS: [&str; 6] = ["prompt_tokens", "width", "height", "pixels", "steps", "quality"];

/// What will be sent in a month. The page changes one number at a time, so both kinds of work keep
/// their numbers while the other is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Workload {
    /// Which of the two is asked about.
    pub contest: Contest,
    /// Text requests.
    pub text: TextWork,
    /// Images made.
    pub image: ImageWork,
    /// Days in the month, for amounts per day.
    pub days: u64,
}

/// Text requests, all alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TextWork {
    /// Requests a month.
    pub requests: u64,
    /// Tokens sent with each request.
    pub input_tokens: u64,
    /// Tokens received for each request.
    pub output_tokens: u64,
}

/// Images, all alike, each made by one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// The ordinary one.
    Standard,
    /// The dearer one.
    Premium,
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

/// How much of one meter a request uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Key of the meter.
    pub meter: &'static str,
    /// Units for each request.
    pub per_request: Decimal,
}

impl Default for Workload {
    /// The worked example that a first visitor sees: fifty thousand questions of a page each,
    /// answered in half a page.
    fn default() -> Self {
        Self {
            contest: Contest::Text,
            text: TextWork { requests: 50_000, input_tokens: 1_000, output_tokens: 500 },
            image: ImageWork {
                images: 1_000,
                prompt_tokens: 40,
                width: 1024,
                height: 1024,
                steps: 50,
                quality: Quality::Standard,
            },
            days: 30,
        }
    }
}

impl Workload {
    /// Requests in the month.
    pub fn requests(&self) -> Decimal {
        Decimal::from(match self.contest {
            Contest::Text => self.text.requests,
            Contest::Image => self.image.images,
        })
    }

    /// What one request uses.
    pub fn usage(&self) -> Vec<Usage> {
        match self.contest {
            Contest::Text => vec![
                Usage { meter: "input", per_request: Decimal::from(self.text.input_tokens) },
                Usage { meter: "output", per_request: Decimal::from(self.text.output_tokens) },
            ],
            Contest::Image => vec![Usage { meter: "image", per_request: Decimal::from(1) }],
        }
    }

    /// The size of one request in a dimension that rates are bounded by; `None` for one it has not.
    pub fn dimension(&self, name: &str) -> Option<u64> {
        match (self.contest, name) {
            (Contest::Text, "prompt_tokens") => Some(self.text.input_tokens),
            (Contest::Image, "prompt_tokens") => Some(self.image.prompt_tokens),
            (Contest::Image, "width") => Some(self.image.width),
            (Contest::Image, "height") => Some(self.image.height),
            (Contest::Image, "pixels") => Some(self.image.width.saturating_mul(self.image.height)),
            (Contest::Image, "steps") => Some(self.image.steps),
            (Contest::Image, "quality") => Some(u64::from(self.image.quality == Quality::Premium)),
            _ => None,
        }
    }

    /// How many units of comparison one request holds: millions of tokens, or images.
    pub fn units_per_request(&self) -> Decimal {
        match self.contest {
            Contest::Text => {
                let tokens = self.text.input_tokens.saturating_add(self.text.output_tokens);
                Decimal::new(i128::from(tokens), 6)
            }
            Contest::Image => Decimal::from(1),
        }
    }
}
