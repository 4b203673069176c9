// @ts-check
// A month put together from several kinds of work, each on a model of its own.

import { exactMoney, money, number } from "../../format.js";
import { atLeast } from "../../text/en.js";
import { adds, alone, comes, costs, MONTH, sent, terms, usedBy, wrongs } from "../../text/month.js";
import { Scroller } from "../scroller.jsx";
import { Models } from "./models.jsx";

/** @import { Month as MonthData, Part } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/**
 * @param {{ view: View, month: MonthData, model: string, added: string | null, today: string }} props
 *   `model` is where the question on screen would run; `added` the link with it in the month, if there is room
 */
export function Month({ view, month, model, added, today }) {
  const { names } = view;
  return (
    <div class="whole-month">
      <p class="hint">{MONTH.about}</p>
      {month.parts.length > 0 && (
        <>
          <Parts view={view} month={month} today={today} />
          <p class="finding" role="status">
            {comes(month)} {alone(names, month)}
          </p>
          <Meters view={view} month={month} />
        </>
      )}
      {model !== "" && (
        <div class="adding">
          <Models
            view={view}
            id="added"
            label={adds(view.answer.scenario.workload)}
            chosen={model}
          />
          {added === null ? (
            <p class="hint">{MONTH.full}</p>
          ) : (
            <button type="button" onClick={() => view.open(added)}>
              {MONTH.add}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** @param {{ view: View, month: MonthData, today: string }} props */
function Parts({ view, month, today }) {
  return (
    <Scroller label={MONTH.parts}>
      <table class="sum parts-of-month">
        <caption>{MONTH.parts}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              <span class="sr">Number</span>
            </th>
            <th scope="col">Work</th>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              A month
            </th>
            <th scope="col">
              <span class="sr">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {month.parts.map((part, at) => (
            <Row key={at} view={view} part={part} at={at} today={today} />
          ))}
        </tbody>
      </table>
      <p class="hint">{MONTH.opens}</p>
    </Scroller>
  );
}

/** @param {{ view: View, part: Part, at: number, today: string }} props */
function Row({ view, part, at, today }) {
  const { names } = view;
  const which = <span class="sr"> part {at + 1}</span>;
  return (
    <tr>
      <td class="number">{at + 1}</td>
      <th scope="row">
        {sent(part)}
        <p class="terms">{terms(names, part, today)}</p>
        {wrongs(names, part).map((sentence) => (
          <p key={sentence} class="problem">
            {sentence}
          </p>
        ))}
      </th>
      <td>{part.model === null ? "–" : names.model(part.model)}</td>
      <td class="number">{amount(part)}</td>
      <td class="changes">
        <button
          type="button"
          onClick={() => {
            if (part.model !== null) view.choose("added", part.model);
            view.open(part.opens);
          }}
        >
          {MONTH.open}
          {which}
        </button>{" "}
        <button type="button" onClick={() => view.open(part.without)}>
          {MONTH.remove}
          {which}
        </button>
      </td>
    </tr>
  );
}

/** @param {Part} part */
const amount = ({ per_month, complete }) =>
  per_month === null ? (
    MONTH.unbilled
  ) : (
    <span title={exactMoney(per_month)}>
      {atLeast(complete)}
      {money(per_month)}
    </span>
  );

/** @param {{ view: View, month: MonthData }} props */
function Meters({ view, month: { meters, per_month, complete } }) {
  return (
    <Scroller label={MONTH.meters}>
      <table class="sum">
        <caption>{MONTH.meters}</caption>
        <thead>
          <tr>
            <th scope="col">Meter</th>
            <th scope="col" class="number">
              Quantity
            </th>
            <th scope="col" class="number">
              A month
            </th>
          </tr>
        </thead>
        <tbody>
          {meters.map((sum) => (
            <tr key={sum.meter}>
              <th scope="row">
                {view.names.meter(sum.meter)} <span class="terms">{usedBy(sum)}</span>
              </th>
              <td class="number">{number(sum.quantity)}</td>
              <td class="number" title={exactMoney(sum.amount)}>
                {costs(sum)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Together
            </th>
            <td class="number" title={exactMoney(per_month)}>
              {atLeast(complete)}
              {money(per_month)}
            </td>
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
