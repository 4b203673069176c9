// @ts-check
// How far each input moves the result: from what its lower figure gives to what its higher one does,
// around the result as it is. Each row says both ends in words, so that the list is its own table.

import { width } from "../format.js";
import * as words from "../text/charts.js";
import { Nothing, px } from "./plot.jsx";
import { spanning, within } from "./scale.js";
import { Twin } from "./twin.jsx";

/** @import { Scale } from "./scale.js" */

/**
 * @typedef {object} Swing
 * @property {string} name of the input
 * @property {number} low the result at its lower figure, be that less or more than the base
 * @property {number} high the result at its higher figure
 * @property {string} lowInput the lower figure, as the reader writes it
 * @property {string} highInput
 *
 * @typedef {object} TornadoProps
 * @property {string} label
 * @property {number} base the result as it is
 * @property {Swing[]} bars in the order to draw them, usually the widest first
 * @property {(value: number) => string} format of a result
 */

const HEIGHT = 40;
const BAR = 16;

/** @param {TornadoProps} props */
export function Tornado({ label, base, bars, format }) {
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const scale = ends.length > 0 ? spanning([base, ...ends], false) : null;
  return (
    <figure class="chart tornado">
      <figcaption>{label}</figcaption>
      {scale ? (
        <>
          <p class="key" aria-hidden="true">
            <Key kind="lower" text={words.LOWER_INPUT} />
            <Key kind="higher" text={words.HIGHER_INPUT} />
          </p>
          <Swings scale={scale} base={base} bars={bars} format={format} />
        </>
      ) : (
        <Nothing />
      )}
      <Twin sheets={[sheet(label, bars, format)]} />
    </figure>
  );
}

/** @param {Pick<TornadoProps, "base" | "bars" | "format"> & { scale: Scale }} props */
function Swings({ scale, base, bars, format }) {
  const asked = words.asAsked(format(base));
  return (
    <ul class="swings">
      <li class="base">
        <svg class="mark" width="100%" height="20" role="img" aria-label={asked}>
          <Base at={within(scale, base)} text={asked} />
        </svg>
      </li>
      {bars.map((bar) => (
        <Row key={bar.name} bar={bar} base={base} scale={scale} format={format} />
      ))}
    </ul>
  );
}

/** @param {{ kind: string, text: string }} props */
const Key = ({ kind, text }) => (
  <span>
    <svg aria-hidden="true" width="12" height="12">
      <rect class={kind} x="0.5" y="0.5" width="11" height="11" />
    </svg>{" "}
    {text}
  </span>
);

/** @param {{ at: number, text: string }} props */
function Base({ at, text }) {
  const anchor = at < 0.25 ? "start" : at > 0.75 ? "end" : "middle";
  return (
    <>
      <text class={anchor} x={width(at)} y="11">
        {text}
      </text>
      <line class="base-line" x1={width(at)} x2={width(at)} y1="15" y2="20" />
    </>
  );
}

/**
 * @param {{ bar: Swing, base: number, scale: Scale, format: (value: number) => string }} props
 */
function Row({ bar, base, scale, format }) {
  const low = { kind: "lower", value: bar.low, input: bar.lowInput };
  const high = { kind: "higher", value: bar.high, input: bar.highInput };
  const [left, right] = low.value <= high.value ? [low, high] : [high, low];
  const at = within(scale, base);
  return (
    <li>
      <span class="name">{bar.name}</span>
      <End side="left" end={left} format={format} />
      <svg class="mark" aria-hidden="true" width="100%" height={HEIGHT}>
        {[low, high].map(({ kind, value }) => {
          const to = within(scale, value);
          return (
            <rect
              key={kind}
              class={kind}
              x={width(Math.min(at, to))}
              width={width(Math.abs(to - at))}
              y={px((HEIGHT - BAR) / 2)}
              height={BAR}
            />
          );
        })}
        <line class="base-line" x1={width(at)} x2={width(at)} y1="-1" y2={HEIGHT} />
      </svg>
      <End side="right" end={right} format={format} />
    </li>
  );
}

/**
 * @param {object} props
 * @param {"left" | "right"} props.side
 * @param {{ value: number, input: string }} props.end
 * @param {(value: number) => string} props.format
 */
const End = ({ side, end: { value, input }, format }) => (
  <span class={`end-${side}`}>
    <strong>{format(value)}</strong> <span class="note">{input}</span>
  </span>
);

/**
 * @param {string} caption
 * @param {Swing[]} bars
 * @param {(value: number) => string} format
 */
function sheet(caption, bars, format) {
  return {
    caption,
    head: words.SWINGS,
    rows: bars.map(({ name, low, high, lowInput, highInput }) => [
      name,
      lowInput,
      format(low),
      highInput,
      format(high),
    ]),
  };
}
