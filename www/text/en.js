// @ts-check
// Every sentence of the page, in English. The core says what is so; here it is put into words.

/** @import { Kind, Complaint, Cost, Evidence, Failure, Gap, Money, Outcome, Problem, Ranked, Ratio,
 *    Reason, Refusal, Report, Scenario, Value, Verdict } from "../pkg/weighbridge.js" */

import { list, money, number, percent } from "../format.js";
import { workload } from "./works.js";

/** @import { Names } from "./names.js" */

/** Words of the catalogue that are not plain English. */
const WORDS = /** @type {Record<string, string>} */ ({
  english: "English only",
  multilingual: "several languages",
  "over-100": "over 100 languages",
  "fine-tuning": "fine-tuning",
  "continued-pre-training": "continued pre-training",
  distillation: "distillation",
  reinforcement: "reinforcement fine-tuning",
  import: "import of own weights",
  none: "none",
  generate: "making pictures from words",
  edit: "editing pictures",
  upscale: "enlarging pictures",
  "structured-output": "structured output",
  "computer-use": "computer use",
  documents: "reading documents",
  vision: "reading pictures",
  caching: "prompt caching",
  tools: "tool use",
  current: "current",
  legacy: "legacy",
  retired: "retired",
  "in-region": "in the region",
  geo: "within the geography",
  global: "anywhere",
});

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/**
 * A word of a fact: its plain English, or the name of the language that it is the code of.
 * @param {string} fact
 * @param {string} text
 */
export const wordOf = (fact, text) =>
  fact === "language_codes" ? (LANGUAGES.of(text) ?? text) : word(text);

/**
 * What a table says of a key, and not what every object says of `constructor`.
 * @template T
 * @param {Record<string, T>} table
 * @param {string} key
 */
const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** @param {string} word */
export const word = (word) => own(WORDS, word) ?? word;

/** @param {number} count */
export const perMany = (count) => (count === 1000 ? "per 1K" : count === 1 ? "each" : "per 1M");

/**
 * What a fact says.
 * @param {Value} value
 * @param {string} unit
 */
export function value(value, unit = "") {
  if ("number" in value) return `${number(value.number)} ${unit}`.trim();
  if ("yes_no" in value) return value.yes_no ? "yes" : "no";
  if ("day" in value) return value.day;
  return list(value.words.map(word));
}

export const UNKNOWN = "not published";

