// @ts-check
// Numbers, money and dates as the reader's language writes them. Nothing here rounds money: the
// core has done it, and `shown` is written digit by digit.

/** @import { Decimal, Money } from "./pkg/weighbridge.js" */

const LOCALE = "en-US";

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {string} key
 * @param {Intl.NumberFormatOptions} options
 */
function numberFormat(key, options) {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, options);
  formats.set(key, made);
  return made;
}

/** @param {Decimal} decimal */
const decimals = (decimal) => decimal.split(".")[1]?.length ?? 0;

/**
 * An exact decimal number with its digits grouped: 50,000.
 * @param {Decimal | number} value
 */
export function number(value) {
  const text = String(value);
  const digits = decimals(text);
  const format = numberFormat(`number ${digits}`, { minimumFractionDigits: digits });
  return format.format(/** @type {Intl.StringNumericLiteral} */ (text));
}

/**
 * An amount of money as the core has rounded it: $1,234.56, $0.00024.
 * @param {Money} amount
 */
export function money(amount) {
  return dollars(amount.shown);
}

/**
 * An amount of money with all its digits, for whoever wants to check a sum.
 * @param {Money} amount
 */
export function exactMoney(amount) {
  return decimals(amount.exact) < 2 ? dollars(amount.shown) : dollars(amount.exact);
}

/** @param {Decimal} text */
function dollars(text) {
  const digits = decimals(text);
  const format = numberFormat(`money ${digits}`, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(/** @type {Intl.StringNumericLiteral} */ (text));
}

/**
 * A share of one as a percentage: 0.3 is 30 %.
 * @param {number} share
 */
export function percent(share) {
  return numberFormat("percent", { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/**
 * A score from 0 to 1, on a scale to 100.
 * @param {number} score
 */
export function score(score) {
  return numberFormat("score", { maximumFractionDigits: 0 }).format(score * 100);
}

/**
 * A length on a drawing, in percent of its width, to a hundredth.
 * @param {number} share
 */
export function width(share) {
  return `${Math.round(share * 10000) / 100}%`;
}

/**
 * Today, as the reader's calendar has it: 2026-11-22.
 * @param {Date} now
 */
export function day(now) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Several words as a list: a, b and c.
 * @param {string[]} words
 */
export function list(words) {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
