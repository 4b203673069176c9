//! The report of a comparison, in Markdown: what a person has to look at first.

use super::Outcome;
use super::compare::{Compared, Verdict};
use super::usages::Difference;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use weighbridge::{Catalogue, Decimal};
use weighbridge_import::{Quote, Quotes, Unused};

/// Puts everything found into words.
pub(super) fn outcome(
    catalogue: &Catalogue,
    found: &Quotes<'_>,
    compared: &[Compared<'_>],
    charged: &[Difference],
    written: &[String],
) -> Outcome {
    let open: Vec<String> =
        compared.iter().filter(|one| one.verdict.is_unexplained()).map(sentence).collect();
    let unread = |(id, why): &(&str, Unused)| match why {
        Unused::UnknownField { field } => {
            Some(format!("`{id}`: the field `{field}` is none that the reader knows"))
        }
        _ => None,
    };
    let unread: Vec<String> = found.unused.iter().filter_map(unread).collect();
    let new: Vec<String> = found.unknown.iter().map(|id| format!("`{id}`")).collect();
    // A difference that a price explains is counted with the price.
    let (puzzles, explained): (Vec<_>, Vec<_>) = charged.iter().partition(|one| one.puzzle.is_some());
    let [puzzles, explained] =
        [puzzles, explained].map(|list| list.into_iter().map(example).collect::<Vec<_>>());
    let skipped = |(id, why): &(&str, Unused)| match why {
        Unused::Known { because } => Some((because.clone(), format!("`{id}`"))),
        _ => None,
    };
    let unexplained = open.len() + unread.len() + new.len() + puzzles.len();

    let mut text = String::from("# A published price map beside the catalogue\n\n");
    let same = compared.iter().filter(|one| one.verdict == Verdict::Same).count();
    let ids: BTreeSet<&str> = compared.iter().map(|one| one.quote.id).collect();
    let lacking = lacking(catalogue, compared);
    let tried: BTreeSet<(&str, &str)> = compared.iter().map(|one| (one.quote.id, one.quote.tier)).collect();
    let _ = writeln!(
        text,
        "{} ids lead to offers of ours, with {} prices: {same} the same, {} explained, {unexplained} unexplained.\n\
         {lacking} prices of ours are not in the map.\n\
         Random usages were priced for {} ids and tiers; {} came out differently.",
        ids.len(),
        compared.len(),
        compared.len() - same - open.len(),
        tried.len(),
        charged.len(),
    );
    list(&mut text, "Unexplained", &open);
    list(&mut text, "New ids", &new);
    list(&mut text, "Fields that are not known", &unread);
    list(&mut text, "Usages that come out differently although every price is the same", &puzzles);
    list(&mut text, "Written", written);
    let explanations =
        compared.iter().filter(|one| !one.verdict.is_unexplained() && one.verdict != Verdict::Same);
    groups(
        &mut text,
        "Explained",
        explanations.map(|one| (reason(&one.verdict), place(one.quote, one.place))),
    );
    groups(&mut text, "Skipped", found.unused.iter().filter_map(skipped));
    list(&mut text, "Usages that come out differently, and why", &explained);
    Outcome { report: text, unexplained }
}

fn list(text: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        let _ = write!(text, "\n## {title} ({})\n\n", lines.len());
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
    }
}

/// Lines of the same reason under one heading.
fn groups(text: &mut String, title: &str, lines: impl Iterator<Item = (String, String)>) {
    let mut by_reason: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (reason, line) in lines {
        by_reason.entry(reason).or_default().insert(line);
    }
    let joined = |(reason, lines): (String, BTreeSet<String>)| {
        format!("{reason} {}", lines.into_iter().collect::<Vec<_>>().join(", "))
    };
    list(text, title, &by_reason.into_iter().map(joined).collect::<Vec<_>>());
}

