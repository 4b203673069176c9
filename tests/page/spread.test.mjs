// @ts-check
// Numbers that are only known from where to where: how they are typed, and what is said of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { field, openStudies } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

/** Nova Micro takes $0.035 for a million tokens in and $0.14 for a million out, from 2026-11-22 on record. */
const NOVA = "models=amazon.nova-micro-v1:0";
/** A thousand requests of 1,000 in and 500 out cost $0.035 + $0.07. */
const WORK = "requests=1000&input=1000&output=500";
const PART = "What if the numbers are not certain?";

/** @param {Locator} calc */
const part = (calc) => calc.locator(".deeper details", { hasText: PART });

/**
 * One end of a number, or its likely figure, by what it is called.
 * @param {Locator} calc
 * @param {string} name
 */
const entry = (calc, name) => calc.locator(".ranges").getByLabel(name, { exact: true });

/** @param {Locator} calc */
async function openRanges(calc) {
  await openStudies(calc);
  await part(calc).locator("summary").first().click();
  await calc.locator(".ranges").waitFor();
}

/**
 * The rows of the table of months, cell by cell.
 * @param {Locator} calc
 */
const months = (calc) =>
  calc
    .locator(".spread table", { hasText: "What a month costs" })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
    );

/**
 * What the question is in a link.
 * @param {Locator} calc
 * @returns {Promise<string>}
 */
const link = (calc) =>
  calc.page().evaluate(() => /** @type {any} */ (document.querySelector("weigh-bridge")).question);

