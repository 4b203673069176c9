// @ts-check
// Prints one part of the page and nothing else, wherever the page stands: a copy in a frame of its own.

import styles from "#study-styles";

/** @param {Element} part */
export function printAlone(part) {
  const root = part.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  root.querySelector(".printed")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "printed";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  root.append(frame);
  const print = () => {
    const [page, sheet] = [frame.contentDocument, frame.contentWindow];
    if (!page || !sheet) return;
    const rules = new /** @type {Window & typeof globalThis} */ (sheet).CSSStyleSheet();
    rules.replaceSync(styles);
    page.adoptedStyleSheets = [rules];
    page.title = part.querySelector("h4")?.textContent ?? "";
    page.documentElement.lang = "en";
    page.body.replaceChildren(page.importNode(part, true));
    sheet.focus();
    sheet.print();
  };
  // Some browsers put another empty page in the place of the first.
  if (frame.contentDocument?.readyState === "complete") print();
  else frame.addEventListener("load", print, { once: true });
}
