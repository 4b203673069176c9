// @ts-check
// The sentences about other ways to say what matters.

/** @import { Comparison, Decimal, WeighedRow } from "../pkg/study.js" */
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
 * @param {WeighedRow} weighed
 */
export function jump(names, { criterion: key, function: by }) {
  if (by === "yes_no") return "from no to yes";
  const { contests: [contest = "text"] = [], measured } =
    names.catalogue.criteria.find((one) => one.key === key) ?? {};
  const fact = typeof measured === "object" ? measured.fact : "";
  if ("levels" in by)
    return `from ${[by.levels[0], by.levels.at(-1)]
      .map(([word] = ["", ""]) => wordOf(fact, word))
      .join(" to ")}`;
  const isCost = measured === "unit_cost";
  const unit = isCost
    ? (MIX[contest] ?? " per million tokens of your mix")
    : fact && ` ${names.unit(fact)}`;
  const figure = (/** @type {Decimal} */ one) => (isCost ? "$" : "") + number(one);
  const { shape, points } = by.curve;
  const [[first] = ["0"], [last] = ["0"]] = [points[0], points.at(-1)];
  if (shape === "from") return `from under ${figure(first)}${unit} to that or more`;
  if (shape === "to") return `from over ${figure(first)}${unit} to that or less`;
  const falls = shape === "steps" && Number(points[0]?.[1]) > Number(points.at(-1)?.[1]);
  const [worst, best] = falls ? [last, first] : [first, last];
  return `from ${figure(worst)} ${Number(best) < Number(worst) ? "down " : ""}to ${figure(best)}${unit}`;
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
 * @param {WeighedRow[]} rows
 */
export const shared = (names, rows) =>
  `${list(rows.map(({ criterion, share }) => `${names.criterion(criterion)} ${percent(share)}`))}.`;
