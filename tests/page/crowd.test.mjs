// @ts-check
// What comes of there being many models, sold in many ways: rows that wait to be asked for, groups of
// models that are left out, and prices that depend on where, how far and how fast.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { exact, written } from "./exact.mjs";
import {
  field,
  group,
  headline,
  leaks,
  leftOut,
  month,
  openStudies,
  part,
  prices,
  rankedModels,
  reasonsAgainst,
  row,
  said,
  settled,
  showAll,
  unfold,
  unfoldedGroup,
  unfoldGroups,
} from "./reading.mjs";
import { MODEL_COUNT, NEWEST_PRICE } from "./written.mjs";

/** @import { Locator, Page } from "playwright-core" */

const COURSE = "#models=course";
const [TITAN, NOVA, MICRO, OPUS] = [
  "Titan Text Express",
  "Nova Lite",
  "Nova Micro",
  "Claude Opus 4.6",
];
const ids = /** @type {Record<string, string>} */ ({
  [NOVA]: "amazon.nova-lite-v1:0",
  [OPUS]: "anthropic.claude-opus-4-6-v1",
});
const only = (/** @type {string} */ model) => `#models=${ids[model]}`;

/** So many rows are shown before anybody asks for all. */
const AT_FIRST = 10;

inBrowser("the page and many models", () => {
  const { open } = stage();

  describe("the ranking", () => {
    test("shows ten rows and how many there are, all of them at a press, and ten again at another", async () => {
      const { calc } = await open();
      const first = await rankedModels(calc);
      assert.equal(first.length, AT_FIRST);
      const count = await showAll(calc);
      const all = await rankedModels(calc);
      assert.equal(all.length, count);
      assert.ok(count > AT_FIRST);
      assert.deepEqual(all.slice(0, AT_FIRST), first);
      await calc.getByRole("button", { name: "Show only the first 10" }).click();
      assert.deepEqual(await rankedModels(calc), first);
    });

    test("has a bar for every row on screen, and for the five cheapest that a wish leaves out", async () => {
      const { calc } = await open("#max.cost=100");
      const bars = calc.locator(".bars .name");
      const drawn = async () => (await bars.evaluateAll(ownTexts)).sort();
      await unfoldedGroup(calc, "Fail what you ask for");
      const failing = await leftOut(calc);
      const missed = bars.filter({ hasText: "left out" });
      for (const name of await missed.evaluateAll(ownTexts))
        assert.ok(failing.includes(name), name);
      const due = (await calc.locator(".group li p").allTextContents()).flatMap(
        (reason) => reason.match(/(?<=^A month costs \$)[\d,.]+\d/) ?? [],
      );
      const cheapest = due
        .map((amount) => Number(amount.replaceAll(",", "")))
        .sort((a, b) => a - b);
      const values = await calc.locator(".bars .muted .value").allTextContents();
      assert.deepEqual(
        values.map((value) => Number(written(exact(value)))),
        cheapest.slice(0, 5),
      );
      for (const show of [() => {}, () => showAll(calc)]) {
        await show();
        const shown = [...(await rankedModels(calc)), ...(await missed.evaluateAll(ownTexts))];
        assert.deepEqual(await drawn(), shown.sort());
      }
    });

    test("keeps all rows on screen while one types", async () => {
      const { calc } = await open();
      const count = await showAll(calc);
      await field(calc, "requests").fill("10k");
      await calc.locator("#weight-cost").fill("80");
      assert.equal((await rankedModels(calc)).length, count);
    });

    test("has a bill behind the last row as behind the first, at the prices in the row", async () => {
      const { calc } = await open("#retired=yes");
      await showAll(calc);
      const all = await rankedModels(calc);
      for (const model of [all[0], all[all.length - 1]]) {
        await row(calc, model).locator("summary").first().click();
        const cell = (await row(calc, model).locator(".prices").innerText()).split(" / ");
        const lines = await row(calc, model).locator(".bill tbody tr").all();
        assert.equal(lines.length, 2);
        for (const line of lines) {
          const meter = await line.locator("th").textContent();
          const at = ["Input tokens", "Output tokens"].indexOf(meter ?? "");
          const price = (await line.locator("td").nth(1).textContent()) ?? "";
          if (cell[at] === "not published") assert.equal(price, "price unknown");
          else assert.equal(written(exact(price)), written(exact(cell[at])), model);
        }
      }
    });

    test("has nothing to show more of where ten rows are all there are", async () => {
      const { calc } = await open(COURSE);
      assert.equal((await rankedModels(calc)).length, 3);
      assert.equal(await calc.locator(".more-rows").count(), 0);
    });

    test("names three rivals of the first and counts more, and says of how many what is known", async () => {
      const { page, calc } = await open();
      const { contenders, rivals, known } = await page.evaluate(countKnown);
      const sentence = await certainty(calc);
      assert.ok(rivals > 3, `${rivals} rivals`);
      assert.ok(sentence.includes(`could put ${rivals} other models first instead.`), sentence);
      const counts = sentence.match(
        /the (\d+) models: (.+) for (\d+|none) and (.+) for (\d+|none)\.$/,
      );
      assert.ok(counts, sentence);
      assert.equal(Number(counts[1]), contenders);
      for (const [label, count] of [counts.slice(2, 4), counts.slice(4, 6)])
        assert.equal(known[label], count === "none" ? 0 : Number(count), sentence);
    });

    test("names the rivals of the first where they are few", async () => {
      const { calc } = await open(COURSE);
      assert.equal(
        await certainty(calc),
        "Facts that nobody has published could put Claude 2.1 first instead.",
      );
    });
  });

  describe("who is left out", () => {
    test("stands in groups that say how many they are, and unfold into as many names", async () => {
      const { calc } = await open();
      const whole = Number(await calc.locator(".excluded > h3 .count").textContent());
      await unfoldGroups(calc);
      let sum = 0;
      for (const one of await calc.locator(".excluded > .group").all()) {
        const count = Number(await one.locator(".count").textContent());
        assert.equal(await one.locator("li > strong").count(), count);
        sum += count;
      }
      assert.equal(sum, whole);
      assert.equal(new Set(await leftOut(calc)).size, whole);
      await showAll(calc);
      assert.equal(whole + (await rankedModels(calc)).length, MODEL_COUNT);
    });

    test("has few in the open and many folded away", async () => {
      const { calc } = await open();
      for (const one of await calc.locator(".excluded > .group").all()) {
        const count = Number(await one.locator(".count").textContent());
        assert.equal(await one.locator("> details").count(), count > 4 ? 1 : 0, `${count}`);
        assert.equal(await one.locator("li > strong").count(), count > 4 ? 0 : count);
      }
    });

    test("stays unfolded while one types", async () => {
      const { calc } = await open();
      await unfoldedGroup(calc, "No longer sold");
      const before = await leftOut(calc);
      assert.ok(before.length > 4);
      await field(calc, "requests").fill("10k");
      assert.deepEqual(await leftOut(calc), before);
    });

    /** @type {[string, string, string, string, RegExp[]][]} */
    const reasons = [
      [
        "it is sold no longer",
        "",
        TITAN,
        "No longer sold",
        [/^It can no longer be had: retired by 2025-08-15/],
      ],
      [
        "it makes pictures",
        "",
        "SDXL 1.0",
        "Make something else",
        [/^It makes images, not text: another contest/],
      ],
      [
        "it makes text",
        "work=image",
        NOVA,
        "Make something else",
        [/^It makes text, not images: another contest/],
      ],
      [
        "it makes embeddings",
        "",
        "Embed 4",
        "Make something else",
        [/^It makes embeddings, not text/],
      ],
      [
        "it is not sold in the tier",
        "tier=batch",
        OPUS,
        "Not sold on these terms",
        [/^Not sold as “Batch”; sold as “On-demand \(standard\)”\.$/],
      ],
      [
        "no request to it stays in its region",
        "scope=in-region",
        OPUS,
        "Not sold on these terms",
        [
          /^No price for requests from us-east-1 that stay in their region; there are prices for the us profile, .*the global profile\.$/,
        ],
      ],
      [
        "GovCloud is a place of its own",
        "region=us-gov-west-1",
        OPUS,
        "Not sold on these terms",
        [
          /^No price for requests from us-gov-west-1 that may be served anywhere; there are prices for/,
        ],
      ],
      [
        "the request is too long",
        "input=150k",
        MICRO,
        "Too small for the request",
        [
          /^Prompt and answer need 150,500 tokens, 22,500 more than the 128,000 its context window holds\.$/,
        ],
      ],
      [
        "it costs too much",
        "max.cost=5",
        NOVA,
        "Fail what you ask for",
        [/^A month costs \$9\.00, \$4\.00 or 80% more than your \$5\.00\.$/],
      ],
      [
        "it cannot do something",
        "need.capabilities=computer-use",
        NOVA,
        "Fail what you ask for",
        [/^Can do: .*reading pictures.*, and you ask for computer use\.$/],
      ],
      [
        "two things are in the way",
        "tier=batch",
        TITAN,
        "No longer sold",
        [/^It can no longer be had/, /^Not sold as “Batch”/],
      ],
    ];
    for (const [why, question, model, title, says] of reasons)
      test(`says that ${why}, in the group of its kind`, async () => {
        const { calc } = await open(`#${question}`);
        const said = await reasonsAgainst(await unfoldedGroup(calc, title), model);
        assert.equal(said.length, says.length, said.join("\n"));
        says.forEach((pattern, at) => {
          assert.match(said[at], pattern);
        });
        assert.equal(await row(calc, model).count(), 0);
      });

    test("says what it would cost, and bills it", async () => {
      const { calc } = await open();
      const retired = await unfoldedGroup(calc, "No longer sold");
      const titan = retired.locator("details > ul > li", { hasText: TITAN });
      await titan.locator("summary").click();
      assert.match(await titan.locator(".amounts").innerText(), /A month\s+\$25\.00/);
    });
  });

  describe("where, how far and how fast a request is served", () => {
    /** @type {[string, Record<string, string>, string, [string, string], RegExp][]} */
    const markets = [
      [
        "anywhere, which costs least",
        {},
        OPUS,
        ["5", "25"],
        /called from us-east-1 by the global profile, served anywhere/,
      ],
      [
        "within a geography",
        { scope: "geo" },
        OPUS,
        ["5.5", "27.5"],
        /called from us-east-1 by the us profile, served within it/,
      ],
      [
        "within Europe",
        { scope: "geo", region: "eu-central-1" },
        OPUS,
        ["5.5", "27.5"],
        /called from eu-central-1 by the eu profile/,
      ],
      ["in one region", { scope: "in-region" }, NOVA, ["0.06", "0.24"], /us-east-1/],
      ["in GovCloud", { region: "us-gov-west-1" }, NOVA, ["0.072", "0.288"], /in us-gov-west-1/],
      ["in a batch, at half the price", { tier: "batch" }, NOVA, ["0.03", "0.12"], /Batch/],
    ];
    for (const [where, choices, model, due, why] of markets)
      test(`sets its price and the reason for it: ${where}`, async () => {
        const { page, calc } = await open(only(model));
        await calc.getByText("At which prices?").click();
        for (const [name, word] of Object.entries(choices))
          await field(calc, name).selectOption(word);
        assert.deepEqual((await prices(calc, model)).map(written), due);
        await row(calc, model).locator("summary").first().click();
        const whys = await row(calc, model).locator(".whys > li").allTextContents();
        assert.equal(whys.length, 2);
        for (const one of whys) assert.match(one, why);
        for (const [name, word] of Object.entries(choices))
          assert.equal(new URLSearchParams((await settled(page)).slice(1)).get(name), word);
      });

    test("is chosen from what is sold by use; each tier says what it is", async () => {
      const { calc } = await open(only(NOVA));
      await calc.getByText("At which prices?").click();
      const tiers = await field(calc, "tier").locator("option").allTextContents();
      for (const tier of ["On-demand (standard)", "Flex", "Priority", "Batch"])
        assert.ok(tiers.includes(tier), tiers.join());
      assert.ok(!tiers.some((tier) => tier.startsWith("Provisioned")), tiers.join());
      await field(calc, "tier").selectOption("batch");
      assert.ok(await calc.getByText("A file of requests, answered within a day").isVisible());
    });

    test("leaves nobody to rank where nobody sells, and says so", async () => {
      const { calc } = await open(only(OPUS));
      await calc.getByText("At which prices?").click();
      await field(calc, "scope").selectOption("in-region");
      assert.match(await headline(calc), /^No model here can do 50,000 requests/);
      assert.equal(await certainty(calc), "What each of them lacks is listed below.");
      assert.equal(await calc.locator(".ranking, .costs").count(), 0);
      assert.equal((await reasonsAgainst(calc, OPUS)).length, 1);
    });
  });

  describe("models that are sold no longer", () => {
    test("take part when they are asked for, and go when they are not", async () => {
      const { page, calc } = await open();
      const current = await showAll(calc);
      assert.equal(await row(calc, TITAN).count(), 0);
      await calc.getByText("At which prices?").click();
      await field(calc, "retired").selectOption({ label: "compared as well" });
      assert.equal(await group(calc, "No longer sold").count(), 0);
      assert.ok((await rankedModels(calc)).length > current + 20);
      assert.equal(await month(calc, TITAN), "$25.00");
      assert.match(await settled(page), /retired=yes/);
      await field(calc, "retired").selectOption({ label: "left out" });
      assert.equal((await rankedModels(calc)).length, current);
    });

    test("take part when they are named", async () => {
      const { calc } = await open(COURSE);
      assert.equal(await month(calc, TITAN), "$25.00");
      assert.equal(await calc.getByText("No longer sold").count(), 0);
    });
  });

  describe("a question about some models", () => {
    /** @type {[string, string, string][]} */
    const some = [
      ["the four of the notes", COURSE, "Only the 4 models of the course notes are compared."],
      ["one", only(OPUS), "Only Claude Opus 4.6 is looked at."],
      ["two", `${only(OPUS)},${ids[NOVA]}`, "Only Claude Opus 4.6 and Nova Lite are looked at."],
    ];
    for (const [name, hash, sentence] of some)
      test(`(${name}) says so, and compares all at the press of a button`, async () => {
        const { page, calc } = await open(`${hash}&requests=10k`);
        assert.equal(await calc.locator(".contenders p").textContent(), sentence);
        await calc.getByRole("button", { name: "Compare all models" }).click();
        assert.equal(await calc.locator(".contenders").count(), 0);
        assert.ok((await showAll(calc)) > 50);
        assert.match(await headline(calc), /^For 10,000 requests/);
        assert.equal(await settled(page), "#v=1&requests=10000");
      });

    test("about one weighs it against nobody, and says what it costs", async () => {
      const { calc } = await open(only(OPUS));
      assert.match(
        await headline(calc),
        /^For 50,000 .+, Claude Opus 4\.6 costs \$875\.00 a month\.$/,
      );
      assert.equal(await certainty(calc), "Nothing stands beside it to be compared with.");
      assert.equal(await calc.locator(".excluded").count(), 0);
    });

    test("about one has no order to doubt, and says so", async () => {
      const { calc } = await open(only(OPUS));
      await openStudies(calc);
      const doubt = await part(calc, "How sure is the ranking");
      assert.equal(
        await doubt.locator(".study").innerText(),
        "One model alone takes part, so there is no order to doubt.",
      );
    });

    test("about several of which one will do says that the others are left out, and shows them", async () => {
      const { calc } = await open(`${only(OPUS)},${ids[NOVA]}&max.cost=100`);
      assert.match(await headline(calc), /only Nova Lite will do\. It costs \$9\.00 a month\.$/);
      assert.equal(await certainty(calc), "The others are left out, with the reason, below.");
      assert.deepEqual(await leftOut(calc), [OPUS]);
    });

    test("says nothing where all are compared", async () => {
      const { calc } = await open();
      assert.equal(await calc.locator(".contenders").count(), 0);
    });

    test("follows from a job of the notes, which compares the notes' models", async () => {
      const { calc } = await open();
      await calc.locator(".starts button").first().click();
      assert.match(
        (await calc.locator(".contenders p").textContent()) ?? "",
        /^Only the 4 models of the course notes/,
      );
    });

    test("about one that there is not says so, and compares all", async () => {
      const { calc } = await open("#models=somebody.else-v1");
      assert.match(
        (await calc.locator(".notice").textContent()) ?? "",
        /^Models: there is no model “somebody\.else-v1”, so all models are compared\.$/,
      );
      assert.equal((await rankedModels(calc)).length, AT_FIRST);
    });
  });

  describe("the age of the prices", () => {
    /** @type {[number, string, (date: string) => string][]} */
    const ages = [
      [0, "fresh", (date) => `Prices as of ${date}.`],
      [31, "fresh", (date) => `Prices as of ${date}.`],
      [
        32,
        "old",
        (date) => `Prices as of ${date}. That is 32 days ago: check them before you rely on them.`,
      ],
      [
        90,
        "old",
        (date) => `Prices as of ${date}. That is 3 months ago: check them before you rely on them.`,
      ],
      [
        91,
        "very-old",
        (date) => `Prices as of ${date}. That is 3 months ago. Do not budget with them unchecked.`,
      ],
      [
        400,
        "very-old",
        (date) => `Prices as of ${date}. That is 13 months ago. Do not budget with them unchecked.`,
      ],
    ];
    for (const [days, level, says] of ages)
      test(`of ${days} days, by the reader's clock, is ${level}`, async () => {
        const { calc } = await open("", { first: (page) => at(page, later(NEWEST_PRICE, days)) });
        const age = calc.locator(".headline .age");
        assert.equal(await age.textContent(), says(NEWEST_PRICE));
        assert.equal(await age.getAttribute("class"), `age ${level}`);
      });

    test("stands out as soon as it asks for anything", async () => {
      const edge = async (/** @type {number} */ days) => {
        const { calc } = await open("", { first: (page) => at(page, later(NEWEST_PRICE, days)) });
        return calc
          .locator(".headline .age")
          .evaluate((age) => Number.parseFloat(getComputedStyle(age).borderInlineStartWidth));
      };
      assert.equal(await edge(31), 0);
      for (const days of [32, 91]) assert.ok((await edge(days)) >= 2, `${days} days`);
    });

    test("of one price is noted beside it where it was read long before the others", async () => {
      const { page, calc } = await open();
      await showAll(calc);
      const read = await page.evaluate(oldestPrices);
      let old = 0;
      for (const [model, day] of read) {
        const note = row(calc, model).locator(".month .note");
        const isOld = day < later(NEWEST_PRICE, -90);
        assert.equal(await note.count(), isOld ? 1 : 0, `${model}, read ${day}`);
        if (isOld) assert.equal(await note.textContent(), `price of ${day.slice(0, 7)}`);
        old += Number(isOld);
      }
      assert.ok(old > 0 && old < read.length, `${old} of ${read.length}`);
    });
  });

  describe("sources that differ", () => {
    test("are marked in the bill, and the mark opens what the other says and why it is not followed", async () => {
      const { calc } = await open(`${only(OPUS)}&scope=geo`);
      await row(calc, OPUS).locator("summary").first().click();
      const why = row(calc, OPUS).locator(".whys > li").first();
      const differs = why.locator("details.dissent").first();
      assert.ok(!(await differs.locator("p").isVisible()));
      await differs.getByText("sources differ").click();
      assert.ok(await differs.locator("p").isVisible());
      assert.match(
        await differs.innerText(),
        /says \$5 per 1M\. models\.dev lists us\. at the Global price\./,
      );
      const link = differs.locator("a.source");
      assert.match((await link.getAttribute("href")) ?? "", /^https:\/\//);
      assert.equal(await link.locator("time").getAttribute("datetime"), "2026-07-02");
    });

    test("each have a mark of their own, which stays open while one types", async () => {
      const { calc } = await open(`${only(OPUS)}&scope=geo`);
      await row(calc, OPUS).locator("summary").first().click();
      const marks = row(calc, OPUS).locator(".whys > li").first().locator("details.dissent");
      const texts = await marks.locator("p").allTextContents();
      assert.equal(texts.length, 2);
      assert.notEqual(texts[0], texts[1]);
      await marks.nth(1).locator("summary").click();
      for (const text of ["10k", "20k"]) await field(calc, "requests").fill(text);
      assert.deepEqual(await marks.locator("p").allTextContents(), texts);
      assert.deepEqual(
        await marks.evaluateAll((all) => all.map((one) => /** @type {any} */ (one).open)),
        [false, true],
      );
    });
  });

  describe("the form", () => {
    for (const [title, name] of [
      ["At which prices?", "region"],
      ["What must it have?", "min.max_output"],
    ])
      test(`makes the fields of “${title}” when it is unfolded, and keeps what is in them when it folds`, async () => {
        const { calc } = await open();
        assert.equal(await field(calc, name).count(), 0);
        await calc.getByText(title).click();
        const control = field(calc, name);
        await control.waitFor();
        const isList = await control.evaluate((control) => control.localName === "select");
        await (isList ? control.selectOption("eu-central-1") : control.fill("32k"));
        const before = await said(calc);
        await calc.getByText(title).click();
        await control.waitFor({ state: "detached" });
        assert.equal(await said(calc), before);
        await calc.getByText(title).click();
        assert.equal(await control.inputValue(), isList ? "eu-central-1" : "32k");
      });

    test("says what is chosen of a folded part", async () => {
      const { calc } = await open("#region=eu-central-1&max.cost=30&need.capabilities=tools");
      const summary = (/** @type {string} */ title) =>
        calc.locator(".part > summary", { hasText: title }).textContent();
      assert.match((await summary("At which prices?")) ?? "", /eu-central-1$/);
      assert.match((await summary("What must it have?")) ?? "", /2 requirements$/);
    });

    /** @type {[string, string, string, string, RegExp][]} */
    const requirements = [
      ["need.capabilities", "computer use", NOVA, OPUS, /you ask for computer use\.$/],
      ["need.modality_in", "image", MICRO, NOVA, /^Takes: text, and you ask for image\.$/],
      [
        "need.language_codes",
        "German",
        "Qwen3 235B 2507",
        NOVA,
        /not published, so what you ask for cannot be confirmed\.$/,
      ],
    ];
    for (const [name, label, fails, passes, why] of requirements)
      test(`asks for ${label}, and leaves out who lacks it`, async () => {
        const { calc } = await open();
        await showAll(calc);
        assert.deepEqual([await row(calc, fails).count(), await row(calc, passes).count()], [1, 1]);
        await calc.getByText("What must it have?").click();
        await field(calc, name).selectOption({ label });
        assert.equal(await row(calc, passes).count(), 1);
        await unfold(calc.locator(".excluded"));
        const [reason] = await reasonsAgainst(calc, fails);
        assert.match(reason, why);
      });

    test("weighs more where somebody wants it: the other measures unfold, and say when they are in use", async () => {
      const { page, calc } = await open();
      const more = calc.locator(".weights details");
      assert.equal(await calc.locator("#weight-software_tasks").count(), 0);
      assert.equal(await more.locator("summary").textContent(), "More to weigh");
      await more.locator("summary").click();
      const before = await said(calc);
      await calc.locator("#weight-software_tasks").fill("50");
      assert.notEqual(await said(calc), before);
      assert.equal(await more.locator("summary").textContent(), "More to weigh (1 in use)");
      assert.match(await settled(page), /weight\.software_tasks=50/);
      await calc.locator("#weight-software_tasks").fill("0");
      assert.equal(await said(calc), before);
    });

    test("counts what weighs beyond the usual even while it is folded away", async () => {
      const { calc } = await open("#weight.software_tasks=50&weight.latency=10");
      assert.equal(
        await calc.locator(".weights summary").textContent(),
        "More to weigh (2 in use)",
      );
    });
  });

  describe("an image", () => {
    test("of premium quality costs more where it is told apart, and the same where it is not", async () => {
      const { page, calc } = await open("#work=image&retired=yes");
      await showAll(calc);
      const each = async () =>
        Promise.all(
          ["Titan Image v1", "Titan Image v2", "SDXL 1.0"].map(async (model) =>
            (await prices(calc, model)).map(written).join(),
          ),
        );
      assert.deepEqual(await each(), ["0.01", "0.01", "0.04"]);
      await field(calc, "quality").selectOption("premium");
      assert.deepEqual(await each(), ["0.012", "0.012", "0.04"]);
      await field(calc, "width").fill("256");
      await field(calc, "height").fill("256");
      assert.deepEqual(await each(), ["0.01", "0.01", "0.04"]);
      await field(calc, "quality").selectOption("standard");
      assert.deepEqual(await each(), ["0.008", "0.008", "0.04"]);
      assert.ok(!(await settled(page)).includes("quality"));
    });

    test("has its reasons: the size and the quality that the price is for", async () => {
      const { calc } = await open("#work=image&retired=yes&quality=premium");
      await row(calc, "Titan Image v1").locator("summary").first().click();
      assert.match(
        await row(calc, "Titan Image v1").locator(".whys").innerText(),
        /quality 1, which is at least 1; pixels 1,048,576, which is at least 262,144/,
      );
    });

    test("is asked for without a switch between 1K and 1M tokens", async () => {
      const { calc } = await open("#work=image");
      assert.equal(await calc.getByLabel("per 1M").count(), 0);
      assert.match((await calc.locator(".ranking thead").textContent()) ?? "", /An image/);
    });
  });

  test("a row leads to all prices of its model, on the page of all models", async () => {
    const { page, calc } = await open(only(OPUS));
    await unfold(calc.locator(".ranking"));
    await calc.getByRole("link", { name: `All prices of ${OPUS}` }).click();
    await page.waitForURL(/models\.html#.*opus-4-6/);
    await page.locator("#models[data-drawn]").getByText(OPUS).first().waitFor();
  });

  test("no word of the machine's is anywhere, whatever is chosen of the new", async () => {
    const { page, calc } = await open();
    for (const question of [
      "tier=batch",
      "tier=flex&region=eu-central-1",
      "region=us-gov-east-1&scope=geo",
      "retired=yes",
      "work=image&retired=yes&quality=premium&scope=in-region",
      "need.modality_in=audio&need.language_codes=de",
    ]) {
      await page.evaluate((question) => {
        const element = /** @type {Element & { question: string }} */ (
          document.querySelector("weigh-bridge")
        );
        element.question = question;
      }, question);
      await unfold(calc);
      assert.deepEqual(leaks((await calc.textContent()) ?? ""), [], question);
    }
  });
});

/**
 * How sure the first place is, in the words of the page.
 * @param {Locator} calc
 */
const certainty = async (calc) =>
  (await calc.locator(".headline > p:not(.age, .stale)").textContent()) ?? "";

/**
 * @param {string} day
 * @param {number} days
 */
const later = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * It is noon of this day, wherever the page is.
 * @param {Page} page
 * @param {string} day
 */
const at = (page, day) => page.clock.setFixedTime(new Date(`${day}T12:00:00`));

/**
 * Runs in the page: of how many contenders each criterion is known, by what it is called, and how
 * many may be the first beside the first.
 */
function countKnown() {
  const element = /** @type {any} */ (document.querySelector("weigh-bridge"));
  const { ranked, shares } = element.answer.report.ranking;
  const labels = /** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll(".weights label");
  const names = new Map(
    [...labels].map((label) => [
      label.getAttribute("for")?.replace("weight-", ""),
      label.textContent?.toLowerCase() ?? "",
    ]),
  );
  const known = /** @type {Record<string, number>} */ ({});
  shares.forEach((/** @type {any} */ { criterion }, /** @type {number} */ at) => {
    known[names.get(criterion) ?? criterion] = ranked.filter(
      (/** @type {any} */ { standing }) => standing.values[at] !== null,
    ).length;
  });
  return {
    contenders: ranked.length,
    rivals: ranked.slice(1).filter((/** @type {any} */ { standing }) => standing.rank.best === 1)
      .length,
    known,
  };
}

/**
 * Runs in the page: what parts say themselves, without what is marked inside them.
 * @param {Element[]} parts
 */
function ownTexts(parts) {
  return parts.map((part) => part.firstChild?.textContent?.trim() ?? "");
}

/**
 * Runs in the page: the ranked models by name, and when the oldest of their prices was read.
 * @returns {[string, string][]}
 */
function oldestPrices() {
  const element = /** @type {any} */ (document.querySelector("weigh-bridge"));
  const names = element.shadowRoot.querySelectorAll(".ranking > table > tbody > tr > th");
  return element.answer.report.ranking.ranked.map(
    (/** @type {any} */ { cost }, /** @type {number} */ at) => [
      names[at].firstChild.textContent,
      cost.oldest_price,
    ],
  );
}
