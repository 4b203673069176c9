// @ts-check
// The figures as a file: they are those on screen, a spreadsheet takes none of them for a formula, and
// the question among them asks for the same again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { csv } from "../../www/figures.js";
import { inBrowser, stage } from "./browser.mjs";
import {
  leaks,
  leftOut,
  month,
  openStudies,
  part,
  rankedModels,
  row,
  showAll,
} from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

describe("a table as comma-separated values", () => {
  const text = (/** @type {string} */ cell) => csv({ head: ["h"], rows: [[cell]] }).slice(3, -2);

  test("begins no formula, whatever a text begins with", () => {
    for (const sign of ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
      assert.equal(text(`${sign}1+1`), `'${sign}1+1`);
    for (const sign of ["\r", "\n"]) assert.equal(text(`${sign}=1`), `"'${sign}=1"`);
    assert.equal(text("1-1=0"), "1-1=0");
  });
  test("leaves a number of ours a number, below nought as well", () =>
    assert.equal(csv({ head: ["h"], rows: [[{ digits: "-0.5" }]] }), "h\r\n-0.5\r\n"));
  test("keeps commas, quotes and lines within their cell", () =>
    assert.equal(text('a,"b"\nc'), '"a,""b""\nc"'));
  test("has an empty cell for what is not known, and for an empty text", () =>
    assert.equal(csv({ head: ["a", "b"], rows: [[null, ""]] }), "a,b\r\n,\r\n"));
});

inBrowser("the figures of an answer", () => {
  const { open } = stage();

  /** @param {string} question */
  async function opened(question) {
    const { calc, ...rest } = await open(question, { fresh: true });
    await openStudies(calc);
    const figures = await part(calc, "All figures");
    return { calc, figures, ...rest };
  }

  const area = (/** @type {Locator} */ figures) => figures.locator("textarea");

  /** @param {Locator} figures */
  async function asJson(figures) {
    await figures.locator(".choice label", { hasText: "JSON" }).click();
    return JSON.parse(await area(figures).inputValue());
  }

  /** @param {Locator} figures */
  const records = async (figures) => read(await area(figures).inputValue());

  test("are those of the ranking, model by model, and of those left out with the reason", async () => {
    const { calc, figures, seen } = await opened("#requests=12k&need.open_weights=yes&max.cost=60");
    await showAll(calc);
    const rows = await records(figures);
    const ranked = rows.filter((one) => one["Left out because"] === "");
    assert.deepEqual(
      ranked.map(({ Model }) => Model),
      await rankedModels(calc),
    );
    for (const one of ranked) {
      const ranks = [...new Set([one["Rank, best"], one["Rank, worst"]])].join("–");
      assert.equal(
        await row(calc, one.Model ?? "")
          .locator(".rank")
          .textContent(),
        `Rank ${ranks}`,
      );
      const shown = Number((await month(calc, one.Model ?? "")).replace(/[^\d.]/g, ""));
      assert.ok(Math.abs(Number(one["A month, USD"]) - shown) <= 0.005, one.Model);
    }
    const out = rows.filter((one) => one["Left out because"] !== "");
    assert.equal(rows.length, ranked.length + out.length);
    for (const name of await leftOut(calc))
      assert.ok(
        out.some(({ Model }) => Model === name),
        name,
      );
    const closed = out.find(({ Model }) => Model === "Nova Lite");
    assert.equal(closed?.["Left out because"], "Open weights: no, and you ask for yes.");
    assert.equal(closed?.["Rank, best"], "");
    assert.deepEqual(seen.errors, []);
  });

  test("have as many cells in each row as there are columns, for every kind of work", async () => {
    for (const work of ["text", "image", "embedding", "agent", "speech", "video"]) {
      const { figures } = await opened(`#work=${work}`);
      const text = await area(figures).inputValue();
      const widths = new Set(lines(text).map((cells) => cells.length));
      assert.equal(widths.size, 1, work);
      assert.deepEqual(leaks(text), [], work);
    }
  });

  test("say where a month is only a lower limit", async () => {
    const { figures } = await opened("#work=image");
    const known = (await records(figures)).map((one) => one["Prices known"]);
    assert.ok(known.every((one) => ["all", "not all, so at least", ""].includes(one ?? "")));
    assert.ok(known.includes("all"));
  });

  test("as JSON hold the question, which asks for the same again, to the last digit", async () => {
    const first = await opened("#requests=12k&max.cost=60&weight.cost=80&card=aws");
    const whole = await asJson(first.figures);
    assert.equal(whole.format, "weighbridge-answer");
    assert.ok(whole.ranked.length > 3 && whole.excluded.length > 3);
    const again = await opened(`#${whole.question}`);
    assert.deepEqual(await asJson(again.figures), whole);
  });

  test("are saved as the file they are shown as", async () => {
    const { page, figures } = await opened("#models=course&retired=yes");
    const shown = await area(figures).inputValue();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figures.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "weighbridge.csv");
    assert.equal(
      readFileSync(await download.path(), "utf8"),
      `\ufeff${shown.replaceAll("\n", "\r\n")}`,
    );
  });

  test("are copied, and no longer said to be once they have changed", async () => {
    const { page, figures } = await opened("");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await figures.getByRole("button", { name: "Copy" }).click();
    await figures.getByText("Copied.").waitFor();
    await figures.locator(".choice label", { hasText: "JSON" }).click();
    assert.equal(await figures.locator("[role=status]").textContent(), "");
  });
});

/**
 * Rows by the names of their columns.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
function read(text) {
  const [head = [], ...rows] = lines(text);
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

/**
 * Comma-separated values, cell by cell. What is shown has its lines end as a page has them.
 * @param {string} text
 */
function lines(text) {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)];
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain = "", end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
