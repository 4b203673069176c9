// Every check and test, quick ones first; stops at the first that fails and ends with how many tests ran.
//
//   node scripts/check.mjs [lint]        `lint` stops before anything is built

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { launch, root, toolEnv } from "./tools.mjs";

const BINDINGS = ["weighbridge-wasm", "weighbridge-wasm-list", "weighbridge-wasm-import"].flatMap(
  (name) => ["-p", name],
);
// With everything that can be looked into, which the smallest core leaves out.
const WHOLE = ["--features", "weighbridge-wasm/turning"];
const WASM = [...BINDINGS, ...WHOLE, "--target", "wasm32-unknown-unknown"];
const DENY = ["--", "-D", "warnings"];

/** @typedef {{ name: string, command: string[], env?: Record<string, string> }} Step */

/** @type {Step[]} */
const lint = [
  { name: "Rust layout", command: ["cargo", "fmt", "--all", "--check"] },
  { name: "JS and CSS layout and lint", command: ["biome", "check", "--error-on-warnings"] },
  {
    name: "Rust lint",
    command: ["cargo", "clippy", "--workspace", "--all-targets", ...DENY],
  },
  { name: "Rust lint for the page", command: ["cargo", "clippy", ...WASM, ...DENY] },
];

/** @returns {Step[]} */
const tests = () => [
  { name: "Rust tests", command: ["cargo", "test", "--workspace"] },
  {
    name: "Rust documentation",
    command: ["cargo", "doc", "--no-deps", "-p", "weighbridge"],
    env: { RUSTDOCFLAGS: "-Dwarnings" },
  },
  { name: "build", command: ["node", "scripts/build.mjs"] },
  { name: "JS types", command: ["tsc"] }, // after the build, which writes the types of the WebAssembly package
  {
    name: "JS and page tests",
    // One file at a time: two browsers on a small machine make each other's timings useless.
    command: ["node", "--test", "--test-concurrency=1", "--test-reporter=spec", ...testFiles()],
  },
];

/** @type {{ [word: string]: keyof typeof counts }} */
const NODE_OUTCOMES = { pass: "passed", fail: "failed", cancelled: "failed", skipped: "skipped" };
const counts = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
const steps = process.argv.includes("lint") ? lint : [...lint, ...tests()];
const failed = await firstFailure(steps);

if (failed) console.error(`\n${failed.name} failed: ${failed.command.join(" ")}`);
else console.log(`\nall checks passed in ${seconds(started)}`);
if (steps !== lint)
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed ? 1 : 0;

/** @param {Step[]} steps */
async function firstFailure(steps) {
  for (const step of steps) {
    const start = Date.now();
    console.log(`\n== ${step.name}: ${step.command.join(" ")}`);
    const ok = await runStep(step);
    console.log(`== ${step.name}: ${ok ? "ok" : "FAILED"} in ${seconds(start)}`);
    if (!ok) return step;
  }
  return null;
}

/**
 * Runs a step, shows what it prints as it comes, and adds up the tests it reports.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
function runStep({ command: [command, ...args], env }) {
  const start = launch(command, args);
  const child = spawn(start.file, start.args, {
    cwd: root,
    env: { ...toolEnv, ...env },
    shell: start.shell,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    process.stdout.write(chunk);
    printed += chunk;
  });
  return new Promise((done) => {
    child.on("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.on("close", (code) => {
      count(stripVTControlCharacters(printed));
      done(code === 0);
    });
  });
}

/**
 * Reads the closing lines of cargo test ("test result: ok. 3 passed; 0 failed; …") and node --test ("ℹ pass 3").
 * @param {string} printed
 */
function count(printed) {
  const cargo = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm;
  for (const [, passed, failed, ignored] of printed.matchAll(cargo)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(ignored);
  }
  for (const [, outcome, number] of printed.matchAll(/^ℹ (pass|fail|cancelled|skipped) (\d+)$/gm))
    counts[NODE_OUTCOMES[outcome]] += Number(number);
}

/** Named one by one, because node 20 takes no patterns. */
function testFiles() {
  const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.mjs"))
    .map((path) => join("tests", path))
    .sort();
  if (files.length === 0)
    throw new Error("tests/ has no *.test.mjs: without one nothing is tested");
  return files;
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
