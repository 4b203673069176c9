// @ts-check
// What matters, said in another way than by points: shares with locks, an order, jumps, pairs; and
// typical jobs to start from.

import { escaped, rebased, written } from "../../question.js";
import { problem } from "../../text/en.js";
import { shared, WAYS, WEIGH } from "../../text/weigh.js";
import { Radios } from "../field.jsx";
import { Jumps, Order, Pairs, Shares } from "./weigh/ways.jsx";

/** @import { Calculator, Preset, Weighing } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/**
 * What each way is a function of.
 *
 * @typedef {object} WayProps
 * @property {View} view
 * @property {Weighing} weighing
 * @property {(field: string, text: string) => void} say says it behind what was said
 */

const VIEWS = { shares: Shares, order: Order, swing: Jumps, pairs: Pairs };

/** @param {{ view: View, calculator: Calculator, today: string }} props */
export function Weigh({ view, calculator, today }) {
  const way = /** @type {keyof typeof VIEWS} */ (view.chosen("way") ?? "shares");
  const { link } = view.answer;
  const kept = `weigh ${way}`;
  const weighed = (/** @type {string} */ text) => calculator.weigh(link, way, text, today);
  const weighing = weighed(view.chosen(kept) ?? "");
  if (!weighing) return null;
  const say = (/** @type {string} */ field, /** @type {string} */ text) => {
    const said = `${weighing.state}&${field}=${escaped(text)}`;
    // Shares are moved like the weights above, which follow at once.
    const moved = field.startsWith("to.") ? weighed(said) : null;
    if (moved?.weights) view.choose(kept, moved.state, asking(view, moved.weights));
    else view.choose(kept, said);
  };
  const [, about] = WAYS[way] ?? [];
  const Way = VIEWS[way];
  return (
    <div class="weigh">
      <Presets
        view={view}
        presets={calculator.presets(link, process.env.PRESETS ?? "", today)}
        onUse={(weights) => use(view, weighing, weights)}
      />
      <Ways view={view} way={way} />
      <p class="hint">{about}</p>
      {weighing.rows.length < 2 ? (
        <p>{WEIGH.few}</p>
      ) : (
        <Way view={view} weighing={weighing} say={say} />
      )}
      {weighing.problems.map((one) => (
        <p class="problem" id={`weigh-${one.field}-problem`} key={one.field}>
          {problem(view.names, one)}
        </p>
      ))}
      <Use view={view} weighing={weighing} isAtOnce={way === "shares"} />
    </div>
  );
}

/**
 * The question with other weights, whatever else stands in its fields.
 * @param {View} view
 * @param {string} weights
 */
const asking = ({ answer, typed }, weights) =>
  `${written(rebased({ base: "", typed }, answer))}&${weights}`;

/**
 * @param {View} view
 * @param {Weighing} weighing
 * @param {string} weights
 */
function use(view, { before }, weights) {
  if (weights !== before) view.choose("before", before, asking(view, weights));
}

/** @param {{ view: View, presets: Preset[], onUse: (weights: string) => void }} props */
function Presets({ view, presets, onUse }) {
  const used = presets.find(({ in_use }) => in_use);
  if (presets.length === 0) return null;
  return (
    <>
      <fieldset class="starts">
        <legend>{WEIGH.presets}</legend>
        {presets.map(({ key, label, about, weights, in_use }) => (
          <button
            key={key}
            type="button"
            title={about}
            aria-pressed={in_use}
            onClick={() => onUse(weights)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {used && (
        <div class="reasons">
          <p>{used.about}</p>
          <ul>
            {used.reasons.map(({ criterion, points, why }) => (
              <li key={criterion}>
                <strong>
                  {view.names.criterion(criterion)}, {points}:
                </strong>{" "}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** @param {{ view: View, way: string }} props */
const Ways = ({ view, way }) => (
  <fieldset>
    <legend>{WEIGH.legend}</legend>
    <div class="choice">
      <Radios
        name="weigh-way"
        options={Object.entries(WAYS).map(([key, [name]]) => [key, name])}
        chosen={way}
        onInput={(event) => view.choose("way", event.currentTarget.value)}
      />
    </div>
  </fieldset>
);

/** @param {{ view: View, weighing: Weighing, isAtOnce: boolean }} props */
function Use({ view, weighing, isAtOnce }) {
  const { weights, before, rows } = weighing;
  const last = view.chosen("before");
  return (
    <div class="use">
      {!isAtOnce && weights && (
        <button type="button" onClick={() => use(view, weighing, weights)}>
          {WEIGH.use}
        </button>
      )}
      {last && (
        <button type="button" onClick={() => view.choose("before", "", asking(view, last))}>
          {WEIGH.undo}
        </button>
      )}
      {!isAtOnce && weights === before && <span class="hint">{WEIGH.used}</span>}
      <p class="sr" role="status">
        {shared(view.names, rows)}
      </p>
    </div>
  );
}
