// @ts-check
// A month put together from several kinds of work: added, opened, taken out, kept in the link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { exact, sum, written } from "./exact.mjs";
import { field, headline, leaks, month, openStudies, settled } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

const LITE = "on=amazon.nova-lite-v1:0";
const THREE = [
  `work=chat&cache=no&${LITE}`,
  "work=documents&tier=batch&on=anthropic.claude-haiku-4-5-20251001-v1:0",
  "work=embedding&on=amazon.titan-embed-text-v2:0",
];

const link = (/** @type {string[]} */ parts, question = "") =>
  `#${question}&month=${encodeURIComponent(parts.join(";"))}`;

/** @param {Locator} calc */
const whole = (calc) => calc.locator(".whole-month");

/**
 * The part, unfolded.
 * @param {Locator} calc
 */
async function unfolded(calc) {
  await openStudies(calc);
  await calc.locator(".deeper summary", { hasText: "A whole month" }).click();
  await whole(calc).waitFor();
  return whole(calc);
}

/**
 * The parts: what is sent, on what, for how much, with all digits where there is an amount.
 * @param {Locator} calc
 */
const parts = (calc) =>
  whole(calc)
    .locator(".parts-of-month tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [, model, amount] = row.querySelectorAll("td");
        return {
          sent: row.querySelector("th")?.firstChild?.textContent ?? "",
          model: model?.textContent ?? "",
          amount: amount?.querySelector("[title]")?.getAttribute("title") ?? amount?.textContent,
        };
      }),
    );

/** @param {Locator} calc */
const finding = async (calc) => (await whole(calc).locator(".finding").textContent()) ?? "";

