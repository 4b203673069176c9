// @ts-check
// A dot that one can point at, or reach with the keyboard, to read its figures.

import { width } from "../format.js";
import { Readout, written } from "./readout.jsx";

/** @import { ComponentChildren } from "preact" */
/** @import { Beside, Row } from "./readout.jsx" */

/** How far from its middle a dot is hit, in pixels: a fingertip wants 24 across. */
const REACH = 12;
const GAP = 6;

/**
 * @param {object} props
 * @param {number} props.share where the dot is, across
 * @param {number} props.y where the dot is, down, in pixels
 * @param {number} props.radius of the ring that shows it, in pixels
 * @param {Beside} props.beside
 * @param {string} props.title
 * @param {Row[]} props.rows
 */
export function Hit({ share, y, radius, beside, title, rows }) {
  const words = written(title, rows);
  const above = y - words.high - radius - GAP;
  return (
    <Reachable title={title} rows={rows}>
      <circle class="reach" cx={width(share)} cy={y} r={REACH} />
      <circle class="ring" cx={width(share)} cy={y} r={radius} />
      <Readout
        share={share}
        top={above < 0 ? y + radius + GAP : above}
        beside={beside}
        words={words}
      />
    </Reachable>
  );
}

/**
 * What the keyboard reaches as a pointer does.
 * @param {{ title: string, rows: Row[], children: ComponentChildren }} props
 */
export const Reachable = ({ title, rows, children }) => (
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is reached, but does nothing
  <g class="hit" role="img" aria-label={spoken(title, rows)} tabindex={0}>
    {children}
  </g>
);

/**
 * The same as a sentence for whoever hears it.
 * @param {string} title
 * @param {Row[]} rows
 */
const spoken = (title, rows) =>
  [
    title,
    ...rows.map(({ name, value, more }) => `${name}: ${value}${more ? ` (${more})` : ""}`),
  ].join(", ");
