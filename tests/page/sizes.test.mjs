// @ts-check
// What a visit costs, and what the built files may hold. Sizes are counted as they travel: brotli
// at its best, 1 KB being 1,000 bytes.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { describe, test } from "node:test";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { output, root } from "../../scripts/tools.mjs";
import { decoded } from "../../www/base91.js";

const site = join(root, "dist", "site");
/** @param {Uint8Array} bytes */
const isGzip = ([first, second]) => first === 0x1f && second === 0x8b;
const oneFile = join(root, "dist", "weighbridge.html");
const listOnDisk = join(root, "dist", "weighbridge-models.html");
const element = join(root, "dist", "weighbridge-element.js");
/** What the two pages are called, hosted and in one file each. */
const HOSTED = ["index.html", "models.html"];
const ALONE = ["weighbridge.html", "weighbridge-models.html"];
const text = (/** @type {string} */ path) => readFileSync(path, "utf8");

const travels = (/** @type {Buffer | string} */ content) => brotliCompressSync(content).length;

/**
 * A hosted page and the files that it loads.
 * @param {string} name
 */
function visit(name) {
  const html = text(join(site, name));
  const loaded = [...html.matchAll(/(?:href|src)="\.\/([^"]+)"/g)].map(([, file]) => file);
  const files = [...new Set(loaded)];
  return {
    html,
    files,
    file(/** @type {string} */ ending) {
      const found = files.find((name) => name.endsWith(ending));
      assert.ok(found, `${name} loads no ${ending}`);
      return readFileSync(join(site, found));
    },
    whole: () =>
      files.reduce((sum, name) => sum + travels(readFileSync(join(site, name))), travels(html)),
  };
}

const calculator = visit("index.html");
const list = visit("models.html");
const styles = (/** @type {string} */ html) => inline(html, "style")[0] ?? "";

describe("the budgets", () => {
  /** @type {[string, number, () => number][]} */
  const budgets = [
    ["the whole first load", 120_000, calculator.whole],
    ["the core", 70_000, () => travels(calculator.file(".wasm"))],
    [
      "script and styles",
      30_000,
      () => travels(calculator.file(".js")) + travels(styles(calculator.html)),
    ],
    ["the catalogue", 30_000, () => travels(calculator.file(".bin"))],
    ["the page in one file, on disk", 300_000, () => readFileSync(oneFile).length],
    ["the whole first load of all models", 130_000, list.whole],
    ["the core that lists models", 70_000, () => travels(list.file(".wasm"))],
    [
      "script and styles of all models",
      30_000,
      () => travels(list.file(".js")) + travels(styles(list.html)),
    ],
    ["the whole catalogue", 35_000, () => travels(list.file(".bin"))],
    ["all models in one file, on disk", 420_000, () => readFileSync(listOnDisk).length],
  ];
  for (const [what, most, measure] of budgets)
    test(`${what} keeps to ${most / 1000} KB`, (context) => {
      const bytes = measure();
      context.diagnostic(`${what}: ${(bytes / 1000).toFixed(1)} of ${most / 1000} KB`);
      assert.ok(bytes <= most, `${bytes} bytes`);
    });

  for (const { html, files } of [calculator, list])
    test(`the first load of ${title(html)} takes at most six requests`, () => {
      assert.ok(1 + files.length <= 6, files.join(", "));
    });
});

