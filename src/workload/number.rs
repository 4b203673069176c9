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

const TEXT: &[Kind] = &[Kind::Text, Kind::Tuned, Kind::Provisioned, Kind::Imported];
const DOCUMENTS: &[Kind] = &[Kind::Documents];
const CHAT: &[Kind] = &[Kind::Chat];
const RAG: &[Kind] = &[Kind::Rag];
const AGENT: &[Kind] = &[Kind::Agent];
const TEAM: &[Kind] = &[Kind::Team];
const TUNED: &[Kind] = &[Kind::Tuned];
const PROVISIONED: &[Kind] = &[Kind::Provisioned];
const IMPORTED: &[Kind] = &[Kind::Imported];
const EMBEDDING: &[Kind] = &[Kind::Embedding];
const IMAGE: &[Kind] = &[Kind::Image];
const VIDEO: &[Kind] = &[Kind::Video];
const SPEECH: &[Kind] = &[Kind::Speech];
pub(super) const GUARDED: &[Kind] =
    &[Kind::Text, Kind::Documents, Kind::Chat, Kind::Rag, Kind::Agent, Kind::Team];

const EVERY: &[Kind] = &Kind::ALL;

/// One table of names, kinds of work, limits and places, from which both come: the limits as data,
/// which takes a fraction of the room that code would, and the places.
macro_rules! numbers {
    ($($key:literal, $kinds:ident, $least:expr, $most:expr => $($place:ident).+;)+) => {
        static SPECS: [Spec; [$($key),+].len()] =
            [$(Spec { key: $key, kinds: $kinds, least: $least, most: $most }),+];

        impl Workload {
            /// Every whole number, in the order in which a link and a form have them.
            pub fn numbers(&mut self) -> Vec<Number<'_>> {
                let kept: [&mut u64; SPECS.len()] = [$(&mut self.$($place).+),+];
                SPECS.iter().zip(kept).map(|(spec, kept)| Number { spec, kept }).collect()
            }
        }
    };
}

