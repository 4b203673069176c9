// @ts-check
// What a model must have: a field for every kind of fact that the catalogue has of such models.

import { number } from "../format.js";
import { contest } from "../question.js";
import { field as fieldName, wordOf } from "../text/en.js";
import { NumberField, SelectField, TextField } from "./field.jsx";
import { Part } from "./part.jsx";

/** @import { FactKind } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** What is asked for, by field. */
const asked = (/** @type {View} */ view) =>
  new Map(view.answer.scenario.requirements.map(({ field, text }) => [field, text]));

const BUDGET = "max.cost";

/** @typedef {{ field: string, kind?: FactKind }} Entry */

/**
 * The fields of the contest's requirements, the usual ones and the others.
 * @param {View} view
 * @returns {[Entry[], Entry[]]}
 */
function entries(view) {
  const texts = asked(view);
  const { names, catalogue, answer, typed } = view;
  const entries = catalogue.fact_kinds
    // What only models of another contest can have is not asked here.
    .filter(
      ({ key, required }) =>
        required !== "never" && names.concerns(key, contest(answer.scenario.workload)),
    )
    .flatMap((kind) => {
      if (!names.unit(kind.key)) return { field: `need.${kind.key}`, kind };
      const ends = [`min.${kind.key}`, `max.${kind.key}`];
      if (kind.less_is_better) ends.reverse();
      // Only a link asks for a limit at the other end.
      return ends
        .filter((field, at) => at === 0 || texts.has(field) || typed.has(field))
        .map((field) => ({ field, kind }));
    });
  const usual = (/** @type {Entry} */ { kind }) => kind?.required === "usually";
  return [[...entries.filter(usual), { field: BUDGET }], entries.filter((entry) => !usual(entry))];
}

/** @param {View} view */
export const requirementFields = (view) =>
  entries(view)
    .flat()
    .map(({ field }) => field);

/** @param {{ view: View }} props */
export function Requirements({ view }) {
  const texts = asked(view);
  const [usual, others] = entries(view);
  const inUse = (/** @type {Entry[]} */ entries) =>
    entries.filter(({ field }) => texts.has(field)).length;
  const row = (/** @type {Entry} */ { field, kind }) => (
    <Row key={field} view={view} field={field} kind={kind} text={texts.get(field) ?? ""} />
  );
  const count = inUse([...usual, ...others]);
  return (
    <Part
      view={view}
      id="requirements"
      title="What must it have?"
      count={
        count === 0
          ? "nothing more"
          : count === 1
            ? "1 requirement"
            : `${number(count)} requirements`
      }
      fields={requirementFields(view)}
    >
      {() => (
        <>
          <p class="hint">
            A model that fails one of these is left out, with the reason, however cheap it is.
          </p>
          <div class="fields">{usual.map(row)}</div>
          <Part
            view={view}
            id="more requirements"
            title="More requirements"
            count={inUse(others) > 0 && `${inUse(others)} in use`}
            fields={others.map(({ field }) => field)}
          >
            {() => <div class="fields">{others.map(row)}</div>}
          </Part>
        </>
      )}
    </Part>
  );
}

/** @param {{ view: View, field: string, kind?: FactKind, text: string }} props */
function Row({ view, field, kind, text }) {
  const shape = kind?.shape;
  if (!kind || !shape || (typeof shape === "object" && "number" in shape))
    return <NumberField view={view} field={field} value={text} placeholder="any" wide />;
  if (shape === "day" || shape === "text")
    return (
      <TextField view={view} field={field} value={text} type={shape === "day" ? "date" : "text"} />
    );
  const words =
    typeof shape !== "object" ? ["yes"] : "level" in shape ? shape.level.levels : shape.tags.words;
  // Nobody requires that there be none, and the lowest level is what every model has.
  const least = typeof shape === "object" && "level" in shape ? words[0] : "none";
  const chosen = text.split(",").filter(Boolean);
  // One list for each word asked for, and where there may be several one more.
  const lists = typeof shape === "object" && "tags" in shape && text ? [...chosen, ""] : [text];
  return (
    <>
      {lists.map((one, at) => (
        <SelectField
          key={at}
          view={{
            ...view,
            set: (_, word) =>
              view.set(
                field,
                Object.assign([...chosen], { [at]: word })
                  .filter(Boolean)
                  .join(),
              ),
          }}
          field={at > 0 ? `${field}.${at}` : field}
          label={at > 0 ? `${fieldName(view.names, field)}, and` : undefined}
          chosen={one}
          options={[
            ["", "any"],
            ...words
              .filter((word) => word === one || (word !== least && !chosen.includes(word)))
              .map((word) => /** @type {[string, string]} */ ([word, wordOf(kind.key, word)])),
          ]}
        />
      ))}
    </>
  );
}
