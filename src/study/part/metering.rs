//! From the inputs of a part to what it uses, and to what its requests are like.

use super::dimensions::{
    custom_model, data_automation, embeddings, guardrails, knowledge_base, managed_knowledge_base, media,
    prefix, runtime, tokens,
};
use super::inputs::{Input, Inputs, Unreadable};
use crate::usage::{
    AgentEvaluations, AgentMemory, AgentPolicy, Agents, Flows, Gateway, HumanEvaluation, Identity,
    ImageTraining, Images, KeptModels, KeptUnits, Provisioned, Reinforcement, Rerank, Reserved, Training,
    Used,
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
