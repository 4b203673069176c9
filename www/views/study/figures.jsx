// @ts-check
// The figures of the answer, to copy or save.

import { csv, json, table } from "../../figures.js";
import { FIGURES } from "../../text/figures.js";
import { Copied } from "./copied.jsx";

/** @import { View } from "../app.jsx" */

/** @typedef {keyof typeof FIGURES.forms} Form */

/** What a spreadsheet needs at the head of a file to read it as UTF-8. */
const UTF_8 = "\ufeff";

/** @param {{ view: View }} props */
export function Figures({ view }) {
  const { names, answer, catalogue } = view;
  const form = /** @type {Form} */ (view.chosen("form") ?? "csv");
  const text = form === "json" ? json(answer, catalogue.as_of) : csv(table(names, answer));
  return (
    <Copied
      view={view}
      about={FIGURES.about}
      legend={FIGURES.legend}
      choice="form"
      forms={FIGURES.forms}
      form={form}
      text={text}
    >
      <button type="button" onClick={() => save(form, text)}>
        {FIGURES.save}
      </button>
    </Copied>
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