describe("the built files", () => {
  for (const [name, path] of [
    ["the hosted page", join(site, "index.html")],
    ["the page in one file", oneFile],
    ["the hosted page of all models", join(site, "models.html")],
    ["the page of all models in one file", listOnDisk],
  ]) {
    test(`${name} allows exactly the styles and the script it holds, by their hashes`, () => {
      const html = text(path);
      const policy = csp(html);
      assert.deepEqual(hashes(policy["style-src"]), inline(html, "style").map(hash));
      assert.deepEqual(hashes(policy["script-src"]), inline(html, "script").map(hash));
    });

    test(`${name} allows no other host, no inline markup as script, no form and no frame's base`, () => {
      const policy = csp(text(path));
      for (const source of Object.values(policy).flat())
        assert.match(source, /^'(self|none|script|wasm-unsafe-eval|sha256-.+)'$|^data:$/, source);
      assert.deepEqual(policy["default-src"], ["'none'"]);
      assert.deepEqual(policy["base-uri"], ["'none'"]);
      assert.deepEqual(policy["form-action"], ["'none'"]);
      assert.deepEqual(policy["require-trusted-types-for"], ["'script'"]);
      assert.deepEqual(policy["trusted-types"], ["'none'"]);
    });

    test(`${name} loads nothing from another host, nor from the root of its own`, () => {
      const html = text(path);
      const loaded = html.matchAll(/<(?:link|script|img|iframe|source|object)\b[^>]*>/g);
      for (const [tag] of loaded)
        for (const [, address] of tag.matchAll(/\b(?:href|src|srcset|data)="([^"]*)"/g))
          assert.match(address, /^(\.\/|data:)/, tag.slice(0, 120));
      assert.doesNotMatch(styles(html), /@import|url\((?!["']?#)/);
    });

    test(`${name} sends readers to https addresses, and to its neighbour by its name`, () => {
      const links = [...text(path).matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, to]) => to);
      const neighbours = path.includes("site") ? HOSTED : ALONE;
      for (const neighbour of neighbours) assert.ok(links.includes(neighbour), neighbour);
      for (const address of links.filter((address) => !neighbours.includes(address)))
        assert.match(address, /^https:\/\/[a-z.]+\//);
    });

    test(`${name} has no handler, no style and no javascript: in an attribute`, () => {
      const markup = text(path).replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
      assert.doesNotMatch(markup, /<[^>]*\s(on\w+|style)=/);
      assert.doesNotMatch(markup, /javascript:/i);
    });
  }

  for (const path of [oneFile, listOnDisk]) {
    test(`${basename(path)} asks for no file at all`, () => {
      const html = text(path);
      assert.doesNotMatch(html, /<script[^>]*\ssrc=|<link[^>]*\shref="(?!data:)/);
      assert.deepEqual(csp(html)["connect-src"], ["'none'"]);
    });

    test(`the script of ${basename(path)} ends where the page means it to`, () => {
      assert.equal(text(path).split("</script>").length, 2);
    });
  }

  for (const [name, visit, alone, ...how] of /** @type {const} */ ([
    ["the hosted calculator", calculator, [], "hosted"],
    ["the calculator in one file", null, [oneFile, element]],
    ["the list of all models", list, [listOnDisk], "whole"],
  ]))
    test(`${name} travels with the catalogue as it is written now`, () => {
      const packed = pack(...how);
      assert.ok(
        visit === null || packed.equals(visit.file(".bin")),
        "dist/ is older than catalogue/: run make build",
      );
      for (const path of alone) {
        const strings = [...text(path).matchAll(/"([^"]{5000,})"/g)].map(([, inside]) => inside);
        const packs = strings.map((inside) => decoded(inside ?? "")).filter(isGzip);
        const held = packs.map((pack) => gunzipSync(pack));
        assert.ok(
          held.some((bytes) => packed.equals(bytes)),
          basename(path),
        );
      }
    });

  test("a hashed name holds its content's hash, so that no cache keeps an old file under it", () => {
    const hashed = readdirSync(site).filter((name) => /-[0-9a-f]{12}\./.test(name));
    assert.ok(hashed.length >= 3, hashed.join(", "));
    for (const name of hashed) {
      const content = readFileSync(join(site, name));
      const sum = createHash("sha256").update(content).digest("hex");
      assert.ok(name.includes(`-${sum.slice(0, 12)}.`), name);
    }
  });

  test("every file that travels under a fixed name is the one that was built", () => {
    for (const name of [...ALONE, "weighbridge-element.js"])
      assert.ok(
        readFileSync(join(site, name)).equals(readFileSync(join(root, "dist", name))),
        name,
      );
  });

  test("a host that runs Jekyll serves the folder as it is", () => {
    assert.ok(readdirSync(site).includes(".nojekyll"));
  });

  test("no file names a folder of the machine it was built on", () => {
    const home = homedir().split(sep).join("/");
    const folders = [/\/home\/\w/, /\/Users\/\w/, /[A-Z]:\\Users/, /\.cargo\b/, /\.rustup\b/];
    for (const name of readdirSync(site)) {
      const content = readFileSync(join(site, name)).toString("latin1");
      for (const folder of folders) assert.doesNotMatch(content, folder, name);
      for (const folder of [root, `${home}/`].filter((folder) => folder.length > 2))
        assert.ok(!content.includes(folder), `${name} names ${folder}`);
    }
  });

  test("the element's script leaves no name behind for its page to trip over", () => {
    assert.match(text(element), /^(?:"use strict";)?\(\(\)=>\{[\s\S]*\}\)\(\);?$/);
  });
});

/**
 * What the catalogue's files make, packed just now.
 * @param {...string} how
 */
function pack(...how) {
  const folder = mkdtempSync(join(tmpdir(), "weighbridge-"));
  try {
    const file = join(folder, "catalogue.bin");
    const said = output("cargo", ["run", "--quiet", "-p", "xtask", "--", "pack", file, ...how]);
    assert.ok(said, "the catalogue cannot be packed");
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} html */
function title(html) {
  return html.match(/<title>(.*?)<\/title>/)?.[1];
}

/**
 * The directives of a page's policy.
 * @param {string} html
 * @returns {Record<string, string[]>}
 */
function csp(html) {
  const [, content = ""] =
    html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/) ?? [];
  assert.notEqual(content, "");
  return Object.fromEntries(
    content.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(" ");
      return [name, sources];
    }),
  );
}

/** @param {string[]} sources */
const hashes = (sources) => sources.filter((source) => source.startsWith("'sha256-"));

/** @param {string} content */
const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/**
 * What stands inside elements of this name; elements with an address hold nothing.
 * @param {string} html
 * @param {"script" | "style"} name
 */
const inline = (html, name) =>
  [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, inside]) => inside,
  );
