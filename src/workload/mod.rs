//! What will be sent in a month, and what that needs: of the model, and of others beside it.

mod capacity;
mod dialogue;
mod guard;
mod import;
mod kind;
mod media;
mod need;
mod number;
mod rag;
mod text;
mod word;

pub use capacity::{CapacityWork, TuningWork};
pub use dialogue::{AgentWork, ChatWork};
pub use guard::{Guard, Guarded};
pub use import::ImportWork;
pub(crate) use import::{HOST, IMPORT_TIER, UNITS};
pub use kind::{Contest, Kind};
pub use media::{EmbeddingWork, ImageWork, Quality, SpeechWork, VideoWork};
pub use need::Usage;
pub use number::{Number, Spec};
pub use rag::RagWork;
pub use text::{DocumentWork, Habit, TeamWork, TextWork};

use crate::decimal::Decimal;
pub(crate) use dialogue::{Caching, Growth, Run};
pub(crate) use need::{Need, Seller};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Services that a workload may use beside models: all others a calculator can do without.
pub(crate) const SERVICES: [&str; 3] = [guard::SERVICE, rag::STORE, import::HOST];

/// What will be sent in a month. The page changes one number at a time, so every kind of work keeps
/// its numbers while another is shown.
///
/// It crosses to the page as the kind, and the numbers and words that the kind asks for, each by the
/// name it has in links.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(type = "{ kind: Kind, numbers: { [key in string]: number }, words: { [key in string]: string } }")
)]
pub struct Workload {
    /// Which of these is asked about.
    pub kind: Kind,
    /// Text requests.
    pub text: TextWork,
    /// Documents worked through.
    pub documents: DocumentWork,
    /// Conversations.
    pub chat: ChatWork,
    /// Questions answered from a corpus.
    pub rag: RagWork,
    /// Tasks of an agent.
    pub agent: AgentWork,
    /// A team at its desks.
    pub team: TeamWork,
    /// A model trained further, which then answers [`Workload::text`].
    pub tuning: TuningWork,
    /// Rented capacity, which answers [`Workload::text`].
    pub capacity: CapacityWork,
    /// Weights of one's own, which answer [`Workload::text`].
    pub import: ImportWork,
    /// Texts turned into vectors.
    pub embedding: EmbeddingWork,
    /// Images made.
    pub image: ImageWork,
    /// Film made.
    pub video: VideoWork,
    /// Spoken conversations.
    pub speech: SpeechWork,
    /// What questions and answers are checked for.
    pub guard: Guard,
    /// Whether the prompts of chats and agents are cached, on models that sell it.
    pub cached: bool,
    /// Days in the month, for amounts per day and for what is billed by the hour.
    pub days: u64,
}

/// The size of one request in the dimensions that rates can be bounded by; `None` for one it has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Dimensions {
    /// Tokens of the prompt.
    pub prompt_tokens: Option<u64>,
    /// Width in pixels.
    pub width: Option<u64>,
    /// Height in pixels.
    pub height: Option<u64>,
    /// Generation steps.
    pub steps: Option<u64>,
    /// Quality: 0 for standard, 1 for premium.
    pub quality: Option<u64>,
}

/// What rates can be bounded by: every name that [`Dimensions::get`] knows.
pub(crate) const DIMENSIONS: [&str; 6] = ["prompt_tokens", "width", "height", "pixels", "steps", "quality"];

impl Dimensions {
    /// A request with a prompt of so many tokens.
    pub const fn of_prompt(tokens: u64) -> Self {
        Self { prompt_tokens: Some(tokens), width: None, height: None, steps: None, quality: None }
    }

    /// The size in the dimension of this name.
    pub fn get(&self, name: &str) -> Option<u64> {
        match name {
            "prompt_tokens" => self.prompt_tokens,
            "width" => self.width,
            "height" => self.height,
            "pixels" => Some(self.width?.saturating_mul(self.height?)),
            "steps" => self.steps,
            "quality" => self.quality,
            _ => None,
        }
    }
}

impl Default for Workload {
    /// The worked example that a first visitor sees: fifty thousand questions of a page each,
    /// answered in half a page. Every other kind of work begins with an example of its own.
    fn default() -> Self {
        Self {
            kind: Kind::Text,
            text: TextWork::default(),
            documents: DocumentWork::default(),
            chat: ChatWork::default(),
            rag: RagWork::default(),
            agent: AgentWork::default(),
            team: TeamWork::default(),
            tuning: TuningWork::default(),
            capacity: CapacityWork::default(),
            import: ImportWork::default(),
            embedding: EmbeddingWork::default(),
            image: ImageWork::default(),
            video: VideoWork::default(),
            speech: SpeechWork::default(),
            guard: Guard::default(),
            cached: true,
            days: 30,
        }
    }
}

impl Workload {
    /// Which models compete for it.
    pub const fn contest(&self) -> Contest {
        self.kind.contest()
    }

    /// Requests, conversations, documents or whatever it counts in the month.
    pub fn requests(&self) -> Decimal {
        Decimal::from(match self.kind {
            Kind::Text | Kind::Tuned | Kind::Provisioned | Kind::Imported => self.text.requests,
            Kind::Documents => self.documents.documents,
            Kind::Chat => self.chat.chats,
            Kind::Rag => self.rag.asks,
            Kind::Agent => self.agent.tasks,
            Kind::Team => self.team.requests(),
            Kind::Embedding => self.embedding.passages,
            Kind::Image => self.image.images,
            Kind::Video => self.video.clips,
            Kind::Speech => self.speech.talks,
        })
    }

