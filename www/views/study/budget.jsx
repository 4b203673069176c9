// @ts-check
// How much of the work a budget buys on each model.

import { field } from "../../text/en.js";
import { BUDGET, costs, others, reaches } from "../../text/turning.js";
import { Scroller } from "../scroller.jsx";

/** @import { Inverse } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** So many models a reader compares at once. */
const AT_FIRST = 12;

/** @param {{ view: View, inverse: Inverse | null, budget: string }} props `budget` as it was typed */
export function Budget({ view, inverse, budget }) {
  return (
    <div class="budget">
      <div class="field">
        <label for="study-budget">{BUDGET.budget}</label>
        <div class="entry">
          <span class="unit" aria-hidden="true">
            $
          </span>
          <input
            id="study-budget"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={budget}
            aria-invalid={inverse ? undefined : "true"}
            aria-describedby={inverse ? undefined : "study-budget-problem"}
            onInput={(event) => view.choose("budget", event.currentTarget.value)}
          />
        </div>
        {!inverse && (
          <p class="problem" id="study-budget-problem">
            {BUDGET.wrong}
          </p>
        )}
      </div>
      {inverse && <Bought view={view} inverse={inverse} />}
    </div>
  );
}

/** @param {{ view: View, inverse: Inverse }} props */
function Bought({ view: { names }, inverse: { number, bought, left_out } }) {
  return (
    <Scroller label={BUDGET.caption}>
      <table class="sum">
        <caption>{BUDGET.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              {field(names, number)}
            </th>
            <th scope="col" class="number">
              For
            </th>
          </tr>
        </thead>
        <tbody>
          {bought.slice(0, AT_FIRST).map((one) => (
            <tr key={one.model}>
              <th scope="row">{names.model(one.model)}</th>
              <td class="number">{reaches(one)}</td>
              <td class="number">{costs(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{others(bought.length - AT_FIRST, left_out)}</p>
    </Scroller>
  );
}
