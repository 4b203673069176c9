// @ts-check
// Where a value stands on an axis, and which round numbers are written at it.

/**
 * An axis from one value to another, even or by powers of ten.
 *
 * @typedef {object} Scale
 * @property {number} low
 * @property {number} high more than `low`
 * @property {boolean} log whether equal lengths are equal factors; both ends are then above nought
 */

/**
 * Whether an axis has a place for a value: one by powers of ten has none for nought and below.
 * @param {number} value
 * @param {boolean} log
 */
export const fits = (value, log) => Number.isFinite(value) && (!log || value > 0);

/**
 * The axis that holds all of the values that it can, or null where it can hold none. A single value
 * stands in the middle, and nought at the low end.
 * @param {number[]} values
 * @param {boolean} log
 * @returns {Scale | null}
 */
export function spanning(values, log) {
  const held = values.filter((value) => fits(value, log));
  if (held.length === 0) return null;
  const low = Math.min(...held);
  const high = Math.max(...held);
  if (low < high) return { low, high, log };
  if (log) return { low: low / 2, high: high * 2, log };
  if (low === 0) return { low, high: 1, log };
  const half = Math.abs(low) / 2;
  return { low: low - half, high: high + half, log };
}

/**
 * Where a value stands: 0 at the low end, 1 at the high one, outside of both beyond the ends.
 * @param {Scale} scale
 * @param {number} value
 */
export function share({ low, high, log }, value) {
  const on = log ? Math.log : (/** @type {number} */ one) => one;
  return (on(value) - on(low)) / (on(high) - on(low));
}

/**
 * The same, with what is beyond an end brought back to it.
 * @param {Scale} scale
 * @param {number} value
 */
export function within(scale, value) {
  if (!fits(value, scale.log)) return value > 0 ? 1 : 0;
  return Math.min(1, Math.max(0, share(scale, value)));
}

/**
 * The axis with room at both ends.
 * @param {Scale} scale
 * @param {number} room as a share of its length
 * @returns {Scale}
 */
export function widened({ low, high, log }, room) {
  if (log) {
    const factor = (high / low) ** room;
    return { low: low / factor, high: high * factor, log };
  }
  const more = (high - low) * room;
  return { low: low - more, high: high + more, log };
}

/**
 * The axis made longer until it begins and ends at round numbers.
 * @param {Scale} scale
 * @param {number} most how many round numbers there may then be, about
 * @returns {Scale}
 */
export function rounded({ low, high, log }, most) {
  if (log) return { low: roundBelow(low), high: roundAbove(high), log };
  const step = roundAbove((high - low) / most);
  return {
    low: tidy(Math.floor(tidy(low / step)) * step),
    high: tidy(Math.ceil(tidy(high / step)) * step),
    log,
  };
}

/**
 * The round numbers on an axis, 1, 2 or 5 times a power of ten apart, or just those.
 * @param {Scale} scale
 * @param {number} most how many at most, two or more
 * @returns {number[]} from low to high
 */
export function ticks(scale, most) {
  if (!scale.log) return evenTicks(scale, most);
  const { low, high } = scale;
  const first = Math.floor(Math.log10(low));
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, at) => first + at,
  );
  const inside = (/** @type {number[]} */ values) =>
    values.filter((value) => low <= value && value <= high);
  const fine = inside(decades.flatMap((power) => [1, 2, 5].map((digit) => ten(power, digit))));
  // Less than a power of ten has hardly any of those.
  if (fine.length < 2) return evenTicks(scale, most);
  if (fine.length <= most) return fine;
  const powers = inside(decades.map((power) => ten(power)));
  const some = (/** @type {number[]} */ values) =>
    values.filter((_, at) => at % Math.ceil(values.length / most) === 0);
  return powers.length > 1 ? some(powers) : some(fine);
}

/**
 * @param {Scale} scale
 * @param {number} most
 */
function evenTicks({ low, high }, most) {
  for (let step = roundAbove((high - low) / most); ; step = roundAbove(step * 1.5)) {
    const first = Math.ceil(tidy(low / step));
    const count = Math.floor(tidy(high / step)) - first + 1;
    if (count <= most) return Array.from({ length: count }, (_, at) => tidy((first + at) * step));
  }
}

const ten = (/** @type {number} */ power, digit = 1) => Number(`${digit}e${power}`);

/** @param {number} value above nought */
function roundAbove(value) {
  const power = Math.floor(Math.log10(value));
  const steps = [ten(power), ten(power, 2), ten(power, 5), ten(power + 1)];
  return steps.find((step) => step >= tidy(value)) ?? steps[3];
}

/** @param {number} value above nought */
function roundBelow(value) {
  const power = Math.floor(Math.log10(value));
  const steps = [ten(power + 1), ten(power, 5), ten(power, 2), ten(power)];
  return steps.find((step) => step <= tidy(value)) ?? steps[3];
}

/** A sum of fractions without the last digits, which binary fractions get wrong. */
const tidy = (/** @type {number} */ value) => Number(value.toPrecision(12));
