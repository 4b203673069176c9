// @ts-check
// Four ways to say what matters: each shows what was said, and the shares that follow.

import { percent } from "../../../format.js";
import { consistency, JUDGEMENTS, judged, jump, tooMany, WEIGH } from "../../../text/weigh.js";
import { Bar } from "../bar.jsx";

/** @import { ComponentChildren } from "preact" */
/** @import { WeighedRow } from "../../../pkg/study.js" */
/** @import { View } from "../../app.jsx" */
/** @import { WayProps } from "../weigh.jsx" */

/** @param {{ row: WeighedRow, name: ComponentChildren, children?: ComponentChildren }} props */
const Row = ({ row: { criterion, share }, name, children }) => (
  <li>
    <svg class={`swatch c-${criterion}`} aria-hidden="true" width="10" height="10">
      <rect width="10" height="10" rx="2" />
    </svg>
    {name}
    {children}
    <span class="share">{percent(share)}</span>
  </li>
);

/** @param {WayProps} props */
export const Shares = ({ view, weighing, say }) => (
  <ul class="rows shares">
    {weighing.rows.map((row) => {
      const { criterion, share, marked } = row;
      const id = `weigh-share-${criterion}`;
      const name = view.names.criterion(criterion);
      return (
        <Row key={criterion} row={row} name={<label for={id}>{name}</label>}>
          <input
            id={id}
            type="range"
            min="0"
            max="100"
            step="1"
            value={Math.round(share * 100)}
            disabled={marked}
            aria-valuetext={percent(share)}
            onInput={(event) => say(`to.${criterion}`, event.currentTarget.value)}
          />
          <button
            type="button"
            aria-pressed={marked}
            aria-label={`${WEIGH.lock} ${name}`}
            onClick={() => say(`lock.${criterion}`, marked ? "no" : "yes")}
          >
            {WEIGH.lock}
          </button>
        </Row>
      );
    })}
  </ul>
);

/** @param {WayProps} props */
export function Order({ view, weighing, say }) {
  const { rows } = weighing;
  return (
    <ol class="rows order">
      {rows.map((row, at) => {
        const { criterion, share, marked } = row;
        const name = view.names.criterion(criterion);
        const button = (
          /** @type {string} */ verb,
          /** @type {string} */ sign,
          /** @type {string} */ label,
          /** @type {boolean} */ isAtEnd,
          /** @type {boolean | undefined} */ pressed = undefined,
        ) => (
          <button
            type="button"
            aria-label={label}
            title={label}
            // Not disabled: it may be the one that was just pressed, and has the focus.
            aria-disabled={isAtEnd ? "true" : undefined}
            aria-pressed={pressed}
            onClick={({ currentTarget }) => {
              say(`${verb}.${criterion}`, pressed ? "no" : "yes");
              // A row that moves takes its buttons with it, and they would lose the focus.
              currentTarget.focus();
            }}
          >
            {sign}
          </button>
        );
        const isLevel = marked || rows[at + 1]?.marked === true;
        const isFirst = at === 0;
        return (
          <Row key={criterion} row={row} name={<span>{name}</span>}>
            <Bar share={share} />
            <span class="moves">
              {button("up", "↑", `Move ${name} up`, isFirst && !isLevel)}
              {button("down", "↓", `Move ${name} down`, at === rows.length - 1 && !isLevel)}
              {button("level", "=", `${name}: level with the one above`, isFirst, marked)}
            </span>
          </Row>
        );
      })}
    </ol>
  );
}

/** @param {WayProps} props */
export const Jumps = ({ view, weighing: { rows, problems }, say }) => (
  <fieldset>
    <legend>{WEIGH.best}</legend>
    <ul class="rows jumps">
      {rows.map((row) => {
        const { criterion, marked, text } = row;
        const name = view.names.criterion(criterion);
        const field = `weight.${criterion}`;
        const isWrong = problems.some((one) => one.field === field);
        const best = (
          <label>
            <input
              type="radio"
              name="weigh-best"
              checked={marked}
              onInput={() => say(`best.${criterion}`, "yes")}
            />{" "}
            <strong>{name}:</strong> {jump(view.names, row)}
          </label>
        );
        return (
          <Row key={criterion} row={row} name={best}>
            <span class="entry">
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                aria-label={`${name}: points out of 100`}
                value={text}
                readOnly={marked}
                aria-invalid={isWrong ? "true" : undefined}
                aria-describedby={isWrong ? `weigh-${field}-problem` : undefined}
                onInput={(event) => say(field, event.currentTarget.value)}
              />
            </span>
          </Row>
        );
      })}
    </ul>
  </fieldset>
);

/** @param {WayProps} props */
export function Pairs({ view: { names }, weighing: { rows, comparison }, say }) {
  if (!comparison) return <p class="problem">{tooMany(rows.length)}</p>;
  return (
    <>
      <div class="fields pairs">
        {comparison.pairs.map((pair) => {
          const id = `weigh-pair-${pair.one}-${pair.other}`;
          return (
            <div class="field" key={id}>
              <label for={id}>
                {names.criterion(pair.one)} or {names.criterion(pair.other)}?
              </label>
              <select
                id={id}
                onInput={(event) =>
                  say(`pair.${pair.one}.${pair.other}`, event.currentTarget.value)
                }
              >
                {JUDGEMENTS.map((times) => (
                  <option key={times} value={times} selected={times === pair.times}>
                    {judged(names, pair, times)}
                  </option>
                ))}
              </select>
            </div>
          );
        })}
      </div>
      <p class="finding">{consistency(names, comparison)}</p>
      <ul class="rows">
        {rows.map((row) => (
          <Row key={row.criterion} row={row} name={<span>{names.criterion(row.criterion)}</span>}>
            <Bar share={row.share} />
          </Row>
        ))}
      </ul>
    </>
  );
}
