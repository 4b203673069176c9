// @ts-check
// What several models cost while one quantity grows, where they change places, and where the reader is.

import { width } from "../format.js";
import * as words from "../text/charts.js";
import { Ends, endsWidth, Last } from "./ends.jsx";
import { Hit } from "./hit.jsx";
import { along, around } from "./labels.js";
import { inLines } from "./lettering.js";
import { Names } from "./named.jsx";
import { BOLD, dotAt, gutter, layouts, Nothing, Plot, px, ROUND_DOWN } from "./plot.jsx";
import { rounded, spanning } from "./scale.js";
import { acrossOf, figureAt, Stations } from "./stations.jsx";
import { Twin } from "./twin.jsx";

/** @import { Axis, Dot, Frame, LayoutName } from "./plot.jsx" */

/**
 * @typedef {object} Line
 * @property {string} name
 * @property {[x: number, y: number][]} points by growing x; what is not known is left out
 *
 * @typedef {{ x: number, y: number, label: string }} Mark a turning point, in few words
 *
 * @typedef {object} CurvesProps
 * @property {string} label
 * @property {Axis} x
 * @property {Axis} y
 * @property {Line[]} lines up to six
 * @property {Mark[]} [marks]
 * @property {number} [here] where the reader is, on x
 */

const HEIGHT = 300;
/** How wide the name of a line is before it is broken in two in pixels. */
const NAME = { narrow: 84, medium: 120, wide: 160 };
const MARK = 4.5;

/** @param {CurvesProps} props */
export function Curves(props) {
  const frame = frameOf(props);
  return (
    <figure class="chart curves">
      <figcaption>{props.label}</figcaption>
      {frame ? <Drawing {...props} frame={frame} /> : <Nothing />}
      <Twin sheets={sheets(props)} />
    </figure>
  );
}

/**
 * The axes; null where there is nothing to draw.
 * @param {CurvesProps} props
 * @returns {Frame | null}
 */
function frameOf({ x, y, lines, marks = [], here }) {
  const points = lines.flatMap((line) => line.points);
  const across = spanning(
    [...points.map(([at]) => at), ...marks.map((mark) => mark.x), here ?? Number.NaN],
    Boolean(x.log),
  );
  // Lengths are compared on an even axis, so that one starts from nought.
  const costs = [...points.map(([, cost]) => cost), ...marks.map((mark) => mark.y)];
  const upright = spanning(y.log ? costs : [0, ...costs], Boolean(y.log));
  if (points.length === 0 || !across || !upright) return null;
  const scale = rounded(upright, ROUND_DOWN);
  return { x: { axis: x, scale: across }, y: { axis: y, scale }, height: HEIGHT };
}

/** @param {CurvesProps & { frame: Frame }} props */
function Drawing({ label, x, y, lines, marks = [], here, frame }) {
  const drawn = lines.map((line, at) => ({
    ...line,
    kind: `line-${at + 1}`,
    dots: line.points.flatMap(([at, cost]) => dotAt(frame, at, cost) ?? []),
  }));
  const shown = drawn.filter(({ dots }) => dots.length > 0);
  const ends = shown.map(({ kind, dots }) => ({ kind, ...lastOf(dots) }));
  const broken = (/** @type {LayoutName} */ layout) =>
    shown.map(({ name }) => inLines(name, BOLD, NAME[layout]));
  const texts = {
    narrow: broken("narrow"),
    medium: broken("medium"),
    wide: broken("wide").map((lines, at) => [...lines, y.format(lastOf(shown[at].points)[1])]),
  };
  const left = gutter(frame.y);
  const all = layouts((layout) => left + endsWidth(texts[layout]));
  const beside = { left, right: endsWidth(texts.narrow) };
  const turns = marks.flatMap((mark) => {
    const dot = dotAt(frame, mark.x, mark.y);
    return dot ? [{ ...dot, mark }] : [];
  });
  const hereDot = here === undefined ? null : dotAt(frame, here, frame.y.scale.high);
  return (
    <Plot
      label={label}
      frame={frame}
      layouts={all}
      beside={all.map(([layout]) => (
        <Ends key={layout} layout={layout} ends={ends} texts={texts[layout]} height={HEIGHT} />
      ))}
      hits={
        <>
          <Stations lines={lines} frame={frame} beside={beside} here={here} />
          {turns.map(({ mark, ...dot }) => (
            <Hit
              key={`${mark.x} ${mark.label}`}
              {...dot}
              radius={MARK + 2}
              beside={beside}
              title={mark.label}
              rows={[
                { name: x.label, value: x.format(mark.x) },
                { name: y.label, value: y.format(mark.y) },
              ]}
            />
          ))}
        </>
      }
    >
      {hereDot && <Here share={hereDot.share} text={x.format(Number(here))} />}
      <Paths lines={shown} />
      {ends.map((end) => (
        <Last key={end.kind} end={end} />
      ))}
      <Names
        names={turns.map(({ mark, ...dot }) => ({
          ...dot,
          radius: MARK,
          text: mark.label,
          matters: true,
        }))}
        solid={turns.map((dot) => around(dot, MARK + 2))}
        lines={[
          ...shown.flatMap(({ dots }) => along(dots)),
          ...(hereDot ? along([hereDot, { ...hereDot, y: HEIGHT }]) : []),
        ]}
        layouts={all}
        height={HEIGHT}
      />
      {turns.map(({ mark, share, y }) => (
        <circle key={`${mark.x} ${mark.label}`} class="turn" cx={width(share)} cy={y} r={MARK} />
      ))}
    </Plot>
  );
}

/**
 * @template T
 * @param {T[]} list not empty
 */
const lastOf = (list) => list[list.length - 1];

/** @param {{ share: number, text: string }} props */
function Here({ share, text }) {
  const anchor = share < 0.25 ? "start" : share > 0.75 ? "end" : "middle";
  return (
    <g class="here">
      <line x1={width(share)} x2={width(share)} y1="-6" y2={HEIGHT} />
      <text class={anchor} x={width(share)} y="-12">
        {words.HERE}: {text}
      </text>
    </g>
  );
}

/**
 * The lines themselves. They are stretched with the plot; their strokes are not.
 * @param {{ lines: { kind: string, dots: Dot[] }[] }} props
 */
const Paths = ({ lines }) => (
  <svg
    class="lines"
    aria-hidden="true"
    viewBox={`0 0 1000 ${HEIGHT}`}
    preserveAspectRatio="none"
    width="100%"
    height={HEIGHT}
  >
    {lines.map(({ kind, dots }) => (
      <path
        key={kind}
        class={kind}
        d={dots.map(({ share, y }, at) => `${at ? "L" : "M"}${px(share * 1000)} ${y}`).join("")}
      />
    ))}
  </svg>
);

/** @param {CurvesProps} props */
function sheets({ label, x, y, lines, marks = [], here }) {
  const costs = {
    caption: `${label}: ${y.label}`,
    head: [x.label, ...lines.map(({ name }) => name)],
    rows: acrossOf(lines).map((at) => [
      at === here ? `${x.format(at)} (${words.HERE})` : x.format(at),
      ...lines.map((line) => {
        const cost = figureAt(line, at);
        return cost === undefined ? words.NO_FIGURE : y.format(cost);
      }),
    ]),
  };
  const turns = {
    caption: words.turns(label),
    head: [words.TURN, x.label, y.label],
    rows: marks.map((mark) => [mark.label, x.format(mark.x), y.format(mark.y)]),
  };
  return marks.length > 0 ? [costs, turns] : [costs];
}
