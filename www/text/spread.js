// @ts-check
// The sentences about numbers that are only known from where to where.

/** @import { Complaint, Problem, Outlook, Spreading } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, money, number, percent } from "../format.js";
import { field, problem, quoted } from "./en.js";

export const SPREAD = {
  about:
    "Give the least and the most that a number may be. The likely one is that of your question, and stands for an end left empty.",
  ranges: "From where to where each number lies",
  number: "Number",
  likely: "Likely",
  low: "At least",
  high: "At most",
  none: "Give a range to at least one number, and the months between are drawn.",
  nobody: "Of none of the first models every price is known, so there are no bills to draw.",
  months: "What a month costs",
  drawn:
    "Out of 10,000 months, the same for every reader. Each number is drawn by itself, the likelier the nearer it comes to the likely one. The ends are no draws: no month between your numbers lies beyond them.",
  outer:
    "≈ An end that a month comes near to, but need not reach: within the ranges a prompt becomes long enough to be cached, or a price changes.",
  against: "How often a row costs less than a column",
  swings: "What moves the bill of",
};

/**
 * A share of the months drawn. Only all of them are 100%, and only none 0%.
 * @param {number} share
 */
export function portion(share) {
  if (share > 0.995 && share < 1) return "> 99%";
  return share > 0 && share < 0.005 ? "< 1%" : percent(share);
}

/**
 * How often something is so, of the months drawn.
 * @param {number} share
 */
export function often(share) {
  if (share === 0) return "in no month";
  if (share === 1) return "in every month";
  return share > 0.995 ? "in nearly every month" : `in ${portion(share)} of months`;
}

/**
 * What the first model costs in most months, and how it stands to the next.
 * @param {Names} names
 * @param {Outlook} spread
 */
export function usually(names, { models, cheaper, left_out: leftOut }) {
  const [first, next] = models;
  if (!first) return SPREAD.nobody;
  const name = names.model(first.model);
  const [, low, , , , high] = first.percentiles;
  const costs =
    low && high
      ? `In 8 of 10 months like these ${name} costs between ${money(low)} and ${money(high)}`
      : `${name} cannot do the work ${often(1 - first.fits)}: its requests grow too long`;
  const [wins, losses] = [cheaper[0]?.[1] ?? 0, cheaper[1]?.[0] ?? 0];
  const against =
    next &&
    (wins >= losses
      ? `; it is cheaper than ${names.model(next.model)} ${often(wins)}`
      : `; ${names.model(next.model)} is cheaper ${often(losses)}`);
  const cheapest = models.reduce((best, one) => (one.cheapest > best.cheapest ? one : best));
  // The next has been told of already.
  const least =
    cheapest === first || (cheapest === next && wins < losses)
      ? ""
      : ` Of these ${number(models.length)}, ${names.model(cheapest.model)} costs least ${often(cheapest.cheapest)}.`;
  const missing = leftOut.length
    ? ` Without ${list(leftOut.map((id) => names.model(id)))}: not every price is known.`
    : "";
  return `${costs}${against ?? ""}.${least}${missing}`;
}

/**
 * Which number matters most.
 * @param {Names} names
 * @param {Spreading} spreading
 */
export function mostly(names, { model, bars }) {
  const [widest] = bars;
  if (!widest) return "";
  return `“${field(names, widest.number)}” moves it most: with the others as likely, a month on ${names.model(model)} costs ${money(widest.low)} at one end and ${money(widest.high)} at the other.`;
}

/**
 * What a number may be, for who hears it.
 * @param {Names} names
 * @param {string} key
 * @param {"low" | "likely" | "high"} which
 */
export const endOf = (names, key, which) => `${field(names, key)}, ${SPREAD[which].toLowerCase()}`;

/**
 * What is wrong with a range, beside it.
 * @param {Names} names
 * @param {string} key of the number
 * @param {Problem} wrong
 */
export function wrongRange(names, key, wrong) {
  const { text, complaint } = wrong;
  const limits =
    "least" in complaint ? `from ${number(complaint.least)} to ${number(complaint.most)}` : "";
  const said = /** @type {Partial<Record<Complaint["kind"], string>>} */ ({
    empty: `has no upper end, and the likely figure is too small to be one. Type one ${limits}.`,
    "not-a-number": `has an end that is not a number. Type one ${limits}, such as 10k, 1.5M or 1,000.`,
    "not-whole": "has an end that is not a whole number.",
    "out-of-range": `has an end that cannot be. It has to be ${limits}.`,
  })[complaint.kind];
  const ends = text.replace(/ ?\.\. ?/, " to ").trim();
  return said
    ? `${field(names, key)}: ${quoted(ends)} ${said}`
    : problem(names, { ...wrong, field: key });
}

/**
 * That the likely figure lies outside its range.
 * @param {number} asked
 * @param {number} likely
 */
export const aside = (asked, likely) =>
  asked === likely
    ? ""
    : `${number(asked)} lies outside, so that ${number(likely)} counts as the likely one.`;
