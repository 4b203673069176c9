//! What is looked into below an answer: how sure it is, and what would change it.

pub mod compiled;
mod contender;
mod dialogue;
pub mod doubt;
mod draw;
pub mod frontier;
pub mod inverse;
mod load;
pub mod month;
pub mod near;
pub mod pace;
pub mod part;
mod price;
mod reach;
mod split;
pub mod spread;
pub mod tuned;
pub mod turning;
pub mod values;
pub mod ways;
pub mod weigh;
