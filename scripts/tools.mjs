// What the other scripts share: where the project is, which programs it may call, how to run them.

import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const windows = platform === "win32";

/** Where setup.mjs puts what it builds: inside the checkout, so nothing is installed for the whole machine. */
export const toolsDir = join(root, ".tools");

/** PATH with the project's own tools in front. */
export const toolPath = [
  join(toolsDir, "bin"),
  join(root, "node_modules", ".bin"),
  env.PATH ?? "",
].join(delimiter);

// On Windows the variable may be spelled "Path"; two spellings side by side would leave it to chance which one counts.
export const toolEnv = {
  ...Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== "PATH")),
  PATH: toolPath,
};

/**
 * The full path of a program on `toolPath`, or null.
 * @param {string} name
 */
export function find(name) {
  const endings = windows ? (env.PATHEXT ?? ".EXE;.CMD;.BAT").split(";") : [""];
  for (const folder of toolPath.split(delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

/** @param {string} name */
export const has = (name) => find(name) !== null;

/**
 * Prints the command, runs it, and throws when it fails.
 * @param {string} command
 * @param {string[]} [args]
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
export function run(command, args = [], options = {}) {
  console.log(["$", command, ...args].join(" "));
  const result = spawn(command, args, { stdio: "inherit", ...options });
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${command} failed (${result.signal ?? result.status})`);
}

/**
 * What a command printed, or null when it is not there or fails.
 * @param {string} command
 * @param {string[]} [args]
 */
export function output(command, args = []) {
  const result = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  return result.status === 0 ? String(result.stdout).trim() : null;
}

/**
 * How to start a program: the file, its arguments, and whether a shell is needed.
 * Windows starts the .cmd files that npm writes only through its shell.
 * @param {string} command
 * @param {string[]} args
 */
export function launch(command, args) {
  const file = find(command) ?? command;
  if (!/\.(cmd|bat)$/i.test(file)) return { file, args, shell: false };
  return { file: `"${file}"`, args: args.map((arg) => `"${arg}"`), shell: true };
}

/** The day of the build: the last change's, so that the same sources make the same bytes. */
export function buildDay() {
  const epoch = env.SOURCE_DATE_EPOCH ?? output("git", ["log", "-1", "--format=%ct"]);
  const time = epoch ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString().slice(0, 10);
}

export const findChromium = () =>
  firstProgram(
    [env.CHROME_PATH, env.CHROMIUM],
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ...programFiles("Google\\Chrome\\Application\\chrome.exe"),
      ...programFiles("Microsoft\\Edge\\Application\\msedge.exe"),
    ],
  );

export const findFirefox = () =>
  firstProgram(
    [env.FIREFOX_PATH, env.FIREFOX],
    ["firefox-esr", "firefox"],
    [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...programFiles("Mozilla Firefox\\firefox.exe"),
    ],
  );

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} options
 */
function spawn(command, args, options) {
  const start = launch(command, args);
  return spawnSync(start.file, start.args, {
    cwd: root,
    shell: start.shell,
    ...options,
    env: { ...toolEnv, ...options.env },
  });
}

/**
 * The first that exists: a path someone chose, then a name on PATH, then the usual places.
 * @param {(string | undefined)[]} chosen
 * @param {string[]} names
 * @param {string[]} places
 */
function firstProgram(chosen, names, places) {
  const path = chosen.find((candidate) => candidate && isProgram(candidate));
  if (path) return path;
  const name = names.find(has);
  return (name && find(name)) ?? places.find(isProgram) ?? null;
}

/** @param {string} tail */
const programFiles = (tail) =>
  [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, tail)] : [],
  );

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
