// @ts-check
// The sentences about how each criterion is valued.

/** @import { Valued } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { number } from "../format.js";
import { measurement } from "./en.js";

export const VALUES = {
  nothing: "Nothing has any weight, so nothing is valued.",
  about:
    "The line says what a measurement is worth, from 0 to 1; the bars, how many of the ranked models lie there.",
  shape: "Worth",
  worst: "Worst, worth 0",
  best: "Best, worth 1",
  limit: "Limit",
  points: "Points, as in 0=0, 50=0.8, 100=1",
  reset: "As published",
  edited:
    "This range is yours. Its weight was given for another one: ask yourself again what going from worst to best is worth.",
  words: "Its words have fixed values; only its weight can be changed.",
  table: "Model by model",
  quality: "Quality measured by",
  none: "nothing",
  several: "several at once",
  mixed:
    "More than one measure of quality has weight, so the score mixes measures that were taken in different ways. Choose one.",
  own: "Scores of your own",
  ownAbout:
    "From 0 to 100, by your own measure and for up to 20 models. A model without one counts as not known.",
  idle: "Your scores do not count yet.",
  weigh: "Measure quality by them",
};

/** The shapes of a value function, by their names in links. */
export const SHAPES = {
  linear: "each step the same",
  log: "each doubling the same",
  steps: "lines between points",
  from: "all from a limit up",
  to: "all up to a limit",
};

/**
 * Where the models lie, in a sentence or two.
 * @param {Names} names
 * @param {Valued} valued
 */
export function spread(names, { criterion, seen, unknown, alike }) {
  const isOwn = criterion === "own_score";
  if (seen.length === 0)
    return isOwn
      ? "You have scored none of these models yet, so it cannot tell them apart."
      : "Nobody has published it for any of these models, so it cannot tell them apart.";
  const figure = (/** @type {Valued["seen"][number]} */ { measurement: { raw } }) =>
    "number" in raw ? Number(raw.number) : 0;
  const sorted = seen.toSorted((one, other) => figure(one) - figure(other));
  const ends = [sorted[0], sorted[sorted.length - 1]].map(({ measurement: { raw } }) =>
    "number" in raw ? measurement(names, criterion, raw) : "",
  );
  const range = !ends[0] ? "" : ends[0] === ends[1] ? `: ${ends[0]}` : `: ${ends.join(" to ")}`;
  const beyond = seen.filter(({ measurement }) => measurement.clamped).length;
  return [
    `${isOwn ? "Scored" : "Known"} of ${number(seen.length)} of ${number(seen.length + unknown)}${range}.`,
    beyond > 0 &&
      `${number(beyond)} ${beyond === 1 ? "lies beyond the range, drawn in amber, and counts" : "lie beyond the range, drawn in amber, and count"} as its nearer end.`,
    alike && "All have the same value, so it cannot tell them apart.",
  ]
    .filter(Boolean)
    .join(" ");
}
