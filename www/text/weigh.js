// @ts-check
// The sentences about other ways to say what matters.

/** @import { Comparison, Criterion, Decimal, Weighed } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, number, percent } from "../format.js";
import { wordOf } from "./en.js";

export const WEIGH = {
  presets: "Start from a typical job",
  legend: "Or say it in your own way",
  few: "Only where at least two criteria have weight is there something to weigh against each other. Give some more above.",
  use: "Use these weights",
  used: "These are the weights above, in whole points.",
  undo: "Undo",
  lock: "Lock",
  level: "Level",
  best: "Which of these jumps is worth most to you? It has 100 points. Rate the others against it.",
};

export const WAYS = /** @type {Record<string, [string, string]>} */ ({
  shares: [
    "Shares",
    "Moving one moves all that are not locked, each in proportion, and the weights above with them. They are whole points, so a share there may differ by up to about 1%.",
  ],
  order: [
    "Order",
    "Say only what matters more. The shares are the middle of all that keep this order (the rank-order centroid).",
  ],
  swing: [
    "Jumps",
    "A weight is worth what its jump is worth: from the worst to the best end of a range that never changes.",
  ],
  pairs: [
    "Pairs",
    "Compare two at a time. The shares are those that fit all comparisons best (AHP, at most 7 criteria).",
  ],
});

/** Of what a unit of each contest's work is. */
const MIX = /** @type {Record<string, string>} */ ({
  image: " an image",
  embedding: " per million tokens",
  video: " a second",
});

/**
 * The range of a criterion as a jump: from $100 down to $0.01.
 * @param {Names} names
 * @param {string} key
 */
export function jump(names, key) {
  const criterion = names.catalogue.criteria.find((one) => one.key === key);
  return criterion ? `from ${ends(names, criterion)}` : "";
}

/**
 * @param {Names} names
 * @param {Criterion} criterion
 */
function ends(names, { contests: [contest = "text"], measured, value_function: by }) {
  if (by === "yes_no") return "no to yes";
  const fact = measured === "unit_cost" ? "" : measured.fact;
  if ("levels" in by)
    return [by.levels[0], by.levels.at(-1)]
      .map(([word] = ["", ""]) => wordOf(fact, word))
      .join(" to ");
  const { worst, best } = "log" in by ? by.log : by.linear;
  const figure = (/** @type {Decimal} */ one) => (fact ? "" : "$") + number(one);
  const unit = fact ? ` ${names.unit(fact)}` : (MIX[contest] ?? " per million tokens of your mix");
  return `${figure(worst)} ${Number(best) < Number(worst) ? "down " : ""}to ${figure(best)}${unit}`;
}

/** In words, how many times as important. */
const TIMES = /** @type {Record<number, string>} */ ({
  2: "slightly more",
  3: "somewhat more",
  4: "clearly more",
  5: "much more",
  6: "far more",
  7: "very much more",
  8: "overwhelmingly more",
  9: "extremely more",
});

/** What one is offered to say of two, from one end to the other. */
export const JUDGEMENTS = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9];

/**
 * Which of two matters more, and how much.
 * @param {Names} names
 * @param {{ one: string, other: string }} pair
 * @param {number} times
 */
export function judged(names, { one, other }, times) {
  const more = TIMES[Math.abs(times)];
  return more ? `${names.criterion(times > 0 ? one : other)}, ${more}` : "Both the same";
}

/**
 * Whether the comparisons fit together, and which one does not.
 * @param {Names} names
 * @param {Comparison} comparison
 */
export function consistency(names, { pairs, inconsistency, consistent, odd }) {
  const ratio = `consistency ratio ${inconsistency.toFixed(2)}`;
  if (consistent) return `Your comparisons fit together: ${ratio}, and up to 0.10 is fine.`;
  const pair = odd && pairs[odd.at];
  const oddest = pair
    ? ` What fits the others least: ${names.criterion(pair.one)} or ${names.criterion(pair.other)}? You say “${judged(names, pair, pair.times)}”, and all of them together “${judged(names, pair, odd.fits)}”.`
    : "";
  return `Your comparisons contradict each other: ${ratio}, more than 0.10.${oddest}`;
}

/** @param {number} count */
export const tooMany = (count) =>
  `At most 7 criteria can be compared in pairs, and ${number(count)} have weight. Take it from some, or put them in order.`;

/**
 * The shares in a sentence.
 * @param {Names} names
 * @param {Weighed[]} rows
 */
export const shared = (names, rows) =>
  `${list(rows.map(({ criterion, share }) => `${names.criterion(criterion)} ${percent(share)}`))}.`;
