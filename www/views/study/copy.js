// @ts-check
// What a reader takes along by the clipboard.

/** @import { View } from "../app.jsx" */

/**
 * Where the clipboard is out of reach the text is selected, for the reader to copy.
 * @param {View} view
 * @param {string} text
 * @param {Element | null | undefined} area
 */
export async function copy(view, text, area) {
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
