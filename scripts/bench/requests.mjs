// Single requests that both our core and genai-prices can price.

import { TODAY } from "./core.mjs";
import { drawing } from "./draw.mjs";

/** @import { Core } from "./core.mjs" */

/**
 * What both can price: an offer as our questions ask for it, and the id by which AWS sells it, such as
 * `us.amazon.nova-pro-v1:0`.
 * @typedef {{ question: string, address: string }} Known
 * @typedef {Known & { input: number, output: number }} Request
 */

/** Most tokens of a request: beyond the longest prompt at which a price steps up. */
const MOST = { input: 400_000, output: 8000 };

/**
 * The offers of text models that both have a price of, however far a request may travel.
 * @param {Core} calculator
 * @param {(address: string) => boolean} isTheirs
 * @returns {Known[]}
 */
export function bothKnow(calculator, isTheirs) {
  const known = ["global", "geo", "in-region"].flatMap((scope) => {
    const { link, report } = calculator.answer(`retired=yes&scope=${scope}`, "", TODAY);
    return [...report.ranking.ranked, ...report.ranking.excluded]
      .filter(({ cost }) => cost?.complete)
      .map(({ model }) => ({
        question: `models=${model}&scope=${scope}`,
        address: address(calculator, link, model),
      }));
  });
  const once = [...new Map(known.map((one) => [one.address, one])).values()];
  return once.filter(({ address }) => isTheirs(address));
}

/**
 * The id that a request names to get the offer behind a row.
 * @param {Core} calculator
 * @param {string} link
 * @param {string} model
 */
function address(calculator, link, model) {
  const reasons = calculator.detail(link, model, TODAY)?.bill.lines[0]?.reasons ?? [];
  const offer = reasons.find((reason) => reason.kind === "offer");
  if (offer?.scope === "global") return `global.${model}`;
  return offer?.scope === "geo" ? `${offer.place ?? "us"}.${model}` : model;
}

/**
 * Requests to offers that both know, the same in each run.
 * @param {Known[]} known
 * @param {number} count
 * @returns {Request[]}
 */
export function drawn(known, count) {
  const draw = drawing(1);
  // Half are as often of ten tokens as of a hundred thousand, and half of any length up to the most:
  // only there do prices step up.
  const tokens = (/** @type {number} */ most) =>
    Math.ceil(draw() < 0.5 ? most ** draw() : most * draw());
  return Array.from({ length: count }, () => {
    const one = known[Math.floor(draw() * known.length)];
    if (!one) throw new Error("there is no offer that both price");
    const [input, output] = [tokens(MOST.input), tokens(MOST.output)];
    return { ...one, question: `${ofAllModels({ input, output })}&${one.question}`, input, output };
  });
}

/**
 * The question what one such request costs on any model.
 * @param {{ input: number, output: number }} tokens
 */
export const ofAllModels = ({ input, output }) =>
  `requests=1&input=${input}&output=${output}&retired=yes`;
