// @ts-check
// The list: a row for each model found, a column for each fact chosen, and the lowest prices.

import { exactMoney, number } from "../../format.js";
import { perMany, UNKNOWN } from "../../text/en.js";
import { fact, found, noPrice, untold, whyNoPrice } from "../../text/models.js";
import { PerSwitch } from "../field.jsx";
import { Fold } from "../fold.jsx";
import { Scroller } from "../scroller.jsx";
import { address } from "./head.jsx";
import { Opened } from "./opened.jsx";

/** @import { Cell, Listed } from "../../pkg/weighbridge.js" */
/** @import { CatalogueView } from "./catalogue.jsx" */

/** @param {{ view: CatalogueView }} props */
export function Table({ view }) {
  const { rows, columns, unknown } = view.answer;
  return (
    <div class="list">
      <div class="bar">
        <h3>{found(view.answer)}</h3>
        <PerSwitch view={view} />
      </div>
      {unknown.length > 0 && <Untold view={view} />}
      {rows.length === 0 ? (
        <Nothing view={view} />
      ) : columns.length > FITTING ? (
        <Scroller label="Models found">
          <Rows view={view} />
        </Scroller>
      ) : (
        <Rows view={view} />
      )}
      <More view={view} />
      <p class="hint">
        Prices are the lowest in force where they depend on the request, such as on a long prompt;
        all of them, with their sources, unfold behind the model's name. A dash means that such a
        model has no such thing.
      </p>
    </div>
  );
}

/** @param {{ view: CatalogueView }} props */
function Rows({ view }) {
  const { columns, scenario } = view.answer;
  const per = perMany(scenario.quote_per);
  return (
    <table class="models">
      <caption class="sr">
        Models, what is known of them, and their lowest price in US dollars for these terms
      </caption>
      <thead>
        <tr>
          <Sortable view={view} by="name">
            Model
          </Sortable>
          {columns.map((column) => (
            <Sortable key={column} view={view} by={column} isNumber={isNumber(view, column)}>
              {view.names.fact(column)}
              {view.names.unit(column) && <span class="per">{view.names.unit(column)}</span>}
            </Sortable>
          ))}
          <Sortable view={view} by="input" isNumber>
            In<span class="per">{per}</span>
          </Sortable>
          <Sortable view={view} by="output" isNumber>
            Out<span class="per">{per}</span>
          </Sortable>
        </tr>
      </thead>
      {shown(view).map((row) => drawn(view, row))}
    </table>
  );
}

/** So many columns fit on a screen that is wide enough for a table at all. */
const FITTING = 7;

/** So many rows are drawn at first: more than a screen holds, and few enough to keep up with typing. */
const AT_FIRST = 60;

/** The name by which the view remembers that all rows are asked for. */
const ALL_ROWS = "all rows";

/** @param {CatalogueView} view */
function shown({ answer: { rows }, isStatic, isOpen }) {
  return isStatic || isOpen(ALL_ROWS) ? rows : rows.slice(0, AT_FIRST);
}

/** @param {{ view: CatalogueView }} props */
function More({ view }) {
  const { length } = view.answer.rows;
  if (view.isStatic || length <= AT_FIRST) return null;
  const isOpen = view.isOpen(ALL_ROWS);
  return (
    <p class="all">
      <button type="button" onClick={() => view.unfold(ALL_ROWS, !isOpen)}>
        {isOpen ? `Show only the first ${number(AT_FIRST)}` : `Show all ${number(length)} models`}
      </button>
    </p>
  );
}

/**
 * A row, made anew only if it says something else than before. What stands behind an open row
 * depends on the rest of the page, so that is always made anew.
 * @param {CatalogueView} view
 * @param {Listed} row
 */
function drawn(view, row) {
  const { columns, scenario } = view.answer;
  const make = () => <Row key={row.model} view={view} row={row} />;
  if (view.isStatic || view.isOpen(row.model)) return make();
  return view.kept(row.model, JSON.stringify([columns, scenario.market, scenario.quote_per]), make);
}

/**
 * @param {CatalogueView} view
 * @param {string} column
 */
function isNumber(view, column) {
  const shape = view.catalogue.fact_kinds.find(({ key }) => key === column)?.shape;
  return typeof shape === "object" && "number" in shape;
}

/**
 * A head that sorts by its column: upwards first, then downwards.
 * @param {{ view: CatalogueView, by: string, isNumber?: boolean, children: import("preact").ComponentChildren }} props
 */
