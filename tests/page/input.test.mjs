// @ts-check
// What a reader mistypes and what an attacker writes into a link. It ends as an answer or as a
// sentence that names the field, the value and the limit; never as a blank page, and never as a
// figure made of something else than what was asked.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { PAYLOADS } from "./payloads.mjs";
import { field, headline, leaks, problemOf, said, unfold } from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

const NOUGHT_TO_A_TRILLION = "from 0 to 1,000,000,000,000";

inBrowser("what readers type and links carry", () => {
  const { open } = stage();

  describe("a number that cannot be read", () => {
    /** @type {[string, string][]} */
    const bad = [
      ["below the least", "-5"],
      ["not a number by name", "NaN"],
      ["a word", "abc"],
      ["nothing", ""],
      ["blanks", "   "],
      ["too many noughts", "1e999"],
      ["hexadecimal", "0x10"],
      ["a decimal comma", "1,5"],
      ["400 digits", "9".repeat(400)],
      ["an emoji", "🦀"],
      ["a family of emoji", "👩‍👩‍👧‍👦".repeat(20)],
      ["half a character", "12\ud800"],
      ["a sign that turns the text around", "\u202e10"],
      ["markup", "<b>10</b>"],
      ["two numbers", "10 20"],
      ["infinity", "Infinity"],
      ["a formula", "=1+1"],
    ];
    for (const [name, text] of bad)
      test(`(${name}) is named with its field and the limits, beside the field`, async () => {
        const { calc } = await open();
        await type(calc, "requests", text);
        const sentence = (await problemOf(calc, "requests").textContent()) ?? "";
        assert.ok(sentence.startsWith("Requests a month: "), sentence);
        assert.ok(sentence.includes(NOUGHT_TO_A_TRILLION), sentence);
        // As much of it as can be shown; a half character is shown as the sign for that.
        const shown = [...text.toWellFormed()].slice(0, 40).join("");
        if (text.trim()) assert.ok(sentence.includes(`“${shown}”`), sentence);
        else assert.ok(sentence.includes("is empty"), sentence);
      });

    for (const [name, text] of bad)
      test(`(${name}) leaves the last good answer and what was typed where they were`, async () => {
        const { calc } = await open();
        await type(calc, "input", "2k");
        await type(calc, "requests", "10k");
        const before = await figures(calc);
        await type(calc, "requests", text);
        assert.deepEqual(await figures(calc), before, "not the default's figures, nor nought's");
        assert.match(await headline(calc), /^For 10,000 requests of 2,000 tokens/);
        const kept = await field(calc, "requests").evaluate(
          (input, text) => /** @type {HTMLInputElement} */ (input).value === text,
          text,
        );
        assert.ok(kept, "what was typed is still there to be corrected");
        assert.match((await calc.locator(".stale").textContent()) ?? "", /Requests a month/);
        assert.deepEqual(leaks(await calc.innerText()), []);
      });

    test("is told to a screen reader as what it is", async () => {
      const { calc } = await open();
      await type(calc, "requests", "abc");
      const requests = field(calc, "requests");
      assert.equal(await requests.getAttribute("aria-invalid"), "true");
      const described = ((await requests.getAttribute("aria-describedby")) ?? "").split(" ");
      const sentences = await Promise.all(
        described.map((id) => calc.locator(`[id="${id}"]`).textContent()),
      );
      assert.match(sentences.join(), /“abc” is not a number/);
    });

    test("is an error no longer once it is corrected", async () => {
      const { calc } = await open();
      await type(calc, "requests", "abc");
      await type(calc, "requests", "10k");
      assert.equal(await problemOf(calc, "requests").count(), 0);
      assert.equal(await field(calc, "requests").getAttribute("aria-invalid"), null);
      assert.equal(await calc.locator(".stale").count(), 0);
    });

    test("gets its sentence in every field, with that field's own name", async () => {
      const { calc } = await open();
      await unfold(calc);
      for (const kind of /** @type {const} */ (["text", "image", "rag", "team"])) {
        await field(calc, "work").selectOption(kind);
        for (const input of await calc.locator("input[inputmode]").all()) {
          const id = (await input.getAttribute("id")) ?? "";
          const label = await calc
            .locator(`label[for="${id}"]`)
            .evaluate((label) => label.firstChild?.textContent);
          await input.fill("abc");
          const sentence = await calc.locator(`[id="${id}-problem"]`).textContent();
          assert.match(sentence ?? "", new RegExp(`^${label}: “abc” is not a number`), id);
          assert.match(sentence ?? "", /from [\d.,]+ to [\d.,]+/, id);
          await input.fill("");
        }
      }
    });

    test("falls back to the last good number even where that was the one it all began with", async () => {
      const { calc } = await open("#requests=20k");
      await type(calc, "requests", "50000");
      assert.match(await headline(calc), /^For 50,000 requests/);
      await type(calc, "requests", "50000x");
      assert.match(await headline(calc), /^For 50,000 requests/);
    });

    test("falls back to no requirement where the last good entry asked for none", async () => {
      const { calc } = await open("#max.cost=30");
      await unfold(calc);
      await type(calc, "max.cost", "");
      const before = await figures(calc);
      await type(calc, "max.cost", "abc");
      assert.deepEqual(await figures(calc), before);
    });

    test("in one field lets all the others be changed", async () => {
      const { calc } = await open();
      await type(calc, "requests", "10k");
      await type(calc, "requests", "abc");
      await type(calc, "input", "2k");
      assert.match(await headline(calc), /^For 10,000 requests of 2,000 tokens/);
    });

    test("as long as a page is complained of at the field it was pasted into", async () => {
      const { calc } = await open();
      await type(calc, "requests", "10k");
      await type(calc, "requests", "All work and no play. ".repeat(500));
      assert.match(await headline(calc), /^For 10,000 requests/);
      assert.equal(await field(calc, "requests").getAttribute("aria-invalid"), "true");
      assert.match(
        (await problemOf(calc, "requests").textContent()) ?? "",
        /^Requests a month: “All/,
      );
    });

    test("as long as a page in one field lets all the others be changed", async () => {
      const { calc } = await open();
      await type(calc, "requests", "All work and no play. ".repeat(500));
      await type(calc, "input", "2k");
      assert.match(await headline(calc), /of 2,000 tokens/);
    });

    test("that turns text around turns nothing but itself: the sentence stays readable", async () => {
      const { calc } = await open();
      await type(calc, "requests", "\u202eabc");
      const [first, second] = await problemOf(calc, "requests").evaluate((sentence) => {
        const text = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
        const leftOf = (/** @type {string} */ word) => {
          for (text.currentNode = sentence; text.nextNode(); ) {
            const at = text.currentNode.textContent?.indexOf(word) ?? -1;
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(text.currentNode, at);
            range.setEnd(text.currentNode, at + word.length);
            return range.getBoundingClientRect();
          }
          throw new Error(`no “${word}” in the sentence`);
        };
        return [leftOf("is not"), leftOf("number")].map(({ left, top }) => ({ left, top }));
      });
      assert.ok(
        first.top < second.top || first.left < second.left,
        `“is not” stands at ${first.left}, “number” at ${second.left}`,
      );
    });
  });

  describe("a link that cannot be read", () => {
    test("shows the reader's own text in the field it was meant for, ready to be corrected", async () => {
      const { calc } = await open("#requests=12%2C5");
      assert.equal(await field(calc, "requests").inputValue(), "12,5");
      assert.match(
        (await problemOf(calc, "requests").textContent()) ?? "",
        /“12,5” is not a number/,
      );
    });

    test("is an error no longer once its field is corrected", async () => {
      const { calc } = await open("#requests=abc");
      await type(calc, "requests", "10k");
      assert.match(await headline(calc), /^For 10,000 requests/);
      assert.equal(await problemOf(calc, "requests").count(), 0, "the field now holds 10k");
      assert.equal(await field(calc, "requests").getAttribute("aria-invalid"), null);
    });

    for (const [name, hash] of [
      ["of a later version", "#v=2&requests=10"],
      ["that is too long", `#${"x".repeat(10_000)}`],
    ])
      test(`${name} leaves fields that can be used`, async () => {
        const { calc } = await open(hash);
        await type(calc, "requests", "10k");
        assert.match(await headline(calc), /^For 10,000 requests/);
        assert.equal(await calc.locator(".notice").count(), 0);
      });

    for (const [name, question, value, limit] of [
      ["a word from a list", "need.languages=klingon", "“klingon”", "over-100|over 100"],
      ["a yes or no", "need.open_weights=maybe", "“maybe”", "yes"],
      ["a day", "date=2025-02-30", "“2025-02-30”", "such as"],
      ["a price list", "card=mine", "“mine”", "aws"],
      ["a kind of work", "work=smell", "“smell”", "image"],
      ["a job", "job=coffee", "“coffee”", "dialogue"],
      ["a weight", "weight.cost=500", "“500”", "100"],
      ["a budget", "max.cost=much", "“much”", NOUGHT_TO_A_TRILLION],
      ["the days of the month", "days=40", "“40”", "28 to 31"],
      ["a field of the other kind of work", "steps=many", "“many”", "1 to 1,000"],
      ["a field that there is not", "colour=red", "“red”", "no such field"],
    ])
      test(`names ${name} with its value and what it may be, where it can be seen`, async () => {
        const { calc } = await open(`#${question}`);
        // Only what is in view counts: a sentence in a folded part is told to nobody.
        const seen = (await calc.locator(".question").innerText()).replaceAll("\n", " ");
        assert.ok(seen.includes(value), `${value} in: ${seen}`);
        assert.match(seen, new RegExp(limit));
      });

    test("names an unreadable weight as the page names it", async () => {
      const { calc } = await open("#weight.context=500");
      const notice = (await calc.locator(".notice").textContent()) ?? "";
      assert.match(notice, /context window.+“500”.+0 to 100/i);
    });

    test("names the first of two hundred weights that there are not, and counts the others", async () => {
      const weights = Array.from({ length: 200 }, (_, at) => `weight.c${at}=5`);
      const { calc } = await open(`#requests=70k&${weights.join("&")}`);
      assert.match(await headline(calc), /^For 70,000 requests/);
      const said = await calc.locator(".notice p").allTextContents();
      assert.equal(said.length, 9);
      assert.equal(said[0], "Weight of c0: there is no such field; “5” was left out.");
      assert.equal(said[8], "192 more fields are wrong.");
    });

    test("keeps the question that was there before", async () => {
      const { page, calc } = await open("#requests=10k&input=2k");
      const before = await figures(calc);
      await page.evaluate(() => {
        location.hash = "v=2";
      });
      await calc.locator(".notice").waitFor();
      assert.deepEqual(await figures(calc), before);
    });

    test("asks for what its last field of a name says, and complains of nothing it does not use", async () => {
      const { calc } = await open("#requests=abc&requests=7");
      assert.match(await headline(calc), /^For 7 requests/);
      assert.equal(await field(calc, "requests").inputValue(), "7");
    });

    test("with a bad theme is a page with the usual one", async () => {
      const { page, calc } = await open("?theme=<script>alert(1)</script>");
      assert.equal(await page.locator("html").getAttribute("data-theme"), "auto");
      assert.match(await headline(calc), /^For 50,000/);
    });
  });

  describe("a hostile link", () => {
    const count = Object.values(PAYLOADS).flat().length;

    for (const [kind, payloads] of Object.entries(PAYLOADS)) {
      test(`of ${kind} in the address ends in an answer and a sentence`, async () => {
        const { page, seen } = await open("", { fresh: true });
        const known = await page.evaluate(knownElements);
        for (const payload of payloads)
          isHarmless(
            payload,
            known,
            await page.evaluate(letIn, /** @type {const} */ (["address", payload])),
          );
        assert.deepEqual([seen.dialogs, seen.violations, seen.errors], [[], [], []]);
      });

      test(`of ${kind} in the element's attribute ends in an answer and a sentence`, async () => {
        const { page, seen } = await open("", { fresh: true });
        const known = await page.evaluate(knownElements);
        for (const payload of payloads)
          isHarmless(
            payload,
            known,
            await page.evaluate(letIn, /** @type {const} */ (["attribute", payload])),
          );
        assert.deepEqual([seen.dialogs, seen.violations, seen.errors], [[], [], []]);
      });
    }

    test("comes in more than sixty shapes here", () => {
      assert.ok(count >= 60, `${count}`);
    });

    test("does no more harm at the first load than later", async () => {
      for (const payload of [
        "<img src=x onerror=window.__pwned=1>",
        "requests=%E0%A4%A",
        "__proto__=1",
        "v=2",
        "x".repeat(100_000),
      ]) {
        const { page, calc, seen } = await open(`#${payload}`);
        assert.match(await headline(calc), /^For 50,000 requests/);
        assert.notEqual(await calc.locator(".notice, .problem").count(), 0);
        assert.equal(await page.evaluate("window.__pwned"), undefined);
        assert.deepEqual([seen.dialogs, seen.violations, seen.errors], [[], [], []]);
      }
    });

    test("of a megabyte holds the page up for no longer than a blink", async () => {
      const { page } = await open();
      const took = await page.evaluate(() => {
        const element = /** @type {HTMLElement} */ (document.querySelector("weigh-bridge"));
        const start = performance.now();
        element.setAttribute("question", `requests=${"9".repeat(1_000_000)}`);
        return performance.now() - start;
      });
      assert.ok(took < 250, `${took} ms`);
    });

    test("leaves the page as it was for the next question", async () => {
      const { page, calc } = await open("#requests=10k");
      const before = await said(calc);
      for (const payload of Object.values(PAYLOADS).flat())
        await page.evaluate(letIn, /** @type {const} */ (["attribute", payload]));
      await page.evaluate(letIn, /** @type {const} */ (["attribute", "requests=10k"]));
      assert.equal(await said(calc), before);
    });
  });
});

