// @ts-check
// What a model must have: every requirement on the page, how much each is missed by, the nearest misses
// and the way back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { inBrowser, stage } from "./browser.mjs";
import {
  field,
  focused,
  headline,
  leaks,
  openStudies,
  problemOf,
  rankedModels,
  reasonsAgainst,
  row,
  settled,
  unfold,
  unfoldGroups,
} from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

/** The question of a new user: Japanese, the EU, open weights, on a budget. */
const EUROPE =
  "#region=eu-central-1&scope=geo&need.language_codes=ja&need.open_weights=yes&max.cost=50&min.context_window=200k";

const COURSE = "#models=course";

/** @param {Locator} calc */
const required = (calc) => calc.locator(".part > summary", { hasText: "What must it have?" });

/**
 * The nearest misses, by name.
 * @param {Locator} calc
 */
const misses = (calc) => calc.locator(".misses li > b").allTextContents();

/**
 * @param {Locator} calc
 * @param {string} model
 */
const miss = (calc, model) =>
  calc.locator(".misses li").filter({ has: calc.page().locator("b", { hasText: model }) });

inBrowser("what a model must have", () => {
  const { open } = stage();

  test("the form asks for every fact that can be required of a contest, by the catalogue's own words", async () => {
    const { calc } = await open();
    for (const [work, made] of Object.entries({
      text: "text",
      image: "image",
      embedding: "embedding",
      video: "video",
      speech: "audio",
    })) {
      await field(calc, "work").selectOption(work);
      await unfold(calc.locator(".question"));
      const due = requirable(made);
      assert.ok(due.length > 4, work);
      const ids = await calc
        .locator(".part [id^=field-m], .part [id^=field-need]")
        .evaluateAll((controls) => controls.map(({ id }) => id));
      assert.deepEqual(ids.toSorted(), due.toSorted(), work);
    }
  });

  test("the usual requirements are in sight, and the others behind a fold that counts them", async () => {
    const { calc } = await open();
    await required(calc).click();
    assert.ok(await field(calc, "need.capabilities").isVisible());
    assert.equal(await field(calc, "need.licence").count(), 0);
    const more = calc.locator(".part .part > summary");
    assert.equal(await more.textContent(), "More requirements");
    await more.click();
    await field(calc, "need.licence").fill("apache");
    assert.match((await more.textContent()) ?? "", /1 in use$/);
    assert.match((await required(calc).textContent()) ?? "", /1 requirement$/);
  });

  /** @type {[string, string, string, string, RegExp][]} */
  const each = [
    [
      "need.licence",
      "apache",
      "Llama 2 70B Chat",
      "models=course",
      /^Licence: .*, and you ask for apache\.$/,
    ],
    [
      "min.lmarena_text_2025_05",
      "1200",
      "Claude 2.1",
      "models=course",
      /^LMArena rating, 2025-05-24: 1,114\.6 rating points, 85\.4 short of the 1,200 you ask for\.$/,
    ],
    [
      "max.time_to_first_token",
      "0.25",
      "Llama 2 70B Chat",
      "models=course",
      /^Time to first token: 0\.39 seconds, 0\.14 more than the 0\.25 you ask for\.$/,
    ],
    [
      "max.cost",
      "20",
      "Titan Text Express",
      "models=course",
      /^A month costs \$25\.00, \$5\.00 or 25% more than your \$20\.00\.$/,
    ],
    [
      "need.end_of_life",
      "2027-06-01",
      "Mistral 7B",
      "models=mistral.mistral-7b-instruct-v0:2",
      /^End on Bedrock: 2027-03-30, 63 days before the 2027-06-01 you ask for\.$/,
    ],
  ];
  for (const [name, text, model, models, why] of each)
    test(`(${name}) leaves out ${model}, and says by how much`, async () => {
      const { calc } = await open(`#${models}`);
      await unfold(calc.locator(".question"));
      await field(calc, name).fill(text);
      await unfoldGroups(calc);
      const [reason = ""] = await reasonsAgainst(calc, model);
      assert.match(reason, why);
    });

  test("several words of one fact can be asked for, one list each", async () => {
    const { page, calc } = await open();
    await required(calc).click();
    await field(calc, "need.capabilities").selectOption("tools");
    const second = calc.getByLabel("Can do, and");
    await second.selectOption("vision");
    assert.match(await settled(page), /need\.capabilities=tools,vision/);
    assert.match((await required(calc).textContent()) ?? "", /1 requirement$/);
    // No word twice, and each can be taken back.
    assert.equal(await second.nth(1).locator("option[value=tools]").count(), 0);
    await field(calc, "need.capabilities").selectOption("");
    assert.match(await settled(page), /need\.capabilities=vision$/);
    assert.equal(await field(calc, "need.capabilities").inputValue(), "vision");
  });

  test("a link at the other end of a number has a field as well", async () => {
    const { calc } = await open("#models=course&max.context_window=100k");
    await required(calc).click();
    assert.equal(await field(calc, "max.context_window").inputValue(), "100,000");
    await field(calc, "max.context_window").fill("");
    assert.match((await required(calc).textContent()) ?? "", /nothing more$/);
  });

  for (const [name, text, says] of /** @type {[string, string, RegExp][]} */ ([
    [
      "min.context_window",
      "plenty",
      /^Context window, at least: “plenty” is not a number\. Type one from 0 to 1,000,000,000,000/,
    ],
    ["max.cost", "-5", /^Budget a month, at most: “-5” is out of range\./],
    ["min.aider_polyglot", "1e99", /^Aider polyglot, at least: “1e99” is out of range\./],
    ["need.languages", "klingon", /^Languages: “klingon” is not one of “english”/],
    ["need.capabilities", "tools,flying", /^Can do: “tools,flying” is not one of “tools”/],
    ["need.end_of_life", "2027-02-30", /^No known end before: “2027-02-30” is not a day such as/],
  ]))
    test(`(${name}=${text}) ends in a sentence beside its field, in sight even behind the fold`, async () => {
      const { calc } = await open(`${COURSE}&${name}=${text}`);
      assert.match((await problemOf(calc, name).textContent()) ?? "", says);
      assert.ok(await problemOf(calc, name).isVisible());
      assert.equal((await rankedModels(calc)).length, 3);
      assert.deepEqual(leaks(await calc.innerText()), []);
    });
});

