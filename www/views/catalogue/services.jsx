// @ts-check
// What Bedrock charges for beside models.

import { Head } from "./head.jsx";
import { Histories } from "./steps.jsx";
import { Tariffs } from "./tariffs.jsx";

/** @import { CatalogueView } from "./catalogue.jsx" */

/** @param {{ view: CatalogueView }} props */
export function Services({ view }) {
  return (
    <section class="services" aria-labelledby="part-title">
      <Head view={view} />
      {view.services().map(({ id, name, about }) => {
        const tariffs = view.tariffs(id);
        return (
          <section key={id} class="service" aria-labelledby={`service-${id}`}>
            <div>
              <h3 id={`service-${id}`}>{name}</h3>
              <p>{about}</p>
            </div>
            <div>
              {tariffs.length === 0 && <p class="hint">No price of its own is on record.</p>}
              <Tariffs view={view} tariffs={tariffs} of={name} asPrinted />
              <Histories view={view} tariffs={tariffs} of={name} title="h4" />
            </div>
          </section>
        );
      })}
    </section>
  );
}
