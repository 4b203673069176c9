// @ts-check
// The sentences about two criteria against each other.

/** @import { Answer, Axis, Frontier, Point, ValueFunction } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, money, number } from "../format.js";
import { UNKNOWN, word } from "./en.js";

export const FRONTIER = {
  x: "Across",
  y: "Upwards",
  nothing: "This work is weighed by its cost alone, so there is nothing to draw it against.",
  nobody: "Of no model that takes part are both known.",
  costs: "US dollars a month",
  about:
    "A model stands behind another that is at least as good on both and better on one. Those on the line are behind nobody: which of them is best depends on how much one is worth to you against the other.",
  bars: "A bar is the 95 % interval that was published with a figure: where two overlap, their order could be the other way round.",
};

/**
 * What the drawing is called.
 * @param {Names} names
 * @param {Frontier} frontier
 */
export const against = (names, { x, y }) =>
  `${names.criterion(x.criterion)} against ${names.criterion(y.criterion).toLowerCase()}`;

/**
 * What is measured, with its unit.
 * @param {Names} names
 * @param {string} key of a criterion
 */
export function axisLabel(names, key) {
  const of = measured(names, key);
  if (of === "unit_cost") return FRONTIER.costs;
  const unit = names.unit(of);
  return unit ? `${names.criterion(key)}, ${unit}` : names.criterion(key);
}

/**
 * What a criterion measures: the key of a fact, or the cost.
 * @param {Names} names
 * @param {string} key
 */
export function measured(names, key) {
  const found = names.catalogue.criteria.find((criterion) => criterion.key === key)?.measured;
  return typeof found === "object" ? found.fact : (found ?? "unit_cost");
}

/**
 * Places of a criterion that only takes words, with the words; null where it takes numbers.
 * @param {Axis} axis
 * @returns {Map<number, string> | null}
 */
export function steps({ function: of }) {
  const all = levels(of);
  return all.length > 0 ? new Map(all.map(([level, value]) => [value, level])) : null;
}

/**
 * The words of a criterion with their values; none where it takes numbers.
 * @param {ValueFunction} by
 * @returns {[string, number][]}
 */
export function levels(by) {
  if (by === "yes_no")
    return [
      ["no", 0],
      ["yes", 1],
    ];
  return "levels" in by ? by.levels.map(([level, value]) => [word(level), Number(value)]) : [];
}

const COUNTS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
].concat(["ten", "eleven", "twelve"]);

/** @param {number} count */
const many = (count) => sentence(COUNTS[count] ?? number(count));

/** @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A point of which both figures are known, so that it can be drawn.
 * @typedef {Point & { x: NonNullable<Point["x"]>, y: NonNullable<Point["y"]> }} Drawn
 * @param {Point} point
 * @returns {point is Drawn}
 */
export const isDrawn = (point) => point.x !== null && point.y !== null;

/**
 * Who is not beaten on both, which of them is best by each, and where the first of the ranking stands.
 * @param {Names} names
 * @param {Answer} answer
 * @param {Frontier} frontier
 */
export function unbeaten(names, { report }, { x, y, points }) {
  const free = points.filter(isDrawn).filter(({ behind }) => behind.length === 0);
  if (free.length === 0) return FRONTIER.nobody;
  const best = (/** @type {"x" | "y"} */ side, /** @type {Axis} */ { less }) =>
    free.reduce((best, one) => {
      const more = Number(one[side].at) - Number(best[side].at);
      return (less ? -more : more) > 0 ? one : best;
    });
  const figure = (/** @type {Drawn} */ { model, ...of }, /** @type {"x" | "y"} */ side) => {
    const axis = { x, y }[side];
    const what = measured(names, axis.criterion);
    const cost = report.ranking.ranked.find((ranked) => ranked.model === model)?.cost;
    if (what === "unit_cost") return cost ? `${money(cost.per_month)} a month` : "";
    const { at } = of[side];
    return steps(axis)?.get(Number(at)) ?? `${number(at)} ${names.unit(what)}`.trim();
  };
  const most = (/** @type {Axis} */ { criterion }) => {
    const what = measured(names, criterion);
    if (what === "unit_cost") return "the cheapest";
    return names.unit(what) === "rating points"
      ? "the best rated"
      : `the best by ${names.criterion(criterion).toLowerCase()}`;
  };
  const [across, up] = [best("x", x), best("y", y)];
  // Whoever is best by both leaves only those unbeaten that are just as good.
  const level = `${list(some(names, free))}, with ${figure(across, "x")} and ${figure(across, "y")}.`;
  const both =
    free.length === 1
      ? `One model is not beaten on both: ${level}`
      : across === up
        ? `${many(free.length)} models, level with each other, are not beaten on both: ${level}`
        : `${many(free.length)} models are not beaten on both: ${most(x)} of them is ${names.model(across.model)} (${figure(across, "x")}), ${most(y)} ${names.model(up.model)} (${figure(up, "y")}).`;
  return `${both} ${standing(names, x, y, points)}`;
}

/**
 * Where the first of the ranking stands.
 * @param {Names} names
 * @param {Axis} x
 * @param {Axis} y
 * @param {Point[]} points
 */
function standing(names, x, y, points) {
  const [first] = points;
  const name = `${names.model(first.model)}, first in your ranking,`;
  if (!isDrawn(first)) return `${name} is not drawn: ${unpublished(names, x, y, first)}.`;
  if (first.behind.length === 0) return `${name} is one of them.`;
  const others = first.behind.map((at) => points[at]);
  return `${name} lies behind ${list(some(names, others))}.`;
}

/** So many names one takes in. */
const FEW = 3;

/**
 * The first of them by name, and how many more there are.
 * @param {Names} names
 * @param {Point[]} points
 */
function some(names, points) {
  const first = points.slice(0, FEW).map(({ model }) => names.model(model));
  const rest = points.length - first.length;
  return rest > 0 ? [...first, `${COUNTS[rest] ?? number(rest)} more`] : first;
}

/**
 * What is not known of a point.
 * @param {Names} names
 * @param {Axis} x
 * @param {Axis} y
 * @param {Point} point
 */
function unpublished(names, x, y, point) {
  const missing = [point.x === null && x, point.y === null && y].filter((one) => one !== false);
  return list(
    missing.map(({ criterion }) =>
      measured(names, criterion) === "unit_cost"
        ? "a price of it is not known"
        : `${names.criterion(criterion).toLowerCase()} ${UNKNOWN}`,
    ),
  );
}

/** @param {number} count */
export const notDrawn = (count) =>
  `Not drawn, because something is not published: ${number(count)} ${count === 1 ? "model" : "models"}`;

/**
 * Who is not drawn, in groups by what is missing, each a sentence.
 * @param {Names} names
 * @param {Frontier} frontier
 */
export function whoIsNot(names, { x, y, points }) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const point of points.filter((point) => !isDrawn(point))) {
    const why = unpublished(names, x, y, point);
    groups.set(why, [...(groups.get(why) ?? []), names.model(point.model)]);
  }
  return [...groups].map(([why, models]) => `${sentence(why)}: ${models.join(", ")}.`);
}
