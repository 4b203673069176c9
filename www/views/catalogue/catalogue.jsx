// @ts-check
// The page of all models: a list that can be searched, or one model, or the services, or how much
// is known.

import { PARTS, problemWith } from "../../text/models.js";
import { Coverage } from "./coverage.jsx";
import { address, Head } from "./head.jsx";
import { Opened } from "./opened.jsx";
import { isOnScreen, Search } from "./search.jsx";
import { Services } from "./services.jsx";
import { Table } from "./table.jsx";

/** @import { VNode } from "preact" */
/** @import { Coverage as CoverageData, Listing, Model, Outline, Service, Tariff } from "../../pkg/weighbridge.js" */
/** @import { Names } from "../../text/names.js" */

/**
 * What every view of the page is a function of, and the ways in which it speaks back.
 *
 * @typedef {object} CatalogueView
 * @property {Outline} catalogue
 * @property {Names} names
 * @property {Listing} answer the list, under the name by which fields know what they belong to
 * @property {ReadonlyMap<string, string>} typed what was typed into a field, as it was typed
 * @property {string | null} trouble a sentence, where something went wrong that is nobody's field
 * @property {boolean} isStatic whether nobody will answer
 * @property {string} today
 * @property {(id: string) => Model | null} model
 * @property {(id: string) => Tariff[]} tariffs all prices of a model or service
 * @property {() => Service[]} services
 * @property {() => CoverageData[]} coverage
 * @property {(key: string) => boolean} isOpen whether a part that unfolds is unfolded
 * @property {(key: string, open: boolean) => void} unfold
 * @property {(name: string, key: string, make: () => VNode) => VNode} kept what was made under this
 *   name before, as long as its key is the same
 * @property {(field: string, text: string) => void} set changes one field
 * @property {(field: string) => void} add shows a filter that asks for nothing yet
 * @property {(field: string) => void} remove takes a filter away
 */

/** @param {{ view: CatalogueView }} props */
export function Catalogue({ view }) {
  const { part, opened } = view.answer;
  return (
    <div class="weighbridge catalogue">
      <Parts view={view} />
      <Notice view={view} />
      {opened ? (
        <Alone view={view} id={opened} />
      ) : part === "services" ? (
        <Services view={view} />
      ) : part === "coverage" ? (
        <Coverage view={view} />
      ) : (
        <section aria-labelledby="part-title">
          <Head view={view} />
          <Search view={view} />
          <Table view={view} />
        </section>
      )}
    </div>
  );
}

/** @param {{ view: CatalogueView }} props */
function Parts({ view }) {
  const { part, opened, total } = view.answer;
  if (view.isStatic) return null;
  return (
    <nav class="parts" aria-label="Parts of this page">
      {Object.entries(PARTS).map(([key, { short }]) => (
        <a
          key={key}
          href={address(view, { show: key, model: "" })}
          aria-current={part === key ? (opened ? "true" : "page") : undefined}
        >
          {short}
          {key === "models" && <span class="count"> {total}</span>}
        </a>
      ))}
    </nav>
  );
}

/**
 * What could not be read, where no field on screen says so itself.
 * @param {{ view: CatalogueView }} props
 */
function Notice({ view }) {
  const homeless = view.answer.problems.filter(({ field }) => !isOnScreen(view, field));
  if (homeless.length === 0 && !view.trouble) return null;
  return (
    <div class="notice" role="alert">
      {view.trouble && <p>{view.trouble}</p>}
      {homeless.map((one) => (
        <p key={one.field}>{problemWith(view.names, one)}</p>
      ))}
    </div>
  );
}

/** @param {{ view: CatalogueView, id: string }} props */
function Alone({ view, id }) {
  return (
    <section class="alone" aria-labelledby="part-title">
      <p class="back">
        <a href={address(view, { model: "", show: "models" })}>← All models</a>
      </p>
      <Head view={view} title={view.names.models.get(id)?.name} />
      <Opened view={view} id={id} isAlone />
    </section>
  );
}
