// @ts-check
// Charts as markup: what they say besides the drawing, what a keyboard reaches, what they leave out.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import * as esbuild from "esbuild";
import { root } from "../../scripts/tools.mjs";

/** @import { CurvesProps } from "../../www/charts/curve.jsx" */
/** @import { ScatterProps } from "../../www/charts/scatter.jsx" */
/** @import { TornadoProps } from "../../www/charts/tornado.jsx" */

const { curves, tornado, scatter } = await drawn();
const usd = (/** @type {number} */ value) => `$${value}`;
const requests = { label: "Requests", format: String };
const cost = { label: "Cost", format: usd };
const powers = { ...cost, log: true };

/** @type {CurvesProps} */
const GROWTH = {
  label: "Cost by requests",
  x: requests,
  y: powers,
  lines: [
    { name: "Nova", points: Array.from({ length: 50 }, (_, at) => [at, at * 2]) },
    { name: "Claude", points: [[7, 40]] },
  ],
  marks: [{ x: 20, y: 40, label: "as dear as Claude" }],
  here: 7,
};

/** @type {ScatterProps} */
const FIELD = {
  label: "Cost and speed",
  x: { ...powers, betterIsLess: true },
  y: { label: "Speed", format: String, betterIsLess: false },
  points: [
    { name: "Nova", x: 1, y: 20, yRange: [15, 25], onFrontier: true, isFirst: false },
    { name: "Claude", x: 10, y: 40, onFrontier: true, isFirst: true },
    { name: "Llama", x: 10, y: 30, onFrontier: false, isFirst: false },
    { name: "Free", x: 0, y: 50, onFrontier: true, isFirst: false },
  ],
};

/** @type {TornadoProps} */
const SWINGS = {
  label: "What moves it",
  base: 10,
  format: usd,
  bars: [{ name: "Cached", low: 10, high: 6, lowInput: "0%", highInput: "80%" }],
};

const all = /** @type {[string, string][]} */ ([
  ["curves", curves(GROWTH)],
  ["swings", tornado(SWINGS)],
  ["points", scatter(FIELD)],
]);
const count = (/** @type {string} */ html, /** @type {RegExp} */ what) =>
  html.match(what)?.length ?? 0;

for (const [name, html] of all)
  describe(name, () => {
    test("have a name", () => assert.match(html, /^<figure[^>]*><figcaption>[^<]+</));
    test("have a table", () => assert.match(html, /<details class="twin">.*<th scope="row">/));
    test("have no inline style, which the page forbids", () =>
      assert.doesNotMatch(html, / style=|<style/));
    test("have no place that is no number", () => assert.doesNotMatch(html, /NaN|Infinity|undef/));
  });

describe("curves", () => {
  const html = curves(GROWTH);
  const hits = html.match(/<g class="hit"[^>]*>/g) ?? [];
  test("are read at a dozen places and their turning points", () =>
    assert.ok(hits.length > 8 && hits.length < 16, String(hits.length)));
  test("are reached by the keyboard wherever they are read", () =>
    assert.ok(hits.every((hit) => /role="img" aria-label="[^"]+" tabindex="0"/.test(hit))));
  test("are read where the reader is", () =>
    assert.ok(hits.some((hit) => hit.includes('"Requests: 7, Claude: $40, Nova: $14"'))));
  test("say what has no place on an axis in the table alone", () => {
    assert.match(html, /<th scope="row">0<\/th><td class="number">\$0</);
    assert.doesNotMatch(html, /"M0 /);
  });
  test("do not make up a figure between two", () =>
    assert.match(
      html,
      /<th scope="row">8<\/th><td class="number">\$16<\/td><td class="number">no figure/,
    ));
  test("say so where there is nothing to draw", () =>
    assert.match(curves({ ...GROWTH, lines: [], marks: [] }), /There is no figure to draw/));
});

describe("points", () => {
  const html = scatter(FIELD);
  test("are reached by the keyboard, from left to right", () =>
    assert.deepEqual(
      [...html.matchAll(/class="hit"[^>]*aria-label="(\w+)/g)].map(([, name]) => name),
      ["Nova", "Claude", "Llama"],
    ));
  test("say how sure they are", () => assert.match(html, /Speed: 20 \(15 to 25\)/));
  test("that are not beaten stand on a line of steps", () =>
    assert.equal(count(html, /class="frontier"/g), 2));
  test("without a place on an axis are in the table", () =>
    assert.match(html, /<th scope="row">Free<\/th><td class="number">\$0</));
});

describe("swings", () => {
  test("have the lesser end on the left, whichever figure gives it", () =>
    assert.match(
      tornado(SWINGS),
      /end-left"><strong>\$6<\/strong> <span class="note">80%.*end-right"><strong>\$10<\/strong> <span class="note">0%/,
    ));
  test("say so where there is nothing to draw", () =>
    assert.match(tornado({ ...SWINGS, bars: [] }), /There is no figure to draw/));
});

/**
 * The charts, each as a function from what it shows to markup.
 * @returns {Promise<{
 *   curves: (props: CurvesProps) => string,
 *   tornado: (props: TornadoProps) => string,
 *   scatter: (props: ScatterProps) => string,
 * }>}
 */
async function drawn() {
  const built = await esbuild.build({
    stdin: {
      resolveDir: join(root, "www", "charts"),
      contents: `
        import { h } from "preact";
        import { renderToString } from "preact-render-to-string";
        import { Curves } from "./curve.jsx";
        import { Scatter } from "./scatter.jsx";
        import { Tornado } from "./tornado.jsx";
        export const curves = (props) => renderToString(h(Curves, props));
        export const scatter = (props) => renderToString(h(Scatter, props));
        export const tornado = (props) => renderToString(h(Tornado, props));`,
    },
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const script = Buffer.from(built.outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${script}`);
}
