// @ts-check
// The words of a decision note.

/** @import { Requirement } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { list, number } from "../format.js";
import { field as fieldName, wordOf } from "./en.js";

export const NOTE = {
  title: "Which model?",
  question: "What was asked",
  requirements: "What a model has to have",
  none: "Nothing beyond doing the work.",
  weights: "What matters, and how much",
  weightless: "Nothing was given any weight, so the models stand in order of cost.",
  ranking: "The first of the ranking",
  doubt: "How sure that is",
  scores: "Scores of the reader's own",
  leftOut: "Left out, and why",
  nobody: "No model was left out.",
  sources: "Where the figures are from",
  link: "The same question",
  heads: {
    weights: ["Criterion", "Weight", "The first stays first"],
    ranking: ["Rank", "Model", "Score of 100", "A month"],
  },
  markdown: "The same as Markdown",
  copy: "Copy as Markdown",
  print: "Print this note",
};

/** @param {string} day */
export const writtenOn = (day) =>
  `Written ${day} with Weighbridge, from list prices and published facts.`;

/**
 * @param {number} count of models that take part
 * @param {number} shown
 */
export const others = (count, shown) =>
  count > shown ? `${number(count - shown)} more take part.` : "";

/** @param {string[]} ends of a range */
export const between = ([low = "", high = ""]) => `, from ${number(low)} to ${number(high)}`;

/** @param {string} curve as a link has it */
export const curved = (curve) => `valued by ${curve} here. As published: `;

/**
 * What a model has to have, in a few words.
 * @param {Names} names
 * @param {Requirement} requirement
 */
export function required(names, { field, text }) {
  const [group, fact = ""] = field.split(".");
  if (field === "max.cost") return `A month costs at most $${number(text)}`;
  if (fact === "end_of_life") return `${fieldName(names, field)} ${text}`;
  const label = names.fact(fact);
  if (group === "need")
    return `${label}: ${list(text.split(",").map((word) => wordOf(fact, word)))}`;
  return `${label}: ${group === "min" ? "at least" : "at most"} ${number(text)} ${names.unit(fact)}`;
}
