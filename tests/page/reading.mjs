// @ts-check
// Reads off the page what a reader would: headlines, rows, bills, prices, problems.

/** @import { Locator, Page } from "playwright-core" */

import { exact, shifted, sum, times } from "./exact.mjs";

/** @param {Locator} calc */
export const headline = async (calc) => (await calc.locator(".headline h2").textContent()) ?? "";

/**
 * Everything the answer and the notes say, whether unfolded or not.
 * @param {Locator} within
 */
export const said = async (within) =>
  (await within.locator(".answer, .course").allTextContents()).join("\n");

/**
 * The field of this name.
 * @param {Locator} calc
 * @param {string} field
 */
export const field = (calc, field) => calc.locator(`[id="field-${field.replace(".", "-")}"]`);

/**
 * Opens what the hosted page fetches once it is asked for, and with it the notes at the prices chosen.
 * @param {Locator} calc
 */
export async function openStudies(calc) {
  await calc.page().locator("[slot=course] .recheck button").click();
  await calc.locator(".course").waitFor();
}

/**
 * One of the parts that can be looked into, unfolded.
 * @param {Locator} calc
 * @param {string} title
 */
export async function part(calc, title) {
  const fold = calc.locator(".deeper > details", { hasText: title });
  await fold.locator("> summary").click();
  await fold.locator(".study").waitFor();
  return fold;
}

/**
 * What can be looked into differs from place to place: one file has no room for all of it.
 * @param {Locator} calc
 */
export const withoutStudies = (calc) =>
  calc.locator(".deeper").evaluateAll((parts) => {
    for (const part of parts) part.remove();
  });

/**
 * The sentence beside a field about what is wrong with it.
 * @param {Locator} calc
 * @param {string} name
 */
export const problemOf = (calc, name) =>
  calc.locator(`[id="field-${name.replace(".", "-")}-problem"]`);

/**
 * A text that begins with this name, and with no longer one: behind it stands who made the model.
 * @param {string} model
 */
const named = (model) =>
  new RegExp(`^${model.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=\\p{L}|$)`, "u");

/**
 * The ranked row of a model.
 * @param {Locator} calc
 * @param {string} model
 */
export const row = (calc, model) =>
  calc
    .locator(".ranking > table > tbody")
    .filter({ has: calc.page().locator("tr > th", { hasText: named(model) }) });

/**
 * The ranked models on screen, by name, best first.
 * @param {Locator} calc
 * @returns {Promise<string[]>}
 */
export const rankedModels = (calc) =>
  calc
    .locator(".ranking > table > tbody > tr > th")
    .evaluateAll((names) => names.map((name) => name.firstChild?.textContent ?? ""));

/**
 * Presses the button for all rows.
 * @param {Locator} calc
 * @returns {Promise<number>} how many it says there are
 */
export async function showAll(calc) {
  const button = calc.getByRole("button", { name: /^Show all \d+ models$/ });
  const count = Number((await button.innerText()).match(/\d+/)?.[0]);
  await button.click();
  return count;
}

/**
 * A group of models that are left out, by its title.
 * @param {Locator} calc
 * @param {string} title
 */
export const group = (calc, title) =>
  calc
    .locator(".excluded > .group")
    .filter({ has: calc.page().locator("h4, summary", { hasText: title }) });

/**
 * The same, unfolded.
 * @param {Locator} calc
 * @param {string} title
 */
export async function unfoldedGroup(calc, title) {
  const one = group(calc, title);
  await one.locator("summary").first().click();
  await one.locator("li").first().waitFor();
  return one;
}

/** The models in groups that stand open; the lines of a bill are lists as well. */
const LEFT_OUT = "li:has(> strong):not(.whys *)";

/**
 * Why a model is left out, in the words of the page, as far as its group is unfolded.
 * @param {Locator} within the calculator or a group
 * @param {string} model
 * @returns {Promise<string[]>}
 */
export const reasonsAgainst = (within, model) =>
  within
    .locator(LEFT_OUT)
    .filter({ has: within.page().locator("strong", { hasText: named(model) }) })
    .locator("> div > p")
    .allTextContents();

/**
 * The models left out, by name, as far as their groups are unfolded.
 * @param {Locator} calc
 */
