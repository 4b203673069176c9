// @ts-check
// The core that lists models, with the whole catalogue.

import { catalogueBytes, coreBytes } from "#assets";
import init, { Library } from "./pkg/list.js";

/** @import { Outline } from "./pkg/weighbridge.js" */

/** @typedef {{ library: Library, catalogue: Outline }} Loaded */

/**
 * The core with its catalogue. Fails if the page may not run WebAssembly, or a file is not there.
 * @returns {Promise<Loaded>}
 */
export async function library() {
  const [, packed] = await Promise.all([init({ module_or_path: coreBytes() }), catalogueBytes()]);
  const library = new Library(packed);
  return { library, catalogue: library.catalogue() };
}
