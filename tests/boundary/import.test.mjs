// @ts-check
// The reader of price files as it is shipped, in WebAssembly: what it makes of a file the calculator
// computes with, and whatever is wrong with a file ends as a fault that names it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { root } from "../../scripts/tools.mjs";
import { initSync as initImporter, OpenedFile } from "../../www/pkg/importer.js";
import { Calculator, initSync } from "../../www/pkg/weighbridge.js";

const TODAY = "2026-11-24";
const LITE = "amazon.nova-lite-v1:0";
const FIELD = `${LITE} › input_cost_per_token`;

const shipped = (/** @type {RegExp} */ name) => {
  const folder = join(root, "dist", "site");
  const file = readdirSync(folder).find((file) => name.test(file));
  assert.ok(file, `dist/site has no ${name}: run make build first`);
  return readFileSync(join(folder, file));
};
const wasm = shipped(/^importer-\w+\.wasm$/);
initSync({ module: shipped(/^core-\w+\.wasm$/) });
initImporter({ module: wasm });
const packed = shipped(/^catalogue-\w+\.bin$/);
const fixture = (/** @type {string} */ name) =>
  readFileSync(join(root, "import/tests/fixtures", name));

const open = (/** @type {string} */ name, /** @type {Uint8Array | string} */ content) =>
  new OpenedFile(packed, name, new Uint8Array(Buffer.from(content)), TODAY);
const fault = (/** @type {string} */ name, /** @type {Uint8Array | string} */ content) => {
  const { row, field, value, problem } = open(name, content).fault() ?? {};
  return { row, field, value, ...problem };
};

/** A price map with one entry. */
const map = (/** @type {string} */ price) =>
  `{"${LITE}": {"litellm_provider": "bedrock",\n"input_cost_per_token": ${price}}}`;

/** The first line of a model's bill at the prices of a file. */
function billed(/** @type {OpenedFile} */ file, /** @type {string} */ question) {
  const calculator = new Calculator(file.packed());
  const { link } = calculator.answer(`card=mine&models=${LITE}&${question}`, "", TODAY);
  const line = calculator.detail(link, LITE, TODAY)?.bill.lines[0];
  assert.ok(line);
  return { printed: line.printed.exact, per: line.printed_per, source: line.provenance.source };
}

describe("a file that is read", () => {
  test("is a catalogue with one card more, by whose prices the calculator computes", () => {
    const file = open("own.toml", fixture("own.toml"));
    assert.equal(file.fault(), null);
    const { card, offers, models, unknown_count } = file.summary();
    assert.deepEqual(
      { card, offers, models, unknown_count },
      { card: "mine", offers: 2, models: 2, unknown_count: 0 },
    );
    const mine = { printed: "0.045", per: 1_000_000, source: "reader-file" };
    assert.deepEqual(billed(file, "scope=in-region"), mine);
    const { cards, sources } = new Calculator(file.packed()).catalogue();
    assert.equal(cards.at(-1)?.label, "Your prices: own.toml");
    assert.equal(sources.at(-1)?.confidence, "reader");
  });

  test("may be a map of LiteLLM's or models.dev's", () => {
    assert.equal(
      billed(open("map.json", fixture("litellm.json")), "scope=in-region").printed,
      "0.055",
    );
    assert.equal(
      billed(open("api.json", fixture("models-dev.json")), "scope=in-region").printed,
      "0.055",
    );
    const name = `${LITE}.toml`;
    assert.equal(billed(open(name, fixture(name)), "scope=in-region").printed, "0.055");
  });

  test("names the ids that lead nowhere and what is not used", () => {
    const { unknown, unused } = open("map.json", fixture("litellm.json")).summary();
    assert.deepEqual(unknown, ["amazon.nova-lite-v1", "__proto__"]);
    assert.deepEqual(
      unused.map(([id, why]) => [id, why.kind]),
      [["bedrock/guardrails", "known"]],
    );
  });

  test("may have ten thousand models", () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [
        `someone.model-${at}`,
        { litellm_provider: "bedrock", input_cost_per_token: 1e-6 },
      ]),
    );
    const text = JSON.stringify({
      ...many,
      [LITE]: { litellm_provider: "bedrock", input_cost_per_token: 6e-8 },
    });
    const summary = open("map.json", text).summary();
    assert.equal(summary.unknown_count, 10_000);
    assert.equal(summary.unknown.length, 20);
  });
});

describe("a file with a fault", () => {
  const nines = "9".repeat(400);
  const at = { row: 2, field: FIELD };
  for (const [what, name, content, expected] of /** @type {const} */ ([
    [
      "longer than five million bytes",
      "a.json",
      " ".repeat(5_000_001),
      { kind: "too-long", limit: 5_000_000 },
    ],
    ["empty", "a.json", "", { kind: "empty" }],
    [
      "that is a picture",
      "a.json",
      Buffer.from([0x89, 0x50]),
      { kind: "not-text", encoding: "UTF-8", byte: 0 },
    ],
    ["of no known form", "a.json", "{}", { kind: "unknown-form" }],
    ["nested too deep", "a.json", `{"a":${"[".repeat(1e5)}`, { kind: "too-deep", limit: 32 }],
    ["with a key as deep", "a.toml", `${"a.".repeat(1e6)}a = 1`, { kind: "too-deep", limit: 32 }],
    ["with NaN", "a.json", map("NaN"), { ...at, value: "NaN", kind: "not-a-number" }],
    [
      "with an infinite price",
      "a.json",
      map("1e999"),
      { ...at, value: "1e999", kind: "out-of-range" },
    ],
    ["with a negative price", "a.json", map("-1e-6"), { ...at, value: "-1e-6", kind: "negative" }],
    [
      "with 400 digits",
      "a.json",
      map(nines),
      { ...at, value: `${"9".repeat(40)}…`, kind: "too-many-digits" },
    ],
    [
      "with a price twice",
      "a.json",
      map('1e-6, "input_cost_per_token": 2e-6'),
      { ...at, kind: "twice", first: 2 },
    ],
    [
      "without a price of ours",
      "a.json",
      map("1e-6").replace(LITE, "__proto__"),
      { kind: "nothing-known" },
    ],
    ["cut off", "a.json", map("1e-6").slice(0, -1), { row: 2, kind: "syntax" }],
    [
      "of a model not ours",
      "own.toml",
      '[[offer]]\nmodel = "x"\nrate = []',
      { row: 1, value: "x", kind: "unknown-item" },
    ],
  ])) {
    test(`${what} names it and makes nothing`, () => {
      const found = fault(name, content);
      for (const [key, value] of Object.entries(expected))
        assert.equal(Reflect.get(found, key), value, `${key} of ${JSON.stringify(found)}`);
      assert.throws(() => open(name, content).packed());
    });
  }

  test("does not keep the next from being read", () => {
    for (let at = 0; at < 50; at++) assert.ok(open("a.json", map(`${nines}${at}`)).fault());
    assert.equal(open("own.toml", fixture("own.toml")).fault(), null);
  });
});

test("UTF-16 with its mark, and UTF-8 with one, are read", () => {
  const text = map("6e-8");
  assert.equal(open("a.json", Buffer.from(`\ufeff${text}`, "utf16le")).fault(), null);
  assert.equal(open("a.json", `\ufeff${text}`).fault(), null);
});

test("the reader of files takes at most 95 KB on its way to the few who open one", () => {
  const { length } = brotliCompressSync(wasm);
  assert.ok(length <= 95_000, `${length} bytes`);
});
