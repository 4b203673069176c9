// @ts-check
// The ranked models: why each stands where it stands, and what it costs.

import { Stack } from "../charts/stack.jsx";
import { exactMoney, list, number, percent, score } from "../format.js";
import { measurement, monthly, oldPrice, pricesOf, rank, UNKNOWN } from "../text/en.js";
import { Bill } from "./bill.jsx";
import { Facts } from "./facts.jsx";
import { PerSwitch } from "./field.jsx";
import { Fold } from "./fold.jsx";
import { Scroller } from "./scroller.jsx";

/** @import { Measurement, Ranked, Share } from "../pkg/weighbridge.js" */
/** @import { Part } from "../charts/stack.jsx" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Ranking({ view }) {
  const { scenario } = view.answer;
  const isImage = ["image", "video"].includes(scenario.workload.kind);
  return (
    <section class="ranking" aria-labelledby="ranking-title">
      <div class="bar">
        <h3 id="ranking-title">Ranking</h3>
        {!isImage && <PerSwitch view={view} />}
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
              {pricesOf(view.answer.scenario)}
            </th>
            <th scope="col" class="number">
              A month
            </th>
          </tr>
        </thead>
        {shown(view).map((ranked, at) => (
          <Row key={ranked.model} view={view} ranked={ranked} isBrief={view.isStatic && at > 0} />
        ))}
      </table>
      <More view={view} />
      <p class="hint">
        Models stand in the order of what is certain. A hatched end is what facts that nobody has
        published could add, and a rank such as 1–3 says which places they leave open.
      </p>
    </section>
  );
}

/** So many rows a reader takes in at once. */
const AT_FIRST = 10;

/** The name by which the view remembers that all rows are asked for. */
const ALL_ROWS = "all rows";

/**
 * The rows on screen: the first, or all.
 * @param {View} view
 */
export function shown(view) {
  const { ranked } = view.answer.report.ranking;
  return view.isOpen(ALL_ROWS) ? ranked : ranked.slice(0, AT_FIRST);
}

/** @param {{ view: View }} props */
function More({ view }) {
  const count = view.answer.report.ranking.ranked.length;
  if (count <= AT_FIRST) return null;
  const isOpen = view.isOpen(ALL_ROWS);
  if (view.isStatic)
    return (
      <p class="hint">
        Of {number(count)} models the first {number(AT_FIRST)} are shown.
      </p>
    );
  return (
    <button type="button" class="more-rows" onClick={() => view.unfold(ALL_ROWS, !isOpen)}>
      {isOpen ? `Show only the first ${number(AT_FIRST)}` : `Show all ${number(count)} models`}
    </button>
  );
}

/**
 * @param {{ view: View, ranked: Ranked, isBrief: boolean }} props a brief row has nothing behind it:
 *   what nobody can fold away is shown of the first few only
 */
function Row({ view, ranked, isBrief }) {
  const { names } = view;
  const { model: id, cost, standing, dominated_by } = ranked;
  const old = oldPrice(cost.oldest_price, view.catalogue.as_of);
  const parts = scoreParts(view.answer.report.ranking.shares, standing?.values ?? []);
  return (
    <tbody>
      <tr>
        <td class="rank">
          <span class="sr">Rank </span>
          {rank(ranked)}
        </td>
        <th scope="row">
          {names.model(id)}
          <span class="maker">{names.maker(id)}</span>
          {dominated_by.length > 0 && (
            <span
              class="badge"
              title={`${list(dominated_by.map((other) => names.model(other)))} is at least as good on everything that you weigh, and better on something. No weights put this model first.`}
            >
              dominated by {names.model(dominated_by[0])}
              {dominated_by.length > 1 && ` and ${number(dominated_by.length - 1)} more`}
            </span>
          )}
        </th>
        <td class="score-column">
          {standing ? (
            <div class="score">
              <Stack parts={parts} names={names} />
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
          <span class="column">{pricesOf(view.answer.scenario)}: </span>
          {cost.prices.map((price) => (price ? exactMoney(price) : UNKNOWN)).join(" / ")}
        </td>
        <td class="number month">
          {monthly(cost)}
          <span class="column"> a month</span>
          {cost.own && <span class="note">your price</span>}
          {old && <span class="note">{old}</span>}
        </td>
      </tr>
      {!isBrief && (
        <tr class="more">
          <td />
          <td colSpan={4}>
            <Fold
              view={view}
              id={id}
              summary={
                <>
                  Bill, reasons and facts<span class="sr"> of {names.model(id)}</span>
                </>
              }
            >
              {() => {
                const detail = view.detail(id);
                const model = view.isStatic ? null : view.model(id);
                return (
                  <>
                    {detail && <Bill view={view} model={id} bill={detail.bill} />}
                    {detail && standing && (
                      <Reasons
                        view={view}
                        model={id}
                        parts={parts}
                        measurements={detail.measurements}
                      />
                    )}
                    {model && <Facts view={view} model={model} />}
                  </>
                );
              }}
            </Fold>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/**
 * @param {{ view: View, model: string, parts: Part[], measurements: (Measurement | null)[] }} props
 */
function Reasons({ view, model, parts, measurements }) {
  const { names } = view;
  return (
    <Scroller label={`Score of ${names.model(model)}`}>
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
          {parts.map(({ criterion, share, value }, at) => {
            const measured = measurements[at];
            return (
              <tr key={criterion}>
                <th scope="row">{names.criterion(criterion)}</th>
                <td>
                  {measured
                    ? measurement(names, criterion, measured.raw)
                    : criterion === "own_score"
                      ? "not scored"
                      : UNKNOWN}
                  {measured?.clamped && ", beyond the range"}
                </td>
                <td class="number">{value === null ? "0 to 1" : value.toFixed(2)}</td>
                <td class="number">{percent(share)}</td>
                <td class="number">
                  {value === null ? `0 to ${points(share)}` : points(share * value)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}

/**
 * What each criterion adds to a score.
 * @param {Share[]} shares
 * @param {(number | null)[]} values
 */
const scoreParts = (shares, values) =>
  shares.map((share, at) => ({ ...share, value: values[at] ?? null }));

/**
 * A part of a score, on the scale to 100.
 * @param {number} part
 */
const points = (part) => (part * 100).toFixed(1);
