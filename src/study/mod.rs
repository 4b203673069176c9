//! What is looked into below an answer: how sure it is, and what would change it.

mod contender;
pub mod doubt;
pub mod inverse;
pub mod pace;
mod split;
pub mod tuned;
pub mod turning;
pub mod values;
pub mod ways;
