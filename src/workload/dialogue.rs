//! Conversations and agents at work: requests whose prompt grows from one to the next.

use crate::decimal::Decimal;

/// Conversations, all alike: each turn sends the whole conversation so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatWork {
    /// Conversations a month.
    pub chats: u64,
    /// Questions asked in each.
    pub turns: u64,
    /// Tokens of instructions that stand before every conversation.
    pub system_tokens: u64,
    /// Tokens of each question.
    pub user_tokens: u64,
    /// Tokens of each answer.
    pub answer_tokens: u64,
    /// Minutes from one question to the next: they decide whether what was sent is still in the cache.
    pub minutes_between: u64,
}

/// Tasks done by an agent, all alike: each call of a tool sends the whole task so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentWork {
    /// Tasks a month.
    pub tasks: u64,
    /// Requests to the model for each: all but the last call a tool.
    pub rounds: u64,
    /// Tokens of instructions and descriptions of tools.
    pub setup_tokens: u64,
    /// Tokens of the task itself.
    pub task_tokens: u64,
    /// Tokens that the model writes to call a tool, thinking included.
    pub call_tokens: u64,
    /// Tokens that the tool returns.
    pub result_tokens: u64,
    /// Tokens of the answer at the end.
    pub answer_tokens: u64,
}

/// What chats and agents have in common: a prompt that grows by the same amount each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Growth {
    /// Requests of one conversation or task.
    pub turns: u64,
    /// Tokens of the first prompt.
    pub first: u64,
    /// Tokens by which each further prompt is longer.
    pub more: u64,
    /// Tokens answered each time but the last.
    pub output: u64,
    /// Tokens answered the last time.
    pub last_output: u64,
    /// Minutes between two requests, if prompts are to be cached.
    pub cached_for: Option<u64>,
}

/// What a model's offer says of caching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Caching {
    /// The meter of what is written; `None` where writing costs what input costs.
    pub write: Option<&'static str>,
    /// Tokens below which a prompt is not cached.
    pub minimum: u64,
}

/// Tokens of requests whose prompts lie within the same step of prices, all of them cached or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// Of the longest prompt.
    pub longest: u64,
    /// Sent, and not cached.
    pub plain: i128,
    /// Read from the cache.
    pub read: i128,
    /// Written to it.
    pub written: i128,
    /// Answered.
    pub received: i128,
}

impl Default for ChatWork {
    /// A support chat: an instruction of a page, six questions of three sentences, answers of a
    /// paragraph, a minute or two apart.
    fn default() -> Self {
        Self {
            chats: 10_000,
            turns: 6,
            system_tokens: 800,
            user_tokens: 60,
            answer_tokens: 250,
            minutes_between: 2,
        }
    }
}

impl Default for AgentWork {
    /// An agent with a dozen tools that looks things up eight times before it answers.
    fn default() -> Self {
        Self {
            tasks: 1_000,
            rounds: 9,
            setup_tokens: 4_000,
            task_tokens: 300,
            call_tokens: 150,
            result_tokens: 1_200,
            answer_tokens: 600,
        }
    }
}

impl ChatWork {
    pub(super) fn growth(&self, is_cached: bool) -> Growth {
        Growth {
            turns: self.turns,
            first: self.system_tokens.saturating_add(self.user_tokens),
            more: self.user_tokens.saturating_add(self.answer_tokens),
            output: self.answer_tokens,
            last_output: self.answer_tokens,
            cached_for: is_cached.then_some(self.minutes_between),
        }
    }
}

impl AgentWork {
    /// An agent's calls follow one another at once.
    pub(super) fn growth(&self, is_cached: bool) -> Growth {
        Growth {
            turns: self.rounds,
            first: self.setup_tokens.saturating_add(self.task_tokens),
            more: self.call_tokens.saturating_add(self.result_tokens),
            output: self.call_tokens,
            last_output: self.answer_tokens,
            cached_for: is_cached.then_some(0),
        }
    }
}

impl Run {
    /// Tokens of each meter; `write` is the one of what is written, if there is one.
    pub(crate) fn used(&self, write: Option<&'static str>) -> [(&'static str, i128); 4] {
        let write = write.unwrap_or("input");
        [("input", self.plain), ("cache_read", self.read), (write, self.written), ("output", self.received)]
    }
}

impl Growth {
    /// Tokens of the prompt of a turn, the first being 1.
    pub(crate) fn prompt(&self, turn: u64) -> u64 {
        self.first.saturating_add(self.more.saturating_mul(turn.saturating_sub(1)))
    }

    /// Tokens of the longest prompt, and of the answer to it.
    pub(crate) fn longest(&self) -> (u64, u64) {
        (self.prompt(self.turns), self.last_output)
    }

