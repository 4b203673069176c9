// @ts-check
// What can be looked into, by name, and under which heading.

export const SHELVES = {
  choose: "Choosing",
  spend: "Spending",
  take: "Taking it along",
};

export const STUDIES = {
  frontier: "Cost against quality: who is not beaten?",
  side: "How do two, three or four compare, side by side?",
  doubt: "How sure is the ranking?",
  weigh: "Weigh another way",
  values: "How is each criterion valued?",
  turning: "When does another model become the cheapest?",
  spread: "What if the numbers are not certain?",
  tuned: "Is it worth fine-tuning a small model?",
  ways: "Every way to buy one model",
  budget: "What does a budget buy?",
  beats: "At what price would one model beat another?",
  month: "A whole month",
  pace: "For AWS's own calculator",
  note: "A decision note, to copy or print",
  figures: "All figures, for a spreadsheet or a program",
};
