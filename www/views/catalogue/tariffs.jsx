// @ts-check
// All prices of a model or service: a table for each price list and tier, with a row for each meter
// and a column for each group of places.

import { exactMoney, list, number } from "../../format.js";
import { perMany } from "../../text/en.js";
import { bounds, perUnits, scope } from "../../text/models.js";
import { Scroller } from "../scroller.jsx";
import { Differs, SourceLink } from "../source.jsx";

/** @import { Metered, Priced, Provenance, Served, Step, Tariff } from "../../pkg/weighbridge.js" */
/** @import { CatalogueView } from "./catalogue.jsx" */

/** So many places are named one by one. */
const FEW = 3;

/**
 * @param {{ view: CatalogueView, tariffs: Tariff[], of: string, asPrinted?: boolean }} props
 *   `asPrinted` keeps to the units of the sources
 */
export function Tariffs({ view, tariffs, of, asPrinted = false }) {
  return tariffs.map((tariff) => (
    <TariffTable
      key={`${tariff.card} ${tariff.tier}`}
      view={view}
      tariff={tariff}
      of={of}
      asPrinted={asPrinted}
    />
  ));
}

/**
 * What a table of prices is of.
 * @param {CatalogueView} view
 * @param {Tariff} tariff
 */
export function titleOf({ catalogue, names }, { card, tier }) {
  const isDefault = catalogue.cards[0]?.key === card;
  return isDefault ? names.tier(tier) : `${names.tier(tier)} · ${names.card(card)}`;
}

/**
 * The price to be shown of one meter in one place: the one in force, or the last on record.
 * @param {Priced} priced
 */
const current = ({ steps, in_force }) => steps[in_force ?? steps.length - 1];