    /// Tokens sent and received in one conversation or task, cached or not.
    pub(crate) fn tokens(&self) -> Decimal {
        let prompts = sum(self.turns, self.first, self.more);
        let received = i128::from(self.turns.saturating_sub(1)) * i128::from(self.output);
        Decimal::new(prompts + received + i128::from(self.last_output), 0)
    }

    /// What is used, in closed form: the turns are parted where a prompt grows past one of the `steps`
    /// of a price list (at which the lower step still holds), and where it grows long enough to be
    /// cached.
    pub(crate) fn runs(&self, steps: &[u64], caching: Option<Caching>) -> impl Iterator<Item = Run> {
        // The first prompt that is cached is only written; from the next one on the one before is read.
        let uncached =
            caching.map_or(self.turns, |caching| self.longest_below(caching.minimum.saturating_sub(1)));
        let mut from = 1;
        core::iter::from_fn(move || {
            let ends = steps.iter().map(|step| self.longest_below(*step));
            let ends = ends.chain([uncached, uncached.saturating_add(1)]).filter(|end| *end >= from);
            let to = ends.fold(self.turns, u64::min);
            let run = (from <= self.turns).then(|| self.run(from, to, uncached));
            from = to.saturating_add(1);
            run
        })
    }

    /// The last turn whose prompt is at most the limit.
    fn longest_below(&self, limit: u64) -> u64 {
        let room = limit.checked_sub(self.first);
        room.map_or(0, |room| room.checked_div(self.more).map_or(self.turns, |more| more + 1))
    }

    /// The turns from one to another, all of them cached or none.
    fn run(&self, from: u64, to: u64, uncached: u64) -> Run {
        let count = to - from + 1;
        let sent = sum(count, self.prompt(from), self.more);
        let (more, last) = if to == self.turns { (count - 1, self.last_output) } else { (count, 0) };
        let received = i128::from(more) * i128::from(self.output) + i128::from(last);
        let is_plain = from <= uncached;
        // What the turn before has sent is read again.
        let new = if from > uncached + 1 { i128::from(count) * i128::from(self.more) } else { sent };
        let (plain, read, written) = if is_plain { (sent, 0, 0) } else { (0, sent - new, new) };
        Run { longest: self.prompt(to), plain, read, written, received }
    }
}

/// The sum of so many terms, each larger than the one before by the same amount.
fn sum(count: u64, first: u64, growth: u64) -> i128 {
    let pairs = count.saturating_mul(count.saturating_sub(1)) / 2;
    i128::from(count) * i128::from(first) + i128::from(growth) * i128::from(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens of a meter in all runs.
    fn tokens(growth: &Growth, caching: Option<Caching>, meter: &str) -> i128 {
        let write = caching.and_then(|caching| caching.write);
        let used = growth.runs(&[], caching).flat_map(|run| run.used(write));
        used.filter(|(used, _)| *used == meter).map(|(_, tokens)| tokens).sum()
    }

    fn chat(turns: u64, system: u64, user: u64, answer: u64) -> Growth {
        ChatWork {
            chats: 1,
            turns,
            system_tokens: system,
            user_tokens: user,
            answer_tokens: answer,
            minutes_between: 1,
        }
        .growth(false)
    }

    #[test]
    fn twenty_turns_send_sixteen_times_what_was_typed() {
        let chat = chat(20, 0, 500, 300);
        assert_eq!(tokens(&chat, None, "input"), 162_000);
        assert_eq!(tokens(&chat, None, "output"), 6_000);
    }

    #[test]
    fn what_is_cached_is_read_or_written_and_nothing_else() {
        let caching = Caching { write: Some("cache_write_5m"), minimum: 1024 };
        let used = |meter| tokens(&chat(20, 0, 500, 300), Some(caching), meter);
        // The first prompt, of 500 tokens, is too short; the second, of 1,300, is written whole.
        assert_eq!(used("input"), 500);
        assert_eq!(used("cache_write_5m"), 15_700);
        assert_eq!(used("cache_read"), 145_800);
    }

    #[test]
    fn a_step_parts_the_turns_and_exactly_at_it_the_lower_one_holds() {
        let ends = |step| {
            let chat = chat(20, 0, 500, 300);
            chat.runs(&[step], None).map(|run| run.longest).collect::<Vec<_>>()
        };
        assert_eq!(ends(2_100), [2_100, 15_700]);
        assert_eq!(ends(2_099), [1_300, 15_700]);
        assert_eq!(ends(15_700), [15_700]);
        assert_eq!(ends(499), [15_700]);
    }

    #[test]
    fn a_conversation_that_does_not_grow_has_no_step_within() {
        let chat = chat(5, 100, 0, 0);
        assert_eq!([100, 50].map(|step| chat.runs(&[step], None).count()), [1, 1]);
        assert_eq!(tokens(&chat, None, "input"), 500);
    }
}
