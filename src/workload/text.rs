//! Text requests: each by itself, one for each document, or as a team asks them.

use super::Usage;

/// Text requests, all alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextWork {
    /// Requests a month.
    pub requests: u64,
    /// Tokens sent with each request.
    pub input_tokens: u64,
    /// Tokens received for each request.
    pub output_tokens: u64,
}

/// Documents, all alike, each read whole in one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentWork {
    /// Documents a month.
    pub documents: u64,
    /// Pages of each.
    pub pages: u64,
    /// Tokens of a page.
    pub page_tokens: u64,
    /// Tokens of what is asked of each.
    pub brief_tokens: u64,
    /// Tokens answered for each.
    pub answer_tokens: u64,
}

/// A team in which some ask little, some a fair amount, and some a lot. All requests are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamWork {
    /// Seats that ask little, a fair amount, and a lot.
    pub seats: [u64; 3],
    /// Requests that one of each makes on a working day.
    pub requests_a_day: [u64; 3],
    /// Working days in the month.
    pub workdays: u64,
    /// Tokens sent with each request.
    pub input_tokens: u64,
    /// Tokens received for each request.
    pub output_tokens: u64,
}

impl Default for TextWork {
    fn default() -> Self {
        Self { requests: 50_000, input_tokens: 1_000, output_tokens: 500 }
    }
}

impl Default for DocumentWork {
    /// Contracts of a dozen pages, of which the main points are wanted. A page of English holds about
    /// 500 words, which are some 650 tokens.
    fn default() -> Self {
        Self { documents: 10_000, pages: 12, page_tokens: 650, brief_tokens: 500, answer_tokens: 400 }
    }
}

impl Default for TeamWork {
    /// Two hundred people, of whom most ask now and then and one in ten all day.
    fn default() -> Self {
        Self {
            seats: [120, 60, 20],
            requests_a_day: [5, 20, 60],
            workdays: 21,
            input_tokens: 1_500,
            output_tokens: 400,
        }
    }
}

impl TextWork {
    pub(super) fn usage(&self) -> Vec<Usage> {
        Usage::tokens(self.input_tokens, self.output_tokens)
    }
}

impl DocumentWork {
    /// Tokens of each prompt.
    pub(super) const fn prompt(&self) -> u64 {
        self.pages.saturating_mul(self.page_tokens).saturating_add(self.brief_tokens)
    }

    pub(super) fn usage(&self) -> Vec<Usage> {
        Usage::tokens(self.prompt(), self.answer_tokens)
    }
}

impl TeamWork {
    /// Requests in the month.
    pub(super) fn requests(&self) -> u64 {
        let a_day =
            self.seats.iter().zip(self.requests_a_day).map(|(seats, each)| seats.saturating_mul(each));
        a_day.fold(0, u64::saturating_add).saturating_mul(self.workdays)
    }

    pub(super) fn usage(&self) -> Vec<Usage> {
        Usage::tokens(self.input_tokens, self.output_tokens)
    }
}
