// @ts-check
// The ranked models: why each stands where it stands, and what it costs.

import { Stack } from "../charts/stack.jsx";
import { list, money, percent, score } from "../format.js";
import { atLeast, measurement, perMany, rank, UNKNOWN } from "../text/en.js";
import { Bill } from "./bill.jsx";
import { Facts } from "./facts.jsx";
import { Choice } from "./field.jsx";
import { Scroller } from "./scroller.jsx";

/** @import { Ranked } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Ranking({ view }) {
  const { scenario, report } = view.answer;
  const isText = scenario.workload.contest === "text";
  return (
    <section class="ranking" aria-labelledby="ranking-title">
      <div class="bar">
        <h3 id="ranking-title">Ranking</h3>
        {isText && (
          <div class="switch">
            <span class="label" aria-hidden="true">
              Token prices
            </span>
            <Choice
              view={view}
              field="per"
              chosen={scenario.quote_per === 1000 ? "1k" : "1m"}
              options={[
                ["1k", "per 1K"],
                ["1m", "per 1M"],
              ]}
            />
          </div>
        )}
      </div>
      <table>
        <caption class="sr">
          Models that can do the work, best first, with their scores and costs
        </caption>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Model</th>
            <th scope="col" class="score-column">
              Score of 100
            </th>
            <th scope="col" class="number">
              {isText ? `In / out ${perMany(scenario.quote_per)}` : "An image"}
            </th>
            <th scope="col" class="number">
              A month
            </th>
          </tr>
        </thead>
        {report.ranking.ranked.map((ranked) => (
          <Row key={ranked.model} view={view} ranked={ranked} />
        ))}
      </table>
      <p class="hint">
        Models stand in the order of what is certain. A hatched end is what facts that nobody has
        published could add, and a rank such as 1–3 says which places they leave open.
      </p>
    </section>
  );
}

/** @param {{ view: View, ranked: Ranked }} props */
function Row({ view, ranked }) {
  const { names } = view;
  const { model: id, bill, standing, dominated_by } = ranked;
  const model = view.catalogue.models.find((model) => model.id === id);
  return (
    <tbody>
      <tr>
        <td class="rank">
          <span class="sr">Rank </span>
          {rank(ranked)}
        </td>
        <th scope="row">
          {names.model(id)}
          <span class="maker">{model?.maker}</span>
          {dominated_by.length > 0 && (
            <span
              class="badge"
              title={`${list(dominated_by.map((other) => names.model(other)))} is at least as good on everything that you weigh, and better on something. No weights put this model first.`}
            >
              dominated by {list(dominated_by.map((other) => names.model(other)))}
            </span>
          )}
        </th>
        <td class="score-column">
          {standing ? (
            <div class="score">
              <Stack contributions={standing.contributions} names={names} />
              <span class="value">
                {score(standing.score.low)}
                {standing.score.high > standing.score.low + 0.005 &&
                  `–${score(standing.score.high)}`}
              </span>
            </div>
          ) : (
            "–"
          )}
        </td>
        <td class="number prices">
          {bill.lines.map((line) => money(line.price)).join(" / ") || "unknown"}
        </td>
        <td class="number month">
          {atLeast(bill)}
          {money(bill.per_month)}
        </td>
      </tr>
      <tr class="more">
        <td />
        <td colSpan={4}>
          <details>
            <summary>
              Bill, reasons and facts<span class="sr"> of {names.model(id)}</span>
            </summary>
            <Bill view={view} model={id} bill={bill} />
            {standing && <Reasons view={view} ranked={ranked} />}
            {model && <Facts view={view} model={model} />}
          </details>
        </td>
      </tr>
    </tbody>
  );
}

/** @param {{ view: View, ranked: Ranked }} props */
function Reasons({ view, ranked }) {
  return (
    <Scroller label={`Score of ${view.names.model(ranked.model)}`}>
      <table class="sum">
        <caption>How the score adds up</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Measured</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col" class="number">
              × Weight
            </th>
            <th scope="col" class="number">
              = Points
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.standing?.contributions.map(({ criterion, raw, value, share, clamped }) => (
            <tr key={criterion}>
              <th scope="row">{view.names.criterion(criterion)}</th>
              <td>
                {raw ? measurement(view.names, criterion, raw) : UNKNOWN}
                {clamped && ", beyond the range"}
              </td>
              <td class="number">{value === null ? "0 to 1" : value.toFixed(2)}</td>
              <td class="number">{percent(share)}</td>
              <td class="number">
                {value === null
                  ? `0 to ${(share * 100).toFixed(1)}`
                  : (share * value * 100).toFixed(1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