/** The fields of the question: what each is called and what is counted. */
export const FIELDS = /** @type {Record<string, { label: string, unit?: string }>} */ ({
  requests: { label: "Requests a month" },
  input: { label: "Tokens in", unit: "tokens" },
  output: { label: "Tokens out", unit: "tokens" },
  chats: { label: "Conversations a month" },
  turns: { label: "Questions in each" },
  system: { label: "Instructions", unit: "tokens" },
  user: { label: "A question", unit: "tokens" },
  reply: { label: "An answer", unit: "tokens" },
  gap: { label: "Between questions", unit: "min" },
  tasks: { label: "Tasks a month" },
  rounds: { label: "Requests for each" },
  setup: { label: "Instructions, tools", unit: "tokens" },
  task: { label: "The task", unit: "tokens" },
  call: { label: "A tool call", unit: "tokens" },
  result: { label: "A tool's result", unit: "tokens" },
  final: { label: "The final answer", unit: "tokens" },
  cache: { label: "Prompt caching" },
  documents: { label: "Documents a month" },
  pages: { label: "Pages of each" },
  page: { label: "A page", unit: "tokens" },
  brief: { label: "What you ask of each", unit: "tokens" },
  extract: { label: "What it answers", unit: "tokens" },
  asks: { label: "Questions a month" },
  ask: { label: "A question", unit: "tokens" },
  preface: { label: "Instructions", unit: "tokens" },
  chunks: { label: "Passages sent along" },
  chunk: { label: "A passage", unit: "tokens" },
  told: { label: "An answer", unit: "tokens" },
  corpus: { label: "Your documents", unit: "tokens" },
  renewed: { label: "Renewed a month", unit: "%" },
  reranked: { label: "Passages ranked" },
  store: { label: "Vector store", unit: "OCU" },
  embedder: { label: "Embedded by" },
  reranker: { label: "Ranked by" },
  light: { label: "Light users" },
  light_asks: { label: "Each a day" },
  moderate: { label: "Moderate users" },
  moderate_asks: { label: "Each a day" },
  heavy: { label: "Heavy users" },
  heavy_asks: { label: "Each a day" },
  workdays: { label: "Working days" },
  sent: { label: "Tokens in", unit: "tokens" },
  received: { label: "Tokens out", unit: "tokens" },
  examples: { label: "Training examples" },
  example: { label: "An example", unit: "tokens" },
  epochs: { label: "Epochs" },
  trainings: { label: "Trainings a month" },
  kept: { label: "Models kept" },
  serving: { label: "Served" },
  serving_units: { label: "Model units" },
  units: { label: "Model units" },
  commitment: { label: "Commitment" },
  runs: { label: "Runs a month" },
  run: { label: "A run", unit: "minutes" },
  copies: { label: "Copies at once" },
  passages: { label: "Texts a month" },
  passage: { label: "A text", unit: "tokens" },
  clips: { label: "Clips a month" },
  seconds: { label: "Length", unit: "s" },
  lines: { label: "Height", unit: "px" },
  talks: { label: "Conversations a month" },
  heard: { label: "Speech heard", unit: "tokens" },
  spoken: { label: "Speech spoken", unit: "tokens" },
  read: { label: "Text in", unit: "tokens" },
  written: { label: "Text out", unit: "tokens" },
  guard: { label: "Checked by guardrails for" },
  characters: { label: "A token is", unit: "characters" },
  images: { label: "Images a month" },
  prompt: { label: "Prompt", unit: "tokens" },
  width: { label: "Width", unit: "px" },
  height: { label: "Height", unit: "px" },
  steps: { label: "Steps" },
  quality: { label: "Quality" },
  days: { label: "Days in the month" },
  date: { label: "Prices of the day" },
  card: { label: "Price list" },
  per: { label: "Token prices" },
  work: { label: "Kind of work" },
  job: { label: "Job" },
  region: { label: "Called from" },
  scope: { label: "May be served" },
  tier: { label: "Service tier" },
  models: { label: "Models" },
  month: { label: "The month" },
  retired: { label: "Retired models" },
  link: { label: "The link" },
  "max.cost": { label: "Budget a month, at most", unit: "$" },
  "need.end_of_life": { label: "No known end before" },
});

/**
 * What a field is called.
 * @param {Names} names
 * @param {string} key
 * @returns {string}
 */
export function field(names, key) {
  const [group] = key.split(".");
  const name = key.slice(group.length + 1);
  const known = own(FIELDS, key);
  if (known) return known.label;
  if (group === "weight") return `Weight of ${names.criterion(name).toLowerCase()}`;
  if (group === "range") return `Range of ${field(names, name).toLowerCase()}`;
  if (group === "value") return `How ${names.criterion(name).toLowerCase()} is valued`;
  if (group === "score") return `Your score of ${names.model(name)}`;
  if (group === "min" || group === "max")
    return `${names.fact(name)}, ${group === "min" ? "at least" : "at most"}`;
  return group === "need" ? names.fact(name) : key;
}

/** Such a text is isolated, so that it turns nothing around but itself. */
const RUNS_THE_OTHER_WAY = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;

/**
 * What was typed, to be said again.
 * @param {string} text
 */
export const quoted = (text) =>
  RUNS_THE_OTHER_WAY.test(text) ? `\u2068“${text}”\u2069` : `“${text}”`;

