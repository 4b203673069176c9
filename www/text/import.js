// @ts-check
// Every sentence about a file that a reader opens. The core says what is so; here it is put into words.

import { list, number } from "../format.js";

/** @import { FileFault, FileProblem, FileSummary, Unused } from "../pkg/importer.js" */

/**
 * What is wrong with a file: where, which field, what it says, and what it had to be.
 * @param {FileFault} fault
 */
export function fault({ file, row, field, value, problem }) {
  const where = [file, row && `line ${number(row)}`, field && `“${field}”`]
    .filter(Boolean)
    .join(", ");
  return `${where}: ${value ? `“${value}” ` : ""}${sentence(problem)} Nothing of the file is used.`;
}

/** @param {FileProblem} problem */
function sentence(problem) {
  switch (problem.kind) {
    case "too-long":
      return `it is longer than ${number(problem.limit)} bytes.`;
    case "empty":
      return "it is empty.";
    case "not-text":
      return `it is not ${problem.encoding} text: byte ${number(problem.byte)} cannot be right.`;
    case "syntax":
      return `cannot be read: ${problem.expected}.`;
    case "too-deep":
      return `it is nested deeper than ${number(problem.limit)} levels.`;
    case "too-many":
      return `it has more than ${number(problem.limit)} entries.`;
    case "twice":
      return `it stands twice, first in line ${number(problem.first)}.`;
    case "unknown-form":
      return "it is neither LiteLLM's price map, nor models.dev's list or one of its models, nor offers in the form of this catalogue.";
    case "nothing-known":
      return "it has no price of a model in this catalogue.";
    case "missing":
      return "it is missing.";
    case "unknown-field":
      return `there is no such field. There are ${list(problem.known)}.`;
    case "wrong-shape":
      return `it has to be ${problem.expected}.`;
    case "unknown-word":
      return `is not one of ${list(problem.known.map((word) => `“${word}”`))}.`;
    case "unknown-item":
      return "is no model of this catalogue.";
    case "not-a-number":
      return "is not a number.";
    case "negative":
      return "is below 0.";
    case "out-of-range":
      return `is above ${number(problem.most)}.`;
    case "too-many-digits":
      return `has more than ${number(problem.limit)} digits.`;
    case "cannot-be":
      return `cannot be right: ${problem.because}.`;
  }
}

/**
 * What became of a file.
 * @param {FileSummary} summary
 * @returns {string[]}
 */
export function summary({ offers, models, unknown, unknown_count, unused_count }) {
  const said = [`${many(models, "model")} at your prices, by ${many(offers, "offer")}.`];
  if (unknown_count > 0) {
    const more = unknown_count - unknown.length;
    const ids = more > 0 ? `${unknown.join(", ")} and ${number(more)} more` : unknown.join(", ");
    const leads = unknown_count === 1 ? "leads" : "lead";
    said.push(`${many(unknown_count, "id")} ${leads} to no model here: ${ids}.`);
  }
  if (unused_count > 0) said.push(`${many(unused_count, "entry", "entries")} not used.`);
  return said;
}

/**
 * What in a file is not used, and why.
 * @param {FileSummary} summary
 */
export function unused({ unused, unused_count }) {
  const lines = unused.map(([id, why]) => `${id}: ${reason(why)}`);
  const more = unused_count - unused.length;
  return more > 0 ? [...lines, `And ${number(more)} more.`] : lines;
}

/** @param {Unused} why */
function reason(why) {
  switch (why.kind) {
    case "known":
      return why.because;
    case "unknown-field":
      return `the price “${why.field}” is of no kind known here.`;
    case "other-id":
      return `“${why.field}” differs from ${why.id}, which is for the same offer.`;
  }
}

/**
 * @param {number} count
 * @param {string} one
 */
const many = (count, one, more = `${one}s`) => `${number(count)} ${count === 1 ? one : more}`;
