//! The whole numbers of a workload: what each is called, and what it may be.

use super::{Kind, Workload};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Largest count of anything in a month.
const MOST: u64 = 1_000_000_000_000;

/// Most tokens of one request.
const MOST_AT_ONCE: u64 = 100_000_000;

/// Most requests of one conversation or task, and most tokens of one piece of it.
const MOST_TURNS: u64 = 1_000;
const MOST_TOKENS: u64 = 1_000_000;

/// A whole number of the workload: its name in links, its limits, and where it is kept.
#[derive(Debug)]
pub struct Number<'a> {
    /// Its name.
    pub key: &'static str,
    /// The kinds of work that ask for it; none if nothing at present does.
    pub kinds: &'static [Kind],
    /// Smallest allowed.
    pub least: u64,
    /// Largest allowed.
    pub most: u64,
    /// Where it is kept.
    pub kept: &'a mut u64,
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

impl Workload {
    /// Every whole number, in the order in which a link and a form have them.
    #[rustfmt::skip]
    pub fn numbers(&mut self) -> [Number<'_>; 64] {
        let Self { text, documents, chat, rag, agent, team, tuning, capacity, embedding, image, video, speech, guard, days, .. } = self;
        let number = |key, kinds, least, most, kept| Number { key, kinds, least, most, kept };
        let [light, moderate, heavy] = &mut team.seats;
        let [light_asks, moderate_asks, heavy_asks] = &mut team.requests_a_day;
        // What only matters if it is switched on is not asked for before.
        let only_if = |is_on: bool, kinds: &'static [Kind]| if is_on { kinds } else { &[] };
        let (is_rented, is_guarded) = (tuning.is_rented(), !guard.policies.is_empty());
        [
            number("requests", TEXT, 0, MOST, &mut text.requests),
            number("input", TEXT, 1, MOST_AT_ONCE, &mut text.input_tokens),
            number("output", TEXT, 0, MOST_AT_ONCE, &mut text.output_tokens),
            number("documents", DOCUMENTS, 0, MOST, &mut documents.documents),
            number("pages", DOCUMENTS, 1, 100_000, &mut documents.pages),
            number("page", DOCUMENTS, 1, 100_000, &mut documents.page_tokens),
            number("brief", DOCUMENTS, 0, MOST_TOKENS, &mut documents.brief_tokens),
            number("extract", DOCUMENTS, 0, MOST_TOKENS, &mut documents.answer_tokens),
            number("chats", CHAT, 0, MOST, &mut chat.chats),
            number("turns", CHAT, 1, MOST_TURNS, &mut chat.turns),
            number("system", CHAT, 0, MOST_TOKENS, &mut chat.system_tokens),
            number("user", CHAT, 1, MOST_TOKENS, &mut chat.user_tokens),
            number("reply", CHAT, 0, MOST_TOKENS, &mut chat.answer_tokens),
            number("gap", CHAT, 0, 1_440, &mut chat.minutes_between),
            number("asks", RAG, 0, MOST, &mut rag.asks),
            number("ask", RAG, 1, MOST_TOKENS, &mut rag.ask_tokens),
            number("preface", RAG, 0, MOST_TOKENS, &mut rag.preface_tokens),
            number("chunks", RAG, 0, MOST_TURNS, &mut rag.chunks),
            number("chunk", RAG, 1, MOST_TOKENS, &mut rag.chunk_tokens),
            number("told", RAG, 0, MOST_TOKENS, &mut rag.answer_tokens),
            number("corpus", RAG, 0, MOST, &mut rag.corpus_tokens),
            number("renewed", RAG, 0, 1_000, &mut rag.renewed_percent),
            number("reranked", RAG, 0, MOST_TURNS, &mut rag.reranked),
            number("store", RAG, 0, 1_000, &mut rag.store_units),
            number("tasks", AGENT, 0, MOST, &mut agent.tasks),
            number("rounds", AGENT, 1, MOST_TURNS, &mut agent.rounds),
            number("setup", AGENT, 0, MOST_TOKENS, &mut agent.setup_tokens),
            number("task", AGENT, 1, MOST_TOKENS, &mut agent.task_tokens),
            number("call", AGENT, 0, MOST_TOKENS, &mut agent.call_tokens),
            number("result", AGENT, 0, MOST_TOKENS, &mut agent.result_tokens),
            number("final", AGENT, 0, MOST_TOKENS, &mut agent.answer_tokens),
            number("light", TEAM, 0, 10_000_000, light),
            number("light_asks", TEAM, 0, 10_000, light_asks),
            number("moderate", TEAM, 0, 10_000_000, moderate),
            number("moderate_asks", TEAM, 0, 10_000, moderate_asks),
            number("heavy", TEAM, 0, 10_000_000, heavy),
            number("heavy_asks", TEAM, 0, 10_000, heavy_asks),
            number("workdays", TEAM, 0, 31, &mut team.workdays),
            number("sent", TEAM, 1, MOST_AT_ONCE, &mut team.input_tokens),
            number("received", TEAM, 0, MOST_AT_ONCE, &mut team.output_tokens),
            number("examples", TUNED, 0, 1_000_000_000, &mut tuning.examples),
            number("example", TUNED, 1, MOST_TOKENS, &mut tuning.example_tokens),
            number("epochs", TUNED, 1, 1_000, &mut tuning.epochs),
            number("trainings", TUNED, 0, 1_000, &mut tuning.trainings),
            number("kept", TUNED, 0, 1_000, &mut tuning.kept),
            number("serving_units", only_if(is_rented, TUNED), 1, 10_000, &mut tuning.units),
            number("units", PROVISIONED, 1, 10_000, &mut capacity.units),
            number("passages", EMBEDDING, 0, MOST, &mut embedding.passages),
            number("passage", EMBEDDING, 1, MOST_TOKENS, &mut embedding.passage_tokens),
            number("images", IMAGE, 0, MOST, &mut image.images),
            number("prompt", IMAGE, 1, 100_000, &mut image.prompt_tokens),
            number("width", IMAGE, 64, 8_192, &mut image.width),
            number("height", IMAGE, 64, 8_192, &mut image.height),
            number("steps", IMAGE, 1, 1_000, &mut image.steps),
            number("clips", VIDEO, 0, MOST, &mut video.clips),
            number("seconds", VIDEO, 1, 3_600, &mut video.seconds),
            number("lines", VIDEO, 64, 8_192, &mut video.height),
            number("talks", SPEECH, 0, MOST, &mut speech.talks),
            number("heard", SPEECH, 0, MOST_TOKENS, &mut speech.heard_tokens),
            number("spoken", SPEECH, 0, MOST_TOKENS, &mut speech.spoken_tokens),
            number("read", SPEECH, 0, MOST_TOKENS, &mut speech.input_tokens),
            number("written", SPEECH, 0, MOST_TOKENS, &mut speech.output_tokens),
            number("characters", only_if(is_guarded, GUARDED), 1, 20, &mut guard.characters_per_token),
            number("days", &Kind::ALL, 28, 31, days),
        ]
    }
}

/// The numbers that the kind of work asks for.
pub(super) struct Asked<'a>(pub &'a Workload);

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut workload = self.0.clone();
        let mut map = serializer.serialize_map(None)?;
        for number in workload.numbers() {
            if number.kinds.contains(&self.0.kind) {
                map.serialize_entry(number.key, number.kept)?;
            }
        }
        map.end()
    }
}
