// @ts-check
// The sentences about a month put together from several kinds of work.

/** @import { MeterSum, Month, Part, Problem, Workload } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, money, number } from "../format.js";
import { atLeast, endsSoon, failure, problem, word } from "./en.js";
import { workload } from "./works.js";

export const MONTH = {
  about:
    "A real bill is seldom one kind of work: chats, and documents in batch, and embeddings, each on a model of its own. Add the question on screen, ask the next one, and add that too. The link keeps them all.",
  add: "Add",
  full: "There is no room for another: a month has at most 12 parts.",
  parts: "The parts of the month",
  meters: "All of it, by meter",
  unbilled: "not billed",
  open: "Open",
  remove: "Remove",
  opens:
    "Open takes a part out of the month and asks about it. Change what you like and add it again.",
};

/** @param {Workload} work */
export const adds = (work) => `Add ${workload({ workload: work })}, on`;

/** @param {Part} part */
export function sent({ workload: work }) {
  const words = workload({ workload: work });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * On which terms a part is bought. What is trained or rented has tiers of its own.
 * @param {Names} names
 * @param {Part} part
 * @param {string} today
 */
export function terms(names, { workload: { kind }, market }, today) {
  const { card, tier, region, scope, date } = market;
  const parts = [
    !["tuned", "provisioned", "imported"].includes(kind) && names.tier(tier),
    `called from ${region}`,
    scope !== "global" && `served ${word(scope)}`,
    date !== today && `prices of ${date}`,
    card !== names.catalogue.cards[0]?.key && `“${names.card(card)}”`,
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * Why a part has no bill, what of it was left out, and when its model ends.
 * @param {Names} names
 * @param {Part} part
 */
export const wrongs = (names, { problems, failures, ends }) => [
  ...problems.map((one) => (one.field === "on" ? noModel(one) : problem(names, one))),
  ...failures.map((one) => failure(names, one)),
  ...(ends === null ? [] : [endsSoon(ends)]),
];

/** @param {Problem} problem */
const noModel = ({ text }) =>
  text === "" ? "It does not say on which model." : `There is no model “${text}” for it to run on.`;

/**
 * What it all comes to.
 * @param {Month} month
 */
export function comes({ parts, more, per_month, per_year, complete }) {
  const many = parts.length === 1 ? "One part comes" : `${number(parts.length)} parts come`;
  const least = atLeast(complete);
  const sum = `${many} to ${least}${money(per_month)} a month, ${least}${money(per_year)} a year.`;
  const known = complete ? "" : " What has no bill, or no known price, is not in the sum.";
  return `${sum}${known}${more > 0 ? ` A month has at most 12 parts, so ${number(more)} more ${more === 1 ? "is" : "are"} not in it either.` : ""}`;
}

/**
 * The one model that could do all of it.
 * @param {Names} names
 * @param {Month} month
 */
export const alone = (names, { alone }) =>
  alone &&
  `The cheapest single model for all of it is ${names.model(alone.model)}, at ${money(alone.per_month)} a month.`;

/**
 * The parts that use a meter, by their numbers.
 * @param {MeterSum} meter
 */
export const usedBy = ({ parts }) =>
  `${parts.length === 1 ? "part" : "parts"} ${list(parts.map((at) => number(at + 1)))}`;

/** @param {MeterSum} meter */
export const costs = ({ amount, complete }) =>
  !complete && amount.exact === "0" ? "price unknown" : `${atLeast(complete)}${money(amount)}`;
