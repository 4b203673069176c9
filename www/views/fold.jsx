// @ts-check
// A part that unfolds. What is inside is made only once it is open: most readers open one of many.

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "./app.jsx" */

/** The part in which ranges stand. */
export const RANGES = "study spread";

/**
 * @param {{ view: Pick<View, "isOpen" | "unfold" | "isStatic">, id: string, summary: ComponentChildren, children: () => ComponentChildren }} props
 */
export function Fold({ view, id, summary, children }) {
  const isOpen = view.isOpen(id);
  return (
    <details open={isOpen} onToggle={(event) => view.unfold(id, event.currentTarget.open)}>
      <summary>{summary}</summary>
      {(isOpen || view.isStatic) && children()}
    </details>
  );
}
