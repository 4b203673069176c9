//! The dimensions that take more than a few inputs, each read from those of a part.

use super::inputs::{Inputs, Unreadable};
use crate::usage::{
    Active, CachedPrefix, CustomModel, DataAutomation, Embeddings, Guardrails, Held, Keep, KnowledgeBase,
    ManagedKnowledgeBase, Media, Policy, Runtime, Tokens, UnitVersion, Used,
};

pub(super) fn tokens(inputs: &mut Inputs) -> Result<Tokens, Unreadable> {
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

pub(super) fn prefix(inputs: &mut Inputs) -> Result<CachedPrefix, Unreadable> {
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

pub(super) fn media(inputs: &mut Inputs) -> Result<Media, Unreadable> {
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

pub(super) fn embeddings(inputs: &mut Inputs) -> Result<Embeddings, Unreadable> {
    Ok(Embeddings {
        requests: inputs.times("requests")?,
        tokens: inputs.count("tokens")?,
        images: inputs.count("images")?,
        audio_seconds: inputs.number("audio_seconds")?,
        video_seconds: inputs.number("video_seconds")?,
        text_queries: inputs.count("text_queries")?,
    })
}

pub(super) fn guardrails(inputs: &mut Inputs) -> Result<Option<Vec<Used>>, Unreadable> {
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

pub(super) fn custom_model(inputs: &mut Inputs) -> Result<CustomModel, Unreadable> {
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

pub(super) fn data_automation(inputs: &mut Inputs) -> Result<DataAutomation, Unreadable> {
    Ok(DataAutomation {
        pages: inputs.count("pages")?,
        custom_pages: inputs.count("custom_pages")?,
        custom_images: inputs.count("custom_images")?,
        fields: inputs.count("fields")?,
        video_minutes: inputs.number("video_minutes")?,
        audio_minutes: inputs.number("audio_minutes")?,
    })
}

pub(super) fn knowledge_base(inputs: &mut Inputs) -> Result<KnowledgeBase, Unreadable> {
    Ok(KnowledgeBase {
        structured_queries: inputs.count("structured_queries")?,
        ocus: inputs.number("ocus")?,
        hours: inputs.hours()?,
    })
}

pub(super) fn managed_knowledge_base(inputs: &mut Inputs) -> Result<ManagedKnowledgeBase, Unreadable> {
    Ok(ManagedKnowledgeBase {
        gb: inputs.number("gb")?,
        months: inputs.number_or_one("months")?,
        retrieves: inputs.count("retrieves")?,
        agentic: inputs.count("agentic")?,
        retrieves_each: inputs.count("retrieves_each")?,
    })
}

pub(super) fn runtime(inputs: &mut Inputs) -> Result<Option<Vec<Used>>, Unreadable> {
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