export const leftOut = (calc) =>
  calc.locator(".excluded").locator(LEFT_OUT).locator("> strong").allTextContents();

/**
 * What a month costs on a ranked model, as shown.
 * @param {Locator} calc
 * @param {string} model
 */
export const month = async (calc, model) => (await months(row(calc, model)))[0];

/**
 * What a month costs on every ranked model on screen, without what else stands beside it.
 * @param {Locator} within
 * @returns {Promise<string[]>}
 */
export const months = (within) =>
  within
    .locator("td.month")
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ""));

/**
 * The prices in a ranked row: in, out, or of an image.
 * @param {Locator} calc
 * @param {string} model
 */
export async function prices(calc, model) {
  const text = await row(calc, model).locator(".prices").first().innerText();
  return text.split(" / ").map(exact);
}

/**
 * What a month of text has to cost at the prices in the row, worked out here.
 * @param {Locator} calc
 * @param {string} model
 * @param {{ requests: number, input: number, output: number }} work
 */
export async function dueAt(calc, model, { requests, input, output }) {
  const [priceIn, priceOut] = await prices(calc, model);
  const head = (await calc.locator(".ranking thead").first().textContent()) ?? "";
  const tens = head.includes("per 1K") ? 3 : head.includes("per 1M") ? 6 : Number.NaN;
  const tokens = (/** @type {number} */ each) => exact(String(requests * each));
  return shifted(sum([times(tokens(input), priceIn), times(tokens(output), priceOut)]), tens);
}

/**
 * Unfolds everything that folds. What is inside is drawn once it is open, so this waits for it.
 * @param {Locator} part of the calculator, or all of it
 */
export const unfold = (part) =>
  part.evaluate(async (mount) => {
    const folded = () => [...mount.querySelectorAll("details")].filter(({ open }) => !open);
    while (folded().length > 0) {
      const toggled = folded().map(
        (details) =>
          new Promise((done) => details.addEventListener("toggle", done, { once: true })),
      );
      for (const details of folded()) details.open = true;
      await Promise.all(toggled);
    }
  });

/**
 * Unfolds who is left out, and not what they would cost.
 * @param {Locator} calc
 */
export const unfoldGroups = (calc) =>
  calc.evaluate(async (mount) => {
    const folded = () => mount.querySelector(".group > details:not([open])");
    for (let details = folded(); details; details = folded()) {
      const group = details;
      const toggled = new Promise((done) => group.addEventListener("toggle", done, { once: true }));
      group.querySelector("summary")?.click();
      await toggled;
    }
  });

/**
 * Waits until the address holds the question, which it does as soon as that stands still.
 * @param {Page} page
 * @returns {Promise<string>} the hash
 */
export async function settled(page) {
  await page.waitForFunction(() => {
    const element = /** @type {(Element & { question: string }) | null} */ (
      document.querySelector("weigh-bridge")
    );
    return location.hash === `#${element?.question}`;
  });
  return new URL(page.url()).hash;
}

/**
 * One bill of the page, as printed: quantity, price and how many it is for, exact amount.
 * @param {Locator} bill
 */
export const bill = (bill) =>
  bill.evaluate((bill) => ({
    lines: [...bill.querySelectorAll(".sum tbody tr:not(.unknown)")].map((row) => {
      const [quantity, price, amount] = row.querySelectorAll("td");
      return {
        quantity: quantity.textContent ?? "",
        price: price.textContent ?? "",
        amount: amount.title,
        shown: amount.textContent ?? "",
      };
    }),
    totals: Object.fromEntries(
      [...bill.querySelectorAll(".amounts > div")].map((part) => [
        part.querySelector("dt")?.textContent ?? "",
        part.querySelector("dd")?.title ?? "",
      ]),
    ),
  }));

/**
 * The control that has the focus, inside the calculator or outside.
 * @param {Page} page
 */
export const focused = (page) =>
  page.evaluateHandle(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  });

/**
 * Has something that a reader must never see got into a text? What the page quotes of the
 * reader's own typing does not count.
 * @param {string} text
 */
export const leaks = (text) =>
  text
    .replace(/“[^”]*”/g, "“”")
    .match(/\b(NaN|undefined|null|Infinity|\[object \w+\]|true|false)\b|\$\{/g) ?? [];
