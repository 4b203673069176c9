// @ts-check
// Two criteria against each other, one dot a model: those that no other beats on both stand on a
// line, and the reader chooses among them.

import { width } from "../format.js";
import * as words from "../text/charts.js";
import { Corner, cornerBox } from "./corner.jsx";
import { Hit } from "./hit.jsx";
import { along, around } from "./labels.js";
import { Names } from "./named.jsx";
import { dotAt, gutter, layouts, Nothing, Plot, ROUND_DOWN } from "./plot.jsx";
import { rounded, spanning, widened, within } from "./scale.js";
import { Twin } from "./twin.jsx";

/** @import { Axis, Dot, Frame } from "./plot.jsx" */

/**
 * @typedef {Axis & { betterIsLess: boolean }} Criterion
 *
 * @typedef {object} Point
 * @property {string} name
 * @property {number} x
 * @property {number} y
 * @property {[low: number, high: number]} [xRange]
 * @property {[low: number, high: number]} [yRange]
 * @property {boolean} onFrontier whether no other point is as good on both and better on one
 * @property {boolean} isFirst whether it is first in the reader's ranking
 *
 * @typedef {object} ScatterProps
 * @property {string} label
 * @property {Criterion} x
 * @property {Criterion} y
 * @property {Point[]} points
 *
 * @typedef {Dot & { point: Point, kind: string, radius: number }} Placed
 */

const HEIGHT = 340;
/** Room right of the plot for half a number of the axis, in pixels. */
const RIGHT = 20;
/** Room at the ends of the axes, as a share of them. */
const ROOM = 0.06;

/** @param {ScatterProps} props */
export function Scatter(props) {
  const frame = frameOf(props);
  return (
    <figure class="chart scatter">
      <figcaption>{props.label}</figcaption>
      {frame && <Key />}
      {frame ? <Drawing {...props} frame={frame} /> : <Nothing />}
      <Twin sheets={[sheet(props)]} />
    </figure>
  );
}

/**
 * The axes; null where there is nothing to draw.
 * @param {ScatterProps} props
 * @returns {Frame | null}
 */
function frameOf({ x, y, points }) {
  const across = points.flatMap((point) => [point.x, ...(point.xRange ?? [])]);
  const upright = points.flatMap((point) => [point.y, ...(point.yRange ?? [])]);
  const [xScale, yScale] = [spanning(across, Boolean(x.log)), spanning(upright, Boolean(y.log))];
  if (!xScale || !yScale) return null;
  return {
    x: { axis: x, scale: widened(xScale, ROOM) },
    y: { axis: y, scale: rounded(widened(yScale, ROOM), ROUND_DOWN) },
    height: HEIGHT,
  };
}

/** @param {ScatterProps & { frame: Frame }} props */
function Drawing({ label, x, y, points, frame }) {
  const dots = points.flatMap((point) => placed(frame, point));
  const fromLeft = dots.toSorted((a, b) => a.share - b.share);
  const frontier = fromLeft.filter(({ point }) => point.onFrontier);
  const steps = stepsOf(x.betterIsLess ? frontier : frontier.toReversed());
  const bars = dots.flatMap((dot) => barsOf(frame, dot));
  const corner = { isLeft: x.betterIsLess, isTop: !y.betterIsLess };
  const beside = { left: gutter(frame.y), right: RIGHT };
  const all = layouts(() => beside.left + beside.right);
  return (
    <Plot
      label={label}
      frame={frame}
      layouts={all}
      notes={[words.betterIs(x.betterIsLess), words.betterIs(y.betterIsLess)]}
      beside={<svg aria-hidden="true" width={RIGHT} height={HEIGHT} />}
      hits={fromLeft.map(({ point, ...dot }) => (
        <Hit
          key={point.name}
          share={dot.share}
          y={dot.y}
          radius={dot.radius + 3}
          beside={beside}
          title={point.name}
          rows={[
            { name: x.label, value: x.format(point.x), more: rangeOf(x, point.xRange) },
            { name: y.label, value: y.format(point.y), more: rangeOf(y, point.yRange) },
          ]}
        />
      ))}
    >
      <Corner {...corner} height={HEIGHT} />
      {bars.map((bar) => (
        <Stroke key={`${bar.kind} ${bar.name}`} kind={bar.kind} ends={bar.ends} />
      ))}
      {steps.map((ends) => (
        <Stroke key={`${ends[0].share} ${ends[0].y}`} kind="frontier" ends={ends} />
      ))}
      {byImportance(dots)
        .toReversed()
        .map((dot) => (
          <Mark key={dot.point.name} dot={dot} />
        ))}
      <Names
        names={byImportance(dots).map(({ point, ...dot }) => ({
          ...dot,
          text: point.name,
          matters: point.isFirst || point.onFrontier,
        }))}
        solid={[
          ...dots.map((dot) => around(dot, dot.radius + 1)),
          cornerBox({ ...corner, height: HEIGHT }),
        ]}
        lines={[...steps, ...bars.map(({ ends }) => ends)].flatMap(along)}
        layouts={all}
        height={HEIGHT}
      />
    </Plot>
  );
}

