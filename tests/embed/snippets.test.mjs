// @ts-check
// What the page offers to be pasted into a page of one's own: pasted there, it does what it says.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { snippets } from "../../www/snippets.js";
import { inBrowser, stage } from "../page/browser.mjs";
import { headline, openStudies, part } from "../page/reading.mjs";
import { host, notes } from "./host.mjs";

/** A browser asks every site for one. */
const ICON = `<link rel="icon" href="data:,">`;

describe("snippets", () => {
  const asked = {
    page: "https://example.org/a/",
    script: "https://example.org/a/weighbridge-element.js",
    link: 'requests=10&models=a,b&x="><script>',
    sentence: 'A "<b>" & more',
  };
  const { element, frame, link } = snippets(asked);

  test("end no attribute and begin nothing, whatever is asked and answered", () => {
    assert.match(
      element,
      /question="requests=10&amp;models=a,b&amp;x=&quot;&gt;&lt;script&gt;">\n/,
    );
    assert.match(element, /<p>A &quot;&lt;b&gt;&quot; &amp; more<\/p>/);
    assert.match(frame, /title="A &quot;&lt;b&gt;&quot; &amp; more" /);
    assert.match(frame, /src="https:\/\/example\.org\/a\/#requests=10&amp;models/);
  });
  test("leave a link as it is", () => assert.equal(link, `${asked.page}#${asked.link}`));
});

inBrowser("a snippet from the page", () => {
  const stand = stage();
  const site = host();
  const QUESTION = "#requests=12k&need.languages=over-100&max.cost=90";

  /** @param {string} form */
  async function snippet(form) {
    const { calc } = await stand.open(QUESTION, { fresh: true });
    const said = await headline(calc);
    await openStudies(calc);
    const embed = await part(calc, "For a page of your own");
    await embed.locator(".choice label", { hasText: form }).click();
    return { said, text: await embed.locator("textarea").inputValue() };
  }

  test("puts the element into notes, which asks the same and answers the same", async () => {
    const { said, text } = await snippet("element");
    const { page, seen } = await stand.open(site.add(notes(text, { head: ICON })), {
      computes: false,
      fresh: true,
    });
    const calc = page.locator("weigh-bridge .mount");
    await calc.locator(".weighbridge").waitFor();
    assert.equal(await headline(calc), said);
    assert.deepEqual(seen.errors, []);
  });

  test("shows the answer of its day where no script runs", async () => {
    const { said, text } = await snippet("element");
    const { page } = await stand.open(site.add(notes(text, { head: ICON })), {
      computes: false,
      fresh: true,
      context: { javaScriptEnabled: false },
    });
    const shown = await page.locator("weigh-bridge p").innerText();
    assert.ok(shown.toLowerCase().startsWith(`${said} (Weighbridge, `.toLowerCase()), shown);
  });

  test("puts the page into a frame, which asks the same and answers the same", async () => {
    const { said, text } = await snippet("frame");
    const { page, seen } = await stand.open(site.add(notes(text, { head: ICON })), {
      computes: false,
      fresh: true,
    });
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const calc = page.frameLocator("iframe").locator("weigh-bridge .mount");
    await calc.locator(".weighbridge").waitFor();
    assert.equal(await headline(calc), said);
    assert.equal(await page.locator("iframe").getAttribute("title"), await title(said, page));
    assert.deepEqual(seen.errors, []);
  });

  test("as a link opens the same question", async () => {
    const { said, text } = await snippet("link");
    const { calc } = await stand.open(text, { fresh: true });
    assert.equal(await headline(calc), said);
  });
});

/**
 * What a frame with this answer is called today.
 * @param {string} said
 * @param {import("playwright-core").Page} page
 */
const title = async (said, page) =>
  `${said} (Weighbridge, ${await page.evaluate(() => new Date().toLocaleDateString("en-CA"))})`;
