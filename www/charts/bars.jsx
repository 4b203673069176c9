// @ts-check
// Horizontal bars from nought. Each bar's label and value are text beside it, so that the list of
// them is its own table.

import { width } from "../format.js";

/**
 * @typedef {{ label: string, note: string, length: number, value: string }} Bar
 */

/** @param {{ bars: Bar[] }} props */
export function Bars({ bars }) {
  const longest = Math.max(...bars.map(({ length }) => length)) || 1;
  return (
    <ul class="bars">
      {bars.map(({ label, note, length, value }) => (
        <li key={label} class={note ? "muted" : undefined}>
          <span class="name">
            {label}
            {note && <span class="note"> {note}</span>}
          </span>
          <svg class="mark" aria-hidden="true" height="14" width="100%">
            <rect class="track" width="100%" height="14" rx="2" />
            <rect class="length" width={width(length / longest)} height="14" rx="2" />
          </svg>
          <span class="value">{value}</span>
        </li>
      ))}
    </ul>
  );
}
