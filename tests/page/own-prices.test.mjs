// @ts-check
// Prices of the reader's own: opened from a file, computed with, marked as theirs, and forgotten.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { dist, inBrowser, stage } from "./browser.mjs";
import { openStudies } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

const LITE = "amazon.nova-lite-v1:0";
const QUESTION = `#models=${LITE}&region=us-east-1&scope=in-region&requests=1k&input=1000&output=1000`;
const OWN = readFileSync(join(root, "import/tests/fixtures/own.toml"));

/** Opens a file in the part about prices. */
async function choose(
  /** @type {Locator} */ calc,
  /** @type {Buffer | string} */ content,
  name = "own.toml",
) {
  await calc.getByText("At which prices?").click();
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(content) };
  await calc.locator("input[type=file]").setInputFiles(file);
}
const card = (/** @type {Locator} */ calc) => calc.locator("#field-card").inputValue();
const headline = (/** @type {Locator} */ calc) => calc.locator(".headline h2").innerText();

inBrowser("prices of the reader's own", () => {
  const { open } = stage();

  test("are fetched for on the press of a button, computed with, and marked", async () => {
    const { calc, seen } = await open(QUESTION, { fresh: true });
    const before = await headline(calc);
    assert.ok(!seen.requests.some((request) => request.includes("importer")));
    await choose(calc, OWN);
    await calc.getByText("2 models at your prices, by 2 offers.").waitFor();
    assert.equal(await card(calc), "mine");
    assert.notEqual(await headline(calc), before);
    assert.ok(seen.requests.some((request) => request.includes("importer")));
    await calc.getByText("Bill, reasons and facts").click();
    await calc.locator(".sum").first().waitFor();
    const sources = await calc.locator(".sum").first().locator(".source").allInnerTexts();
    assert.deepEqual([...new Set(sources)], ["your own figure"]);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
  });

  test("leave the prepared notes in view, for there are none to compare with", async () => {
    const { page, calc, seen } = await open(QUESTION, { fresh: true });
    const prepared = page.locator("[slot=course] .course");
    await openStudies(calc);
    await prepared.waitFor({ state: "hidden" });
    await choose(calc, OWN);
    await prepared.waitFor({ state: "visible" });
    assert.equal(await calc.locator(".course").count(), 0);
    await calc.locator(".own button").click();
    await calc.locator(".course").waitFor();
    assert.ok(!(await prepared.isVisible()));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("leave the last good ones standing where a file is wrong, and say what is", async () => {
    const { calc, seen } = await open(QUESTION, { fresh: true });
    await choose(calc, OWN);
    await calc.getByText("2 models at your prices").waitFor();
    const good = await headline(calc);
    const bad = `{"${LITE}": {"litellm_provider": "bedrock", "input_cost_per_token": NaN}}`;
    await calc
      .locator("input[type=file]")
      .setInputFiles({ name: "bad.json", mimeType: "", buffer: Buffer.from(bad) });
    const alert = calc.locator(".own [role=alert]");
    await alert.waitFor();
    assert.match(
      await alert.innerText(),
      /bad\.json, line 1, .*input_cost_per_token.*NaN.*is not a number/,
    );
    assert.equal(await headline(calc), good);
    assert.equal(await card(calc), "mine");
    assert.deepEqual(seen.errors, []);
  });

  test("are forgotten on the press of a button", async () => {
    const { calc } = await open(QUESTION, { fresh: true });
    const before = await headline(calc);
    await choose(calc, OWN);
    await calc.getByRole("button", { name: "Forget these prices" }).click();
    assert.equal(await card(calc), "aws");
    assert.equal(await headline(calc), before);
  });

  test("can be dropped on the part", async () => {
    const { calc, page } = await open(QUESTION, { fresh: true });
    await calc.getByText("At which prices?").click();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "own.toml"));
      return transfer;
    }, OWN.toString());
    await calc.locator(".own").dispatchEvent("drop", { dataTransfer: data });
    await calc.getByText("2 models at your prices").waitFor();
  });
});

inBrowser("the page in one file", () => {
  const { open } = stage({ dir: dist });

  describe("has no room for the reader of files", () => {
    test("and says where there is one", async () => {
      const { calc } = await open("weighbridge.html");
      await calc.getByText("At which prices?").click();
      await calc.getByText("can be opened as a file in the hosted page").waitFor();
      assert.equal(await calc.locator("input[type=file]").count(), 0);
    });
  });
});
