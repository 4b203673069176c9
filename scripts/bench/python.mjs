// Python with the packages that we are compared with, in a folder of its own in .tools.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { find, output, run, toolsDir, windows } from "../tools.mjs";

/** What does the work there: scipy measures the distances and ranks. */
const VERSIONS = { "scikit-criteria": "0.10", numpy: "2.4.6", scipy: "1.17.1" };
export const WHO = `scikit-criteria ${VERSIONS["scikit-criteria"]}, numpy ${VERSIONS.numpy}`;

const folder = join(toolsDir, "scikit-criteria");
const inside = join(folder, ...(windows ? ["Scripts", "python.exe"] : ["bin", "python"]));

/**
 * In that process alone: some machines name an old kernel for everybody, which a current numpy is slow
 * with, and we count the time of all threads.
 */
export const pythonEnv = {
  ...env,
  OPENBLAS_CORETYPE: undefined,
  OPENBLAS_L2_SIZE: undefined,
  OPENBLAS_NUM_THREADS: "1",
};

/** The interpreter, with its packages installed if they were not; or why there is none. */
export function python() {
  if (isReady()) return { path: inside };
  const own = ["python3", "python"].find((name) => find(name));
  if (!own) return { why: "no Python here" };
  try {
    if (!existsSync(inside)) run(own, ["-m", "venv", folder]);
    const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}==${version}`);
    const quick = ["--quiet", "--disable-pip-version-check", "--retries", "1"];
    run(inside, ["-m", "pip", "install", ...quick, ...packages]);
  } catch (error) {
    return { why: `${WHO} cannot be installed: ${error instanceof Error ? error.message : error}` };
  }
  return isReady() ? { path: inside } : { why: `${WHO} does not run here` };
}

function isReady() {
  const names = JSON.stringify(Object.keys(VERSIONS));
  const code = `from importlib.metadata import version; print(*map(version, ${names}))`;
  return output(inside, ["-c", code]) === Object.values(VERSIONS).join(" ");
}
