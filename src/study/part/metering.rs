//! From the inputs of a part to what it uses, and to what its requests are like.

use super::inputs::{Input, Inputs, Unreadable};
use crate::usage::{
    Active, AgentEvaluations, AgentMemory, AgentPolicy, Agents, CachedPrefix, CustomModel, DataAutomation,
    Embeddings, Flows, Gateway, Guardrails, Held, HumanEvaluation, Identity, ImageTraining, Images, Keep,
    KeptModels, KeptUnits, KnowledgeBase, ManagedKnowledgeBase, Media, Policy, Provisioned, Reinforcement,
    Rerank, Reserved, Runtime, Tokens, Training, UnitVersion, Used,
};

/// What rates may be bounded by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Like {
    /// Tokens of each prompt.
    pub prompt_tokens: u64,
    /// Pixels across.
    pub width: Option<u64>,
    /// Pixels down.
    pub height: Option<u64>,
    /// Steps of each picture.
    pub steps: Option<u64>,
    /// Whether it is of the dearer quality.
    pub premium: bool,
}

/// What the inputs of a dimension are metered as, and what each request is like.
///
/// # Errors
/// If there is no such dimension or input, or a number cannot be read or is too large.
pub fn metered(dimension: &str, inputs: Vec<(String, Input)>) -> Result<(Vec<Used>, Like), Unreadable> {
    let mut inputs = Inputs::new(inputs);
    let mut like = Like::default();
    let used = used(dimension, &mut inputs, &mut like)?;
    like.width = inputs.maybe_count("width")?;
    like.height = inputs.maybe_count("height")?;
    like.steps = inputs.maybe_count("steps")?;
    like.premium = inputs.count("premium")? > 0;
    inputs.finish()?;
    Ok((used.ok_or_else(|| Unreadable::new(dimension, "takes nothing below nought or so large"))?, like))
}

/// `None` if a number cannot be.
fn used(dimension: &str, inputs: &mut Inputs, like: &mut Like) -> Result<Option<Vec<Used>>, Unreadable> {
    Ok(match dimension {
        "tokens" => {
            let tokens = tokens(inputs)?;
            like.prompt_tokens =
                tokens.prompt().ok_or_else(|| Unreadable::new("input", "is too many tokens"))?;
            tokens.used()
        }
        "caching" => prefix(inputs)?.used(),
        "images" => Images { requests: inputs.times("requests")?, images: inputs.count("images")? }.used(),
        "media" => media(inputs)?.used(),
        "embeddings" => embeddings(inputs)?.used(),
        "rerank" => Rerank {
            requests: inputs.times("requests")?,
            documents: inputs.count("documents")?,
            document_tokens: inputs.count("document_tokens")?,
            query_tokens: inputs.count("query_tokens")?,
        }
        .used(),
        "guardrails" => guardrails(inputs)?,
        "provisioned" => {
            Provisioned { model_units: inputs.count("model_units")?, hours: inputs.hours()? }.used()
        }
        "reserved" => Reserved {
            input_tokens_per_minute: inputs.count("input_tokens_per_minute")?,
            output_tokens_per_minute: inputs.count("output_tokens_per_minute")?,
            hours: inputs.hours()?,
        }
        .used(),
        "training" => Training { tokens: inputs.count("tokens")?, epochs: inputs.count("epochs")? }.used(),
        "image-training" => {
            ImageTraining { steps: inputs.count("training_steps")?, batch_size: inputs.count("batch_size")? }
                .used()
        }
        "reinforcement" => Reinforcement { hours: inputs.number("training_hours")? }.used(),
        "kept-models" => {
            KeptModels { models: inputs.count("models")?, months: inputs.number_or_one("months")? }.used()
        }
        "import" => custom_model(inputs)?.used(),
        "kept-units" => {
            KeptUnits { units: inputs.count("units")?, months: inputs.number_or_one("months")? }.used()
        }
        "human-evaluation" => {
            HumanEvaluation { prompts: inputs.count("prompts")?, workers: inputs.count("workers")? }.used()
        }
        "flows" => Flows {
            runs: inputs.times("runs")?,
            transitions: inputs.count("transitions")?,
            iterations: inputs.count("iterations")?,
            transitions_each: inputs.count("transitions_each")?,
        }
        .used(),
        "agents" => Agents { invocations: inputs.count("invocations")? }.used(),
        "data-automation" => data_automation(inputs)?.used(),
        "knowledge-base" => knowledge_base(inputs)?.used(),
        "managed-knowledge-base" => managed_knowledge_base(inputs)?.used(),
        agentcore => return agentcore_used(agentcore, inputs),
    })
}

