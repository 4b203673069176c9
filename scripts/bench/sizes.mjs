// What a visitor loads, beside its budgets. Exact; tests/page/sizes.test.mjs holds it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root } from "../tools.mjs";
import { shipped } from "./shipped.mjs";
import { kilobytes } from "./table.mjs";

/** @import { Row } from "./table.mjs" */

const brotli = (/** @type {Uint8Array | string} */ content) => brotliCompressSync(content).length;

/** @returns {Row[]} */
export function sizes() {
  const html = shipped(/^index\.html$/);
  const style = html.toString().match(/<style>(.*?)<\/style>/s)?.[1] ?? "";
  const [wasm, script, catalogue] = [/^core-/, /^page-/, /^catalogue-/].map(shipped);
  const whole = [html, wasm, script, catalogue].reduce((sum, content) => sum + brotli(content), 0);
  return [
    size("first load, brotli", whole, 120),
    size("core .wasm, brotli", brotli(wasm), 70),
    size("JS and CSS, brotli", brotli(script) + brotli(style), 30),
    size("catalogue, brotli", brotli(catalogue), 30),
    size("one-file HTML on disk", readFileSync(join(root, "dist/weighbridge.html")).length, 300),
  ];
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget kilobytes
 * @returns {Row}
 */
function size(what, bytes, budget) {
  return { what, measured: bytes, show: kilobytes, beside: budget * 1000, whose: "budget" };
}
