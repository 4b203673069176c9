// @ts-check
// Everything that can be looked into below an answer, each part computed once it is unfolded.

import { Comparisons } from "#comparisons";
import { Taken, Turnings } from "#turning";
import { FIRST, noteOf } from "../../note.js";
import { CALCULATOR_PAGE } from "../../places.js";
import { Names } from "../../text/names.js";
import * as STUDIES from "../../text/studies.js";
import { Doubt } from "./doubt.jsx";
import { Note } from "./note.jsx";
import { Pace } from "./pace.jsx";
import { Part, Shelf } from "./part.jsx";

/** @import { Calculator } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/**
 * What the catalogue that is looked into calls things: it knows kinds of fact that an answer needs not.
 * @type {WeakMap<Calculator, Names>}
 */
const known = new WeakMap();

/** @param {Calculator} calculator */
function namesOf(calculator) {
  const names = known.get(calculator) ?? new Names(calculator.catalogue());
  known.set(calculator, names);
  return names;
}

/** Where the page lies: its address, but of a page on disk only its name, which says nothing of the reader. */
function address() {
  if (!CALCULATOR_PAGE) return "";
  return location.protocol === "file:" ? CALCULATOR_PAGE : location.href.split("#")[0];
}

/** @param {{ view: View, calculator: Calculator, today: string }} props */
export function Studies({ view, calculator, today }) {
  const { link, report, scenario } = view.answer;
  const first = report.ranking.ranked[0]?.model ?? "";
  const [counted = "requests"] = Object.keys(scenario.workload.numbers);
  const [minute, hours] = [view.chosen("minute") ?? "10", view.chosen("hours") ?? "8"];
  const names = namesOf(calculator);
  const behind = (/** @type {string} */ id) => {
    const model = calculator.model(id);
    return model ? [{ model, detail: calculator.detail(link, id, today) }] : [];
  };
  return (
    <>
      <Shelf>{STUDIES.SHELVES.choose}</Shelf>
      <Comparisons
        view={view}
        names={names}
        calculator={calculator}
        behind={behind}
        today={today}
      />
      <Part view={view} id="doubt" title={STUDIES.doubt}>
        {() => <Doubt view={view} doubt={calculator.doubt(link, today)} />}
      </Part>
      <Turnings view={view} calculator={calculator} today={today} />
      <Shelf>{STUDIES.SHELVES.take}</Shelf>
      <Part view={view} id="pace" title={STUDIES.pace}>
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
      <Part view={view} id="note" title={STUDIES.note}>
        {() => (
          <Note
            view={view}
            note={noteOf({
              names,
              answer: view.answer,
              doubt: calculator.doubt(link, today) ?? null,
              first: report.ranking.ranked.slice(0, FIRST).flatMap(({ model }) => behind(model)),
              today,
              address: address(),
            })}
          />
        )}
      </Part>
      <Taken view={view} today={today} />
    </>
  );
}
