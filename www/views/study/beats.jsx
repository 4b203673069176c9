// @ts-check
// At what price one model would cost no more than another.

import { BEATS, beaten } from "../../text/turning.js";
import { Models } from "./models.jsx";

/** @import { Beats as BeatsData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, beats: BeatsData | null, goal: string, other: string }} props ids of two models */
export function Beats({ view, beats, goal, other }) {
  return (
    <div class="beats">
      <div class="fields">
        <Models view={view} id="goal" label={BEATS.goal} chosen={goal} />
        <Models view={view} id="other" label={BEATS.other} chosen={other} />
      </div>
      <p class="finding" role="status">
        {beats ? beaten(view.names, goal, other, beats) : BEATS.nothing}
      </p>
    </div>
  );
}
