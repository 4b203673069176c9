// @ts-check
// Axes: where values stand on them, where they begin and end, and which round numbers they show.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fits, rounded, share, spanning, ticks, widened, within } from "../../www/charts/scale.js";

const even = (/** @type {number} */ low, /** @type {number} */ high) => ({ low, high, log: false });
const log = (/** @type {number} */ low, /** @type {number} */ high) => ({ low, high, log: true });
/** An axis in powers of ten whose places are not exact. */
const near = (/** @type {number} */ one, /** @type {number} */ other) =>
  assert.ok(Math.abs(one - other) < 1e-12, `${one} is not ${other}`);

describe("the span of values", () => {
  const spans = /** @type {[string, number[], boolean, ReturnType<typeof spanning>][]} */ ([
    ["holds them all", [3, 1, 2], false, even(1, 3)],
    [
      "leaves out what is no number",
      [1, Number.NaN, Number.POSITIVE_INFINITY, 2],
      false,
      even(1, 2),
    ],
    ["leaves out nought and below where there are only powers", [0, -1, 2, 8], true, log(2, 8)],
    ["has one value in its middle", [10], false, even(5, 15)],
    ["has one value below nought in its middle", [-10], false, even(-15, -5)],
    ["has nought alone at its low end", [0, 0], false, even(0, 1)],
    ["has one power in its middle", [10], true, log(5, 20)],
    ["is not there without values", [], false, null],
    ["is not there without powers", [0], true, null],
  ]);
  for (const [name, values, isLog, expected] of spans)
    test(name, () => assert.deepEqual(spanning(values, isLog), expected));
});

describe("a place on an axis", () => {
  test("is a share of an even one", () => assert.equal(share(even(10, 30), 15), 0.25));
  test("is a share of the powers", () => near(share(log(1, 10_000), 100), 0.5));
  test("goes on beyond the ends", () => assert.equal(share(even(0, 10), 15), 1.5));
  test("is held back above", () => assert.equal(within(even(0, 10), 15), 1));
  test("is held back below", () => assert.equal(within(log(1, 10), 0.1), 0));
  test("is the low end for nought among powers", () => assert.equal(within(log(1, 10), 0), 0));
  test("is the high end for what has none", () =>
    assert.equal(within(even(0, 1), Number.POSITIVE_INFINITY), 1));
  test("there is for nought on an even axis only", () =>
    assert.deepEqual([fits(0, false), fits(0, true)], [true, false]));
});

describe("an axis with room at its ends", () => {
  test("is longer by a share of it", () =>
    assert.deepEqual(widened(even(0, 10), 0.1), even(-1, 11)));
  test("is longer by a factor", () => {
    const { low, high } = widened(log(1, 100), 0.5);
    near(low, 0.1);
    near(high, 1000);
  });
});

describe("an axis from round number to round number", () => {
  const axes = /** @type {[ReturnType<typeof even>, ReturnType<typeof even>][]} */ ([
    [even(0, 10_800), even(0, 15_000)],
    [even(0, 360), even(0, 400)],
    [even(1226, 1474), even(1200, 1500)],
    [even(-3, 7), even(-4, 8)],
    [even(0, 0.3), even(0, 0.3)],
    [log(0.105, 10_500), log(0.1, 20_000)],
    [log(3, 40), log(2, 50)],
    [log(1, 100), log(1, 100)],
  ]);
  for (const [from, to] of axes)
    test(`${from.log ? "powers" : "even"}: ${from.low} to ${from.high}`, () =>
      assert.deepEqual(rounded(from, 5), to));
});

describe("the round numbers of an axis", () => {
  const axes = /** @type {[ReturnType<typeof even>, number, number[]][]} */ ([
    [even(0, 400), 6, [0, 100, 200, 300, 400]],
    [even(0, 2000), 5, [0, 500, 1000, 1500, 2000]],
    [even(0, 0.3), 4, [0, 0.1, 0.2, 0.3]],
    [even(-4, 8), 4, [0, 5]],
    [even(0.7, 0.9), 3, [0.7, 0.8, 0.9]],
    [log(1, 10), 4, [1, 2, 5, 10]],
    [log(1, 100), 4, [1, 10, 100]],
    [log(1, 1e6), 4, [1, 100, 1e4, 1e6]],
    [log(0.02, 0.5), 9, [0.02, 0.05, 0.1, 0.2, 0.5]],
    [log(2, 50), 2, [2, 20]],
    [log(6, 9), 4, [6, 7, 8, 9]],
  ]);
  for (const [scale, most, expected] of axes)
    test(`${scale.log ? "powers" : "even"}: ${scale.low} to ${scale.high}, ${most} at most`, () =>
      assert.deepEqual(ticks(scale, most), expected));

  test("are never more than there may be, and never fewer than one", () => {
    for (let power = -6; power < 7; power++)
      for (const low of [1, 1.7, 3, 6.1])
        for (const factor of [1.01, 1.3, 2, 7, 40, 1e3, 1e7])
          for (const isLog of [false, true])
            for (let most = 2; most <= 9; most++) {
              const scale = {
                low: low * 10 ** power,
                high: low * 10 ** power * factor,
                log: isLog,
              };
              const count = ticks(scale, most).length;
              assert.ok(count >= 1 && count <= most, `${count} in ${JSON.stringify(scale)}`);
            }
  });
});
