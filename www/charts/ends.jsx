// @ts-check
// What lines are called, beside their ends.

import { width } from "../format.js";
import { apart } from "./labels.js";
import { widestOf } from "./lettering.js";
import { BOLD, LINE, px } from "./plot.jsx";

/** @import { LayoutName } from "./plot.jsx" */

/**
 * @typedef {object} End
 * @property {string} kind class of the line
 * @property {number} share where it ends, across
 * @property {number} y where it ends, down, in pixels
 */

/** From the plot to the names, in pixels. */
const TO_NAMES = 18;

/**
 * How much room names take, in pixels.
 * @param {string[][]} texts
 */
export const endsWidth = (texts) => TO_NAMES + widestOf(texts.flat(), BOLD);

/**
 * @param {object} props
 * @param {LayoutName} props.layout
 * @param {End[]} props.ends
 * @param {string[][]} props.texts of each end, line by line
 * @param {number} props.height of the plot, in pixels
 */
export function Ends({ layout, ends, texts, height }) {
  const wishes = ends.map(({ y }, at) => ({ middle: y, high: texts[at].length * LINE + 4 }));
  const middles = apart(wishes, -4, height + LINE).map(px);
  return (
    <svg class={`ends ${layout}`} aria-hidden="true" width={endsWidth(texts)} height={height}>
      {ends.map(({ kind, y }, at) => {
        const middle = middles[at];
        const first = middle - (texts[at].length * LINE) / 2 + LINE - 4;
        return (
          <g key={kind} class={kind}>
            <path d={`M5 ${y}C11 ${y} 7 ${middle} ${TO_NAMES - 4} ${middle}`} />
            <text>
              {texts[at].map((line, index) => (
                <tspan
                  key={line}
                  class={index === texts[at].length - 1 ? "last-line" : undefined}
                  x={TO_NAMES}
                  y={px(first + LINE * index)}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/**
 * The last dot of a line, led on to the edge where it ends before.
 * @param {{ end: End }} props
 */
export const Last = ({ end: { kind, share, y } }) => (
  <g class={kind}>
    {share < 1 && <line class="on" x1={width(share)} x2="100%" y1={y} y2={y} />}
    <circle class="last" cx={width(share)} cy={y} r="3.5" />
  </g>
);
