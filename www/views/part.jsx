// @ts-check
// A part of the form that opens.

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "./app.jsx" */

/**
 * A part that opens, and stands open as long as something in it could not be read. What is inside is
 * made only then.
 * @param {{ view: View, id: string, title: string, count: ComponentChildren, fields: string[], children: () => ComponentChildren }} props
 */
export function Part({ view, id, title, count, fields, children }) {
  const isWrong = view.answer.problems.some(({ field }) => fields.includes(field));
  const isOpen = isWrong || view.isOpen(id);
  return (
    <details
      class="part"
      open={isOpen}
      onToggle={(event) => view.unfold(id, event.currentTarget.open)}
    >
      <summary>
        {title}
        <span class="count">{count}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
