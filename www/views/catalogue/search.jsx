// @ts-check
// What is looked for: words, filters on any fact, and the prices shown.

import { word, wordOf } from "../../text/en.js";
import { label, market, order } from "../../text/models.js";
import { NumberField, Problem, SelectField, TextField, useField } from "../field.jsx";

/** @import { FactKind } from "../../pkg/weighbridge.js" */
/** @import { CatalogueView } from "./catalogue.jsx" */

/** Filters that are always on screen. */
const ALWAYS = ["need.lifecycle"];
const MARKET = ["region", "scope", "tier", "card", "date"];

/**
 * Whether a field is on screen, and says itself what is wrong with it.
 * @param {CatalogueView} view
 * @param {string} field
 */
export function isOnScreen(view, field) {
  const { part, opened } = view.answer;
  if (opened || part !== "models") return false;
  const own = ["q", "makes", ...ALWAYS, ...MARKET];
  return own.includes(field) || filters(view).includes(field);
}

/** @param {{ view: CatalogueView }} props */
export function Search({ view }) {
  return (
    <form
      class="search"
      aria-label="Search and filter"
      inert={view.isStatic}
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="fields">
        <Words view={view} />
        <WordFilter view={view} field="makes" words={made(view)} none="anything" />
        {ALWAYS.map((field) => (
          <Filter key={field} view={view} field={field} />
        ))}
        {filters(view).map((field) => (
          <Filter key={field} view={view} field={field} isRemovable />
        ))}
      </div>
      <AddFilter view={view} />
      <Order view={view} />
      <div class="choices">
        <Market view={view} />
        <Columns view={view} />
      </div>
    </form>
  );
}

/** @param {{ view: CatalogueView }} props */
function Words({ view }) {
  const name = label(view.names, "q");
  const { id, text, problem, onInput } = useField(view, "q", "", name);
  return (
    <div class="field words">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellcheck={false}
        placeholder="claude, embed, nova lite …"
        value={view.typed.has("q") ? text : view.answer.words}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={onInput}
      />
      <Problem id={id} text={problem} />
    </div>
  );
}

/**
 * The filters on screen, in the order of the facts.
 * @param {CatalogueView} view
 */
function filters(view) {
  const { answer } = view;
  const asked = [...answer.filters, ...answer.problems].map(({ field }) => field);
  const known = (/** @type {string} */ field) => possible(view).some((one) => one.field === field);
  const fields = new Set([...asked, ...view.typed.keys()].filter(known));
  return possible(view)
    .map(({ field }) => field)
    .filter((field) => fields.has(field));
}

/**
 * Every filter there can be, in the order of the facts.
 * @param {CatalogueView} view
 */
const possible = ({ catalogue }) =>
  catalogue.fact_kinds.flatMap((kind) =>
    groups(kind)
      .map((group) => ({ group, kind, field: `${group}.${kind.key}` }))
      .filter(({ field }) => !ALWAYS.includes(field)),
  );

/**
 * What can be asked of a kind of fact.
 * @param {FactKind} kind
 */
function groups({ shape }) {
  if (shape === "text") return ["has"];
  if (shape === "day") return ["since", "until"];
  return typeof shape === "object" && "number" in shape ? ["min", "max"] : ["need"];
}

/** @param {CatalogueView} view */
const made = ({ catalogue }) =>
  words(catalogue.fact_kinds.find(({ key }) => key === "modality_out"));

/** @param {FactKind | undefined} kind */
function words(kind) {
  const shape = kind?.shape;
  if (typeof shape !== "object") return ["yes", "no"];
  return "level" in shape ? shape.level.levels : "tags" in shape ? shape.tags.words : [];
}

