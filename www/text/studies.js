// @ts-check
// What can be looked into, by name.

export const STUDIES = {
  doubt: "How sure is the ranking?",
  turning: "When does another model become the cheapest?",
  ways: "Every way to buy one model",
  budget: "What does a budget buy?",
  pace: "For AWS's own calculator",
  spread: "What if your numbers are off?",
};
