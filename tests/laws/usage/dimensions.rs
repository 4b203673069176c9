//! Every dimension as a function of plain numbers, for laws that hold for all of them.

use weighbridge::Decimal;
use weighbridge::usage::{
    Active, AgentEvaluations, AgentMemory, Agents, CachedPrefix, CustomModel, DataAutomation, Embeddings,
    Flows, Gateway, Guardrails, Held, HumanEvaluation, ImageTraining, Images, Keep, KeptModels, KeptUnits,
    KnowledgeBase, ManagedKnowledgeBase, Media, Policy, Provisioned, Reinforcement, Rerank, Reserved,
    Runtime, Tokens, Training, UnitVersion, Used,
};

/// A dimension: how many numbers it takes, and what they are metered as. The first is how often all of
/// it happens.
pub(crate) type Dimension = (usize, fn(&[u64]) -> Option<Vec<Used>>);

/// All dimensions. Thousandths of what can be a fraction; prefixes are long enough to be cached, since
/// one that just becomes so costs less.
pub(crate) const DIMENSIONS: [Dimension; 25] = [
    (9, |n| {
        Tokens {
            requests: n[0],
            input: n[1],
            output: n[2],
            reasoning: n[3],
            cache_read: n[4],
            cache_write_5m: n[5],
            cache_write_1h: n[6],
            cache_write_as_input: n[7],
            web_searches: n[8],
            ..Tokens::default()
        }
        .used()
    }),
    (3, |n| CachedPrefix { runs: n[0], calls: n[1], tokens: n[2], minimum: 0, keep: Keep::Hour }.used()),
    (2, |n| Images { requests: n[0], images: n[1] }.used()),
    (7, |n| {
        Media {
            requests: n[0],
            video_seconds_made: part(n[1]),
            video_seconds_sent: part(n[2]),
            audio_seconds_sent: part(n[3]),
            audio_tokens_sent: n[4],
            audio_tokens_made: n[5],
            image_tokens_sent: n[6],
        }
        .used()
    }),
    (6, |n| {
        Embeddings {
            requests: n[0],
            tokens: n[1],
            images: n[2],
            audio_seconds: part(n[3]),
            video_seconds: part(n[4]),
            text_queries: n[5],
        }
        .used()
    }),
    (4, rerank),
    (6, guardrails),
    (2, |n| Provisioned { model_units: n[0], hours: n[1] }.used()),
    (3, |n| Reserved { hours: n[0], input_tokens_per_minute: n[1], output_tokens_per_minute: n[2] }.used()),
    (2, |n| Training { epochs: n[0], tokens: n[1] }.used()),
    (2, |n| ImageTraining { steps: n[0], batch_size: n[1] }.used()),
    (1, |n| Reinforcement { hours: part(n[0]) }.used()),
    (2, |n| KeptModels { models: n[0], months: part(n[1]) }.used()),
    (4, import),
    (2, |n| KeptUnits { units: n[0], months: part(n[1]) }.used()),
    (2, |n| HumanEvaluation { prompts: n[0], workers: n[1] }.used()),
    (4, |n| Flows { runs: n[0], transitions: n[1], iterations: n[2], transitions_each: n[3] }.used()),
    (1, |n| Agents { invocations: n[0] }.used()),
    (6, |n| {
        DataAutomation {
            pages: n[0],
            custom_pages: n[1],
            custom_images: n[2],
            fields: n[3],
            video_minutes: part(n[4]),
            audio_minutes: part(n[5]),
        }
        .used()
    }),
    (3, |n| KnowledgeBase { structured_queries: n[0], ocus: part(n[1]), hours: n[2] }.used()),
    (5, |n| {
        ManagedKnowledgeBase {
            gb: part(n[0]),
            months: part(n[1]),
            retrieves: n[2],
            agentic: n[3],
            retrieves_each: n[4],
        }
        .used()
    }),
    (7, runtime),
    (4, |n| Gateway { calls: n[0], searches: n[1], tools: n[2], months: part(n[3]) }.used()),
    (5, |n| {
        AgentMemory { events: n[0], records: n[1], own_records: n[2], months: part(n[3]), retrievals: n[4] }
            .used()
    }),
    (5, |n| {
        AgentEvaluations { interactions: n[0], built_in: n[1], input: n[2], output: n[3], custom: n[4] }
            .used()
    }),
];

/// Those whose first number is how often all of it happens.
pub(crate) const REPEATED: [Dimension; 11] = [
    DIMENSIONS[0],
    DIMENSIONS[1],
    DIMENSIONS[2],
    DIMENSIONS[3],
    DIMENSIONS[4],
    DIMENSIONS[5],
    DIMENSIONS[6],
    DIMENSIONS[13],
    DIMENSIONS[16],
    DIMENSIONS[21],
    DIMENSIONS[24],
];

pub(crate) fn rerank(n: &[u64]) -> Option<Vec<Used>> {
    Rerank { requests: n[0], documents: n[1], document_tokens: n[2], query_tokens: n[3].min(511) }.used()
}

pub(crate) fn guardrails(n: &[u64]) -> Option<Vec<Used>> {
    Guardrails {
        requests: n[0],
        policies: &Policy::ALL,
        input_characters: n[1],
        output_characters: n[2],
        source_characters: n[3],
        query_characters: n[4],
        images: n[5],
    }
    .used()
}

fn import(n: &[u64]) -> Option<Vec<Used>> {
    let active = Active::Runs { runs: n[0], minutes: part(n[3]) };
    CustomModel { copies: n[1], units: n[2], version: UnitVersion::Two, active }.used()
}

pub(crate) fn runtime(n: &[u64]) -> Option<Vec<Used>> {
    let held = |seconds, gb| Held { seconds: part(seconds), gb: part(gb) };
    let memory = [held(n[3], n[4]), held(n[5], n[6])];
    Runtime { sessions: n[0], cpu_seconds: part(n[1]), vcpus: part(n[2]), memory: &memory }.used()
}

/// So many thousandths.
pub(crate) fn part(thousandths: u64) -> Decimal {
    Decimal::new(thousandths.into(), 3)
}
