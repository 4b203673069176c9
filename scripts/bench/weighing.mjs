// Ten thousand alternatives weighed by ten criteria, in the shipped core and by scikit-criteria on numpy.
// Both do the same to the same table: from values on one scale to scores and ranks. Theirs are the inner
// functions, without the checks around them; ours end as arrays of JavaScript. Time is processor time,
// since both run one thread and the machine may have other things to do.

import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../tools.mjs";
import { study } from "./core.mjs";
import { drawing } from "./draw.mjs";
import { python, pythonEnv, WHO } from "./python.mjs";
import { milliseconds, timed } from "./table.mjs";

/** @import { Row } from "./table.mjs" */

const [ROWS, COLUMNS] = [10_000, 10];
const ROUNDS = 15;
/** In each round, so that a turn is long beside the clock's step. */
const CALLS = 10;
/** By which two scores may differ and be the same. */
const SAME = 1e-10;

/** @typedef {{ merit: ArrayLike<number>, rank: ArrayLike<number> }} Weighed */

/** @returns {Promise<Row[]>} */
export async function weighing() {
  const glue = await study();
  // Of this seed no two scores tie.
  const draw = drawing(4);
  const drawn = (/** @type {number} */ count) => Float64Array.from({ length: count }, draw);
  const [values, weights] = [drawn(ROWS * COLUMNS), drawn(COLUMNS)];
  const table = new glue.Table(values, weights);
  const small = new glue.Table(values.subarray(0, 20 * 8), weights.subarray(0, 8));
  const methods = /** @satisfies {Record<string, () => Weighed>} */ ({
    scores: () => taken(table.scores(), ({ low, best }) => ({ merit: low, rank: best })),
    relative: () => taken(table.relative(), ({ merit, rank }) => ({ merit, rank })),
    topsis: () => taken(table.topsis(), ({ merit, rank }) => ({ merit, rank })),
  });
  const names = /** @type {(keyof typeof methods)[]} */ (Object.keys(methods));
  const peer = await start(values, weights);
  const results = peer.results;
  if (results) for (const name of names) agree(name, methods[name](), results[name]);
  const best = Object.fromEntries(
    names.map((name) => [name, { ours: Infinity, theirs: Infinity }]),
  );
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) {
      const times = best[name];
      if (!times) continue;
      // The engine compiles what runs often, and that time is not the method's.
      if (round === 0) for (let left = 20 * CALLS; left > 0; left--) methods[name]();
      times.ours = Math.min(times.ours, processorTime(methods[name]));
      if (results) times.theirs = Math.min(times.theirs, await peer.time(name));
    }
  peer.stop();
  const carried = () => new glue.Table(values, weights).free();
  const draws = () => small.acceptability(10_000, 1);
  return [
    row("additive score of 10,000 × 10", best.scores),
    row("the same, from worst to best", best.relative),
    row("TOPSIS of 10,000 × 10", best.topsis),
    ...(peer.why ? [{ what: "beside scikit-criteria", measured: NaN, show: () => peer.why }] : []),
    { what: "that table brought in and checked", measured: least(carried), show: milliseconds },
    timed("acceptability, 10,000 draws of 20 × 8", least(draws), 10),
  ];
}

/**
 * @param {string} what
 * @param {{ ours: number, theirs: number }} [times]
 * @returns {Row}
 */
function row(what, times = { ours: NaN, theirs: NaN }) {
  const whole = { what, measured: times.ours, show: milliseconds };
  const isAlone = !Number.isFinite(times.theirs);
  return isAlone ? whole : { ...whole, beside: times.theirs, whose: `${WHO}; 0.33 or less` };
}

/**
 * What is in a result of the core, which is then given back.
 * @template {{ free(): void }} T
 * @param {T} result
 * @param {(result: any) => Weighed} read
 */
function taken(result, read) {
  const weighed = read(result);
  result.free();
  return weighed;
}

/** Milliseconds of processor time that a call takes, of all threads. */
function processorTime(/** @type {() => unknown} */ task) {
  const start = process.cpuUsage();
  for (let left = CALLS; left > 0; left--) task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / CALLS;
}

const least = (/** @type {() => unknown} */ task) =>
  Math.min(...Array.from({ length: ROUNDS }, () => processorTime(task)));

/**
 * Fails if the two do not come to the same. Ranks are the same, whoever counts them, as long as no
 * scores tie.
 * @param {string} name
 * @param {Weighed} ours
 * @param {Weighed | undefined} theirs
 */
function agree(name, ours, theirs) {
  for (let at = 0; at < ROWS; at++) {
    const apart = Math.abs((ours.merit[at] ?? NaN) - (theirs?.merit[at] ?? NaN));
    const said = `${name} of row ${at}: ${ours.merit[at]} and ${theirs?.merit[at]}`;
    if (!(apart <= SAME)) throw new Error(`${said} are not the same`);
    if (ours.rank[at] !== theirs?.rank[at])
      throw new Error(`${said}, but rank ${ours.rank[at]} and ${theirs?.rank[at]}`);
  }
}

/**
 * Starts the other side, with its results for the same table.
 * @param {Float64Array} values
 * @param {Float64Array} weights
 */
async function start(values, weights) {
  const { path, why = "" } = python();
  const nobody = { why, results: null, time: async () => NaN, stop: () => {} };
  if (!path) return nobody;
  const file = join(root, "target/bench-table.f64");
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(file, new Uint8Array(Float64Array.of(...values, ...weights).buffer));
  const script = join(root, "scripts/bench/weighing.py");
  const child = spawn(path, [script, file, String(COLUMNS)], {
    env: pythonEnv,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  /** @type {Record<string, Weighed> | null} */
  const results = await next();
  if (!results) return { ...nobody, why: `${WHO} stopped` };
  return {
    why,
    results,
    /** @returns {Promise<number>} */
    async time(/** @type {string} */ name) {
      const answer = next();
      child.stdin.write(`${name}\n`);
      return (await answer) ?? NaN;
    },
    stop: () => child.stdin.end(),
  };
}