/** @param {{ view: CatalogueView, field: string, isRemovable?: boolean }} props */
function Filter({ view, field, isRemovable }) {
  const [group, fact] = field.split(".");
  const kind = view.catalogue.fact_kinds.find(({ key }) => key === fact);
  return (
    <div class={isRemovable ? "filter removable" : "filter"}>
      {group === "min" || group === "max" ? (
        <NumberField view={view} field={field} value={textOf(view, field)} placeholder="any" />
      ) : group === "need" && kind?.shape !== "text" && kind?.shape !== "day" ? (
        <WordFilter
          view={view}
          field={field}
          words={words(kind)}
          none={ALWAYS.includes(field) ? "any" : "choose …"}
        />
      ) : (
        <TextField
          view={view}
          field={field}
          label={label(view.names, field)}
          value={textOf(view, field)}
          type={kind?.shape === "day" ? "date" : "text"}
        />
      )}
      {isRemovable && (
        <button
          type="button"
          class="remove"
          aria-label={`Remove the filter: ${label(view.names, field)}`}
          onClick={() => view.remove(field)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}

/**
 * What a filter asks for, as the core has read it.
 * @param {CatalogueView} view
 * @param {string} field
 */
const textOf = (view, field) =>
  view.answer.filters.find((filter) => filter.field === field)?.text ?? "";

/** @param {{ view: CatalogueView, field: string, words: string[], none: string }} props */
function WordFilter({ view, field, words, none }) {
  const [, fact = "modality_out"] = field.split(".");
  const chosen = field === "makes" ? view.answer.makes : textOf(view, field);
  return (
    <SelectField
      view={view}
      field={field}
      label={label(view.names, field)}
      chosen={chosen}
      options={[
        ["", none],
        // A link may ask for several.
        ...(words.includes(chosen) || !chosen ? words : [...words, chosen]).map(
          (one) => /** @type {[string, string]} */ ([one, wordOf(fact, one)]),
        ),
      ]}
    />
  );
}

/**
 * A select and a button: a select alone would act while one is only looking through it.
 * @param {{ view: CatalogueView }} props
 */
function AddFilter({ view }) {
  const shown = filters(view);
  return (
    <div class="add">
      <label for="add-filter">Filter by</label>
      <select id="add-filter">
        {possible(view)
          .filter(({ field }) => !shown.includes(field))
          .map(({ field }) => (
            <option key={field} value={field}>
              {label(view.names, field)}
            </option>
          ))}
      </select>
      <button
        type="button"
        onClick={(event) => {
          const select = event.currentTarget.previousElementSibling;
          if (select instanceof HTMLSelectElement) view.add(select.value);
        }}
      >
        Add
      </button>
    </div>
  );
}

/**
 * The order, for screens too narrow for a head of columns, and for whoever prefers to choose it.
 * @param {{ view: CatalogueView }} props
 */
function Order({ view }) {
  const { sort, descending, columns } = view.answer;
  const keys = new Set(["name", ...columns, "input", "output", ...(sort ? [sort] : [])]);
  const chosen = `${descending ? "-" : ""}${sort}`;
  const options = [...keys].flatMap((sort) =>
    [false, true].map((descending) => ({ sort, descending })),
  );
  return (
    <div class="order">
      <SelectField
        view={view}
        field="sort"
        label="Order"
        chosen={chosen}
        options={[
          ["", order(view.names, { sort: "", descending: false })],
          ...options.map(
            (one) =>
              /** @type {[string, string]} */ ([
                `${one.descending ? "-" : ""}${one.sort}`,
                order(view.names, one),
              ]),
          ),
        ]}
      />
    </div>
  );
}

/** @param {{ view: CatalogueView }} props */
function Market({ view }) {
  const { scenario, problems } = view.answer;
  const { cards, regions, tiers } = view.catalogue;
  const { market: at } = scenario;
  const isWrong = problems.some(({ field }) => MARKET.includes(field));
  return (
    <details
      class="part"
      open={isWrong || view.isOpen("market")}
      onToggle={(event) => view.unfold("market", event.currentTarget.open)}
    >
      <summary>
        Prices shown
        <span class="count">{market(view.names, at)}</span>
      </summary>
      <div class="fields">
        <SelectField
          view={view}
          field="region"
          chosen={at.region}
          options={regions.map(({ key, label }) => [key, `${label} · ${key}`])}
        />
        <SelectField
          view={view}
          field="scope"
          chosen={at.scope}
          options={["global", "geo", "in-region"].map((scope) => [scope, word(scope)])}
        />
        <SelectField
          view={view}
          field="tier"
          chosen={at.tier}
          options={tiers.filter(({ by }) => by === "use").map(({ key, label }) => [key, label])}
        />
        <SelectField
          view={view}
          field="card"
          chosen={at.card}
          options={cards.map(({ key, label }) => [key, label])}
        />
        <TextField view={view} field="date" value={at.date} type="date" />
      </div>
    </details>
  );
}

/** @param {{ view: CatalogueView }} props */
function Columns({ view }) {
  const { columns } = view.answer;
  const toggled = (/** @type {string} */ key) =>
    columns.includes(key) ? columns.filter((column) => column !== key) : [...columns, key];
  return (
    <details
      class="part"
      open={view.isOpen("columns")}
      onToggle={(event) => view.unfold("columns", event.currentTarget.open)}
    >
      <summary>
        Columns
        <span class="count">{columns.length}</span>
      </summary>
      <ul class="columns">
        {view.catalogue.fact_kinds.map(({ key, label }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={columns.includes(key)}
                onInput={() => view.set("columns", toggled(key).join(","))}
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