fn agentcore_used(dimension: &str, inputs: &mut Inputs) -> Result<Option<Vec<Used>>, Unreadable> {
    Ok(match dimension {
        "runtime" => runtime(inputs)?,
        "gateway" => Gateway {
            calls: inputs.count("calls")?,
            searches: inputs.count("searches")?,
            tools: inputs.count("tools")?,
            months: inputs.number_or_one("months")?,
        }
        .used(),
        "agent-memory" => AgentMemory {
            events: inputs.count("events")?,
            records: inputs.count("records")?,
            own_records: inputs.count("own_records")?,
            months: inputs.number_or_one("months")?,
            retrievals: inputs.count("retrievals")?,
        }
        .used(),
        "identity" => Identity { requests: inputs.count("requests")? }.used(),
        "agent-policy" => AgentPolicy {
            authorisations: inputs.count("authorisations")?,
            authoring_tokens: inputs.count("authoring_tokens")?,
        }
        .used(),
        "agent-evaluations" => AgentEvaluations {
            interactions: inputs.count("interactions")?,
            built_in: inputs.count("built_in")?,
            input: inputs.count("input")?,
            output: inputs.count("output")?,
            custom: inputs.count("custom")?,
        }
        .used(),
        unknown => return Err(Unreadable::new(unknown, "is no dimension")),
    })
}

fn tokens(inputs: &mut Inputs) -> Result<Tokens, Unreadable> {
    Ok(Tokens {
        requests: inputs.times("requests")?,
        input: inputs.count("input")?,
        output: inputs.count("output")?,
        reasoning: inputs.count("reasoning")?,
        cache_read: inputs.count("cache_read")?,
        cache_write_5m: inputs.count("cache_write_5m")?,
        cache_write_30m: inputs.count("cache_write_30m")?,
        cache_write_1h: inputs.count("cache_write_1h")?,
        cache_write_as_input: inputs.count("cache_write_as_input")?,
        web_searches: inputs.count("web_searches")?,
    })
}

fn prefix(inputs: &mut Inputs) -> Result<CachedPrefix, Unreadable> {
    Ok(CachedPrefix {
        tokens: inputs.count("tokens")?,
        minimum: inputs.count("minimum")?,
        keep: match inputs.count("keep_minutes")? {
            5 => Keep::FiveMinutes,
            30 => Keep::ThirtyMinutes,
            60 => Keep::Hour,
            _ => return Err(Unreadable::new("keep_minutes", "is none of 5, 30 and 60")),
        },
        runs: inputs.times("runs")?,
        calls: inputs.count("calls")?,
    })
}

fn media(inputs: &mut Inputs) -> Result<Media, Unreadable> {
    Ok(Media {
        requests: inputs.times("requests")?,
        video_seconds_made: inputs.number("video_seconds_made")?,
        video_seconds_sent: inputs.number("video_seconds_sent")?,
        audio_seconds_sent: inputs.number("audio_seconds_sent")?,
        audio_tokens_sent: inputs.count("audio_tokens_sent")?,
        audio_tokens_made: inputs.count("audio_tokens_made")?,
        image_tokens_sent: inputs.count("image_tokens_sent")?,
    })
}

fn embeddings(inputs: &mut Inputs) -> Result<Embeddings, Unreadable> {
    Ok(Embeddings {
        requests: inputs.times("requests")?,
        tokens: inputs.count("tokens")?,
        images: inputs.count("images")?,
        audio_seconds: inputs.number("audio_seconds")?,
        video_seconds: inputs.number("video_seconds")?,
        text_queries: inputs.count("text_queries")?,
    })
}