/**
 * Puts a text into a field as a reader's typing does, whatever characters it has.
 * @param {Locator} calc
 * @param {string} name
 * @param {string} text
 */
const type = (calc, name, text) =>
  field(calc, name).evaluate((input, text) => {
    /** @type {HTMLInputElement} */ (input).value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }, text);

/**
 * All amounts and ranks on the page.
 * @param {Locator} calc
 */
const figures = (calc) =>
  calc
    .locator(".headline h2, .ranking td, .bars .value, .amounts dd, .excluded p")
    .allTextContents();

/**
 * @typedef {object} State
 * @property {string} headline
 * @property {string} sentence everything that the page says is wrong
 * @property {string} text all that can be seen
 * @property {string[]} elements
 * @property {string[]} traps attributes that run or load something
 * @property {unknown} pwned
 */

/**
 * @param {string} payload
 * @param {string[]} known
 * @param {State} state
 */
function isHarmless(payload, known, state) {
  const which = JSON.stringify(payload.slice(0, 80));
  assert.equal(state.pwned, undefined, `${which} ran`);
  assert.deepEqual(
    state.elements.filter((name) => !known.includes(name)),
    [],
    which,
  );
  assert.deepEqual(state.traps, [], which);
  assert.match(state.headline, /^(For \d|No model)/, which);
  assert.match(state.sentence, /\p{L}{3,}.*\.$/u, `${which} is passed over in silence`);
  assert.deepEqual(leaks(state.text), [], which);
}

