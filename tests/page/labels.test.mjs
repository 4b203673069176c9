// @ts-check
// Words on drawings: they do not lie on each other, at any width that a drawing may have.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { along, apart, around, overlap, place } from "../../www/charts/labels.js";
import { inLines, textWidth } from "../../www/charts/lettering.js";

/** @import { Widths, Wish } from "../../www/charts/labels.js" */

const WIDTHS = /** @type {Widths} */ ([200, 600]);
const wish = (/** @type {Partial<Wish>} */ some = {}) => ({
  share: 0.5,
  y: 100,
  gap: 10,
  wide: 60,
  high: 15,
  matters: false,
  ...some,
});
const room = { solid: [], lines: [], widths: WIDTHS, high: 200 };

describe("a text", () => {
  test("is wider the longer it is", () =>
    assert.ok(textWidth("Nova Micro", 12) > textWidth("Nova", 12)));
  test("is as wide as its letters", () => assert.ok(textWidth("WWWW", 12) > textWidth("iiii", 12)));
  test("stays in one line that is wide enough", () =>
    assert.deepEqual(inLines("Nova Micro", 12, 200), ["Nova Micro"]));
  test("breaks evenly", () =>
    assert.deepEqual(inLines("Llama 3.3 70B Instruct", 12, 140), ["Llama 3.3", "70B Instruct"]));
  test("is never broken in a word", () =>
    assert.deepEqual(inLines("gpt-oss-120b", 12, 20), ["gpt-oss-120b"]));
});

describe("labels one above the other", () => {
  const at = (/** @type {number[]} */ ...middles) =>
    middles.map((middle) => ({ middle, high: 10 }));
  test("stay where there is room", () => assert.deepEqual(apart(at(20, 60), 0, 100), [20, 60]));
  test("part evenly where two meet", () => assert.deepEqual(apart(at(50, 50), 0, 100), [45, 55]));
  test("keep the order of the lines", () => assert.deepEqual(apart(at(52, 48), 0, 100), [55, 45]));
  test("do not leave the room above", () => assert.deepEqual(apart(at(2, 2), 0, 100), [5, 15]));
  test("do not leave the room below", () => assert.deepEqual(apart(at(99, 99), 0, 100), [85, 95]));
  test("push on what they come to lie on", () =>
    assert.deepEqual(apart(at(50, 50, 62), 0, 100), [44, 54, 64]));
  test("do not lie on each other, wherever they want to be", () => {
    for (let seed = 1; seed < 200; seed++) {
      const wishes = Array.from({ length: 6 }, (_, at) => ({
        middle: (seed * 37 * (at + 3) ** 2) % 300,
        high: 15 * (1 + ((seed + at) % 3)),
      }));
      const boxes = apart(wishes, 0, 300)
        .map((middle, at) => [middle - wishes[at].high / 2, middle + wishes[at].high / 2])
        .sort(([a], [b]) => a - b);
      for (const [at, [top]] of boxes.slice(1).entries())
        assert.ok(top >= boxes[at][1] - 1e-9, `seed ${seed}`);
      assert.ok(boxes[0][0] >= -1e-9 && boxes[5][1] <= 300 + 1e-9, `seed ${seed}`);
    }
  });
});

describe("two boxes", () => {
  const box = (
    /** @type {number} */ share,
    /** @type {number} */ left,
    /** @type {number} */ right,
  ) => ({
    ...around({ share, y: 50 }, 5),
    left,
    right,
  });
  test("lie on each other at the same place", () =>
    assert.ok(overlap(box(0.5, -5, 5), box(0.5, 0, 9), WIDTHS)));
  test("are apart one above the other", () =>
    assert.ok(!overlap(box(0.5, -5, 5), { ...box(0.5, -5, 5), top: 55, bottom: 60 }, WIDTHS)));
  test("are apart where they are at the narrowest and the widest", () =>
    assert.ok(!overlap(box(0.2, 0, 40), box(0.6, -40, 0), WIDTHS)));
  test("lie on each other if they do so at the narrowest", () =>
    assert.ok(overlap(box(0.2, 0, 50), box(0.6, -40, 0), WIDTHS)));
  test("lie on each other if they change sides between the two", () =>
    assert.ok(overlap(box(0.4, 30, 40), box(0.5, 0, 10), WIDTHS)));
});

describe("a label beside a dot", () => {
  test("is to its right", () =>
    assert.deepEqual(place([wish()], room), [{ anchor: "start", dx: 10, top: -7.5, away: 0 }]));
  test("is to its left at the right edge", () =>
    assert.equal(place([wish({ share: 0.95 })], room)[0]?.anchor, "end"));
  test("makes way for another", () => {
    const [first, second] = place([wish(), wish({ y: 104 })], room);
    assert.notDeepEqual(first, second);
  });
  test("is left out where there is no room", () => {
    const solid = [{ ...around({ share: 0.5, y: 100 }, 90), left: -100, right: 100 }];
    assert.deepEqual(place([wish()], { ...room, solid }), [null]);
  });
  test("is left out rather than put on lines", () => {
    const lines = [{ ...around({ share: 0.5, y: 100 }, 90), left: -100, right: 100 }];
    assert.deepEqual(place([wish()], { ...room, lines }), [null]);
  });
  test("is put on lines rather than left out, if it matters", () => {
    const lines = [{ ...around({ share: 0.5, y: 100 }, 90), left: -100, right: 100 }];
    assert.ok(place([wish({ matters: true })], { ...room, lines })[0]);
  });
  test("is led away from many lines, if it matters", () => {
    const lines = [90, 95, 100, 105, 110].flatMap((y) =>
      along([
        { share: 0, y },
        { share: 1, y },
      ]),
    );
    assert.ok((place([wish({ matters: true })], { ...room, lines })[0]?.away ?? 0) > 0);
  });
});

describe("the boxes along a line", () => {
  test("are small where it is steep", () => {
    const boxes = along([
      { share: 0, y: 200 },
      { share: 1, y: 0 },
    ]);
    assert.ok(boxes.length > 20 && boxes.every(({ top, bottom }) => bottom - top < 12));
  });
  test("are one where it is level", () =>
    assert.equal(
      along([
        { share: 0, y: 9 },
        { share: 1, y: 9 },
      ]).length,
      1,
    ));
});
