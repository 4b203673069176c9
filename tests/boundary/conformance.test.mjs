// @ts-check
// The conformance suite in the shipped core: the cases that the native core has to reproduce
// (tests/conformance) come out the same, to the last digit.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { billPart, initSync } from "../../www/pkg/study.js";

/** @import { PartBill } from "../../www/pkg/study.js" */

/**
 * The fields are explained in tests/truth/README.md.
 * @typedef {{ dimension: string, inputs: Record<string, string | string[]>, rates: { meter: string, usd: string, per: string }[] }} Part
 * @typedef {{ meter: string, quantity: string, per_unit?: string, before?: string }} Usage
 * @typedef {{ id: string, parts: Part[], instead_of?: Part[], unpriced?: string[], expected_usd?: string, expected_saving?: string, expected_usage?: Usage[] }} Case
 */

const site = join(root, "dist", "site");
const core = readdirSync(site).find((name) => /^study-\w+\.wasm$/.test(name));
assert.ok(core, "dist/site has no study core: run make build first");
initSync({ module: readFileSync(join(site, core)) });

const folder = join(root, "tests", "truth", "pricing");
/** @type {Case[]} */
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).cases);

/** @param {Part} part */
const written = ({ dimension, inputs, rates }) =>
  [
    ["dimension", dimension],
    ...Object.entries(inputs).map(([name, given]) => [name, [given].flat().join()]),
    ...rates.map(({ meter, usd, per }) => [`rate.${meter}`, `${usd}/${per}`]),
  ]
    .map((field) => field.map((text) => encodeURIComponent(text ?? "")).join("="))
    .join("&");

const billed = (/** @type {Part[]} */ parts) => parts.map((part) => billPart(written(part)));

/** So many decimals hold every amount of the cases exactly. */
const PLACES = 40;

/** An exact decimal number in its smallest unit here. */
function exact(/** @type {string} */ text) {
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  assert.ok(decimals.length <= PLACES, text);
  return BigInt(whole + decimals.padEnd(PLACES, "0")) * (text.startsWith("-") ? -1n : 1n);
}

const sum = (/** @type {PartBill[]} */ bills) =>
  bills.reduce((sum, { usd }) => sum + exact(usd), 0n);

describe("the conformance suite in the shipped core", () => {
  test("has all its cases", () => assert.ok(cases.length >= 79, String(cases.length)));

  for (const one of cases)
    test(`${one.id} holds to the last digit`, () => {
      const bills = billed(one.parts);
      assert.deepEqual(
        bills.flatMap(({ unknown }) => unknown),
        one.unpriced ?? [],
      );
      if (one.expected_usd) {
        assert.equal(sum(bills), exact(one.expected_usd));
        if (bills.length === 1) assert.equal(bills[0]?.usd, one.expected_usd);
      }
      if (one.expected_saving) {
        const instead = sum(billed(one.instead_of ?? []));
        // 1 - sum ÷ instead: the saving times what it is of is what is saved, within its last digit.
        const [saved, share] = [instead - sum(bills), exact(one.expected_saving)];
        const off = saved * 10n ** BigInt(PLACES) - share * instead;
        const most = instead * 10n ** BigInt(PLACES - 18);
        assert.ok((off < 0n ? -off : off) <= most, one.expected_saving);
      }
      if (one.expected_usage)
        assert.deepEqual(
          bills
            .flatMap(({ used }) => used)
            .map(({ meter, quantity, per_unit, before }, at) => ({
              meter,
              quantity,
              per_unit: String(per_unit),
              before: one.expected_usage?.[at]?.before ? before : undefined,
            })),
          one.expected_usage.map(({ per_unit = "1", before, ...rest }) => ({
            ...rest,
            per_unit,
            before,
          })),
        );
    });

  test("says what is wrong with a part, by name", () => {
    for (const [part, sentence] of Object.entries({
      "": ": is no dimension",
      "dimension=tolkens": "tolkens: is no dimension",
      "dimension=tokens&input=-1": "input: is not a whole number",
      "dimension=tokens&input=1e9": "input: is not a whole number",
      "dimension=tokens&imput=1": "imput: is no input of it",
      "dimension=tokens&input=1&rate.input=free": "input: has no rate such as 0.2/1000000",
      "dimension=tokens&input=1&rate.input=1/0": "input: has no rate such as 0.2/1000000",
      "dimension=caching&keep_minutes=7": "keep_minutes: is none of 5, 30 and 60",
      "dimension=tokens&input=%E0%A4%A": "input: is not escaped as links are",
    }))
      assert.throws(() => billPart(part), { message: sentence }, part);
  });

  test("charges nothing for a meter without a rate, and names it", () => {
    const { usd, unknown } = billPart("dimension=tokens&input=1000&output=500&rate.input=0.2/1000");
    assert.equal(usd, "0.2");
    assert.deepEqual(unknown, ["output"]);
  });
});
