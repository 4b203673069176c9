// @ts-check
// Every sentence of the page of all models, in English, that the calculator does not say as well.

import { list, number } from "../format.js";
import { failure, field as fieldName, perMany, problem, UNKNOWN, word, wordOf } from "./en.js";

/** @import { Bound, Listing, Problem, Refusal, Served, Untold, Value } from "../pkg/weighbridge.js" */
/** @import { Names } from "./names.js" */

/**
 * The parts of the page.
 * @type {Record<string, { short: string, title: string }>}
 */
export const PARTS = {
  models: { short: "Models", title: "Models and prices" },
  services: { short: "Other services", title: "What Bedrock charges for beside models" },
  coverage: { short: "How much is known", title: "How much is known" },
};

const FIELDS = /** @type {Record<string, string>} */ ({
  q: "Name, maker or id",
  makes: "Makes",
  sort: "Order",
  columns: "Columns",
  show: "Part of the page",
  model: "Model",
  "need.lifecycle": "Stage of life",
});

/**
 * What a field of a list is called.
 * @param {Names} names
 * @param {string} field
 */
export function label(names, field) {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field];
  const [group, fact = ""] = field.split(".");
  if (group === "since") return `${names.fact(fact)}, this day or later`;
  if (group === "until") return `${names.fact(fact)}, this day or earlier`;
  if (group === "has") return `${names.fact(fact)}, containing`;
  return fieldName(names, field);
}

/**
 * What is wrong with a field of a list.
 * @param {Names} names
 * @param {Problem} one
 */
export const problemWith = (names, one) =>
  problem(names, { ...one, field: label(names, one.field) });

/**
 * How many models were found.
 * @param {Pick<Listing, "rows" | "total">} listing
 */
export function found({ rows, total }) {
  if (rows.length === total) return `All ${number(total)} models`;
  if (rows.length === 0) return `None of ${number(total)} models`;
  return `${number(rows.length)} of ${number(total)} models`;
}

/**
 * How many more there may be, and why that cannot be told.
 * @param {Names} names
 * @param {Untold[]} unknown
 */
export function untold(names, unknown) {
  const facts = [...new Set(unknown.flatMap(({ facts }) => facts))];
  const which = list(facts.map((fact) => names.fact(fact).toLowerCase()));
  const [is, them] = unknown.length === 1 ? ["is", "it"] : ["are", "them"];
  return `${number(unknown.length)} more could not be told, because what ${is} asked for (${which}) is ${UNKNOWN} for ${them}.`.replace(
    "what are asked",
    "what is asked",
  );
}

/**
 * By what the list is sorted, in words.
 * @param {Names} names
 * @param {Pick<Listing, "sort" | "descending">} listing
 */
export function order(names, { sort, descending }) {
  if (!sort) return "by maker, retired last";
  const by = sort === "name" ? "name" : sort === "maker" ? "maker" : names.what(sort).toLowerCase();
  return `by ${by}, ${descending ? "highest or last" : "lowest or first"} first`;
}

/**
 * The list in one sentence, to be read out.
 * @param {Names} names
 * @param {Listing} listing
 */
export function announcement(names, listing) {
  if (listing.opened) return names.model(listing.opened);
  if (listing.part !== "models") return PARTS[listing.part].title;
  const unread = listing.problems.map((one) => label(names, one.field));
  const more =
    listing.unknown.length > 0
      ? `, and ${number(listing.unknown.length)} more that could not be told`
      : "";
  const bad = unread.length > 0 ? ` Not read: ${list(unread)}.` : "";
  return `${found(listing)}${more}, ${order(names, listing)}.${bad}`;
}

/**
 * What a fact says, each word in plain English.
 * @param {string} fact
 * @param {Value} value
 * @param {string} [unit]
 */
export function fact(fact, value, unit = "") {
  if ("number" in value) return `${number(value.number)} ${unit}`.trim();
  if ("yes_no" in value) return value.yes_no ? "yes" : "no";
  if ("day" in value) return value.day;
  const words = value.words.map((one) => wordOf(fact, one));
  return words.some((one) => one.includes(",")) ? words.join("; ") : list(words);
}

/**
 * For how many units a price is.
 * @param {number} count
 * @param {string} unit
 */
export const perUnits = (count, unit) => (count === 1 ? `per ${unit}` : perMany(count));

/**
 * Why there is no price, in two or three words.
 * @param {Refusal} refusal
 */
export function noPrice({ kind }) {
  switch (kind) {
    case "not-in-tier":
      return "not in this tier";
    case "not-in-region":
      return "not sold from here";
    case "not-yet":
      return "no price then";
    default:
      return UNKNOWN;
  }
}

/**
 * The same as a sentence.
 * @param {Names} names
 * @param {Refusal} refusal
 */
export const whyNoPrice = (names, refusal) => failure(names, { kind: "not-sold", refusal });

/**
 * How far a request may travel.
 * @param {Served["scope"]} scope
 */
export const scope = (scope) =>
  ({ "in-region": "In one Region", geo: "Within a geography", global: "Anywhere" })[scope];

/** What a quantity is called between its limits. */
const DIMENSIONS = /** @type {Record<string, { before: string, after: string }>} */ ({
  prompt_tokens: { before: "prompts", after: " tokens" },
  width: { before: "width", after: " px" },
  height: { before: "height", after: " px" },
  pixels: { before: "size", after: " pixels" },
  steps: { before: "", after: " steps" },
});

/**
 * What a request has to be like for a price to hold.
 * @param {Bound[]} bounds
 */
export const bounds = (bounds) => bounds.map(bound).join(", ");

/** @param {Bound} bound */
function bound({ dimension, at_least: least, at_most: most }) {
  if (dimension === "quality") return least === 1 ? "premium quality" : "standard quality";
  const { before, after } = Object.hasOwn(DIMENSIONS, dimension)
    ? DIMENSIONS[dimension]
    : { before: dimension, after: "" };
  const limits =
    least === null
      ? `up to ${number(most ?? 0)}`
      : most === null
        ? `over ${number(least - 1)}`
        : least === most
          ? `of ${number(least)}`
          : `of ${number(least)} to ${number(most)}`;
  return `${before} ${limits}${after}`.trim();
}

/**
 * How many facts nobody has published.
 * @param {number} count
 */
export const missing = (count) =>
  `${count === 1 ? "1 fact is" : `${number(count)} facts are`} ${UNKNOWN}, as far as we know`;

/**
 * The market in which prices are shown.
 * @param {Names} names
 * @param {Listing["scenario"]["market"]} market
 */
export const market = (names, { card, region, scope, tier, date }) =>
  `${names.card(card)}, ${names.tier(tier).toLowerCase()}, called from ${region}, served ${word(scope)}, on ${date}`;
