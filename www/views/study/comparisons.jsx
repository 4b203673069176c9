// @ts-check
// Models against each other: all by two criteria, and two to four side by side.

import * as STUDIES from "../../text/studies.js";
import { chosenAxes, Frontier } from "./frontier.jsx";
import { Part } from "./part.jsx";
import { chosenSides, Side } from "./side.jsx";

/** @import { Calculator, Detail, Model } from "../../pkg/study.js" */
/** @import { Names } from "../../text/names.js" */
/** @import { View } from "../app.jsx" */

/**
 * @param {object} props
 * @param {View} props.view
 * @param {Names} props.names of the catalogue that is looked into
 * @param {Calculator} props.calculator
 * @param {(id: string) => { model: Model, detail: Detail | null }[]} props.behind everything about a model
 * @param {string} props.today
 */
export function Comparisons({ view, names, calculator, behind, today }) {
  const { link, report } = view.answer;
  const { ranked, excluded } = report.ranking;
  const [x, y] = chosenAxes(view);
  return (
    <>
      <Part view={view} id="frontier" title={STUDIES.frontier}>
        {() => <Frontier view={view} frontier={calculator.frontier(link, x, y, today)} />}
      </Part>
      <Part view={view} id="side" title={STUDIES.side}>
        {() => (
          <Side
            view={view}
            names={names}
            sides={chosenSides(view)
              .flatMap(behind)
              .map((side) => ({
                ...side,
                ranked: ranked.find(({ model }) => model === side.model.id),
                excluded: excluded.find(({ model }) => model === side.model.id),
              }))}
          />
        )}
      </Part>
    </>
  );
}
