// @ts-check
// The question: what will be sent, what is needed, what matters, at which prices.

import { list, number } from "../format.js";
import { jobAt } from "../question.js";
import { problem, word } from "../text/en.js";
import { KINDS, WORK_HINTS, WORK_WORDS } from "../text/works.js";
import { NumberField, SelectField, TextField } from "./field.jsx";
import { RANGES } from "./fold.jsx";
import { OwnPrices } from "./own-prices.jsx";
import { Part } from "./part.jsx";
import { Requirements, requirementFields } from "./requirements.jsx";
import { Weights } from "./weights.jsx";

/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function Form({ view }) {
  return (
    <form
      class="question"
      aria-label="The question"
      inert={view.isStatic}
      onSubmit={(event) => event.preventDefault()}
    >
      <Starts view={view} />
      <LinkProblems view={view} />
      <fieldset>
        <legend>What will you send?</legend>
        <Work view={view} />
      </fieldset>
      <Contenders view={view} />
      <Weights view={view} />
      <Requirements view={view} />
      <Prices view={view} />
    </form>
  );
}

/** @param {{ view: View }} props */
function Starts({ view }) {
  return (
    <fieldset class="starts">
      <legend class="label">Start from</legend>
      {view.catalogue.course.jobs.map((job) => (
        <button
          key={job.key}
          type="button"
          title={job.about}
          onClick={() => view.open(jobAt(job.key, view.answer.scenario))}
        >
          {job.label}
        </button>
      ))}
    </fieldset>
  );
}

/** So many mistakes one reads; of more the number says enough. */
const MANY = 8;

/**
 * What was wrong with a link, where it concerns no field that is on screen.
 * @param {{ view: View }} props
 */
function LinkProblems({ view }) {
  const homeless = view.answer.problems.filter(({ field }) => !isShown(view, field));
  if (homeless.length === 0 && !view.trouble) return null;
  return (
    <div class="notice" role="alert">
      {view.trouble && <p>{view.trouble}</p>}
      {homeless.slice(0, MANY).map((one) => (
        <p key={one.field}>{problem(view.names, one)}</p>
      ))}
      {homeless.length > MANY && (
        <p>{`${number(homeless.length - MANY)} more fields are wrong.`}</p>
      )}
    </div>
  );
}

/**
 * Which models are asked about, where it is not all of them.
 * @param {{ view: View }} props
 */
function Contenders({ view }) {
  const { models } = view.answer.scenario.field;
  if (models.length === 0) return null;
  const { names, catalogue } = view;
  const isCourse = models.join() === catalogue.course.models.join();
  return (
    <div class="contenders">
      <p>
        {isCourse
          ? `Only the ${number(models.length)} models of the course notes are compared.`
          : `Only ${list(models.map((id) => names.model(id)))} ${models.length === 1 ? "is" : "are"} looked at.`}
      </p>
      <button type="button" onClick={() => view.set("models", "")}>
        Compare all models
      </button>
    </div>
  );
}

const PRICE_FIELDS = ["region", "scope", "tier", "card", "date", "days", "retired"];

/**
 * @param {View} view
 * @param {string} field
 */
function isShown(view, field) {
  const { numbers, words } = view.answer.scenario.workload;
  const keys = Object.keys(numbers);
  const ranges = view.studies && view.isOpen(RANGES) ? keys.map((key) => `range.${key}`) : [];
  const work = ["work", ...keys, ...ranges, ...Object.keys(words)];
  return [...work, ...requirementFields(view), ...PRICE_FIELDS].includes(field);
}

/** @param {{ view: View }} props */
function Work({ view }) {
  const { kind, numbers, words } = view.answer.scenario.workload;
  // The days of the month stand with the prices.
  const counted = Object.entries(numbers).filter(([field]) => field !== "days" && field !== LONG);
  const chosen = Object.entries(words);
  // One field more or less than fills the rows stands first, over the whole width.
  const isOdd =
    (counted.length + chosen.filter(([field]) => !WIDE.includes(field)).length) % 2 === 1;
  return (
    <div class="fields">
      <SelectField view={view} field="work" chosen={kind} options={KINDS} wide />
      {counted.map(([field, value], at) => (
        <NumberField key={field} view={view} field={field} value={value} wide={isOdd && at === 0} />
      ))}
      {LONG in numbers && <NumberField view={view} field={LONG} value={numbers[LONG] ?? ""} wide />}
      {chosen.map(([field, word]) => (
        <SelectField
          key={field}
          view={view}
          field={field}
          chosen={word}
          options={wordsOf(view, field)}
          wide={WIDE.includes(field)}
        />
      ))}
      {WORK_HINTS[kind] && <p class="hint wide">{WORK_HINTS[kind]}</p>}
    </div>
  );
}

/** A number too long for half the width. */
const LONG = "corpus";

/** Words too long for half the width. */
const WIDE = ["embedder", "reranker", "serving", "commitment", "guard"];

/**
 * What a word of the work may be, with what it is called.
 * @param {View} view
 * @param {string} field
 * @returns {[string, string][]}
 */
function wordsOf({ names, catalogue, answer }, field) {
  const models = { embedder: "embedding", reranker: "ranking" }[field];
  if (models)
    return catalogue.models
      .filter(({ makes }) => makes.includes(models))
      .map(({ id }) => [id, names.model(id)]);
  const options = WORK_WORDS[field] ?? [];
  // A link may combine what the list does not.
  const chosen = answer.scenario.workload.words[field] ?? "";
  const isListed = options.some(([key]) => key === chosen);
  return isListed ? options : [...options, [chosen, chosen.replaceAll(",", ", ")]];
}

/** How far a request may travel, farthest first: the cheapest. */
const SCOPES = ["global", "geo", "in-region"];

/** @param {{ view: View }} props */
function Prices({ view }) {
  const { market, workload, field } = view.answer.scenario;
  const { cards, regions, tiers } = view.catalogue;
  const card = cards.find(({ key }) => key === market.card);
  const tier = tiers.find(({ key }) => key === market.tier);
  return (
    <Part
      view={view}
      id="prices"
      title="At which prices?"
      count={market.region}
      fields={PRICE_FIELDS}
    >
      {() => (
        <div class="fields">
          <SelectField
            view={view}
            field="region"
            chosen={market.region}
            options={regions.map(({ key, label }) => [key, `${label} · ${key}`])}
            wide
          />
          <SelectField
            view={view}
            field="scope"
            chosen={market.scope}
            options={SCOPES.map((scope) => [scope, word(scope)])}
            wide
          />
          <SelectField
            view={view}
            field="tier"
            chosen={market.tier}
            options={tiers.filter(({ by }) => by === "use").map(({ key, label }) => [key, label])}
            wide
          />
          <p class="hint wide">{tier?.about}</p>
          <SelectField
            view={view}
            field="card"
            chosen={market.card}
            options={cards.map(({ key, label }) => [key, label])}
            wide
          />
          <p class="hint wide">{card?.about}</p>
          <OwnPrices view={view} />
          <TextField view={view} field="date" value={market.date} type="date" />
          <NumberField view={view} field="days" value={workload.numbers.days ?? ""} />
          <SelectField
            view={view}
            field="retired"
            chosen={field.retired ? "yes" : "no"}
            options={[
              ["no", "left out"],
              ["yes", "compared as well"],
            ]}
            wide
          />
        </div>
      )}
    </Part>
  );
}
