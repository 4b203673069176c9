// @ts-check
// The figures of the answer, to copy or save.

import { csv, json, table } from "../../figures.js";
import { FIGURES } from "../../text/figures.js";
import { NOTE } from "../../text/note.js";
import { copy } from "./copy.js";

/** @import { View } from "../app.jsx" */

/** @typedef {keyof typeof FIGURES.forms} Form */

/** What a spreadsheet needs at the head of a file to read it as UTF-8. */
const UTF_8 = "\ufeff";

/** @param {{ view: View }} props */
export function Figures({ view }) {
  const { names, answer, catalogue } = view;
  const form = /** @type {Form} */ (view.chosen("form") ?? "csv");
  const text = form === "json" ? json(answer, catalogue.as_of) : csv(table(names, answer));
  const said = [
    view.chosen("copied") === text && NOTE.copied,
    view.chosen("selected") === text && NOTE.selected,
  ];
  return (
    <div class="decision">
      <p class="hint">{FIGURES.about}</p>
      <fieldset>
        <legend class="sr">{FIGURES.legend}</legend>
        <div class="choice">
          {Object.entries(FIGURES.forms).map(([key, name]) => (
            <label key={key}>
              <input
                type="radio"
                name="study-form"
                value={key}
                checked={key === form}
                onInput={() => view.choose("form", key)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="actions">
        <button
          type="button"
          onClick={({ currentTarget }) =>
            copy(view, text, currentTarget.closest(".decision")?.querySelector("textarea"))
          }
        >
          {FIGURES.copy}
        </button>
        <button type="button" onClick={() => save(form, text)}>
          {FIGURES.save}
        </button>
        <span role="status">{said.find(Boolean)}</span>
      </div>
      <textarea
        aria-label={FIGURES.forms[form]}
        readOnly
        spellcheck={false}
        rows={10}
        wrap="off"
        value={text}
      />
    </div>
  );
}

/**
 * @param {Form} form
 * @param {string} text
 */
function save(form, text) {
  const type = form === "csv" ? "text/csv" : "application/json";
  const bytes = new Blob([form === "csv" ? UTF_8 + text : text], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = `weighbridge.${form}`;
  link.click();
  // Not at once: the browser is still reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
