// @ts-check
// How sure the ranking is: how often each model would be first, how far each weight may move, and what
// other methods say.

import { percent } from "../../format.js";
import {
  DOUBT,
  disagreement,
  doubtful,
  flips,
  lead,
  removed,
  steadiness,
} from "../../text/doubt.js";
import { Scroller } from "../scroller.jsx";
import { Bar } from "./bar.jsx";

/** @import { Doubt as DoubtData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** So many models a reader compares at once. */
const AT_FIRST = 8;

/** @param {{ view: View, doubt: DoubtData | null }} props */
export function Doubt({ view, doubt }) {
  if (!doubt) return <p>{DOUBT.nothing}</p>;
  if (view.answer.report.ranking.ranked.length < 2) return <p>{DOUBT.alone}</p>;
  return (
    <div class="doubt">
      <p class="finding">{doubtful(view.names, doubt)}</p>
      <p class="finding">{lead(view.names, doubt)}</p>
      <Chances view={view} doubt={doubt} />
      <Weights view={view} doubt={doubt} />
      <Opinions view={view} doubt={doubt} />
      <Removal doubt={doubt} />
      <Diagnosis view={view} doubt={doubt} />
    </div>
  );
}

/** @param {{ view: View, doubt: DoubtData }} props */
function Chances({ view, doubt }) {
  return (
    <Scroller label={DOUBT.chances}>
      <table class="sum">
        <caption>{DOUBT.chances}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              Near your weights
            </th>
            <th scope="col" class="number">
              Keeping their order
            </th>
            <th scope="col" class="number">
              Any weights
            </th>
            <th scope="col" class="number">
              Among three, near yours
            </th>
          </tr>
        </thead>
        <tbody>
          {doubt.models.slice(0, AT_FIRST).map(({ model, near, in_order, any }) => (
            <tr key={model}>
              <th scope="row">{view.names.model(model)}</th>
              <td class="number">
                <Bar share={near.first} />
                <span class="share">{percent(near.first)}</span>
              </td>
              <td class="number">{percent(in_order.first)}</td>
              <td class="number">{percent(any.first)}</td>
              <td class="number">{percent(near.top_three)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{DOUBT.drawn}</p>
    </Scroller>
  );
}

/** @param {{ view: View, doubt: DoubtData }} props */
function Weights({ view, doubt }) {
  const { names } = view;
  return (
    <Scroller label={DOUBT.weights}>
      <table class="sum">
        <caption>{DOUBT.weights}</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" class="number">
              Weight
            </th>
            <th scope="col">The first stays first</th>
            <th scope="col">Otherwise</th>
          </tr>
        </thead>
        <tbody>
          {doubt.weights.map((weight) => (
            <tr key={weight.criterion}>
              <th scope="row">{names.criterion(weight.criterion)}</th>
              <td class="number">{percent(weight.share)}</td>
              <td>{steadiness(weight)}</td>
              <td>{flips(names, weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** @param {{ view: View, doubt: DoubtData }} props */
function Opinions({ view, doubt }) {
  const place = (/** @type {number | null} */ rank) => (rank === null ? "–" : String(rank));
  return (
    <Scroller label={DOUBT.opinions}>
      <table class="sum">
        <caption>{DOUBT.opinions}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              Here
            </th>
            <th scope="col" class="number">
              TOPSIS
            </th>
            <th scope="col" class="number">
              PROMETHEE II
            </th>
            <th scope="col" class="number">
              VIKOR
            </th>
            <th scope="col" class="number">
              Relative
            </th>
          </tr>
        </thead>
        <tbody>
          {doubt.models
            .slice(0, AT_FIRST)
            .map(({ model, topsis, promethee, vikor, relative }, at) => (
              <tr key={model}>
                <th scope="row">{view.names.model(model)}</th>
                <td class="number">{at + 1}</td>
                <td class="number">{place(topsis)}</td>
                <td class="number">{promethee}</td>
                <td class="number">{place(vikor)}</td>
                <td class="number">{place(relative)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="hint">{DOUBT.methods}</p>
      <p class="hint">{disagreement(view.names, doubt)}</p>
    </Scroller>
  );
}

/**
 * Whether taking a model away would change the rest: never here, often elsewhere.
 * @param {{ doubt: DoubtData }} props
 */
const Removal = ({ doubt: { models, removals } }) =>
  models.length > 2 && (
    <p class="removal">
      <span class="badge">{DOUBT.stable}</span> {removed(models.length - 1, removals)}
    </p>
  );

/** @param {{ view: View, doubt: DoubtData }} props */
function Diagnosis({ view, doubt: { weights, diagnosis } }) {
  if (!diagnosis) return <p class="hint">{DOUBT.noSpread}</p>;
  return (
    <Scroller label={DOUBT.spread}>
      <table class="sum">
        <caption>{DOUBT.spread}</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" class="number">
              Your weight
            </th>
            <th scope="col" class="number">
              Entropy
            </th>
            <th scope="col" class="number">
              CRITIC
            </th>
          </tr>
        </thead>
        <tbody>
          {weights.map(({ criterion, share }, at) => (
            <tr key={criterion}>
              <th scope="row">{view.names.criterion(criterion)}</th>
              <td class="number">{percent(share)}</td>
              <td class="number">{percent(diagnosis.entropy[at] ?? 0)}</td>
              <td class="number">{percent(diagnosis.critic[at] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{DOUBT.diagnosis}</p>
    </Scroller>
  );
}
