// What the build made for the hosted site.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools.mjs";

export const site = join(root, "dist/site");

/**
 * The one file of the site with such a name.
 * @param {RegExp} name
 */
export function shipped(name) {
  const found = readdirSync(site).find((entry) => name.test(entry));
  if (!found) throw new Error(`dist/site has no ${name}: run make build`);
  return readFileSync(join(site, found));
}
