// @ts-check
// What a chart shows, as a table folded below it: for whoever reads figures, or hears them.

import { AS_TABLE } from "../text/charts.js";

/**
 * @typedef {object} Sheet
 * @property {string} caption
 * @property {string[]} head the first names the rows
 * @property {string[][]} rows as many cells as the head; the first names the row
 */

/** @param {{ sheets: Sheet[] }} props */
export function Twin({ sheets }) {
  if (sheets.every(({ rows }) => rows.length === 0)) return null;
  return (
    <details class="twin">
      <summary>{AS_TABLE}</summary>
      {sheets.map(({ caption, head, rows }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer it can only be scrolled while it has the focus
        <section key={caption} class="scroller" aria-label={caption} tabIndex={0}>
          <table class="sum">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {head.map((title, at) => (
                  <th key={title} scope="col" class={at > 0 ? "number" : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={head[at + 1]} class="number">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </details>
  );
}
