// Installs what the build needs and, with `test`, what the checks need too. Leaves alone whatever is there already.
//
//   node scripts/setup.mjs build | test

import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { findChromium, findFirefox, has, output, root, run, toolsDir, windows } from "./tools.mjs";

const NODE = "20.10"; // the first 20 with `node --test --test-concurrency`
const RUST = "1.86"; // what wasm-bindgen-cli asks for
const WASM_TARGET = "wasm32-unknown-unknown";
const WASM_PACK = "0.15.1";

// Our tools run for a second at a time, so time spent on optimising them never comes back.
const CARGO_ENV = {
  CARGO_PROFILE_DEV_DEBUG: "0",
  CARGO_INCREMENTAL: "0",
  CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS: "fallback",
  CARGO_TARGET_DIR: join(toolsDir, "target"), // one for both tools: what they share is compiled once
};

try {
  checkNode();
  addRustParts(checkRust());
  addCargoTools();
  addNodePackages();
  if (process.argv.includes("test")) addBrowsers();
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function checkNode() {
  const { node } = process.versions;
  if (!atLeast(node, NODE))
    throw new Error(`Node.js ${NODE} or newer is needed, this is ${node}: https://nodejs.org`);
}

/** The folder of the Rust toolchain in use. */
function checkRust() {
  const version = output("rustc", ["--version"])?.match(/\d+\.\d+/)?.[0];
  if (!version || !has("cargo"))
    throw new Error("Rust is needed and was not found: install it from https://rustup.rs");
  if (!atLeast(version, RUST))
    throw new Error(`Rust ${RUST} or newer is needed, this is ${version}: run rustup update`);
  return output("rustc", ["--print", "sysroot"]) ?? "";
}

/** @param {string} sysroot */
function addRustParts(sysroot) {
  const exe = windows ? ".exe" : "";
  const parts = [
    {
      file: join("lib", "rustlib", WASM_TARGET),
      add: ["target", "add", WASM_TARGET],
      why: "to compile the core for the page",
    },
    {
      file: join("bin", `cargo-clippy${exe}`),
      add: ["component", "add", "clippy"],
      why: "to lint the Rust code",
    },
    {
      file: join("bin", `rustfmt${exe}`),
      add: ["component", "add", "rustfmt"],
      why: "to format the Rust code",
    },
  ];
  for (const { file, add, why } of parts) {
    if (existsSync(join(sysroot, file))) continue;
    const name = add[2];
    if (!has("rustup"))
      throw new Error(
        `this Rust has no ${name}, needed ${why}, and there is no rustup to add it: install Rust from https://rustup.rs`,
      );
    say(name, why);
    run("rustup", add);
  }
}

function addCargoTools() {
  const tools = [
    {
      name: "wasm-bindgen",
      version: lockedVersion("wasm-bindgen"),
      why: "wasm-pack needs the very version that Cargo.lock names (a minute or two)",
      // The defaults are a TLS library for a test runner that is not built. Not --locked: the lock file it is published
      // with names a version that not every mirror of the registry carries.
      install: ["wasm-bindgen-cli", "--bin", "wasm-bindgen", "--no-default-features"],
    },
    {
      name: "wasm-pack",
      version: WASM_PACK,
      why: "to build the WebAssembly package (a minute or two)",
      install: ["wasm-pack", "--locked"],
    },
  ];
  for (const { name, version, why, install } of tools) {
    if (output(name, ["--version"])?.split(" ")[1] === version) continue;
    say(`${name} ${version} in .tools`, why);
    const where = ["--version", version, "--root", toolsDir, "--debug", "--force"];
    run("cargo", ["install", "--quiet", ...install, ...where], { env: CARGO_ENV });
  }
  rmSync(CARGO_ENV.CARGO_TARGET_DIR, { recursive: true, force: true });
}

function addNodePackages() {
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".installed-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  say("npm packages", "node_modules is not what package-lock.json says");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, hash);
}

function addBrowsers() {
  if (!findChromium()) {
    aptInstall(["chromium", "fonts-dejavu-core"], "to test the page in a browser");
    if (!findChromium())
      throw new Error(
        "the page is tested in Chromium and none was found: install Chromium or Chrome, or set CHROME_PATH to one",
      );
  }
  if (!findFirefox()) {
    if (isRoot()) aptInstall(["firefox-esr"], "to test the page in a second browser");
    if (!findFirefox())
      console.log("setup: no Firefox, so its tests are skipped: install it, or set FIREFOX_PATH");
  }
}

/**
 * Tries Debian's packages where that asks nobody for a password; the caller looks whether it helped.
 * @param {string[]} packages
 * @param {string} why
 */
function aptInstall(packages, why) {
  if (!has("apt-get") || !(isRoot() || output("sudo", ["-n", "true"]) !== null)) return;
  const [command, ...apt] = isRoot() ? ["apt-get", "-qq"] : ["sudo", "-n", "apt-get", "-qq"];
  say(packages.join(" and "), why);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  try {
    run(command, [...apt, "update"]);
    run(command, [...apt, "install", "-y", "--no-install-recommends", ...packages], { env });
  } catch (error) {
    console.log(`setup: ${error instanceof Error ? error.message : error}`);
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The version of a crate in Cargo.lock.
 * @param {string} crate
 */
function lockedVersion(crate) {
  const path = join(root, "Cargo.lock");
  const lock = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : "";
  const version = lock.match(`\nname = "${crate}"\nversion = "([^"]+)"`)?.[1];
  if (!version) throw new Error(`Cargo.lock names no ${crate}: run cargo generate-lockfile`);
  return version;
}

/**
 * Whether a dotted version is no older than another.
 * @param {string} version
 * @param {string} least
 */
function atLeast(version, least) {
  const [major, minor] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * @param {string} what
 * @param {string} why
 */
function say(what, why) {
  console.log(`setup: installing ${what}: ${why}`);
}
