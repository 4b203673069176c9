// @ts-check
// The page of its own: joins the element to the address, the theme and a frame around it.

import "./define.js";

/** @import { Weighbridge } from "./element.jsx" */

const calculator = /** @type {Weighbridge} */ (document.querySelector("weigh-bridge"));
const theme = /** @type {HTMLSelectElement} */ (document.querySelector("#theme"));
const copy = /** @type {HTMLButtonElement} */ (document.querySelector("#copy"));
const reset = /** @type {HTMLButtonElement} */ (document.querySelector("#reset"));
const said = /** @type {HTMLElement} */ (document.querySelector("#said"));

// Without scripts these would do nothing, so they come with this one.
document.querySelector(".tools")?.removeAttribute("hidden");

// --- The address holds the question.

const fromAddress = () => {
  calculator.question = location.hash.slice(1);
};
fromAddress();
addEventListener("hashchange", fromAddress);

/** How long the question has to stand still before the address follows: browsers are slow at it, and limit it. */
const SETTLED = 250;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let settling;

function toAddress(hash = `#${calculator.question}`) {
  clearTimeout(settling);
  try {
    // Replaced, so that the way back leads out of the page and not through every key typed.
    history.replaceState(history.state, "", location.href.split("#")[0] + hash);
  } catch {
    // A page written into a frame by its host has no address of its own.
  }
}

calculator.addEventListener("weighbridge-change", () => {
  clearTimeout(settling);
  settling = setTimeout(() => toAddress(), SETTLED);
});

reset.addEventListener("click", () => {
  calculator.question = "";
  toAddress("");
});

copy.addEventListener("click", async () => {
  const link = `${location.href.split("#")[0]}#${calculator.question}`;
  try {
    await navigator.clipboard.writeText(link);
    said.textContent = "Link copied";
  } catch {
    // Where the clipboard is out of reach the address bar still has it.
    toAddress();
    said.textContent = "The link is in the address bar";
  }
  setTimeout(() => {
    said.textContent = "";
  }, 4000);
});

// --- The theme is the one thing remembered, and only here.

const THEMES = ["auto", "light", "dark"];
const KEY = "weighbridge-theme";

/** @param {string | null} chosen */
function show(chosen) {
  const known = chosen && THEMES.includes(chosen) ? chosen : "auto";
  document.documentElement.dataset.theme = known;
  theme.value = known;
}

/** Storage may be forbidden, as in a sandboxed frame; then the choice lasts as long as the page. */
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

show(new URLSearchParams(location.search).get("theme") ?? stored());
theme.addEventListener("change", () => {
  show(theme.value);
  try {
    localStorage.setItem(KEY, theme.value);
  } catch {
    // Nothing is lost but the memory of it.
  }
});

// --- In a frame the page drops its own head and foot, and says how high it is.

if (window.parent !== window) {
  document.documentElement.dataset.framed = "";
  let height = 0;
  new ResizeObserver(() => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    window.parent.postMessage({ type: "weighbridge:height", v: 1, height }, "*");
  }).observe(document.body);
}
