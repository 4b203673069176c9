// @ts-check
// The list of all models as HTML: what a reader sees before scripts run, or without them.

import { render } from "preact-render-to-string";
import { Names } from "./text/names.js";
import { Catalogue } from "./views/catalogue/catalogue.jsx";

/** @import { Library } from "./pkg/list.js" */
/** @import { CatalogueView } from "./views/catalogue/catalogue.jsx" */

/**
 * @param {Library} library
 * @param {string} today
 */
export function staticModels(library, today) {
  const catalogue = library.catalogue();
  const nothing = () => {};
  const view = {
    catalogue,
    names: new Names(catalogue),
    answer: library.list("", "", today),
    typed: new Map(),
    trouble: null,
    isStatic: true,
    today,
    model: (/** @type {string} */ id) => library.model(id),
    tariffs: (/** @type {string} */ id) => library.tariffs("", id, today),
    services: () => library.services(),
    coverage: () => library.coverage(),
    isOpen: () => false,
    unfold: nothing,
    kept: /** @type {CatalogueView["kept"]} */ ((_name, _key, make) => make()),
    set: nothing,
    add: nothing,
    remove: nothing,
  };
  return render(<Catalogue view={view} />);
}
