// @ts-check
// A value function drawn over where the models lie.

import { width } from "../../format.js";

/** @import { Scale, Seen } from "../../pkg/study.js" */

const HEIGHT = 96;
const BARS = 28;

const FULL = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });
const SHORT = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });

/** @param {{ axis: Scale, seen: Seen[], isCost: boolean }} props */
export function Slope({ axis: { low, high, log, line }, seen, isCost }) {
  const on = log ? Math.log : (/** @type {number} */ x) => x;
  const share = (/** @type {number} */ x) =>
    x <= 0 && log ? 0 : (on(x) - on(low)) / (on(high) - on(low));
  const bars = Array.from({ length: BARS }, () => ({ inside: 0, beyond: 0 }));
  for (const { measurement } of seen) {
    if (!("number" in measurement.raw)) continue;
    const at = Math.floor(share(Number(measurement.raw.number)) * BARS);
    bars[Math.min(BARS - 1, at)][measurement.clamped ? "beyond" : "inside"]++;
  }
  const most = Math.max(1, ...bars.map(({ inside, beyond }) => inside + beyond));
  const middle = log ? Math.sqrt(low * high) : (low + high) / 2;
  return (
    <div class="slope">
      <svg aria-hidden="true" class="worth" width="14" height={HEIGHT}>
        <text y="10">1</text>
        <text y={HEIGHT}>0</text>
      </svg>
      <svg
        aria-hidden="true"
        class="drawn"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
      >
        {bars.map(({ inside, beyond }, at) => (
          <g key={at}>
            <rect x={at / BARS} y={1 - inside / most} width={0.8 / BARS} height={inside / most} />
            <rect
              class="beyond"
              x={at / BARS}
              y={1 - beyond / most}
              width={0.8 / BARS}
              height={beyond / most}
            />
          </g>
        ))}
        <polyline points={line.map(([x, value]) => `${share(x)},${1 - value}`).join(" ")} />
      </svg>
      <svg aria-hidden="true" class="ticks" width="100%" height="18">
        {[low, middle, high].map((x, at) => (
          <text key={at} x={width(at / 2)} y="14" class={`at-${at}`}>
            {isCost && "$"}
            {(x < 10_000 ? FULL : SHORT).format(x)}
          </text>
        ))}
      </svg>
    </div>
  );
}
