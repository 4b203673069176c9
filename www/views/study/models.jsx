// @ts-check
// One of the models that the answer knows a cost of.

/** @import { View } from "../app.jsx" */

/**
 * Ids of the models that can be chosen: those ranked, then those left out of which a cost is known.
 * @param {View} view
 */
export function modelsOf({ answer }) {
  const { ranked, excluded } = answer.report.ranking;
  return [...ranked, ...excluded.filter(({ cost }) => cost !== null)].map(({ model }) => model);
}

/**
 * @param {{ view: View, id: string, label: string, chosen: string, among?: string[] }} props what is
 *   chosen is kept by the id
 */
export function Models({ view, id, label, chosen, among = modelsOf(view) }) {
  return (
    <div class="field">
      <label for={`study-${id}`}>{label}</label>
      <select id={`study-${id}`} onInput={(event) => view.choose(id, event.currentTarget.value)}>
        {among.map((model) => (
          <option key={model} value={model} selected={model === chosen}>
            {view.names.model(model)}
          </option>
        ))}
      </select>
    </div>
  );
}
