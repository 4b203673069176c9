//! Weighbridge weighs foundation models on Amazon Bedrock: which can do a job, what each costs,
//! and how sure that is.
//!
//! This crate is the core. It does no input or output, reads no clock, and knows nothing of
//! browsers. One function takes a question, written in the notation of links, to an answer:
//!
//! ```
//! use weighbridge::{Catalogue, Date, answer, detail};
//! # let packed = xtask::read_catalogue("catalogue".as_ref()).unwrap().pack();
//! let catalogue = Catalogue::unpack(&packed)?;
//! let today = Date::parse("2026-11-22").unwrap();
//! let answer = answer(&catalogue, today, "models=course&requests=10k&input=1000&output=500", "");
//! assert_eq!(answer.report.ranking.ranked[0].model, "amazon.titan-text-express-v1");
//!
//! let llama = detail(&catalogue, &answer.scenario, "meta.llama2-70b-chat-v1").unwrap();
//! assert_eq!(llama.bill.per_month.to_string(), "$32.3");
//! # Ok::<(), weighbridge::PackError>(())
//! ```
//!
//! Imports run one way: `decimal, date ← money ← catalogue ← workload, number ← usage, scenario ←
//! resolve ← charge ← cost, bill ← gate, value, score, frontier ← ranking ← link, detail ←
//! findings, report, listing, tariff`.

mod bill;
mod catalogue;
mod charge;
mod cost;
mod date;
mod decimal;
pub mod decision;
mod detail;
mod findings;
mod frontier;
mod gate;
mod link;
mod listing;
mod money;
mod number;
mod order;
pub mod random;
mod ranking;
mod report;
mod resolve;
mod scenario;
mod score;
pub mod study;
mod tariff;
pub mod usage;
mod value;
mod workload;

pub use bill::{Bill, Line, UnknownPrice};
pub use catalogue::*;
pub use charge::NoBill;
pub use cost::Cost;
pub use date::Date;
pub use decimal::{Decimal, MAX_DIGITS};
pub use detail::{Detail, detail};
pub use findings::{
    CourseCheck, Evidence, Finding, Gap, JobFinding, Order, Outcome, Place, Ratio, Verdict, check_course,
};
pub use frontier::dominators;
pub use gate::{Beyond, Failure};
pub use link::{Complaint, Decoded, MAX_QUESTION, Problem, Reading, decode, encode};
pub use listing::{Asked, Cell, Condition, Filter, Listed, Listing, Search, Sold, Untold, listing};
pub use money::Money;
pub use number::{NotANumber, read_number};
pub use ranking::{Excluded, Ranked, Ranking, Share, Standing, rank};
pub use report::{Answer, Report, answer, report};
pub use resolve::{Reason, Refusal, Resolved, rates_in_force, resolve};
pub use scenario::{Field, LONGEST_MONTH, Market, OwnScore, Range, Requirement, Scenario, Weight};
pub use score::{Rank, Score, ranks, score, shares};
pub use tariff::{Metered, Priced, Served, Step, Tariff, tariffs};
pub use value::{Measurement, Weighed, measure, value};
pub use workload::{
    AgentWork, CapacityWork, ChatWork, Contest, Dimensions, DocumentWork, EmbeddingWork, Guard, Guarded,
    Habit, ImageWork, ImportWork, Kind, Number, Quality, RagWork, Spec, SpeechWork, TeamWork, TextWork,
    TuningWork, Usage, VideoWork, Workload,
};
