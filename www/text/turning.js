// @ts-check
// The sentences about turning points, ways to buy, budgets, and prices that would be low enough.

/** @import { Beats, Bought, Curve, PayBack, Turning, Way } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { exactMoney, money, number } from "../format.js";
import { failure, field, perMany } from "./en.js";

export const TURNING = {
  vary: "What varies",
  about:
    "Everything else stays as asked. The numbers at which the cheapest model changes are exact: one less, and the one before is still the cheapest. Models that your requirements leave out take no part.",
};

/**
 * What a curve is called.
 * @param {Names} names
 * @param {Turning} turning
 * @param {Curve | undefined} curve
 */
export function curveName(names, { curves }, curve) {
  if (!curve) return "none";
  const isTwice = curves.filter(({ model }) => model === curve.model).length > 1;
  return isTwice ? `${names.model(curve.model)}, ${curve.kind}` : names.model(curve.model);
}

/**
 * Which model is the cheapest, from where to where.
 * @param {Names} names
 * @param {Turning} turning
 */
export function cheapest(names, turning) {
  const { curves, first, from, to, turns } = turning;
  const nobody = "no model can do it";
  const name = (/** @type {number} */ at) => curveName(names, turning, curves[at]);
  const cheapest = first === null ? nobody : `${name(first)} is the cheapest`;
  const label = field(names, turning.number);
  const [turn] = turns;
  if (!turn) return `${label}: from ${number(from)} to ${number(to)} ${cheapest}.`;
  const steps = turns.map(
    ({ at, to }) => `from ${number(at)} on ${to === null ? nobody : name(to)}`,
  );
  return `${label}: up to ${number(turn.at - 1)} ${cheapest}, ${steps.join(", ")}.`;
}

export const WAYS = {
  model: "Model",
  caption: "The same work, bought in every way",
  asked: "as asked",
  rented:
    "How many tokens a model unit serves AWS says on request, and what a copy serves a trial: from so many requests on renting is cheaper only if they can serve them.",
  batch: "In batch there are no conversations: each question has to wait for the answer before it.",
  caching: "When caching pays",
};

/**
 * @param {Names} names
 * @param {Way} way
 */
export const bought = (names, { tier, cached }) =>
  `${names.tier(tier)}${cached ? ", prompts cached" : ""}`;

/** @param {string[]} tiers by their names */
export const notSold = (tiers) =>
  `For this work it is not sold as ${new Intl.ListFormat("en", { type: "disjunction" }).format(tiers.map((tier) => `“${tier}”`))}.`;

/**
 * What there is to know of a way to buy.
 * @param {Names} names
 * @param {string} counted
 * @param {Way} way
 */
export function said(names, counted, { tier, refused, units, cheaper_from }) {
  if (refused?.kind === "refused")
    return failure(names, { kind: "not-sold", refusal: refused.refusal });
  if (refused?.kind === "unknown") return failure(names, refused);
  if (refused) return "The amount has more digits than the calculator holds.";
  if (units === null) return "";
  const unit = tier === "import" ? ["copy", "copies"] : ["model unit", "model units"];
  const rented = `${number(units)} ${unit[units === 1 ? 0 : 1]}`;
  return cheaper_from === null
    ? `${rented}; never cheaper than paying for what is used.`
    : `${rented}; cheaper than paying for what is used from ${number(cheaper_from)} on (${field(names, counted).toLowerCase()}).`;
}

/**
 * When writing to a cache pays.
 * @param {Names} names
 * @param {PayBack} payback
 */
export function pays(names, { meter, input, write, read, per, reads }) {
  const kept = meter === null ? "Written at the price of input" : names.meter(meter);
  const prices = `${exactMoney(write)} to write and ${exactMoney(read)} to read, against ${exactMoney(input)} to send anew, ${perMany(per)}`;
  return `${kept}: ${prices}. ${worth(reads)}`;
}

/** @param {number | null} reads */
function worth(reads) {
  if (reads === null) return "It never pays.";
  if (reads === 0) return "Writing costs nothing more, so every read saves.";
  return `It pays once what was written is read ${reads === 1 ? "once" : `${number(reads)} times`}.`;
}

export const TUNED = {
  small: "The small one, fine-tuned",
  large: "The large one, prompted",
  longer: "Its prompt is longer by",
  wrong: "Tokens are a whole number from 0 up, such as 0, 1,500 or 2k.",
  nothing: "No model can be fine-tuned and then served as asked, at these prices on this day.",
  about:
    "A prompt that explains the task and shows examples is sent with each request; a model that was trained on them needs neither. Training and keeping are as under “A model fine-tuned, then asked”, which is where to change them.",
};

export const BUDGET = {
  budget: "Budget a month",
  wrong: "A budget is a number of US dollars from 0 up, such as 500 or 2k.",
  caption: "The most that it buys, on each model",
};

/** @param {Bought} bought */
export function reaches({ reach, complete }) {
  if (reach.kind === "nothing") return "none";
  const most = reach.kind === "all" ? "as many as can be asked about" : number(reach.count);
  return complete ? most : `at most ${most}`;
}

/** @param {Bought} bought */
export const costs = ({ reach }) => money(reach.cost);

/**
 * Who else there is.
 * @param {number} more models that it buys less on
 * @param {number} leftOut
 */
export function others(more, leftOut) {
  const parts = [
    more > 0 && `On ${number(more)} other models it buys less.`,
    leftOut > 0 && `${number(leftOut)} take no part, for the reasons given below the ranking.`,
  ];
  return parts.filter(Boolean).join(" ");
}

export const BEATS = {
  goal: "To cost no more than",
  other: "The price of",
  nothing: "Of one of them a price is not known, or it is not sold for this work.",
};

/**
 * @param {Names} names
 * @param {string} goal
 * @param {string} other
 * @param {Beats} beats
 */
export function beaten(names, goal, other, { goal: target, now, factor, prices }) {
  const [rival, name] = [names.model(goal), names.model(other)];
  const costs = `A month costs ${money(now)} on ${name} and ${money(target)} on ${rival}.`;
  if (factor === null) return costs;
  const times = Number(factor);
  const listed = (/** @type {"now" | "then"} */ which) =>
    prices.map((price) => (price[which] ? exactMoney(price[which]) : "–")).join(" / ");
  const change = times >= 1 ? "could be" : "would have to be";
  return `${costs} For both to cost the same, all its prices ${change} ${factor} times what they are: ${listed("then")} in place of ${listed("now")}.`;
}