/**
 * @param {Frame} frame
 * @param {Point} point
 * @returns {Placed[]} none where the axes have no place for it
 */
function placed(frame, point) {
  const dot = dotAt(frame, point.x, point.y);
  if (!dot) return [];
  const kind = point.isFirst ? "first" : point.onFrontier ? "best" : "beaten";
  return [{ ...dot, point, kind, radius: { first: 7, best: 5, beaten: 4 }[kind] }];
}

/** @param {Placed[]} dots */
const byImportance = (dots) => {
  const order = (/** @type {Placed} */ { kind }) => ["first", "best", "beaten"].indexOf(kind);
  return dots.toSorted((a, b) => order(a) - order(b));
};

/**
 * The line that the frontier is: whoever wants more than one model gives takes the next, so it goes
 * level up to there.
 * @param {Dot[]} frontier from the better end of the horizontal axis
 * @returns {[Dot, Dot][]}
 */
function stepsOf(frontier) {
  return frontier.slice(1).flatMap((next, at) => {
    const corner = { share: next.share, y: frontier[at].y };
    return /** @type {[Dot, Dot][]} */ ([
      [{ share: frontier[at].share, y: frontier[at].y }, corner],
      [corner, next],
    ]);
  });
}

/**
 * How sure the figures of a point are.
 * @param {Frame} frame
 * @param {Placed} dot
 * @returns {{ name: string, kind: string, ends: [Dot, Dot] }[]}
 */
function barsOf({ x, y }, { point, share, y: top, kind }) {
  const { name, xRange, yRange } = point;
  const across = (/** @type {number} */ value) => ({ share: within(x.scale, value), y: top });
  const upright = (/** @type {number} */ value) => ({
    share,
    y: (1 - within(y.scale, value)) * HEIGHT,
  });
  /** @type {ReturnType<typeof barsOf>} */
  const bars = [];
  if (xRange)
    bars.push({ name, kind: `range ${kind} across`, ends: [across(xRange[0]), across(xRange[1])] });
  if (yRange)
    bars.push({ name, kind: `range ${kind}`, ends: [upright(yRange[0]), upright(yRange[1])] });
  return bars;
}

/** @param {{ kind: string, ends: [Dot, Dot] }} props */
const Stroke = ({ kind, ends: [from, to] }) => (
  <line class={kind} x1={width(from.share)} x2={width(to.share)} y1={from.y} y2={to.y} />
);

/** @param {{ dot: Pick<Placed, "share" | "y" | "kind" | "radius"> }} props */
const Mark = ({ dot: { share, y, kind, radius } }) => (
  <g class={`dot ${kind}`}>
    <circle cx={width(share)} cy={y} r={radius} />
    {kind === "first" && <circle class="core" cx={width(share)} cy={y} r={radius - 3} />}
  </g>
);

/** What the marks stand for. */
function Key() {
  const kinds = { first: words.FIRST, best: words.FRONTIER, beaten: words.BEATEN };
  return (
    <p class="key" aria-hidden="true">
      {Object.entries(kinds).map(([kind, text]) => (
        <span key={kind}>
          <svg aria-hidden="true" width="16" height="16">
            <Mark dot={{ share: 0.5, y: 8, kind, radius: { first: 7, best: 5 }[kind] ?? 4 }} />
          </svg>{" "}
          {text}
        </span>
      ))}
    </p>
  );
}

/**
 * @param {Axis} axis
 * @param {[low: number, high: number] | undefined} range
 */
const rangeOf = ({ format }, range) => range && words.range(format(range[0]), format(range[1]));

/** @param {ScatterProps} props */
function sheet({ label, x, y, points }) {
  const told = (
    /** @type {Axis} */ axis,
    /** @type {number} */ value,
    /** @type {[number, number] | undefined} */ range,
  ) => [axis.format(value), range && `(${rangeOf(axis, range)})`].filter(Boolean).join(" ");
  return {
    caption: label,
    head: [words.MODEL, x.label, y.label, words.STANDING],
    rows: points.map((point) => [
      point.name,
      told(x, point.x, point.xRange),
      told(y, point.y, point.yRange),
      [point.isFirst && words.FIRST, point.onFrontier ? words.FRONTIER : words.BEATEN]
        .filter(Boolean)
        .join(", "),
    ]),
  };
}
