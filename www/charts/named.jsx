// @ts-check
// Names beside dots, each where it covers nothing; where there is no room for one its dot still says
// it to whoever points at it.

import { width } from "../format.js";
import { place } from "./labels.js";
import { inLines, widestOf } from "./lettering.js";
import { BOLD, LINE, px } from "./plot.jsx";

/** @import { Box, Place } from "./labels.js" */
/** @import { Layout } from "./plot.jsx" */

/**
 * @typedef {object} Named
 * @property {number} share where its dot is, across
 * @property {number} y where its dot is, down, in pixels
 * @property {number} radius of its dot, in pixels
 * @property {string} text
 * @property {boolean} matters whether it may lie on lines where there is no free place
 * @property {string} [kind] class
 */

/** From a dot to its name, in pixels. */
const GAP = 5;
/** How wide a name is before it is broken, in pixels. */
const WIDEST = { narrow: 90, medium: 115, wide: 150 };

/**
 * @param {object} props
 * @param {Named[]} props.names the most important first
 * @param {Box[]} props.solid what they are not to cover
 * @param {Box[]} props.lines what they are rather not to cover
 * @param {Layout[]} props.layouts
 * @param {number} props.height of the plot, in pixels
 */
export function Names({ names, solid, lines, layouts, height }) {
  return layouts.map(([layout, widths]) => {
    const texts = names.map(({ text }) => inLines(text, BOLD, WIDEST[layout]));
    const wishes = names.map(({ share, y, radius, matters }, at) => ({
      share,
      y,
      gap: radius + GAP,
      wide: widestOf(texts[at], BOLD),
      high: texts[at].length * LINE,
      matters,
    }));
    const places = place(wishes, { solid, lines, widths, high: height });
    return (
      <g key={layout} class={layout}>
        {names.map((name, at) => {
          const found = places[at];
          return found && <Name key={name.text} name={name} texts={texts[at]} place={found} />;
        })}
      </g>
    );
  });
}

/** @param {{ name: Named, texts: string[], place: Place }} props */
function Name({ name: { share, y, radius, kind = "" }, texts, place: { anchor, dx, top, away } }) {
  const near = top < 0 ? top + texts.length * LINE + 1 : top - 1;
  return (
    <svg aria-hidden="true" x={width(share)} y={y}>
      {away > 0 && <line class="lead" y1={top < 0 ? -radius : radius} y2={px(near)} />}
      <text class={`${anchor} ${kind}`}>
        {texts.map((line, index) => (
          <tspan key={line} x={px(dx)} y={px(top + LINE * (index + 1) - 4)}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}
