// @ts-check
// Models side by side on the page: which, what is compared, and what differs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { leaks, month, openStudies, part, rankedModels, row, unfold } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

const NOVA = "#models=amazon.nova-micro-v1:0,amazon.nova-lite-v1:0,amazon.nova-pro-v1:0";

inBrowser("models side by side", () => {
  const { open } = stage();

  /** @param {string} question */
  async function compared(question, options = {}) {
    const opened = await open(question, { fresh: true, ...options });
    await openStudies(opened.calc);
    return { ...opened, side: await part(opened.calc, "side by side") };
  }

  const heads = (/** @type {Locator} */ side) => side.locator("thead th").allTextContents();

  /**
   * The cells of a row, by what it is called.
   * @param {Locator} side
   * @param {string} label
   */
  const cells = (side, label) =>
    side
      .locator("tbody tr")
      .filter({ has: side.page().locator("th .of", { hasText: new RegExp(`^≠?${label}`) }) })
      .first()
      .locator(".said")
      .allTextContents();

  test("the first two of the ranking are compared, until others are chosen", async () => {
    const { calc, side, seen } = await compared("");
    assert.deepEqual(await heads(side), (await rankedModels(calc)).slice(0, 2));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("up to four can be added and removed again; one chosen twice changes places", async () => {
    const { side } = await compared("");
    const [first, second] = await heads(side);
    await side.getByRole("button", { name: "Add another" }).click();
    await side.getByRole("button", { name: "Add another" }).click();
    assert.equal((await heads(side)).length, 4);
    assert.equal(await side.getByRole("button", { name: "Add another" }).count(), 0);
    await side
      .getByRole("button", { name: /^Remove/ })
      .nth(3)
      .click();
    await side
      .getByRole("button", { name: /^Remove/ })
      .nth(2)
      .click();
    assert.deepEqual(await heads(side), [first, second]);
    assert.equal(await side.getByRole("button", { name: /^Remove/ }).count(), 0, "two stay");
    await side.locator("#study-side-0").selectOption({ label: second });
    assert.deepEqual(await heads(side), [second, first]);
  });

  test("costs and scores are those of the ranking, and lines those of the bill", async () => {
    const { calc, side } = await compared(NOVA);
    const names = await heads(side);
    const months = await Promise.all(names.map((name) => month(calc, name)));
    assert.deepEqual(
      (await cells(side, "A month")).map((text) => text.trim()),
      months,
    );
    const scores = await Promise.all(
      names.map((name) => row(calc, name).locator(".score .value").textContent()),
    );
    assert.deepEqual(
      (await cells(side, "Score of 100")).map((text) => text.trim()),
      scores,
    );
    await unfold(row(calc, names[0]));
    const input = row(calc, names[0]).locator(".bill tbody tr", { hasText: "Input tokens" });
    const [quantity = "", price = "", amount = ""] = await input.locator("td").allTextContents();
    const [said = ""] = await cells(side, "Input tokens");
    assert.equal(said.trim(), `${amount} ${quantity} × ${price}`);
  });

  test("the lowest cost and the highest score are marked, by more than a colour", async () => {
    const { side } = await compared(NOVA);
    const strong = await side
      .locator("tbody tr", { hasText: "A month" })
      .locator("strong")
      .allTextContents();
    assert.deepEqual(strong, ["$5.25"]);
  });

  test("what differs is marked by a sign and in words; the rest can be left away", async () => {
    const { side } = await compared(NOVA);
    const rows = side.locator("tbody tr:has(th .of)");
    const [all, differing] = [await rows.count(), await side.locator("tr.differs").count()];
    assert.ok(differing > 5 && differing < all, `${differing} of ${all}`);
    for (const one of await side.locator("tr.differs").all()) {
      assert.match((await one.locator("th").textContent()) ?? "", /^≠.*, differs$/);
      const said = await one
        .locator(".said")
        .evaluateAll((cells) => cells.map((cell) => cell.firstElementChild?.textContent));
      assert.ok(new Set(said).size > 1, said.join());
    }
    await side.getByLabel("Only what differs").check();
    assert.equal(await rows.count(), differing);
    assert.equal(await side.locator("tr.differs").count(), differing);
  });

  test("every fact of the catalogue says where it was read, and what is unknown says so", async () => {
    const { side } = await compared("#models=amazon.nova-lite-v1:0,qwen.qwen3-235b-a22b-2507-v1:0");
    const [one = "", other = ""] = await cells(side, "LMArena rating, 2025-05-24");
    assert.match(`${one}${other}`, /not published/);
    assert.match(`${one}${other}`, /measured, 2025-05-24/);
    const rating = await cells(side, "LMArena rating, 2025-12-11");
    assert.ok(
      rating.every((text) => /measured, 2025-12-11/.test(text)),
      rating.join(),
    );
    assert.deepEqual(leaks(await side.innerText()), []);
  });

  test("a model that is left out can be compared, and is said to be", async () => {
    const { side } = await compared(`${NOVA}&max.cost=20`);
    await side.locator("#study-side-1").selectOption({ label: "Nova Pro" });
    assert.match((await cells(side, "Rank"))[1], /left out/);
    assert.match((await cells(side, "A month"))[1], /\$120\.00/);
  });

  test("where one model is all there is, it stands alone", async () => {
    const { side } = await compared("#models=amazon.nova-lite-v1:0");
    assert.deepEqual(await heads(side), ["Nova Lite"]);
    assert.equal(await side.locator("tr.differs").count(), 0);
    await side.getByLabel("Only what differs").check();
    assert.match(await side.innerText(), /Nothing here differs/);
  });

  test("on a phone each figure stands below what it is of, with the model's name beside", async () => {
    const { page, calc, side } = await compared(NOVA, { viewport: { width: 320, height: 700 } });
    await side.getByRole("button", { name: "Add another" }).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
    const scroller = side.locator(".scroller");
    assert.ok(await scroller.evaluate((one) => one.scrollWidth <= one.clientWidth), "nor inside");
    const cost = side.locator("tbody tr", { hasText: "A month" }).first();
    assert.deepEqual(
      await cost.locator(".column:visible").allTextContents(),
      (await rankedModels(calc)).slice(0, 3),
    );
  });
});
