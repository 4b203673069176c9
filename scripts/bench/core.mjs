// The shipped core in node.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../tools.mjs";
import { shipped } from "./shipped.mjs";

/** @import { Answer, Detail, Outline } from "../../www/pkg/weighbridge.js" */

/**
 * What is asked of the core here. Written down because www/pkg is there only after a build.
 * @typedef {{
 *   answer(question: string, lastGood: string, today: string): Answer,
 *   detail(link: string, model: string, today: string): Detail | null,
 *   catalogue(): Outline,
 *   free(): void,
 * }} Core
 * @typedef {new (packed: Uint8Array) => Core} CoreClass
 */

/** The day on which everything is asked. */
export const TODAY = "2026-11-22";

/** @returns {Promise<CoreClass>} */
export async function core() {
  const glue = await import(pathToFileURL(join(root, "www/pkg/weighbridge.js")).href);
  glue.initSync({ module: shipped(/^core-/) });
  return glue.Calculator;
}

/** What is looked into later, with all that it exports. */
export async function study() {
  const glue = await import(pathToFileURL(join(root, "www/pkg/study.js")).href);
  glue.initSync({ module: shipped(/^study-\w+\.wasm$/) });
  return glue;
}
