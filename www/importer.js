// @ts-check
// The reader of price files and its sentences: a script of its own, fetched once a reader opens a file.

import { file } from "./assets/file.js";
import init, { OpenedFile } from "./pkg/importer.js";
import { fault, summary, unused } from "./text/import.js";

/** @typedef {import("./own-prices.js").Opened} Opened */

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * The catalogue with the prices of a file put over it, and what became of the file, in words.
 * @param {Uint8Array} packed the catalogue
 * @param {string} name of the file
 * @param {Uint8Array} bytes
 * @param {string} today
 * @returns {Promise<Opened>}
 */
export async function open(packed, name, bytes, today) {
  loading ??= init({ module_or_path: file(process.env.IMPORTER_CORE_FILE ?? "") });
  try {
    await loading;
  } catch (error) {
    // The next try fetches it again.
    loading = undefined;
    throw error;
  }
  const opened = new OpenedFile(packed, name, bytes, today);
  try {
    const wrong = opened.fault();
    if (wrong) return { trouble: fault(wrong) };
    const made = opened.summary();
    return {
      packed: opened.packed(),
      card: made.card,
      said: summary(made),
      unused: unused(made),
    };
  } finally {
    opened.free();
  }
}
