// @ts-check
// What can be looked into, by name.

export const STUDIES = {
  doubt: "How sure is the ranking?",
  values: "How is each criterion valued?",
  turning: "When does another model become the cheapest?",
  tuned: "Is it worth fine-tuning a small model?",
  ways: "Every way to buy one model",
  budget: "What does a budget buy?",
  beats: "At what price would one model beat another?",
  pace: "For AWS's own calculator",
};
