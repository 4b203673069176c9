// @ts-check
// The words of a comparison side by side.

export const SIDE = {
  add: "Add another",
  remove: "Remove",
  differing: "Only what differs",
  caption: "Models side by side",
  about:
    "≠ marks what is not the same for all. Bold is the highest score, the most points or the lowest cost. What is not published is not a no.",
  standing: "Where they stand",
  score: "What adds to the score",
  bill: "The bill of a month",
  facts: "Facts",
  rank: "Rank",
  points: "Score of 100",
  month: "A month",
  leftOut: "left out",
  unknown: "price unknown",
  none: "–",
  same: "Nothing here differs.",
};

/** @param {number} at from 0 */
export const nth = (at) => ["First model", "Second model", "Third model", "Fourth model"][at];
