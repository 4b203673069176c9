//! What will be sent in a month, and the usage that makes.

mod dialogue;

pub use dialogue::{AgentWork, ChatWork};

use crate::decimal::Decimal;
pub(crate) use dialogue::{Caching, Growth};
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

/// What is done in a month: one request at a time, or many that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Text requests, each by itself.
    Text,
    /// Conversations.
    Chat,
    /// Tasks of an agent.
    Agent,
    /// Images.
    Image,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Chat, Self::Agent, Self::Image];

    /// Its name in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Chat => "chat",
            Self::Agent => "agent",
            Self::Image => "image",
        }
    }

    /// Which models compete for it.
    pub const fn contest(self) -> Contest {
        match self {
            Self::Text | Self::Chat | Self::Agent => Contest::Text,
            Self::Image => Contest::Image,
        }
    }
}

/// What rates can be bounded by: every name that [`Workload::dimension`] knows.
pub(crate) const DIMENSIONS: [&str; 6] = ["prompt_tokens", "width", "height", "pixels", "steps", "quality"];

/// What will be sent in a month. The page changes one number at a time, so every kind of work keeps
/// its numbers while another is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Workload {
    /// Which of these is asked about.
    pub kind: Kind,
    /// Text requests.
    pub text: TextWork,
    /// Conversations.
    pub chat: ChatWork,
    /// Tasks of an agent.
    pub agent: AgentWork,
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

/// How much of one meter a request, a conversation or a task uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Key of the meter.
    pub meter: &'static str,
    /// Units for each.
    pub per_request: Decimal,
}

impl Default for Workload {
    /// The worked example that a first visitor sees: fifty thousand questions of a page each,
    /// answered in half a page.
    fn default() -> Self {
        Self {
            kind: Kind::Text,
            text: TextWork { requests: 50_000, input_tokens: 1_000, output_tokens: 500 },
            // A support chat: an instruction of a page, six questions of three sentences, answers of a
            // paragraph, a minute or two apart.
            chat: ChatWork {
                chats: 10_000,
                turns: 6,
                system_tokens: 800,
                user_tokens: 60,
                answer_tokens: 250,
                minutes_between: 2,
                cached: true,
            },
            // An agent with a dozen tools that looks things up eight times before it answers.
            agent: AgentWork {
                tasks: 1_000,
                rounds: 9,
                setup_tokens: 4_000,
                task_tokens: 300,
                call_tokens: 150,
                result_tokens: 1_200,
                answer_tokens: 600,
                cached: true,
            },
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
    /// Which models compete for it.
    pub const fn contest(&self) -> Contest {
        self.kind.contest()
    }

    /// Requests, conversations, tasks or images in the month.
    pub fn requests(&self) -> Decimal {
        Decimal::from(match self.kind {
            Kind::Text => self.text.requests,
            Kind::Chat => self.chat.chats,
            Kind::Agent => self.agent.tasks,
            Kind::Image => self.image.images,
        })
    }

    /// What one request uses, where all are alike.
    pub fn usage(&self) -> Vec<Usage> {
        match self.contest() {
            Contest::Text => vec![
                Usage { meter: "input", per_request: Decimal::from(self.text.input_tokens) },
                Usage { meter: "output", per_request: Decimal::from(self.text.output_tokens) },
            ],
            Contest::Image => vec![Usage { meter: "image", per_request: Decimal::from(1) }],
        }
    }

    /// How prompts grow, where they do.
    pub(crate) fn growth(&self) -> Option<Growth> {
        match self.kind {
            Kind::Text | Kind::Image => None,
            Kind::Chat => Some(self.chat.growth()),
            Kind::Agent => Some(self.agent.growth()),
        }
    }

    /// The same prices asked for by a text request with a prompt of so many tokens.
    #[must_use]
    pub(crate) fn with_prompt(&self, tokens: u64) -> Self {
        let text = TextWork { input_tokens: tokens, ..self.text.clone() };
        Self { kind: Kind::Text, text, ..self.clone() }
    }

    /// Tokens of the longest prompt, and of the answer to it.
    pub(crate) fn longest(&self) -> (u64, u64) {
        let alone = (self.text.input_tokens, self.text.output_tokens);
        self.growth().map_or(alone, |growth| growth.longest())
    }

    /// The size of one request in a dimension that rates are bounded by; `None` for one it has not.
    pub fn dimension(&self, name: &str) -> Option<u64> {
        match (self.contest(), name) {
            (Contest::Text, "prompt_tokens") => Some(self.longest().0),
            (Contest::Image, "prompt_tokens") => Some(self.image.prompt_tokens),
            (Contest::Image, "width") => Some(self.image.width),
            (Contest::Image, "height") => Some(self.image.height),
            (Contest::Image, "pixels") => Some(self.image.width.saturating_mul(self.image.height)),
            (Contest::Image, "steps") => Some(self.image.steps),
            (Contest::Image, "quality") => Some(u64::from(self.image.quality == Quality::Premium)),
            _ => None,
        }
    }

    /// How many units of comparison one request, conversation or task holds: millions of tokens, cached
    /// or not, or images.
    pub fn units_per_request(&self) -> Decimal {
        let million = Decimal::new(1_000_000, 0);
        match (self.contest(), self.growth()) {
            (Contest::Text, Some(growth)) => growth.tokens().checked_div(million).unwrap_or_default(),
            (Contest::Text, None) => {
                let tokens = self.text.input_tokens.saturating_add(self.text.output_tokens);
                Decimal::new(i128::from(tokens), 6)
            }
            (Contest::Image, _) => Decimal::from(1),
        }
    }
}
