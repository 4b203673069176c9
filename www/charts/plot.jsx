// @ts-check
// The frame of a chart with two axes: round numbers, their lines, and what the axes say. Heights are
// pixels and widths shares, so that letters and strokes stay as they are however wide it is.

import { width } from "../format.js";
import { NOTHING } from "../text/charts.js";
import { textWidth, widestOf } from "./lettering.js";
import { fits, share, ticks } from "./scale.js";

/** @import { ComponentChildren } from "preact" */
/** @import { Widths } from "./labels.js" */
/** @import { Scale } from "./scale.js" */

/**
 * @typedef {object} Axis
 * @property {string} label what is counted
 * @property {boolean} [log] by powers of ten
 * @property {(value: number) => string} format a value, for tables and whoever points at it
 * @property {(value: number) => string} [tick] a round number at the axis, where that is shorter
 * @property {number[]} [steps] the only values there are, written at the axis in place of round numbers
 *
 * @typedef {{ axis: Axis, scale: Scale }} Side
 *
 * @typedef {object} Frame what a plot is drawn in
 * @property {Side} x
 * @property {Side} y
 * @property {number} height in pixels
 *
 * @typedef {{ share: number, y: number }} Dot across as a share, down in pixels
 * @typedef {"narrow" | "medium" | "wide"} LayoutName
 * @typedef {[name: LayoutName, widths: Widths]} Layout a way to draw, and the widths of the plot it is for
 */

/** Of the letters on a chart, in pixels; the sheet says the same. */
export const SIZE = 12;
/** What bold letters are as wide as. */
export const BOLD = SIZE * 1.12;
/** From one line of a label to the next, in pixels. */
export const LINE = 15;

/** From a round number beside the plot to the plot, in pixels. */
const TO_PLOT = 8;
const MOST_ACROSS = 9;
const MOST_DOWN = 6;

/** How wide a chart is between its edges, in pixels, by layout. The sheet changes between them. */
const WIDTHS = /** @type {[LayoutName, Widths][]} */ ([
  ["narrow", [256, 400]],
  ["medium", [400, 640]],
  ["wide", [640, 960]],
]);

/**
 * The ways to draw what has to know how wide the plot is.
 * @param {(layout: LayoutName) => number} taken pixels beside the plot
 * @returns {Layout[]}
 */
export const layouts = (taken) =>
  WIDTHS.map(([name, [least, most]]) => [name, [least - taken(name), most - taken(name)]]);

/** @param {number} value */
export const px = (value) => Math.round(value * 10) / 10;

/**
 * Pixels from the top.
 * @param {Scale} scale
 * @param {number} value
 * @param {number} height of the plot
 */
export const down = (scale, value, height) => px((1 - share(scale, value)) * height);

/**
 * Where a point stands; null where the axes have no place for it.
 * @param {Frame} frame
 * @param {number} across
 * @param {number} up
 * @returns {Dot | null}
 */
export function dotAt({ x, y, height }, across, up) {
  if (!fits(across, x.scale.log) || !fits(up, y.scale.log)) return null;
  return { share: share(x.scale, across), y: down(y.scale, up, height) };
}

/** How many round numbers a vertical axis is made to begin and end at. */
export const ROUND_DOWN = MOST_DOWN - 1;

/** @param {Axis} axis */
const tickOf = ({ tick, format }) => tick ?? format;

/**
 * What is written at an axis.
 * @param {Side} side
 * @param {number} most
 */
const written = ({ axis, scale }, most) =>
  axis.steps?.filter((step) => scale.low <= step && step <= scale.high) ?? ticks(scale, most);

/** @param {Side} side of the vertical axis */
const downTicks = ({ axis, scale }) =>
  written({ axis, scale }, MOST_DOWN).map((value) => ({ value, text: tickOf(axis)(value) }));

/**
 * How much room the numbers of the vertical axis take, in pixels.
 * @param {Side} y
 */
export const gutter = (y) =>
  widestOf(
    downTicks(y).map(({ text }) => text),
    SIZE,
  ) + TO_PLOT;

/**
 * The round numbers that have room side by side.
 * @param {Side} side
 * @param {number} room in pixels
 */
function acrossTicks({ axis, scale }, room) {
  for (let most = MOST_ACROSS; ; most--) {
    const all = written({ axis, scale }, most).map((value) => {
      const text = tickOf(axis)(value);
      return { at: share(scale, value), text, half: textWidth(text, SIZE) / 2 + 6 };
    });
    const isFree = all.every(
      ({ at, half }, index) =>
        index === 0 || (at - all[index - 1].at) * room >= half + all[index - 1].half,
    );
    if (isFree || most === 2) return all;
  }
}

/** In the place of a plot that would be empty. */
export const Nothing = () => <p class="hint">{NOTHING}</p>;

/**
 * @param {object} props
 * @param {string} props.label
 * @param {Frame} props.frame
 * @param {Layout[]} props.layouts
 * @param {ComponentChildren} props.children the picture in the plot
 * @param {ComponentChildren} props.hits over it, what can be pointed at, and is all that is said of the picture
 * @param {ComponentChildren} [props.beside] right of it
 * @param {[x: string, y: string]} [props.notes] after what the axes are called
 */
export function Plot({ label, frame, layouts, children, hits, beside, notes = ["", ""] }) {
  const { x, y, height } = frame;
  const left = gutter(y);
  return (
    <div class="plot">
      <p class="axis" aria-hidden="true">
        {y.axis.label} {notes[1] && <span class="note">{notes[1]}</span>}
      </p>
      <svg class="gutter" aria-hidden="true" width={left} height={height}>
        {downTicks(y).map(({ value, text }) => (
          <text key={value} class="end" x={left - TO_PLOT} y={down(y.scale, value, height) + 4}>
            {text}
          </text>
        ))}
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no other group */}
      <svg class="canvas" role="group" aria-label={label} width="100%" height={height}>
        <svg class="picture" aria-hidden="true">
          <g class="grid">
            {downTicks(y).map(({ value }) => (
              <line
                key={value}
                x1="0"
                x2="100%"
                y1={down(y.scale, value, height)}
                y2={down(y.scale, value, height)}
              />
            ))}
            {layouts.map(([name, [room]]) => (
              <g key={name} class={name}>
                {acrossTicks(x, room).map(({ at, text }) => (
                  <g key={text}>
                    <line x1={width(at)} x2={width(at)} y1="0" y2={height + 5} />
                    <text class="middle" x={width(at)} y={height + 20}>
                      {text}
                    </text>
                  </g>
                ))}
              </g>
            ))}
            <line class="ground" x1="0" x2="100%" y1={height} y2={height} />
          </g>
          {children}
        </svg>
        <g class="hits">{hits}</g>
      </svg>
      {beside}
      <p class="axis across" aria-hidden="true">
        {x.axis.label} {notes[0] && <span class="note">{notes[0]}</span>}
      </p>
    </div>
  );
}
