// @ts-check
// A score as a stack: each criterion's slot is as wide as its weight would allow, filled as far as
// its value goes; what is not known is hatched.

import { percent, width } from "../format.js";
import { UNKNOWN } from "../text/en.js";

/** @import { Names } from "../text/names.js" */

/** @typedef {{ criterion: string, share: number, value: number | null }} Part */

/** The hatching, once for all stacks: `url(#…)` finds it from an attribute only. */
export function Hatch() {
  return (
    <svg class="sr" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" />
        </pattern>
      </defs>
    </svg>
  );
}

/** @param {{ parts: Part[], names: Names }} props */
export function Stack({ parts, names }) {
  const known = parts.filter(({ value }) => value !== null);
  const missing = parts.filter(({ value }) => value === null);
  let at = 0;
  const segment = (/** @type {Part} */ { criterion, share, value }) => {
    const length = share * (value ?? 1);
    const start = at;
    at += length;
    const title = `${names.criterion(criterion)}: ${value === null ? `${UNKNOWN}, up to ${percent(share)}` : `${(length * 100).toFixed(1)} of ${percent(share)}`}`;
    return (
      <rect
        key={criterion}
        class={value === null ? "missing" : `c-${criterion}`}
        fill={value === null ? "url(#hatch)" : undefined}
        x={width(start)}
        width={width(length)}
        height="16"
      >
        <title>{title}</title>
      </rect>
    );
  };
  return (
    <svg class="stack" aria-hidden="true" width="100%" height="16">
      <rect class="track" width="100%" height="16" />
      {[...known, ...missing].map(segment)}
    </svg>
  );
}
