// @ts-check
// One field of the question, whatever it holds: its label, its text as typed, how it was read, and
// what is wrong with it.

import { number } from "../format.js";
import { FIELDS, field as fieldName, problem as sentence } from "../text/en.js";

/** @import { Answer } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/**
 * What a field needs to know, of whatever question it belongs to.
 * @typedef {Pick<View, "names" | "typed" | "set"> & { answer: Pick<Answer, "problems" | "readings"> }} FieldView
 */

/**
 * What a field shows.
 * @param {FieldView} view
 * @param {string} field
 * @param {string | number} value as the core has read it
 * @param {string} [named] what it is called, where that is not its usual name
 */
export function useField(view, field, value, named) {
  const problem = view.answer.problems.find((one) => one.field === field);
  const reading = view.answer.readings.find((one) => one.field === field);
  const shown = value === "" ? "" : number(value);
  const text = view.typed.get(field) ?? problem?.text ?? shown;
  return {
    id: `field-${field.replace(".", "-")}`,
    label: named ?? fieldName(view.names, field),
    unit: FIELDS[field]?.unit ?? view.names.unit(field.replace(/^m..\./, "")),
    text,
    problem: problem && sentence(view.names, named ? { ...problem, field: named } : problem),
    // Worth saying only where it is not what stands in the field already.
    reading:
      reading && !problem && number(reading.value) !== text.trim()
        ? `= ${number(reading.value)}`
        : "",
    onInput: (/** @type {{ currentTarget: HTMLInputElement | HTMLSelectElement }} */ event) =>
      view.set(field, event.currentTarget.value),
  };
}

/**
 * A number, typed as people type them.
 * @param {{ view: FieldView, field: string, value: string | number, placeholder?: string, wide?: boolean }} props
 */
export function NumberField({ view, field, value, placeholder, wide }) {
  const { id, label, unit, text, problem, reading, onInput } = useField(view, field, value);
  const described = [reading && `${id}-reading`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={wide ? "field wide" : "field"}>
      <label for={id}>
        {label}
        {unit && <span class="sr"> ({unit === "$" ? "US dollars" : unit})</span>}
      </label>
      <div class="entry">
        {unit === "$" && (
          <span class="unit" aria-hidden="true">
            $
          </span>
        )}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          value={text}
          placeholder={placeholder}
          aria-invalid={problem ? "true" : undefined}
          aria-describedby={described || undefined}
          onInput={onInput}
        />
        {reading && (
          <span class="reading" id={`${id}-reading`}>
            {reading}
          </span>
        )}
        {unit && unit !== "$" && (
          <span class="unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      <Problem id={id} text={problem} />
    </div>
  );
}

/**
 * One of a few words.
 * @param {{ view: FieldView, field: string, label?: string, chosen: string, options: [string, string][], wide?: boolean }} props
 */
export function SelectField({ view, field, label: named, chosen, options, wide }) {
  const { id, label, problem, onInput } = useField(view, field, "", named);
  return (
    <div class={wide ? "field wide" : "field"}>
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={onInput}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key} selected={key === chosen}>
            {text}
          </option>
        ))}
      </select>
      <Problem id={id} text={problem} />
    </div>
  );
}

/**
 * One of two words, side by side.
 * @param {{ view: FieldView, field: string, chosen: string, options: [string, string][] }} props
 */
export function Choice({ view, field, chosen, options }) {
  const { id, label, onInput } = useField(view, field, "");
  return (
    <div class="choice" role="radiogroup" aria-label={label}>
      <Radios name={id} options={options} chosen={chosen} onInput={onInput} />
    </div>
  );
}

/**
 * Words side by side, of which one is chosen.
 * @param {object} props
 * @param {string} props.name that they have in common
 * @param {[string, string][]} props.options
 * @param {string} props.chosen
 * @param {(event: { currentTarget: HTMLInputElement }) => void} props.onInput
 */
export const Radios = ({ name, options, chosen, onInput }) =>
  options.map(([key, text]) => (
    <label key={key}>
      <input type="radio" name={name} value={key} checked={key === chosen} onInput={onInput} />
      <span>{text}</span>
    </label>
  ));

/**
 * For how many tokens prices are shown.
 * @param {{ view: FieldView & { isStatic: boolean, answer: { scenario: { quote_per: number } } } }} props
 */
export function PerSwitch({ view }) {
  return (
    <div class="switch" inert={view.isStatic}>
      <span class="label" aria-hidden="true">
        Token prices
      </span>
      <Choice
        view={view}
        field="per"
        chosen={view.answer.scenario.quote_per === 1000 ? "1k" : "1m"}
        options={[
          ["1k", "per 1K"],
          ["1m", "per 1M"],
        ]}
      />
    </div>
  );
}

/**
 * Words, or a day. What is typed of it stays while it is typed, even where it is no day yet.
 * @param {{ view: FieldView, field: string, label?: string, value: string, type: "date" | "text" }} props
 */
export function TextField({ view, field, label: named, value, type }) {
  const { id, label, problem, onInput } = useField(view, field, "", named);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={/** @type {"date"} */ (type)}
        value={view.typed.get(field) ?? value}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={onInput}
      />
      <Problem id={id} text={problem} />
    </div>
  );
}

/**
 * What is wrong with a field, beside it.
 * @param {{ id: string, text: string | undefined }} props
 */
export function Problem({ id, text }) {
  if (!text) return null;
  return (
    <p class="problem" id={`${id}-problem`}>
      {text}
    </p>
  );
}
