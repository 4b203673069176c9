// @ts-check
// A small model that is fine-tuned against a large one that is prompted.

import { TUNED } from "../../text/turning.js";
import { Models } from "./models.jsx";
import { Found } from "./turning.jsx";

/** @import { Tuned as TunedData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, tuned: TunedData | null, large: string, longer: string }} props `longer` as it was typed */
export function Tuned({ view, tuned, large, longer }) {
  if (!tuned) return null;
  const { trainable, small, turning } = tuned;
  if (!small) return <p>{TUNED.nothing}</p>;
  return (
    <div class="tuned">
      <div class="fields">
        <Models view={view} id="small" label={TUNED.small} chosen={small} among={trainable} />
        <Models view={view} id="large" label={TUNED.large} chosen={large} />
        <Longer view={view} longer={longer} isRead={turning !== null} />
      </div>
      {turning && <Found view={view} turning={turning} />}
      <p class="hint">{TUNED.about}</p>
    </div>
  );
}

/** @param {{ view: View, longer: string, isRead: boolean }} props */
const Longer = ({ view, longer, isRead }) => (
  <div class="field">
    <label for="study-longer">{TUNED.longer}</label>
    <div class="entry">
      <input
        id="study-longer"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={longer}
        aria-invalid={isRead ? undefined : "true"}
        aria-describedby={isRead ? undefined : "study-longer-problem"}
        onInput={(event) => view.choose("longer", event.currentTarget.value)}
      />
      <span class="unit" aria-hidden="true">
        tokens
      </span>
    </div>
    {!isRead && (
      <p class="problem" id="study-longer-problem">
        {TUNED.wrong}
      </p>
    )}
  </div>
);
