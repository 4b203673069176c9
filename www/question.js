// @ts-check
// The question as the page holds it: a base in the notation of links, and what has been typed on
// top of it, exactly as typed. Only the core reads either.

/** @import { Answer, Contest, Kind, Scenario } from "./pkg/weighbridge.js" */

/**
 * @typedef {{ base: string, typed: ReadonlyMap<string, string> }} Question
 */

/**
 * @param {string} base
 * @returns {Question}
 */
export const asked = (base) => ({ base: base.replace(/^#/, ""), typed: new Map() });

/**
 * The question with one field typed anew.
 * @param {Question} question
 * @param {string} field
 * @param {string} text
 * @returns {Question}
 */
export const withField = ({ base, typed }, field, text) => ({
  base,
  typed: new Map(typed).set(field, text),
});

/** More than any value needs. A page pasted into one field is that field's mistake, not the whole question's. */
const LONGEST = 200;

/** What has no field to be corrected in. */
const LEFT_OUT = /^(unknown-(field|version)|too-long)$/;

/**
 * The question on a firm base: the link of its answer, and on top what could not be read, so that
 * it stays in its field until it is corrected.
 * @param {Question} question
 * @param {Pick<Answer, "link" | "problems">} answer
 * @returns {Question}
 */
export function rebased({ typed }, { link, problems }) {
  const unread = problems.filter(({ complaint }) => !LEFT_OUT.test(complaint.kind));
  return {
    base: link,
    typed: new Map([
      ...unread.map((one) => /** @type {const} */ ([one.field, one.text])),
      ...typed,
    ]),
  };
}

/**
 * The whole question in the notation of links. Later fields count.
 * @param {Question} question
 */
export function written({ base, typed }) {
  const pairs = [...typed].map(([field, text]) => `${field}=${escaped(text.slice(0, LONGEST))}`);
  return [base, ...pairs].filter(Boolean).join("&");
}

/**
 * Half a character, which a keyboard can leave behind, has no escape: it becomes the sign for that.
 * @param {string} text
 */
export const escaped = (text) =>
  encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, "\ufffd"));

/**
 * The question of a job. It changes what is sent, needed and weighed, and leaves the prices chosen and
 * the month put together.
 * @param {string} job
 * @param {Pick<Scenario, "market" | "quote_per" | "month">} scenario
 */
export function jobAt(job, { market, quote_per, month }) {
  const { card, region, scope, tier, date } = market;
  const per = quote_per === 1000 ? "1k" : "1m";
  return Object.entries({ job, card, region, scope, tier, date, per, month })
    .map(([field, text]) => `${field}=${escaped(text)}`)
    .join("&");
}

/** What models make that compete for a kind of work, where it is not text. */
const CONTESTS = /** @type {Partial<Record<Kind, Contest>>} */ ({
  embedding: "embedding",
  image: "image",
  video: "video",
  speech: "audio",
});

/**
 * Which models compete for a kind of work.
 * @param {Pick<Scenario["workload"], "kind">} workload
 * @returns {Contest}
 */
export const contest = ({ kind }) => CONTESTS[kind] ?? "text";
