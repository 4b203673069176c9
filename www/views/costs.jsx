// @ts-check
// What a month costs on each model that is sold for the work.

import { Bars } from "../charts/bars.jsx";
import { money } from "../format.js";
import { atLeast } from "../text/en.js";

/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Costs({ view }) {
  const { ranked, excluded } = view.answer.report.ranking;
  const billed = [
    ...ranked.map(({ model, bill }) => ({ model, bill, note: "" })),
    ...excluded.flatMap(({ model, bill }) => (bill ? [{ model, bill, note: "left out" }] : [])),
  ];
  if (billed.length === 0) return null;
  const bars = billed
    .map(({ model, bill, note }) => ({
      label: view.names.model(model),
      note,
      length: Number(bill.per_month.exact),
      value: `${atLeast(bill)}${money(bill.per_month)}`,
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
