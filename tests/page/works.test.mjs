// @ts-check
// The kinds of work on the page, and what can be looked into below an answer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { exact, shifted, sum, times, written } from "./exact.mjs";
import {
  bill,
  field,
  headline,
  leaks,
  month,
  months,
  openStudies,
  part,
  row,
  unfold,
} from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

/** What each kind asks for, and how the headline names it. */
const KINDS = /** @type {Record<string, { fields: string[], names: RegExp }>} */ ({
  text: { fields: ["requests", "input", "output", "guard"], names: /requests of 1,000 tokens/ },
  chat: {
    fields: ["chats", "turns", "system", "user", "reply", "gap", "cache", "guard"],
    names: /conversations of 6 questions each/,
  },
  rag: {
    fields: [
      ...["asks", "ask", "preface", "chunks", "chunk", "told", "renewed", "reranked", "store"],
      ...["corpus", "embedder", "reranker", "guard"],
    ],
    names: /20,000 questions to 20,000,000 tokens of documents/,
  },
  documents: {
    fields: ["documents", "pages", "page", "brief", "extract", "guard"],
    names: /10,000 documents of 12 pages each/,
  },
  agent: {
    fields: ["tasks", "rounds", "setup", "task", "call", "result", "final", "cache", "guard"],
    names: /tasks of 9 requests each/,
  },
  team: {
    fields: [
      ...["light", "light_asks", "moderate", "moderate_asks", "heavy", "heavy_asks"],
      ...["workdays", "sent", "received", "guard"],
    ],
    names: /a team of 200/,
  },
  tuned: {
    fields: [
      ...["requests", "input", "output", "examples", "example", "epochs", "trainings", "kept"],
      "serving",
    ],
    names: /a fine-tuned model/,
  },
  provisioned: {
    fields: ["requests", "input", "output", "units", "commitment"],
    names: /on 1 rented model unit,/,
  },
  imported: {
    fields: ["requests", "input", "output", "runs", "run", "copies"],
    names: /to 1 imported copy,/,
  },
  embedding: { fields: ["passages", "passage"], names: /embedding 100,000 texts/ },
  image: {
    fields: ["images", "steps", "width", "height", "prompt", "quality"],
    names: /images of 1,024 × 1,024/,
  },
  video: { fields: ["clips", "seconds", "lines"], names: /200 clips of 6 seconds/ },
  speech: {
    fields: ["talks", "heard", "spoken", "read", "written"],
    names: /5,000 spoken conversations/,
  },
});

/** Fields of a question that belong to no kind of work. */
const OTHERS = /^(weight|min|max|need)-|^(work|per|region|scope|tier|card|date|days|retired)$/;

/**
 * Every line is quantity × price, and the lines of the whole bill come to what a month is said to cost:
 * in the bill with all digits, and in the row as rounded there.
 * @param {Locator} row
 */
async function addsUp(row) {
  const { lines, totals } = await bill(row.locator(".bill"));
  for (const { quantity, price, amount } of lines) {
    const tens = price.includes("per 1K") ? 3 : price.includes("per 1M") ? 6 : 0;
    const due = shifted(times(exact(quantity), exact(price)), tens);
    assert.equal(written(exact(amount)), written(due), `${quantity} × ${price} = ${amount}`);
  }
  assert.equal(await row.locator(".bill .unknown").count(), 0, "the price of everything is known");
  const due = sum(lines.map(({ amount }) => exact(amount)));
  assert.equal(written(exact(totals["A month"])), written(due));
  const [shown = ""] = await months(row);
  const { digits, places } = sum([exact(shown), { ...due, digits: -due.digits }]);
  const last = 10n ** BigInt(places - exact(shown).places);
  const off = digits < 0n ? -digits : digits;
  assert.ok(2n * off <= last, `${shown} is ${written(due)} rounded`);
}

