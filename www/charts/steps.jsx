// @ts-check
// A price over time: level from the day it is on record to the day of the next. The table beside it
// says the same in figures.

import { width } from "../format.js";

/** @typedef {{ day: string, height: number, label: string }} At */

const HEIGHT = 56;
const TOP = 8;
const DAY = 86_400_000;

/**
 * @param {{ steps: At[], until: string }} props the steps oldest first; drawn from the first of them
 *   to `until`, from nought to the highest
 */
export function Steps({ steps, until }) {
  const time = (/** @type {string} */ day) => Date.parse(day) / DAY;
  const start = time(steps[0].day);
  const end = Math.max(time(until), time(steps[steps.length - 1].day) + 1);
  const highest = Math.max(...steps.map(({ height }) => height)) || 1;
  const x = (/** @type {string} */ day) => width((time(day) - start) / (end - start));
  const y = (/** @type {number} */ height) => TOP + (1 - height / highest) * (HEIGHT - TOP - 2);
  return (
    <div class="steps">
      <svg aria-hidden="true" width="100%" height={HEIGHT}>
        <line class="ground" x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
        {steps.map(({ day, height }, at) => {
          const next = steps[at + 1];
          const to = next ? x(next.day) : "100%";
          return (
            <g key={day}>
              <line class="level" x1={x(day)} x2={to} y1={y(height)} y2={y(height)} />
              {next && <line class="fall" x1={to} x2={to} y1={y(height)} y2={y(next.height)} />}
              <circle class="change" cx={x(day)} cy={y(height)} r="3" />
            </g>
          );
        })}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>{steps[0].day}</span>
        <span>{until}</span>
      </div>
    </div>
  );
}
