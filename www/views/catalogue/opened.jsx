// @ts-check
// One model: what it is called, what is known of it, all its prices, and where that was read.

import { FactList } from "../facts.jsx";
import { SourceLink } from "../source.jsx";
import { Histories } from "./steps.jsx";
import { Tariffs } from "./tariffs.jsx";

/** @import { Model, Provenance } from "../../pkg/weighbridge.js" */
/** @import { CatalogueView } from "./catalogue.jsx" */

/** @param {{ view: CatalogueView, id: string, isAlone?: boolean }} props */
export function Opened({ view, id, isAlone }) {
  const model = view.model(id);
  if (!model) return null;
  const tariffs = view.tariffs(id);
  const H = isAlone ? "h3" : "h4";
  return (
    <div class="opened">
      <p class="ids">
        {isAlone && <span>{model.maker}</span>}
        <span>
          <span class="label">Id </span>
          <code>{model.id}</code>
        </span>
        {model.aliases.length > 0 && (
          <span>
            <span class="label">also </span>
            {model.aliases.map((alias) => (
              <code key={alias}>{alias}</code>
            ))}
          </span>
        )}
      </p>
      <section class="facts">
        <H>Facts</H>
        <FactList view={view} model={model} />
      </section>
      <section class="prices">
        <H>Prices</H>
        {tariffs.length === 0 && <p class="hint">No price of it was found.</p>}
        <Tariffs view={view} tariffs={tariffs} of={model.short} />
      </section>
      <Histories view={view} tariffs={tariffs} of={model.short} title={H} />
      <section class="sources">
        <H>Sources</H>
        <Sources view={view} model={model} />
      </section>
    </div>
  );
}

/**
 * Each source once, with the newest day on which it was read for this model.
 * @param {{ view: CatalogueView, model: Model }} props
 */
function Sources({ view, model }) {
  const figures = [...model.facts, ...model.offers.flatMap(({ rates }) => rates)];
  /** @type {Map<string, Provenance>} */
  const newest = new Map();
  for (const { provenance, dissent } of figures)
    for (const one of [provenance, ...dissent.map((other) => other.provenance)])
      if ((newest.get(one.source)?.read ?? "") < one.read) newest.set(one.source, one);
  return (
    <ul>
      {[...newest.values()].map((provenance) => (
        <li key={provenance.source}>
          {view.names.source(provenance.source)?.title ?? provenance.source}{" "}
          <SourceLink view={view} provenance={provenance} />
        </li>
      ))}
    </ul>
  );
}
