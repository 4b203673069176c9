// @ts-check
// Decimal numbers as the page prints them, added and multiplied without rounding: what is checked
// with floating point may agree by luck.

/** @typedef {{ digits: bigint, places: number }} Exact `digits ÷ 10^places` */

/**
 * The number in a text such as "$1,234.56 per 1K". Throws where there is none, or more than one.
 * @param {string | null} text
 * @returns {Exact}
 */
export function exact(text) {
  const plain = (text ?? "").replace(/per 1[KM]\b/, "").replace(/(?<=\d),(?=\d{3})/g, "");
  const [number, more] = plain.match(/-?\d+(?:\.\d+)?/g) ?? [];
  if (number === undefined || more !== undefined) throw new Error(`not one number: “${text}”`);
  const [whole, fraction = ""] = number.split(".");
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/**
 * @param {Exact} one
 * @param {Exact} other
 * @returns {Exact}
 */
export const times = (one, other) => ({
  digits: one.digits * other.digits,
  places: one.places + other.places,
});

/**
 * @param {Exact[]} numbers
 * @returns {Exact}
 */
export function sum(numbers) {
  const places = Math.max(0, ...numbers.map((number) => number.places));
  return { digits: numbers.reduce((sum, number) => sum + scaled(number, places), 0n), places };
}

/**
 * A thousandth, a hundredth and so on of a number.
 * @param {Exact} number
 * @param {number} tens
 * @returns {Exact}
 */
export const shifted = ({ digits, places }, tens) => ({ digits, places: places + tens });

/**
 * The number in its one shortest form, for comparing and for reading.
 * @param {Exact} number
 */
export function written({ digits, places }) {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const at = text.length - places;
  const fraction = text.slice(at).replace(/0+$/, "");
  return `${sign}${text.slice(0, at)}${fraction && `.${fraction}`}`;
}

/**
 * @param {Exact} number
 * @param {number} places
 */
const scaled = ({ digits, places: from }, places) => digits * 10n ** BigInt(places - from);
