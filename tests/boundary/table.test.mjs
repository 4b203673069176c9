// @ts-check
// A table of one's own, weighed by the shipped core: against sums done here, and as the README says.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { drawing } from "../../scripts/bench/draw.mjs";
import { root } from "../../scripts/tools.mjs";
import { initSync, Table } from "../../www/pkg/study.js";

const site = join(root, "dist", "site");
const core = readdirSync(site).find((name) => /^study-\w+\.wasm$/.test(name));
assert.ok(core, "dist/site has no study core: run make build first");
const { memory } = initSync({ module: readFileSync(join(site, core)) });

const table = (/** @type {number[]} */ values, /** @type {number[]} */ weights) =>
  new Table(Float64Array.from(values), Float64Array.from(weights));
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((one, other) => one + other, 0);

/**
 * Competition ranks, by comparing each with each.
 * @param {number[]} merits
 */
const ranks = (merits) =>
  merits.map((mine) => 1 + merits.filter((theirs) => theirs > mine + 1e-9).length);

/**
 * @param {ArrayLike<number>} mine
 * @param {number[]} theirs
 */
function areClose(mine, theirs) {
  assert.equal(mine.length, theirs.length);
  theirs.forEach((merit, at) => {
    assert.ok(Math.abs((mine[at] ?? NaN) - merit) <= 1e-12, `row ${at}: ${mine[at]} and ${merit}`);
  });
}

/** Rows of values of which many tie, with their shares. */
function drawn(/** @type {number} */ rows, /** @type {number} */ columns) {
  const draw = drawing(rows);
  const value = () => (draw() < 0.5 ? Math.round(4 * draw()) / 4 : draw());
  const list = Array.from({ length: rows }, () => Array.from({ length: columns }, value));
  const weights = Array.from({ length: columns }, draw);
  return { rows: list, weights, shares: weights.map((weight) => weight / sum(weights)) };
}

describe("a table of one's own", () => {
  for (const [height, width] of [
    [1, 1],
    [3, 2],
    [400, 5],
    [2000, 1],
  ]) {
    const { rows, weights, shares } = drawn(height, width);
    const weighed = table(rows.flat(), weights);
    const column = (/** @type {number} */ at) => rows.map((row) => row[at] ?? NaN);
    const best = shares.map((_, at) => Math.max(...column(at)));
    const worst = shares.map((_, at) => Math.min(...column(at)));

    test(`of ${height} × ${width} has the scores and ranks of sums done elsewhere`, () => {
      const scores = rows.map((row) => sum(row.map((value, at) => value * (shares[at] ?? NaN))));
      const { low, high, best, worst } = weighed.scores();
      areClose(low, scores);
      areClose(high, scores);
      assert.deepEqual([...best], ranks(scores));
      assert.deepEqual([...worst], ranks(scores));
    });

    test(`of ${height} × ${width} is as near to the best of everything by TOPSIS`, () => {
      const apart = (/** @type {number[]} */ row, /** @type {number[]} */ from) =>
        Math.hypot(...row.map((value, at) => (value - (from[at] ?? NaN)) * (shares[at] ?? NaN)));
      const merits = rows.map((row) => apart(row, worst) / (apart(row, worst) + apart(row, best)));
      const { merit, rank } = weighed.topsis();
      if (height > 1) areClose(merit, merits);
      else assert.deepEqual([...merit], [NaN]);
      assert.deepEqual([...rank], ranks(merits));
    });

    test(`of ${height} × ${width} has the same sums once stretched from worst to best`, () => {
      const part = (/** @type {number} */ value, /** @type {number} */ at) => {
        const [least = NaN, most = NaN] = [worst[at], best[at]];
        return most > least ? ((value - least) / (most - least)) * (shares[at] ?? NaN) : 0;
      };
      const merits = rows.map((row) => sum(row.map(part)));
      const { merit, rank } = weighed.relative();
      areClose(merit, merits);
      assert.deepEqual([...rank], ranks(merits));
    });
  }

  test("has ranges where something is missing, and no opinion of what is not known", () => {
    const weighed = table([0.9, 0.2, 0.5, 0.7, 0.4, NaN], [3, 1]);
    const { low, high, best, worst } = weighed.scores();
    areClose(low, [0.725, 0.55, 0.3]);
    areClose(high, [0.725, 0.55, 0.55]);
    assert.deepEqual([...best, ...worst], [1, 2, 2, 1, 2, 3]);
    const { merit, rank } = weighed.topsis();
    assert.deepEqual([...rank], [1, 2, 0]);
    assert.ok(Number.isNaN(merit[2]) && !Number.isNaN(merit[1]));
  });

  test("is accepted at each rank as often as the weights drawn say, the same for the same seed", () => {
    // The first wins if the first weight is more than a half.
    const weighed = table([1, 0, 0, 1], [1, 1]);
    const shares = weighed.acceptability(10_000, 7);
    assert.equal(shares.length, 4);
    assert.ok(Math.abs((shares[0] ?? NaN) - 0.5) < 0.02, `${shares}`);
    assert.equal(shares[0], shares[3]);
    assert.equal((shares[0] ?? NaN) + (shares[1] ?? NaN), 1);
    assert.deepEqual(weighed.acceptability(10_000, 7), shares);
    assert.notDeepEqual(weighed.acceptability(10_000, 8), shares);
  });

  test("takes ten thousand rows, and gives its memory back", () => {
    const { rows, weights } = drawn(10_000, 10);
    const once = () => {
      const weighed = table(rows.flat(), weights);
      const scores = weighed.scores();
      assert.equal(scores.best.length, 10_000);
      scores.free();
      weighed.free();
      return memory.buffer.byteLength;
    };
    once();
    assert.equal(once(), once());
  });

  test("that is none is refused with a sentence", () => {
    const tooWide = Array.from({ length: 41 }, () => 1);
    const tooLong = Array.from({ length: 10_001 }, () => 0.5);
    for (const [said, values, weights] of /** @type {[RegExp, number[], number[]][]} */ ([
      [/^values: too few rows, of which it takes 1$/, [], [1]],
      [/^weights: none is more than 0$/, [0.5], [0]],
      [/^weights: none is more than 0$/, [], []],
      [/^weights: number 1, counted from 0, is not a number from 0 up$/, [0.5, 0.5], [1, NaN]],
      [/^values: row 1, column 0, counted from 0, is neither/, [0.5, 1.5], [1]],
      [/^values: row 1, counted from 0, has not one value for each/, [0.5, 0.5, 0.5], [1, 1]],
      [/^values: more than 10000 rows$/, tooLong, [1]],
      [/^weights: more than 40 columns$/, tooWide, tooWide],
    ]))
      assert.throws(() => table(values, weights), { name: "Error", message: said });
    const many = table(tooLong.slice(0, 301), [1]);
    assert.throws(() => many.acceptability(10, 1), { message: "values: more than 300 rows" });
    const refused = { message: "draws: is not a number from 1 to 100000" };
    assert.throws(() => table([0.5], [1]).acceptability(0, 1), refused);
  });
});

test("the README's example of a table says what it says", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, code = ""] = readme.match(/```js\n(import [\s\S]*?)```/) ?? [];
  const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
  assert.ok(expected.length >= 2, "there is an example that prints something");
  const args = ["--input-type=module", "--eval", code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  assert.deepEqual(stdout.trimEnd().split("\n"), expected, stderr);
});
