// @ts-check
// Everything that can be looked into below an answer, each part computed once it is unfolded.

import { Turnings } from "#turning";
import { Doubt } from "./doubt.jsx";
import { Pace } from "./pace.jsx";
import { Part } from "./part.jsx";

/** @import { Calculator } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, calculator: Calculator, today: string }} props */
export function Studies({ view, calculator, today }) {
  const { link, report, scenario } = view.answer;
  const first = report.ranking.ranked[0]?.model ?? "";
  const [counted = "requests"] = Object.keys(scenario.workload.numbers);
  const [minute, hours] = [view.chosen("minute") ?? "10", view.chosen("hours") ?? "8"];
  return (
    <>
      <Part view={view} id="doubt">
        {() => <Doubt view={view} doubt={calculator.doubt(link, today)} />}
      </Part>
      <Turnings view={view} calculator={calculator} today={today} />
      <Part view={view} id="pace">
        {() => (
          <Pace
            view={view}
            pace={calculator.pace(link, first, today)}
            minute={minute}
            hours={hours}
            requests={calculator.requests(minute, hours, link, today) ?? null}
            counted={counted}
          />
        )}
      </Part>
    </>
  );
}
