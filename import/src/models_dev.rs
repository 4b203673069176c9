//! models.dev: one TOML file for each model, or all in one JSON file; prices for a million tokens.

use crate::entry::{Entry, Metered, Price};
use crate::fault::{Fault, FileProblem};
use crate::number::float;
use crate::text::small;
use crate::tree::{Node, Value};
use crate::written::{MOST_RATES, prompt_bound};
use weighbridge::Decimal;

/// Its name for Bedrock.
pub(crate) const PROVIDER: &str = "amazon-bedrock";

/// Its fields for prices.
const FIELDS: [(&str, Metered); 6] = [
    ("input", Metered::By("input")),
    ("output", Metered::By("output")),
    ("cache_read", Metered::By("cache_read")),
    ("cache_write", Metered::CacheWrite),
    ("input_audio", Metered::By("audio_input")),
    ("output_audio", Metered::By("audio_output")),
];

/// Prices for longer prompts, each list of them with the size of prompt above which it holds.
const TIERS: &str = "tiers";

/// The same in an older form, which says 200,000 even where the tiers say another size.
const LONG: (&str, u64) = ("context_over_200k", 200_000);

/// The models of Bedrock, if it is the file of all.
pub(crate) fn models<'n, 'a>(document: &'n Node<'a>) -> Option<&'n Node<'a>> {
    document.get(PROVIDER)?.get("models")
}

/// The entries of Bedrock in the file of all.
pub(crate) fn entries(models: &Node<'_>) -> Result<Vec<Entry>, Fault> {
    let all = models.table().ok_or_else(|| models.wrong_shape(PROVIDER, "a table"))?;
    all.iter().filter_map(|(id, node)| entry(id, node).transpose()).collect()
}

/// One model; none if it has no prices.
pub(crate) fn entry(id: &str, node: &Node<'_>) -> Result<Option<Entry>, Fault> {
    let Some(cost) = node.get("cost") else { return Ok(None) };
    let field = format!("{id} › cost");
    let mut entry = Entry { id: id.to_owned(), row: cost.row, prices: Vec::new(), unread: Vec::new() };
    let mut tables = vec![(None, cost, field.clone())];
    match cost.get(TIERS) {
        Some(tiers) => {
            let field = format!("{field} › {TIERS}");
            for tier in tiers.list().ok_or_else(|| tiers.wrong_shape(&field, "a list of tables"))? {
                tables.push((Some(above(tier, &field)?), tier, field.clone()));
            }
        }
        None => {
            tables.extend(cost.get(LONG.0).map(|long| (Some(LONG.1), long, format!("{field} › {}", LONG.0))));
        }
    }
    if tables.len() > MOST_RATES {
        return Err(Fault::at(cost.row, field, "", FileProblem::TooMany { limit: small(MOST_RATES) }));
    }
    for (above, table, field) in &tables {
        let larger = |key: &str| {
            let steps =
                tables.iter().filter(|(_, table, _)| table.get(key).is_some()).filter_map(|(step, ..)| *step);
            steps.filter(|step| above.is_none_or(|above| *step > above)).min()
        };
        for (key, value) in table.table().ok_or_else(|| table.wrong_shape(field, "a table"))? {
            if ![TIERS, LONG.0, "tier"].contains(&key.as_ref()) {
                add(&mut entry, field, key, value, (*above, larger(key)))?;
            }
        }
    }
    Ok((!entry.prices.is_empty() || !entry.unread.is_empty()).then_some(entry))
}

/// The size of prompt above which a tier holds.
fn above(tier: &Node<'_>, field: &str) -> Result<u64, Fault> {
    let size = tier.get("tier").and_then(|tier| tier.get("size"));
    let number = size.and_then(|size| match &size.value {
        Value::Number(text) => float(text).ok()?.to_u64(),
        _ => None,
    });
    number
        .ok_or_else(|| size.unwrap_or(tier).wrong_shape(&format!("{field} › tier › size"), "a whole number"))
}

fn add(
    entry: &mut Entry,
    table: &str,
    key: &str,
    value: &Node<'_>,
    (above, up_to): (Option<u64>, Option<u64>),
) -> Result<(), Fault> {
    let field = format!("{table} › {key}");
    let Value::Number(text) = &value.value else { return Err(value.wrong_shape(&field, "a number")) };
    let usd = float(text).map_err(|problem: FileProblem| value.fault(&field, problem))?;
    // It says 0 where nothing is billed so, or nothing is known.
    if usd == Decimal::ZERO {
        return Ok(());
    }
    let Some((_, meter)) = FIELDS.iter().find(|(name, _)| *name == key) else {
        entry.unread.push(key.to_owned());
        return Ok(());
    };
    entry.prices.push(Price {
        field: key.to_owned(),
        text: text.clone().into_owned(),
        row: value.row,
        tier: "on-demand",
        meter: *meter,
        usd,
        per: 1_000_000,
        bounds: prompt_bound(above, up_to).into_iter().collect(),
    });
    Ok(())
}