inBrowser("every kind of work", () => {
  const { open } = stage();

  test("every kind on the list is among those looked at here", async () => {
    const { calc } = await open();
    const values = await field(calc, "work")
      .locator("option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
    assert.deepEqual(values.toSorted(), Object.keys(KINDS).toSorted());
  });

  for (const [kind, { fields, names }] of Object.entries(KINDS)) {
    test(`(${kind}) asks for what it is made of, and the headline names it`, async () => {
      const { calc, seen } = await open();
      await field(calc, "work").selectOption(kind);
      assert.match(await headline(calc), names);
      const ids = await calc
        .locator(".question [id^=field-]:is(input, select)")
        .evaluateAll((controls) => controls.map(({ id }) => id.replace("field-", "")));
      const asked = ids.filter((id) => !OTHERS.test(id));
      assert.deepEqual(asked.toSorted(), fields.toSorted());
      assert.deepEqual([seen.errors, seen.violations], [[], []]);
    });

    test(`(${kind}) has a bill behind the first row that adds up, without a hole in a sentence`, async () => {
      const { calc } = await open(`#work=${kind}`);
      const first = calc.locator(".ranking > table > tbody").first();
      await unfold(first);
      assert.ok((await first.locator(".bill tbody tr").count()) > 0);
      assert.deepEqual(leaks(await calc.innerText()), []);
      await addsUp(first);
    });

    test(`(${kind}) does not have to be scrolled sideways on a narrow screen`, async () => {
      const { page, calc } = await open(`#work=${kind}`, { viewport: { width: 320, height: 700 } });
      await unfold(calc);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} px`);
    });
  }

  test("who else is paid stands in the bill by name", async () => {
    const { calc } = await open("#models=amazon.nova-lite-v1:0&work=rag&guard=content,grounding");
    await unfold(row(calc, "Nova Lite"));
    const lines = await row(calc, "Nova Lite").locator(".bill tbody th").allTextContents();
    for (const name of [
      "Titan Embeddings V2: ",
      "Cohere Rerank 3.5: ",
      "Vector store: ",
      "Guardrails: ",
    ])
      assert.ok(
        lines.some((line) => line.startsWith(name)),
        `${name} in ${lines}`,
      );
    assert.equal(new Set(lines).size, lines.length, "no two lines are called the same");
    await addsUp(row(calc, "Nova Lite"));
  });

  test("how many characters a token is, is asked once something is checked", async () => {
    const { calc } = await open();
    assert.equal(await field(calc, "characters").count(), 0);
    await field(calc, "guard").selectOption("content");
    assert.equal(await field(calc, "characters").inputValue(), "4");
  });

  test("a link may combine checks that the list does not", async () => {
    const { calc } = await open("#guard=topics,grounding");
    assert.equal(await field(calc, "guard").inputValue(), "topics,grounding");
  });
});

inBrowser("what can be looked into", () => {
  const { open } = stage();

  test("is fetched once it is asked for, and not before", async () => {
    const { page, calc, seen } = await open("", { fresh: true });
    await page.waitForLoadState("networkidle");
    assert.ok(!seen.requests.some((request) => /study/.test(request)));
    await openStudies(calc);
    const fetched = seen.requests.filter((request) => /study|whole/.test(request));
    assert.equal(fetched.length, 3, fetched.join("\n"));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  test("says how sure the first place is", async () => {
    const { calc } = await open("", { fresh: true });
    await openStudies(calc);
    const doubt = await part(calc, "How sure");
    assert.match(
      (await doubt.locator(".finding").first().textContent()) ?? "",
      /is first in \d+% of weightings near yours, and in \d+% of all there are/,
    );
    const words = await doubt.innerText();
    assert.match(words, /stands before .+ by .+ \(\d+\.\d\).*, in points of 100/);
    assert.match(words, /Taking away any one of the 19 models behind the first leaves the others/);
    assert.match(words, /Entropy\s+CRITIC/);
  });

  test("finds where another model becomes the cheapest, and follows what varies", async () => {
    const { calc } = await open("#models=amazon.nova-lite-v1:0,amazon.nova-micro-v1:0", {
      fresh: true,
    });
    await openStudies(calc);
    const turning = await part(calc, "become the cheapest");
    await turning.locator("select").selectOption("output");
    assert.match(
      (await turning.locator(".finding").textContent()) ?? "",
      /^Tokens out: .*Nova Micro/,
    );
    assert.ok(await turning.locator("svg").first().isVisible());
  });

  test("buys one model in every way, and a refusal says why", async () => {
    const { calc } = await open("#models=amazon.nova-lite-v1:0", { fresh: true });
    await openStudies(calc);
    const ways = await part(calc, "Every way");
    await ways.locator("table").waitFor();
    const words = await ways.innerText();
    assert.match(words, /Batch/);
    assert.match(words, /Not sold|not sold/);
    assert.ok(words.includes(await month(calc, "Nova Lite")));
  });

  test("buys a model that is left out as well, if a cost of it is known", async () => {
    const { calc } = await open("#models=amazon.nova-lite-v1:0,amazon.nova-pro-v1:0&max.cost=20", {
      fresh: true,
    });
    await openStudies(calc);
    const ways = await part(calc, "Every way");
    await ways.locator("select").selectOption({ label: "Nova Pro" });
    assert.equal(await ways.locator("select").inputValue(), "amazon.nova-pro-v1:0");
    assert.match(await ways.locator("table").innerText(), /\$120\.00/);
  });

  test("holds a fine-tuned small model against a large one that is prompted", async () => {
    const { calc } = await open("#examples=2000&input=200&output=500", { fresh: true });
    await openStudies(calc);
    const tuned = await part(calc, "worth fine-tuning");
    const large = tuned.getByLabel("The large one, prompted");
    await large.selectOption({ label: "Claude Haiku 4.5" });
    await tuned.getByLabel("Its prompt is longer by").fill("800");
    // $13.29 for training and keeping, over $0.00219 saved with each request.
    assert.match(
      (await tuned.locator(".finding").textContent()) ?? "",
      /up to 6,068 Claude Haiku 4.5 is the cheapest, from 6,069 on Nova 2 Lite\./,
    );
    await tuned.getByLabel("Its prompt is longer by").fill("some");
    assert.match(await tuned.innerText(), /Tokens are a whole number from 0 up/);
  });

  test("imports weights of one's own, and says what cannot be", async () => {
    const { calc } = await open("#work=imported", { fresh: true });
    assert.equal(await month(calc, "Llama 3.1 8B"), "$1,224.12");
    assert.equal((await months(calc)).length, 5);
    assert.match(await calc.locator(".excluded").innerText(), /Fail what you ask for/);
    await openStudies(calc);
    const ways = await part(calc, "Every way");
    assert.match(
      await ways.locator("table").innerText(),
      /Custom model import \(as asked\)\s+\$1,224\.12/,
    );
  });

  test("says what a budget buys, and what is no budget", async () => {
    const { calc } = await open("#models=amazon.nova-lite-v1:0", { fresh: true });
    await openStudies(calc);
    const budget = await part(calc, "budget buy");
    await budget.locator("input").fill("18");
    assert.match(await budget.innerText(), /100,000/);
    await budget.locator("input").fill("plenty");
    assert.match(await budget.innerText(), /A budget is a number of US dollars/);
  });

  test("turns AWS's own way to ask into requests of a month, and back", async () => {
    const { calc } = await open("", { fresh: true });
    await openStudies(calc);
    const pace = await part(calc, "own calculator");
    await pace.getByText("comes to 144,000 a month").waitFor();
    await pace.locator("button").click();
    assert.equal(await field(calc, "requests").inputValue(), "144,000");
  });

  test("says what is wrong where it cannot be had, and leaves the answer in place", async () => {
    const { page, calc } = await open("", {
      first: (page) => page.route(/study-.*\.wasm$/, (route) => route.abort()),
    });
    await calc.locator(".deeper > p > button").click();
    await calc.getByText(/^It could not be opened: /).waitFor();
    assert.match(await headline(calc), /^For 50,000 requests/);
    assert.ok(await page.locator("[slot=course]").isVisible());
  });
});
