// Numbers drawn at random, the same from the same seed.

/**
 * A source of numbers from 0 up to 1. Mulberry32, by Tommy Ettinger, in the public domain.
 * @param {number} seed
 */
export function drawing(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