numbers! {
    "requests", TEXT, 0, MOST => text.requests;
    "input", TEXT, 1, MOST_AT_ONCE => text.input_tokens;
    "output", TEXT, 0, MOST_AT_ONCE => text.output_tokens;
    "documents", DOCUMENTS, 0, MOST => documents.documents;
    "pages", DOCUMENTS, 1, 100_000 => documents.pages;
    "page", DOCUMENTS, 1, 100_000 => documents.page_tokens;
    "brief", DOCUMENTS, 0, MOST_TOKENS => documents.brief_tokens;
    "extract", DOCUMENTS, 0, MOST_TOKENS => documents.answer_tokens;
    "chats", CHAT, 0, MOST => chat.chats;
    "turns", CHAT, 1, MOST_TURNS => chat.turns;
    "system", CHAT, 0, MOST_TOKENS => chat.system_tokens;
    "user", CHAT, 1, MOST_TOKENS => chat.user_tokens;
    "reply", CHAT, 0, MOST_TOKENS => chat.answer_tokens;
    "gap", CHAT, 0, 1_440 => chat.minutes_between;
    "asks", RAG, 0, MOST => rag.asks;
    "ask", RAG, 1, MOST_TOKENS => rag.ask_tokens;
    "preface", RAG, 0, MOST_TOKENS => rag.preface_tokens;
    "chunks", RAG, 0, MOST_TURNS => rag.chunks;
    "chunk", RAG, 1, MOST_TOKENS => rag.chunk_tokens;
    "told", RAG, 0, MOST_TOKENS => rag.answer_tokens;
    "corpus", RAG, 0, MOST => rag.corpus_tokens;
    "renewed", RAG, 0, 1_000 => rag.renewed_percent;
    "reranked", RAG, 0, MOST_TURNS => rag.reranked;
    "store", RAG, 0, 1_000 => rag.store_units;
    "tasks", AGENT, 0, MOST => agent.tasks;
    "rounds", AGENT, 1, MOST_TURNS => agent.rounds;
    "setup", AGENT, 0, MOST_TOKENS => agent.setup_tokens;
    "task", AGENT, 1, MOST_TOKENS => agent.task_tokens;
    "call", AGENT, 0, MOST_TOKENS => agent.call_tokens;
    "result", AGENT, 0, MOST_TOKENS => agent.result_tokens;
    "final", AGENT, 0, MOST_TOKENS => agent.answer_tokens;
    "light", TEAM, 0, 10_000_000 => team.light.seats;
    "light_asks", TEAM, 0, 10_000 => team.light.requests_a_day;
    "moderate", TEAM, 0, 10_000_000 => team.moderate.seats;
    "moderate_asks", TEAM, 0, 10_000 => team.moderate.requests_a_day;
    "heavy", TEAM, 0, 10_000_000 => team.heavy.seats;
    "heavy_asks", TEAM, 0, 10_000 => team.heavy.requests_a_day;
    "workdays", TEAM, 0, 31 => team.workdays;
    "sent", TEAM, 1, MOST_AT_ONCE => team.input_tokens;
    "received", TEAM, 0, MOST_AT_ONCE => team.output_tokens;
    "examples", TUNED, 0, 1_000_000_000 => tuning.examples;
    "example", TUNED, 1, MOST_TOKENS => tuning.example_tokens;
    "epochs", TUNED, 1, 1_000 => tuning.epochs;
    "trainings", TUNED, 0, 1_000 => tuning.trainings;
    "kept", TUNED, 0, 1_000 => tuning.kept;
    "serving_units", TUNED, 1, 10_000 => tuning.units;
    "units", PROVISIONED, 1, 10_000 => capacity.units;
    "runs", IMPORTED, 0, 10_000 => import.runs;
    "run", IMPORTED, 0, 44_640 => import.run_minutes;
    "copies", IMPORTED, 1, 1_000 => import.copies;
    "passages", EMBEDDING, 0, MOST => embedding.passages;
    "passage", EMBEDDING, 1, MOST_TOKENS => embedding.passage_tokens;
    "images", IMAGE, 0, MOST => image.images;
    "prompt", IMAGE, 1, 100_000 => image.prompt_tokens;
    "width", IMAGE, 64, 8_192 => image.width;
    "height", IMAGE, 64, 8_192 => image.height;
    "steps", IMAGE, 1, 1_000 => image.steps;
    "clips", VIDEO, 0, MOST => video.clips;
    "seconds", VIDEO, 1, 3_600 => video.seconds;
    "lines", VIDEO, 64, 8_192 => video.height;
    "talks", SPEECH, 0, MOST => speech.talks;
    "heard", SPEECH, 0, MOST_TOKENS => speech.heard_tokens;
    "spoken", SPEECH, 0, MOST_TOKENS => speech.spoken_tokens;
    "read", SPEECH, 0, MOST_TOKENS => speech.input_tokens;
    "written", SPEECH, 0, MOST_TOKENS => speech.output_tokens;
    "characters", GUARDED, 1, 20 => guard.characters_per_token;
    "days", EVERY, 28, 31 => days;
}

impl Workload {
    /// The numbers that its kind of work asks for. The first is how much is done.
    pub fn asked(&mut self) -> Vec<Number<'_>> {
        let asking = self.asking();
        let mut numbers = self.numbers();
        numbers.retain(|number| asking.for_number(number));
        numbers
    }

    /// The number that says how much is done; `None` for no kind of work.
    pub(crate) fn counted(&self) -> Option<&'static Spec> {
        let asking = self.asking();
        SPECS.iter().find(|spec| asking.for_number(spec))
    }

    fn asking(&self) -> Asking {
        Asking {
            kind: self.kind,
            is_rented: self.tuning.is_rented(),
            is_guarded: !self.guard.policies.is_empty(),
        }
    }
}

/// What decides which numbers are asked for: some matter only once something else is switched on.
#[derive(Clone, Copy)]
struct Asking {
    kind: Kind,
    is_rented: bool,
    is_guarded: bool,
}

impl Asking {
    fn for_number(self, spec: &Spec) -> bool {
        let matters = match spec.key {
            "serving_units" => self.is_rented,
            "characters" => self.is_guarded,
            _ => true,
        };
        matters && spec.kinds.contains(&self.kind)
    }
}

/// The numbers that the kind of work asks for.
pub(super) struct Asked<'a>(pub &'a Workload);

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut workload = self.0.clone();
        let mut map = serializer.serialize_map(None)?;
        let asking = self.0.asking();
        for number in workload.numbers() {
            if asking.for_number(&number) {
                map.serialize_entry(number.key, number.kept)?;
            }
        }
        map.end()
    }
}
