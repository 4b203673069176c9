// @ts-check
// How prices have changed: for each meter with more than one dated price a small chart and, beside
// it, the same as a table.

import { Steps } from "../../charts/steps.jsx";
import { exactMoney, money } from "../../format.js";
import { bounds, perUnits, scope } from "../../text/models.js";
import { SourceLink } from "../source.jsx";
import { titleOf } from "./tariffs.jsx";

/** @import { Metered, Step, Tariff } from "../../pkg/weighbridge.js" */
/** @import { CatalogueView } from "./catalogue.jsx" */

/**
 * @param {{ view: CatalogueView, tariffs: Tariff[], of: string, title: "h3" | "h4" }} props
 */
export function Histories({ view, tariffs, of, title: H }) {
  const lines = tariffs.flatMap((tariff) =>
    tariff.rows.flatMap((row) => changes(view, tariff, row)),
  );
  if (lines.length === 0) return null;
  return (
    <section class="history">
      <H>Price history</H>
      <div class="histories">
        {lines.map(({ label, steps }) => (
          <History key={label} view={view} label={label} steps={steps} of={of} />
        ))}
      </div>
    </section>
  );
}

/**
 * The prices of one meter that have changed, place by place.
 * @param {CatalogueView} view
 * @param {Tariff} tariff
 * @param {Metered} row
 */
function changes(view, tariff, row) {
  const unit = view.catalogue.meters.find(({ key }) => key === row.meter)?.unit ?? "unit";
  const what = [view.names.meter(row.meter), row.bounds.length > 0 && bounds(row.bounds)];
  return row.cells.flatMap((cell, at) => {
    if (!cell || cell.steps.length < 2) return [];
    const where = tariff.columns[at]
      .map((one) => [scope(one.scope), ...one.places.slice(0, 3)].join(" "))
      .join(", ");
    const which = tariff.columns.length > 1 ? where : false;
    const label = [...what, perUnits(row.per, unit), titleOf(view, tariff), which];
    return [{ label: label.filter(Boolean).join(", "), steps: cell.steps }];
  });
}

/** @param {{ view: CatalogueView, label: string, steps: Step[], of: string }} props */
function History({ view, label, steps, of }) {
  const dated = steps.flatMap(({ from, price }) =>
    from && price ? [{ day: from, height: Number(price.exact), label: money(price) }] : [],
  );
  return (
    <figure>
      <figcaption>{label}</figcaption>
      {dated.length > 1 && <Steps steps={dated} until={view.today} />}
      <table class="sum">
        <caption class="sr">
          {of}: {label}
        </caption>
        <thead>
          <tr>
            <th scope="col">Since</th>
            <th scope="col" class="number">
              Price
            </th>
            <th scope="col">Read at</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={`${step.from} ${step.printed.exact}`}>
              <td>{step.from ?? "day not known"}</td>
              <td class="number" title={step.price ? exactMoney(step.price) : undefined}>
                {step.price && money(step.price)}
              </td>
              <td>
                {step.provenances.map((provenance) => (
                  <SourceLink
                    key={`${provenance.source} ${provenance.read}`}
                    view={view}
                    provenance={provenance}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
