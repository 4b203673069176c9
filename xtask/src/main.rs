//! The build steps, one command each; run without one to see them.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use weighbridge::study::doubt::doubt;
use weighbridge::study::frontier::frontier;
use weighbridge::study::month::month;
use weighbridge::study::near::near;
use weighbridge::study::spread::spread;
use weighbridge::study::values::values;
use weighbridge::study::weigh;
use weighbridge::{Answer, Catalogue, Date, Model, answer, decode, listing, tariffs};
use weighbridge_import::Ids;
use xtask::{Options, declarations, diff, import_declarations, read_catalogue, read_presets};

const USAGE: &str = "\
usage: cargo run -p xtask -- COMMAND
  check                    checks the catalogue
  pack FILE                packs what the calculator needs of it
  pack FILE hosted         packs that without what the course notes say
  pack FILE whole          packs all of it
  pack FILE presets        writes the typical jobs, a line each
  pack FILE COUNT          packs so many copies of its models, for measuring
  types FILE               writes the TypeScript declarations
  import-types FILE        writes those of the reader of price files
  answer TODAY QUESTION…   prints the native core's answers, one line of JSON each
  doubt TODAY QUESTION…    prints how sure its rankings are, likewise
  spread TODAY QUESTION…   prints what their ranges come to, likewise
  month TODAY QUESTION…    prints what their months come to, likewise
  frontier TODAY QUESTION… prints cost against quality, likewise
  weigh TODAY WAY TEXT QUESTION…
                           prints what follows for its weights from a text said in that way
  presets TODAY QUESTION…  prints the typical jobs to start from, likewise
  values TODAY QUESTION…   prints how it values each criterion, likewise
  near TODAY QUESTION…     prints its nearest misses, likewise
  list TODAY QUESTION…     prints its lists of models, one line of JSON each
  tariffs TODAY ID…        prints all its prices of models or services, one line of JSON each
  diff MAP [--usages 20] [--apply SOURCE]
                           compares a published price map with the catalogue, and writes what changed";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn packed(file: &str, catalogue: &Catalogue) -> Result<String, Box<dyn Error>> {
    let packed = catalogue.pack();
    std::fs::write(file, &packed)?;
    Ok(format!("{file}: {} bytes", packed.len()))
}

fn run(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = root.join("catalogue");
    let catalogue = || read_catalogue(&folder);
    let presets = |catalogue: &Catalogue| read_presets(&folder, catalogue);
    match arguments {
        ["check"] => {
            let catalogue = catalogue()?;
            let faults = Ids::written()?.faults(&catalogue);
            if !faults.is_empty() {
                return Err(faults.join("\n").into());
            }
            let facts: usize = catalogue.models.iter().map(|model| model.facts.len()).sum();
            let offers = catalogue.models.iter().flat_map(|model| &model.offers);
            let rates: usize = offers.map(|offer| offer.rates.len()).sum();
            Ok(format!(
                "catalogue: {} models, {facts} facts, {rates} rates, no faults",
                catalogue.models.len()
            ))
        }
        ["pack", file] => packed(file, &catalogue()?.for_calculator()),
        ["pack", file, "hosted"] => packed(file, &catalogue()?.for_calculator().without_notes()),
        ["pack", file, "whole"] => packed(file, &catalogue()?),
        ["pack", file, "presets"] => {
            std::fs::write(file, presets(&catalogue()?)?.join("\n"))?;
            Ok(format!("{file}: written"))
        }
        ["pack", file, count] => {
            let mut catalogue = catalogue()?;
            let originals = catalogue.models.clone();
            let copy =
                |(at, model): (usize, &Model)| Model { id: format!("{}.{at}", model.id), ..model.clone() };
            let copies = originals.iter().cycle().enumerate().skip(originals.len()).map(copy);
            catalogue.models.extend(copies.take(count.parse::<usize>()?.saturating_sub(originals.len())));
            std::fs::write(file, catalogue.pack())?;
            Ok(format!("{file}: {} models", catalogue.models.len()))
        }
        ["types", file] => {
            std::fs::write(file, declarations())?;
            Ok(format!("{file}: written"))
        }
        ["import-types", file] => {
            std::fs::write(file, import_declarations())?;
            Ok(format!("{file}: written"))
        }
        ["answer", today, questions @ ..] => {
            lines(&catalogue()?.for_calculator(), today, questions, |catalogue, today, question| {
                serde_json::to_string(&answer(catalogue, today, question, ""))
            })
        }
        ["weigh", today, way, text, questions @ ..] => {
            lines(&catalogue()?, today, questions, |catalogue, today, question| {
                let scenario = decode(catalogue, today, question, "").scenario;
                serde_json::to_string(&weigh::weigh(catalogue, &scenario, way, text))
            })
        }
        ["presets", today, questions @ ..] => {
            let written = presets(&catalogue()?)?.join("\n");
            lines(&catalogue()?, today, questions, |catalogue, today, question| {
                let scenario = decode(catalogue, today, question, "").scenario;
                serde_json::to_string(&weigh::presets(catalogue, &scenario, &written))
            })
        }
        ["diff", map, options @ ..] => {
            let outcome = diff(&root.join("catalogue"), &diff_options(map, options)?)?;
            if outcome.unexplained == 0 { Ok(outcome.report) } else { Err(outcome.report.into()) }
        }
        [command, today, texts @ ..] => lines(&catalogue()?, today, texts, saying(command).ok_or(USAGE)?),
        _ => Err(USAGE.into()),
    }
}

