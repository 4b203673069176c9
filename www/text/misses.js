// @ts-check
// The sentences about the nearest of who is left out.

/** @import { Fix, Near } from "../pkg/study.js" */
/** @import { Names } from "./names.js" */

import { number } from "../format.js";
import { required } from "./note.js";

export const MISSES = {
  title: "Nearest misses",
  about:
    "Left out for nothing but what you ask for: the fewest requirements failed first, and of those the nearest to what you ask.",
  undo: "Undo",
};

/**
 * Where a model would stand.
 * @param {Near} near
 */
export const place = ({ place, of }) =>
  of === 1
    ? "It would be the only one ranked."
    : `It would stand in place ${number(place)} of ${number(of)}.`;

/**
 * What brings it back: what is asked for instead.
 * @param {Names} names
 * @param {Near} near
 */
export const bringsBack = (names, { fix }) => fix.map((one) => instead(names, one)).join("; ");

/**
 * @param {Names} names
 * @param {Fix} fix
 */
function instead(names, fix) {
  const [, fact = ""] = fix.field.split(".");
  const isBudget = fix.field === "max.cost";
  if (!fix.text) return `${isBudget ? "Budget" : names.fact(fact)}: any`;
  return isBudget ? `Budget: at most $${number(fix.text)}` : required(names, fix);
}

/**
 * That it is back, and where.
 * @param {Names} names
 * @param {string} model
 * @param {number} place
 * @param {number} of
 */
export const isBack = (names, model, place, of) =>
  `${names.model(model)} is back, ${of === 1 ? "and the only one ranked" : `in place ${number(place)} of ${number(of)}`}.`;
