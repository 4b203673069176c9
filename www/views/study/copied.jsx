// @ts-check
// A text in one of several forms, to be copied.

import { FIGURES } from "../../text/figures.js";
import { NOTE } from "../../text/note.js";
import { copy } from "./copy.js";

/** @import { ComponentChildren } from "preact" */
/** @import { View } from "../app.jsx" */

/**
 * @param {object} props
 * @param {View} props.view
 * @param {string} props.about
 * @param {string} props.legend of the forms
 * @param {string} props.choice under which name the chosen form is remembered
 * @param {Record<string, string>} props.forms what each is called
 * @param {string} props.form the chosen one
 * @param {string} props.text in that form
 * @param {ComponentChildren} [props.children] further buttons
 */
export function Copied({ view, about, legend, choice, forms, form, text, children }) {
  const said = [
    view.chosen("copied") === text && NOTE.copied,
    view.chosen("selected") === text && NOTE.selected,
  ];
  return (
    <div class="decision">
      <fieldset>
        <legend class="sr">{legend}</legend>
        <div class="choice">
          {Object.entries(forms).map(([key, name]) => (
            <label key={key}>
              <input
                type="radio"
                name={`study-${choice}`}
                value={key}
                checked={key === form}
                onInput={() => view.choose(choice, key)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="hint">{about}</p>
      <div class="actions">
        <button
          type="button"
          onClick={({ currentTarget }) =>
            copy(view, text, currentTarget.closest(".decision")?.querySelector("textarea"))
          }
        >
          {FIGURES.copy}
        </button>
        {children}
        <span role="status">{said.find(Boolean)}</span>
      </div>
      <textarea
        aria-label={forms[form]}
        readOnly
        spellcheck={false}
        rows={10}
        wrap="off"
        value={text}
      />
    </div>
  );
}