/**
 * What is wrong with a field: a sentence that names it, what was typed, and the limit.
 * @param {Names} names
 * @param {Problem} problem
 */
export function problem(names, { field: key, text, complaint }) {
  return `${field(names, key)}: ${complaintAbout(quoted(text), complaint)}`;
}

/**
 * @param {string} typed
 * @param {Complaint} complaint
 */
function complaintAbout(typed, complaint) {
  const range =
    "least" in complaint ? `from ${number(complaint.least)} to ${number(complaint.most)}` : "";
  switch (complaint.kind) {
    case "not-a-number":
      return `${typed} is not a number. Type one ${range}, such as 10k, 1.5M, 1e6 or 1,000.`;
    case "empty":
      return `is empty. Type a number ${range}.`;
    case "not-whole":
      return `${typed} is not a whole number.`;
    case "out-of-range":
      return `${typed} is out of range. It has to be ${range}.`;
    case "unknown-word":
      return `${typed} is not one of ${list(complaint.allowed.map((allowed) => `“${allowed}”`))}.`;
    case "unknown-model":
      return `there is no model “${complaint.id}”, so all models are compared.`;
    case "part":
      return `${quoted(complaint.part)} has to be a number ${range}.`;
    case "not-a-curve":
      return `${typed} makes no curve. A range needs two ends that differ; points have to grow, with values that only rise or only fall.`;
    case "too-many":
      return `there are ${number(complaint.limit)} already, which is the most.`;
    case "unknown-field":
      return `there is no such field; ${typed} was left out.`;
    case "not-a-date":
      return `${typed} is not a day such as 2025-02-28.`;
    case "bad-escape":
      return "its characters are garbled and were left out.";
    case "too-long":
      return `it is longer than ${number(complaint.limit)} characters, so it was left out whole.`;
    case "unknown-version":
      return `it was made by a later version than ${complaint.known}, so it was left out whole.`;
  }
}

/**
 * Why a model is left out.
 * @param {Names} names
 * @param {Failure} failure
 */
export function failure(names, failure) {
  switch (failure.kind) {
    case "other-contest":
      return `It makes ${list(failure.makes.map(made))}, not ${made(failure.wanted)}: another contest, with other units.`;
    case "retired":
      return `It can no longer be had: retired by ${failure.since}, as far as we know.`;
    case "limit": {
      const { how, fact } = failure;
      const [need, have, by] = [failure.need, failure.have, failure.by].map(number);
      if (how !== "too-long")
        return `${names.fact(fact)}: ${have} ${names.unit(fact)}, ${by} ${how === "too-small" ? "short of" : "more than"} the ${need} you ask for.`;
      if (fact === "max_output")
        return `The answer of ${need} tokens is ${by} longer than the ${have} it gives.`;
      return fact === "prompt_limit"
        ? `The prompt of ${need} tokens is ${by} longer than the ${have} it reads.`
        : `Prompt and answer need ${need} tokens, ${by} more than the ${have} its context window holds.`;
    }
    case "lacks": {
      const [have, need] = [failure.have, failure.need].map((words) =>
        list(words.map((one) => wordOf(failure.fact, one))),
      );
      return `${names.fact(failure.fact)}: ${have}, and you ask for ${need}.`;
    }
    case "ends":
      return `${names.fact(failure.fact)}: ${failure.have}, ${number(failure.by)} days before the ${failure.need} you ask for.`;
    case "unknown":
      return `${names.fact(failure.fact)}: ${UNKNOWN}, so what you ask for cannot be confirmed.`;
    case "over-budget":
      return `A month costs ${atLeast(failure.complete)}${money(failure.have)}, ${money(failure.by)}${more(failure.by, failure.need)} more than your ${money(failure.need)}.`;
    case "not-sold":
      return refusal(names, failure.refusal);
    case "bill-too-large":
      return "The amount has more digits than the calculator holds.";
  }
}

