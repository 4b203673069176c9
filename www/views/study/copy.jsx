// @ts-check
// What a reader takes along by the clipboard.

import { COPY } from "../../text/copy.js";

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "../app.jsx" */

/**
 * The button that copies a text, others beside it, and what became of that.
 * @param {object} props
 * @param {View} props.view
 * @param {string} props.text which also stands in the text area around
 * @param {string} [props.label]
 * @param {ComponentChildren} [props.children] the other buttons
 */
export function Actions({ view, text, label = COPY.copy, children }) {
  const said = [
    view.chosen("copied") === text && COPY.copied,
    view.chosen("selected") === text && COPY.selected,
  ];
  return (
    <div class="actions">
      <button
        type="button"
        onClick={({ currentTarget }) =>
          copy(view, text, currentTarget.closest(".decision")?.querySelector("textarea"))
        }
      >
        {label}
      </button>
      {children}
      <span role="status">{said.find(Boolean)}</span>
    </div>
  );
}

/**
 * Where the clipboard is out of reach the text is selected, for the reader to copy.
 * @param {View} view
 * @param {string} text
 * @param {Element | null | undefined} area
 */
async function copy(view, text, area) {
  view.choose("selected", "");
  try {
    await navigator.clipboard.writeText(text);
    view.choose("copied", text);
  } catch {
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.focus();
    area.select();
    view.choose("copied", "");
    view.choose("selected", text);
  }
}
