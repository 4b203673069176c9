// @ts-check
// A table that may be wider than its place: it scrolls there, and not the page.

/** @import { ComponentChildren } from "preact" */

/** @param {{ label: string, children: ComponentChildren }} props */
export function Scroller({ label, children }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer it can only be scrolled while it has the focus
    <section class="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
