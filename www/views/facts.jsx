// @ts-check
// Everything that is known of a model, and what is not.

import { value } from "../text/en.js";
import { History } from "./history.jsx";
import { Differs, SourceLink } from "./source.jsx";

/** @import { Model } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View, model: Model }} props */
export function Facts({ view, model }) {
  const { names } = view;
  const makes = model.facts.find(({ key }) => key === "modality_out")?.value;
  const isIn = (/** @type {string} */ contest) =>
    makes && "words" in makes && makes.words.includes(contest);
  const unknown = view.catalogue.fact_kinds.filter(
    ({ key, contests }) => contests.some(isIn) && !model.facts.some((fact) => fact.key === key),
  );
  return (
    <div class="facts">
      <h4>{model.name}</h4>
      <dl>
        {model.facts.map((fact) => (
          <div key={fact.key}>
            <dt>{names.fact(fact.key)}</dt>
            <dd>
              {value(fact.value, names.unit(fact.key))}{" "}
              <SourceLink view={view} provenance={fact.provenance} />
              {fact.provenance.note && <span class="note">{fact.provenance.note}</span>}
              {fact.dissent.map((other) => (
                <Differs
                  key={other.provenance.source}
                  view={view}
                  other={other}
                  says={value(other.value, names.unit(fact.key))}
                />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <p class="hint">
          Of this model nobody has published, as far as we know:{" "}
          {unknown.map(({ label }) => label).join("; ")}.
        </p>
      )}
      <History view={view} model={model} />
    </div>
  );
}
