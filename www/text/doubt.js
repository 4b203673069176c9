// @ts-check
// The sentences about how sure a ranking is.

/** @import { Doubt, Steady } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { percent } from "../format.js";

export const DOUBT = {
  nothing: "Nothing has any weight, so there is no ranking to doubt.",
  chances: "How often each would be first",
  drawn:
    "Out of 10,000 draws of weights, the same for every reader. Near yours: each from half of it to half as much again. What nobody has published of a model is drawn as well, from worst to best.",
  weights: "How far a weight may move",
  opinions: "What other methods say of the same values",
  methods:
    "TOPSIS looks for nearness to the best of everything, PROMETHEE II counts who beats whom on how much of the weight, VIKOR avoids regret. All three depend on who else is in the list, which the score here does not. A dash: not every value is known.",
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