/** @param {{ view: CatalogueView, tariff: Tariff, of: string, asPrinted: boolean }} props */
function TariffTable({ view, tariff, of, asPrinted }) {
  const { columns, rows } = tariff;
  const title = titleOf(view, tariff);
  const tier = view.catalogue.tiers.find(({ key }) => key === tariff.tier);
  const perColumn = columns.map((_, at) =>
    rows.flatMap(({ cells }) => (cells[at] ? [current(cells[at])] : [])),
  );
  const isUsual = view.catalogue.tiers[0]?.key === tariff.tier;
  const isOnePlace = columns.length === 1 && columns[0].every(({ places }) => places.length === 0);
  return (
    <div class="tariff">
      <Scroller label={`${title}: prices of ${of}`}>
        <table class="sum">
          <caption class={asPrinted && isUsual ? "sr" : undefined}>
            {title}
            {tier && !asPrinted && <span class="note">{tier.about}</span>}
          </caption>
          <thead class={isOnePlace && asPrinted ? "sr" : undefined}>
            <tr>
              <th scope="col">Meter</th>
              {columns.map((served) => (
                <th key={JSON.stringify(served)} scope="col" class="number">
                  <Places view={view} served={served} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.meter} ${JSON.stringify(row.bounds)}`}>
                <th scope="row">
                  {view.names.meter(row.meter)}
                  {row.bounds.length > 0 && `, ${bounds(row.bounds)}`}
                  {!asPrinted && <span class="per"> {perUnits(row.per, unitOf(view, row))}</span>}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={JSON.stringify(columns[at])} class="number">
                    {cell ? (
                      <Price view={view} row={row} priced={cell} asPrinted={asPrinted} />
                    ) : (
                      <>
                        <span aria-hidden="true">–</span>
                        <span class="sr">not sold so</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">On record since</th>
              {perColumn.map((steps, at) => (
                <td key={JSON.stringify(columns[at])} class="number">
                  {since(steps)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">Read at</th>
              {perColumn.map((steps, at) => (
                <td key={JSON.stringify(columns[at])} class="number">
                  {places(steps).map((provenance) => (
                    <div key={`${provenance.source} ${provenance.read}`}>
                      <SourceLink view={view} provenance={provenance} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroller>
      {notes(view, rows).map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </div>
  );
}

/**
 * @param {CatalogueView} view
 * @param {Metered} row
 */
const unitOf = (view, { meter }) =>
  view.catalogue.meters.find(({ key }) => key === meter)?.unit ?? "unit";

/**
 * What a reader should know to use the prices, each sentence once, with the meters that it is about
 * where it is not about all of them.
 * @param {CatalogueView} view
 * @param {Metered[]} rows
 */
function notes({ catalogue, names }, rows) {
  /** @type {Map<string, Set<string>>} */
  const about = new Map();
  for (const { meter, cells } of rows) {
    const { rounds } = catalogue.meters.find(({ key }) => key === meter) ?? {};
    const said = cells.flatMap((cell) => (cell ? current(cell).provenances : []));
    for (const note of [...said.map(({ note }) => note), rounds])
      if (note) about.set(note, (about.get(note) ?? new Set()).add(meter));
  }
  const all = new Set(rows.map(({ meter }) => meter)).size;
  return [...about].map(([note, meters]) =>
    meters.size === all ? note : `${list([...meters].map((meter) => names.meter(meter)))}: ${note}`,
  );
}

/** @param {{ view: CatalogueView, row: Metered, priced: Priced, asPrinted: boolean }} props */
function Price({ view, row, priced, asPrinted }) {
  const step = current(priced);
  const amount = asPrinted ? step.printed : step.price;
  const unit = unitOf(view, row);
  return (
    <>
      <span class="amount">{amount ? exactMoney(amount) : "more digits than can be shown"}</span>
      {asPrinted && <span class="per"> {printedPer(step.printed_per, unit)}</span>}
      {priced.in_force === undefined || priced.in_force === null ? (
        <span class="note"> {step.from ? `from ${step.from}` : "day not known"}</span>
      ) : null}
      {step.dissent.map((other) => (
        <Differs
          key={`${other.provenance.source} ${JSON.stringify(other.value)}`}
          view={view}
          other={other}
          says={`${"number" in other.value ? `$${number(other.value.number)}` : ""} ${printedPer(step.printed_per, unit)}`}
        />
      ))}
    </>
  );
}

/**
 * @param {number} count
 * @param {string} unit
 */
const printedPer = (count, unit) =>
  count === 1 ? `per ${unit}` : unit === "token" ? perMany(count) : `per ${number(count)} ${unit}s`;

/**
 * Since when the prices of a column are on record.
 * @param {Step[]} steps
 */
function since(steps) {
  const days = [...new Set(steps.flatMap(({ from }) => from ?? []))].sort();
  if (days.length === 0) return "not known";
  return days.length === 1 ? days[0] : `${days[0]} to ${days.at(-1)}`;
}

/**
 * Where the prices of a column were read, each source and day once.
 * @param {Step[]} steps
 */
function places(steps) {
  /** @type {Map<string, Provenance>} */
  const once = new Map();
  for (const one of steps.flatMap(({ provenances }) => provenances))
    once.set(`${one.source} ${one.read}`, one);
  return [...once.values()];
}

/** @param {{ view: CatalogueView, served: Served[] }} props */
export function Places({ view, served }) {
  const scopes = [...new Set(served.map((one) => one.scope))];
  return scopes.map((each) => {
    const places = served.filter((one) => one.scope === each).flatMap((one) => one.places);
    return (
      <span key={each} class="place">
        <span class="scope">{scope(each)}</span>
        {places.length > FEW ? (
          <details>
            <summary>
              {number(places.length)} {each === "geo" ? "profiles" : "Regions"}
            </summary>
            {list(places)}
          </details>
        ) : places.length > 0 ? (
          <span class="codes" title={places.map((place) => view.names.region(place)).join(", ")}>
            {places.map((place, at) => (
              <span key={place}>
                {place}
                {at < places.length - 1 && ", "}
              </span>
            ))}
          </span>
        ) : (
          each === "in-region" && <span class="codes">any; none is named</span>
        )}
      </span>
    );
  });
}
