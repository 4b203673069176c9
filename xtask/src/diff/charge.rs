//! What a map charges, by its own fields alone: a second reader and a second evaluator, so that a mistake in the
//! importer shows.

use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use weighbridge::Decimal;

/// A map as the usual readers of JSON and TOML read it.
#[derive(Default)]
pub(super) struct Raw {
    entries: BTreeMap<String, Value>,
}

/// What is used, by the names of the catalogue's meters, and how long the prompt is in all.
pub(super) struct Used {
    pub prompt_tokens: u64,
    pub counts: Vec<(&'static str, u64)>,
}

impl Raw {
    /// Adds what a file says.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
        if let Some(id) = name.strip_suffix(".toml") {
            let table: toml::Table = toml::from_str(std::str::from_utf8(bytes)?)?;
            self.entries.insert(id.to_owned(), serde_json::to_value(table)?);
            return Ok(());
        }
        let document: Value = serde_json::from_slice(bytes)?;
        let entries = document.pointer("/amazon-bedrock/models").unwrap_or(&document);
        self.entries
            .extend(entries.as_object().into_iter().flatten().map(|(id, entry)| (id.clone(), entry.clone())));
        Ok(())
    }

    /// US dollars for so many units; `None` where the map has no price for them.
    pub(super) fn charge(
        &self,
        id: &str,
        tier: &str,
        used: &Used,
        meter: &str,
        count: u64,
    ) -> Option<Decimal> {
        let entry = self.entries.get(id)?;
        let each = match entry.get("cost") {
            Some(cost) => models_dev(cost, meter, used.prompt_tokens)?,
            None => litellm(entry, tier, meter, used.prompt_tokens)?,
        };
        each.checked_mul(Decimal::from(count))
    }
}

/// The highest step below the prompt decides, as in `LiteLLM`'s own calculator.
fn litellm(entry: &Value, tier: &str, meter: &str, prompt_tokens: u64) -> Option<Decimal> {
    let base = match meter {
        "input" => "input_cost_per_token",
        "output" => "output_cost_per_token",
        "cache_read" => "cache_read_input_token_cost",
        "cache_write_5m" | "cache_write_30m" => "cache_creation_input_token_cost",
        "cache_write_1h" => "cache_creation_input_token_cost_above_1hr",
        "audio_input" => "input_cost_per_audio_token",
        "audio_output" => "output_cost_per_audio_token",
        "image_input" => "input_cost_per_image_token",
        "image" => "output_cost_per_image",
        "image_in" => "input_cost_per_image",
        "audio_second_in" => "input_cost_per_audio_per_second",
        "video_second_in" => "input_cost_per_video_per_second",
        "text_query" | "rerank_query" => "input_cost_per_query",
        "model_unit_hour" => {
            return price(entry.get("input_cost_per_second")?)?.checked_mul(Decimal::from(3_600));
        }
        "web_search" => {
            return price(entry.pointer("/search_context_cost_per_query/search_context_size_medium")?);
        }
        _ => return None,
    };
    let ending = match tier {
        "batch" => "_batches",
        "flex" => "_flex",
        "priority" => "_priority",
        "ultrafast" => "_ultrafast",
        _ => "",
    };
    let stepped = |step: u64| entry.get(format!("{base}_above_{step}k_tokens{ending}"));
    let steps = (1..=2_000).filter(|step| prompt_tokens > step * 1_000);
    let above = steps.filter_map(stepped).next_back();
    price(above.or_else(|| entry.get(format!("{base}{ending}")))?)
}

fn models_dev(cost: &Value, meter: &str, prompt_tokens: u64) -> Option<Decimal> {
    let field = match meter {
        "cache_write_5m" | "cache_write_30m" => "cache_write",
        "audio_input" => "input_audio",
        "audio_output" => "output_audio",
        meter => meter,
    };
    let tiers = cost.get("tiers").and_then(Value::as_array);
    let size = |tier: &Value| tier.pointer("/tier/size").and_then(Value::as_u64).unwrap_or(u64::MAX);
    let long = match tiers {
        Some(tiers) => tiers.iter().filter(|tier| prompt_tokens > size(tier)).max_by_key(|tier| size(tier)),
        None => cost.get("context_over_200k").filter(|_| prompt_tokens > 200_000),
    };
    let usd = price(long.and_then(|long| long.get(field)).or_else(|| cost.get(field))?)?;
    usd.checked_div(Decimal::from(1_000_000))
}

/// Fifteen digits, which is what a float keeps of what somebody wrote.
fn price(value: &Value) -> Option<Decimal> {
    let text = format!("{:.14e}", value.as_f64()?);
    let (digits, exponent) = text.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let power = Decimal::from(10_u64.checked_pow(exponent.unsigned_abs())?);
    let digits = Decimal::parse(digits)?;
    if exponent < 0 { digits.checked_div(power) } else { digits.checked_mul(power) }
}
