//! The whole numbers of a workload: what each is called, and what it may be.

use super::{Kind, Workload};
use core::ops::Deref;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Largest count of anything in a month.
const MOST: u64 = 1_000_000_000_000;

/// Most tokens of one request.
const MOST_AT_ONCE: u64 = 100_000_000;

/// Most requests of one conversation or task, and most tokens of one piece of it.
const MOST_TURNS: u64 = 1_000;
const MOST_TOKENS: u64 = 1_000_000;

/// What a whole number of the workload is called, and what it may be.
#[derive(Debug)]
pub struct Spec {
    /// Its name in links.
    pub key: &'static str,
    /// The kinds of work that ask for it.
    pub kinds: &'static [Kind],
    /// Smallest allowed.
    pub least: u64,
    /// Largest allowed.
    pub most: u64,
}

/// A whole number of the workload, and where it is kept.
#[derive(Debug)]
pub struct Number<'a> {
    spec: &'static Spec,
    /// Where it is kept.
    pub kept: &'a mut u64,
}

impl Deref for Number<'_> {
    type Target = Spec;

    fn deref(&self) -> &Spec {
        self.spec
    }
}

const TEXT: &[Kind] = &[Kind::Text, Kind::Tuned, Kind::Provisioned];
const DOCUMENTS: &[Kind] = &[Kind::Documents];
const CHAT: &[Kind] = &[Kind::Chat];
const RAG: &[Kind] = &[Kind::Rag];
const AGENT: &[Kind] = &[Kind::Agent];
const TEAM: &[Kind] = &[Kind::Team];
const TUNED: &[Kind] = &[Kind::Tuned];
const PROVISIONED: &[Kind] = &[Kind::Provisioned];
const EMBEDDING: &[Kind] = &[Kind::Embedding];
const IMAGE: &[Kind] = &[Kind::Image];
const VIDEO: &[Kind] = &[Kind::Video];
const SPEECH: &[Kind] = &[Kind::Speech];
pub(super) const GUARDED: &[Kind] =
    &[Kind::Text, Kind::Documents, Kind::Chat, Kind::Rag, Kind::Agent, Kind::Team];

const fn spec(key: &'static str, kinds: &'static [Kind], least: u64, most: u64) -> Spec {
    Spec { key, kinds, least, most }
}

/// Every whole number, in the order in which a link and a form have them. A table in the data takes a
/// fraction of the room that code would.
static SPECS: [Spec; 64] = [
    spec("requests", TEXT, 0, MOST),
    spec("input", TEXT, 1, MOST_AT_ONCE),
    spec("output", TEXT, 0, MOST_AT_ONCE),
    spec("documents", DOCUMENTS, 0, MOST),
    spec("pages", DOCUMENTS, 1, 100_000),
    spec("page", DOCUMENTS, 1, 100_000),
    spec("brief", DOCUMENTS, 0, MOST_TOKENS),
    spec("extract", DOCUMENTS, 0, MOST_TOKENS),
    spec("chats", CHAT, 0, MOST),
    spec("turns", CHAT, 1, MOST_TURNS),
    spec("system", CHAT, 0, MOST_TOKENS),
    spec("user", CHAT, 1, MOST_TOKENS),
    spec("reply", CHAT, 0, MOST_TOKENS),
    spec("gap", CHAT, 0, 1_440),
    spec("asks", RAG, 0, MOST),
    spec("ask", RAG, 1, MOST_TOKENS),
    spec("preface", RAG, 0, MOST_TOKENS),
    spec("chunks", RAG, 0, MOST_TURNS),
    spec("chunk", RAG, 1, MOST_TOKENS),
    spec("told", RAG, 0, MOST_TOKENS),
    spec("corpus", RAG, 0, MOST),
    spec("renewed", RAG, 0, 1_000),
    spec("reranked", RAG, 0, MOST_TURNS),
    spec("store", RAG, 0, 1_000),
    spec("tasks", AGENT, 0, MOST),
    spec("rounds", AGENT, 1, MOST_TURNS),
    spec("setup", AGENT, 0, MOST_TOKENS),
    spec("task", AGENT, 1, MOST_TOKENS),
    spec("call", AGENT, 0, MOST_TOKENS),
    spec("result", AGENT, 0, MOST_TOKENS),
    spec("final", AGENT, 0, MOST_TOKENS),
    spec("light", TEAM, 0, 10_000_000),
    spec("light_asks", TEAM, 0, 10_000),
    spec("moderate", TEAM, 0, 10_000_000),
    spec("moderate_asks", TEAM, 0, 10_000),
    spec("heavy", TEAM, 0, 10_000_000),
    spec("heavy_asks", TEAM, 0, 10_000),
    spec("workdays", TEAM, 0, 31),
    spec("sent", TEAM, 1, MOST_AT_ONCE),
    spec("received", TEAM, 0, MOST_AT_ONCE),
    spec("examples", TUNED, 0, 1_000_000_000),
    spec("example", TUNED, 1, MOST_TOKENS),
    spec("epochs", TUNED, 1, 1_000),
    spec("trainings", TUNED, 0, 1_000),
    spec("kept", TUNED, 0, 1_000),
    spec("serving_units", TUNED, 1, 10_000),
    spec("units", PROVISIONED, 1, 10_000),
    spec("passages", EMBEDDING, 0, MOST),
    spec("passage", EMBEDDING, 1, MOST_TOKENS),
    spec("images", IMAGE, 0, MOST),
    spec("prompt", IMAGE, 1, 100_000),
    spec("width", IMAGE, 64, 8_192),
    spec("height", IMAGE, 64, 8_192),
    spec("steps", IMAGE, 1, 1_000),
    spec("clips", VIDEO, 0, MOST),
    spec("seconds", VIDEO, 1, 3_600),
    spec("lines", VIDEO, 64, 8_192),
    spec("talks", SPEECH, 0, MOST),
    spec("heard", SPEECH, 0, MOST_TOKENS),
    spec("spoken", SPEECH, 0, MOST_TOKENS),
    spec("read", SPEECH, 0, MOST_TOKENS),
    spec("written", SPEECH, 0, MOST_TOKENS),
    spec("characters", GUARDED, 1, 20),
    spec("days", &Kind::ALL, 28, 31),
];

