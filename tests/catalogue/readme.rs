//! Whoever follows `catalogue/README.md` to the letter gets what it promises.

use crate::common::{LLAMA, ask_of, bill, path, ranked};
use crate::files::copy;
use std::fs;
use weighbridge::Catalogue;

/// The catalogue after every example of the README was added to the file it names: to its end, or to the
/// offer that it says it belongs in.
fn followed(name: &str) -> Catalogue {
    let folder = copy(name);
    let readme = fs::read_to_string(path("catalogue/README.md")).unwrap();
    for block in readme.split("```toml ").skip(1) {
        let (file, text) = block.split_once("```").unwrap().0.split_once('\n').unwrap();
        let before = fs::read_to_string(folder.join(file)).unwrap_or_default();
        let offer = text.strip_prefix("# in the offer of ").and_then(|text| text.lines().next());
        let at = offer.map_or(before.len(), |model| end_of_offer(&before, model));
        let (above, below) = before.split_at(at);
        fs::write(folder.join(file), format!("{above}\n{text}\n{below}")).unwrap();
    }
    xtask::read_catalogue(&folder).unwrap()
}

/// Where a model's first offer ends.
fn end_of_offer(text: &str, model: &str) -> usize {
    let start = text.find(&format!("model = \"{model}\"")).unwrap();
    text[start..].find("\n[[offer]]").map_or(text.len(), |length| start + length)
}

#[test]
fn a_price_changes_on_its_day() {
    let catalogue = followed("readme-price");
    let input = |day: &str| bill(&catalogue, &format!("date={day}"), LLAMA).lines[0].printed.to_string();
    assert_eq!(input("2026-11-30"), "$0.00195");
    assert_eq!(input("2026-12-01"), "$0.00185");
}

#[test]
fn a_model_takes_part() {
    let catalogue = followed("readme-model");
    let question = "requests=1&input=1M&output=1M&date=2026-12-01";
    assert_eq!(bill(&catalogue, question, "example.parrot-v1").per_month.to_string(), "$0.75");
    let answer = ask_of(&catalogue, "models=&date=2026-12-01");
    assert!(ranked(&answer, "example.parrot-v1").is_some());
}

#[test]
fn a_criterion_can_be_weighed_and_its_fact_required() {
    let catalogue = followed("readme-criterion");
    let before = ask_of(&catalogue, "");
    let weighed = ask_of(&catalogue, "weight.streaming=20&need.streaming=yes");
    assert!(weighed.report.ranking.shares.iter().any(|share| share.criterion == "streaming"));
    assert!(!before.report.ranking.shares.iter().any(|share| share.criterion == "streaming"));
}
