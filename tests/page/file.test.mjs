// @ts-check
// The page in one file, opened from disk by a double click, with the network off. Browsers keep
// such a page from its neighbours: whatever it needs has to be inside.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../../scripts/tools.mjs";
import { dist, inBrowser, missing, open as openIn, stage, without } from "./browser.mjs";
import { field, headline, openStudies, said, settled, unfold, withoutStudies } from "./reading.mjs";

const FILE = pathToFileURL(join(dist, "weighbridge.html")).href;

const LINKS = [
  "",
  "#requests=12345&input=678&output=91&per=1m",
  "#models=course",
  "#job=dialogue&card=notes",
  "#region=us-gov-west-1&scope=in-region&retired=yes",
  "#tier=batch&region=eu-central-1&need.capabilities=tools",
  "#work=image&images=777&steps=51",
  "#date=2024-03-01&need.languages=multilingual&max.cost=100",
  "#requests=abc&colour=red&models=nobody",
];

inBrowser("the page in one file, in Chromium", () => {
  const stand = stage();
  const open = (/** @type {string} */ hash) =>
    openIn(stand.browser, FILE + hash, { context: { offline: true } });

  for (const link of LINKS)
    test(`says for “${link}” what the hosted page says`, async () => {
      const [hosted, file] = [await stand.open(link), await open(link)];
      await openStudies(hosted.calc);
      for (const { calc } of [hosted, file]) {
        await withoutStudies(calc);
        await unfold(calc);
      }
      // Only the hosted page has room for the reader of price files.
      await hosted.calc.locator(".own").evaluate((part) => part.remove());
      await file.calc.getByText("Your own prices, or a newer").evaluate((part) => part.remove());
      assert.equal(await file.calc.innerText(), await hosted.calc.innerText());
    });

  test("asks for no file but itself, before and after it is used", async () => {
    const { calc, seen } = await open("");
    await unfold(calc);
    await field(calc, "requests").fill("10k");
    await field(calc, "work").selectOption("image");
    await calc.page().waitForTimeout(300);
    assert.deepEqual(seen.requests, [FILE]);
  });

  test("says nothing in the console and breaks none of its own rules", async () => {
    const { page, calc, seen } = await open("#requests=10k");
    await unfold(calc);
    await page.locator("#theme").selectOption("dark");
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("keeps its question in the address, where reloading finds it", async () => {
    const { page, calc } = await open("");
    await field(calc, "requests").fill("10k");
    assert.equal(await settled(page), "#v=1&requests=10000");
    await page.reload();
    await calc.locator(".weighbridge").waitFor();
    assert.match(await headline(calc), /^For 10,000 requests/);
  });

  test("follows a link put into its address", async () => {
    const { page, calc } = await open("");
    await page.evaluate(() => {
      location.hash = "requests=30k";
    });
    await calc.getByText("For 30,000 requests").first().waitFor();
  });

  test("remembers the theme", async () => {
    const { page } = await open("");
    await page.locator("#theme").selectOption("dark");
    await page.reload();
    assert.equal(await page.locator("#theme").inputValue(), "dark");
  });
});

inBrowser(
  "the page in one file, in Firefox",
  () => {
    const stand = stage();
    /** @type {import("puppeteer-core").Browser} */
    let firefox;
    before(async () => {
      firefox = await puppeteer.launch({
        browser: "firefox",
        executablePath: findFirefox() ?? "",
        headless: true,
        extraPrefsFirefox: {
          // As readers have it. For tests puppeteer lets files read their neighbours, and everything
          // that fails on a reader's machine works.
          "security.fileuri.strict_origin_policy": true,
          // No other host, whatever is asked for.
          "network.dns.disabled": true,
          "network.proxy.type": 0,
        },
      });
    });
    after(() => firefox?.close());

    /** @param {string} hash */
    async function open(hash) {
      const page = await firefox.newPage();
      page.setDefaultTimeout(10_000);
      const errors = /** @type {string[]} */ ([]);
      page.on("console", (message) => {
        if (["error", "warn"].includes(message.type())) errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(FILE + hash);
      await page.waitForFunction(() =>
        document.querySelector("weigh-bridge")?.shadowRoot?.querySelector(".weighbridge"),
      );
      const said = () =>
        page.evaluate(() => {
          const root = document.querySelector("weigh-bridge")?.shadowRoot;
          root?.querySelector(".deeper")?.remove();
          return [...(root?.querySelectorAll(".answer, .course") ?? [])]
            .map((part) => part.textContent)
            .join("\n");
        });
      return { page, errors, said };
    }

    test("says what the hosted page says in Chromium, for every kind of question", async () => {
      for (const link of LINKS) {
        const hosted = await stand.open(link);
        const { page, errors, said: saidThere } = await open(link);
        await openStudies(hosted.calc);
        await withoutStudies(hosted.calc);
        assert.equal(await saidThere(), await said(hosted.calc), link);
        assert.deepEqual(errors, [], link);
        await page.close();
      }
    });

    test("computes while one types, and keeps the question in the address", async () => {
      const { page, errors } = await open("#models=course");
      await page.evaluate(() => {
        const root = document.querySelector("weigh-bridge")?.shadowRoot;
        const input = /** @type {HTMLInputElement} */ (root?.querySelector("#field-requests"));
        input.select();
        input.focus();
      });
      await page.keyboard.type("10k");
      await page.waitForFunction(() => location.hash === "#v=1&requests=10000&models=course");
      const title = await page.evaluate(() => {
        const root = document.querySelector("weigh-bridge")?.shadowRoot;
        return root?.querySelector(".headline h2")?.textContent;
      });
      assert.match(title ?? "", /^For 10,000 requests .* \$5\.00 a month\.$/);
      assert.deepEqual(errors, []);
    });
  },
  without ?? (findFirefox() ? null : missing("Firefox")),
);
