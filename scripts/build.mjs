// Builds dist/ from the sources:
//
//   site/                    the hosted pages; every other name holds its content's hash
//   weighbridge.html         the calculator in one file, for opening from disk
//   weighbridge-models.html  the page of all models in one file
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
import { basename, join } from "node:path";
import { env } from "node:process";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import zopfli from "@gfx/zopfli";
import * as esbuild from "esbuild";
import { encoded } from "../www/base91.js";
import { buildDay, root, run } from "./tools.mjs";

const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const read = (/** @type {string} */ path) => readFileSync(path, "utf8");
const VERSION = JSON.parse(read(at("package.json"))).version;

mkdirSync(at("target"), { recursive: true });
// Each page has a core and a catalogue of its own: neither loads what only the other needs.
const cores = {
  calculator: core("wasm", "weighbridge", { isFast: true }),
  models: core("wasm-list", "list"),
};
/** The calculator's core with all that is looked into later. */
const studyCore = core("wasm", "study", { features: "turning", isFast: true });
/** The same without that for which one file has no room. */
const aloneCore = core("wasm", "alone", { features: "study" });
const importerCore = core("wasm-import", "importer");
const catalogues = {
  calculator: packed("hosted.bin", "hosted"),
  models: packed("whole.bin", "whole"),
  alone: packed("catalogue.bin"),
};
const FILES = {
  calculator: { core: "core.wasm", catalogue: "catalogue.bin" },
  models: { core: "list.wasm", catalogue: "whole.bin" },
};
await elementSheet();
/** Typical jobs, which lie in the script that shows them. */
const presets = String(packed("presets.txt", "presets"));
await studySheet();

/** @typedef {{ title: string, description: string, unscripted: string, promise: string, main: (isOneFile: boolean) => string, script: string, styles: string }} Page */
const [staticAnswer, staticModels] = await prepared();
const PAGES = /** @satisfies {Record<string, Page>} */ ({
  calculator: {
    title: "Weighbridge: models on Amazon Bedrock, weighed",
    description:
      "Which foundation model on Amazon Bedrock can do the job, what it will cost, and how sure that is. Computed in your own browser.",
    unscripted:
      "The figures below are the worked example. With scripts allowed you can put in your own.",
    promise: "Every sum is done in this page. Nothing you type leaves it.",
    // What lies in one file has the notes inside its core, and no room for them twice.
    main: (isOneFile) =>
      `<weigh-bridge>${staticAnswer.answer}${isOneFile ? "" : staticAnswer.notes}</weigh-bridge>`,
    script: "www/page.js",
    styles: await sheet("www/styles/index.css"),
  },
  models: {
    title: "Weighbridge: all models on Amazon Bedrock and their prices",
    description:
      "Every foundation model on Amazon Bedrock: what is known of it, what it costs in which region and tier, since when, and who says so.",
    unscripted:
      "This is the list of all models. With scripts allowed you can search it, and open each model to all its facts and prices.",
    promise: "Everything is looked up in this page. Nothing you type leaves it.",
    main: () =>
      `<p id="status" class="sr" role="status"></p>\n<div id="models">${staticModels}</div>`,
    script: "www/models.js",
    styles: await sheet("www/styles/models.css"),
  },
});
/** What the pages have in common. */
const SHELL = "www/shell.html";
/** What the pages are called, hosted and in one file each. They find each other by these names. */
const HOSTED = { calculator: "index.html", models: "models.html" };
const ALONE = { calculator: "weighbridge.html", models: "weighbridge-models.html" };
/** @typedef {keyof typeof PAGES} PageName */
const NAMES = /** @type {PageName[]} */ (Object.keys(PAGES));

/** In one file there is one core for everything it holds, and so one glue. */
const onlyStudy = /** @satisfies {esbuild.Plugin} */ ({
  name: "only-study",
  setup(build) {
    const alone = () => ({ path: at("www/pkg/alone.js") });
    build.onResolve({ filter: /pkg\/(weighbridge|study)\.js$/ }, alone);
  },
});

rmSync(at("dist"), { recursive: true, force: true });
mkdirSync(at("dist/site"), { recursive: true });
writeFileSync(
  at("dist/weighbridge-element.js"),
  await classicScript("www/define.js", "calculator"),
);
for (const name of NAMES) {
  const script = await classicScript(PAGES[name].script, name, places(ALONE));
  writeFileSync(at("dist", ALONE[name]), page(name, ALONE, { script }));
}
await site();
report();

/**
 * A core with bindings: by wasm-pack, then made smaller.
 * @param {string} crate
 * @param {string} name of what it becomes in www/pkg
 * @param {{ features?: string, isFast?: boolean }} [how] fast, where every key that a reader presses asks
 *   for an answer: half a kilobyte more makes it a fifth faster
 */
