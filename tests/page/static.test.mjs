// @ts-check
// The answer that stands in the HTML itself: what is there before scripts run, without them, and
// wherever the calculator cannot run. It is as true as the computed one, and nobody takes it for
// more than it is.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildDay } from "../../scripts/tools.mjs";
import { inBrowser, stage } from "./browser.mjs";
import { openStudies, unfold } from "./reading.mjs";
import { MODEL_COUNT } from "./written.mjs";

/** @import { Page, Route } from "playwright-core" */

const prepared = (/** @type {Page} */ page) => page.locator("weigh-bridge");

/**
 * Runs in the page: what both answers say, part by part; a question's fields are read by their values.
 * The computed one says more: it has something behind every row, and why each model is left out.
 * @param {Element} root
 */
function words(root) {
  const texts = (/** @type {Iterable<Element>} */ parts) =>
    [...parts].map((part) => part.textContent ?? "");
  const all = (/** @type {string} */ selector) => texts(root.querySelectorAll(selector));
  const first = root.querySelector(".ranking > table > tbody");
  const names = (/** @type {Element} */ group) => {
    const sentence = group.querySelector("details > p:not(.hint)")?.textContent;
    return group.querySelector("li") || !sentence
      ? texts(group.querySelectorAll("li > strong:not(.whys *)"))
      : sentence.replace(/\.$/, "").split(", ");
  };
  return {
    headline: all(".headline > *"),
    head: all(".ranking > .bar, .ranking > table > thead, .ranking > .hint:last-child"),
    more: all(".ranking > .hint:not(:last-child), .ranking > .more-rows"),
    rows: all(".ranking > table > tbody > tr:first-child"),
    behind: texts(first?.querySelectorAll("details > .bill, details > .scroller") ?? []),
    costs: all(".costs"),
    left: all(".excluded > h3"),
    groups: [...root.querySelectorAll(".excluded > .group")].map((group) => [
      group.querySelector("h4, summary")?.textContent ?? "",
      ...names(group),
    ]),
    few: all(".excluded > .group > ul"),
    // Prepared, the notes say besides of which day their prices are, and have a button for others.
    course: all(".course > :not(.lead, .recheck)"),
  };
}

const isInert = (/** @type {Element} */ form) => /** @type {HTMLElement} */ (form).inert;

/** It is the day of the prepared answer, wherever the page is. */
const onTheDay = (/** @type {Page} */ page) =>
  page.clock.setFixedTime(new Date(`${buildDay()}T12:00:00`));

