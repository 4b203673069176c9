//! Text requests: each by itself, one for each document, or as a team asks them.

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

/// How much some of a team ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Seats.
    pub seats: u64,
    /// Requests of each on a working day.
    pub requests_a_day: u64,
}

/// A team in which some ask little, some a fair amount, and some a lot. All requests are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamWork {
    /// Those who ask little.
    pub light: Habit,
    /// Those who ask a fair amount.
    pub moderate: Habit,
    /// Those who ask a lot.
    pub heavy: Habit,
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
            light: Habit { seats: 120, requests_a_day: 5 },
            moderate: Habit { seats: 60, requests_a_day: 20 },
            heavy: Habit { seats: 20, requests_a_day: 60 },
            workdays: 21,
            input_tokens: 1_500,
            output_tokens: 400,
        }
    }
}

impl DocumentWork {
    /// Tokens of each prompt.
    pub(super) const fn prompt(&self) -> u64 {
        self.pages.saturating_mul(self.page_tokens).saturating_add(self.brief_tokens)
    }
}

impl TeamWork {
    /// Requests in the month.
    pub(super) fn requests(&self) -> u64 {
        let habits = [&self.light, &self.moderate, &self.heavy];
        let a_day = habits.map(|habit| habit.seats.saturating_mul(habit.requests_a_day));
        a_day.into_iter().fold(0, u64::saturating_add).saturating_mul(self.workdays)
    }
}
