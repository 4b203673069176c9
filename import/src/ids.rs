//! How the ids of outside price maps lead to models of the catalogue: by a fixed rule and a list, never by a similar name.

use crate::fault::{Fault, FileProblem};
use crate::fields::Fields;
use crate::toml::toml;
use crate::tree::{Node, Value};
use weighbridge::{Catalogue, Scope};

/// The rule and the lists that come with the catalogue.
const WRITTEN: &str = include_str!("../../catalogue/ids.toml");

/// By id. The lists are short, and a tree would take more room in the page than it saves time.
type List<T> = Vec<(String, T)>;

fn find<'l, T>(list: &'l List<T>, id: &str) -> Option<&'l T> {
    list.iter().find(|(key, _)| key == id).map(|(_, value)| value)
}

/// What is known of the ids of each outside map.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ids {
    maps: List<Known>,
}

/// What is known of the ids of one map.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Known {
    /// Key of the source that the map is read as.
    pub source: String,
    alias: List<String>,
    scope: List<Vec<String>>,
    skip: List<String>,
}

/// Where an id of a map leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead<'a> {
    /// To an offer of a model.
    Offer(Address<'a>),
    /// Nowhere, for a reason that somebody wrote down.
    Skipped(&'a str),
    /// Nowhere that is known.
    Unknown,
}

/// Where an offer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// Id of the model.
    pub model: &'a str,
    /// The tier, where the id names one.
    pub tier: Option<&'static str>,
    /// How far a request may travel.
    pub scope: Scope,
    /// Regions or profiles.
    pub places: Vec<String>,
    /// The images that the price is of, where the id names a size.
    pub cell: Option<Cell<'a>>,
    /// Whether the id is spelled as the model's own.
    pub is_exact: bool,
}

/// A cell of a table of image prices; `None` is what is larger, or more, than the other cells have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Width in pixels, at most.
    pub width: Option<u64>,
    /// Height in pixels, at most.
    pub height: Option<u64>,
    /// Generation steps, at most.
    pub steps: Option<u64>,
    /// The rest of the id: cells of the same table have the same.
    pub of: &'a str,
}

impl Ids {
    /// What came with the catalogue.
    ///
    /// # Errors
    /// Never once a test has read it.
    pub fn written() -> Result<Self, Fault> {
        Self::parse(WRITTEN)
    }

    /// Reads the form of `catalogue/ids.toml`.
    ///
    /// # Errors
    /// If it is not of that form.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let document = toml(text).map_err(|fault| fault.in_file("ids.toml"))?;
        Self::read(&document).map_err(|fault| fault.in_file("ids.toml"))
    }

    fn read(document: &Node<'_>) -> Result<Self, Fault> {
        let mut maps = Vec::new();
        for node in document.get("map").and_then(Node::list).unwrap_or_default() {
            let fields = Fields::of(node, "map", &["key", "source"])?;
            let key = fields.text("key")?.ok_or_else(|| fields.missing("key"))?;
            let source = fields.text("source")?.ok_or_else(|| fields.missing("source"))?;
            let mut known = Known { source, ..Known::default() };
            if let Some(node) = document.get(&key) {
                let fields = Fields::of(node, &key, &["alias", "scope", "skip"])?;
                known.alias = words(&fields, "alias")?;
                known.skip = words(&fields, "skip")?;
                known.scope = scopes(&fields)?;
            }
            maps.push((key, known));
        }
        Ok(Self { maps })
    }

    /// What is known of a map.
    pub fn of(&self, map: &str) -> Option<&Known> {
        find(&self.maps, map)
    }

    /// Everything that leads nowhere, one sentence each.
    pub fn faults(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut faults = Vec::new();
        for (map, known) in &self.maps {
            let strange = known.alias.iter().filter(|(_, model)| catalogue.model(model).is_none());
            faults.extend(
                strange.map(|(id, model)| format!("ids.toml: {map}: {id}: there is no model {model}")),
            );
            if catalogue.source(&known.source).is_none() {
                faults.push(format!("ids.toml: {map}: there is no source {}", known.source));
            }
            for (id, words) in &known.scope {
                if place_of(catalogue, words).is_none() {
                    faults.push(format!("ids.toml: {map}: {id}: {} is no place", words.join(", ")));
                }
            }
        }
        faults
    }
}

fn words(fields: &Fields<'_, '_>, key: &str) -> Result<List<String>, Fault> {
    let Some(node) = fields.get(key) else { return Ok(Vec::new()) };
    let entries = node.table().ok_or_else(|| node.wrong_shape(&fields.field(key), "a table"))?;
    let word = |node: &Node<'_>| node.text().map(str::to_owned);
    let entry = |(id, node): &(std::borrow::Cow<'_, str>, Node<'_>)| {
        let text = word(node).ok_or_else(|| node.wrong_shape(&fields.field(key), "a text"))?;
        Ok((id.clone().into_owned(), text))
    };
    entries.iter().map(entry).collect()
}

