// @ts-check
// How criteria are valued, other ways to weigh, where another model becomes the cheapest, what is not
// certain, every way to buy one model, what a budget buys, and whole months: all that one file has no
// room for.

import * as STUDIES from "../../text/studies.js";
import { Beats } from "./beats.jsx";
import { Budget } from "./budget.jsx";
import { Embed } from "./embed.jsx";
import { Figures } from "./figures.jsx";
import { modelsOf } from "./models.jsx";
import { Month } from "./month.jsx";
import { Part, Shelf } from "./part.jsx";
import { Ranges, Spread } from "./spread.jsx";
import { Tuned } from "./tuned.jsx";
import { Turning } from "./turning.jsx";
import { Values } from "./values.jsx";
import { Ways } from "./ways.jsx";
import { Weigh } from "./weigh.jsx";

/** @import { Calculator } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, calculator: Calculator, today: string }} props */
export function Turnings({ view, calculator, today }) {
  const { link, scenario } = view.answer;
  const models = modelsOf(view);
  const pick = (/** @type {string} */ key, /** @type {string[]} */ among, otherwise = among[0]) => {
    const chosen = view.chosen(key) ?? "";
    return among.includes(chosen) ? chosen : (otherwise ?? "");
  };
  const varied = pick("varied", Object.keys(scenario.workload.numbers));
  const bought = pick("bought", models);
  const [goal, other] = [pick("goal", models), pick("other", models, models[1])];
  const added = pick("added", models);
  const budget = view.chosen("budget") ?? "100";
  const [small, large] = [view.chosen("small") ?? "", pick("large", models)];
  const longer = view.chosen("longer") ?? "0";
  return (
    <>
      <Part view={view} id="values" title={STUDIES.values}>
        {() => <Values view={view} values={calculator.values(link, today)} />}
      </Part>
      <Part view={view} id="weigh" title={STUDIES.weigh}>
        {() => <Weigh view={view} calculator={calculator} today={today} />}
      </Part>
      <Shelf>{STUDIES.SHELVES.spend}</Shelf>
      <Part view={view} id="turning" title={STUDIES.turning}>
        {() => (
          <Turning
            view={view}
            turning={calculator.turning(link, varied, today)}
            onNumber={(number) => view.choose("varied", number)}
          />
        )}
      </Part>
      <Part view={view} id="spread" title={STUDIES.spread}>
        {() => {
          const spread = calculator.spread(link, today) ?? null;
          return (
            <div class="spread">
              <Ranges view={view} spread={spread} />
              <Spread view={view} spread={spread} tornadoOf={pick("swung", models)} />
            </div>
          );
        }}
      </Part>
      {["text", "tuned"].includes(scenario.workload.kind) && (
        <Part view={view} id="tuned" title={STUDIES.tuned}>
          {() => (
            <Tuned
              view={view}
              tuned={calculator.tuned(link, small, large, longer, today)}
              large={large}
              longer={longer}
            />
          )}
        </Part>
      )}
      <Part view={view} id="ways" title={STUDIES.ways}>
        {() => <Ways view={view} ways={calculator.ways(link, bought, today)} />}
      </Part>
      <Part view={view} id="budget" title={STUDIES.budget}>
        {() => (
          <Budget view={view} inverse={calculator.inverse(link, budget, today)} budget={budget} />
        )}
      </Part>
      <Part view={view} id="beats" title={STUDIES.beats}>
        {() => (
          <Beats
            view={view}
            beats={calculator.beats(link, goal, other, today)}
            goal={goal}
            other={other}
          />
        )}
      </Part>
      <Part view={unfolded(view)} id="month" title={STUDIES.month}>
        {() => (
          <Month
            view={view}
            month={calculator.month(link, today)}
            model={added}
            added={calculator.withPart(link, added, today) ?? null}
            today={today}
          />
        )}
      </Part>
    </>
  );
}

/**
 * Whoever opens a link with a month has come for it: it stands open until it is folded.
 * @param {View} view
 * @returns {View}
 */
function unfolded(view) {
  if (view.answer.scenario.month === "") return view;
  return {
    ...view,
    isOpen: (key) => view.isOpen(key) || !view.chosen("month folded"),
    unfold: (key, open) => {
      if (!open) view.choose("month folded", "yes");
      view.unfold(key, open);
    },
  };
}

/** @param {{ view: View, today: string }} props */
export const Taken = ({ view, today }) => (
  <>
    <Part view={view} id="figures" title={STUDIES.figures}>
      {() => <Figures view={view} />}
    </Part>
    <Part view={view} id="embed" title={STUDIES.embed}>
      {() => <Embed view={view} today={today} />}
    </Part>
  </>
);
