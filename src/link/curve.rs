//! Value curves of the reader's own, as text: `linear:1000..1500`, `log:100..0.01`,
//! `steps:0=0,50=0.8,100=1`, `from:1200` and `to:2`.

use super::field::{MOST, number};
use super::{Complaint, cut, shown};
use crate::catalogue::{CurveShape, ValueCurve};
use crate::decimal::Decimal;

/// Reads one. Of what is wrong with a number in it, that number is told.
pub(super) fn read(text: &str) -> Result<ValueCurve, Complaint> {
    let (key, rest) = text.split_once(':').unwrap_or((text, ""));
    let shape = CurveShape::ALL.into_iter().find(|shape| shape.key() == key);
    let shape = shape.ok_or(Complaint::NotACurve)?;
    let one = Decimal::from(1);
    // There is no logarithm of nought.
    let least = if shape == CurveShape::Log { Decimal::new(1, 6) } else { Decimal::ZERO };
    let mut curve = ValueCurve { shape, points: Vec::new() };
    let mut rest = Some(rest);
    while let Some(text) = rest {
        let (point, after) = cut(text, separator(shape));
        let (x, value) = cut(point, "=");
        let x = part(x, least, Decimal::from(MOST))?;
        let value = match value {
            Some(value) if shape == CurveShape::Steps => part(value, Decimal::ZERO, one)?,
            // Of a range the first end is the worst.
            _ if after.is_some() => Decimal::ZERO,
            _ => one,
        };
        curve.points.push((x, value));
        rest = after;
    }
    if curve.is_sound() { Ok(curve) } else { Err(Complaint::NotACurve) }
}

/// What stands between two points.
const fn separator(shape: CurveShape) -> &'static str {
    if matches!(shape, CurveShape::Steps) { "," } else { ".." }
}

fn part(text: &str, least: Decimal, most: Decimal) -> Result<Decimal, Complaint> {
    number(text, least, most).map_err(|_| Complaint::Part { part: shown(text), least, most })
}

/// Writes one.
pub(super) fn written(curve: &ValueCurve) -> String {
    let mut text = curve.shape.key().to_owned();
    for (at, (x, value)) in curve.points.iter().enumerate() {
        text += if at == 0 { ":" } else { separator(curve.shape) };
        text += &x.to_string();
        if curve.shape == CurveShape::Steps {
            text += "=";
            text += &value.to_string();
        }
    }
    text
}
