// @ts-check
// Bytes as text inside a script, there and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decoded, encoded } from "../../www/base91.js";

test("bytes come back as they were, and nothing behind them", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length * 7) % 256);
    assert.deepEqual([...decoded(encoded(bytes))], [...bytes]);
  }
});

test("the text can stand in a string, in a script, in a page", () => {
  const every = Uint8Array.from({ length: 65_536 }, (_, at) => (at % 2 ? at >> 8 : at & 255));
  assert.match(encoded(every), /^[ !#-;=-[\]-_a-~]*$/);
});

test("it takes less room than base64", () => {
  const bytes = new Uint8Array(10_000).fill(170);
  assert.ok(encoded(bytes).length < btoa(String.fromCharCode(...bytes)).length * 0.93);
});
