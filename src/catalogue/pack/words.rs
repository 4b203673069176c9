//! What stands where in the packed vocabulary: sources, kinds of fact, markets, criteria, the notes.

use super::columns::{Column, Io};
use super::layout::{choice, day, decimal};
use crate::catalogue::{
    Among, Basis, Card, Catalogue, Claim, Confidence, Course, Criterion, CurveShape, FactKind, FactShape,
    Job, Measured, Meter, Proposition, Region, Required, Row, Source, Tier, ValueFunction,
};
use crate::decimal::Decimal;
use crate::workload::Contest;

/// Everything but models and services.
pub(super) fn words<I: Io>(io: &mut I, catalogue: &mut Catalogue) {
    day(io, Column::Read, &mut catalogue.as_of);
    io.list(Column::Count, &mut catalogue.sources, source);
    io.list(Column::Count, &mut catalogue.fact_kinds, fact_kind);
    io.list(Column::Count, &mut catalogue.meters, meter);
    io.list(Column::Count, &mut catalogue.cards, card);
    io.list(Column::Count, &mut catalogue.tiers, tier);
    io.list(Column::Count, &mut catalogue.regions, region);
    io.list(Column::Count, &mut catalogue.criteria, criterion);
    course(io, &mut catalogue.course);
}

fn texts<I: Io>(io: &mut I, texts: &mut Vec<String>) {
    io.list(Column::Word, texts, |io, text| io.text(Column::Word, text));
}

fn source<I: Io>(io: &mut I, source: &mut Source) {
    io.text(Column::Source, &mut source.key);
    io.text(Column::Word, &mut source.title);
    io.maybe(Column::Word, &mut source.url, |io, url| io.text(Column::Word, url));
    choice(io, Column::Count, &Confidence::ALL, &mut source.confidence);
}

fn fact_kind<I: Io>(io: &mut I, kind: &mut FactKind) {
    for text in [&mut kind.key, &mut kind.label, &mut kind.about] {
        io.text(Column::Word, text);
    }
    texts(io, &mut kind.makers_of);
    io.yes_or_no(Column::Count, &mut kind.listed_only);
    io.yes_or_no(Column::ValueShape, &mut kind.less_is_better);
    choice(io, Column::ValueShape, &Required::ALL, &mut kind.required);
    let shape = &mut kind.shape;
    let mut at = match shape {
        FactShape::Number { .. } => 0,
        FactShape::Level { .. } => 1,
        FactShape::Tags { .. } => 2,
        FactShape::Text => 3,
        FactShape::YesNo => 4,
        FactShape::Day => 5,
    };
    io.number(Column::ValueShape, &mut at);
    match at {
        0 => {
            let mut unit = if let FactShape::Number { unit } = shape { unit.clone() } else { String::new() };
            io.text(Column::Word, &mut unit);
            *shape = FactShape::Number { unit };
        }
        1 | 2 => {
            let mut words = match shape {
                FactShape::Level { levels: words } | FactShape::Tags { words } => core::mem::take(words),
                _ => Vec::new(),
            };
            texts(io, &mut words);
            *shape = if at == 1 { FactShape::Level { levels: words } } else { FactShape::Tags { words } };
        }
        3 => *shape = FactShape::Text,
        4 => *shape = FactShape::YesNo,
        _ => *shape = FactShape::Day,
    }
}

fn meter<I: Io>(io: &mut I, meter: &mut Meter) {
    for text in [&mut meter.key, &mut meter.label, &mut meter.unit] {
        io.text(Column::Word, text);
    }
    io.yes_or_no(Column::Count, &mut meter.quoted_in_bulk);
    io.maybe(Column::Word, &mut meter.rounds, |io, rounds| io.text(Column::Word, rounds));
}

fn card<I: Io>(io: &mut I, card: &mut Card) {
    for text in [&mut card.key, &mut card.label, &mut card.about] {
        io.text(Column::Word, text);
    }
    io.maybe(Column::Word, &mut card.over, |io, over| io.text(Column::Word, over));
}

fn tier<I: Io>(io: &mut I, tier: &mut Tier) {
    for text in [&mut tier.key, &mut tier.label, &mut tier.about] {
        io.text(Column::Word, text);
    }
    choice(io, Column::Count, &Basis::ALL, &mut tier.by);
}

fn region<I: Io>(io: &mut I, region: &mut Region) {
    for text in [&mut region.key, &mut region.label] {
        io.text(Column::Word, text);
    }
    texts(io, &mut region.profiles);
    io.yes_or_no(Column::Count, &mut region.apart);
}

fn criterion<I: Io>(io: &mut I, criterion: &mut Criterion) {
    for text in [&mut criterion.key, &mut criterion.label, &mut criterion.about] {
        io.text(Column::Word, text);
    }
    io.list(Column::Count, &mut criterion.contests, |io, contest| {
        choice(io, Column::Count, &Contest::ALL, contest);
    });
    let (mut what, mut fact) = match &criterion.measured {
        Measured::UnitCost => (0, String::new()),
        Measured::Fact(fact) => (1, fact.clone()),
        Measured::OwnScore => (2, String::new()),
    };
    io.number(Column::Count, &mut what);
    if what == 1 {
        io.text(Column::Word, &mut fact);
    }
    criterion.measured = match what {
        0 => Measured::UnitCost,
        1 => Measured::Fact(fact),
        _ => Measured::OwnScore,
    };
    io.yes_or_no(Column::Count, &mut criterion.quality);
    let mut points = u64::from(criterion.points);
    io.number(Column::Count, &mut points);
    criterion.points = u8::try_from(points).unwrap_or_default();
    value_function(io, &mut criterion.value_function);
}

