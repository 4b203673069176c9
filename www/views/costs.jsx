// @ts-check
// What a month costs on each model that is sold for the work.

import { Bars } from "../charts/bars.jsx";
import { group, monthly } from "../text/en.js";
import { shown } from "./ranking.jsx";

/** @import { Cost } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** So many of those left out are drawn beside the others. */
const MISSED = 5;

/** @param {{ cost: Cost }} billed */
const dollars = ({ cost }) => Number(cost.per_month.exact);

/** @param {{ view: View }} props */
export function Costs({ view }) {
  const { excluded } = view.answer.report.ranking;
  // Of those left out only the ones that the reader's own wishes keep out, the cheapest: they may come back.
  const missed = excluded
    .filter(({ failures }) => ["asked", "too-long"].includes(group(failures)))
    .flatMap(({ model, cost }) => (cost ? [{ model, cost, note: "left out" }] : []))
    .sort((one, other) => dollars(one) - dollars(other))
    .slice(0, MISSED);
  const billed = [...shown(view).map(({ model, cost }) => ({ model, cost, note: "" })), ...missed];
  if (billed.length === 0) return null;
  const bars = billed
    .map(({ model, cost, note }) => ({
      label: view.names.model(model),
      note,
      length: dollars({ cost }),
      value: monthly(cost),
    }))
    .sort((one, other) => one.length - other.length);
  return (
    <figure class="costs">
      <figcaption>
        <h3>What a month costs</h3>
      </figcaption>
      <Bars bars={bars} />
    </figure>
  );
}