inBrowser("a whole month", () => {
  const { open } = stage();

  test("says what it is for, and takes the question on screen", async () => {
    const { page, calc, seen } = await open("#models=amazon.nova-lite-v1:0", { fresh: true });
    const month = await unfolded(calc);
    assert.match(await month.innerText(), /^A real bill is seldom one kind of work/);
    assert.equal(await month.locator("table").count(), 0);
    await month.getByLabel("Add 50,000 requests of 1,000 tokens in and 500 out, on").waitFor();
    await month.getByRole("button", { name: "Add" }).click();
    assert.deepEqual(await parts(calc), [
      {
        sent: "50,000 requests of 1,000 tokens in and 500 out",
        model: "Nova Lite",
        amount: "$9.00",
      },
    ]);
    // 50M × $0.06 + 25M × $0.24, and twelve times that.
    assert.match(await finding(calc), /^One part comes to \$9\.00 a month, \$108\.00 a year\./);
    assert.match(await settled(page), /month=work%3Dtext%26on%3Damazon\.nova-lite-v1:0$/);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("adds what is asked next on the model that one chooses", async () => {
    const { calc } = await open(link([THREE[0]]), { fresh: true });
    await openStudies(calc);
    await field(calc, "work").selectOption("embedding");
    const model = whole(calc).locator("select");
    await model.selectOption({ label: "Titan Embeddings V2" });
    await whole(calc).getByRole("button", { name: "Add" }).click();
    assert.deepEqual(
      (await parts(calc)).map(({ model, amount }) => [model, amount]),
      [
        ["Nova Lite", "$9.486"],
        ["Titan Embeddings V2", "$0.80"],
      ],
    );
    assert.match(await headline(calc), /embedding 100,000 texts/);
  });

  test("stands open for whoever comes with a link that holds one, until it is folded", async () => {
    const { calc } = await open(link(THREE), { fresh: true });
    assert.match(
      (await calc.locator(".deeper .hint").textContent()) ?? "",
      /^This link holds a whole month/,
    );
    await calc.locator(".deeper > p > button").click();
    await whole(calc).waitFor();
    const fold = calc.locator(".deeper summary", { hasText: "A whole month" });
    await fold.click();
    await whole(calc).waitFor({ state: "detached" });
    await fold.click();
    await whole(calc).waitFor();
  });

  test("adds up, by part and by meter, to the last digit", async () => {
    const { calc } = await open(link(THREE), { fresh: true });
    await openStudies(calc);
    const amounts = (await parts(calc)).map(({ amount }) => exact(amount ?? ""));
    const tables = whole(calc).locator("table.sum");
    const meters = await tables
      .nth(1)
      .locator("tbody td[title]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title") ?? ""));
    const total = await tables.nth(1).locator("tfoot td").getAttribute("title");
    assert.equal(written(sum(amounts)), written(exact("61.786")));
    assert.equal(written(sum(meters.map(exact))), written(exact("61.786")));
    assert.equal(written(exact(total ?? "")), written(exact("61.786")));
    assert.match(await finding(calc), /^3 parts come to \$61\.79 a month, \$741\.43 a year\. $/);
    assert.deepEqual(leaks(await whole(calc).innerText()), []);
  });

  test("opens a part as the question, on the model it was on, and takes it back", async () => {
    const { page, calc } = await open(link(THREE, "weight.cost=5"), { fresh: true });
    await openStudies(calc);
    await whole(calc).getByRole("button", { name: "Open part 2" }).click();
    assert.match(await headline(calc), /^For 10,000 documents of 12 pages each/);
    assert.match(await settled(page), /&tier=batch&/);
    assert.equal(await calc.locator("#weight-cost").inputValue(), "5");
    assert.equal((await parts(calc)).length, 2);
    await field(calc, "documents").fill("20k");
    assert.equal(
      await whole(calc).locator("select").inputValue(),
      "anthropic.claude-haiku-4-5-20251001-v1:0",
    );
    await whole(calc).getByRole("button", { name: "Add" }).click();
    assert.deepEqual(
      (await parts(calc)).map(({ amount }) => amount),
      ["$9.486", "$0.80", "$103.00"],
    );
    assert.equal(await month(calc, "Claude Haiku 4.5"), "$103.00");
  });

  test("takes a part out, and the others stay", async () => {
    const { page, calc } = await open(link(THREE), { fresh: true });
    await openStudies(calc);
    await whole(calc).getByRole("button", { name: "Remove part 1" }).click();
    assert.deepEqual(
      (await parts(calc)).map(({ amount }) => amount),
      ["$51.50", "$0.80"],
    );
    await whole(calc).getByRole("button", { name: "Remove part 2" }).click();
    await whole(calc).getByRole("button", { name: "Remove part 1" }).click();
    assert.equal(await whole(calc).locator("table").count(), 0);
    assert.doesNotMatch(await settled(page), /month/);
  });

  test("stays while other numbers, weights and jobs are tried", async () => {
    const { page, calc } = await open(link(THREE), { fresh: true });
    await openStudies(calc);
    await field(calc, "requests").fill("7");
    await field(calc, "requests").fill("many");
    await calc.locator(".starts button").first().click();
    await calc.locator(".course button[type=button]").first().click();
    assert.equal((await parts(calc)).length, 3);
    const hash = await settled(page);
    assert.ok(hash.includes("month=work%3Dchat"), hash);
  });

  test("names the one model that does all of it for the least", async () => {
    const two = [`requests=1000&${LITE}`, `requests=2000&${LITE}`];
    const models = "models=amazon.nova-lite-v1:0,amazon.nova-micro-v1:0";
    const { calc } = await open(link(two, models), { fresh: true });
    await openStudies(calc);
    assert.match(await finding(calc), /single model for all of it is Nova Micro, at \$0\.315 a/);
  });

  test("says what cannot be billed, and why, and that the sum is a lower limit", async () => {
    const odd = [
      ...[`requests=abc&colour=red&${LITE}`, `work=image&${LITE}`, "requests=1", "on=nobody"],
      ...["work=rag&card=notes&on=anthropic.claude-v2:1", `requests=1000&${LITE}`],
    ];
    const { calc, seen } = await open(link(odd), { fresh: true });
    await openStudies(calc);
    const said = await whole(calc).locator("tbody").first().innerText();
    for (const sentence of [
      "Requests a month: “abc” is not a number. Type one from 0 to 1,000,000,000,000",
      "colour: there is no such field; “red” was left out.",
      "It makes text, not images",
      "It does not say on which model.",
      "There is no model “nobody” for it to run on.",
      "at least $553.60",
    ])
      assert.ok(said.includes(sentence), `${sentence} in ${said}`);
    assert.match(await whole(calc).innerText(), /Rerank queries part 5\s+20,000\s+price unknown/);
    assert.equal((await parts(calc)).filter(({ amount }) => amount === "not billed").length, 4);
    assert.match(
      await finding(calc),
      /^6 parts come to at least \$553\.78 a month, at least \$6,645/,
    );
    assert.deepEqual(leaks(await whole(calc).innerText()), []);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("takes no more than twelve, and says so", async () => {
    const { calc } = await open(link(Array(14).fill(`requests=1000&${LITE}`)), { fresh: true });
    await openStudies(calc);
    assert.equal((await parts(calc)).length, 12);
    assert.match(await finding(calc), /at most 12 parts, so 2 more are not in it either/);
    assert.equal(await whole(calc).getByRole("button", { name: "Add" }).count(), 0);
    await whole(calc).getByText("There is no room for another").waitFor();
  });

  test("longer than any real one is left out in a sentence, once", async () => {
    const { calc } = await open(`#requests=7&month=${"x".repeat(7001)}`, { fresh: true });
    assert.match(
      (await calc.locator(".notice").textContent()) ?? "",
      /^The month: it is longer than 7,000 characters, so it was left out whole\.$/,
    );
    assert.match(await headline(calc), /^For 7 requests/);
    await field(calc, "requests").fill("8");
    assert.equal(await calc.locator(".notice").count(), 0);
    await openStudies(calc);
    assert.equal(await whole(calc).count(), 0);
  });

  test("markup in a part is text like any other", async () => {
    const hostile = `requests=<img src=x onerror=window.__pwned=1>&<b>x</b>=1&on=<svg onload=window.__pwned=1>`;
    const { page, calc, seen } = await open(link([hostile]), { fresh: true });
    await openStudies(calc);
    await whole(calc).getByText("There is no model “<svg onload").waitFor();
    assert.equal(await whole(calc).locator("img, svg, b").count(), 0);
    assert.ok(!(await page.evaluate(() => "__pwned" in window)));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("is there with its link even where no model can do what is asked", async () => {
    const { calc } = await open(link(THREE, "models=amazon.nova-lite-v1:0&input=100M"), {
      fresh: true,
    });
    await openStudies(calc);
    assert.equal((await parts(calc)).length, 3);
    assert.match(await headline(calc), /^No model here can do/);
  });

  test("does not have to be scrolled sideways on a narrow screen", async () => {
    const { page, calc } = await open(link([...THREE, `work=image&${LITE}`]), {
      fresh: true,
      context: { viewport: { width: 320, height: 700 } },
    });
    await openStudies(calc);
    await whole(calc).waitFor();
    const wide = await whole(calc)
      .locator(".scroller")
      .evaluateAll((parts) => parts.map((part) => part.scrollWidth - part.clientWidth));
    assert.deepEqual(wide, [0, 0]);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });
});
