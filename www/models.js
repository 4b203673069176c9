// @ts-check
// The page of all models: joins the catalogue to the address, the theme and a frame around it.

import { joinAddress, joinCopy } from "./address.js";
import { CataloguePage } from "./catalogue.jsx";
import { joinFrame } from "./frame.js";
import { joinTheme } from "./theme.js";

const at = (/** @type {string} */ id) =>
  /** @type {HTMLElement} */ (document.querySelector(`#${id}`));

document.querySelector(".tools")?.removeAttribute("hidden");

const page = new CataloguePage(at("models"), at("status"));
const address = joinAddress(page);
page.changed = () => address.soon();
at("reset").addEventListener("click", () => {
  page.question = "";
  address.now("");
});

joinCopy(page, address, at("copy"), at("said"));
joinTheme(/** @type {HTMLSelectElement} */ (at("theme")));
joinFrame();
page.load();
