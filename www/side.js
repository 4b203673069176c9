// @ts-check
// Models side by side: what is compared, row by row, and which rows are not the same for all.

import { exactMoney, money, number, percent, score } from "./format.js";
import { measurement, monthly, perMany, rank, UNKNOWN } from "./text/en.js";
import { fact as says } from "./text/models.js";
import { SIDE } from "./text/side.js";
import { what } from "./views/bill.jsx";

/** @import { Answer, Bill, Detail, Excluded, Fact, Model, Ranked } from "./pkg/study.js" */
/** @import { Names } from "./text/names.js" */

/**
 * @typedef {object} Cell
 * @property {string} text what is compared
 * @property {string} [more] what it is made of
 * @property {Fact} [fact] that says so
 * @property {number} [worth] more is better, where that can be said
 *
 * @typedef {object} Row
 * @property {string} label
 * @property {Cell[]} cells one for each model
 * @property {boolean} differs whether they are not all the same
 * @property {number | null} best what the best of them is worth, where they differ in that
 *
 * @typedef {{ title: string, rows: Row[] }} Section
 *
 * @typedef {object} Side one of the models
 * @property {Model} model
 * @property {Detail | null} detail
 * @property {Ranked | undefined} ranked
 * @property {Excluded | undefined} excluded
 */

/**
 * @param {string} label
 * @param {Cell[]} cells
 * @returns {Row}
 */
function row(label, cells) {
  const worths = cells.flatMap(({ worth }) => worth ?? []);
  const [best, worst] = [Math.max(...worths), Math.min(...worths)];
  return {
    label,
    cells,
    differs: new Set(cells.map(({ text }) => text)).size > 1,
    best: best > worst ? best : null,
  };
}

/**
 * Everything that there is to compare.
 * @param {Names} names
 * @param {Answer} answer
 * @param {Side[]} sides
 * @returns {Section[]}
 */
export const sections = (names, answer, sides) =>
  [
    { title: SIDE.standing, rows: standings(sides) },
    { title: SIDE.score, rows: criteria(names, answer, sides) },
    { title: SIDE.bill, rows: bills(names, sides) },
    { title: SIDE.facts, rows: facts(names, sides) },
  ].filter(({ rows }) => rows.length > 0);

/** @param {Side[]} sides */
function standings(sides) {
  const cost = (/** @type {Side} */ { ranked, excluded }) => (ranked ?? excluded)?.cost;
  return [
    row(
      SIDE.rank,
      sides.map(({ ranked }) => ({ text: ranked ? rank(ranked) : SIDE.leftOut })),
    ),
    row(
      SIDE.points,
      sides.map(({ ranked }) => {
        if (!ranked?.standing) return { text: SIDE.none };
        const { low, high } = ranked.standing.score;
        const text = high > low + 0.005 ? `${score(low)}–${score(high)}` : score(low);
        return { text, worth: low };
      }),
    ),
    row(
      SIDE.month,
      sides.map((side) => {
        const of = cost(side);
        if (!of) return { text: SIDE.unknown };
        const worth = of.complete ? -Number(of.per_month.exact) : undefined;
        return { text: monthly(of), worth };
      }),
    ),
  ];
}

/**
 * @param {Names} names
 * @param {Answer} answer
 * @param {Side[]} sides
 */
const criteria = (names, answer, sides) =>
  answer.report.ranking.shares.map(({ criterion, share }, at) =>
    row(
      `${names.criterion(criterion)}, ${percent(share)}`,
      sides.map(({ ranked, detail }) => {
        const measured = detail?.measurements[at];
        const more = measured ? measurement(names, criterion, measured.raw) : UNKNOWN;
        if (!ranked?.standing) return { text: SIDE.none, more };
        const value = ranked.standing.values[at];
        return value === null
          ? { text: `0 to ${(share * 100).toFixed(1)}`, more }
          : { text: (share * value * 100).toFixed(1), more, worth: value };
      }),
    ),
  );

/**
 * @param {Names} names
 * @param {Side[]} sides
 */
function bills(names, sides) {
  const priced = (/** @type {Bill | undefined} */ bill) => bill?.lines ?? [];
  const unpriced = (/** @type {Bill | undefined} */ bill) => bill?.unknown ?? [];
  const labels = sides.flatMap(({ detail }) =>
    [...priced(detail?.bill), ...unpriced(detail?.bill)].map((line) => what(names, line)),
  );
  return [...new Set(labels)].map((label) =>
    row(
      label,
      sides.map(({ detail }) => {
        const mine = (/** @type {Parameters<typeof what>[1]} */ line) =>
          what(names, line) === label;
        const lines = priced(detail?.bill).filter(mine);
        const [unknown] = unpriced(detail?.bill).filter(mine);
        if (unknown) return { text: SIDE.unknown, more: number(unknown.quantity) };
        if (lines.length === 0) return { text: SIDE.none };
        const sums = lines.map(
          ({ quantity, price, price_per }) =>
            `${number(quantity)} × ${exactMoney(price)} ${perMany(price_per)}`,
        );
        return {
          text: lines.map(({ amount }) => money(amount)).join(" + "),
          more: sums.join("; "),
        };
      }),
    ),
  );
}

/**
 * @param {Names} names
 * @param {Side[]} sides
 */
function facts(names, sides) {
  const kinds = names.catalogue.fact_kinds.filter(({ key }) =>
    sides.some(({ model }) => model.facts.some((fact) => fact.key === key)),
  );
  return kinds.map(({ key, label }) =>
    row(
      label,
      sides.map(({ model }) => {
        const fact = model.facts.find((fact) => fact.key === key);
        return fact ? { text: says(key, fact.value, names.unit(key)), fact } : { text: UNKNOWN };
      }),
    ),
  );
}
