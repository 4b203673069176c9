// @ts-check
// Where the two pages lie, seen from each other. The build fills it in: hosted pages and pages in
// one file have names of their own, and an element on a page of somebody else's has neither.

export const CALCULATOR_PAGE = process.env.CALCULATOR_PAGE ?? "";
export const MODELS_PAGE = process.env.MODELS_PAGE ?? "";

/**
 * The address at which a model's facts and all its prices are shown; null where there is none.
 * @param {string} id
 */
export const modelPage = (id) =>
  MODELS_PAGE ? `${MODELS_PAGE}#model=${encodeURIComponent(id)}` : null;
