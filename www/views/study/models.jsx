// @ts-check
// One of the models that the answer knows a cost of.

/** @import { View } from "../app.jsx" */

/** @param {{ view: View, id: string, label: string, chosen: string }} props what is chosen is kept by the id */
export function Models({ view, id, label, chosen }) {
  const { ranked, excluded } = view.answer.report.ranking;
  const known = [...ranked, ...excluded.filter(({ cost }) => cost !== null)];
  return (
    <div class="field">
      <label for={`study-${id}`}>{label}</label>
      <select id={`study-${id}`} onInput={(event) => view.choose(id, event.currentTarget.value)}>
        {known.map(({ model }) => (
          <option key={model} value={model} selected={model === chosen}>
            {view.names.model(model)}
          </option>
        ))}
      </select>
    </div>
  );
}
