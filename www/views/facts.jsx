// @ts-check
// Everything that is known of a model, and what is not.

import { missing, fact as says } from "../text/models.js";
import { History } from "./history.jsx";
import { Differs, SourceLink } from "./source.jsx";

/** @import { Model, Outline } from "../pkg/weighbridge.js" */
/** @import { Names } from "../text/names.js" */

/** @typedef {{ catalogue: Outline, names: Names }} Known what these views need of any page's */

/** @param {{ view: Known, model: Model }} props */
export function Facts({ view, model }) {
  return (
    <div class="facts">
      <h4>{model.name}</h4>
      <FactList view={view} model={model} />
      <History view={view} model={model} />
    </div>
  );
}

/**
 * The facts in the order in which a reader would ask for them, and at the end the ones that nobody
 * has published of such a model.
 * @param {{ view: Known, model: Model }} props
 */
export function FactList({ view, model }) {
  const { names, catalogue } = view;
  const makes = model.facts.find(({ key }) => key === "modality_out")?.value;
  const made = makes && "words" in makes ? makes.words : [];
  const unknown = catalogue.fact_kinds
    .map(({ key }) => key)
    .filter((key) => made.some((contest) => names.concerns(key, contest)))
    .filter((key) => !model.facts.some((fact) => fact.key === key));
  const at = (/** @type {string} */ key) =>
    catalogue.fact_kinds.findIndex((kind) => kind.key === key);
  const facts = [...model.facts].sort((one, other) => at(one.key) - at(other.key));
  return (
    <>
      <dl>
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt>{names.fact(fact.key)}</dt>
            <dd>
              {says(fact.key, fact.value, names.unit(fact.key))}{" "}
              <SourceLink view={view} provenance={fact.provenance} />
              {fact.provenance.note && <span class="note">{fact.provenance.note}</span>}
              {fact.dissent.map((other) => (
                <Differs
                  key={`${other.provenance.source} ${JSON.stringify(other.value)}`}
                  view={view}
                  other={other}
                  says={says(fact.key, other.value, names.unit(fact.key))}
                />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <details class="hint">
          <summary>{missing(unknown.length)}</summary>
          {unknown.map((key) => names.fact(key)).join("; ")}.
        </details>
      )}
    </>
  );
}