fn value_function<I: Io>(io: &mut I, function: &mut ValueFunction) {
    let (mut curve, mut levels) = match core::mem::take(function) {
        ValueFunction::Curve(curve) => (Some(curve), Vec::new()),
        ValueFunction::Levels(levels) => (None, levels),
        ValueFunction::YesNo => (None, Vec::new()),
    };
    io.maybe(Column::ValueShape, &mut curve, |io, curve| {
        choice(io, Column::ValueShape, &CurveShape::ALL, &mut curve.shape);
        io.list(Column::Count, &mut curve.points, |io, (x, value)| {
            for number in [x, value] {
                decimal(io, [Column::Mantissa, Column::Scale], number);
            }
        });
    });
    if curve.is_none() {
        io.list(Column::Count, &mut levels, |io, (word, value)| {
            io.text(Column::Word, word);
            decimal(io, [Column::Mantissa, Column::Scale], value);
        });
    }
    *function = match curve {
        Some(curve) => ValueFunction::Curve(curve),
        None if levels.is_empty() => ValueFunction::YesNo,
        None => ValueFunction::Levels(levels),
    };
}

fn course<I: Io>(io: &mut I, course: &mut Course) {
    io.text(Column::Source, &mut course.source);
    texts(io, &mut course.models);
    io.list(Column::Count, &mut course.rows, |io, row: &mut Row| {
        for text in [&mut row.model, &mut row.max_tokens, &mut row.pricing] {
            io.text(Column::Word, text);
        }
    });
    io.list(Column::Count, &mut course.claims, |io, claim: &mut Claim| {
        io.text(Column::Word, &mut claim.key);
        io.text(Column::Word, &mut claim.says);
        proposition(io, &mut claim.proposition);
    });
    io.list(Column::Count, &mut course.jobs, |io, job: &mut Job| {
        for text in [&mut job.key, &mut job.label, &mut job.about, &mut job.question, &mut job.pick] {
            io.text(Column::Word, text);
        }
    });
}

/// All propositions are written alike: what kind, of which model and what, and what it may have besides.
#[derive(Default)]
struct Parts {
    kind: u64,
    model: String,
    of: String,
    words: Vec<String>,
    fact: Option<String>,
    above: Option<Decimal>,
    limit: Option<Decimal>,
    seconds: u64,
}

fn proposition<I: Io>(io: &mut I, proposition: &mut Proposition) {
    let mut parts = taken_apart(proposition);
    io.number(Column::ValueShape, &mut parts.kind);
    io.text(Column::Word, &mut parts.model);
    io.text(Column::Word, &mut parts.of);
    texts(io, &mut parts.words);
    io.maybe(Column::Word, &mut parts.fact, |io, fact| io.text(Column::Word, fact));
    for number in [&mut parts.above, &mut parts.limit] {
        io.maybe(Column::Count, number, |io, number| decimal(io, [Column::Mantissa, Column::Scale], number));
    }
    io.number(Column::Count, &mut parts.seconds);
    *proposition = put_together(parts);
}

fn taken_apart(proposition: &Proposition) -> Parts {
    match proposition.clone() {
        Proposition::Highest { of, model } => Parts { kind: 0, model, of, ..Parts::default() },
        Proposition::Lowest { of, model, among } => {
            let (fact, words) = among.map_or((None, Vec::new()), |among| (Some(among.fact), among.words));
            Parts { kind: 1, model, of, fact, words, ..Parts::default() }
        }
        Proposition::Times { of, model, than, above, at_most } => {
            Parts { kind: 2, model, of, words: than, above, limit: at_most, ..Parts::default() }
        }
        Proposition::Has { model, what } => {
            Parts { kind: 3, model, of: what.fact, words: what.words, ..Parts::default() }
        }
        Proposition::BilledBy { model, meter } => Parts { kind: 4, model, of: meter, ..Parts::default() },
        Proposition::Accumulates { model, seconds_per_image, at_least } => Parts {
            kind: 5,
            model,
            seconds: u64::from(seconds_per_image),
            limit: Some(at_least),
            ..Parts::default()
        },
    }
}

fn put_together(parts: Parts) -> Proposition {
    let Parts { kind, model, of, words, fact, above, limit, seconds } = parts;
    match kind {
        0 => Proposition::Highest { of, model },
        1 => Proposition::Lowest { of, model, among: fact.map(|fact| Among { fact, words }) },
        2 => Proposition::Times { of, model, than: words, above, at_most: limit },
        3 => Proposition::Has { model, what: Among { fact: of, words } },
        4 => Proposition::BilledBy { model, meter: of },
        _ => Proposition::Accumulates {
            model,
            seconds_per_image: u32::try_from(seconds).unwrap_or_default(),
            at_least: limit.unwrap_or_default(),
        },
    }
}
