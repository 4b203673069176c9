// @ts-check
// How each criterion is valued: the curve over where the models lie, and the range to be edited.

import { number, percent } from "../../format.js";
import { measurement, problem as sentence } from "../../text/en.js";
import { levels, measured } from "../../text/frontier.js";
import { SHAPES, spread, VALUES } from "../../text/values.js";
import { Fold } from "../fold.jsx";
import { Scroller } from "../scroller.jsx";
import { Bar } from "./bar.jsx";
import { Quality } from "./quality.jsx";
import { Slope } from "./slope.jsx";

/** @import { Valued, ValueCurve } from "../../pkg/study.js" */
/** @import { View } from "../app.jsx" */

/** @typedef {keyof typeof SHAPES} Shape */
/** @typedef {{ shape: Shape, first: string, second: string }} Parts what stands in the fields */

/** @param {{ view: View, values: Valued[] }} props */
export function Values({ view, values }) {
  return (
    <div class="values">
      <Quality view={view} />
      <p class="hint">{values.length === 0 ? VALUES.nothing : VALUES.about}</p>
      {values.map((one) => (
        <One key={one.criterion} view={view} valued={one} />
      ))}
    </div>
  );
}

/** @param {{ view: View, valued: Valued }} props */
function One({ view, valued }) {
  const { names, answer, catalogue } = view;
  const { criterion, axis, edited } = valued;
  const { about = "" } = catalogue.criteria.find(({ key }) => key === criterion) ?? {};
  const share = answer.report.ranking.shares.find((one) => one.criterion === criterion)?.share ?? 0;
  return (
    <section class="valued" aria-label={names.criterion(criterion)}>
      <h4>
        {names.criterion(criterion)} <span class="count">{percent(share)}</span>
      </h4>
      <div>
        {axis && (
          <Slope
            axis={axis}
            seen={valued.seen}
            isCost={measured(names, criterion) === "unit_cost"}
          />
        )}
        <Words valued={valued} />
        <p>{spread(names, valued)}</p>
        <Fold view={view} id={`valued ${criterion}`} summary={VALUES.table}>
          {() => <Models view={view} valued={valued} />}
        </Fold>
      </div>
      <div class="fields">
        <p class="hint wide">{about}</p>
        {valued.curve ? (
          <Edit view={view} valued={valued} curve={valued.curve} />
        ) : (
          <p class="hint wide">{VALUES.words}</p>
        )}
        {edited && <p class="wide">{VALUES.edited}</p>}
      </div>
    </section>
  );
}

/**
 * The value of each word, and how many models have it.
 * @param {{ valued: Valued }} props
 */