/**
 * By how many percent an amount is beyond another, where that can be said and is worth saying.
 * @param {Money} by
 * @param {Money} than
 */
function more(by, than) {
  const share = Number(by.exact) / Number(than.exact);
  return share >= 0.005 && share < Infinity ? ` or ${percent(share)}` : "";
}

/**
 * @param {Names} names
 * @param {Refusal} refusal
 */
function refusal(names, refusal) {
  switch (refusal.kind) {
    case "not-on-card":
      return `“${names.card(refusal.card)}” has no price for it.`;
    case "not-in-tier":
      return `Not sold as “${names.tier(refusal.tier)}”; sold as ${list(refusal.sold_in.map((tier) => `“${names.tier(tier)}”`))}.`;
    case "not-in-region":
      return `No price for requests from ${refusal.region} that ${TRAVEL[refusal.scope]}; there are prices for ${list(refusal.sold_in.map(place))}.`;
    case "not-metered":
      return `No price for ${names.meter(refusal.meter).toLowerCase()} is known.`;
    case "not-yet":
      return refusal.first
        ? `No price is on record for ${refusal.on}; the first is of ${refusal.first}.`
        : "No price with a date is on record.";
    case "out-of-bounds":
      return `Not sold with ${dimension(refusal.dimension)} of ${number(refusal.quantity)}; the limit is ${number(refusal.limit)}.`;
  }
}

const TRAVEL = {
  "in-region": "stay in their region",
  geo: "stay in their geography",
  global: "may be served anywhere",
};

/**
 * Where an offer holds: a region, an inference profile, or anywhere.
 * @param {string} name
 */
export const place = (name) =>
  name === "global"
    ? "the global profile"
    : name === "in-region"
      ? "any one region"
      : /-\d$/.test(name)
        ? name
        : `the ${name} profile`;

/**
 * What a model makes, in the plural.
 * @param {string} modality
 */
const made = (modality) =>
  ({
    image: "images",
    video: "videos",
    audio: "speech",
    embedding: "embeddings",
    ranking: "rankings",
  })[modality] ?? modality;

/**
 * Why models are left out, in groups: what one asked for oneself first, and what cannot be helped last.
 * @type {{ [group: string]: { title: string, about: string } }}
 */
export const GROUPS = {
  asked: {
    title: "Fail what you ask for",
    about: "Nearest to taking part: change a requirement and they are back.",
  },
  "too-long": { title: "Too small for the request", about: "Prompt or answer do not fit." },
  "not-sold": {
    title: "Not sold on these terms",
    about: "Another tier, region or scope may have a price.",
  },
  retired: { title: "No longer sold", about: "Their last prices are still on record." },
  "other-contest": {
    title: "Make something else",
    about: "Models that make different things are never weighed against each other.",
  },
};

/**
 * The group of a model that is left out: of several reasons the one that can be helped least.
 * @param {Failure[]} failures
 */
export const group = (failures) =>
  ["other-contest", "retired", "not-sold", "too-long"].find((kind) =>
    failures.some((failure) => ("how" in failure ? failure.how : failure.kind) === kind),
  ) ?? "asked";

/** @param {string} name */
const dimension = (name) =>
  ({
    steps: "steps",
    width: "a width",
    height: "a height",
    pixels: "a size in pixels",
    prompt_tokens: "a prompt",
  })[name] ?? name;

/**
 * Why a rate applies.
 * @param {Names} names
 * @param {Reason} reason
 */
export function reason(names, reason) {
  switch (reason.kind) {
    case "offer":
      return `${names.card(reason.card)}, ${names.tier(reason.tier)}, ${where(reason)}`;
    case "in-force":
      return `on record since ${reason.from}`;
    case "within": {
      const { at_least: least, at_most: most } = reason;
      const limit =
        least === null
          ? `at most ${number(most ?? 0)}`
          : most === null
            ? `at least ${number(least)}`
            : `${number(least)} to ${number(most)}`;
      return `${reason.dimension.replace("_", " ")} ${number(reason.quantity)}, which is ${limit}`;
    }
  }
}

