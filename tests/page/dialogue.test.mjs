// @ts-check
// Chats and agents on the page: what one fills in, and what the bill makes of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { field, headline, month, row, unfold } from "./reading.mjs";

/** @import { Locator } from "playwright-core" */

const NOTES = "#models=amazon.nova-pro-v1:0&work=chat&chats=1&turns=20&system=0&user=500&reply=300";
const HAIKU = "#models=anthropic.claude-haiku-4-5-20251001-v1:0";

inBrowser("chats and agents", () => {
  const { open } = stage();

  test("a choice of chats asks for what a chat is made of", async () => {
    const { calc } = await open();
    await field(calc, "work").selectOption("chat");
    for (const name of ["chats", "turns", "system", "user", "reply", "gap", "cache"])
      assert.equal(await field(calc, name).count(), 1, name);
    assert.equal(await field(calc, "requests").count(), 0);
    assert.match(await headline(calc), /10,000 conversations of 6 questions each/);
  });

  test("a choice of agents asks for what an agent's task is made of", async () => {
    const { calc } = await open();
    await field(calc, "work").selectOption("agent");
    for (const name of ["tasks", "rounds", "setup", "task", "call", "result", "final", "cache"])
      assert.equal(await field(calc, name).count(), 1, name);
    assert.match(await headline(calc), /1,000 tasks of 9 requests each/);
  });

  test("twenty questions of 500 tokens, answered in 300, send 162,000", async () => {
    const { calc } = await open(`${NOTES}&cache=no`);
    assert.match(await meters(calc, "Nova Pro"), /Input tokens162,000/);
  });

  test("a bill is for a conversation, a task or a request, as asked", async () => {
    for (const [question, unit] of [
      [NOTES, "A conversation"],
      ["#models=amazon.nova-pro-v1:0&work=agent", "A task"],
      ["#models=amazon.nova-pro-v1:0", "A request"],
    ]) {
      const { calc } = await open(question);
      await unfold(row(calc, "Nova Pro"));
      assert.equal(await row(calc, "Nova Pro").locator(".amounts dt").first().textContent(), unit);
    }
  });

  test("caching costs less where it is sold, and nothing else where it is not", async () => {
    const cost = async (/** @type {string} */ question, /** @type {string} */ model) => {
      const { calc } = await open(question);
      return month(calc, model);
    };
    const haiku = `${HAIKU}&work=chat&turns=20&system=10000`;
    const llama = "#models=meta.llama3-3-70b-instruct-v1:0&work=chat";
    assert.notEqual(
      await cost(haiku, "Claude Haiku 4.5"),
      await cost(`${haiku}&cache=no`, "Claude Haiku 4.5"),
    );
    assert.equal(
      await cost(llama, "Llama 3.3 70B"),
      await cost(`${llama}&cache=no`, "Llama 3.3 70B"),
    );
  });

  test("questions further apart than any lifetime are not cached", async () => {
    const { calc } = await open(`${HAIKU}&work=chat&system=10000&gap=61`);
    assert.doesNotMatch(await meters(calc, "Claude Haiku 4.5"), /cache/i);
    await field(calc, "gap").fill("4");
    assert.match(await meters(calc, "Claude Haiku 4.5"), /cache/i);
  });

  test("too many turns end in a sentence that names field, text and limit", async () => {
    const { calc } = await open("#work=chat");
    await field(calc, "turns").fill("1001");
    assert.match(
      (await calc.locator(".problem").textContent()) ?? "",
      /Questions in each: “1001” is out of range\. It has to be from 1 to 1,000\./,
    );
  });
});

/**
 * The lines of a model's bill.
 * @param {Locator} calc
 * @param {string} model
 */
async function meters(calc, model) {
  await unfold(row(calc, model));
  return (await row(calc, model).locator(".bill tbody").first().textContent()) ?? "";
}
