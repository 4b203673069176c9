// @ts-check
// How each criterion is valued: the reader edits a range, chooses one measure of quality, and scores
// models themselves.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import {
  field,
  headline,
  leaks,
  months,
  openStudies,
  problemOf,
  rankedModels,
  settled,
} from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

const MODELS = ["amazon.nova-lite-v1:0", "amazon.nova-pro-v1:0"];

inBrowser("how each criterion is valued", () => {
  const { open } = stage();

  /** The part, unfolded. */
  async function opened(question = "") {
    const { page, calc } = await open(question && `#${question}`);
    await openStudies(calc);
    await calc.locator(".deeper summary", { hasText: "How is each criterion valued?" }).click();
    await calc.locator(".values").waitFor();
    return { page, calc };
  }

  const one = (/** @type {Locator} */ calc, /** @type {string} */ label) =>
    calc.locator(".valued").filter({ has: calc.page().locator("h4", { hasText: label }) });
  const shape = (/** @type {Locator} */ calc, /** @type {string} */ key) =>
    calc.locator(`[id="value.${key}-shape"]`);
  const end = (/** @type {Locator} */ calc, /** @type {string} */ key, which = "first") =>
    calc.locator(`[id="value.${key}-${which}"]`);
  const problem = (/** @type {Locator} */ calc, /** @type {string} */ key) =>
    calc.locator(`[id="value.${key}-problem"]`);
  /** @param {Page} page */
  const asked = async (page) => new URLSearchParams((await settled(page)).slice(1));
  const mark = (/** @type {Locator} */ calc, /** @type {string} */ key) =>
    calc.locator(".weight", { has: calc.page().locator(`#weight-${key}`) }).locator(".hint");

  test("each criterion in use is drawn over where the models lie, and said in words", async () => {
    const { calc } = await opened();
    const labels = await calc.locator(".valued h4").allTextContents();
    assert.deepEqual(labels, [
      "Cost 35%",
      "Preferred answers 25%",
      "Context window 15%",
      "Languages 15%",
      "Customisation 5%",
      "Open weights 5%",
    ]);
    assert.equal(await calc.locator(".valued .slope").count(), 3);
    const said = (await one(calc, "Context window").textContent()) ?? "";
    const [, known, all] =
      said.match(/Known of (\d+) of (\d+): [\d,]+ tokens to [\d,]+ tokens\./) ?? [];
    assert.ok(Number(known) > 50 && Number(known) <= Number(all), said);
    await one(calc, "Context window").locator("summary").click();
    await one(calc, "Context window").locator("tbody tr").first().waitFor();
    assert.equal(await one(calc, "Context window").locator("tbody tr").count(), Number(known));
    assert.deepEqual(leaks((await calc.textContent()) ?? ""), []);
  });

  test("a bar stands where the models lie", async () => {
    // On 28 places by factors from 1,000 to 10,000,000 tokens: 4,096, 8,000 and 200,000.
    const places = [4_096, 8_000, 200_000].map((tokens) =>
      Math.floor((28 * Math.log(tokens / 1_000)) / Math.log(10_000)),
    );
    const { calc } = await opened("models=course&retired=yes");
    const bars = await one(calc, "Context window")
      .locator("rect")
      .evaluateAll((bars) =>
        bars
          .filter((bar) => Number(bar.getAttribute("height")) > 0)
          .map((bar) => Math.round(28 * Number(bar.getAttribute("x")))),
      );
    assert.deepEqual(bars, places);
  });

  test("an edited range is asked for in the link, changes the order, and marks its weight", async () => {
    const { page, calc } = await opened();
    const before = await rankedModels(calc);
    await shape(calc, "cost").selectOption("linear");
    await end(calc, "cost").fill("2");
    await end(calc, "cost", "second").fill(".05");
    assert.equal((await asked(page)).get("value.cost"), "linear:2..0.05");
    assert.notDeepEqual(await rankedModels(calc), before);
    assert.match(
      (await mark(calc, "cost").textContent()) ?? "",
      /^Range changed: ask yourself again/,
    );
    assert.match((await one(calc, "Cost").textContent()) ?? "", /This range is yours\./);
    assert.equal(await end(calc, "cost", "second").inputValue(), ".05");
    await one(calc, "Cost").getByRole("button", { name: "As published" }).click();
    assert.equal((await asked(page)).get("value.cost"), null);
    assert.deepEqual(await rankedModels(calc), before);
    assert.equal(await mark(calc, "cost").count(), 0);
    assert.equal(await end(calc, "cost").inputValue(), "100");
  });

  test("each shape starts from the ends of the last, and a link opened again shows the same", async () => {
    const { page, calc } = await opened();
    for (const [key, text] of [
      ["steps", "steps:0.01=1,100=0"],
      ["to", "to:0.01"],
      ["linear", "linear:100..0.01"],
    ]) {
      await shape(calc, "cost").selectOption(key);
      assert.equal((await asked(page)).get("value.cost"), text);
    }
    await shape(calc, "cost").selectOption("log");
    assert.equal((await asked(page)).get("value.cost"), null, "which is as published");
    const again = await opened("value.context=steps:0=0,8k=.5,1M=1");
    assert.equal(await shape(again.calc, "context").inputValue(), "steps");
    assert.equal(await end(again.calc, "context").inputValue(), "0=0, 8000=0.5, 1000000=1");
  });

  for (const [text, which, sentence] of [
    [
      "NaN",
      "first",
      /^How cost is valued: “NaN” has to be a number from 0\.000001 to 1,000,000,000,000\.$/,
    ],
    ["", "first", /^How cost is valued: “” has to be a number from 0\.000001 to/],
    ["0", "second", /^How cost is valued: “0” has to be a number from 0\.000001 to/],
    ["1e400", "second", /^How cost is valued: “1e400” has to be a number from/],
    [
      "100",
      "second",
      /^How cost is valued: “log:100\.\.100” makes no curve\. A range needs two ends that differ/,
    ],
  ])
    test(`(${JSON.stringify(text)} as the ${which} end) ends in a sentence, with the last good answer`, async () => {
      const { page, calc } = await opened("value.cost=log:50..0.02");
      await end(calc, "cost").fill("100");
      const before = await rankedModels(calc);
      await end(calc, "cost", String(which)).fill(String(text));
      assert.match(
        (await problem(calc, "cost").textContent()) ?? "",
        /** @type {RegExp} */ (sentence),
      );
      assert.equal(
        await end(calc, "cost", String(which)).inputValue(),
        text,
        "what was typed stays",
      );
      assert.equal(await end(calc, "cost", String(which)).getAttribute("aria-invalid"), "true");
      assert.deepEqual(await rankedModels(calc), before);
      assert.equal((await asked(page)).get("value.cost"), "log:100..0.02");
    });

  test("points that do not grow end in a sentence", async () => {
    const { calc } = await opened("value.cost=steps:1=1,5=0");
    await end(calc, "cost").fill("5=1, 1=0");
    assert.match(
      (await problem(calc, "cost").textContent()) ?? "",
      /makes no curve\..* points have to grow/,
    );
  });

  test("where nothing that is weighed is known of any model none comes first, and the cheapest is above", async () => {
    const usual = [
      "cost",
      "quality_2025_12",
      "context",
      "languages",
      "customisation",
      "open_weights",
    ];
    const nought = usual.map((key) => `weight.${key}=0`).join("&");
    const { calc } = await opened(`weight.own_score=10&requests=1k&${nought}`);
    assert.match(
      await headline(calc),
      /^For 1,000 requests .*, nothing that you weigh is known of any model\.$/,
    );
    const costs = (await months(calc)).map((text) => Number(text.replace(/[^\d.]/g, "")));
    assert.ok(costs.length > 5);
    assert.deepEqual(
      costs,
      costs.toSorted((one, other) => one - other),
    );
  });

  test("a criterion on which all are alike, or that nobody knows, is said to tell nothing", async () => {
    const { calc } = await opened("value.context=from:1&weight.own_score=10");
    const said = (/** @type {string} */ label) => one(calc, label).textContent();
    assert.match(
      (await said("Context window")) ?? "",
      /All have the same value, so it cannot tell them apart\./,
    );
    assert.match(
      (await said("Your own scores")) ?? "",
      /You have scored none of these models yet, so it cannot/,
    );
    const old = await opened("models=course&retired=yes&weight.exercises=5");
    assert.match(
      (await one(old.calc, "Programming exercises").textContent()) ?? "",
      /Nobody has published it for any of these models, so it cannot tell them apart\./,
    );
  });

  test("quality is measured by one measure at a time, with what, how and when", async () => {
    const { page, calc } = await opened();
    const quality = calc.locator("#study-quality");
    assert.equal(await quality.inputValue(), "quality_2025_12");
    await quality.selectOption("faithfulness");
    const question = await asked(page);
    assert.equal(question.get("weight.quality_2025_12"), "0");
    assert.equal(question.get("weight.faithfulness"), "25");
    const named = (await calc.locator(".measure > .hint").first().textContent()) ?? "";
    assert.match(named, /^Unfaithful summaries, 2025-10-16\. From 30 % .* \d{4}-\d\d-\d\d$/);
    await calc.locator("#weight-quality_2025_12").fill("10");
    assert.match(
      (await calc.locator(".measure > .problem").textContent()) ?? "",
      /^More than one measure of quality/,
    );
    await quality.selectOption("quality");
    assert.equal((await asked(page)).get("weight.quality"), "35");
    assert.equal(await calc.locator(".measure > .problem").count(), 0);
    await quality.selectOption("");
    const { weights } = await calc.evaluate(
      (mount) =>
        /** @type {any} */ (/** @type {ShadowRoot} */ (mount.getRootNode()).host).answer.scenario,
    );
    const measures = ["quality", "quality_2025_12", "faithfulness", "own_score"];
    for (const { criterion, points } of weights)
      if (measures.includes(criterion)) assert.equal(points, 0);
  });

  test("own scores decide once they are what quality is measured by", async () => {
    const { page, calc } = await opened();
    await calc.locator(".deeper summary", { hasText: "Scores of your own" }).click();
    const [lite] = MODELS;
    const input = field(calc, `score.${lite}`);
    await input.fill("87.5");
    assert.equal((await asked(page)).get(`score.${lite}`), "87.5");
    await calc.getByRole("button", { name: "Measure quality by them" }).click();
    assert.equal(await calc.locator("#study-quality").inputValue(), "own_score");
    assert.match(
      (await one(calc, "Your own scores").textContent()) ?? "",
      /Scored of 1 of \d+: 87\.5\./,
    );
    await input.fill("");
    assert.equal((await asked(page)).get(`score.${lite}`), null);
    assert.ok(await input.isVisible(), "and can be typed anew");
  });

  for (const text of ["NaN", "1e400", "-3", "101", "good"])
    test(`(${text} as a score) ends in a sentence that names model, text and limit`, async () => {
      const { page, calc } = await opened("score.amazon.nova-lite-v1:0=40");
      await calc.locator(".deeper summary", { hasText: "Scores of your own" }).click();
      const name = `score.${MODELS[0]}`;
      await field(calc, name).fill(text);
      const sentence = (await problemOf(calc, name).textContent()) ?? "";
      assert.ok(sentence.startsWith(`Your score of Nova Lite: “${text}” is `), sentence);
      assert.match(sentence, /from 0 to 100/);
      assert.equal((await asked(page)).get(name), "40");
    });

  test("a link that scores a model that there is not, or values words, is told so", async () => {
    const { calc } = await open("#score.nobody=5&value.languages=linear:0..1");
    const notice = (await calc.locator(".notice").textContent()) ?? "";
    assert.match(notice, /Your score of nobody: there is no such field/);
    assert.match(notice, /How languages is valued: there is no such field/);
  });
});