/**
 * Where the offer behind a rate holds.
 * @param {Extract<Reason, { kind: "offer" }>} offer
 */
function where({ scope, region, place }) {
  if (scope === "global") return `called from ${region} by the global profile, served anywhere`;
  if (scope === "geo") return `called from ${region} by the ${place} profile, served within it`;
  return place ? `in ${place}` : `the source names no region, so taken for ${region} too`;
}

/**
 * The answer in one sentence.
 * @param {Names} names
 * @param {Scenario} scenario
 * @param {Report} report
 */
export function headline(names, scenario, report) {
  const [first, second] = report.ranking.ranked;
  const work = workload(scenario);
  if (!first) return `No model here can do ${work}.`;
  const cost = `${monthly(first.cost)} a month`;
  const name = names.model(first.model);
  if (!first.standing) return `For ${work}, ${name} costs least: ${cost}.`;
  if (!second && report.ranking.excluded.length === 0) return `For ${work}, ${name} costs ${cost}.`;
  if (!second) return `For ${work}, only ${name} will do. It costs ${cost}.`;
  if (first.standing.rank.worst === 1) return `For ${work}, ${name} comes first. It costs ${cost}.`;
  if (report.ranking.ranked.every(({ standing }) => !standing?.values.some((one) => one !== null)))
    return `For ${work}, nothing that you weigh is known of any model.`;
  return `For ${work}, ${name} comes first on what is known. It costs ${cost}.`;
}

/**
 * How sure the first place is.
 * @param {Names} names
 * @param {Report} report
 */
export function certainty(names, report) {
  const [first, second] = report.ranking.ranked;
  if (!first) return "What each of them lacks is listed below.";
  if (!first.standing) return "Nothing has any weight, so the models stand in order of cost alone.";
  if (!second)
    return report.ranking.excluded.length === 0
      ? "Nothing stands beside it to be compared with."
      : "The others are left out, with the reason, below.";
  if (first.standing.rank.best === first.standing.rank.worst && second.standing?.rank.best === 1)
    return `${names.model(second.model)} does exactly as well.`;
  if (first.standing.rank.worst === 1) {
    const unknown = report.ranking.ranked.some(
      ({ standing }) => standing && standing.score.low < standing.score.high,
    );
    return unknown
      ? "It stays first whatever the facts that nobody has published turn out to be."
      : "Every fact that you weigh is known for every model.";
  }
  const rivals = report.ranking.ranked.slice(1).filter(({ standing }) => standing?.rank.best === 1);
  return `Facts that nobody has published could put ${
    rivals.length > FEW
      ? `${number(rivals.length)} other models`
      : list(rivals.map(({ model }) => names.model(model)))
  } first instead.${gaps(names, report)}`;
}

/** So many names one takes in; of more the number says more. */
const FEW = 3;

/**
 * The criteria that weigh most and are known of fewest.
 * @param {Names} names
 * @param {Report} report
 */