    /// What it needs of the model, unless that depends on the model: on its terms where prompts grow
    /// (see [`Workload::growth`]), on its size where it is imported (see [`Workload::imported`]).
    pub(crate) fn needs(&self) -> Vec<Need<'_>> {
        let usage = match self.kind {
            Kind::Chat | Kind::Agent | Kind::Imported => return Vec::new(),
            Kind::Tuned => return self.tuning.needs(&self.text, self.hours()),
            Kind::Provisioned => return vec![self.capacity.need(self.hours())],
            Kind::Text | Kind::Documents | Kind::Rag | Kind::Team => {
                let (sent, answered) = self.longest();
                Usage::tokens(sent, answered)
            }
            Kind::Embedding => self.embedding.usage(),
            Kind::Image => vec![Usage::of("image", 1)],
            Kind::Video => self.video.usage(),
            Kind::Speech => self.speech.usage(),
        };
        vec![Need::of_model(usage)]
    }

    /// What it needs beside the model.
    pub(crate) fn extras(&self) -> Vec<Need<'_>> {
        let mut extras = match self.kind {
            Kind::Rag => self.rag.extras(self.hours()),
            _ => Vec::new(),
        };
        extras.extend(self.guarded().and_then(|guarded| self.guard.need(guarded)));
        extras
    }

    /// How prompts grow, where they do.
    pub(crate) fn growth(&self) -> Option<Growth> {
        match self.kind {
            Kind::Chat => Some(self.chat.growth(self.cached)),
            Kind::Agent => Some(self.agent.growth(self.cached)),
            _ => None,
        }
    }

    /// What is imported, where something is.
    pub(crate) fn imported(&self) -> Option<&ImportWork> {
        (self.kind == Kind::Imported).then_some(&self.import)
    }

    /// Tokens that are checked by a guardrail, where questions and answers can be.
    fn guarded(&self) -> Option<Guarded> {
        let once = |question, answer| Some(Guarded { times: 1, question, answer, source: 0 });
        match self.kind {
            Kind::Text => once(self.text.input_tokens, self.text.output_tokens),
            Kind::Documents => once(self.documents.prompt(), self.documents.answer_tokens),
            Kind::Chat => Some(Guarded {
                times: self.chat.turns,
                question: self.chat.user_tokens,
                answer: self.chat.answer_tokens,
                source: 0,
            }),
            Kind::Rag => Some(self.rag.guarded()),
            Kind::Agent => once(self.agent.task_tokens, self.agent.answer_tokens),
            Kind::Team => once(self.team.input_tokens, self.team.output_tokens),
            _ => None,
        }
    }

    /// Tokens of the longest prompt, and of the answer to it.
    pub(crate) fn longest(&self) -> (u64, u64) {
        match self.kind {
            Kind::Text | Kind::Tuned | Kind::Provisioned | Kind::Imported => {
                (self.text.input_tokens, self.text.output_tokens)
            }
            Kind::Documents => (self.documents.prompt(), self.documents.answer_tokens),
            Kind::Chat | Kind::Agent => self.growth().map_or((0, 0), |growth| growth.longest()),
            Kind::Rag => (self.rag.prompt(), self.rag.answer_tokens),
            Kind::Team => (self.team.input_tokens, self.team.output_tokens),
            Kind::Embedding => (self.embedding.passage_tokens, 0),
            Kind::Image => (self.image.prompt_tokens, 0),
            Kind::Video => (0, 0),
            Kind::Speech => (self.speech.prompt(), 0),
        }
    }

    /// The size of one request, of the longest where they differ.
    pub fn dimensions(&self) -> Dimensions {
        match self.kind {
            Kind::Image => self.image.dimensions(),
            Kind::Video => Dimensions { height: Some(self.video.height), ..Dimensions::default() },
            _ => Dimensions::of_prompt(self.longest().0),
        }
    }

    /// The meters whose prices stand for the others in a list.
    pub const fn headline(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Tuned => &["training_token", "custom_model_month"],
            Kind::Provisioned => &["model_unit_hour"],
            Kind::Imported => &["cmu_minute"],
            Kind::Embedding => &["input"],
            Kind::Image => &["image"],
            Kind::Video => &["video_second"],
            Kind::Speech => &["audio_input", "audio_output"],
            _ => &["input", "output"],
        }
    }

    /// How many units of comparison one request holds: millions of tokens, cached or not, images, or
    /// seconds of film.
    pub fn units_per_request(&self) -> Decimal {
        let tokens = match self.kind {
            Kind::Image => return Decimal::from(1),
            Kind::Video => return Decimal::from(self.video.seconds),
            Kind::Speech => self.speech.tokens(),
            Kind::Chat | Kind::Agent => self.growth().map(|growth| growth.tokens()).unwrap_or_default(),
            _ => {
                let (sent, answered) = self.longest();
                Decimal::from(sent.saturating_add(answered))
            }
        };
        tokens.checked_div(Decimal::from(1_000_000)).unwrap_or_default()
    }

    /// Hours of the month.
    const fn hours(&self) -> u64 {
        self.days.saturating_mul(24)
    }
}

impl Serialize for Workload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut workload = serializer.serialize_struct("Workload", 3)?;
        workload.serialize_field("kind", &self.kind)?;
        workload.serialize_field("numbers", &number::Asked(self))?;
        workload.serialize_field("words", &word::Asked(self))?;
        workload.end()
    }
}
