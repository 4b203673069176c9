//! The kinds of work, and which models compete for them.

use serde::{Deserialize, Serialize};

/// What models are weighed for against each other. Models of different contests never are: an image
/// and a token are different things to buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Contest {
    /// Text in, text out.
    #[default]
    Text,
    /// Text in, images out.
    Image,
    /// Text in, vectors out.
    Embedding,
    /// Text in, film out.
    Video,
    /// Speech in, speech out.
    Audio,
}

impl Contest {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [Self::Text, Self::Image, Self::Embedding, Self::Video, Self::Audio];

    /// The output modality that a model needs to take part.
    pub const fn modality(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Image => "image",
            Self::Embedding => "embedding",
            Self::Video => "video",
            Self::Audio => "audio",
        }
    }
}

/// What is done in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Text requests, each by itself.
    Text,
    /// Documents, each worked through in one request.
    Documents,
    /// Conversations.
    Chat,
    /// Questions answered from a corpus of one's own.
    Rag,
    /// Tasks of an agent.
    Agent,
    /// What a team asks in its daily work.
    Team,
    /// Text requests to a model that was trained further.
    Tuned,
    /// Text requests to capacity rented by the hour.
    Provisioned,
    /// Text requests to weights of one's own.
    Imported,
    /// Texts turned into vectors.
    Embedding,
    /// Images.
    Image,
    /// Film.
    Video,
    /// Spoken conversations.
    Speech,
}

impl Kind {
    /// All of them, as a page lists them.
    pub const ALL: [Self; 13] = [
        Self::Text,
        Self::Chat,
        Self::Rag,
        Self::Documents,
        Self::Agent,
        Self::Team,
        Self::Tuned,
        Self::Provisioned,
        Self::Imported,
        Self::Embedding,
        Self::Image,
        Self::Video,
        Self::Speech,
    ];

    /// Its name in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Documents => "documents",
            Self::Chat => "chat",
            Self::Rag => "rag",
            Self::Agent => "agent",
            Self::Team => "team",
            Self::Tuned => "tuned",
            Self::Provisioned => "provisioned",
            Self::Imported => "imported",
            Self::Embedding => "embedding",
            Self::Image => "image",
            Self::Video => "video",
            Self::Speech => "speech",
        }
    }

    /// Which models compete for it.
    pub const fn contest(self) -> Contest {
        match self {
            Self::Embedding => Contest::Embedding,
            Self::Image => Contest::Image,
            Self::Video => Contest::Video,
            Self::Speech => Contest::Audio,
            _ => Contest::Text,
        }
    }

    /// Whether it is bought in the service tier that the market names. What is trained, rented or
    /// imported has tiers of its own.
    pub const fn follows_tier(self) -> bool {
        !matches!(self, Self::Tuned | Self::Provisioned | Self::Imported)
    }
}
