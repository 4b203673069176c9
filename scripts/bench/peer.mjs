// The same requests priced by genai-prices and by our core: how long each takes, and whether they agree.
// They do different work: the peer returns one price as floating point; an answer of ours reads a link,
// prices exactly, weighs, and tells why each model that is left out is.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calcPrice } from "@pydantic/genai-prices";
import { root } from "../tools.mjs";
import { TODAY } from "./core.mjs";
import { bothKnow, drawn, ofAllModels } from "./requests.mjs";
import { count, microseconds } from "./table.mjs";
import { turns } from "./turns.mjs";

/** @import { Answer } from "../../www/pkg/weighbridge.js" */
/** @import { Core, CoreClass } from "./core.mjs" */
/** @import { Known, Request } from "./requests.mjs" */
/** @import { Row } from "./table.mjs" */

/** @typedef {Request & { ours: number, theirs: number }} Priced */

const REQUESTS = 1000;
/** Questions about all models in one round: each prices more than a hundred. */
const QUESTIONS = 50;
/** US dollars by which two prices of a request may differ and be the same. */
const SAME = 1e-9;
const WHO = `genai-prices ${version()}`;

/**
 * @param {CoreClass} Calculator
 * @param {Uint8Array} packed
 */
export function peer(Calculator, packed) {
  const calculator = new Calculator(packed);
  const known = bothKnow(
    calculator,
    (address) => theirPrice({ address, input: 1, output: 1 }) !== undefined,
  );
  const requests = drawn(known, REQUESTS);
  const priced = requests.map((request) => ({
    ...request,
    ours: ourPrice(calculator, request) ?? NaN,
    theirs: theirPrice(request) ?? NaN,
  }));
  const everything = requests.slice(0, QUESTIONS).map(ofAllModels);
  const perQuestion = costs(calculator.answer(everything[0] ?? "", "", TODAY)).length;
  const [theirs = NaN, one = NaN, all = NaN] = turns([
    () => requests.map(theirPrice),
    () => requests.map((request) => ourPrice(calculator, request)),
    () => everything.map((question) => calculator.answer(question, "", TODAY)),
  ]);
  const beside = { show: microseconds, beside: theirs / REQUESTS, whose: WHO };
  const agreed = priced.filter(agree).length;
  /** @type {Row[]} */
  const rows = [
    { what: "a request priced, asked of one model", measured: one / REQUESTS, ...beside },
    {
      what: `the same, ${perQuestion} models at once, each`,
      measured: all / (QUESTIONS * perQuestion),
      ...beside,
    },
    { what: "requests priced alike", measured: agreed, show: count, beside: REQUESTS, whose: WHO },
  ];
  calculator.free();
  return { rows, known, priced };
}

/**
 * How far the prices agree, and each that does not.
 * @param {{ known: Known[], priced: Priced[] }} asked
 */
export function agreement({ known, priced }) {
  const differ = priced.filter((one) => !agree(one));
  const line = (/** @type {Priced} */ { address, input, output, ours, theirs }) =>
    `  ${address}: ${input} in, ${output} out: ours $${ours}, theirs $${theirs}`;
  const sum = `${priced.length - differ.length} of ${priced.length} requests to ${known.length} offers cost the same to $${SAME} by ${WHO}`;
  return [sum, ...differ.map(line)].join("\n");
}

const agree = (/** @type {Priced} */ { ours, theirs }) => Math.abs(ours - theirs) <= SAME;

/** @param {Answer} answer */
const costs = ({ report: { ranking } }) =>
  [...ranking.ranked, ...ranking.excluded].flatMap(({ cost }) => (cost ? [cost] : []));

/**
 * @param {Core} calculator
 * @param {Request} request
 */
function ourPrice(calculator, { question }) {
  const [cost] = costs(calculator.answer(question, "", TODAY));
  return cost && Number(cost.per_month.exact);
}

const BY = { providerId: "aws", timestamp: new Date(TODAY) };

/** @param {Pick<Request, "address" | "input" | "output">} request */
function theirPrice({ address, input, output }) {
  return calcPrice({ input_tokens: input, output_tokens: output }, address, BY)?.total_price;
}

function version() {
  const file = join(root, "node_modules/@pydantic/genai-prices/package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}
