// @ts-check
// By which one measure quality is weighed, and the reader's own scores.

import { contest } from "../../question.js";
import { VALUES } from "../../text/values.js";
import { NumberField } from "../field.jsx";
import { Fold } from "../fold.jsx";
import { SourceLink } from "../source.jsx";

/** @import { Criterion } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

const OWN = "own_score";
/** The weight of quality, where it had none. */
const POINTS = 25;
/** So many of the first models stand ready to be scored. */
const READY = 8;

/** @param {{ view: View }} props */
export function Quality({ view }) {
  const { catalogue, names, answer } = view;
  const { scenario, link } = answer;
  const measures = catalogue.criteria.filter(
    ({ quality, contests }) => quality && contests.includes(contest(scenario.workload)),
  );
  const weight = (/** @type {string} */ key) =>
    scenario.weights.find(({ criterion }) => criterion === key)?.points ?? 0;
  const weighed = measures.filter(({ key }) => weight(key) > 0);
  const points = weighed.reduce((sum, { key }) => sum + weight(key), 0) || POINTS;
  const weigh = (/** @type {string} */ only) => {
    const weights = measures.map(
      ({ key }) => `weight.${key}=${key === only ? Math.min(100, points) : 0}`,
    );
    view.open([link, ...weights].join("&"));
  };
  const [first] = weighed;
  const chosen = weighed.length > 1 ? "several" : (first?.key ?? "");
  const options = [
    ["", VALUES.none],
    ...(weighed.length > 1 ? [["several", VALUES.several]] : []),
    ...measures.map(({ key }) => [key, names.criterion(key)]),
  ];
  return (
    <div class="measure">
      <div class="field">
        <label for="study-quality">{VALUES.quality}</label>
        <select id="study-quality" onInput={(event) => weigh(event.currentTarget.value)}>
          {options.map(([key, label]) => (
            <option key={key} value={key} selected={key === chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {weighed.length > 1 && <p class="problem">{VALUES.mixed}</p>}
      {weighed.length === 1 && <Named view={view} measure={first} />}
      <Fold view={view} id="own scores" summary={VALUES.own}>
        {() => <Scores view={view} />}
      </Fold>
      {scenario.scores.length > 0 && weight(OWN) === 0 && (
        <p>
          {VALUES.idle}{" "}
          <button type="button" onClick={() => weigh(OWN)}>
            {VALUES.weigh}
          </button>
        </p>
      )}
    </div>
  );
}

/**
 * What is measured, in which setting, and where it was read.
 * @param {{ view: View, measure: Criterion }} props
 */
function Named({ view, measure: { measured, about } }) {
  const fact = typeof measured === "object" ? measured.fact : "";
  const has = (/** @type {string} */ id) => view.model(id)?.facts.find(({ key }) => key === fact);
  const known = view.answer.report.ranking.ranked.find(({ model }) => fact && has(model));
  const provenance = known && has(known.model)?.provenance;
  return (
    <p class="hint">
      {fact && `${view.names.fact(fact)}. `}
      {about} {provenance && <SourceLink view={view} provenance={provenance} />}
    </p>
  );
}

/**
 * The first models of the ranking and those scored, by name: while one types, none moves.
 * @param {{ view: View }} props
 */
function Scores({ view }) {
  const { scores } = view.answer.scenario;
  const typed = [...view.typed.keys()].filter((field) => field.startsWith("score."));
  const models = new Set([
    ...view.answer.report.ranking.ranked.slice(0, READY).map(({ model }) => model),
    ...scores.map(({ model }) => model),
    ...typed.map((field) => field.slice("score.".length)),
  ]);
  const name = (/** @type {string} */ id) => view.names.model(id);
  return (
    <>
      <p class="hint">{VALUES.ownAbout}</p>
      <div class="fields">
        {[...models]
          .sort((one, other) => name(one).localeCompare(name(other)))
          .map((model) => (
            <NumberField
              key={model}
              view={view}
              field={`score.${model}`}
              value={scores.find((one) => one.model === model)?.score ?? ""}
              placeholder="not scored"
            />
          ))}
      </div>
    </>
  );
}
