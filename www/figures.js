// @ts-check
// The figures of an answer, for a spreadsheet or for another program: those on screen, with all their
// digits.

import { failure, pricesOf } from "./text/en.js";
import { FIGURES } from "./text/figures.js";

/** @import { Answer, Cost, Money } from "./pkg/study.js" */
/** @import { Names } from "./text/names.js" */

/**
 * A cell: a number as its digits, a text, or nothing where it is not known.
 * @typedef {{ digits: string } | string | null} Figure
 */

/**
 * Without the last digits, which are those of binary fractions.
 * @param {number | undefined} number
 */
const digits = (number) =>
  number === undefined ? null : { digits: String(Number(number.toPrecision(12))) };

/** @param {Money | null} money */
const exact = (money) => money && { digits: money.exact };

/** @param {Cost} cost */
const month = ({ per_month, complete }) => [
  exact(per_month),
  complete ? FIGURES.all : FIGURES.part,
];

/**
 * One row for each model that takes part, in the order of the ranking, and one for each left out.
 * @param {Names} names
 * @param {Answer} answer
 * @returns {{ head: string[], rows: Figure[][] }}
 */
export function table(names, { scenario, report }) {
  const { ranked, excluded, shares } = report.ranking;
  const prices = Math.max(0, ...ranked.map(({ cost }) => cost.prices.length));
  const criteria = shares.map(({ criterion }) => names.criterion(criterion));
  const priced = (/** @type {number} */ at) =>
    `${pricesOf(scenario)}, USD${prices > 1 ? ` (${at + 1})` : ""}`;
  const gaps = (/** @type {number} */ count) => Array.from({ length: count }, () => null);
  return {
    head: [
      ...FIGURES.head,
      ...criteria,
      ...Array.from({ length: prices }, (_, at) => priced(at)),
      ...FIGURES.cost,
    ],
    rows: [
      ...ranked.map(({ model, cost, standing }) => [
        digits(standing?.rank.best),
        digits(standing?.rank.worst),
        names.model(model),
        model,
        names.maker(model),
        digits(standing?.score.low),
        digits(standing?.score.high),
        ...(standing?.values ?? []).map((value) => digits(value ?? undefined)),
        ...Array.from({ length: prices }, (_, at) => exact(cost.prices[at] ?? null)),
        ...month(cost),
        null,
      ]),
      ...excluded.map(({ model, cost, failures }) => [
        ...gaps(2),
        names.model(model),
        model,
        names.maker(model),
        ...gaps(2 + criteria.length + prices),
        ...(cost ? month(cost) : gaps(2)),
        failures.map((one) => failure(names, one)).join(" "),
      ]),
    ],
  };
}

/** What a spreadsheet takes for the beginning of a formula, in its wide forms as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @param {Figure} figure */
function cell(figure) {
  if (figure === null) return "";
  // A number of ours stays one, whatever its sign.
  if (typeof figure === "object") return figure.digits;
  const text = FORMULA.test(figure) ? `'${figure}` : figure;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * As comma-separated values (RFC 4180). No cell begins a formula.
 * @param {{ head: string[], rows: Figure[][] }} table
 */
export const csv = ({ head, rows }) =>
  [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/**
 * As JSON: the question as a link has it, and what came of it. Amounts are texts, since no number of
 * JavaScript holds all their digits.
 * @param {Answer} answer
 * @param {string} asOf the newest day on which a price was read
 */
export function json({ link, report }, asOf) {
  const { ranked, excluded, shares } = report.ranking;
  const billed = (/** @type {Cost} */ { per_month, complete }) => ({
    usd: per_month.exact,
    complete,
  });
  const whole = {
    format: "weighbridge-answer",
    v: 1,
    question: link,
    prices_as_of: asOf,
    weights: Object.fromEntries(shares.map(({ criterion, share }) => [criterion, share])),
    ranked: ranked.map(({ model, cost, standing }) => ({
      model,
      month: billed(cost),
      prices_usd: cost.prices.map((price) => price?.exact ?? null),
      ...(standing && {
        rank: standing.rank,
        score: standing.score,
        values: Object.fromEntries(
          shares.map(({ criterion }, at) => [criterion, standing.values[at] ?? null]),
        ),
      }),
    })),
    excluded: excluded.map(({ model, cost, failures }) => ({
      model,
      month: cost && billed(cost),
      failures,
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
