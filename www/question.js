// @ts-check
// The question as the page holds it: a base in the notation of links, and what has been typed on
// top of it, exactly as typed. Only the core reads either.

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

/**
 * The whole question in the notation of links. Later fields count.
 * @param {Question} question
 */
export function written({ base, typed }) {
  const pairs = [...typed].map(([field, text]) => `${field}=${escaped(text)}`);
  return [base, ...pairs].filter(Boolean).join("&");
}

/**
 * Half a character, which a keyboard can leave behind, has no escape: it becomes the sign for that.
 * @param {string} text
 */
const escaped = (text) =>
  encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, "\ufffd"));
