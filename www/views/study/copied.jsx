// @ts-check
// A text in one of several forms, to be copied.

import { Radios } from "../field.jsx";
import { Actions } from "./copy.jsx";

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
  return (
    <div class="decision">
      <fieldset>
        <legend class="sr">{legend}</legend>
        <div class="choice">
          <Radios
            name={`study-${choice}`}
            options={Object.entries(forms)}
            chosen={form}
            onInput={(event) => view.choose(choice, event.currentTarget.value)}
          />
        </div>
      </fieldset>
      <p class="hint">{about}</p>
      <Actions view={view} text={text}>
        {children}
      </Actions>
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
