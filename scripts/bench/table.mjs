// Figures beside what they are to be compared with, and their ratio.

/**
 * A figure. `beside` is the figure to compare it with, in the same unit, and `whose` says what that is.
 * @typedef {{ what: string, measured: number, show: (value: number) => string, beside?: number, whose?: string }} Row
 */

export const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const milliseconds = (/** @type {number} */ ms) => `${ms.toFixed(2)} ms`;
export const microseconds = (/** @type {number} */ ms) => `${(ms * 1000).toFixed(1)} µs`;
export const count = (/** @type {number} */ number) => number.toLocaleString("en");

/**
 * A time beside its budget, both in milliseconds.
 * @param {string} what
 * @param {number} measured
 * @param {number} budget
 * @returns {Row}
 */
export function timed(what, measured, budget) {
  return { what, measured, show: milliseconds, beside: budget, whose: "budget" };
}

/**
 * The middle one; NaN of none.
 * @param {number[]} times
 */
export const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;

/**
 * The rows as text, in columns.
 * @param {Row[]} rows
 */
export function table(rows) {
  const cells = [["what", "measured", "beside", "ratio", ""], ...rows.map(cellsOf)];
  const widthOf = (/** @type {number} */ column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0));
  const widths = ["what", "measured", "beside", "ratio"].map((_, column) => widthOf(column));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return cells.map(line).join("\n");
}

/** @param {Row} row */
function cellsOf({ what, measured, show, beside, whose = "" }) {
  if (beside === undefined) return [what, show(measured), "", "", whose];
  return [what, show(measured), show(beside), (measured / beside).toFixed(2), whose];
}