inBrowser("ranges", () => {
  const { open } = stage();

  test("are typed as two ends, and the bill lies between what each end costs", async () => {
    const { calc, seen } = await open(`#${NOVA}&${WORK}`);
    await openRanges(calc);
    assert.equal(await calc.locator(".spread table").count(), 0, "nothing varies yet");
    await entry(calc, "Requests a month, at least").fill("500");
    await entry(calc, "Requests a month, at most").fill("2k");
    await entry(calc, "Tokens in, at least").fill("400");
    await entry(calc, "Tokens in, at most").fill("2,000");
    // 500 × (400 × $0.035 + 500 × $0.14), and 2,000 × (2,000 × $0.035 + 500 × $0.14), for a million.
    const [[model, ...bills]] = await months(calc);
    assert.match(model, /^Nova Micro/);
    assert.deepEqual(bills.slice(0, 3), ["$0.042", "$0.105", "$0.28"]);
    const drawn = bills.slice(3).map((bill) => Number(bill.replace("$", "")));
    assert.equal(drawn.length, 3);
    assert.ok(0.042 < drawn[0] && drawn[0] < drawn[1] && drawn[1] < drawn[2] && drawn[2] < 0.28);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("begin and end where a number with a point is typed key by key", async () => {
    const { calc } = await open(`#${NOVA}&${WORK}`);
    await openRanges(calc);
    await entry(calc, "Requests a month, at least").pressSequentially("0.5k");
    await entry(calc, "Requests a month, at most").pressSequentially("1.5k");
    assert.equal(await entry(calc, "Requests a month, at least").inputValue(), "0.5k");
    assert.equal(await entry(calc, "Requests a month, at most").inputValue(), "1.5k");
    assert.match(await link(calc), /&range\.requests=500\.\.1500(&|$)/);
  });

  test("have the number of the question as the likely one, wherever it is typed", async () => {
    const { calc } = await open(`#${NOVA}&${WORK}&range.requests=500..2k`);
    await entry(calc, "Requests a month, likely").fill("1200");
    assert.equal(await field(calc, "requests").inputValue(), "1200");
    // 1,200 × $0.000105.
    assert.equal((await months(calc))[0]?.[2], "$0.126");
    await field(calc, "requests").fill("3000");
    assert.equal(await entry(calc, "Requests a month, likely").inputValue(), "3000");
    assert.match(
      await calc.locator(".ranges").innerText(),
      /3,000 lies outside, so that 2,000 counts as the likely one\./,
    );
    assert.equal((await months(calc))[0]?.[2], "$0.21");
  });

  test("leave an end open that is not given: it is the likely figure", async () => {
    const { calc } = await open(`#${NOVA}&${WORK}`);
    await openRanges(calc);
    await entry(calc, "Requests a month, at most").fill("2000");
    assert.equal(await entry(calc, "Requests a month, at least").inputValue(), "");
    assert.deepEqual((await months(calc))[0]?.slice(1, 4), ["$0.105", "$0.105", "$0.21"]);
    await entry(calc, "Requests a month, at most").fill("");
    assert.equal(await calc.locator(".spread table").count(), 0);
    assert.doesNotMatch(await link(calc), /range/);
  });

  test("that cannot be end in a sentence beside them, and the last good answer stays", async () => {
    const { calc } = await open(`#${NOVA}&${WORK}&range.requests=500..2k`);
    await calc.locator(".spread .tornado").waitFor();
    const before = await months(calc);
    assert.equal(before.length, 1);
    const low = entry(calc, "Requests a month, at least");
    for (const [typed, sentence] of [
      [
        "3000",
        "Requests a month: “3000 to 2,000” has an end that cannot be. It has to be from 3,000 to 1,000,000,000,000.",
      ],
      [
        "few",
        "Requests a month: “few to 2,000” has an end that is not a number. Type one from 0 to 1,000,000,000,000, such as 10k, 1.5M or 1,000.",
      ],
      ["0.5", "Requests a month: “0.5 to 2,000” has an end that is not a whole number."],
      [
        "-1",
        "Requests a month: “-1 to 2,000” has an end that cannot be. It has to be from 0 to 1,000,000,000,000.",
      ],
    ]) {
      await low.fill(typed ?? "");
      const problem = await low.getAttribute("aria-describedby");
      assert.equal(await calc.locator(`[id="${problem}"]`).innerText(), sentence);
      assert.equal(await low.inputValue(), typed);
      assert.deepEqual(await months(calc), before);
      assert.equal(await calc.locator(".notice").count(), 0, "it is said once");
      assert.match(
        await calc.locator(".stale").innerText(),
        /^Not read: Range of requests a month\./,
      );
    }
    await low.fill("400");
    assert.equal(await calc.locator(".ranges .problem").count(), 0);
    assert.equal((await months(calc))[0]?.[1], "$0.042");
  });

  test("in a link open where they are typed, and come back from it as they were", async () => {
    const asked = `${NOVA}&${WORK}&range.requests=500..2000&range.input=400..2000`;
    const { calc } = await open(`#${asked}`);
    await calc.locator(".spread .tornado").waitFor();
    assert.equal(await entry(calc, "Requests a month, at least").inputValue(), "500");
    assert.equal(await entry(calc, "Tokens in, at most").inputValue(), "2,000");
    const [first, made] = [await months(calc), await link(calc)];
    assert.match(made, /&range\.requests=500\.\.2000&range\.input=400\.\.2000/);
    const again = await open(`#${made}`, { fresh: true });
    await again.calc.locator(".spread .tornado").waitFor();
    assert.deepEqual(await months(again.calc), first, "the same months are drawn for everybody");
    assert.equal(await link(again.calc), made);
  });

  test("in a link, where they cannot be, are named where they are typed", async () => {
    const { calc, seen } = await open(`#${NOVA}&range.requests=8..5&range.turns=x&range.hair=1..2`);
    await calc.locator(".ranges .problem").waitFor();
    assert.equal(
      await calc.locator(".ranges .problem").innerText(),
      "Requests a month: “8 to 5” has an end that cannot be. It has to be from 8 to 1,000,000,000,000.",
    );
    assert.equal(await entry(calc, "Requests a month, at most").inputValue(), "5");
    // What has no row here is said above the form, by its name there.
    const notice = await calc.locator(".notice").innerText();
    assert.match(notice, /^Range of questions in each: “x” is not a number\./);
    assert.match(notice, /Range of hair: there is no such field; “1\.\.2” was left out\./);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("say how often the first of two models costs less, and which number matters most", async () => {
    const two = "models=amazon.nova-micro-v1:0,anthropic.claude-haiku-4-5-20251001-v1:0";
    const { calc } = await open(`#${two}&${WORK}&range.requests=500..2k&range.input=400..2000`);
    await calc.locator(".spread .tornado").waitFor();
    const [finding = "", most = ""] = await calc.locator(".spread > p").allInnerTexts();
    assert.match(
      finding,
      /^In 8 of 10 months like these Nova Micro costs between \$0\.\d+ and \$0\.\d+/,
    );
    assert.match(finding, /; it is cheaper than Claude Haiku 4\.5 in every month\.$/);
    assert.match(
      most,
      /^“Requests a month” moves it most: .* costs \$0\.0525 at one end and \$0\.21 at the other\.$/,
    );
    const bars = await calc.locator(".tornado .swings .name").allInnerTexts();
    assert.deepEqual(bars, ["Requests a month", "Tokens in"]);
  });

  test("say 100% of all months alone", async () => {
    // From 0 over 1,000 to 2,000 requests at $0.000105, (30 ÷ 2,000)² × 2 of all or 0.05% cost over $0.20685.
    const { calc } = await open(`#${NOVA}&${WORK}&range.requests=0..2000&max.cost=0.20685`);
    await calc.locator(".spread .tornado").waitFor();
    assert.equal((await months(calc))[0]?.at(-1), "> 99%");
    await entry(calc, "Requests a month, at most").fill("1900");
    assert.equal((await months(calc))[0]?.at(-1), "100%");
  });

  test("may cover everything that a kind of work asks for", async () => {
    for (const kind of ["chat", "rag", "agent", "team", "image", "speech"]) {
      const { calc } = await open(`#work=${kind}`);
      await openRanges(calc);
      const asked = await calc.evaluate(() => {
        const { answer } = /** @type {any} */ (document.querySelector("weigh-bridge"));
        return Object.keys(answer.scenario.workload.numbers).length;
      });
      assert.equal(await calc.locator(".ranges .row").count(), asked, kind);
    }
  });
});
