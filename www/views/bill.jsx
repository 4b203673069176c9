// @ts-check
// A bill, unfolded: quantity × price = amount, why this price, and where it was read.

import { exactMoney, money, number } from "../format.js";
import { atLeast, endsSoon, perMany, reason, value } from "../text/en.js";
import { UNITS } from "../text/works.js";
import { Scroller } from "./scroller.jsx";
import { Differs, SourceLink } from "./source.jsx";

/** @import { Bill as BillData, Line } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View, model: string, bill: BillData }} props */
export function Bill({ view, model, bill }) {
  const { names } = view;
  const unit = UNITS[view.answer.scenario.workload.kind];
  return (
    <div class="bill">
      <Scroller label={`Bill of ${names.model(model)}`}>
        <table class="sum">
          <caption>The bill of a month</caption>
          <thead>
            <tr>
              <th scope="col">Meter</th>
              <th scope="col" class="number">
                Quantity
              </th>
              <th scope="col" class="number">
                × Price
              </th>
              <th scope="col" class="number">
                = Amount
              </th>
              <th scope="col">Read</th>
            </tr>
          </thead>
          <tbody>
            {bill.lines.map((line) => (
              <tr key={keyOf(line)}>
                <th scope="row">{what(names, line)}</th>
                <td class="number">{number(line.quantity)}</td>
                <td class="number">
                  {exactMoney(line.price)} {perMany(line.price_per)}
                </td>
                <td class="number" title={exactMoney(line.amount)}>
                  {money(line.amount)}
                </td>
                <td>
                  <SourceLink view={view} provenance={line.provenance} />
                </td>
              </tr>
            ))}
            {bill.unknown.map((line) => (
              <tr key={`${line.seller} ${line.meter}`} class="unknown">
                <th scope="row">{what(names, line)}</th>
                <td class="number">{number(line.quantity)}</td>
                <td class="number">price unknown</td>
                <td class="number">unknown</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <dl class="amounts">
        {
          /** @type {const} */ ([
            [unit, bill.per_request],
            ["A thousand", bill.per_thousand],
            ["A day", bill.per_day],
            ["A month", bill.per_month],
            ["A year", bill.per_year],
          ]).map(([label, amount]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd title={exactMoney(amount)}>
                {atLeast(bill.unknown.length === 0)}
                {money(amount)}
              </dd>
            </div>
          ))
        }
      </dl>
      {bill.ends && <p class="hint">{endsSoon(bill.ends)}</p>}
      <ul class="whys">
        {bill.lines.map((line) => (
          <Why key={keyOf(line)} view={view} line={line} />
        ))}
      </ul>
    </div>
  );
}

/** @param {Line} line */
const keyOf = ({ seller, meter, monthly, price }) => `${seller} ${meter} ${monthly} ${price.exact}`;

/**
 * What is paid for, and to whom, where that is not the model itself.
 * @param {View["names"]} names
 * @param {Pick<Line, "seller" | "meter"> & { monthly?: boolean }} line
 */
export function what(names, { seller, meter, monthly }) {
  const used = names.meter(meter);
  if (seller === null) return used;
  return `${names.seller(seller)}: ${used.toLowerCase()}${monthly ? ", by the month" : ""}`;
}

/** @param {{ view: View, line: Line }} props */
function Why({ view, line }) {
  const { names } = view;
  return (
    <li>
      <strong>{what(names, line)}.</strong>{" "}
      {line.reasons.map((one) => reason(names, one)).join("; ")}. {line.provenance.note}
      {line.dissent.map((other) => (
        <Differs
          key={`${other.provenance.source} ${JSON.stringify(other.value)}`}
          view={view}
          other={other}
          says={`$${value(other.value)} ${perMany(line.printed_per)}`}
        />
      ))}
    </li>
  );
}
