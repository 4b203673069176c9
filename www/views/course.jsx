// @ts-check
// The course notes that the calculator began with: their table, what they conclude, and whether
// the figures bear it out.

import { jobAt } from "../question.js";
import { evidence, outcome, VERDICT, value } from "../text/en.js";
import { Scroller } from "./scroller.jsx";

/** @import { Course as CourseData, CourseCheck, Model, Scenario, Verdict } from "../pkg/weighbridge.js" */
/** @import { Names } from "../text/names.js" */

/**
 * What the section is a function of: far less than the rest of the page.
 *
 * @typedef {object} CourseView
 * @property {CourseData} course what they say
 * @property {Names} names
 * @property {CourseCheck} check
 * @property {Pick<Scenario, "market" | "quote_per" | "month">} scenario the prices, for how many tokens they are shown, and the month put together
 * @property {boolean} isStatic whether nobody will answer
 * @property {(model: string) => Model | null} model a model with its facts
 * @property {(question: string) => void} open asks another question
 */

/** The notes print prices for a thousand tokens, and so does what is compared with them. */
const QUOTED_PER = 1000;

/** @param {{ view: CourseView }} props */
export function Course({ view }) {
  const { names, course } = view;
  const source = names.source(course.source);
  return (
    <section class="course" aria-labelledby="course-title">
      <h2 id="course-title">The course notes, checked</h2>
      <p class="lead">
        Weighbridge began with a set of <a href={source?.url ?? undefined}>AWS AI course notes</a>{" "}
        that compare four models. What they conclude is computed here from the catalogue, at the
        price list you chose: {names.card(view.scenario.market.card)}.
        {view.isStatic && ` These are the prices of ${view.scenario.market.date}.`}
      </p>
      {view.isStatic && (
        <p class="recheck">
          <button type="button" disabled>
            Check them at the prices chosen above
          </button>
        </p>
      )}
      <Jobs view={view} />
      <Claims view={view} />
      <Table view={view} />
    </section>
  );
}

/** @param {{ verdict: Verdict }} props */
const Badge = ({ verdict }) => <span class={`verdict ${verdict}`}>{VERDICT[verdict]}</span>;

/** @param {{ view: CourseView }} props */
function Jobs({ view }) {
  const { names, course, check } = view;
  return (
    <>
      <h3>What they recommend</h3>
      <ul class="jobs">
        {check.jobs.map((finding) => {
          const job = course.jobs.find(({ key }) => key === finding.job);
          if (!job) return null;
          return (
            <li key={job.key}>
              <h4>{job.label}</h4>
              <p class="pick">
                The notes: <strong>{names.model(job.pick)}</strong>
              </p>
              <p>
                <Badge verdict={finding.verdict} /> {outcome(names, job.pick, finding.outcome)}
              </p>
              <p class="hint">{job.about}</p>
              <button
                type="button"
                disabled={view.isStatic}
                data-job={job.key}
                onClick={() => view.open(jobAt(job.key, view.scenario))}
              >
                Open this question
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** @param {{ view: CourseView }} props */
function Claims({ view }) {
  const { names, course, check } = view;
  return (
    <>
      <h3>What they observe</h3>
      <ul class="claims">
        {check.findings.map((finding) => {
          const claim = course.claims.find(({ key }) => key === finding.claim);
          return (
            <li key={finding.claim}>
              <p class="says">{claim?.says}</p>
              <p class="shows">
                <Badge verdict={finding.verdict} /> {evidence(names, finding.evidence, QUOTED_PER)}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** @param {{ view: CourseView }} props */
function Table({ view }) {
  const { names, course } = view;
  const words = (/** @type {string} */ id, /** @type {string} */ key) => {
    const fact = view.model(id)?.facts.find((fact) => fact.key === key);
    return fact ? value(fact.value) : "";
  };
  return (
    <>
      <h3>Their table</h3>
      <p class="hint">
        Historic: as printed in 2025, prices per 1K tokens. Titan's prices were an earlier price of
        AWS even then, and Llama 2's are cut off after four decimals; the bills above say what AWS
        charged.
      </p>
      <Scroller label="The notes' table">
        <table class="sum notes">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Max tokens</th>
              <th scope="col">Features</th>
              <th scope="col">Use cases</th>
              <th scope="col">Pricing</th>
            </tr>
          </thead>
          <tbody>
            {course.rows.map((row) => (
              <tr key={row.model}>
                <th scope="row">{names.model(row.model)}</th>
                <td>{row.max_tokens}</td>
                <td>{words(row.model, "features")}</td>
                <td>{words(row.model, "use_cases")}</td>
                <td>{row.pricing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
