// @ts-check
// Weights said in another way than by points, as a reader with a keyboard says them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { field, leaks, openStudies, rankedModels, part as unfoldPart } from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

/** Three criteria, with half, three tenths and a fifth of the weight. */
const THREE =
  "weight.cost=50&weight.quality_2025_12=30&weight.context=20&weight.languages=0&weight.customisation=0&weight.open_weights=0";

inBrowser("weighing another way", () => {
  const { open } = stage();

  /**
   * @param {string} question
   * @param {{ viewport?: { width: number, height: number } }} [options]
   */
  const weighing = async (question, options = {}) => {
    const opened = await open(`#${question}`, { fresh: true, ...options });
    await openStudies(opened.calc);
    await unfoldPart(opened.calc, "Weigh another way");
    return { ...opened, part: opened.calc.locator(".weigh") };
  };

  /** @param {Locator} part */
  const way = (part, name = "") => part.locator(".choice label", { hasText: name }).click();

  /**
   * Names and shares of the rows.
   * @param {Locator} part
   */
  const rows = (part) =>
    part.locator(".rows > li").evaluateAll((rows) =>
      rows.map((row) => {
        const name = row.querySelector("strong, label, span")?.textContent?.replace(/:.*/, "");
        return `${name?.trim()} ${row.querySelector(".share")?.textContent}`;
      }),
    );

  /**
   * The points of a weight above.
   * @param {Locator} calc
   * @param {string} key
   */
  const points = (calc, key) => calc.locator(`#weight-${key}`).inputValue();

  /** @param {Page} page */
  const focused = (page) =>
    page.evaluate(
      () =>
        document
          .querySelector("weigh-bridge")
          ?.shadowRoot?.activeElement?.getAttribute("aria-label") ?? "",
    );

  test("a share moved by keyboard moves the others, the weights and the ranking in the same frame", async () => {
    const { page, calc, part, seen } = await weighing(THREE);
    assert.deepEqual(await rows(part), ["Cost 50%", "Preferred answers 30%", "Context window 20%"]);
    const before = await rankedModels(calc);
    const after = await calc.locator("#weigh-share-context").evaluate((slider) => {
      const input = /** @type {HTMLInputElement} */ (slider);
      input.value = "90";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // Nothing was waited for: what is read here is what the next frame shows.
      const root = /** @type {ShadowRoot} */ (input.getRootNode());
      return [...root.querySelectorAll(".ranking > table > tbody > tr > th")].map(
        (name) => name.firstChild?.textContent,
      );
    });
    assert.notDeepEqual(after, before);
    assert.deepEqual(await rows(part), ["Cost 6%", "Preferred answers 4%", "Context window 90%"]);
    // Down to 89 by keyboard, and back to where it came from: the others have lost nothing.
    await calc.locator("#weigh-share-context").press("ArrowLeft");
    assert.equal(await calc.locator("#weigh-share-context").inputValue(), "89");
    for (const key of ["End", "Home"]) await calc.locator("#weigh-share-context").press(key);
    assert.deepEqual(await rows(part), ["Cost 63%", "Preferred answers 37%", "Context window 0%"]);
    assert.equal(await points(calc, "quality_2025_12"), "60");
    await page.waitForURL(/weight\.context=0/);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("a locked share stays while others move", async () => {
    const { calc, part } = await weighing(THREE);
    const lock = part.getByRole("button", { name: "Lock Preferred answers" });
    await lock.press("Enter");
    assert.equal(await lock.getAttribute("aria-pressed"), "true");
    assert.ok(await calc.locator("#weigh-share-quality_2025_12").isDisabled());
    await calc.locator("#weigh-share-cost").press("End");
    assert.deepEqual(await rows(part), ["Cost 70%", "Preferred answers 30%", "Context window 0%"]);
    await lock.press("Space");
    assert.equal(await lock.getAttribute("aria-pressed"), "false");
    await calc.locator("#weigh-share-cost").press("ArrowRight");
    assert.deepEqual(await rows(part), ["Cost 71%", "Preferred answers 29%", "Context window 0%"]);
  });

  test("a weight moved above is where the shares start from again", async () => {
    const { calc, part } = await weighing(THREE);
    await calc.locator("#weigh-share-cost").press("End");
    await calc.locator("#weight-languages").fill("100");
    assert.deepEqual(await rows(part), ["Cost 50%", "Languages 50%"]);
  });

  test("an order is made with two buttons, which keep the focus, and used and undone", async () => {
    const { page, calc, part } = await weighing(THREE);
    await way(part, "Order");
    await part.getByRole("button", { name: "Move Context window up" }).press("Enter");
    assert.equal(await focused(page), "Move Context window up");
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "Move Context window up");
    const order = ["Context window 61%", "Cost 28%", "Preferred answers 11%"];
    assert.deepEqual(await rows(part), order);
    // At the end of the way nothing happens, and the button is still there.
    await page.keyboard.press("Enter");
    assert.deepEqual(await rows(part), order);
    assert.equal(await points(calc, "cost"), "50", "nothing is used before it is said");
    await part.getByRole("button", { name: "Use these weights" }).press("Enter");
    assert.deepEqual(
      await Promise.all(["context", "cost", "quality_2025_12"].map((key) => points(calc, key))),
      ["100", "46", "18"],
    );
    assert.ok(await part.getByText("These are the weights above").isVisible());
    await part.getByRole("button", { name: "Undo" }).press("Enter");
    assert.deepEqual(
      await Promise.all(["context", "cost", "quality_2025_12"].map((key) => points(calc, key))),
      ["20", "50", "30"],
    );
    assert.equal(await part.getByRole("button", { name: "Undo" }).count(), 0);
  });

  test("two may be level, and share what they have", async () => {
    const { part } = await weighing(THREE);
    await way(part, "Order");
    const level = part.getByRole("button", { name: "Preferred answers: level with the one above" });
    await level.press("Enter");
    assert.equal(await level.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await rows(part), ["Cost 44%", "Preferred answers 44%", "Context window 11%"]);
  });

  test("jumps are worded with the range that is fixed, and rated against the one worth most", async () => {
    const { calc, part } = await weighing(THREE);
    await way(part, "Jumps");
    const words = await part.innerText();
    assert.match(words, /Cost: from \$100 down to \$0\.01 per million tokens of your mix/);
    assert.match(words, /Context window: from 1,000 to 10,000,000 tokens/);
    await part.getByRole("radio", { name: /^Context window/ }).press("Space");
    await part.getByLabel("Cost: points out of 100").fill("60");
    await part.getByLabel("Preferred answers: points out of 100").fill("40");
    assert.deepEqual(await rows(part), ["Cost 30%", "Preferred answers 20%", "Context window 50%"]);
    await part.getByRole("button", { name: "Use these weights" }).press("Enter");
    assert.equal(await points(calc, "context"), "100");
    assert.equal(await points(calc, "cost"), "60");
  });

  test("a rating that is none is said to be, stays, and leaves the last good one standing", async () => {
    const { part, seen } = await weighing(THREE);
    await way(part, "Jumps");
    const rating = part.getByLabel("Cost: points out of 100");
    await part.getByRole("radio", { name: /^Preferred/ }).press("Space");
    for (const [text, says] of /** @type {const} */ ([
      ["plenty", /Weight of cost: “plenty” is not a number\. Type one from 0 to 100/],
      ["101", /Weight of cost: “101” is out of range\. It has to be from 0 to 100/],
      ["50%&lock.cost=yes#", /Weight of cost: “50%&lock\.cost=yes#” is not a number/],
      ["\ud800", /Weight of cost: .* is not a number/],
    ])) {
      await rating.fill(text);
      assert.match((await part.locator(".problem").textContent()) ?? "", says);
      assert.equal(await rating.getAttribute("aria-invalid"), "true");
      assert.deepEqual((await rows(part))[1], "Preferred answers 42%");
    }
    await rating.fill("20");
    assert.equal(await part.locator(".problem").count(), 0);
    assert.deepEqual(seen.errors, []);
  });

  test("pairs that contradict each other are said to, and which one does", async () => {
    const { calc, part } = await weighing(THREE);
    await way(part, "Pairs");
    assert.match(await part.innerText(), /fit together: consistency ratio 0\.\d\d,/);
    await part.getByLabel("Cost or Context window?").selectOption("-9");
    await part.getByLabel("Cost or Preferred answers?").selectOption("9");
    assert.match(
      await part.innerText(),
      /contradict each other: consistency ratio \d\.\d\d, more than 0\.10\. What fits the others least: .*\? You say “/,
    );
    await part.getByLabel("Cost or Context window?").selectOption("9");
    await part.getByLabel("Preferred answers or Context window?").selectOption("1");
    assert.deepEqual(await rows(part), ["Cost 82%", "Preferred answers 9%", "Context window 9%"]);
    await part.getByRole("button", { name: "Use these weights" }).press("Enter");
    assert.equal(await points(calc, "context"), "11");
  });

  test("eight criteria are too many to compare, and one is too few to weigh", async () => {
    const eight = ["languages", "customisation", "open_weights", "latency", "exercises"];
    const { calc, part } = await weighing(
      `${THREE}&${eight.map((key) => `weight.${key}=9`).join("&")}`,
    );
    await way(part, "Pairs");
    assert.match(await part.innerText(), /At most 7 criteria can be compared in pairs, and 8 have/);
    assert.equal(await part.getByRole("button", { name: "Use these weights" }).count(), 0);
    await field(calc, "work").selectOption("embedding");
    assert.match(await part.innerText(), /Only where at least two criteria have weight/);
    assert.equal(await part.getByRole("button", { name: "Customer chat" }).count(), 0);
  });

  test("a typical job sets the weights and nothing else, says why, and can be undone", async () => {
    const { page, calc, part } = await weighing("requests=1234");
    const chat = part.getByRole("button", { name: "Customer chat" });
    await chat.press("Enter");
    assert.equal(await chat.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await Promise.all(["cost", "languages"].map((key) => points(calc, key))), [
      "30",
      "0",
    ]);
    assert.match(await part.locator(".reasons").innerText(), /Cost, 30: Every conversation costs/);
    assert.equal(await field(calc, "requests").inputValue(), "1,234");
    assert.match(page.url(), /requests=1234/);
    assert.deepEqual(leaks(await part.innerText()), []);
    await calc.locator("#weight-cost").press("ArrowRight");
    assert.equal(await part.locator(".reasons").count(), 0, "they are its weights no more");
    await part.getByRole("button", { name: "Undo" }).press("Enter");
    assert.equal(await points(calc, "cost"), "35");
  });

  test("what stands unread in a field stays there when weights are used", async () => {
    const { calc, part } = await weighing("");
    await field(calc, "requests").fill("many");
    await part.getByRole("button", { name: "Long documents" }).click();
    assert.equal(await field(calc, "requests").inputValue(), "many");
    assert.equal(await points(calc, "context"), "35");
  });

  test("does not have to be scrolled sideways on a narrow screen", async () => {
    const { page, part } = await weighing("", { viewport: { width: 320, height: 700 } });
    await part.getByRole("button", { name: "Customer chat" }).click();
    for (const name of ["Shares", "Order", "Jumps", "Pairs"]) {
      await way(part, name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${name}: ${wide} px`);
    }
  });
});
