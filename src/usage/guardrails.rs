//! Guardrails: checks of what is asked and answered.

use super::{Used, only_used, product};
use crate::decimal::Decimal;

/// Characters of one text unit.
const CHARACTERS_PER_UNIT: u64 = 1_000;

/// Text units of a text of so many characters, the last one once begun.
pub(crate) const fn text_units(characters: u64) -> u64 {
    characters.div_ceil(CHARACTERS_PER_UNIT)
}

/// What a text is checked for. Each policy that is switched on is billed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Harmful content, and attacks by prompt.
    Content,
    /// Topics denied.
    Topics,
    /// Personal data.
    Pii,
    /// Patterns of one's own; free.
    Regex,
    /// Words; free.
    Words,
    /// Whether the answer is grounded in a source.
    Grounding,
    /// Automated reasoning.
    Reasoning,
    /// Harmful content, checked without a guardrail (`InvokeGuardrailChecks`).
    CheckContent,
    /// Attacks by prompt, checked without a guardrail.
    CheckAttack,
    /// Personal data, checked without a guardrail.
    CheckPii,
}

impl Policy {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Content,
        Self::Topics,
        Self::Pii,
        Self::Regex,
        Self::Words,
        Self::Grounding,
        Self::Reasoning,
        Self::CheckContent,
        Self::CheckAttack,
        Self::CheckPii,
    ];

    /// Its meter.
    pub const fn meter(self) -> &'static str {
        match self {
            Self::Content => "guardrail_content_unit",
            Self::Topics => "guardrail_topic_unit",
            Self::Pii => "guardrail_pii_unit",
            Self::Regex => "guardrail_regex_unit",
            Self::Words => "guardrail_word_unit",
            Self::Grounding => "guardrail_grounding_unit",
            Self::Reasoning => "guardrail_reasoning_unit",
            Self::CheckContent => "guardrail_check_content_unit",
            Self::CheckAttack => "guardrail_check_attack_unit",
            Self::CheckPii => "guardrail_check_pii_unit",
        }
    }
}

/// Requests whose texts are checked, all alike. Where question and answer are checked for different
/// things, they are two of these.
///
/// A text is billed in units of 1,000 characters, each once begun: 1,000 are one unit, 1,001 two,
/// none none. Question and answer are two texts, rounded up apart. The grounding check takes source,
/// query and answer together as one text. Images are billed each, by the content filter.
///
/// Uncertain: that the checks without a guardrail are counted in the same units (their price list
/// says "unit" alone), and that a question that is blocked is billed for the guardrail but not for
/// the model, which is for the caller to model.
///
/// Source: AWS's Bedrock pricing page, guardrails, with its example of 5,600 characters as 6 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Guardrails<'a> {
    /// Requests in the month.
    pub requests: u64,
    /// What their texts are checked for.
    pub policies: &'a [Policy],
    /// Characters of the question; 0 if it is not checked.
    pub input_characters: u64,
    /// Characters of the answer; 0 if it is not checked.
    pub output_characters: u64,
    /// Characters of the source that an answer is to be grounded in.
    pub source_characters: u64,
    /// Characters of the query that a grounded answer is to fit.
    pub query_characters: u64,
    /// Images checked.
    pub images: u64,
}

impl Guardrails<'_> {
    /// What the month is metered as; `None` beyond 38 digits.
    pub fn used(&self) -> Option<Vec<Used>> {
        let requests = Decimal::from(self.requests);
        let together = [self.source_characters, self.query_characters, self.output_characters];
        let grounded = [together.into_iter().try_fold(0, u64::checked_add)?, 0];
        let apart = [self.input_characters, self.output_characters];
        let checked = |policy: &Policy| {
            let texts = if *policy == Policy::Grounding { grounded } else { apart };
            let characters = Decimal::from(texts[0]).checked_add(Decimal::from(texts[1]))?;
            let before = characters.checked_div(Decimal::from(CHARACTERS_PER_UNIT))?;
            let units = texts.map(|text| Decimal::from(text_units(text)));
            let units = units[0].checked_add(units[1])?;
            Some(Used::rounded(policy.meter(), product([units, requests])?, product([before, requests])?))
        };
        let images =
            product([self.images.into(), requests]).map(|images| Used::exactly("guardrail_image", images));
        only_used(self.policies.iter().map(checked).chain([images]))
    }
}
