// From a key to the new answer in the page, and further elements on one page.

import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";
import { findChromium } from "../tools.mjs";
import { site } from "./shipped.mjs";
import { median, timed } from "./table.mjs";

/** @import { Row } from "./table.mjs" */

/** @returns {Promise<Row[]>} */
export async function page() {
  const executablePath = findChromium();
  if (!executablePath)
    return [{ what: "in a browser", measured: NaN, show: () => "no Chromium here" }];
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
  const more = await tab.evaluate(async () => {
    const start = performance.now();
    const made = Array.from({ length: 50 }, () =>
      document.body.appendChild(document.createElement("weigh-bridge")),
    );
    const isDrawn = (/** @type {Element} */ one) => one.shadowRoot?.querySelector(".weighbridge");
    while (!made.every(isDrawn)) await new Promise(requestAnimationFrame);
    return (performance.now() - start) / made.length;
  });
  await browser.close();
  await close();
  return [
    timed("one key to the new answer, script", median(typing), 4),
    timed("each further element on a page", more, 2),
  ];
}
