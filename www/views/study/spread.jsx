// @ts-check
// What a month costs while some numbers are only known from where to where: the ranges, the months
// drawn from them, and which number moves the bill.

import { Tornado } from "../../charts/tornado.jsx";
import { money, number } from "../../format.js";
import { field } from "../../text/en.js";
import { aside, endOf, mostly, portion, SPREAD, usually, wrongRange } from "../../text/spread.js";
import { useField } from "../field.jsx";
import { Scroller } from "../scroller.jsx";

/** @import { Money, Outlook, Spreading } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** So many models a reader compares at once, and so many with one another. */
const AT_FIRST = 10;
const AGAINST = 5;

/**
 * The likely figure of each number, which is the one of the question, and both ends around it.
 * @param {{ view: View, spread: Outlook | null }} props
 */
export function Ranges({ view, spread }) {
  const { numbers } = view.answer.scenario.workload;
  return (
    <fieldset class="ranges" aria-label={SPREAD.ranges}>
      <p class="hint">{SPREAD.about}</p>
      <div class="head" aria-hidden="true">
        <span>{SPREAD.number}</span>
        <span>{SPREAD.low}</span>
        <span>{SPREAD.likely}</span>
        <span>{SPREAD.high}</span>
      </div>
      {Object.entries(numbers).map(([key, value]) => (
        <Row key={key} view={view} name={key} value={value} spread={spread} />
      ))}
    </fieldset>
  );
}

/** @param {{ view: View, name: string, value: number, spread: Outlook | null }} props `value` is the likely one */
function Row({ view, name, value, spread }) {
  const { names, answer, typed } = view;
  const key = `range.${name}`;
  const wrong = answer.problems.find((one) => one.field === key);
  const read = spread?.inputs.find(({ number }) => number === name);
  const known = read ? written(number(read.low), number(read.high)) : "";
  const [low, high] = ends(typed.get(key) ?? wrong?.text ?? known);
  const likely = useField(view, name, value);
  const id = `range-${name}`;
  const about =
    likely.problem ?? (wrong ? wrongRange(names, name, wrong) : read && aside(value, read.likely));
  const isWrong = Boolean(likely.problem ?? wrong);
  const entry = (
    /** @type {"low" | "likely" | "high"} */ which,
    /** @type {string} */ text,
    /** @type {(text: string) => void} */ set,
    /** @type {unknown} */ isInvalid,
  ) => (
    <div class="entry">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellcheck={false}
        aria-label={endOf(names, name, which)}
        aria-invalid={isInvalid ? "true" : undefined}
        aria-describedby={about ? `${id}-problem` : undefined}
        value={text}
        placeholder={which === "likely" ? undefined : number(value)}
        onInput={({ currentTarget: { value } }) => set(value)}
      />
    </div>
  );
  return (
    <div class="row">
      <span class="name">{likely.label}</span>
      {entry("low", low, (text) => view.set(key, written(text, high)), wrong)}
      {entry("likely", likely.text, (text) => view.set(name, text), likely.problem)}
      {entry("high", high, (text) => view.set(key, written(low, text)), wrong)}
      {about && (
        <p class={isWrong ? "problem" : "hint"} id={`${id}-problem`}>
          {about}
        </p>
      )}
    </div>
  );
}

/** Between two ends as they are typed, of which either may end in a point. */
const BETWEEN = " .. ";

/**
 * Both ends as a field of the question; nothing is no range.
 * @param {string} low
 * @param {string} high
 */
const written = (low, high) => (low.trim() || high.trim() ? low + BETWEEN + high : "");

/**
 * The same the other way round, however the ends are parted.
 * @param {string} text
 * @returns {[string, string]}
 */
function ends(text) {
  const between = text.includes(BETWEEN) ? BETWEEN : "..";
  const [low = "", ...high] = text.split(between);
  return [low, high.join(between)];
}

