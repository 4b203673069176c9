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
 * @param {object} props
 * @param {View} props.view
 * @param {string} props.id
 * @param {string} props.label
 * @param {string} props.chosen
 * @param {string[]} [props.among]
 * @param {(model: string) => void} [props.onChoose] keeps what is chosen, which else is kept by the id
 */
export function Models({ view, id, label, chosen, among = modelsOf(view), onChoose }) {
  const choose = onChoose ?? ((/** @type {string} */ model) => view.choose(id, model));
  return (
    <div class="field">
      <label for={`study-${id}`}>{label}</label>
      <select id={`study-${id}`} onInput={(event) => choose(event.currentTarget.value)}>
        {among.map((model) => (
          <option key={model} value={model} selected={model === chosen}>
            {view.names.model(model)}
          </option>
        ))}
      </select>
    </div>
  );
}
