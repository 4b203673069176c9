// @ts-check
// What is said of a point while one points at it or has the focus on it.

import { width } from "../format.js";
import { inLines, widestOf } from "./lettering.js";
import { BOLD, LINE, px, SIZE } from "./plot.jsx";

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} value
 * @property {string} [more] below the value, such as its range
 * @property {string} [line] class of the line that it is about
 *
 * @typedef {{ left: number, right: number }} Beside how far a box may reach out of the plot, in pixels
 */

const PAD = 10;
const TITLE = 220;
const NAME = 140;
const BETWEEN = 16;
const SWATCH = 20;
/** From one line of text to the next, in pixels. */
const STEP = LINE + 1;

/**
 * A box with its words in it, from its own corner.
 * @param {string} title
 * @param {Row[]} rows
 */
export function written(title, rows) {
  const indent = rows.some(({ line }) => line) ? SWATCH : 0;
  const titles = inLines(title, BOLD, TITLE);
  let line = titles.length;
  const told = rows.map(({ name, ...row }) => {
    const names = inLines(name, SIZE, NAME);
    const first = line + 1;
    line += Math.max(names.length, row.more ? 2 : 1);
    return { ...row, names, first };
  });
  const names = widestOf(
    told.flatMap(({ names }) => names),
    SIZE,
  );
  const values = widestOf(
    rows.flatMap(({ value, more = "" }) => [value, more]),
    SIZE,
  );
  const wide = Math.max(indent + names + BETWEEN + values, widestOf(titles, BOLD)) + 2 * PAD;
  return { titles, told, indent, wide: px(wide), high: line * STEP + 1.5 * PAD };
}

/** Where the letters of a line stand, in pixels from the top of the box. */
const base = (/** @type {number} */ line) => PAD / 2 + line * STEP - 2;

/**
 * A box that slides along with its point, so that it never leaves the chart.
 * @param {object} props
 * @param {number} props.share where the point is, across
 * @param {number} props.top in pixels
 * @param {Beside} props.beside
 * @param {ReturnType<typeof written>} props.words
 */
export function Readout({ share, top, beside, words }) {
  const { titles, told, indent, wide, high } = words;
  const left = share * (beside.left + beside.right - wide) - beside.left;
  return (
    <svg class="readout" aria-hidden="true" x={width(share)} y={px(top)}>
      <g transform={`translate(${px(left)} 0)`}>
        <rect width={wide} height={high} rx="6" />
        <Lines kind="title" x={PAD} first={1} texts={titles} />
        {told.map(({ names, value, more, line, first }) => (
          <g key={names.join(" ")}>
            {line && <Swatch line={line} y={base(first) - 4} />}
            <Lines x={PAD + indent} first={first} texts={names} />
            <Lines kind="end" x={wide - PAD} first={first} texts={[value]} />
            {more && <Lines kind="end soft" x={wide - PAD} first={first + 1} texts={[more]} />}
          </g>
        ))}
      </g>
    </svg>
  );
}

/** @param {{ line: string, y: number }} props */
const Swatch = ({ line, y }) => <line class={line} x1={PAD} x2={PAD + 13} y1={y} y2={y} />;

/** @param {{ kind?: string, x: number, first: number, texts: string[] }} props */
const Lines = ({ kind, x, first, texts }) => (
  <text class={kind}>
    {texts.map((text, at) => (
      <tspan key={text} x={px(x)} y={base(first + at)}>
        {text}
      </tspan>
    ))}
  </text>
);