/** @param {{ view: View, spread: Outlook | null, tornadoOf: string }} props `tornadoOf` a model's id */
export function Spread({ view, spread, tornadoOf }) {
  if (!spread) return <p>{SPREAD.none}</p>;
  const { models } = spread;
  const swung = models.find(({ model }) => model === tornadoOf) ?? models[0];
  return (
    <>
      <p class="finding">{usually(view.names, spread)}</p>
      {models.length > 0 && <Months view={view} spread={spread} />}
      {models.length > 1 && <Against view={view} spread={spread} />}
      {swung && <Swings view={view} spread={spread} swung={swung} />}
    </>
  );
}

/** @param {{ view: View, spread: Outlook }} props */
function Months({ view: { names }, spread: { models } }) {
  const shown = models.slice(0, AT_FIRST);
  const hasBudget = shown.some(({ within_budget }) => within_budget !== null);
  const { low, likely, high } = SPREAD;
  const heads = [low, likely, high, "1 in 10 below", "Half below", "9 in 10 below"];
  return (
    <Scroller label={SPREAD.months}>
      <table class="sum">
        <caption>{SPREAD.months}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {[...heads, ...(hasBudget ? ["Within the budget"] : [])].map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ model, low, likely, high, exact, ...drawn }) => {
            const { percentiles, within_budget } = drawn;
            const [, tenth, , half, , ninth] = percentiles;
            return (
              <tr key={model}>
                <th scope="row">{names.model(model)}</th>
                <Cell amount={low} near={!exact} />
                <Cell amount={likely} />
                <Cell amount={high} near={!exact} />
                <Cell amount={tenth} />
                <Cell amount={half} />
                <Cell amount={ninth} />
                {hasBudget && (
                  <td class="number">{within_budget === null ? "–" : portion(within_budget)}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="hint">{SPREAD.drawn}</p>
      {shown.some(({ exact }) => !exact) && <p class="hint">{SPREAD.outer}</p>}
    </Scroller>
  );
}

/** @param {{ amount: Money | null | undefined, near?: boolean }} props */
const Cell = ({ amount, near }) => (
  <td class="number">
    {near && "≈ "}
    {amount ? money(amount) : "–"}
  </td>
);

/** @param {{ view: View, spread: Outlook }} props */
function Against({ view: { names }, spread: { models, cheaper } }) {
  const shown = models.slice(0, AGAINST).map(({ model }) => model);
  return (
    <Scroller label={SPREAD.against}>
      <table class="sum against">
        <caption>{SPREAD.against}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {shown.map((model) => (
              <th key={model} scope="col" class="number">
                {names.model(model)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((model, row) => (
            <tr key={model}>
              <th scope="row">{names.model(model)}</th>
              {shown.map((other, column) => (
                <td key={other} class="number">
                  {row === column ? "" : portion(cheaper[row]?.[column] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** @param {{ view: View, spread: Outlook, swung: Spreading }} props */
function Swings({ view, spread: { models, inputs }, swung }) {
  const { names } = view;
  const { likely, bars } = swung;
  // What a bar shows is written as the core has rounded it.
  const amounts = [...(likely ? [likely] : []), ...bars.flatMap(({ low, high }) => [low, high])];
  const written = new Map(amounts.map((amount) => [Number(amount.exact), money(amount)]));
  const input = (/** @type {string} */ key) => inputs.find(({ number }) => number === key);
  return (
    <>
      <div class="field">
        <label for="study-swung">{SPREAD.swings}</label>
        <select
          id="study-swung"
          onInput={(event) => view.choose("swung", event.currentTarget.value)}
        >
          {models.map(({ model }) => (
            <option key={model} value={model} selected={model === swung.model}>
              {names.model(model)}
            </option>
          ))}
        </select>
      </div>
      <p>{mostly(names, swung)}</p>
      {likely && bars.length > 0 && (
        <Tornado
          label={`${SPREAD.swings} ${names.model(swung.model)}`}
          base={Number(likely.exact)}
          bars={bars.map(({ number: key, low, high }) => ({
            name: field(names, key),
            low: Number(low.exact),
            high: Number(high.exact),
            lowInput: number(input(key)?.low ?? 0),
            highInput: number(input(key)?.high ?? 0),
          }))}
          format={(value) => written.get(value) ?? `$${number(value)}`}
        />
      )}
    </>
  );
}