fn sentence(one: &Compared<'_>) -> String {
    let quote = one.quote;
    let theirs = quote.price.usd;
    let each = |usd: Decimal| usd.checked_mul(Decimal::from(u64::from(quote.price.per))).unwrap_or_default();
    let what = match &one.verdict {
        Verdict::Differs { ours } => format!("ours ${}", each(*ours)),
        Verdict::NotMetered => "ours has no such rate".to_owned(),
        Verdict::NotSold => "we have no such offer".to_owned(),
        _ => String::new(),
    };
    format!(
        "{}: {what}, theirs ${theirs} per {} (`{}` = {}, line {}). Proposal: `{}`",
        place(quote, one.place),
        quote.price.per,
        quote.price.field,
        quote.price.text,
        quote.price.row,
        proposal(quote),
    )
}

/// The rate that would say the same.
fn proposal(quote: &Quote<'_>) -> String {
    let bounds: Vec<String> = quote
        .bounds
        .iter()
        .map(|bound| match (bound.dimension.as_str(), bound.at_least, bound.at_most) {
            ("prompt_tokens", Some(least), None) => format!(", above = {}", least.saturating_sub(1)),
            ("prompt_tokens", None, Some(most)) => format!(", up_to = {most}"),
            (dimension, least, most) => {
                let limit = |name: &str, limit: Option<u64>| limit.map(|limit| format!(", {name} = {limit}"));
                let limits = [limit("at_least", least), limit("at_most", most)].into_iter().flatten();
                format!(", {{ dimension = \"{dimension}\"{} }}", limits.collect::<String>())
            }
        })
        .collect();
    let (meter, usd, per) = (quote.meter, quote.price.usd, quote.price.per);
    format!("{{ meter = \"{meter}\", usd = \"{usd}\", per = {per}{} }}", bounds.concat())
}

fn place(quote: &Quote<'_>, place: Option<&str>) -> String {
    let place = place.unwrap_or_else(|| quote.scope.key());
    format!("`{}` {} {} {}", quote.id, quote.tier, place, quote.meter)
}

fn reason(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Said { source, because } => format!("{source}: {because}"),
        Verdict::Earlier { until: Some(until) } => format!("It was so until {until}."),
        Verdict::Earlier { until: None } => "It was so once.".to_owned(),
        Verdict::Flattened { of } => {
            format!("The map has one price where there are {of}, and it is one of them.")
        }
        _ => String::new(),
    }
}

fn example(one: &Difference) -> String {
    let puzzle =
        one.puzzle.map(|meter| format!("{meter}: its price is the same, and nobody knows why it differs."));
    let reasons: Vec<String> = one
        .reasons
        .iter()
        .map(|(meter, verdict)| match verdict {
            Verdict::Differs { .. } | Verdict::NotMetered | Verdict::NotSold => {
                format!("{meter}: unexplained, see above.")
            }
            verdict => format!("{meter}: {}", reason(verdict)),
        })
        .chain(puzzle)
        .collect();
    format!(
        "`{}` {} {}: {} of {} ({}). {}",
        one.id,
        one.tier,
        one.place,
        one.count,
        one.tried,
        one.example,
        reasons.join(" ")
    )
}

/// How many rates in force of ours no price of the map is about.
fn lacking(catalogue: &Catalogue, compared: &[Compared<'_>]) -> usize {
    let card = super::card(catalogue);
    let mut count = 0;
    for model in &catalogue.models {
        for offer in model.offers.iter().filter(|offer| offer.card == card) {
            let is_about = |one: &&Compared<'_>| {
                one.quote.model == model.id
                    && (one.quote.tier, one.quote.scope) == (offer.tier.as_str(), offer.scope)
            };
            let here: Vec<&Compared<'_>> = compared.iter().filter(is_about).collect();
            let meters: BTreeSet<&str> = offer.rates.iter().map(|rate| rate.meter.as_str()).collect();
            let is_there = |meter: &&str| {
                here.iter().any(|one| {
                    one.quote.meter == *meter
                        && super::compare::offer_of(catalogue, one.quote, one.place)
                            .is_some_and(|found| found == offer)
                })
            };
            count += meters.iter().filter(|meter| !is_there(meter)).count();
        }
    }
    count
}
