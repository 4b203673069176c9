// @ts-check
// The answer: a sentence, the ranking, the costs, and who is left out.

import { certainty, failure, headline, priceAge, stale } from "../text/en.js";
import { Bill } from "./bill.jsx";
import { Costs } from "./costs.jsx";
import { Fold } from "./fold.jsx";
import { Ranking } from "./ranking.jsx";

/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Answer({ view }) {
  const { names, answer } = view;
  const age = priceAge(answer.report);
  const unread = stale(names, answer.problems);
  return (
    <section class="answer" aria-label="The answer">
      <div class="headline">
        <h2>{headline(names, answer.scenario, answer.report)}</h2>
        {unread && <p class="stale">{unread}</p>}
        <p>{certainty(names, answer.report)}</p>
        {age && <p class={`age ${age.level}`}>{age.text}</p>}
      </div>
      {answer.report.ranking.ranked.length > 0 && <Ranking view={view} />}
      <Costs view={view} />
      <Excluded view={view} />
    </section>
  );
}

/** @param {{ view: View }} props */
function Excluded({ view }) {
  const { excluded } = view.answer.report.ranking;
  if (excluded.length === 0) return null;
  return (
    <section class="excluded" aria-labelledby="excluded-title">
      <h3 id="excluded-title">Left out</h3>
      <ul>
        {excluded.map(({ model, failures, cost }) => (
          <li key={model}>
            <strong>{view.names.model(model)}</strong>
            <div>
              {failures.map((one) => (
                <p key={one.kind}>{failure(view.names, one)}</p>
              ))}
              {cost && (
                <Fold
                  view={view}
                  id={model}
                  summary={
                    <>
                      What it would cost<span class="sr"> on {view.names.model(model)}</span>
                    </>
                  }
                >
                  {() => {
                    const detail = view.detail(model);
                    return detail && <Bill view={view} model={model} bill={detail.bill} />;
                  }}
                </Fold>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
