// @ts-check
// One of the parts that can be looked into.

import { STUDIES } from "../../text/studies.js";
import { Fold } from "../fold.jsx";

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, id: keyof typeof STUDIES, children: () => ComponentChildren }} props */
export function Part({ view, id, children }) {
  return (
    <Fold view={view} id={`study ${id}`} summary={STUDIES[id]}>
      {() => <div class="study">{children()}</div>}
    </Fold>
  );
}

/** @param {{ children: string }} props what the parts below have in common */
export const Shelf = ({ children }) => <h4 class="shelf">{children}</h4>;
