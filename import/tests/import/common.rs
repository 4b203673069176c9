//! What the tests of the importer share.

use std::sync::LazyLock;
use weighbridge::{Catalogue, Date, Market, Rate, Scope, Workload, resolve};
use weighbridge_import::{CARD, Fault, Ids, Import, import};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue");
    xtask::read_catalogue(folder.as_ref()).unwrap()
});

pub(crate) fn catalogue() -> Catalogue {
    CATALOGUE.clone()
}

pub(crate) fn today() -> Date {
    Date::parse("2026-11-24").unwrap()
}

/// Reads a file of this name over the catalogue.
pub(crate) fn open(name: &str, bytes: &[u8]) -> Result<Import, Fault> {
    import(catalogue(), &Ids::written().unwrap(), name, bytes, today())
}

/// One of the files in `fixtures`.
pub(crate) fn fixture(name: &str) -> Import {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/");
    open(name, &std::fs::read(format!("{folder}{name}")).unwrap()).unwrap()
}

/// The rate that a request meets on the reader's card.
pub(crate) fn rate(
    made: &Import,
    model: &str,
    (tier, scope, region): (&str, Scope, &str),
    tokens: u64,
    meter: &str,
) -> Rate {
    let market = Market {
        card: CARD.to_owned(),
        region: region.to_owned(),
        scope,
        tier: tier.to_owned(),
        date: today(),
    };
    let mut workload = Workload::default();
    workload.text.input_tokens = tokens;
    let offers = &made.catalogue.model(model).unwrap().offers;
    resolve(&made.catalogue, offers, &market, &workload.dimensions(), meter).unwrap().rate.clone()
}

/// The same, in short: dollars and for how many.
pub(crate) fn usd(
    made: &Import,
    model: &str,
    place: (&str, Scope, &str),
    tokens: u64,
    meter: &str,
) -> String {
    let rate = rate(made, model, place, tokens, meter);
    format!("{} per {}", rate.usd, rate.per)
}

/// The sentence of what is wrong with a file.
pub(crate) fn fault(name: &str, bytes: impl AsRef<[u8]>) -> String {
    open(name, bytes.as_ref()).unwrap_err().to_string()
}

/// A price map with one entry of Bedrock, its fields given.
pub(crate) fn map(fields: &str) -> String {
    format!("{{\"amazon.nova-lite-v1:0\": {{\"litellm_provider\": \"bedrock\",\n{fields}}}}}")
}

/// A file of one offer, its rate given.
pub(crate) fn offer(rate: &str) -> String {
    format!("[[offer]]\nmodel = \"amazon.nova-lite-v1:0\"\nrate = [\n  {rate},\n]\n")
}