fn guardrails(inputs: &mut Inputs) -> Result<Option<Vec<Used>>, Unreadable> {
    let policy = |word: &String| match word.as_str() {
        "content" => Ok(Policy::Content),
        "topics" => Ok(Policy::Topics),
        "pii" => Ok(Policy::Pii),
        "regex" => Ok(Policy::Regex),
        "words" => Ok(Policy::Words),
        "grounding" => Ok(Policy::Grounding),
        "reasoning" => Ok(Policy::Reasoning),
        "check-content" => Ok(Policy::CheckContent),
        "check-attack" => Ok(Policy::CheckAttack),
        "check-pii" => Ok(Policy::CheckPii),
        unknown => Err(Unreadable::new(unknown, "is no policy")),
    };
    let policies: Vec<Policy> = inputs.words("policies").iter().map(policy).collect::<Result<_, _>>()?;
    Ok(Guardrails {
        requests: inputs.times("requests")?,
        policies: &policies,
        input_characters: inputs.count("input_characters")?,
        output_characters: inputs.count("output_characters")?,
        source_characters: inputs.count("source_characters")?,
        query_characters: inputs.count("query_characters")?,
        images: inputs.count("images")?,
    }
    .used())
}

fn custom_model(inputs: &mut Inputs) -> Result<CustomModel, Unreadable> {
    Ok(CustomModel {
        copies: inputs.count("copies")?,
        units: inputs.count("units_per_copy")?,
        version: match inputs.maybe_count("unit_version")? {
            None | Some(1) => UnitVersion::One,
            Some(2) => UnitVersion::Two,
            Some(_) => return Err(Unreadable::new("unit_version", "is neither 1 nor 2")),
        },
        active: match inputs.maybe_count("windows")? {
            Some(windows) => Active::Windows(windows),
            None => Active::Runs { runs: inputs.times("runs")?, minutes: inputs.number("minutes")? },
        },
    })
}

fn data_automation(inputs: &mut Inputs) -> Result<DataAutomation, Unreadable> {
    Ok(DataAutomation {
        pages: inputs.count("pages")?,
        custom_pages: inputs.count("custom_pages")?,
        custom_images: inputs.count("custom_images")?,
        fields: inputs.count("fields")?,
        video_minutes: inputs.number("video_minutes")?,
        audio_minutes: inputs.number("audio_minutes")?,
    })
}

fn knowledge_base(inputs: &mut Inputs) -> Result<KnowledgeBase, Unreadable> {
    Ok(KnowledgeBase {
        structured_queries: inputs.count("structured_queries")?,
        ocus: inputs.number("ocus")?,
        hours: inputs.hours()?,
    })
}

fn managed_knowledge_base(inputs: &mut Inputs) -> Result<ManagedKnowledgeBase, Unreadable> {
    Ok(ManagedKnowledgeBase {
        gb: inputs.number("gb")?,
        months: inputs.number_or_one("months")?,
        retrieves: inputs.count("retrieves")?,
        agentic: inputs.count("agentic")?,
        retrieves_each: inputs.count("retrieves_each")?,
    })
}

fn runtime(inputs: &mut Inputs) -> Result<Option<Vec<Used>>, Unreadable> {
    let (seconds, gb) = (inputs.numbers("memory_seconds")?, inputs.numbers("memory_gb")?);
    if seconds.len() != gb.len() {
        return Err(Unreadable::new("memory_seconds", "are not as many as memory_gb"));
    }
    let memory: Vec<Held> = seconds.into_iter().zip(gb).map(|(seconds, gb)| Held { seconds, gb }).collect();
    Ok(Runtime {
        sessions: inputs.times("sessions")?,
        cpu_seconds: inputs.number("cpu_seconds")?,
        vcpus: inputs.number_or_one("vcpus")?,
        memory: &memory,
    }
    .used())
}
