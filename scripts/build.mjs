// Builds dist/ from the sources:
//
//   site/                    the hosted page, every name but index.html's holding its content's hash
//   weighbridge.html         the same page in one file, for opening from disk
//   weighbridge-element.js   the element in one classic script, for embedding

import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { output, root, run } from "./tools.mjs";

const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const read = (/** @type {string} */ path) => readFileSync(path, "utf8");
const VERSION = JSON.parse(read(at("package.json"))).version;

mkdirSync(at("target"), { recursive: true });
core();
const wasm = readFileSync(at("www/pkg/weighbridge_bg.wasm"));
const catalogue = packedCatalogue();
const styles = await styleSheets();
const answer = await staticAnswer();

rmSync(at("dist"), { recursive: true, force: true });
mkdirSync(at("dist/site"), { recursive: true });
const element = await classicScript("www/define.js");
writeFileSync(at("dist/weighbridge-element.js"), element);
writeFileSync(at("dist/weighbridge.html"), page({ script: await classicScript("www/page.js") }));
await site();
report();

/** The core: by wasm-pack, then made smaller. */
function core() {
  // Without these the binary would name this machine's folders, and differ from any other's.
  const cargoHome = env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [
    `--remap-path-prefix=${join(cargoHome, "registry", "src")}=registry`,
    `--remap-path-prefix=${root.replace(/[/\\]$/, "")}=.`,
  ];
  const to = ["--target", "web", "--out-dir", "../www/pkg", "--out-name", "weighbridge"];
  run("wasm-pack", ["build", "wasm", "--release", "--no-pack", ...to], {
    env: { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") },
  });
  const plain = at("www/pkg/weighbridge_bg.wasm");
  // Takes longer than all the rest of a rebuild, so what it made of the same bytes before is kept.
  const small = at("target", `wasm-opt-${hash(readFileSync(plain), "hex").slice(0, 12)}.wasm`);
  if (!existsSync(small)) {
    run("wasm-opt", ["-Oz", plain, "-o", `${small}.part`]);
    renameSync(`${small}.part`, small);
  }
  copyFileSync(small, plain);
}

function packedCatalogue() {
  const file = at("target/catalogue.bin");
  run("cargo", ["run", "--quiet", "-p", "xtask", "--", "pack", file]);
  return readFileSync(file);
}

/** The element's sheet, as a module for the script, and the page's, for its head. */
async function styleSheets() {
  const sheet = async (/** @type {string} */ entry) => {
    const options = {
      entryPoints: [at(entry)],
      bundle: true,
      minify: true,
      write: false,
      target: "es2023",
    };
    return (await esbuild.build(options)).outputFiles?.[0]?.text.trim() ?? "";
  };
  const forElement = await sheet("www/styles/element.css");
  writeFileSync(at("www/pkg/styles.js"), `export default ${JSON.stringify(forElement)};\n`);
  return sheet("www/styles/index.css");
}

/** The worked example, rendered by the page's own views from the core's own answer. */
async function staticAnswer() {
  const outfile = at("target/static.mjs");
  await esbuild.build({ ...browser("www/static.jsx"), outfile, platform: "node", minify: false });
  const { staticAnswer } = await import(pathToFileURL(outfile).href);
  const { Calculator, initSync } = await import(pathToFileURL(at("www/pkg/weighbridge.js")).href);
  initSync({ module: wasm });
  return staticAnswer(new Calculator(catalogue), buildDay());
}

/** The day of the build: the last change's, so that the same sources make the same bytes. */
function buildDay() {
  const epoch = env.SOURCE_DATE_EPOCH ?? output("git", ["log", "-1", "--format=%ct"]);
  const time = epoch ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString().slice(0, 10);
}

/**
 * What all scripts have in common.
 * @param {string} entry
 * @param {Record<string, string>} [values] what the build fills in
 */
function browser(entry, values = {}) {
  const filled = { VERSION, ...values };
  return /** @satisfies {esbuild.BuildOptions} */ ({
    entryPoints: [at(entry)],
    bundle: true,
    minify: true,
    format: /** @type {"esm" | "iife"} */ ("esm"),
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    define: Object.fromEntries(
      Object.entries(filled).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
    ),
    // The glue's own guess at where its wasm lies is never used.
    logOverride: { "empty-import-meta": "silent" },
  });
}

/**
 * A script that needs nothing beside it, with the core and the catalogue inside.
 * @param {string} entry
 */
async function classicScript(entry) {
  const packed = (/** @type {Buffer} */ bytes) => gzipSync(bytes, { level: 9 }).toString("base64");
  const values = { CORE_GZ: packed(wasm), CATALOGUE_GZ: packed(catalogue) };
  const options = { ...browser(entry, values), conditions: ["inlined"], write: false };
  const built = await esbuild.build({ ...options, format: "iife" });
  return built.outputFiles?.[0]?.text.trim() ?? "";
}

async function site() {
  const named = (/** @type {string} */ name, /** @type {Uint8Array | string} */ content) => {
    const [stem, ending] = name.split(".");
    const file = `${stem}-${hash(content, "hex").slice(0, 12)}.${ending}`;
    writeFileSync(at("dist/site", file), content);
    return file;
  };
  const coreFile = named("core.wasm", wasm);
  const catalogueFile = named("catalogue.bin", catalogue);
  const values = { CORE_FILE: `./${coreFile}`, CATALOGUE_FILE: `./${catalogueFile}` };
  const built = await esbuild.build({ ...browser("www/page.js", values), write: false });
  const scriptFile = named("page.js", built.outputFiles?.[0]?.text.trim() ?? "");
  writeFileSync(at("dist/site/index.html"), page({ scriptFile, coreFile, catalogueFile }));
  copyFileSync(at("dist/weighbridge-element.js"), at("dist/site/weighbridge-element.js"));
  copyFileSync(at("dist/weighbridge.html"), at("dist/site/weighbridge.html"));
  // GitHub Pages is to serve the files as they are.
  writeFileSync(at("dist/site/.nojekyll"), "");
}

/**
 * The page, with its script inside or beside it.
 * @param {{ script: string } | { scriptFile: string, coreFile: string, catalogueFile: string }} parts
 */
function page(parts) {
  const isOneFile = "script" in parts;
  // A closing tag inside the script would end it.
  const inline = isOneFile
    ? parts.script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--")
    : "";
  const csp = [
    "default-src 'none'",
    `script-src ${isOneFile ? `'sha256-${hash(inline, "base64")}'` : "'self'"} 'wasm-unsafe-eval'`,
    `style-src 'sha256-${hash(styles, "base64")}'`,
    `connect-src ${isOneFile ? "'none'" : "'self'"}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const preloads = isOneFile
    ? ""
    : [
        `<link rel="modulepreload" href="./${parts.scriptFile}">`,
        `<link rel="preload" href="./${parts.coreFile}" as="fetch" type="application/wasm" crossorigin>`,
        `<link rel="preload" href="./${parts.catalogueFile}" as="fetch" crossorigin>`,
      ].join("\n");
  const filled = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${csp}">`,
    preloads,
    styles: `<style>${styles}</style>`,
    answer,
    script: isOneFile
      ? `<script>${inline}</script>`
      : `<script type="module" src="./${parts.scriptFile}"></script>`,
  };
  return Object.entries(filled).reduce(
    (html, [name, text]) => {
      const marker = `<!--${name}-->`;
      if (html.split(marker).length !== 2) throw new Error(`www/index.html needs one ${marker}`);
      return html.replace(marker, () => text);
    },
    read(at("www/index.html")),
  );
}

/**
 * @param {Uint8Array | string} content
 * @param {"hex" | "base64"} encoding
 */
function hash(content, encoding) {
  return createHash("sha256").update(content).digest(encoding);
}

/** What a first visit loads, for whoever builds. `tests/page` holds the sizes to their budgets. */
function report() {
  const sizes = {
    core: wasm,
    catalogue,
    page: page({ scriptFile: "", coreFile: "", catalogueFile: "" }),
  };
  const text = Object.entries(sizes).map(
    ([name, content]) => `${name} ${kilobytes(brotliCompressSync(content).length)}`,
  );
  const onDisk = readFileSync(at("dist/weighbridge.html")).length;
  console.log(`dist/: ${text.join(", ")} (brotli); weighbridge.html ${kilobytes(onDisk)} on disk`);
}

function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
