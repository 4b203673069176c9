//! Random usages, priced under the catalogue and under a map.

use super::charge::{Raw, Used};
use super::compare::{Compared, Verdict};
use weighbridge::{Catalogue, Decimal, Kind, Market, Scope, Workload, resolve};
use weighbridge_import::{Quote, each};

/// Prices of an id in one tier and place that came out differently.
pub(super) struct Difference {
    pub id: String,
    pub tier: &'static str,
    pub place: String,
    /// Of how many usages.
    pub tried: u32,
    /// How many.
    pub count: u32,
    /// The first of them.
    pub example: String,
    /// Why, by meter.
    pub reasons: Vec<(&'static str, Verdict)>,
    /// A meter that came out differently although its price is the same.
    pub puzzle: Option<&'static str>,
}

/// Prices every id, tier and place for so many random usages, and returns what differs.
pub(super) fn differences(
    catalogue: &Catalogue,
    quotes: &[Quote<'_>],
    compared: &[Compared<'_>],
    raw: &Raw,
    usages: u32,
) -> Vec<Difference> {
    let mut groups: Vec<(&Compared<'_>, Vec<&Compared<'_>>)> = Vec::new();
    for one in compared {
        let is_same = |(first, _): &&mut (&Compared<'_>, _)| {
            (first.quote.id, first.quote.tier, first.place) == (one.quote.id, one.quote.tier, one.place)
        };
        match groups.iter_mut().rev().find(is_same) {
            Some((_, members)) => members.push(one),
            None => groups.push((one, vec![one])),
        }
    }
    let steps: Vec<u64> = quotes
        .iter()
        .flat_map(|quote| &quote.bounds)
        .filter(|bound| bound.dimension == "prompt_tokens")
        .filter_map(|bound| bound.at_most)
        .collect();
    groups
        .iter()
        .filter_map(|(first, members)| difference(catalogue, first, members, raw, &steps, usages))
        .collect()
}

fn difference(
    catalogue: &Catalogue,
    first: &Compared<'_>,
    members: &[&Compared<'_>],
    raw: &Raw,
    steps: &[u64],
    usages: u32,
) -> Option<Difference> {
    let quote = first.quote;
    let market = market(catalogue, quote, first.place);
    let place = first.place.map_or_else(|| quote.scope.key().to_owned(), str::to_owned);
    let mut made = Difference {
        id: quote.id.to_owned(),
        tier: quote.tier,
        place,
        tried: usages,
        count: 0,
        example: String::new(),
        reasons: Vec::new(),
        puzzle: None,
    };
    // The same id always draws the same usages.
    let mut dice = Dice(
        quote
            .id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)),
    );
    let mut strange: Vec<&'static str> = Vec::new();
    for _ in 0..usages {
        let (used, workload) = usage(&mut dice, members, steps);
        let charged = |(meter, count): &(&'static str, u64)| {
            let ours = charge(catalogue, quote, &market, &workload, meter, *count);
            (*meter, ours, raw.charge(quote.id, quote.tier, &used, meter, *count))
        };
        let lines: Vec<_> = used.counts.iter().map(charged).collect();
        let differing = || lines.iter().filter(|(_, ours, theirs)| ours.is_none() || ours != theirs);
        if differing().next().is_none() {
            continue;
        }
        made.count += 1;
        strange.extend(differing().map(|(meter, ..)| meter));
        if made.example.is_empty() {
            let counts: Vec<String> =
                used.counts.iter().map(|(meter, count)| format!("{count} {meter}")).collect();
            let ours = sum(lines.iter().map(|(_, ours, _)| *ours));
            let theirs = sum(lines.iter().map(|(_, _, theirs)| *theirs));
            made.example = format!("{}: ours {ours}, theirs {theirs}", counts.join(", "));
        }
    }
    for one in members.iter().filter(|one| strange.contains(&one.quote.meter)) {
        let reason = (one.quote.meter, one.verdict.clone());
        if one.verdict != Verdict::Same && !made.reasons.contains(&reason) {
            made.reasons.push(reason);
        }
    }
    let is_known = |meter: &str| made.reasons.iter().any(|(known, _)| *known == meter);
    made.puzzle = strange.iter().copied().find(|meter| !is_known(meter));
    (made.count > 0).then_some(made)
}

/// Quantities around the steps, of everything that the map has a price for.
fn usage(dice: &mut Dice, members: &[&Compared<'_>], steps: &[u64]) -> (Used, Workload) {
    let step = steps.get(dice.below(steps.len().max(1))).copied().unwrap_or(50_000);
    let prompt_tokens = match dice.below(6) {
        0 => step - 1,
        1 => step,
        2 => step + 1,
        3 => step * 2,
        _ => 1 + dice.number(step * 2),
    };
    let mut workload = Workload::default();
    workload.text.input_tokens = prompt_tokens;
    if members.iter().any(|one| one.quote.meter == "image") {
        workload.kind = Kind::Image;
        let bounds = || members.iter().flat_map(|one| &one.quote.bounds);
        let limit = |dimension: &str| {
            let of_it = bounds().find(|bound| bound.dimension == dimension);
            of_it.and_then(|bound| bound.at_most.or(bound.at_least))
        };
        workload.image.width = limit("width").unwrap_or(workload.image.width);
        workload.image.height = limit("height").unwrap_or(workload.image.height);
        workload.image.steps = limit("steps").unwrap_or(workload.image.steps);
    }
    let mut rest = prompt_tokens;
    let mut counts: Vec<(&'static str, u64)> = Vec::new();
    for one in members {
        let meter = one.quote.meter;
        if counts.iter().any(|(other, _)| *other == meter) {
            continue;
        }
        let count = match meter {
            // The tokens of a prompt are each of one kind.
            "input" | "cache_read" | "cache_write_5m" | "cache_write_30m" | "cache_write_1h" => {
                let part = dice.number(rest + 1);
                rest -= part;
                part
            }
            "output" => dice.number(20_000),
            _ => 1 + dice.number(100),
        };
        counts.push((meter, count));
    }
    (Used { prompt_tokens, counts }, workload)
}

/// What the catalogue charges for so many units; `None` where it has no price for them.
fn charge(
    catalogue: &Catalogue,
    quote: &Quote<'_>,
    market: &Market,
    workload: &Workload,
    meter: &str,
    count: u64,
) -> Option<Decimal> {
    let offers = &catalogue.model(&quote.model)?.offers;
    let rate = resolve(catalogue, offers, market, &workload.dimensions(), meter).ok()?.rate;
    each(rate.usd, rate.per)?.checked_mul(Decimal::from(count))
}

/// A total for a reader.
fn sum(mut amounts: impl Iterator<Item = Option<Decimal>>) -> String {
    let sum = amounts.try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount?));
    sum.map_or_else(|| "no price".to_owned(), |sum| format!("${sum}"))
}

/// The market in which a quote holds in one of its places.
fn market(catalogue: &Catalogue, quote: &Quote<'_>, place: Option<&str>) -> Market {
    let offers = catalogue.model(&quote.model).map(|model| model.offers.as_slice()).unwrap_or_default();
    let is_named = |region: &str| {
        let of_scope =
            |offer: &&weighbridge::Offer| offer.scope == Scope::InRegion && offer.tier == quote.tier;
        offers.iter().filter(of_scope).any(|offer| offer.places.iter().any(|own| own == region))
    };
    let region = match (quote.scope, place) {
        (Scope::InRegion, Some(region)) => Some(region),
        // A region that no offer names: there the one that names none holds.
        (Scope::InRegion, None) => catalogue
            .regions
            .iter()
            .find(|region| !region.apart && !is_named(&region.key))
            .map(|region| region.key.as_str()),
        (Scope::Geo, Some(profile)) => {
            let called =
                |region: &&weighbridge::Region| region.profiles.first().is_some_and(|own| own == profile);
            catalogue.regions.iter().find(called).map(|region| region.key.as_str())
        }
        (Scope::Geo | Scope::Global, _) => None,
    };
    Market {
        card: super::card(catalogue).to_owned(),
        region: region.unwrap_or("us-east-1").to_owned(),
        scope: quote.scope,
        tier: quote.tier.to_owned(),
        date: catalogue.as_of,
    }
}

/// Reproducible random numbers (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than the limit.
    fn number(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.number(u64::try_from(limit).unwrap_or(1))).unwrap_or(0)
    }
}
