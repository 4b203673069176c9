// @ts-check
// The core, loaded once for all elements on the page.

import { catalogueBytes, coreBytes } from "#assets";
import init, { Calculator } from "./pkg/weighbridge.js";

/** @import { Outline } from "./pkg/weighbridge.js" */

/**
 * @typedef {{ calculator: Calculator, catalogue: Outline, packed: Uint8Array }} Engine
 */

/** @type {Promise<Engine> | undefined} */
let loading;

/**
 * The core with its catalogue. Fails if the page may not run WebAssembly, or a file is not there.
 * @returns {Promise<Engine>}
 */
export function engine() {
  loading ??= load();
  return loading;
}

async function load() {
  const [, packed] = await Promise.all([init({ module_or_path: coreBytes() }), catalogueBytes()]);
  return over(packed);
}

/**
 * The core with another catalogue.
 * @param {Uint8Array} packed
 * @returns {Engine}
 */
export function over(packed) {
  const calculator = new Calculator(packed);
  return { calculator, catalogue: calculator.catalogue(), packed };
}