/// What the core says to one text, as a line of JSON.
type Say = fn(&Catalogue, Date, &str) -> serde_json::Result<String>;

/// What a command that takes nothing but texts has the core say, of the whole catalogue.
fn saying(command: &str) -> Option<Say> {
    Some(match command {
        "doubt" => |catalogue, today, question| {
            serde_json::to_string(&doubt(&answer(catalogue, today, question, "").report.ranking))
        },
        "spread" => |catalogue, today, question| {
            serde_json::to_string(&spread(catalogue, &decode(catalogue, today, question, "").scenario))
        },
        "month" => |catalogue, today, question| {
            serde_json::to_string(&month(catalogue, today, &decode(catalogue, today, question, "").scenario))
        },
        "frontier" => |catalogue, today, question| {
            let answer = answer(catalogue, today, question, "");
            serde_json::to_string(&frontier(catalogue, &answer.scenario, &answer.report.ranking, "", ""))
        },
        "near" => |catalogue, today, question| {
            let answer = answer(catalogue, today, question, "");
            serde_json::to_string(&near(catalogue, &answer.scenario, &answer.report.ranking))
        },
        "values" => |catalogue, today, question| {
            let Answer { scenario, report, .. } = answer(catalogue, today, question, "");
            serde_json::to_string(&values(catalogue, &scenario, &report.ranking))
        },
        "list" => {
            |catalogue, today, question| serde_json::to_string(&listing(catalogue, today, question, ""))
        }
        "tariffs" => |catalogue, today, id| serde_json::to_string(&tariffs(catalogue, id, today, 1_000_000)),
        _ => return None,
    })
}

/// What the core says to each text, a line each.
fn lines(
    catalogue: &Catalogue,
    today: &str,
    texts: &[&str],
    say: impl Fn(&Catalogue, Date, &str) -> serde_json::Result<String>,
) -> Result<String, Box<dyn Error>> {
    let today = Date::parse(today).ok_or("TODAY is a day such as 2026-11-22")?;
    let said: Result<Vec<_>, _> = texts.iter().map(|text| say(catalogue, today, text)).collect();
    Ok(said?.join("\n"))
}

fn diff_options<'a>(map: &'a str, mut options: &[&'a str]) -> Result<Options<'a>, Box<dyn Error>> {
    let mut read = Options { map: Path::new(map), usages: 20, apply: None };
    while let [name, value, rest @ ..] = options {
        match *name {
            "--usages" => read.usages = value.parse()?,
            "--apply" => read.apply = Some(value),
            _ => return Err(USAGE.into()),
        }
        options = rest;
    }
    if options.is_empty() { Ok(read) } else { Err(USAGE.into()) }
}