impl Workload {
    /// Every whole number, in the order in which a link and a form have them.
    #[rustfmt::skip]
    pub fn numbers(&mut self) -> Vec<Number<'_>> {
        let Self { text, documents, chat, rag, agent, team, tuning, capacity, embedding, image, video, speech, guard, days, .. } = self;
        let [light, moderate, heavy] = &mut team.seats;
        let [light_asks, moderate_asks, heavy_asks] = &mut team.requests_a_day;
        let kept: [&mut u64; 64] = [
            &mut text.requests,
            &mut text.input_tokens,
            &mut text.output_tokens,
            &mut documents.documents,
            &mut documents.pages,
            &mut documents.page_tokens,
            &mut documents.brief_tokens,
            &mut documents.answer_tokens,
            &mut chat.chats,
            &mut chat.turns,
            &mut chat.system_tokens,
            &mut chat.user_tokens,
            &mut chat.answer_tokens,
            &mut chat.minutes_between,
            &mut rag.asks,
            &mut rag.ask_tokens,
            &mut rag.preface_tokens,
            &mut rag.chunks,
            &mut rag.chunk_tokens,
            &mut rag.answer_tokens,
            &mut rag.corpus_tokens,
            &mut rag.renewed_percent,
            &mut rag.reranked,
            &mut rag.store_units,
            &mut agent.tasks,
            &mut agent.rounds,
            &mut agent.setup_tokens,
            &mut agent.task_tokens,
            &mut agent.call_tokens,
            &mut agent.result_tokens,
            &mut agent.answer_tokens,
            light,
            light_asks,
            moderate,
            moderate_asks,
            heavy,
            heavy_asks,
            &mut team.workdays,
            &mut team.input_tokens,
            &mut team.output_tokens,
            &mut tuning.examples,
            &mut tuning.example_tokens,
            &mut tuning.epochs,
            &mut tuning.trainings,
            &mut tuning.kept,
            &mut tuning.units,
            &mut capacity.units,
            &mut embedding.passages,
            &mut embedding.passage_tokens,
            &mut image.images,
            &mut image.prompt_tokens,
            &mut image.width,
            &mut image.height,
            &mut image.steps,
            &mut video.clips,
            &mut video.seconds,
            &mut video.height,
            &mut speech.talks,
            &mut speech.heard_tokens,
            &mut speech.spoken_tokens,
            &mut speech.input_tokens,
            &mut speech.output_tokens,
            &mut guard.characters_per_token,
            days,
        ];
        SPECS.iter().zip(kept).map(|(spec, kept)| Number { spec, kept }).collect()
    }

    /// Whether a number matters, of those that its kind of work asks for: some do only once something
    /// else is switched on.
    fn matters(&self, spec: &Spec) -> bool {
        match spec.key {
            "serving_units" => self.tuning.is_rented(),
            "characters" => !self.guard.policies.is_empty(),
            _ => true,
        }
    }
}

/// The numbers that the kind of work asks for.
pub(super) struct Asked<'a>(pub &'a Workload);

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut workload = self.0.clone();
        let mut map = serializer.serialize_map(None)?;
        for number in workload.numbers() {
            if number.kinds.contains(&self.0.kind) && self.0.matters(&number) {
                map.serialize_entry(number.key, number.kept)?;
            }
        }
        map.end()
    }
}
