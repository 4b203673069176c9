// @ts-check
// The whole calculator: the question on one side, the answer on the other, the notes below.

import { Hatch } from "../charts/stack.jsx";
import { Answer } from "./answer.jsx";
import { Form } from "./form.jsx";

/** @import { ComponentChildren, VNode } from "preact" */
/** @import { Answer as AnswerData, Detail, Model, Outline } from "../pkg/weighbridge.js" */
/** @import { OwnPrices } from "../own-prices.js" */
/** @import { Names } from "../text/names.js" */

/**
 * What every view is a function of, and the ways in which it speaks back.
 *
 * @typedef {object} View
 * @property {Outline} catalogue what is known from the start: all but facts and rates
 * @property {Names} names
 * @property {AnswerData} answer
 * @property {ReadonlyMap<string, string>} typed what was typed into a field, as it was typed
 * @property {string | null} trouble a sentence, where something went wrong that is nobody's field
 * @property {boolean} isStatic whether nobody will answer: the form is then only to be read
 * @property {(model: string) => Detail | null} detail looks behind a model's row
 * @property {(model: string) => Model | null} model a model with its facts and offers
 * @property {(key: string) => boolean} isOpen whether a part that unfolds is unfolded
 * @property {(key: string, open: boolean) => void} unfold unfolds it, or folds it
 * @property {(field: string, text: string) => void} set changes one field
 * @property {(question: string) => void} open asks another question
 * @property {VNode | null} [studies] what is looked into below the answer, once that was asked for
 * @property {VNode | null} [misses] the nearest of who is left out, likewise
 * @property {string} [studying] what became of asking for it: nothing yet, or a sentence
 * @property {() => void} [study] asks for it
 * @property {(key: string) => string | undefined} chosen what was chosen in something looked into
 * @property {(key: string, text: string, question?: string) => void} choose chooses it, and with it another question
 * @property {OwnPrices} [own] prices of the reader's own; absent where nobody will answer
 * @property {(file: File) => void} [openFile] reads them from a file
 * @property {() => void} [forgetFile] goes back to the catalogue's
 */

/**
 * @param {{ view: View, course: ComponentChildren }} props `course` is drawn apart, because it
 *   stays the same while the reader types
 */
export function App({ view, course }) {
  return (
    <div class="weighbridge">
      <Hatch />
      <div class="scales">
        <Form view={view} />
        <Answer view={view} />
      </div>
      {course}
    </div>
  );
}
