// @ts-check
// One of the parts that can be looked into.

import { Fold } from "../fold.jsx";

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, id: string, title: string, children: () => ComponentChildren }} props */
export function Part({ view, id, title, children }) {
  return (
    <Fold view={view} id={`study ${id}`} summary={title}>
      {() => <div class="study">{children()}</div>}
    </Fold>
  );
}

/** @param {{ children: string }} props what the parts below have in common */
export const Shelf = ({ children }) => <h4 class="shelf">{children}</h4>;
