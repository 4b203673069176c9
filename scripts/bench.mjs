// Prints sizes and timings beside their budgets. Sizes are exact, and a test holds them; timings
// are medians on whatever machine this is, to be read beside each other and never asserted.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { findChromium, root, run } from "./tools.mjs";

const site = join(root, "dist/site");
const file = (/** @type {RegExp} */ name) => {
  const found = readdirSync(site).find((entry) => name.test(entry));
  if (!found) throw new Error(`dist/site has no ${name}: run make build`);
  return readFileSync(join(site, found));
};
const brotli = (/** @type {Uint8Array | string} */ content) => brotliCompressSync(content).length;
const median = (/** @type {number[]} */ times) =>
  times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

const rows = [["what", "measured", "budget"]];
sizes();
await core();
await page();
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
  console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));

function sizes() {
  const html = file(/^index\.html$/);
  const style = html.toString().match(/<style>(.*?)<\/style>/s)?.[1] ?? "";
  const [wasm, script, catalogue] = [file(/^core-/), file(/^page-/), file(/^catalogue-/)];
  const size = (
    /** @type {string} */ what,
    /** @type {number} */ bytes,
    /** @type {number} */ most,
  ) => rows.push([what, `${(bytes / 1000).toFixed(1)} KB`, `${most} KB`]);
  const whole = [html, wasm, script, catalogue].reduce((sum, content) => sum + brotli(content), 0);
  size("first load, brotli", whole, 120);
  size("core .wasm, brotli", brotli(wasm), 70);
  size("JS and CSS, brotli", brotli(script) + brotli(style), 30);
  size("catalogue, brotli", brotli(catalogue), 30);
  size("one-file HTML on disk", readFileSync(join(root, "dist/weighbridge.html")).length, 300);
}

/** The shipped core in node, on the catalogue as it is and on copies of its models. */
async function core() {
  const { Calculator, initSync } = await import(
    pathToFileURL(join(root, "www/pkg/weighbridge.js")).href
  );
  initSync({ module: file(/^core-/) });
  const measure = (/** @type {Uint8Array} */ packed, /** @type {number} */ runs) => {
    const [unpacking, answering] = [[], []].map(() => /** @type {number[]} */ ([]));
    for (let i = 0; i < runs; i++) {
      const start = performance.now();
      const calculator = new Calculator(packed);
      const unpacked = performance.now();
      calculator.answer(`requests=${1000 + i}`, "", "2026-11-22");
      unpacking?.push(unpacked - start);
      answering?.push(performance.now() - unpacked);
      calculator.free();
    }
    return { unpack: median(unpacking ?? []), answer: median(answering ?? []) };
  };
  const time = (/** @type {number} */ ms) => `${ms.toFixed(2)} ms`;
  const shipped = measure(file(/^catalogue-/), 100);
  rows.push(["unpack and check the catalogue", time(shipped.unpack), "10 ms"]);
  rows.push(["answer a question, objects and all", time(shipped.answer), ""]);
  for (const [count, runs] of [
    [300, 20],
    [3000, 3],
  ]) {
    const copies = join(root, `target/bench-${count}.bin`);
    run("cargo", ["run", "--quiet", "-p", "xtask", "--", "pack", copies, String(count)]);
    const { answer } = measure(readFileSync(copies), runs ?? 1);
    rows.push([`the same on ${count} models`, time(answer), `${(count ?? 0) / 300} ms`]);
  }
}

/** From a key to the new answer in the page, and further elements on one page. */
async function page() {
  const executablePath = findChromium();
  if (!executablePath) return void rows.push(["in a browser", "no Chromium here", ""]);
  const { url, close } = await serve(site, { prefix: "/notes/calc/" });
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.waitForFunction(() =>
    document.querySelector("weigh-bridge")?.shadowRoot?.querySelector(".weighbridge"),
  );
  const typing = await tab.evaluate(() => {
    const input = /** @type {HTMLInputElement} */ (
      document.querySelector("weigh-bridge")?.shadowRoot?.querySelector("#field-requests")
    );
    return Array.from({ length: 50 }, (_, i) => {
      input.value = String(1000 + i);
      const start = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      return performance.now() - start;
    });
  });
  rows.push(["one key to the new answer, script", `${median(typing).toFixed(1)} ms`, "4 ms"]);
  const more = await tab.evaluate(async () => {
    const start = performance.now();
    const made = Array.from({ length: 50 }, () =>
      document.body.appendChild(document.createElement("weigh-bridge")),
    );
    const isDrawn = (/** @type {Element} */ one) => one.shadowRoot?.querySelector(".weighbridge");
    while (!made.every(isDrawn)) await new Promise(requestAnimationFrame);
    return (performance.now() - start) / made.length;
  });
  rows.push(["each further element on a page", `${more.toFixed(1)} ms`, "2 ms"]);
  await browser.close();
  await close();
}