function Words({ valued: { published, seen } }) {
  const words = levels(published);
  if (words.length === 0) return null;
  const most = Math.max(1, seen.length);
  return (
    <table class="sum">
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col" class="number">
            Value
          </th>
          <th scope="col" class="number">
            Models
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map(([level, value]) => {
          const count = seen.filter((one) => one.measurement.value === value).length;
          return (
            <tr key={level}>
              <th scope="row">{level}</th>
              <td class="number">{value}</td>
              <td class="number">
                <Bar share={count / most} />
                <span class="share">{count}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** @param {{ view: View, valued: Valued }} props */
function Models({ view: { names }, valued: { criterion, seen } }) {
  return (
    <Scroller label={`${names.criterion(criterion)}: ${VALUES.table.toLowerCase()}`}>
      <table class="sum">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="number">
              Measured
            </th>
            <th scope="col" class="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ model, measurement: { raw, value, clamped } }) => (
            <tr key={model}>
              <th scope="row">{names.model(model)}</th>
              <td class="number">
                {measurement(names, criterion, raw)}
                {clamped && ", beyond the range"}
              </td>
              <td class="number">{value.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** @param {{ view: View, valued: Valued, curve: ValueCurve }} props */
function Edit({ view, valued, curve }) {
  const { criterion, edited } = valued;
  const field = `value.${criterion}`;
  const problem = view.answer.problems.find((one) => one.field === field);
  const text = view.typed.get(field) ?? problem?.text;
  const parts = text ? split(text) : partsOf(curve);
  const { published } = valued;
  const basis = typeof published === "object" && "curve" in published ? published.curve : curve;
  const set = (/** @type {Partial<Parts>} */ part) =>
    view.set(field, joined({ ...parts, ...part }));
  const complaint = problem?.complaint;
  const isRange = RANGES.includes(parts.shape);
  const entry = (
    /** @type {"first" | "second"} */ key,
    /** @type {string} */ label,
    wide = false,
  ) => {
    const isOther = isRange && complaint?.kind === "part" && complaint.part !== parts[key];
    const isWrong = complaint && !isOther;
    return (
      <div class={wide ? "field wide" : "field"}>
        <label for={`${field}-${key}`}>{label}</label>
        <div class="entry">
          <input
            id={`${field}-${key}`}
            type="text"
            autoComplete="off"
            spellcheck={false}
            value={parts[key]}
            aria-invalid={isWrong ? "true" : undefined}
            aria-describedby={isWrong ? `${field}-problem` : undefined}
            onInput={(event) => set({ [key]: event.currentTarget.value })}
          />
        </div>
      </div>
    );
  };
  return (
    <>
      <div class="field wide">
        <label for={`${field}-shape`}>{VALUES.shape}</label>
        <select
          id={`${field}-shape`}
          onInput={(event) =>
            view.set(field, joined(reshaped(event.currentTarget.value, curve, basis)))
          }
        >
          {Object.entries(SHAPES).map(([key, label]) => (
            <option key={key} value={key} selected={key === parts.shape}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {isRange && entry("first", VALUES.worst)}
      {isRange && entry("second", VALUES.best)}
      {!isRange && entry("first", parts.shape === "steps" ? VALUES.points : VALUES.limit, true)}
      {problem && (
        <p class="problem wide" id={`${field}-problem`}>
          {sentence(view.names, problem)}
        </p>
      )}
      {(edited || problem) && (
        <p class="wide">
          <button type="button" onClick={() => view.set(field, "")}>
            {VALUES.reset}
          </button>
        </p>
      )}
    </>
  );
}

const RANGES = ["linear", "log"];

/**
 * What is typed in the fields, as one field of the question.
 * @param {Parts} parts
 */
const joined = ({ shape, first, second }) =>
  `${shape}:${first}${RANGES.includes(shape) ? `..${second}` : ""}`;

/**
 * And back, so that what was typed stays in its field whether or not it can be read.
 * @param {string} text
 * @returns {Parts}
 */
function split(text) {
  const [shape, ...rest] = text.split(":");
  const [first = "", second = ""] = RANGES.includes(shape)
    ? rest.join(":").split("..")
    : [rest.join(":")];
  return { shape: /** @type {Shape} */ (shape), first, second };
}

/** @param {ValueCurve["points"]} points */
const written = (points) => points.map((point) => point.join("=")).join(", ");

/**
 * @param {ValueCurve} curve
 * @returns {Parts}
 */
function partsOf({ shape, points }) {
  if (shape === "steps") return { shape, first: written(points), second: "" };
  const [first, second = ""] = points.map(([x]) => number(x));
  return { shape, first, second };
}

/**
 * The same ends in another shape; those published, where the one in use has none.
 * @param {string} shape
 * @param {ValueCurve} current
 * @param {ValueCurve} published
 * @returns {Parts}
 */
function reshaped(shape, current, published) {
  const { points } = RANGES.includes(current.shape) ? current : published;
  const [worst, best] = points.map(([x]) => x);
  const steps = points.toSorted(([one], [other]) => Number(one) - Number(other));
  const first = shape === "steps" ? written(steps) : worst;
  const isLimit = shape === "from" || shape === "to";
  return { shape: /** @type {Shape} */ (shape), first: isLimit ? best : first, second: best };
}