/** Runs in the page: the names of the elements that the views are made of. */
async function knownElements() {
  const root = document.querySelector("weigh-bridge")?.shadowRoot;
  const element = /** @type {Element & { question: string }} */ (
    document.querySelector("weigh-bridge")
  );
  const names = /** @type {Set<string>} */ (new Set());
  for (const question of ["work=image", "requests=abc&colour=red", "max.cost=1", ""]) {
    element.question = question;
    for (const { localName } of root?.querySelectorAll("*") ?? []) names.add(localName);
  }
  return [...names];
}

/**
 * Runs in the page: lets a question in by the address or by the attribute, and looks at what comes.
 * @param {readonly ["address" | "attribute", string]} way
 * @returns {Promise<State>}
 */
async function letIn([door, question]) {
  const element = /** @type {Element} */ (document.querySelector("weigh-bridge"));
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  if (door === "address") {
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    const before = location.href;
    location.hash = question;
    // Escaped, it may be the one that is there already.
    if (location.href !== before) await changed;
  } else {
    element.setAttribute("question", question);
  }
  const all = [...root.querySelectorAll("*")];
  const text = (/** @type {string} */ parts) =>
    [...root.querySelectorAll(parts)].map((part) => part.textContent).join(" ");
  const isTrap = (/** @type {Attr} */ { name, value }) =>
    /^(href|src)$/.test(name)
      ? !value.startsWith("https://")
      : /^(on\w+|style|srcdoc|formaction)$/.test(name);
  return {
    headline: text(".headline h2"),
    sentence: text(".notice p, .problem, .stale"),
    text: /** @type {HTMLElement} */ (root.querySelector(".mount")).innerText,
    elements: [...new Set(all.map(({ localName }) => localName))],
    traps: all
      .flatMap((element) => [...element.attributes])
      .filter(isTrap)
      .map(({ name, value }) => `${name}=${value}`),
    pwned: /** @type {any} */ (window).__pwned ?? /** @type {any} */ ({}).polluted,
  };
}
