//! What can be wrong with a criterion.

use super::Check;
use crate::catalogue::criterion::is_value;
use crate::catalogue::{Criterion, CurveShape, FactShape, Measured, ValueFunction};
use crate::decimal::Decimal;

impl Check<'_> {
    pub(super) fn criterion(&mut self, criterion: &Criterion) {
        if let Measured::Fact(key) = &criterion.measured {
            let is_known = self.catalogue.fact_kind(key).is_some();
            self.that(is_known, &criterion.key, "fact", || format!("there is no kind of fact `{key}`"));
        }
        if let (ValueFunction::Levels(levels), Measured::Fact(key)) =
            (&criterion.value_function, &criterion.measured)
        {
            let kind = self.catalogue.fact_kind(key).map(|kind| &kind.shape);
            let words = match kind {
                Some(FactShape::Level { levels: words } | FactShape::Tags { words }) => words.as_slice(),
                _ => &[],
            };
            for (level, _) in levels {
                self.that(words.contains(level), &criterion.key, "levels", || {
                    format!("`{level}` is not a word of {key}")
                });
            }
        }
        self.that(criterion.points <= 100, &criterion.key, "points", || "are more than 100".to_owned());
        let problem = match &criterion.value_function {
            ValueFunction::Curve(curve)
                if !curve.is_sound() || !curve.points.iter().all(|(_, value)| is_value(*value)) =>
            {
                Some(match curve.shape {
                    CurveShape::Linear | CurveShape::Log => "worst and best are the same",
                    _ => "is not of growing measurements with values from 0 to 1 that only rise or only fall",
                })
            }
            ValueFunction::Curve(curve)
                if curve.shape == CurveShape::Log
                    && curve.points.iter().any(|(end, _)| *end <= Decimal::ZERO) =>
            {
                Some("worst and best have to be above 0")
            }
            ValueFunction::Levels(levels) if !levels.iter().all(|(_, value)| is_value(*value)) => {
                Some("a level's value is not between 0 and 1")
            }
            ValueFunction::Levels(_) | ValueFunction::YesNo if criterion.measured == Measured::OwnScore => {
                Some("takes words, and scores are numbers")
            }
            _ => None,
        };
        self.that(problem.is_none(), &criterion.key, "value function", || {
            problem.unwrap_or_default().to_owned()
        });
    }
}
