// @ts-check
// What matters, and how much: points, always shown as shares of the whole.

import { number, percent } from "../format.js";
import { contest } from "../question.js";
import { Fold } from "./fold.jsx";

/** @import { Criterion } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Weights({ view }) {
  const { scenario, report } = view.answer;
  const criteria = view.catalogue.criteria.filter(({ contests }) =>
    contests.includes(contest(scenario.workload)),
  );
  const share = (/** @type {string} */ key) =>
    report.ranking.shares.find(({ criterion }) => criterion === key)?.share ?? 0;
  const weight = (/** @type {string} */ key) =>
    scenario.weights.find(({ criterion }) => criterion === key);
  const points = (/** @type {string} */ key) => weight(key)?.points ?? 0;
  const slider = (/** @type {Criterion} */ { key, label, about }) => (
    <div class="weight" key={key}>
      <svg class={`swatch c-${key}`} aria-hidden="true" width="10" height="10">
        <rect width="10" height="10" rx="2" />
      </svg>
      <label for={`weight-${key}`} title={about}>
        {label}
      </label>
      <input
        id={`weight-${key}`}
        type="range"
        min="0"
        max="100"
        step="1"
        value={points(key)}
        aria-valuetext={`${points(key)} points, ${percent(share(key))} of the whole`}
        onInput={(event) => view.set(`weight.${key}`, event.currentTarget.value)}
      />
      <output for={`weight-${key}`}>{percent(share(key))}</output>
      {weight(key)?.edited && (
        <p class="hint">Range changed: ask yourself again what this is worth.</p>
      )}
    </div>
  );
  // Those that weigh nothing unless somebody wants them to stand apart, and stay there when they do.
  const extra = criteria.filter((criterion) => criterion.points === 0);
  const weighed = extra.filter(({ key }) => points(key) > 0).length;
  return (
    <fieldset class="weights">
      <legend>What matters?</legend>
      {criteria.filter((criterion) => criterion.points > 0).map(slider)}
      {extra.length > 0 && (
        <Fold
          view={view}
          id="more criteria"
          summary={`More to weigh${weighed > 0 ? ` (${number(weighed)} in use)` : ""}`}
        >
          {() => !view.isStatic && extra.map(slider)}
        </Fold>
      )}
      {report.ranking.shares.length === 0 && (
        <p class="problem">
          Nothing has any weight, so there is no score. Give at least one criterion some.
        </p>
      )}
    </fieldset>
  );
}