inBrowser("the answer in the HTML itself", () => {
  const { open } = stage();

  describe("without scripts", () => {
    const bare = { context: { javaScriptEnabled: false }, computes: false };

    test("the answer to the worked example is there to be read", async () => {
      const { page } = await open("", bare);
      const title = await prepared(page).locator(".headline h2").textContent();
      assert.match(
        title ?? "",
        /^For 50,000 requests of 1,000 tokens in and 500 out, .+ comes first.* It costs \$\d+\.\d\d a month\.$/,
      );
      assert.equal(await prepared(page).locator(".ranking > table > tbody").count(), 10);
      assert.ok(await prepared(page).locator(".excluded").isVisible());
      assert.ok(await prepared(page).locator(".course .claims li").first().isVisible());
    });

    test("a sentence says that it is the worked example, and what scripts would add", async () => {
      const { page } = await open("", bare);
      const sentence = page.locator("noscript p");
      assert.ok(await sentence.isVisible());
      assert.match(
        (await sentence.textContent()) ?? "",
        /figures below are the worked example.+scripts/s,
      );
    });

    test("every model is ranked, counted behind the first ten, or named as left out", async () => {
      const { page } = await open("", bare);
      const { more, left, groups } = await prepared(page).evaluate(words);
      const [, ranked] = more[0].match(/^Of (\d+) models the first 10 are shown\.$/) ?? [];
      const [out] = left[0].match(/\d+/) ?? [];
      assert.equal(Number(ranked) + Number(out), MODEL_COUNT);
      assert.equal(groups.flatMap(([, ...names]) => names).length, Number(out));
    });

    test("the bill of the first unfolds, with its prices, sums and source, and there is no other", async () => {
      const { page } = await open("", bare);
      const row = prepared(page).locator(".ranking > table > tbody").first();
      await row.locator("summary").first().click();
      assert.ok(await row.locator(".bill").isVisible());
      assert.match(
        await row.locator(".bill tbody").innerText(),
        /50,000,000\s+\$\d+\.\d+ per 1M\s+\$\d+\.\d\d/,
      );
      assert.equal(await prepared(page).locator(".ranking .bill").count(), 1);
      const source = row.locator(".bill a.source").first();
      assert.ok(await source.isVisible());
      assert.match((await source.getAttribute("href")) ?? "", /^https:\/\//);
    });

    test("what nobody would answer cannot be operated", async () => {
      const { page } = await open("", bare);
      assert.ok(await prepared(page).locator("form.question").evaluate(isInert));
      for (const button of await prepared(page).locator(".jobs button").all())
        assert.ok(await button.isDisabled());
      // Radio buttons for the prices stand outside the form.
      for (const radio of await prepared(page).locator(".answer input").all())
        assert.ok(
          await radio.evaluate(
            (input) =>
              /** @type {HTMLInputElement} */ (input).disabled || input.closest("[inert]") !== null,
          ),
          await radio.evaluate((input) => input.outerHTML),
        );
    });

    test("buttons around it that need a script are not offered", async () => {
      const { page } = await open("", bare);
      for (const control of ["#copy", "#reset", "#theme"])
        assert.ok(
          !(await page.locator(control).isVisible()) || (await page.locator(control).isDisabled()),
          `${control} does nothing here`,
        );
    });

    test("nothing is loaded but the page itself", async () => {
      const { page, seen } = await open("", bare);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(seen.errors, []);
      assert.equal(seen.requests.filter((request) => !/\.(js|wasm|bin)$/.test(request)).length, 1);
    });

    test("the theme follows the system", async () => {
      const colours = [];
      for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        const { page } = await open("", { ...bare, context: { ...bare.context, colorScheme } });
        colours.push(
          await prepared(page)
            .locator("h2")
            .first()
            .evaluate((title) => getComputedStyle(title).color),
        );
      }
      assert.notEqual(colours[0], colours[1]);
    });
  });

  describe("the prepared answer", () => {
    test("says, word for word, what the calculator computes for the same day", async () => {
      const first = await open("", { context: { javaScriptEnabled: false }, computes: false });
      const there = await prepared(first.page).evaluate(words);
      for (const part of Object.values(there)) assert.notEqual(part.length, 0);
      const { calc } = await open("", { first: onTheDay });
      await openStudies(calc);
      await unfold(calc);
      const { more, ...computed } = await calc.evaluate(words);
      assert.deepEqual({ ...computed, more: there.more }, there);
      assert.equal(more[0].match(/\d+/)?.[0], there.more[0].match(/\d+/)?.[0]);
    });

    test("holds the same question as the calculator that takes its place", async () => {
      const first = await open("", { context: { javaScriptEnabled: false }, computes: false });
      const values = (/** @type {Element} */ root) =>
        [...root.querySelectorAll(".question input, .question select")].map((control) => {
          const { id, name, value, checked } = /** @type {HTMLInputElement} */ (control);
          return [id || name, value, checked ?? null];
        });
      const there = await prepared(first.page).evaluate(values);
      assert.ok(there.length > 5, "there are fields to look at");
      const { calc } = await open("", { first: onTheDay });
      assert.deepEqual(await calc.evaluate(values), there);
    });

    test("gives way to the computed one without anything jumping", async () => {
      const { page } = await open("", {
        first: (page) =>
          page.addInitScript(() => {
            const shifts = /** @type {number[]} */ ([]);
            Object.assign(window, { __shifts: shifts });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
            }).observe({ type: "layout-shift", buffered: true });
          }),
      });
      await page.waitForTimeout(300);
      const shifted = await page.evaluate(() =>
        /** @type {any} */ (window).__shifts.reduce(
          (/** @type {number} */ sum, /** @type {number} */ shift) => sum + shift,
          0,
        ),
      );
      assert.ok(shifted < 0.1, `a layout shift of ${shifted}; up to 0.1 passes for none`);
    });

    test("is in view from the first moment, and never beside the computed one", async () => {
      const answer = (/** @type {Page} */ page) =>
        page.locator("weigh-bridge > .weighbridge:not([slot]) h2").first();
      let isInView = false;
      const { page, calc } = await open("", {
        computes: false,
        // The core is held back until the answer was seen, however fast or slow the machine is.
        first: (page) =>
          page.route(/core-.*\.wasm$/, async (route) => {
            await answer(page).waitFor();
            isInView = true;
            await route.continue();
          }),
      });
      await calc.locator(".weighbridge").waitFor();
      assert.ok(isInView);
      assert.ok(!(await answer(page).isVisible()));
      assert.ok(await page.locator("[slot=course]").isVisible(), "the notes stay");
    });
  });

  describe("where the calculator cannot run", () => {
    const core = /core-[0-9a-f]+\.wasm$/;
    const catalogue = /catalogue-[0-9a-f]+\.bin$/;

    /**
     * The sentence is there, so is the prepared answer, and nothing failed behind the reader's back.
     * @param {Page} page
     * @param {string[]} errors
     */
    async function isExcused(page, errors) {
      const sentence = page.locator("weigh-bridge [role=alert]");
      await sentence.waitFor();
      assert.match((await sentence.textContent()) ?? "", /^The calculator cannot run here, .+: .+/);
      assert.ok(await sentence.isVisible());
      assert.ok(
        await prepared(page).locator(".headline h2").isVisible(),
        "the prepared answer stays",
      );
      assert.ok(await prepared(page).locator("form").evaluate(isInert));
      assert.deepEqual(
        errors.filter((error) => /Uncaught|unhandled/i.test(error)),
        [],
      );
    }

    test("because the host forbids WebAssembly, a sentence says so above the prepared answer", async () => {
      const { page, seen } = await open("", {
        computes: false,
        first: (page) =>
          page.route(/\/notes\/calc\/$/, async (route) => {
            const response = await route.fetch();
            // Beside the page's own policy, and the stricter of two counts.
            const headers = {
              ...response.headers(),
              "content-security-policy": "script-src 'self'",
            };
            await route.fulfill({ response, headers });
          }),
      });
      await isExcused(page, seen.errors);
    });

    test("because the browser has no WebAssembly, a sentence says so", async () => {
      const { page, seen } = await open("", {
        computes: false,
        first: (page) => page.addInitScript("delete globalThis.WebAssembly"),
      });
      await isExcused(page, seen.errors);
    });

    /** @type {[string, RegExp, (route: Route) => Promise<void>][]} */
    const failures = [
      ["the core is not there", core, (route) => route.fulfill({ status: 404, body: "Not here" })],
      ["the catalogue is not there", catalogue, (route) => route.fulfill({ status: 404 })],
      ["the core is cut off", core, (route) => cutOff(route)],
      ["the catalogue is cut off", catalogue, (route) => cutOff(route)],
      ["the connection is lost", catalogue, (route) => route.abort()],
      [
        "the host answers every address with a page",
        core,
        (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Hello" }),
      ],
      [
        "the catalogue is of another version",
        catalogue,
        (route) => route.fulfill({ body: Buffer.from("WB\0\x63 something else altogether") }),
      ],
    ];
    for (const [why, file, answer] of failures)
      test(`because ${why}, a sentence says so`, async () => {
        const { page, seen } = await open("", {
          computes: false,
          first: (page) => page.route(file, answer),
        });
        await isExcused(page, seen.errors);
      });

    test("the link in the address stays as it is, to be opened where it can", async () => {
      const { page } = await open("#requests=10k", {
        computes: false,
        first: (page) => page.route(core, (route) => route.abort()),
      });
      await page.locator("weigh-bridge [role=alert]").waitFor();
      assert.match(page.url(), /#requests=10k$/);
    });

    test("nobody takes the prepared answer for the answer to the link", async () => {
      const { page } = await open("#requests=10k", {
        computes: false,
        first: (page) => page.route(core, (route) => route.abort()),
      });
      const sentence = page.locator("weigh-bridge [role=alert]");
      await sentence.waitFor();
      assert.match((await sentence.textContent()) ?? "", /as they were prepared|worked example/);
    });
  });
});

/** @param {Route} route */
async function cutOff(route) {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
}