fn scopes(fields: &Fields<'_, '_>) -> Result<List<Vec<String>>, Fault> {
    let Some(node) = fields.get("scope") else { return Ok(Vec::new()) };
    let entries = node.table().ok_or_else(|| node.wrong_shape(&fields.field("scope"), "a table"))?;
    let mut scopes = Vec::new();
    for (id, node) in entries {
        let words = match &node.value {
            Value::Text(word) => Some(vec![word.clone().into_owned()]),
            Value::List(items) => items.iter().map(|item| item.text().map(str::to_owned)).collect(),
            _ => None,
        };
        let known = ["global", "in-region", "a region", "a list of profiles"].map(str::to_owned).to_vec();
        let words = words.ok_or_else(|| node.fault(&fields.field(id), FileProblem::UnknownWord { known }))?;
        scopes.push((id.clone().into_owned(), words));
    }
    Ok(scopes)
}

/// The scope and places that words of `scope` stand for.
fn place_of(catalogue: &Catalogue, words: &[String]) -> Option<(Scope, Vec<String>)> {
    match words {
        [word] if word == Scope::Global.key() => Some((Scope::Global, Vec::new())),
        [word] if word == Scope::InRegion.key() => Some((Scope::InRegion, Vec::new())),
        [region] if catalogue.region(region).is_some() => Some((Scope::InRegion, vec![region.clone()])),
        profiles => profiles
            .iter()
            .all(|profile| is_profile(catalogue, profile))
            .then(|| (Scope::Geo, profiles.to_vec())),
    }
}

fn is_profile(catalogue: &Catalogue, word: &str) -> bool {
    catalogue.regions.iter().any(|region| region.profiles.iter().any(|profile| profile == word))
}

impl Known {
    /// Where an id leads:
    /// `[<width>-x-<height>/<steps>-steps/][bedrock/|bedrock_mantle/][<region>/][<n>-month-commitment/][<profile>.]<model>`.
    pub fn lead<'a>(&'a self, catalogue: &'a Catalogue, id: &'a str) -> Lead<'a> {
        if let Some(reason) = find(&self.skip, id) {
            return Lead::Skipped(reason);
        }
        self.address(catalogue, id).map_or(Lead::Unknown, Lead::Offer)
    }

    fn address<'a>(&'a self, catalogue: &'a Catalogue, id: &'a str) -> Option<Address<'a>> {
        let (cell, whole) = cell(id);
        let plain = whole.strip_prefix("bedrock/").unwrap_or(whole);
        let rest = plain.strip_prefix("bedrock_mantle/").unwrap_or(plain);
        let (region, rest) = match rest.split_once('/') {
            Some((region, rest)) if region == "*" || catalogue.region(region).is_some() => {
                (Some(region), rest)
            }
            _ => (None, rest),
        };
        let (tier, rest) = match rest.split_once("-month-commitment/") {
            Some(("1", rest)) => (Some("provisioned-1-month"), rest),
            Some(("6", rest)) => (Some("provisioned-6-months"), rest),
            Some(_) => return None,
            None => (None, rest),
        };
        let profiled = rest
            .split_once('.')
            .filter(|(word, _)| *word == Scope::Global.key() || is_profile(catalogue, word));
        let (profile, name) = profiled.map_or((None, rest), |(profile, name)| (Some(profile), name));
        let own = catalogue.model(name);
        let model = own.or_else(|| catalogue.model(find(&self.alias, name)?))?;
        let (scope, places) = match (region, profile) {
            (Some("*"), None) => (Scope::InRegion, Vec::new()),
            (Some(region), None) => (Scope::InRegion, vec![region.to_owned()]),
            (None, Some(word)) if word == Scope::Global.key() => (Scope::Global, Vec::new()),
            (None, Some(profile)) => (Scope::Geo, vec![profile.to_owned()]),
            // An id that names both says two things.
            (Some(_), Some(_)) => return None,
            (None, None) => match find(&self.scope, whole).or_else(|| find(&self.scope, plain)) {
                Some(words) => place_of(catalogue, words)?,
                None => (Scope::InRegion, Vec::new()),
            },
        };
        Some(Address { model: &model.id, tier, scope, places, cell, is_exact: own.is_some() })
    }
}

/// Takes the size in front off an id.
fn cell(id: &str) -> (Option<Cell<'_>>, &str) {
    let Some((size, (steps, of))) =
        id.split_once('/').and_then(|(size, rest)| Some((size, rest.split_once('/')?)))
    else {
        return (None, id);
    };
    let Some((steps, (width, height))) = steps.strip_suffix("-steps").zip(size.split_once("-x-")) else {
        return (None, id);
    };
    let number = |word: &str| match word {
        "max" => Some(None),
        word => word.parse::<u64>().ok().map(Some),
    };
    let (Some(width), Some(height), Some(steps)) = (number(width), number(height), number(steps)) else {
        return (None, id);
    };
    (Some(Cell { width, height, steps, of }), of)
}