function Sortable({ view, by, isNumber, children }) {
  const { sort, descending } = view.answer;
  const isSorted = sort === by;
  const content = <span>{children}</span>;
  return (
    <th
      scope="col"
      class={isNumber ? "number" : undefined}
      aria-sort={isSorted ? (descending ? "descending" : "ascending") : undefined}
    >
      {view.isStatic ? (
        content
      ) : (
        <button
          type="button"
          onClick={() => view.set("sort", isSorted && !descending ? `-${by}` : by)}
        >
          {content}
          <span class="arrow" aria-hidden="true">
            {isSorted ? (descending ? "▼" : "▲") : "↕"}
          </span>
        </button>
      )}
    </th>
  );
}

/** @param {{ view: CatalogueView, row: Listed }} props */
function Row({ view, row }) {
  const { names } = view;
  const { columns } = view.answer;
  const { model: id, retired } = row;
  const isOpen = view.isOpen(id);
  return (
    <tbody class={retired ? "retired" : undefined}>
      <tr>
        <th scope="row">
          {view.isStatic ? (
            <span class="name">{names.model(id)}</span>
          ) : (
            <button
              type="button"
              class="name"
              aria-expanded={isOpen}
              onClick={() => view.unfold(id, !isOpen)}
            >
              <span class="twist" aria-hidden="true" />
              {names.model(id)}
            </button>
          )}
          <span class="maker">
            {names.maker(id)}
            {retired && <span class="gone">, retired {retired}</span>}
          </span>
        </th>
        {row.cells.map((cell, at) => (
          <FactCell key={columns[at]} view={view} column={columns[at]} cell={cell} />
        ))}
        <Prices view={view} row={row} />
      </tr>
      {isOpen && (
        <tr class="more">
          <td colSpan={columns.length + 3}>
            <Opened view={view} id={id} />
            <p class="hint">
              <a href={address(view, { model: id })}>
                Only {names.model(id)}, on a page of its own
              </a>
            </p>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** @param {{ view: CatalogueView, column: string, cell: Cell }} props */
function FactCell({ view, column, cell }) {
  const name = <span class="column">{view.names.fact(column)}: </span>;
  const kind = isNumber(view, column) ? "number" : "";
  if (cell === "unknown")
    return (
      <td class={`${kind} unpublished`}>
        {name}
        {UNKNOWN}
      </td>
    );
  if (cell === "beside_the_point")
    return (
      <td class={`${kind} beside`}>
        {name}
        <span aria-hidden="true">–</span>
        <span class="sr">does not apply</span>
      </td>
    );
  return (
    <td class={kind}>
      {name}
      {fact(column, cell.known)}
    </td>
  );
}

/** @param {{ view: CatalogueView, row: Listed }} props */
function Prices({ view, row: { input, output, other, refusal } }) {
  const per = perMany(view.answer.scenario.quote_per);
  if (other) {
    const meter = view.catalogue.meters.find(({ key }) => key === other.meter);
    return (
      <td colSpan={2} class="number price">
        <span class="column">Price: </span>
        {exactMoney(other.price)} <span class="per">per {meter?.unit ?? other.meter}</span>
      </td>
    );
  }
  if (refusal)
    return (
      <td colSpan={2} class="number unpublished" title={whyNoPrice(view.names, refusal)}>
        <span class="column">Price: </span>
        {noPrice(refusal)}
      </td>
    );
  return (
    <>
      <td class="number price">
        <span class="column">In, {per}: </span>
        {input ? exactMoney(input) : <None />}
      </td>
      <td class="number price">
        <span class="column">Out, {per}: </span>
        {output ? exactMoney(output) : <None />}
      </td>
    </>
  );
}

/** A meter by which a model is not sold. */
function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="sr">not sold by this</span>
    </>
  );
}

/** @param {{ view: CatalogueView }} props */
function Untold({ view }) {
  const { unknown } = view.answer;
  return (
    <div class="untold">
      <Fold view={view} id="untold" summary={untold(view.names, unknown)}>
        {() => (
          <ul>
            {unknown.map(({ model }) => (
              <li key={model}>
                <a href={address(view, { model })}>{view.names.model(model)}</a>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  );
}

/** @param {{ view: CatalogueView }} props */
function Nothing({ view }) {
  const { words, total } = view.answer;
  return (
    <div class="nothing">
      <p>
        {words
          ? `No model has “${words}” in its name, maker or id and all the rest that you ask for.`
          : "No model is known to have all that you ask for."}
      </p>
      <p>
        <a href="#v=1">Show all {number(total)} models</a>
      </p>
    </div>
  );
}
