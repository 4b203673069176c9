// @ts-check
// The nearest of who is left out, each with a button that brings it back.

import { failure } from "../../text/en.js";
import { bringsBack, isBack, MISSES, place } from "../../text/misses.js";

/** @import { Calculator, Near } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** What was brought back last: id of the model, the link since, and the link before. */
const BROUGHT = "brought back";

/** @param {{ view: View, calculator: Calculator, today: string }} props */
export function Misses({ view, calculator, today }) {
  const { names, answer } = view;
  const near = calculator.near(answer.link, today);
  const { ranked } = answer.report.ranking;
  const [model = "", since, before = ""] = view.chosen(BROUGHT)?.split(" ") ?? [];
  const at = since === answer.link ? ranked.findIndex((one) => one.model === model) : -1;
  if (near.length === 0 && at < 0) return null;
  return (
    <div class="misses">
      <h4 tabIndex={-1}>{MISSES.title}</h4>
      {at >= 0 && (
        <p class="back" tabIndex={-1}>
          {isBack(names, model, at + 1, ranked.length)}{" "}
          <button
            type="button"
            onClick={leap("h4", () => {
              view.open(before);
            })}
          >
            {MISSES.undo}
          </button>
        </p>
      )}
      {near.length > 0 && (
        <>
          <p class="hint">{MISSES.about}</p>
          <ul>
            {near.map((one) => (
              <Miss key={one.model} view={view} near={one} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** @param {{ view: View, near: Near }} props */
function Miss({ view, near }) {
  const { names, answer } = view;
  return (
    <li>
      <b>{names.model(near.model)}</b>
      <div>
        {near.failures.map((one, at) => (
          <p key={at}>{failure(names, one)}</p>
        ))}
        <p class="place">{place(near)}</p>
        <button
          type="button"
          onClick={leap(".back", (link) => {
            for (const { field, text } of near.fix) view.set(field, text);
            view.choose(BROUGHT, [near.model, link(), answer.link].join(" "));
          })}
        >
          Bring back: {bringsBack(names, near)}
          <span class="sr"> ({names.model(near.model)})</span>
        </button>
      </div>
    </li>
  );
}

/**
 * A press that takes its button away: the focus goes to what says what became of it.
 * @param {string} to
 * @param {(link: () => string) => void} act is given what tells the link of the question
 * @returns {(event: { currentTarget: HTMLElement }) => void}
 */
const leap = (to, act) => (event) => {
  const root = /** @type {ShadowRoot} */ (event.currentTarget.getRootNode());
  const host = /** @type {Element & { question: string }} */ (root.host);
  act(() => host.question);
  /** @type {HTMLElement | null} */ (root.querySelector(`.misses ${to}`))?.focus();
};
