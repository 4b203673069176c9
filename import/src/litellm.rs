//! `LiteLLM`'s price map: one JSON table, an entry for each id, a field for each price.

use crate::entry::{Entry, Metered, Price};
use crate::fault::{Fault, FileProblem};
use crate::number::float;
use crate::text::small;
use crate::tree::{Node, Value};
use crate::written::{MOST_RATES, prompt_bound};
use weighbridge::Decimal;

/// Its fields for prices, without what `above` and a tier add to their names.
const FIELDS: [(&str, Metered, Unit); 14] = [
    ("input_cost_per_token", Metered::By("input"), Unit::Bulk),
    ("output_cost_per_token", Metered::By("output"), Unit::Bulk),
    ("cache_read_input_token_cost", Metered::By("cache_read"), Unit::Bulk),
    ("cache_creation_input_token_cost", Metered::CacheWrite, Unit::Bulk),
    ("cache_creation_input_token_cost_above_1hr", Metered::By("cache_write_1h"), Unit::Bulk),
    ("input_cost_per_audio_token", Metered::By("audio_input"), Unit::Bulk),
    ("output_cost_per_audio_token", Metered::By("audio_output"), Unit::Bulk),
    ("input_cost_per_image_token", Metered::By("image_input"), Unit::Bulk),
    ("output_cost_per_image", Metered::By("image"), Unit::Each),
    ("input_cost_per_image", Metered::By("image_in"), Unit::Each),
    ("input_cost_per_audio_per_second", Metered::By("audio_second_in"), Unit::Each),
    ("input_cost_per_video_per_second", Metered::By("video_second_in"), Unit::Each),
    ("input_cost_per_second", Metered::By("model_unit_hour"), Unit::Hour),
    ("input_cost_per_query", Metered::By("text_query"), Unit::Each),
];

/// The names that tiers have in its fields.
const TIERS: [(&str, &str); 4] =
    [("_batches", "batch"), ("_flex", "flex"), ("_priority", "priority"), ("_ultrafast", "ultrafast")];

/// Says of rented capacity what `input_cost_per_second` says.
const REPEATED: &str = "cost_per_second";

/// What one search costs, for three sizes of what it brings; Bedrock has one price for all.
const SEARCH: &str = "search_context_cost_per_query";

/// For how many units a price is quoted.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Bulk,
    Each,
    /// By the second, where this catalogue has hours.
    Hour,
}

/// The entry, if it is one of Bedrock's.
pub(crate) fn is_entry(node: &Node<'_>) -> bool {
    node.get("litellm_provider").and_then(Node::text).is_some_and(|provider| provider.starts_with("bedrock"))
}

/// The entries of Bedrock.
pub(crate) fn entries(document: &Node<'_>) -> Result<Vec<Entry>, Fault> {
    let all = document.table().unwrap_or_default();
    let mut entries: Vec<Entry> = all
        .iter()
        .filter(|(_, node)| is_entry(node))
        .map(|(id, node)| entry(id, node))
        .collect::<Result<_, _>>()?;
    entries.retain(|entry| !entry.prices.is_empty() || !entry.unread.is_empty());
    Ok(entries)
}

fn entry(id: &str, node: &Node<'_>) -> Result<Entry, Fault> {
    let mut entry = Entry { id: id.to_owned(), row: node.row, prices: Vec::new(), unread: Vec::new() };
    let is_rerank = node.get("mode").and_then(Node::text) == Some("rerank");
    let fields = || node.table().unwrap_or_default().iter();
    let known: Vec<(Field<'_>, &str, &Node<'_>)> =
        fields().filter_map(|(key, value)| Some((Field::parse(key)?, key.as_ref(), value))).collect();
    if known.len() > MOST_RATES {
        return Err(Fault::at(node.row, id, "", FileProblem::TooMany { limit: small(MOST_RATES) }));
    }
    for (field, key, value) in &known {
        let Some(usd) = price(id, key, value, field.unit)? else { continue };
        let same = known.iter().filter(|(other, ..)| other.base == field.base && other.tier == field.tier);
        let next = same
            .filter_map(|(other, ..)| other.above)
            .filter(|step| field.above.is_none_or(|own| own < *step));
        entry.prices.push(Price {
            field: (*key).to_owned(),
            text: value.shown().to_owned(),
            row: value.row,
            tier: field.tier,
            meter: match field.meter {
                Metered::By("text_query") if is_rerank => Metered::By("rerank_query"),
                meter => meter,
            },
            usd,
            per: if field.unit == Unit::Bulk { 1_000_000 } else { 1 },
            bounds: prompt_bound(field.above, next.min()).into_iter().collect(),
        });
    }
    for (key, value) in fields() {
        if key == SEARCH {
            entry.prices.extend(search(id, value)?);
        } else if key.contains("cost") && key != REPEATED && Field::parse(key).is_none() && !is_nought(value)
        {
            entry.unread.push(key.clone().into_owned());
        }
    }
    Ok(entry)
}

