//! What is looked into below an answer: how sure it is, and what would change it.

mod contender;
pub mod doubt;
pub mod frontier;
pub mod inverse;
pub mod month;
pub mod near;
pub mod pace;
mod split;
pub mod tuned;
pub mod turning;
pub mod ways;
