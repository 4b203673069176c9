// @ts-check
// The places along curves at which all of them can be read at once.

import { width } from "../format.js";
import { Reachable } from "./hit.jsx";
import { down } from "./plot.jsx";
import { Readout, written } from "./readout.jsx";
import { fits, share } from "./scale.js";

/** @import { Line } from "./curve.jsx" */
/** @import { Frame } from "./plot.jsx" */
/** @import { Beside } from "./readout.jsx" */

/** How many there are, about: each is a stop on the keyboard's way. */
const MOST = 12;
/** From the edge of the plot to what is said, in pixels. */
const EDGE = 4;

/**
 * @param {object} props
 * @param {Line[]} props.lines
 * @param {Frame} props.frame
 * @param {Beside} props.beside
 * @param {number | undefined} props.here where the reader is, which is always one if it has figures
 */
export function Stations({ lines, frame, beside, here }) {
  const { scale } = frame.x;
  const all = acrossOf(lines).filter((at) => fits(at, scale.log));
  const every = Math.ceil(all.length / MOST);
  const some = all.filter((at, index) => index % every === 0 || at === here);
  const shares = some.map((at) => share(scale, at));
  // Each takes what is nearer to it than to its neighbours.
  const between = shares.slice(1).map((one, at) => (shares[at] + one) / 2);
  const edges = [0, ...between, 1];
  return some.map((at, index) => (
    <Station
      key={at}
      at={at}
      beside={beside}
      from={edges[index]}
      to={edges[index + 1]}
      lines={lines}
      frame={frame}
    />
  ));
}

/**
 * Every place across that some line has a figure for.
 * @param {Line[]} lines
 */
export const acrossOf = (lines) =>
  [...new Set(lines.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);

/**
 * @param {Line} line
 * @param {number} at
 */
export const figureAt = ({ points }, at) => points.find(([x]) => x === at)?.[1];

/**
 * @param {object} props
 * @param {number} props.at
 * @param {number} props.from share across where its part begins
 * @param {number} props.to
 * @param {Line[]} props.lines
 * @param {Frame} props.frame
 * @param {Beside} props.beside
 */
function Station({ at, from, to, lines, beside, frame: { x, y, height } }) {
  const read = lines
    .flatMap((line, index) => {
      const figure = figureAt(line, at);
      return figure === undefined ? [] : [{ name: line.name, figure, line: `line-${index + 1}` }];
    })
    .sort((a, b) => b.figure - a.figure);
  const dots = read
    .filter(({ figure }) => fits(figure, y.scale.log))
    .map(({ figure, line }) => ({ line, top: down(y.scale, figure, height) }));
  const rows = read.map(({ figure, ...row }) => ({ ...row, value: y.axis.format(figure) }));
  const title = `${x.axis.label}: ${x.axis.format(at)}`;
  const words = written(title, rows);
  const tops = dots.map(({ top }) => top);
  const isFreeAbove = Math.min(...tops) >= height - Math.max(...tops);
  const place = share(x.scale, at);
  return (
    <Reachable title={title} rows={rows}>
      <rect class="reach" x={width(from)} width={width(to - from)} height={height} />
      <line class="hair" x1={width(place)} x2={width(place)} y1="0" y2={height} />
      {dots.map(({ line, top }) => (
        <circle key={line} class={`ring ${line}`} cx={width(place)} cy={top} r="4.5" />
      ))}
      <Readout
        share={place}
        top={isFreeAbove ? EDGE : height - words.high - EDGE}
        beside={beside}
        words={words}
      />
    </Reachable>
  );
}
