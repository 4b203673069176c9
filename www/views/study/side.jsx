// @ts-check
// Two to four models side by side.

import { sections } from "../../side.js";
import { UNKNOWN } from "../../text/en.js";
import { fact as says } from "../../text/models.js";
import { nth, SIDE } from "../../text/side.js";
import { Scroller } from "../scroller.jsx";
import { Differs, SourceLink } from "../source.jsx";
import { Models, modelsOf } from "./models.jsx";

/** @import { Cell, Row, Side as SideData } from "../../side.js" */
/** @import { Fact } from "../../pkg/study.js" */
/** @import { Names } from "../../text/names.js" */
/** @import { View } from "../app.jsx" */

const [FEWEST, MOST] = [2, 4];

/**
 * Ids of the models compared: those chosen, or the first two of the ranking.
 * @param {View} view
 */
export function chosenSides(view) {
  const among = modelsOf(view);
  const chosen = (view.chosen("side") ?? "").split(",").filter((id) => among.includes(id));
  const others = among.filter((id) => !chosen.includes(id));
  return [...chosen, ...others.slice(0, Math.max(0, FEWEST - chosen.length))];
}

/** @param {{ view: View, names: Names, sides: SideData[] }} props `names` of the catalogue that the facts are of */
export function Side({ view, names, sides }) {
  const isBrief = view.chosen("side only") === "yes";
  const all = sections(names, view.answer, sides);
  return (
    <div class="side">
      <Chosen view={view} ids={sides.map(({ model }) => model.id)} />
      <label class="check">
        <input
          type="checkbox"
          checked={isBrief}
          onInput={(event) => view.choose("side only", event.currentTarget.checked ? "yes" : "")}
        />
        {SIDE.differing}
      </label>
      <Scroller label={SIDE.caption}>
        <table class="sum">
          <caption class="sr">{SIDE.caption}</caption>
          <thead>
            <tr>
              <td />
              {sides.map(({ model }) => (
                <th key={model.id} scope="col">
                  {names.model(model.id)}
                </th>
              ))}
            </tr>
          </thead>
          {all.map(({ title, rows }) => {
            const shown = isBrief ? rows.filter(({ differs }) => differs) : rows;
            return (
              <tbody key={title}>
                <tr class="group">
                  <th scope="rowgroup" colSpan={sides.length + 1}>
                    {title}
                  </th>
                </tr>
                {shown.map((row) => (
                  <Line key={row.label} names={names} sides={sides} row={row} />
                ))}
                {shown.length === 0 && (
                  <tr>
                    <td colSpan={sides.length + 1}>{SIDE.same}</td>
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      </Scroller>
      <p class="hint">{SIDE.about}</p>
    </div>
  );
}

/**
 * @param {{ view: View, ids: string[] }} props a model chosen twice changes places
 */
function Chosen({ view, ids }) {
  const among = modelsOf(view);
  const keep = (/** @type {string[]} */ chosen) => view.choose("side", chosen.join());
  const put = (/** @type {number} */ at, /** @type {string} */ id) =>
    keep(ids.map((one, place) => (place === at ? id : one === id ? ids[at] : one)));
  const next = among.find((id) => !ids.includes(id));
  return (
    <div class="chosen">
      {ids.map((id, at) => (
        <div key={nth(at)} class="one">
          <Models
            view={view}
            id={`side-${at}`}
            label={nth(at)}
            chosen={id}
            onChoose={(chosen) => put(at, chosen)}
          />
          {ids.length > FEWEST && (
            <button type="button" onClick={() => keep(ids.filter((one) => one !== id))}>
              {SIDE.remove}
              <span class="sr"> {view.names.model(id)}</span>
            </button>
          )}
        </div>
      ))}
      {ids.length < MOST && next !== undefined && (
        <button type="button" onClick={() => keep([...ids, next])}>
          {SIDE.add}
        </button>
      )}
    </div>
  );
}

/** @param {{ names: Names, sides: SideData[], row: Row }} props */
function Line({ names, sides, row: { label, cells, differs, best } }) {
  return (
    <tr class={differs ? "differs" : undefined}>
      <th scope="row">
        <span class="of">
          <span class="mark" aria-hidden="true">
            {differs ? "≠" : ""}
          </span>
          <span>
            {label}
            {differs && <span class="sr">, differs</span>}
          </span>
        </span>
      </th>
      {cells.map((cell, at) => (
        <td key={sides[at].model.id}>
          <span class="column">{names.model(sides[at].model.id)}</span>
          <span class="said">
            <Said cell={cell} isBest={best !== null && cell.worth === best} />
            {cell.fact && <Origin names={names} fact={cell.fact} />}
          </span>
        </td>
      ))}
    </tr>
  );
}

/** @param {{ cell: Cell, isBest: boolean }} props */
function Said({ cell: { text, more }, isBest }) {
  return (
    <>
      {isBest ? (
        <strong>{text}</strong>
      ) : (
        <span class={text === UNKNOWN ? "soft" : ""}>{text}</span>
      )}{" "}
      {more && <span class="note">{more}</span>}
    </>
  );
}

/**
 * Where a fact was read, and who says otherwise.
 * @param {{ names: Names, fact: Fact }} props
 */
function Origin({ names, fact: { key, provenance, dissent } }) {
  const view = { names };
  return (
    <>
      <span class="origin">
        <SourceLink view={view} provenance={provenance} />
      </span>
      {provenance.note && <span class="note">{provenance.note}</span>}
      {dissent.map((other) => (
        <Differs
          key={`${other.provenance.source} ${JSON.stringify(other.value)}`}
          view={view}
          other={other}
          says={says(key, other.value, names.unit(key))}
        />
      ))}
    </>
  );
}
