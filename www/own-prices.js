// @ts-check
// Prices of the reader's own, from a file: nothing of it leaves the page, and it lasts as long as the page does.

import { importer } from "#assets";

/**
 * @typedef {{ packed: Uint8Array, card: string, said: string[], unused: string[] } | { trouble: string }} Opened
 *   the catalogue with the file's prices, and what became of the file; or what is wrong with it
 *
 * @typedef {object} OwnPrices
 * @property {string} reading the name of the file that is being read
 * @property {string} trouble what is wrong with the file opened last
 * @property {string} file the name of the file whose prices count
 * @property {string[]} said what became of it
 * @property {string[]} unused what in it is not used, and why
 */

/** @type {OwnPrices} */
export const NONE = { reading: "", trouble: "", file: "", said: [], unused: [] };

/** Whether files can be opened here: a page in one file has no room for their reader. */
export const CAN_OPEN = importer !== null;

/** Longer files are refused by the core, which needs to see no more of them than that they are. */
const ENOUGH = 5_000_001;

/**
 * Reads a file over a packed catalogue. Never fails but with a sentence.
 * @param {Uint8Array} packed
 * @param {File} file
 * @param {string} today
 * @returns {Promise<Opened>}
 */
export async function openFile(packed, file, today) {
  try {
    if (!importer) throw new Error("this page cannot open files");
    const bytes = new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer());
    return await (await importer()).open(packed, file.name, bytes, today);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { trouble: `${file.name} could not be opened: ${reason}.` };
  }
}
