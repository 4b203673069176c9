// @ts-check
// The decision note: its words are those on screen, it can be copied, and it prints alone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { markdown } from "../../www/note.js";
import { inBrowser, stage } from "./browser.mjs";
import { headline, leaks, month, openStudies, part, rankedModels } from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

describe("a note as Markdown", () => {
  const text = markdown({
    title: "A `title` | with *signs*",
    written: "Written",
    sections: [
      { title: "Table", table: { head: ["A", "B"], rows: [["x|y", "`$1`"]], numbers: [1] } },
      { title: "List", items: ["one\ntwo", "Read: https://example.com/a|b"], lines: ["a < b"] },
    ],
    link: "https://example.com/#v=1&x=a|b`c",
  });
  test("escapes what would end a cell or begin a code", () => {
    assert.match(text, /^# A \\`title\\` \\\| with \\\*signs\\\*\n/);
    assert.match(text, /\n\| x\\\|y \| \\`\$1\\` \|\n/);
    assert.match(text, /a \\< b/);
  });
  test("has a rule below the head of a table, to the right below figures", () =>
    assert.match(text, /\n\| A \| B \|\n\| --- \| ---: \|\n/));
  test("keeps each item on its line, and an address whole", () => {
    assert.match(text, /\n- one two\n- Read: <https:\/\/example\.com\/a%7Cb>\n/);
    assert.match(text, /\n<https:\/\/example\.com\/#v=1&x=a%7Cb%60c>\n$/);
  });
});

inBrowser("the decision note", () => {
  const { open } = stage();

  /** @param {string} question */
  async function written(question, options = {}) {
    const opened = await open(question, { fresh: true, ...options });
    await openStudies(opened.calc);
    const note = await part(opened.calc, "decision note");
    return { ...opened, note, text: await note.locator("textarea").inputValue() };
  }

  /** Markdown as it reads, without the signs that only Markdown needs. */
  const read = (/** @type {string} */ text) => text.replace(/\\(.)/g, "$1");

  test("says what was asked, and names and amounts are those of the ranking", async () => {
    const { calc, text, seen } = await written("#max.cost=20&need.open_weights=yes&requests=12k");
    assert.ok(read(text).startsWith(`# ${await headline(calc)}\n`), text.slice(0, 200));
    for (const said of [
      "Requests a month: 12,000",
      "A month costs at most $20",
      "Open weights: yes",
    ])
      assert.ok(read(text).includes(`\n- ${said}\n`), said);
    for (const name of (await rankedModels(calc)).slice(0, 5)) {
      const line = read(text)
        .split("\n")
        .find((line) => line.startsWith("|") && line.includes(`| ${name} |`));
      assert.ok(line?.endsWith(`| ${await month(calc, name)} |`), `${name}: ${line}`);
    }
    assert.deepEqual(leaks(text), []);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("says what is uncertain, what is valued otherwise, and how the reader has scored", async () => {
    // A link with a range opens what lies deeper by itself.
    const { calc } = await open(
      "#requests=50k&range.requests=20k..90k&value.cost=log:5..0.1&weight.own_score=10&score.amazon.nova-lite-v1:0=87.5",
      { fresh: true },
    );
    const text = await (await part(calc, "decision note")).locator("textarea").inputValue();
    for (const said of [
      "Requests a month: 50,000, from 20,000 to 90,000",
      "Cost: valued by log:5..0.1 here. As published: From $100 down",
      "Scores of the reader's own: Nova Lite 87.5",
    ])
      assert.ok(read(text).includes(`\n- ${said}`), said);
  });

  test("says who fails what one asked for, the cheapest first, and counts the others", async () => {
    const { text } = await written(
      "#models=amazon.nova-lite-v1:0,amazon.nova-pro-v1:0,amazon.nova-2-lite-v1:0&max.cost=20",
    );
    assert.match(
      text,
      /- Fail what you ask for: 2\. Nova 2 Lite: A month costs \$77\.50, \$57\.50 or 288% more than your \$20\.00\. Nova Pro: /,
    );
  });

  test("says how sure it is in the words of that part, and where the figures are from, and when", async () => {
    const { calc, text } = await written("");
    const doubt = await part(calc, "How sure is");
    const said = await doubt.locator(".finding").allTextContents();
    assert.equal(said.length, 2);
    for (const one of said) assert.ok(read(text).includes(one), one);
    assert.match(text, /\nPrices as of \d{4}-\d\d-\d\d\./);
    assert.match(text, /\n- LMArena .*, read 2025-12-11: <https:\/\/github\.com\/lmarena\//);
    assert.match(text, /\nWritten \d{4}-\d\d-\d\d with Weighbridge/);
  });

  test("ends in a link that asks the same question", async () => {
    const { calc, text } = await written("#requests=12k&max.cost=20");
    const link = text.match(/<(http[^>]*#[^>]*)>\n$/)?.[1] ?? "";
    const again = await open(link, { fresh: true });
    assert.equal(await headline(again.calc), await headline(calc));
  });

  test("the drawn note says the same as the Markdown, section by section", async () => {
    const { note, text } = await written("#max.cost=20");
    for (const one of await note.locator(".sheet :is(h4, h5, li, td)").allTextContents())
      assert.ok(
        read(text).replaceAll(/[<>]/g, "").includes(one.replaceAll(/[<>]/g, "").trim()),
        one,
      );
    const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    assert.deepEqual(await note.locator(".sheet h5").allTextContents(), titles);
  });

  test("is copied, says so, and no longer says so once it has changed", async () => {
    const context = { permissions: ["clipboard-read", "clipboard-write"] };
    const { page, calc, note, text } = await written("", { context });
    await note.getByRole("button", { name: "Copy as Markdown" }).click();
    await note.getByText("Copied.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    await calc.locator("#weight-cost").fill("90");
    assert.equal(await note.getByRole("status").textContent(), "");
  });

  test("where the clipboard is out of reach the text is selected, and it says so", async () => {
    const first = (/** @type {Page} */ page) =>
      page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const { note, text } = await written("", { first });
    await note.getByRole("button", { name: "Copy as Markdown" }).click();
    await note.getByText("It is selected").waitFor();
    const selected = await note
      .locator("textarea")
      .evaluate((/** @type {HTMLTextAreaElement} */ area) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
    assert.equal(selected, text);
  });

  test("can be read and not written", async () => {
    const { note } = await written("");
    assert.ok(
      await note
        .locator("textarea")
        .evaluate((/** @type {HTMLTextAreaElement} */ area) => area.readOnly),
    );
  });

  test("prints alone: a page of its own with the note, and nothing else, black on white", async () => {
    /** @type {string[]} */
    const printed = [];
    const first = async (/** @type {Page} */ page) => {
      await page.exposeFunction("__printed", (/** @type {string} */ where) => printed.push(where));
      await page.addInitScript(() => {
        window.print = () =>
          /** @type {any} */ (window.top).__printed(
            window === window.top ? "page" : document.body.innerText,
          );
      });
    };
    const { page, note, seen } = await written("", { first, media: { colorScheme: "dark" } });
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    const sheet = (await note.locator(".sheet").textContent()) ?? "";
    await page.emulateMedia({ colorScheme: "dark", media: "screen" });
    await note.getByRole("button", { name: "Print this note" }).click();
    const frame = page.frames().find((frame) => frame.parentFrame());
    assert.ok(frame, "a page of its own");
    assert.equal(await frame.evaluate(() => document.body.textContent), sheet);
    assert.equal(await frame.evaluate(() => document.body.children.length), 1);
    assert.equal(await frame.title(), (await note.locator(".sheet h4").textContent()) ?? "");
    const [ink, size] = await frame
      .locator(".sheet td")
      .first()
      .evaluate((cell) => {
        const { color, fontSize } = getComputedStyle(cell);
        return [
          color,
          fontSize === getComputedStyle(document.querySelector(".sheet li") ?? cell).fontSize,
        ];
      });
    assert.equal(ink, "rgb(0, 0, 0)");
    assert.ok(size, "a table is set like the rest");
    await note.getByRole("button", { name: "Print this note" }).click();
    assert.equal(page.frames().length, 2, "the second time it takes the place of the first");
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("without weights it says so, and has no doubt to tell", async () => {
    const zero = [
      "cost",
      "quality_2025_12",
      "context",
      "languages",
      "customisation",
      "open_weights",
    ];
    const { text } = await written(`#${zero.map((key) => `weight.${key}=0`).join("&")}`);
    assert.match(text, /Nothing was given any weight/);
    assert.deepEqual(leaks(text), []);
  });

  for (const work of ["chat", "rag", "image", "embedding", "tuned", "team"])
    test(`(${work}) has no hole in it`, async () => {
      const { note, text } = await written(`#work=${work}&guard=content`);
      assert.deepEqual(leaks(text), []);
      assert.doesNotMatch(text, /\$\{|: \n|\(\)/);
      assert.ok((await note.locator(".sheet li").count()) > 5);
    });
});
