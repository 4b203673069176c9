// @ts-check
// Two criteria against each other on the page: what is said, drawn and reached, and what is not drawn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { leaks, month, openStudies, part, rankedModels } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

const THREE = "#models=amazon.nova-micro-v1:0,amazon.nova-pro-v1:0,amazon.nova-2-lite-v1:0";

inBrowser("two criteria against each other", () => {
  const { open } = stage();

  /** @param {string} question */
  async function drawn(question, options = {}) {
    const opened = await open(question, { fresh: true, ...options });
    await openStudies(opened.calc);
    return { ...opened, frontier: await part(opened.calc, "Cost against quality") };
  }

  const finding = async (/** @type {Locator} */ frontier) =>
    (await frontier.locator(".finding").textContent()) ?? "";

  test("a sentence says who is not beaten, and the figures are those of the ranking", async () => {
    const { calc, frontier, seen } = await drawn(THREE);
    const said = await finding(frontier);
    assert.match(said, /^Two models are not beaten on both: the cheapest of them is Nova Micro \(/);
    assert.ok(said.includes(`Nova Micro (${await month(calc, "Nova Micro")} a month)`), said);
    assert.match(said, /the best rated Nova 2 Lite \(1,363.2 rating points\)/);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("the first of the ranking is on it, or lies behind others by name", async () => {
    const only = (/** @type {string} */ key) =>
      ["cost", "quality_2025_12", "context", "languages", "customisation", "open_weights"]
        .map((one) => `weight.${one}=${one === key ? 100 : 0}`)
        .join("&");
    const { frontier } = await drawn(`${THREE}&${only("cost")}`);
    assert.match(await finding(frontier), / Nova Micro, first in your ranking, is one of them\.$/);
    const two = "#models=amazon.nova-pro-v1:0,amazon.nova-2-lite-v1:0";
    const behind = await drawn(`${two}&${only("languages")}`);
    assert.match(
      await finding(behind.frontier),
      /^One model is not beaten on both: Nova 2 Lite, with .* Nova Pro, first in your ranking, lies behind Nova 2 Lite\.$/,
    );
  });

  test("a dot can be reached by the keyboard, and says both figures and the interval", async () => {
    const { page, frontier } = await drawn(THREE);
    const dots = frontier.locator(".hit");
    assert.equal(await dots.count(), 3);
    await dots.first().focus();
    await page.keyboard.press("Tab");
    const name = await dots.nth(1).getAttribute("aria-label");
    assert.match(
      name ?? "",
      /^Nova 2 Lite, US dollars a month: \$77\.50, .*: 1,363\.2 \(1,354\.6 to 1,371\.8\)$/,
    );
    assert.ok(await dots.nth(1).locator(".readout").isVisible(), "as it does to a pointer");
    assert.ok(!(await dots.first().locator(".readout").isVisible()), "one at a time");
  });

  test("the line joins those that nobody beats, and no other", async () => {
    const { frontier } = await drawn(THREE);
    assert.equal(await frontier.locator(".picture .dot.beaten").count(), 1);
    assert.equal(await frontier.locator("line.frontier").count(), 2);
  });

  test("the same stands in a table, every model that is drawn", async () => {
    const { frontier } = await drawn("");
    const names = await frontier
      .locator(".hit")
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute("aria-label")?.split(", ")[0]));
    await frontier.locator(".twin summary").click();
    const rows = await frontier.locator(".twin tbody th").allTextContents();
    assert.deepEqual(rows.toSorted(), names.toSorted());
    assert.ok(rows.length >= 10);
  });

  test("whoever is not drawn is listed with what is not published: nobody vanishes", async () => {
    const { calc, frontier } = await drawn("");
    const dots = await frontier.locator(".hit").count();
    const missing = frontier.locator(".hint details");
    await missing.locator("summary").click();
    const said = (await missing.locator("p").allTextContents()).join(" ");
    assert.match(said, /Preferred answers not published: /);
    await calc.locator(".more-rows").click();
    const all = await rankedModels(calc);
    const listed = all.filter((name) => said.includes(name)).length;
    assert.ok(listed + dots >= all.length, `${listed} and ${dots} of ${all.length}`);
    assert.match(
      (await missing.locator("summary").textContent()) ?? "",
      new RegExp(`: ${all.length - dots} models$`),
    );
  });

  test("any two criteria can be chosen; the one chosen twice changes places", async () => {
    const { frontier } = await drawn(THREE);
    await frontier.locator("#study-y").selectOption("context");
    assert.match(
      (await frontier.locator("figcaption").textContent()) ?? "",
      /^Cost against context window$/,
    );
    await frontier.locator("#study-x").selectOption("context");
    assert.match(
      (await frontier.locator("figcaption").textContent()) ?? "",
      /^Context window against cost$/,
    );
    assert.equal(await frontier.locator("#study-y").inputValue(), "cost");
  });

  test("words stand at the axis as words, and yes and no as yes and no", async () => {
    const { frontier } = await drawn("");
    await frontier.locator("#study-x").selectOption("languages");
    await frontier.locator("#study-y").selectOption("open_weights");
    const words = await frontier.locator(".plot text").allTextContents();
    for (const word of ["English only", "several languages", "over 100 languages", "yes", "no"])
      assert.ok(words.includes(word), `${word} in ${words.slice(0, 30)}`);
    assert.deepEqual(leaks(await frontier.innerText()), []);
  });

  test("those that are level with each other are named, and none is called the best", async () => {
    const { frontier } = await drawn(THREE);
    await frontier.locator("#study-x").selectOption("languages");
    await frontier.locator("#study-y").selectOption("open_weights");
    assert.match(
      await finding(frontier),
      /^Two models, level with each other, are not beaten on both: .* and .*, with over 100 languages and no\./,
    );
  });

  test("no two names lie on each other, at any width", async () => {
    for (const width of [1280, 700, 320]) {
      const { frontier } = await drawn("", { viewport: { width, height: 900 } });
      const boxes = await frontier.locator(".plot .picture text").evaluateAll((texts) =>
        texts
          .filter(
            (text) => text.closest("svg[aria-hidden]:not(.picture)") && text.checkVisibility(),
          )
          .map((text) => text.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
      assert.ok(boxes.length >= 5, `${boxes.length} names at ${width}`);
      const meets = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter((other) => one.left < other.right - 1 && other.left < one.right - 1)
          .filter((other) => one.top < other.bottom - 3 && other.top < one.bottom - 3),
      );
      assert.deepEqual(meets, [], `${width} px`);
    }
  });

  test("what is weighed by cost alone says that there is nothing to draw it against", async () => {
    const { frontier } = await drawn("#work=embedding");
    assert.match(await frontier.innerText(), /weighed by its cost alone/);
  });

  test("amounts that are nought have no place on the axis, and stand in the table", async () => {
    const { frontier } = await drawn(`${THREE}&requests=0`);
    assert.deepEqual(leaks(await frontier.innerText()), []);
    assert.match(await frontier.innerText(), /There is no figure to draw/);
  });
});
