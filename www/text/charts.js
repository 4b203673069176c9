// @ts-check
// The words on charts, in English.

export const AS_TABLE = "The same as a table";
export const NOTHING = "There is no figure to draw.";
export const HERE = "you are here";

export const BETTER = "better";
export const FIRST = "first in your ranking";
export const FRONTIER = "no model is better on both";
export const BEATEN = "another model is better on both";
export const LOWER_INPUT = "the lower figure";
export const HIGHER_INPUT = "the higher figure";

/** @param {string} label */
export const turns = (label) => `${label}: where it turns`;

/** @param {boolean} isLess */
export const betterIs = (isLess) => (isLess ? "less is better" : "more is better");

/**
 * @param {string} low
 * @param {string} high
 */
export const range = (low, high) => `${low} to ${high}`;

/** @param {string} base */
export const asAsked = (base) => `as asked: ${base}`;

export const TURN = "What happens";
export const NO_FIGURE = "no figure";
export const MODEL = "Model";
export const STANDING = "How it stands";
export const SWINGS = ["What", "Lower figure", "With that", "Higher figure", "With this"];
