// @ts-check
// What a month costs on each model that is sold for the work.

import { Bars } from "../charts/bars.jsx";
import { monthly } from "../text/en.js";

/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Costs({ view }) {
  const { ranked, excluded } = view.answer.report.ranking;
  const billed = [
    ...ranked.map(({ model, cost }) => ({ model, cost, note: "" })),
    ...excluded.flatMap(({ model, cost }) => (cost ? [{ model, cost, note: "left out" }] : [])),
  ];
  if (billed.length === 0) return null;
  const bars = billed
    .map(({ model, cost, note }) => ({
      label: view.names.model(model),
      note,
      length: Number(cost.per_month.exact),
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
