// @ts-check
// The page of its own: joins the element to the address, the theme and a frame around it.

import "./define.js";
import { joinAddress, joinCopy } from "./address.js";
import { joinFrame } from "./frame.js";
import { joinTheme } from "./theme.js";

/** @import { Weighbridge } from "./element.jsx" */

const calculator = /** @type {Weighbridge} */ (document.querySelector("weigh-bridge"));
const theme = /** @type {HTMLSelectElement} */ (document.querySelector("#theme"));
const copy = /** @type {HTMLButtonElement} */ (document.querySelector("#copy"));
const reset = /** @type {HTMLButtonElement} */ (document.querySelector("#reset"));
const said = /** @type {HTMLElement} */ (document.querySelector("#said"));

// Without scripts these would do nothing, so they come with this one.
document.querySelector(".tools")?.removeAttribute("hidden");

const address = joinAddress(calculator);
calculator.addEventListener("weighbridge-change", () => address.soon());
reset.addEventListener("click", () => {
  calculator.question = "";
  address.now("");
});

joinCopy(calculator, address, copy, said);
joinTheme(theme);
joinFrame();
