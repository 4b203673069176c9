// @ts-check
// The corner of a plot that all would be in, if all were best.

import { BETTER } from "../text/charts.js";
import { textWidth } from "./lettering.js";
import { SIZE } from "./plot.jsx";

/** @import { Box } from "./labels.js" */

/** @typedef {{ isLeft: boolean, isTop: boolean, height: number }} BestCorner and the height of the plot, in pixels */

const ARROW = 14;

/** @param {BestCorner} props */
export function Corner({ isLeft, isTop, height }) {
  const across = isLeft ? 1 : -1;
  const upright = isTop ? 1 : -1;
  const [tip, tail] = [8, 8 + ARROW];
  return (
    <svg class="corner" aria-hidden="true" x={isLeft ? "0%" : "100%"} y={isTop ? 0 : height}>
      <path
        d={`M${across * tail} ${upright * tail}L${across * tip} ${upright * tip}m0 ${upright * 8}v${upright * -8}h${across * 8}`}
      />
      <text class={isLeft ? "start" : "end"} x={across * (tail + 5)} y={upright * 15 + 6}>
        {BETTER}
      </text>
    </svg>
  );
}

/**
 * What is not to be covered there.
 * @param {BestCorner} corner
 * @returns {Box}
 */
export function cornerBox({ isLeft, isTop, height }) {
  const wide = ARROW + 18 + textWidth(BETTER, SIZE);
  const share = isLeft ? 0 : 1;
  const top = isTop ? 0 : height - 28;
  const [left, right] = isLeft ? [0, wide] : [-wide, 0];
  return { from: share, to: share, left, right, top, bottom: top + 28 };
}
