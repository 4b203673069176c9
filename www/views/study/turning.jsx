// @ts-check
// What a month costs while one number varies, and where another model becomes the cheapest.

import { Curves } from "../../charts/curve.jsx";
import { money, number } from "../../format.js";
import { field } from "../../text/en.js";
import { cheapest, curveName, TURNING } from "../../text/turning.js";

/** @import { Turning as TurningData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** So many lines can be told apart. */
const LINES = 6;

const SHORT = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });

/** @param {number} value */
const short = (value) => SHORT.format(value);

/** @param {{ view: View, turning: TurningData | null, onNumber: (key: string) => void }} props */
export function Turning({ view, turning, onNumber }) {
  const { names } = view;
  const keys = Object.keys(view.answer.scenario.workload.numbers);
  const chosen = turning?.number ?? keys[0];
  return (
    <div class="turning">
      <div class="field">
        <label for="study-number">{TURNING.vary}</label>
        <select id="study-number" onInput={(event) => onNumber(event.currentTarget.value)}>
          {keys.map((key) => (
            <option key={key} value={key} selected={key === chosen}>
              {field(names, key)}
            </option>
          ))}
        </select>
      </div>
      {turning && <Found view={view} turning={turning} />}
    </div>
  );
}

/**
 * The sentence, and the curve it is read from.
 * @param {{ view: View, turning: TurningData }} props
 */
export function Found({ view: { names }, turning }) {
  const { curves, turns, here } = turning;
  const label = field(names, turning.number);
  const written = new Map(
    curves.flatMap(({ points }) => points.map(([, cost]) => [Number(cost.exact), money(cost)])),
  );
  const short$ = (/** @type {number} */ value) => `$${short(value)}`;
  return (
    <>
      <p class="finding">{cheapest(names, turning)}</p>
      {curves.length > 0 && (
        <Curves
          label={`A month's cost by ${label.toLowerCase()}`}
          x={{ label, log: true, format: number, tick: short }}
          y={{
            label: "US dollars a month",
            log: true,
            format: (value) => written.get(value) ?? short$(value),
            tick: short$,
          }}
          lines={curves.slice(0, LINES).map((curve) => ({
            name: curveName(names, turning, curve),
            points: curve.points.map(([at, cost]) => [at, Number(cost.exact)]),
          }))}
          marks={turns.flatMap(({ at, to, cost }) =>
            to === null || cost === null
              ? []
              : [
                  {
                    x: at,
                    y: Number(cost.exact),
                    label: `${curveName(names, turning, curves[to])} from ${number(at)}`,
                  },
                ],
          )}
          here={here}
        />
      )}
      <p class="hint">{TURNING.about}</p>
    </>
  );
}
