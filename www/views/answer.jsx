// @ts-check
// The answer: a sentence, the ranking, the costs, and who is left out.

import { number } from "../format.js";
import {
  certainty,
  DEEPER,
  failure,
  GROUPS,
  group,
  headline,
  MISSES,
  MONTH,
  priceAge,
  stale,
} from "../text/en.js";
import { Bill } from "./bill.jsx";
import { Costs } from "./costs.jsx";
import { Fold } from "./fold.jsx";
import { Ranking } from "./ranking.jsx";

/** @import { ComponentChildren } from "preact" */
/** @import { Excluded } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Answer({ view }) {
  const { names, answer } = view;
  const age = priceAge(view.catalogue.as_of, answer.report.price_age_days);
  const unread = stale(names, answer.problems);
  return (
    <section class="answer" aria-label="The answer">
      <div class="headline">
        <h2>{headline(names, answer.scenario, answer.report)}</h2>
        {unread && <p class="stale">{unread}</p>}
        <p>{certainty(names, answer.report)}</p>
        <p class={`age ${age.level}`}>{age.text}</p>
      </div>
      {answer.report.ranking.ranked.length > 0 && <Ranking view={view} />}
      <Costs view={view} />
      <Deeper view={view} />
      <LeftOut view={view} />
    </section>
  );
}

/**
 * Whether there is anything to look into: a model that takes part, or a month of its own.
 * @param {View} view
 */
export const canDeepen = ({ answer: { report, scenario } }) =>
  report.ranking.ranked.length > 0 || scenario.month !== "";

/**
 * What can be looked into, once it was asked for: it takes a core of its own.
 * @param {{ view: View }} props
 */
function Deeper({ view }) {
  const { scenario } = view.answer;
  if (!view.study || !canDeepen(view)) return null;
  return (
    <section class="deeper" aria-labelledby="deeper-title">
      <h3 id="deeper-title">Look deeper</h3>
      {view.studies ?? (
        <>
          <p class="hint">{scenario.month ? MONTH : DEEPER}</p>
          <Opener view={view}>Open</Opener>
        </>
      )}
    </section>
  );
}

/** @param {{ view: View, children: ComponentChildren }} props */
const Opener = ({ view, children }) => (
  <p>
    <button type="button" onClick={view.study}>
      {children}
    </button>{" "}
    <span aria-live="polite">{view.studying}</span>
  </p>
);

/**
 * Who is left out, in groups: what one asked for oneself stands open, the rest unfolds.
 * @param {{ view: View }} props
 */
function LeftOut({ view }) {
  const { excluded } = view.answer.report.ranking;
  const { requirements } = view.answer.scenario;
  if (excluded.length === 0) return null;
  const groups = Object.keys(GROUPS).map((key) => ({
    key,
    members: excluded.filter(({ failures }) => group(failures) === key),
  }));
  return (
    <section class="excluded" aria-labelledby="excluded-title">
      <h3 id="excluded-title">
        Left out <span class="count">{number(excluded.length)}</span>
      </h3>
      {view.misses ??
        (view.study && requirements.length && groups[0]?.members.length ? (
          <Opener view={view}>{MISSES}</Opener>
        ) : null)}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ key, members }) => (
          <Group key={key} view={view} name={key} members={members} />
        ))}
    </section>
  );
}

/** Groups no larger than this stand open. */
const FEW = 4;

/** @param {{ view: View, name: string, members: Excluded[] }} props */
function Group({ view, name, members }) {
  const { title, about } = GROUPS[name];
  const label = (
    <>
      {title} <span class="count">{number(members.length)}</span>
    </>
  );
  if (members.length <= FEW)
    return (
      <div class="group">
        <h4>{label}</h4>
        <Members view={view} members={members} />
      </div>
    );
  return (
    <div class="group">
      <Fold view={view} id={`left-out ${name}`} summary={label}>
        {() =>
          view.isStatic ? (
            <p>{members.map(({ model }) => view.names.model(model)).join(", ")}.</p>
          ) : (
            <>
              <p class="hint">{about}</p>
              <Members view={view} members={members} />
            </>
          )
        }
      </Fold>
    </div>
  );
}

/** @param {{ view: View, members: Excluded[] }} props */
function Members({ view, members }) {
  return (
    <ul>
      {members.map(({ model, failures, cost }) => (
        <li key={model}>
          <strong>{view.names.model(model)}</strong>
          <div>
            {failures.map((one, at) => (
              <p key={at}>{failure(view.names, one)}</p>
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
  );
}