function core(crate, name, { features, isFast = false } = {}) {
  // Without these the binary would name this machine's folders, and differ from any other's.
  const cargoHome = env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [
    `--remap-path-prefix=${join(cargoHome, "registry", "src")}=registry`,
    `--remap-path-prefix=${root.replace(/[/\\]$/, "")}=.`,
    // LLVM's own 50 adds a kilobyte to the first load, and takes a twentieth off an answer; of what need
    // not be fast its own 5 makes more, too.
    `-Cllvm-args=-inline-threshold=${isFast ? 20 : 10}`,
  ];
  const to = ["--target", "web", "--out-dir", "../www/pkg", "--out-name", name];
  const more = [
    ...(isFast ? ["--config", 'profile.release.opt-level="s"'] : []),
    ...(features ? ["--features", features] : []),
  ];
  run(
    "wasm-pack",
    ["build", crate, "--release", "--no-pack", ...to, ...(more.length > 0 ? ["--", ...more] : [])],
    {
      env: { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") },
    },
  );
  const plain = at("www/pkg", `${name}_bg.wasm`);
  // The lowest kilobyte of memory is the far end of the stack: nothing is ever found there.
  // Of functions called once only small ones move into their caller: left apart, they pack better.
  const passes = "--low-memory-unused -ocimfs 10 --flatten --rereloop -Oz -O3 -Os -Oz".split(" ");
  // Takes longer than all the rest of a rebuild, so what it made of the same bytes before is kept.
  const made = hash(Buffer.concat([Buffer.from(passes.join(" ")), readFileSync(plain)]), "hex");
  const small = at("target", `wasm-opt-${made.slice(0, 12)}.wasm`);
  if (!existsSync(small)) {
    run("wasm-opt", [...passes, plain, "-o", `${small}.part`]);
    renameSync(`${small}.part`, small);
  }
  copyFileSync(small, plain);
  return readFileSync(plain);
}

/**
 * The catalogue, packed.
 * @param {string} name
 * @param {string[]} how
 */
function packed(name, ...how) {
  const file = at("target", name);
  run("cargo", ["run", "--quiet", "-p", "xtask", "--", "pack", file, ...how]);
  return readFileSync(file);
}

/**
 * A style sheet and all that it imports.
 * @param {string} entry
 */
async function sheet(entry) {
  const options = {
    entryPoints: [at(entry)],
    bundle: true,
    minify: true,
    write: false,
    target: "es2023",
  };
  return (await esbuild.build(options)).outputFiles?.[0]?.text.trim() ?? "";
}

/** The element's sheet, as a module for its script. */
async function elementSheet() {
  const forElement = await sheet("www/styles/element.css");
  writeFileSync(at("www/pkg/styles.js"), `export default ${JSON.stringify(forElement)};\n`);
}

/** The rules of what is looked into later, as modules for its scripts: one file has less to look into. */
async function studySheet() {
  for (const name of ["study", "study-alone"]) {
    const rules = await sheet(`www/styles/${name}.css`);
    writeFileSync(at(`www/pkg/${name}-styles.js`), `export default ${JSON.stringify(rules)};\n`);
  }
}

/** The worked example and the list of models, rendered by the pages' own views from what the core says. */
async function prepared() {
  const load = (/** @type {string} */ file) => import(pathToFileURL(at(file)).href);
  const { Calculator, initSync } = await load("www/pkg/study.js");
  initSync({ module: studyCore });
  const { Library, initSync: initList } = await load("www/pkg/list.js");
  initList({ module: cores.models });
  const rendered = async (/** @type {string} */ entry, /** @type {string} */ name) => {
    const options = { ...browser(entry), platform: /** @type {"node"} */ ("node"), minify: false };
    await esbuild.build({ ...options, outfile: at("target", `${name}.mjs`) });
    return (await load(`target/${name}.mjs`))[name];
  };
  const staticAnswer = await rendered("www/static.jsx", "staticAnswer");
  const staticModels = await rendered("www/static-models.jsx", "staticModels");
  return [
    staticAnswer(new Calculator(catalogues.alone), buildDay()),
    staticModels(new Library(catalogues.models), buildDay()),
  ];
}

/**
 * Where the pages lie, as the scripts are told.
 * @param {{ calculator: string, models: string }} names
 */
function places({ calculator, models }) {
  return { CALCULATOR_PAGE: calculator, MODELS_PAGE: models };
}

/**
 * What all scripts have in common.
 * @param {string} entry
 * @param {Record<string, string>} [values] what the build fills in
 */
function browser(entry, values = {}) {
  const filled = { VERSION, CALCULATOR_PAGE: "", MODELS_PAGE: "", IS_INSIDE: "", ...values };
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
 * Packed as text. Searching longer for the same format makes a page in one file 10 KB smaller, so what
 * was found for the same bytes before is kept.
 * @param {Buffer} bytes
 */
async function zipped(bytes) {
  const kept = at("target", `zopfli-${hash(bytes, "hex").slice(0, 12)}.gz`);
  if (!existsSync(kept)) {
    writeFileSync(`${kept}.part`, await zopfli.gzipAsync(bytes, { numiterations: 15 }));
    renameSync(`${kept}.part`, kept);
  }
  return encoded(readFileSync(kept));
}

/**
 * A script that needs nothing beside it, with the core and the catalogue inside.
 * @param {string} entry
 * @param {PageName} name of the page whose core and catalogue it needs
 * @param {Record<string, string>} [more] what else the build fills in
 */
async function classicScript(entry, name, more = {}) {
  const whole = name === "calculator" ? aloneCore : cores[name];
  const catalogue = name === "calculator" ? catalogues.alone : catalogues[name];
  const inside = { CORE_GZ: await zipped(whole), CATALOGUE_GZ: await zipped(catalogue) };
  const values = { ...more, ...inside, IS_INSIDE: "yes" };
  // The element alone brings its sheet; on a page of our own it finds it there.
  const conditions = entry === "www/define.js" ? ["inlined"] : ["inlined", "page"];
  const plugins = [onlyStudy];
  const options = { ...browser(entry, values), conditions, plugins, write: false };
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
  const importer = {
    IMPORTER_FILE: `./${await importerScript(named)}`,
    STUDY_FILE: `./${await studyScript(named)}`,
  };
  for (const name of NAMES) {
    const coreFile = named(FILES[name].core, cores[name]);
    const catalogueFile = named(FILES[name].catalogue, catalogues[name]);
    const files = { CORE_FILE: `./${coreFile}`, CATALOGUE_FILE: `./${catalogueFile}` };
    const entry = PAGES[name].script;
    const options = browser(entry, { ...files, ...importer, ...places(HOSTED) });
    const built = await esbuild.build({ ...options, conditions: ["page"], write: false });
    const scriptFile = named(basename(entry), built.outputFiles?.[0]?.text.trim() ?? "");
    const parts = { scriptFile, coreFile, catalogueFile };
    writeFileSync(at("dist/site", HOSTED[name]), page(name, HOSTED, parts));
  }
  for (const file of ["weighbridge-element.js", ...Object.values(ALONE)])
    copyFileSync(at("dist", file), at("dist/site", file));
  // GitHub Pages is to serve the files as they are.
  writeFileSync(at("dist/site/.nojekyll"), "");
}

/**
 * The reader of price files, fetched once a file is opened; returns what it is called.
 * @param {(name: string, content: Uint8Array | string) => string} named
 */
async function importerScript(named) {
  const files = { IMPORTER_CORE_FILE: `./${named("importer.wasm", importerCore)}` };
  const built = await esbuild.build({ ...browser("www/importer.js", files), write: false });
  return named("importer.js", built.outputFiles?.[0]?.text.trim() ?? "");
}

/**
 * What is looked into later, fetched once a reader asks; returns what it is called.
 * @param {(name: string, content: Uint8Array | string) => string} named
 */
async function studyScript(named) {
  const files = {
    PRESETS: presets,
    STUDY_CORE_FILE: `./${named("study.wasm", studyCore)}`,
    WHOLE_FILE: `./${named(FILES.models.catalogue, catalogues.models)}`,
    ...places(HOSTED),
  };
  const built = await esbuild.build({ ...browser("www/study.jsx", files), write: false });
  return named("study.js", built.outputFiles?.[0]?.text.trim() ?? "");
}

/**
 * A page, with its script inside or beside it.
 * @param {PageName} name
 * @param {Record<PageName, string>} places
 * @param {{ script: string } | { scriptFile: string, coreFile: string, catalogueFile: string }} parts
 */
function page(name, places, parts) {
  const { script: _, styles, main, ...texts } = PAGES[name];
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
    pages: ways(name, places),
    ...texts,
    main: main(isOneFile),
    script: isOneFile
      ? `<script>${inline}</script>`
      : `<script type="module" src="./${parts.scriptFile}"></script>`,
  };
  return Object.entries(filled).reduce(
    (html, [name, text]) => {
      const marker = `<!--${name}-->`;
      if (html.split(marker).length !== 2) throw new Error(`${SHELL} needs one ${marker}`);
      return html.replace(marker, () => text);
    },
    read(at(SHELL)),
  );
}

/**
 * The way from a page to the others, by their names alone: they lie in one folder, wherever that is.
 * @param {PageName} current
 * @param {Record<PageName, string>} places
 */
function ways(current, places) {
  const titles = { calculator: "Calculator", models: "Models and prices" };
  const links = NAMES.map((name) => {
    const here = name === current ? ' aria-current="page"' : "";
    return `<a href="${places[name]}"${here}>${titles[name]}</a>`;
  });
  return `<nav class="pages" aria-label="Pages">${links.join("")}</nav>`;
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
  const bare = { scriptFile: "", coreFile: "", catalogueFile: "" };
  const travels = NAMES.map((name) => {
    const parts = [cores[name], catalogues[name], page(name, HOSTED, bare)];
    const [core, catalogue, html] = parts.map((part) => kilobytes(brotliCompressSync(part).length));
    return `${HOSTED[name]} ${html}, its core ${core}, its catalogue ${catalogue}`;
  });
  const onDisk = Object.values(ALONE).map(
    (name) => `${name} ${kilobytes(readFileSync(at("dist", name)).length)}`,
  );
  console.log(`dist/: ${travels.join("; ")} (brotli); ${onDisk.join(", ")} on disk`);
}

function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
