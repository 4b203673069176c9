// @ts-check
// The sentences about how sure a ranking is.

/** @import { Doubt, Doubted, Removals, Steady } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, number, percent } from "../format.js";

export const DOUBT = {
  alone: "One model alone takes part, so there is no order to doubt.",
  nothing: "Nothing has any weight, so there is no ranking to doubt.",
  chances: "How often each would be first",
  drawn:
    "Out of 10,000 draws of weights, the same for every reader. Near yours: each from half of it to half as much again. What nobody has published of a model is drawn as well, from worst to best.",
  weights: "How far a weight may move",
  opinions: "What other methods say of the same values",
  methods:
    "TOPSIS looks for nearness to the best of everything, PROMETHEE II counts who beats whom on how much of the weight, VIKOR avoids regret, and the relative sum is the score here on ranges that these models set themselves, from the worst of them to the best. All four depend on who else is in the list, which the score here does not. A dash: not every value is known.",
  stable: "Stable list",
  spread: "What the data alone would weigh",
  diagnosis:
    "A diagnosis, not advice: both say how much a criterion tells these models apart, over those of which everything is known. Spread is not importance. A criterion near 0 % hardly matters to the order, whatever its weight.",
  noSpread:
    "What the data alone would weigh cannot be said: of fewer than two models everything that you weigh is known.",
};

/**
 * How sure the first place is, in a sentence or two.
 * @param {Names} names
 * @param {Doubt} doubt
 */
export function doubtful(names, { models, nearest }) {
  const [first] = models;
  if (!first) return DOUBT.nothing;
  const name = names.model(first.model);
  const often = `${name} is first in ${percent(first.near.first)} of weightings near yours, and in ${percent(first.any.first)} of all there are.`;
  const rival = models.reduce((best, one) => (one.near.first > best.near.first ? one : best));
  const better =
    rival === first
      ? ""
      : ` ${names.model(rival.model)} is first more often, in ${percent(rival.near.first)}: more of what is not known could turn out in its favour.`;
  const change = nearest
    ? ` The smallest change that matters: ${names.criterion(nearest.criterion).toLowerCase()} at ${percent(nearest.share)} of the weight, and ${names.model(nearest.model)} is level.`
    : " No change of a single weight puts another first on what is known.";
  return `${often}${better}${change}`;
}

/** @param {Steady} weight */
export function steadiness({ from, to }) {
  if (from <= 0 && to >= 1) return "at any weight";
  if (from <= 0) return `up to ${percent(to)}`;
  if (to >= 1) return `from ${percent(from)} on`;
  return `from ${percent(from)} to ${percent(to)}`;
}

/**
 * @param {Names} names
 * @param {Steady} weight
 */
export function flips(names, { below, above }) {
  const parts = [
    below !== null && `less: ${names.model(below)}`,
    above !== null && `more: ${names.model(above)}`,
  ];
  return parts.filter(Boolean).join("; ") || "–";
}

/**
 * What puts the first before the second.
 * @param {Names} names
 * @param {Doubt} doubt
 */
export function lead(names, { models, weights, lead }) {
  const [first, second] = models;
  if (!first || !second) return "";
  const parts = lead.map((points, at) => ({
    name: names.criterion(weights[at].criterion),
    points,
  }));
  const known = parts.flatMap(({ name, points }) =>
    points !== null && Math.abs(points) >= LEAST ? [{ name, points }] : [],
  );
  const said = (/** @type {number} */ sign) =>
    known
      .filter(({ points }) => points * sign > 0)
      .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
      .map(({ name, points }) => `${name.toLowerCase()} (${Math.abs(points).toFixed(1)})`);
  const [ahead, behind] = [said(1), said(-1)];
  const unknown = parts
    .filter(({ points }) => points === null)
    .map(({ name }) => name.toLowerCase());
  const [one, other] = [names.model(first.model), names.model(second.model)];
  const sum = known.reduce((sum, { points }) => sum + points, 0);
  const sentences = [
    ahead.length > 0
      ? `${one} stands before ${other} by ${list(ahead)}, in points of 100${behind.length > 0 ? `, and falls behind by ${list(behind)}` : ""}.`
      : behind.length > 0
        ? `${one} falls behind ${other} by ${list(behind)}, in points of 100, where both are known.`
        : `Nothing that is known of both sets ${one} and ${other} apart.`,
    unknown.length > 0 && `Not known of both: ${list(unknown)}.`,
    unknown.length === 0 &&
      Math.abs(sum) < CLOSE &&
      "That is less than a point: take them as level, and let something else decide.",
  ];
  return sentences.filter(Boolean).join(" ");
}

/** Fewer points than this are not worth a word. */
const LEAST = 0.05;

/** Models nearer than this are as good as level: no figure behind a score is surer than that. */
const CLOSE = 1;

/** @type {Record<Removals["method"], string>} */
const METHODS = {
  topsis: "TOPSIS",
  promethee: "PROMETHEE II",
  vikor: "VIKOR",
  relative: "the relative sum",
};

/**
 * What taking one model away would change.
 * @param {number} tried
 * @param {Removals[]} removals
 */
export function removed(tried, removals) {
  const changes = removals.map(
    ({ method, order, first }) =>
      `${number(order)} by ${METHODS[method]}${first > 0 ? `, and the first ${first === 1 ? "once" : `${number(first)} times`}` : ""}`,
  );
  return `Taking away any one of the ${number(tried)} models behind the first leaves the others in their order, since ranges are fixed. By other methods so many of them would change it: ${changes.join("; ")}.`;
}

/**
 * Whom other methods put first, and why that may be.
 * @param {Names} names
 * @param {Doubt} doubt
 */
export function disagreement(names, { models }) {
  const by = /** @type {const} */ (["topsis", "promethee", "vikor", "relative"]);
  const others = by.flatMap((method) => {
    const first = models.find((/** @type {Doubted} */ one) => one[method] === 1);
    return first && first !== models[0]
      ? [`${METHODS[method]} puts ${names.model(first.model)} first`]
      : [];
  });
  if (others.length === 0) return "All of them agree on the first, as far as they can compare.";
  const why =
    "They leave out models with gaps, and weigh a lead by what these models show rather than by what it is worth.";
  return `${list(others)}. ${why}`;
}
