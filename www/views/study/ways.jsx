// @ts-check
// The same work on one model, bought in every way in which it is sold.

import { exactMoney, money } from "../../format.js";
import { atLeast } from "../../text/en.js";
import { bought, notSold, pays, said, WAYS } from "../../text/turning.js";
import { Scroller } from "../scroller.jsx";
import { Models } from "./models.jsx";

/** @import { Way, Ways as WaysData } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, ways: WaysData | null }} props */
export function Ways({ view, ways }) {
  if (!ways) return null;
  const { names } = view;
  // A row for each tier that it is not sold in would say the same again and again.
  const isOffered = (/** @type {Way} */ { tier, asked, refused }) =>
    asked ||
    !(
      refused?.kind === "refused" &&
      refused.refusal.kind === "not-in-tier" &&
      refused.refusal.tier === tier
    );
  const elsewhere = ways.ways.filter((way) => !isOffered(way)).map(({ tier }) => names.tier(tier));
  const isDialogue = ["chat", "agent"].includes(view.answer.scenario.workload.kind);
  return (
    <div class="ways">
      <Models view={view} id="bought" label={WAYS.model} chosen={ways.model} />
      <Scroller label={WAYS.caption}>
        <table class="sum">
          <caption>{WAYS.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Bought</th>
              <th scope="col" class="number">
                A month
              </th>
              <th scope="col">What to know</th>
            </tr>
          </thead>
          <tbody>
            {ways.ways.filter(isOffered).map((way) => (
              <tr key={`${way.tier} ${way.cached}`} class={way.refused ? "unknown" : undefined}>
                <th scope="row">
                  {bought(names, way)}
                  {way.asked && <span class="asked"> ({WAYS.asked})</span>}
                </th>
                <td class="number">{amount(way)}</td>
                <td>{said(names, ways.number, way)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {elsewhere.length > 0 && <p class="hint">{notSold(elsewhere)}</p>}
      {ways.ways.some(({ cheaper_from }) => cheaper_from !== null) && (
        <p class="hint">{WAYS.rented}</p>
      )}
      {isDialogue && <p class="hint">{WAYS.batch}</p>}
      {ways.paybacks.length > 0 && (
        <>
          <h4>{WAYS.caching}</h4>
          <ul>
            {ways.paybacks.map((payback) => (
              <li key={payback.meter}>{pays(names, payback)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** @param {Way} way */
const amount = ({ per_month, complete }) =>
  per_month === null ? (
    "–"
  ) : (
    <span title={exactMoney(per_month)}>
      {atLeast(complete)}
      {money(per_month)}
    </span>
  );
