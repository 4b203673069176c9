// @ts-check
// The page in a frame of somebody else's page: it brings no head of its own, says how high it is,
// and needs nothing that a frame may be denied.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { dist, inBrowser, stage } from "../page/browser.mjs";
import { field, headline, unfold } from "../page/reading.mjs";
import { host } from "./host.mjs";

/** @import { Page } from "playwright-core" */

/** @typedef {{ type: string, v: number, height: number }} Message */

inBrowser("the page in a frame", () => {
  const stand = stage({ dir: dist, prefix: "/" });
  const site = host();

  /**
   * A page with the frame in it, which notes what the frame says and makes it as high as it asks.
   * @param {string} frame attributes of the frame, its address among them
   * @param {{ headers?: Record<string, string>, head?: string, fits?: boolean }} [options]
   */
  async function framed(frame, { headers = {}, head = "", fits = true } = {}) {
    const script = `<script>
      window.messages = [];
      addEventListener("message", ({ source, data }) => {
        const frame = document.querySelector("iframe");
        if (source !== frame.contentWindow) return;
        messages.push(data);
        if (${fits}) frame.height = data.height;
      });
    </script>`;
    const html = `<!doctype html><html lang="en"><head><title>Notes</title>${head}${script}</head>
      <body><h1>Notes</h1><iframe title="Calculator" width="700" height="100" ${frame}></iframe></body></html>`;
    const opened = await stand.open(site.add(html, headers), { computes: false, fresh: true });
    const inside = opened.page.frameLocator("iframe");
    const calc = inside.locator("weigh-bridge .mount");
    await calc.locator(".weighbridge").waitFor();
    return { ...opened, calc, inside };
  }
  const address = (/** @type {string} */ rest) => new URL(rest, stand.url).href;
  const messages = (/** @type {Page} */ page) =>
    /** @type {Promise<Message[]>} */ (page.evaluate("messages"));

  /**
   * The last height asked for, once no more come.
   * @param {Page} page
   */
  async function settledHeight(page) {
    let count = -1;
    for (let same = 0; same < 3; ) {
      await page.waitForTimeout(80);
      const { length } = await messages(page);
      same = length > 0 && length === count ? same + 1 : 0;
      count = length;
      assert.ok(count < 50, "frame and page chase each other");
    }
    return (await messages(page)).at(-1)?.height ?? 0;
  }

  test("has neither head nor foot, and no background over its host's", async () => {
    const { inside, calc } = await framed(`src="${address("site/")}"`);
    assert.ok(await calc.locator("h2").first().isVisible());
    assert.ok(!(await inside.locator(".masthead").isVisible()));
    assert.ok(!(await inside.locator(".foot").isVisible()));
    const background = await inside
      .locator("html")
      .evaluate((html) =>
        [html, document.body].map((part) => getComputedStyle(part).backgroundColor),
      );
    assert.deepEqual(background, ["rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"]);
  });

  test("asks the question in its address", async () => {
    const { calc } = await framed(`src="${address("site/#requests=10k")}"`);
    assert.match(await headline(calc), /^For 10,000 requests/);
  });

  test("says how high it is, in the form that is documented and nothing else", async () => {
    const { page } = await framed(`src="${address("site/")}"`);
    await settledHeight(page);
    const all = await messages(page);
    assert.ok(all.length > 0);
    for (const message of all) {
      assert.deepEqual(Object.keys(message).sort(), ["height", "type", "v"]);
      assert.equal(message.type, "weighbridge:height");
      assert.equal(message.v, 1);
      assert.ok(Number.isInteger(message.height) && message.height > 0, `${message.height}`);
    }
  });

  test("asks for as much height as it needs: nothing in it scrolls", async () => {
    const { page, inside } = await framed(`src="${address("site/")}"`);
    const height = await settledHeight(page);
    const { needs, has, content } = await inside.locator("html").evaluate((html) => ({
      needs: html.scrollHeight,
      has: html.clientHeight,
      content: Math.ceil(document.body.getBoundingClientRect().bottom),
    }));
    assert.equal(has, height);
    assert.ok(needs <= has, `${needs} px in ${has}`);
    assert.ok(
      Math.abs(content - height) <= 1,
      `its content ends at ${content}, and it asked for ${height}`,
    );
  });

  test("asks for more when something unfolds, and for less when it folds", async () => {
    const { page, calc } = await framed(`src="${address("site/")}"`);
    const before = await settledHeight(page);
    await unfold(calc.locator(".answer"));
    const unfolded = await settledHeight(page);
    assert.ok(unfolded > before + 300, `${before}, then ${unfolded}`);
    await calc.locator(".answer").evaluate((answer) => {
      for (const details of answer.querySelectorAll("details")) details.open = false;
    });
    assert.equal(await settledHeight(page), before);
  });

  test("asks anew when the frame is made narrower", async () => {
    const { page } = await framed(`src="${address("site/")}"`);
    const before = await settledHeight(page);
    await page.locator("iframe").evaluate((frame) => frame.setAttribute("width", "330"));
    assert.ok((await settledHeight(page)) > before);
  });

  test("leaves the way back of its host as it was", async () => {
    const { page, calc } = await framed(`src="${address("site/")}"`);
    const before = await page.evaluate(() => [history.length, location.href]);
    await field(calc, "requests").fill("10k");
    await calc.locator(".starts button").first().click();
    await page.waitForTimeout(400);
    assert.deepEqual(await page.evaluate(() => [history.length, location.href]), before);
  });

  test("goes by the theme in its address", async () => {
    const { inside } = await framed(`src="${address("site/?theme=dark")}"`);
    assert.equal(await inside.locator("html").getAttribute("data-theme"), "dark");
  });

  test("is dark in a dark host", async () => {
    const { calc } = await framed(`src="${address("site/")}"`, {
      head: "<style>:root { color-scheme: dark }</style>",
    });
    const color = await calc
      .locator("h2")
      .first()
      .evaluate((title) => getComputedStyle(title).color);
    const darkest = Math.min(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    assert.ok(darkest > 180, color);
  });

  test("computes even where its host's own policy forbids WebAssembly", async () => {
    const { calc } = await framed(`src="${address("site/")}"`, {
      headers: {
        "content-security-policy": `script-src 'unsafe-inline'; frame-src ${new URL(stand.url).origin}`,
      },
    });
    await field(calc, "requests").fill("10k");
    assert.match(await headline(calc), /^For 10,000 requests/);
  });

  test("computes without a complaint where its HTML came with its host's (srcdoc)", async () => {
    const html = readFileSync(join(dist, "weighbridge.html"), "utf8");
    const attribute = html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const { calc, seen } = await framed(`srcdoc="${attribute}"`);
    await field(calc, "requests").fill("10k");
    assert.match(await headline(calc), /^For 10,000 requests/);
    await calc.page().waitForTimeout(400);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  describe("that is sandboxed and may run scripts and nothing else", () => {
    const sandboxed = (/** @type {string} */ rest) =>
      framed(`sandbox="allow-scripts" src="${address(rest)}"`);

    test("computes, though it may store nothing", async () => {
      const { calc, inside, seen } = await sandboxed("weighbridge.html#requests=10k");
      assert.match(await headline(calc), /^For 10,000 requests/);
      await field(calc, "requests").fill("20k");
      assert.match(await headline(calc), /^For 20,000 requests/);
      const storing = await inside.locator("html").evaluate(() => {
        try {
          return String(localStorage);
        } catch (error) {
          return /** @type {Error} */ (error).name;
        }
      });
      assert.equal(storing, "SecurityError", "the frame is as poor as it is meant to be");
      await calc.page().waitForTimeout(400);
      assert.deepEqual([seen.errors, seen.violations], [[], []]);
    });

    test("says how high it is", async () => {
      const { page, inside } = await sandboxed("weighbridge.html");
      const height = await settledHeight(page);
      assert.equal(await inside.locator("html").evaluate((html) => html.clientHeight), height);
      assert.ok(height > 500);
    });
  });
});
