// @ts-check
// What can be looked into, by name, and under which heading. Each name stands by itself, so that one
// file holds none of what it has no room for.

export const SHELVES = {
  choose: "Choosing",
  spend: "Spending",
  take: "Taking it along",
};

export const frontier = "Cost against quality: who is not beaten?";
export const side = "How do two, three or four compare, side by side?";
export const doubt = "How sure is the ranking?";
export const weigh = "Weigh another way";
export const values = "How is each criterion valued?";
export const turning = "When does another model become the cheapest?";
export const spread = "What if the numbers are not certain?";
export const tuned = "Is it worth fine-tuning a small model?";
export const ways = "Every way to buy one model";
export const budget = "What does a budget buy?";
export const beats = "At what price would one model beat another?";
export const month = "A whole month";
export const pace = "For AWS's own calculator";
export const note = "A decision note, to copy or print";
export const embed = "For a page of your own";
export const figures = "All figures, for a spreadsheet or a program";
