// How long the core takes for the catalogue as it is, and for copies of its models: whether ten times
// the models take ten times as long.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../tools.mjs";
import { TODAY } from "./core.mjs";
import { shipped } from "./shipped.mjs";
import { count, microseconds, timed } from "./table.mjs";
import { turns } from "./turns.mjs";

/** @import { CoreClass } from "./core.mjs" */
/** @import { Row } from "./table.mjs" */

const CROWDS = [300, 3000, 10_000];

/** Models in one turn, whatever the crowd: a turn of few models is as long as one of many. */
const TURN = 10_000;

/** Milliseconds for 300 models to be answered in; the others' in proportion. */
const budget = (/** @type {number} */ models) => models / 300;

/**
 * @param {CoreClass} Calculator
 * @returns {Row[]}
 */
export function models(Calculator) {
  const packed = [shipped(/^catalogue-/), ...CROWDS.map(copies)];
  const [whole, ...crowds] = measured(Calculator, packed);
  if (!whole) return [];
  const answered = crowds.map(({ models, answer }) =>
    timed(`the same on ${count(models)} models`, answer, budget(models)),
  );
  return [
    timed("unpack and check the catalogue", whole.unpack, 10),
    timed("answer a question, objects and all", whole.answer, budget(whole.models)),
    ...answered,
    ...perModel(crowds, "answer"),
    ...perModel(crowds, "unpack"),
  ];
}

/**
 * @typedef {{ models: number, unpack: number, answer: number }} Crowd milliseconds for all of them
 * @param {Crowd[]} crowds
 * @param {"unpack" | "answer"} step
 * @returns {Row[]}
 */
function perModel([fewest, ...crowds], step) {
  if (!fewest) return [];
  const each = (/** @type {Crowd} */ crowd) => crowd[step] / crowd.models;
  return crowds.map((crowd) => ({
    what: `${step}, per model of ${count(crowd.models)}`,
    measured: each(crowd),
    show: microseconds,
    beside: each(fewest),
    whose: `per model of ${count(fewest.models)}`,
  }));
}

/**
 * The packed catalogue with so many models.
 * @param {number} models
 */
function copies(models) {
  const file = join(root, `target/bench-${models}.bin`);
  run("cargo", ["run", "--quiet", "-p", "xtask", "--", "pack", file, String(models)]);
  return readFileSync(file);
}

/**
 * Milliseconds to unpack each catalogue, and to answer a question about all its models.
 * @param {CoreClass} Calculator
 * @param {Uint8Array[]} catalogues
 * @returns {Crowd[]}
 */
function measured(Calculator, catalogues) {
  const calculators = catalogues.map((packed) => new Calculator(packed));
  const sizes = calculators.map((calculator) => calculator.catalogue().models.length);
  const times = (/** @type {number} */ at) => Math.round(TURN / (sizes[at] ?? TURN));
  let asked = 0;
  const repeated = (/** @type {number} */ at, /** @type {() => unknown} */ task) => () => {
    for (let left = times(at); left > 0; left--) task();
  };
  const answers = calculators.map((calculator, at) =>
    repeated(at, () => calculator.answer(`requests=${1000 + asked++}`, "", TODAY)),
  );
  const unpackings = catalogues.map((packed, at) =>
    repeated(at, () => new Calculator(packed).free()),
  );
  const [answer, unpack] = [turns(answers), turns(unpackings)];
  for (const calculator of calculators) calculator.free();
  return sizes.map((models, at) => ({
    models,
    unpack: (unpack[at] ?? NaN) / times(at),
    answer: (answer[at] ?? NaN) / times(at),
  }));
}
