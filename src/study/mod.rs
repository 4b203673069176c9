//! What is looked into below an answer: how sure it is, and what would change it.

pub mod doubt;