inBrowser("the nearest misses", () => {
  const { open } = stage();

  test("Japanese, the EU, open weights and a budget: what is nearest is listed, and one press brings it back", async () => {
    const { page, calc, seen } = await open(EUROPE, { fresh: true });
    assert.match(await headline(calc), /^No model here can do/);
    await calc.getByRole("button", { name: "What would bring the nearest back?" }).click();
    await calc.locator(".misses").waitFor();
    const listed = await misses(calc);
    assert.equal(listed.length, 5);
    const lite = miss(calc, "Nova Lite");
    assert.match(await lite.innerText(), /Open weights: no, and you ask for yes\./);
    assert.match(await lite.innerText(), /It would be the only one ranked\./);
    await lite.getByRole("button", { name: "Bring back: Open weights: any (Nova Lite)" }).click();
    assert.deepEqual(await rankedModels(calc), ["Nova Lite"]);
    assert.match(await headline(calc), /Nova Lite/);
    assert.ok(!(await settled(page)).includes("open_weights"));
    assert.ok((await settled(page)).includes("need.language_codes=ja"));
    assert.deepEqual(await focusedText(calc), "Nova Lite is back, and the only one ranked. Undo");
    assert.deepEqual(seen.errors, []);
  });

  test("undo asks the question of before, and the focus stays there", async () => {
    const { page, calc } = await open(EUROPE, { fresh: true });
    await openStudies(calc);
    const before = await question(page);
    const listed = await misses(calc);
    await miss(calc, "Nova Lite").getByRole("button").click();
    await calc.getByRole("button", { name: "Undo" }).click();
    assert.equal(await question(page), before);
    assert.deepEqual(await misses(calc), listed);
    assert.equal(await focusedText(calc), "Nearest misses");
    assert.equal(await calc.locator(".misses .back").count(), 0);
  });

  test("stands where it was said to stand, and is said to be back no longer than that is so", async () => {
    const { calc } = await open("#need.licence=apache&min.context_window=300k", { fresh: true });
    await openStudies(calc);
    const first = calc.locator(".misses li").first();
    const name = (await first.locator("b").textContent()) ?? "";
    const [, place, of] = (await first.innerText()).match(/in place (\d+) of (\d+)/) ?? [];
    await first.getByRole("button").click();
    const back = calc.locator(".misses .back");
    assert.match(await back.innerText(), new RegExp(`is back, in place ${place} of ${of}\\.`));
    const more = calc.locator(".more-rows", { hasText: "Show all" });
    if (await more.count()) await more.click();
    const ranked = await rankedModels(calc);
    assert.equal(ranked.length, Number(of));
    assert.equal(ranked[Number(place) - 1], name);
    await field(calc, "requests").fill("7");
    assert.equal(await back.count(), 0);
  });

  test("the field of what was changed takes it back as well", async () => {
    const { calc } = await open(`${COURSE}&min.context_window=250k`, { fresh: true });
    await openStudies(calc);
    assert.deepEqual(await misses(calc), ["Claude 2.1", "Titan Text Express", "Llama 2 70B Chat"]);
    const button = miss(calc, "Claude 2.1").getByRole("button");
    assert.equal(
      await button.textContent(),
      "Bring back: Context window: at least 200,000 tokens (Claude 2.1)",
    );
    await button.click();
    assert.equal(await row(calc, "Claude 2.1").count(), 1);
    await required(calc).click();
    assert.equal(await field(calc, "min.context_window").inputValue(), "200000");
    await field(calc, "min.context_window").fill("250k");
    assert.equal(await row(calc, "Claude 2.1").count(), 0);
  });

  test("are not asked for where nothing is left out for what one asks", async () => {
    const { calc } = await open("", { fresh: true });
    const opener = calc.getByRole("button", { name: "What would bring the nearest back?" });
    assert.equal(await opener.count(), 0);
    await openStudies(calc);
    assert.equal(await calc.locator(".misses").count(), 0);
  });
});

/**
 * What the control that has the focus says.
 * @param {Locator} calc
 */
const focusedText = async (calc) =>
  (await focused(calc.page())).evaluate((active) => active?.textContent ?? "");

/**
 * The question as the core understands it.
 * @param {Page} page
 */
const question = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("weigh-bridge")).question);

/**
 * Ids of the fields that the catalogue's kinds of fact make for what models make, as they are written.
 * @param {string} made
 */
function requirable(made) {
  const facts = readFileSync(join(root, "catalogue", "facts.toml"), "utf8")
    .split("[[fact]]")
    .slice(1);
  const ids = facts.flatMap((fact) => {
    const said = (/** @type {string} */ what) =>
      fact.match(new RegExp(`^${what} = (.*)$`, "m"))?.[1];
    const contests = said("contests");
    if (said("required") === '"never"' || said("listed_only")) return [];
    if (contests && !contests.includes(`"${made}"`)) return [];
    const group = said("shape") !== '"number"' ? "need" : said("less_is_better") ? "max" : "min";
    return [`field-${group}-${JSON.parse(said("key") ?? "")}`];
  });
  return [...ids, "field-max-cost"];
}
