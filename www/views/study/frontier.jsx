// @ts-check
// Two criteria against each other: a drawing, who is not beaten on both, and who cannot be drawn.

import { Scatter } from "../../charts/scatter.jsx";
import { money, number } from "../../format.js";
import {
  against,
  axisLabel,
  FRONTIER,
  isDrawn,
  measured,
  notDrawn,
  steps,
  unbeaten,
  whoIsNot,
} from "../../text/frontier.js";
import { Fold } from "../fold.jsx";

/** @import { Axis, Figure, Frontier as FrontierData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

const SHORT = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const ROUND = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** A round number at an axis: whole where it has few digits, 200K where it has many. */
const short = (/** @type {number} */ value) => (value < 10_000 ? ROUND : SHORT).format(value);

/**
 * The two criteria chosen, by their keys; empty where the reader has chosen none.
 * @param {View} view
 */
export const chosenAxes = (view) => [view.chosen("x") ?? "", view.chosen("y") ?? ""];

/** @param {{ view: View, frontier: FrontierData | null }} props */
export function Frontier({ view, frontier }) {
  if (!frontier) return <p>{FRONTIER.nothing}</p>;
  const { names, answer } = view;
  const { x, y, points } = frontier;
  const drawn = points.filter(isDrawn);
  const isBarred = drawn.some((point) => point.x.range || point.y.range);
  return (
    <div class="frontier">
      <div class="fields">
        <Choice view={view} id="x" frontier={frontier} />
        <Choice view={view} id="y" frontier={frontier} />
      </div>
      <p class="finding">{unbeaten(names, answer, frontier)}</p>
      {drawn.length > 0 && (
        <Scatter
          label={against(names, frontier)}
          x={axisOf(view, x)}
          y={axisOf(view, y)}
          points={drawn.map((point) => ({
            name: names.model(point.model),
            x: Number(point.x.at),
            y: Number(point.y.at),
            xRange: rangeOf(point.x),
            yRange: rangeOf(point.y),
            onFrontier: point.behind.length === 0,
            isFirst: point === points[0],
          }))}
        />
      )}
      {drawn.length < points.length && (
        <div class="hint">
          <Fold view={view} id="study undrawn" summary={notDrawn(points.length - drawn.length)}>
            {() => whoIsNot(names, frontier).map((group) => <p key={group}>{group}</p>)}
          </Fold>
        </div>
      )}
      <p class="hint">
        {FRONTIER.about} {isBarred && FRONTIER.bars}
      </p>
    </div>
  );
}

/**
 * @param {{ view: View, id: "x" | "y", frontier: FrontierData }} props whichever is chosen for both
 *   changes places with the other
 */
function Choice({ view, id, frontier }) {
  const { open, x, y } = frontier;
  const [own, other] = id === "x" ? [x.criterion, y.criterion] : [y.criterion, x.criterion];
  const choose = (/** @type {string} */ key) => {
    view.choose(id === "x" ? "y" : "x", key === other ? own : other);
    view.choose(id, key);
  };
  return (
    <div class="field">
      <label for={`study-${id}`}>{FRONTIER[id]}</label>
      <select id={`study-${id}`} onInput={(event) => choose(event.currentTarget.value)}>
        {open.map((key) => (
          <option key={key} value={key} selected={key === own}>
            {view.names.criterion(key)}
          </option>
        ))}
      </select>
    </div>
  );
}

/**
 * @param {View} view
 * @param {Axis} axis
 */
function axisOf({ names, answer }, axis) {
  const { criterion, less, function: by } = axis;
  const log = typeof by === "object" && "curve" in by && by.curve.shape === "log";
  const words = steps(axis);
  const of = measured(names, criterion);
  const base = { label: axisLabel(names, criterion), log, betterIsLess: less };
  if (words) {
    const format = (/** @type {number} */ value) => words.get(value) ?? "";
    return { ...base, format, steps: [...words.keys()] };
  }
  if (of === "unit_cost") {
    const { ranked } = answer.report.ranking;
    const written = new Map(
      ranked.map(({ cost }) => [Number(cost.per_month.exact), money(cost.per_month)]),
    );
    const tick = (/** @type {number} */ value) => `$${short(value)}`;
    return { ...base, format: (/** @type {number} */ at) => written.get(at) ?? tick(at), tick };
  }
  return { ...base, format: (/** @type {number} */ value) => number(value), tick: short };
}

/**
 * @param {Figure} figure
 * @returns {[number, number] | undefined}
 */
const rangeOf = ({ range }) => (range ? [Number(range[0]), Number(range[1])] : undefined);