/// The name of a field, taken apart.
struct Field<'k> {
    base: &'k str,
    meter: Metered,
    unit: Unit,
    above: Option<u64>,
    tier: &'static str,
}

impl<'k> Field<'k> {
    fn parse(key: &'k str) -> Option<Self> {
        let tiered =
            |(ending, tier): &(&str, &'static str)| key.strip_suffix(ending).map(|rest| (rest, *tier));
        let (rest, tier) = TIERS.iter().find_map(tiered).unwrap_or((key, "on-demand"));
        let stepped = rest.strip_suffix("k_tokens").and_then(|rest| rest.rsplit_once("_above_"));
        let (base, above) = match stepped {
            Some((base, thousands)) => (base, Some(thousands.parse::<u64>().ok()?.checked_mul(1_000)?)),
            None => (rest, None),
        };
        let (_, meter, unit) = FIELDS.iter().find(|(name, ..)| *name == base)?;
        // Capacity is rented without a commitment, unless the id says for how long.
        let tier = if *unit == Unit::Hour { "provisioned" } else { tier };
        Some(Self { base, meter: *meter, unit: *unit, above, tier })
    }
}

/// A price, in this catalogue's units; none for 0, which is how the map says that nothing is billed so.
fn price(id: &str, key: &str, value: &Node<'_>, unit: Unit) -> Result<Option<Decimal>, Fault> {
    let field = format!("{id} › {key}");
    let text = match &value.value {
        Value::Number(text) => text,
        Value::Nothing => return Ok(None),
        _ => return Err(value.wrong_shape(&field, "a number")),
    };
    let usd = float(text).map_err(|problem| value.fault(&field, problem))?;
    let many = match unit {
        Unit::Bulk => 1_000_000,
        Unit::Each => 1,
        Unit::Hour => 3_600,
    };
    let usd = usd.checked_mul(Decimal::from(many));
    let most = crate::number::MOST;
    let usd = usd.filter(|usd| *usd <= Decimal::from(u64::from(most)));
    let usd = usd.ok_or_else(|| value.fault(&field, FileProblem::OutOfRange { most }))?;
    Ok((usd != Decimal::ZERO).then_some(usd))
}

fn search(id: &str, node: &Node<'_>) -> Result<Option<Price>, Fault> {
    let field = format!("{id} › {SEARCH}");
    let sizes = node.table().ok_or_else(|| node.wrong_shape(&field, "a table"))?;
    let mut prices = Vec::new();
    for (size, value) in sizes {
        prices.push((price(id, &format!("{SEARCH} › {size}"), value, Unit::Each)?, value));
    }
    let Some((Some(usd), value)) = prices.first() else { return Ok(None) };
    match prices.iter().find(|(other, _)| *other != Some(*usd)) {
        Some((_, other)) => Err(other.fault(
            &field,
            FileProblem::CannotBe { because: "one search has one price on Bedrock".to_owned() },
        )),
        None => Ok(Some(Price {
            field: SEARCH.to_owned(),
            text: value.shown().to_owned(),
            row: value.row,
            tier: "on-demand",
            meter: Metered::By("web_search"),
            usd: *usd,
            per: 1,
            bounds: Vec::new(),
        })),
    }
}

/// Whether it says 0, or nothing.
fn is_nought(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Number(text) => float(text) == Ok(Decimal::ZERO),
        Value::Nothing => true,
        _ => false,
    }
}
