// @ts-check
// What the catalogue's own files say, for what the page says to be held against.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/tools.mjs";

/** @param {"models" | "offers"} folder */
const texts = (folder) =>
  readdirSync(join(root, "catalogue", folder)).map((file) =>
    readFileSync(join(root, "catalogue", folder, file), "utf8"),
  );

/** So many models there are. */
export const MODEL_COUNT =
  texts("models")
    .join("\n")
    .match(/^\[\[model\]\]/gm)?.length ?? 0;

/** The day on which the newest price was read. */
export const NEWEST_PRICE =
  texts("offers")
    .flatMap((text) => text.match(/(?<=\bread = ")\d{4}-\d\d-\d\d/g) ?? [])
    .sort()
    .at(-1) ?? "";
