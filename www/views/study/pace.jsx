// @ts-check
// The same work as AWS's own calculator asks for it, and back.

import { number } from "../../format.js";
import { PACE } from "../../text/pace.js";

/** @import { Pace as PaceData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/**
 * @param {{ view: View, pace: PaceData | null, minute: string, hours: string, requests: string | null, counted: string }} props
 *   `requests` is what the pace typed comes to; `counted` the number of the work that it would set
 */
export function Pace({ view, pace, minute, hours, requests, counted }) {
  const { names } = view;
  const entry = (/** @type {string} */ key, /** @type {string} */ text) => (
    <div class="field">
      <label for={`pace-${key}`}>{PACE[/** @type {"minute" | "hours"} */ (key)]}</label>
      <div class="entry">
        <input
          id={`pace-${key}`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onInput={(event) => view.choose(key, event.currentTarget.value)}
        />
      </div>
    </div>
  );
  return (
    <>
      {pace && (
        <dl class="amounts">
          <div>
            <dt>{PACE.minute}</dt>
            <dd>{number(pace.per_minute)}</dd>
          </div>
          <div>
            <dt>{PACE.hours}</dt>
            <dd>24</dd>
          </div>
          {pace.meters.map(({ meter, each, month }) => (
            <div key={meter}>
              <dt>{names.meter(meter)}, each</dt>
              <dd title={`${number(month)} a month`}>{number(each)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="hint">{PACE.about}</p>
      <div class="fields pace">
        {entry("minute", minute)}
        {entry("hours", hours)}
        <p class="wide" role="status">
          {requests === null ? (
            PACE.wrong
          ) : (
            <>
              {PACE.comes(number(requests))}{" "}
              <button type="button" onClick={() => view.set(counted, number(requests))}>
                {PACE.use}
              </button>
            </>
          )}
        </p>
      </div>
    </>
  );
}