function gaps(names, { ranking: { shares, ranked } }) {
  if (ranked.length <= FEW + 1) return "";
  const missing = shares
    .map(({ criterion, share }, at) => {
      const known = ranked.filter(({ standing }) => standing?.values[at] != null).length;
      return { criterion, known, weight: share * (ranked.length - known) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 2);
  if (missing.length === 0) return "";
  const parts = missing.map(
    ({ criterion, known }) =>
      `${names.criterion(criterion).toLowerCase()} for ${known === 0 ? "none" : number(known)}`,
  );
  return ` Published for the ${number(ranked.length)} models: ${list(parts)}.`;
}

/** The same, where the link holds a month. */
export const MONTH = "This link holds a whole month: its parts and its bill are in here.";

/** What is found behind the button below an answer. */
export const DEEPER =
  "How sure the ranking is, models side by side, other ways to weigh and to value, when another model becomes the cheapest, what ranges and budgets come to, every way to buy, and a note of it all.";

/** The same of who is left out. */
export const MISSES = "What would bring the nearest back?";

/**
 * Which fields could not be read, so that the answer is to the last good value of each.
 * @param {Names} names
 * @param {Problem[]} problems
 */
export function stale(names, problems) {
  const fields = problems
    .filter(({ complaint }) => complaint.kind !== "unknown-field")
    .map((one) => field(names, one.field));
  return fields.length === 0
    ? ""
    : `Not read: ${list(fields)}. This is the answer with the last good value.`;
}

/**
 * What the prices in a list are of.
 * @param {Scenario} scenario
 */
export function pricesOf({ workload: { kind }, quote_per }) {
  const per = perMany(quote_per);
  const said = /** @type {Partial<Record<Kind, string>>} */ ({
    tuned: `Training ${per} / keeping`,
    provisioned: "A unit for an hour",
    imported: "A unit for a minute",
    embedding: `Tokens ${per}`,
    image: "An image",
    video: "A second",
    speech: `Heard / spoken ${per}`,
  });
  return said[kind] ?? `In / out ${per}`;
}

/**
 * What stands before an amount that some price is missing from.
 * @param {boolean} isComplete
 */
export const atLeast = (isComplete) => (isComplete ? "" : "at least ");

/**
 * That a model ends while it is still counted on.
 * @param {string} day
 */
export const endsSoon = (day) =>
  `AWS ends this model on ${day}: the year counts months in which it cannot be had.`;

/** @param {Cost} cost */
export const monthly = (cost) => `${atLeast(cost.complete)}${money(cost.per_month)}`;

/** Older than so many days a price asks to be checked, and than so many not to be relied on. */
const [OLD, VERY_OLD] = [31, 90];

/**
 * As of when the prices are, and how much to mind: the longer nobody has looked, the more.
 * @param {string} date of the newest price
 * @param {number} days since then
 * @returns {{ text: string, level: "fresh" | "old" | "very-old" }}
 */
export function priceAge(date, days) {
  const text = `Prices as of ${date}.`;
  if (days <= OLD) return { text, level: "fresh" };
  const age =
    days < VERY_OLD ? `${number(days)} days` : `${number(Math.round(days / 30.4))} months`;
  return days <= VERY_OLD
    ? { text: `${text} That is ${age} ago: check them before you rely on them.`, level: "old" }
    : { text: `${text} That is ${age} ago. Do not budget with them unchecked.`, level: "very-old" };
}

/**
 * That a price was read long ago, where it was.
 * @param {string | null} read
 * @param {string} asOf day of the newest price
 */
export function oldPrice(read, asOf) {
  if (read === null) return "";
  const days = (Date.parse(asOf) - Date.parse(read)) / 86_400_000;
  return days > VERY_OLD ? `price of ${read.slice(0, 7)}` : "";
}

/**
 * @param {Ranked} ranked
 */
export function rank({ standing }) {
  if (!standing) return "–";
  const { best, worst } = standing.rank;
  return best === worst ? String(best) : `${best}–${worst}`;
}

export const VERDICT = /** @type {Record<Verdict, string>} */ ({
  agrees: "our figures agree",
  differs: "our figures differ",
  open: "cannot be told",
});

/**
 * The figures behind a finding, in words.
 * @param {Names} names
 * @param {Evidence} evidence
 * @param {number} quotePer
 * @returns {string}
 */
export function evidence(names, evidence, quotePer) {
  switch (evidence.kind) {
    case "order":
      return evidence.orders
        .map(({ of, places }) => {
          const figures = places.map(
            ({ model, figure }) => `${names.model(model)} ${names.figure(of, figure, quotePer)}`,
          );
          return `${names.what(of)}: ${figures.join(", ") || UNKNOWN}.`;
        })
        .join(" ");
    case "ratios":
      return evidence.ratios.length === 0
        ? `The figures are ${UNKNOWN}.`
        : sentence(list(evidence.ratios.map((ratio) => times(names, ratio))));
    case "words":
      return evidence.have
        ? `${names.fact(evidence.fact)}: ${value(evidence.have)}.`
        : `${names.fact(evidence.fact)}: ${UNKNOWN}.`;
    case "billing":
      return evidence.meters.length === 0
        ? "It has no price on this list."
        : `Billed by ${list(evidence.meters.map((meter) => names.meter(meter).toLowerCase()))}: ${list(evidence.prices.map(money))} each.`;
    case "accumulation":
      return `${number(evidence.images)} images in 30 days cost ${money(evidence.low)}${
        evidence.low.exact === evidence.high.exact ? "" : ` to ${money(evidence.high)}`
      }.`;
  }
}

/**
 * @param {Names} names
 * @param {Ratio} ratio
 */
function times(names, { of, model, than, times }) {
  const what = names.what(of).toLowerCase();
  return names.isMeter(of)
    ? `${what} cost ${number(times)} times as much on ${names.model(model)} as on ${names.model(than)}`
    : `the ${what} of ${names.model(model)} is ${number(times)} times that of ${names.model(than)}`;
}

/** @param {string} text */
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * How the recommended model fares.
 * @param {Names} names
 * @param {string} pick
 * @param {Outcome} outcome
 * @returns {string}
 */
export function outcome(names, pick, outcome) {
  const name = names.model(pick);
  switch (outcome.kind) {
    case "only":
      return `${name} is the only one of the four that can do it.`;
    case "first":
      return `${name} comes first${outcome.ahead_on ? `, mostly on ${gap(names, outcome.ahead_on)}` : ""}.`;
    case "behind":
      return `${names.model(outcome.leader)} comes first${outcome.behind_on ? `, mostly on ${gap(names, outcome.behind_on)}` : ""}.`;
    case "undecided":
      return `Between ${name} and ${names.model(outcome.rival)} it depends on ${list(
        outcome.missing.map((criterion) => names.criterion(criterion).toLowerCase()),
      )}, which nobody has published for both.`;
    case "excluded":
      return `${name} is left out. ${outcome.failures.map((one) => failure(names, one)).join(" ")}`;
  }
}

/**
 * @param {Names} names
 * @param {Gap} gap
 */
function gap(names, { criterion: key, ahead, behind }) {
  const figure = (/** @type {Value | null} */ of) => (of ? measurement(names, key, of) : UNKNOWN);
  return `${names.criterion(key).toLowerCase()}: ${figure(ahead)} against ${figure(behind)}`;
}

/**
 * A measurement with its unit.
 * @param {Names} names
 * @param {string} key of the criterion
 * @param {Value} raw
 */
export function measurement(names, key, raw) {
  const criterion = names.catalogue.criteria.find((criterion) => criterion.key === key);
  if (!criterion) return value(raw);
  if (criterion.measured === "unit_cost")
    return "number" in raw
      ? `$${number(trimmed(raw.number))} ${criterion.contests.includes("text") ? "per 1M tokens" : "an image"}`
      : value(raw);
  return value(raw, criterion.measured === "own_score" ? "" : names.unit(criterion.measured.fact));
}

/**
 * A long decimal cut to four digits after its leading noughts, for reading.
 * @param {string} decimal
 */
function trimmed(decimal) {
  const [, whole = "0", fraction = ""] = decimal.match(/^(\d+)(?:\.(\d+))?$/) ?? [];
  const significant = whole === "0" ? fraction.search(/[1-9]/) + 3 : Math.max(0, 4 - whole.length);
  const kept = fraction.slice(0, significant).replace(/0+$/, "");
  return kept ? `${whole}.${kept}` : whole;
}
