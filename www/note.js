// @ts-check
// A decision note: what was asked, what came of it and how sure that is, for a document of the
// reader's own. One structure, written as Markdown here and drawn by a view.

import { list, number, percent, score } from "./format.js";
import { doubtful, lead, steadiness } from "./text/doubt.js";
import {
  certainty,
  FIELDS,
  failure,
  field,
  GROUPS,
  group,
  headline,
  monthly,
  priceAge,
  rank,
} from "./text/en.js";
import { between, curved, NOTE, others, required, writtenOn } from "./text/note.js";
import { WORK_WORDS } from "./text/works.js";

/** @import { Answer, Detail, Doubt, Excluded, Model, Scenario } from "./pkg/study.js" */
/** @import { Names } from "./text/names.js" */

/**
 * @typedef {{ head: string[], rows: string[][], numbers: number[] }} Table `numbers`: which columns hold figures
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {string[]} [lines] sentences, a paragraph each
 * @property {string[]} [items] of a list
 * @property {Table} [table]
 *
 * @typedef {object} Note
 * @property {string} title
 * @property {string} written by what, and when
 * @property {Section[]} sections
 * @property {string} link
 *
 * @typedef {object} Asked what a note is made from
 * @property {Names} names
 * @property {Answer} answer
 * @property {Doubt | null} doubt
 * @property {{ model: Model, detail: Detail | null }[]} first the first models of the ranking
 * @property {string} today
 * @property {string} address of the page; empty where it has none
 */

/** So many models are written down. */
export const FIRST = 5;

/** So many of those that fail what one asked for. */
const NEAR = 5;

/**
 * @param {Asked} asked
 * @returns {Note}
 */
export function noteOf({ names, answer, doubt, first, today, address }) {
  const { scenario, report, link } = answer;
  const fields = new URLSearchParams(link);
  return {
    title: headline(names, scenario, report),
    written: writtenOn(today),
    sections: [
      { title: NOTE.question, items: question(names, scenario, fields) },
      requirements(names, scenario),
      weights(names, answer, doubt, fields),
      ranking(names, answer),
      {
        title: NOTE.doubt,
        lines: [
          certainty(names, report),
          ...(doubt ? [doubtful(names, doubt), lead(names, doubt)].filter(Boolean) : []),
        ],
      },
      leftOut(names, answer),
      sources(names, answer, first),
    ],
    link: `${address}#${link}`,
  };
}

/**
 * @param {Names} names
 * @param {Scenario} scenario
 * @param {URLSearchParams} fields of the link
 */
function question(names, { workload: { numbers, words }, market }, fields) {
  const counted = Object.entries(numbers).map(([key, value]) => {
    const unit = FIELDS[key]?.unit ?? "";
    const range = fields.get(`range.${key}`)?.split("..");
    return `${field(names, key)}: ${number(value)} ${unit}`.trim() + (range ? between(range) : "");
  });
  const chosen = Object.entries(words)
    .filter(([, word]) => word !== "")
    .map(([key, word]) => {
      const known = WORK_WORDS[key]?.find(([one]) => one === word)?.[1];
      return `${field(names, key)}: ${known ?? names.model(word)}`;
    });
  const scope = { "in-region": "in the region", geo: "within the geography", global: "anywhere" };
  return [
    ...counted,
    ...chosen,
    `Price list: ${names.card(market.card)}, ${names.tier(market.tier)}`,
    `Called from: ${names.region(market.region)}; may be served ${scope[market.scope]}`,
    `Prices of the day: ${market.date}`,
  ];
}

/**
 * @param {Names} names
 * @param {Scenario} scenario
 * @returns {Section}
 */
const requirements = (names, { requirements }) =>
  requirements.length === 0
    ? { title: NOTE.requirements, lines: [NOTE.none] }
    : { title: NOTE.requirements, items: requirements.map((one) => required(names, one)) };

/**
 * @param {Names} names
 * @param {Answer} answer
 * @param {Doubt | null} doubt
 * @param {URLSearchParams} fields of the link
 * @returns {Section}
 */
function weights(names, { report, scenario }, doubt, fields) {
  const { shares } = report.ranking;
  if (shares.length === 0) return { title: NOTE.weights, lines: [NOTE.weightless] };
  const rows = shares.map(({ criterion, share }) => {
    const steady = doubt?.weights.find((one) => one.criterion === criterion);
    return [names.criterion(criterion), percent(share), steady ? steadiness(steady) : "–"];
  });
  const ranges = shares.map(({ criterion }) => {
    const about = names.catalogue.criteria.find(({ key }) => key === criterion)?.about ?? "";
    const curve = fields.get(`value.${criterion}`);
    return `${names.criterion(criterion)}: ${curve ? curved(curve) : ""}${about}`;
  });
  const scored = scenario.scores.map(
    ({ model, score }) => `${names.model(model)} ${number(score)}`,
  );
  return {
    title: NOTE.weights,
    table: { head: NOTE.heads.weights, rows, numbers: [1] },
    items: scored.length > 0 ? [...ranges, `${NOTE.scores}: ${list(scored)}`] : ranges,
  };
}

/**
 * @param {Names} names
 * @param {Answer} answer
 * @returns {Section}
 */
function ranking(names, { report }) {
  const { ranked } = report.ranking;
  const rows = ranked.slice(0, FIRST).map((one) => {
    const { low = 0, high = 0 } = one.standing?.score ?? {};
    const known = high > low + 0.005 ? `${score(low)}–${score(high)}` : score(low);
    const scored = one.standing ? known : "–";
    return [rank(one), names.model(one.model), scored, monthly(one.cost)];
  });
  const more = others(ranked.length, rows.length);
  return {
    title: NOTE.ranking,
    table: { head: NOTE.heads.ranking, rows, numbers: [2, 3] },
    lines: more ? [more] : [],
  };
}

/**
 * @param {Names} names
 * @param {Answer} answer
 * @returns {Section}
 */
function leftOut(names, { report }) {
  const { excluded } = report.ranking;
  if (excluded.length === 0) return { title: NOTE.leftOut, lines: [NOTE.nobody] };
  const items = Object.entries(GROUPS).flatMap(([key, { title }]) => {
    const members = excluded.filter(({ failures }) => group(failures) === key);
    if (members.length === 0) return [];
    const near = (key === "asked" ? members.toSorted(byNearness).slice(0, NEAR) : []).map(
      ({ model, failures }) =>
        `${names.model(model)}: ${failures.map((one) => failure(names, one)).join(" ")}`,
    );
    return [[`${title}: ${number(members.length)}.`, ...near].join(" ")];
  });
  return { title: NOTE.leftOut, items };
}

/**
 * Who fails fewest requirements stands first, and of those the cheapest.
 * @param {Excluded} one
 * @param {Excluded} other
 */
function byNearness(one, other) {
  const cost = (/** @type {Excluded} */ { cost }) =>
    Number(cost?.per_month.exact ?? Number.POSITIVE_INFINITY);
  return one.failures.length - other.failures.length || cost(one) - cost(other) || 0;
}

/**
 * Where the prices and the weighed facts of the first models were read.
 * @param {Names} names
 * @param {Answer} answer
 * @param {Asked["first"]} first
 * @returns {Section}
 */
function sources(names, { report }, first) {
  const weighed = report.ranking.shares.map(({ criterion }) => {
    const of = names.catalogue.criteria.find(({ key }) => key === criterion)?.measured;
    return typeof of === "object" ? of.fact : "";
  });
  const read = first.flatMap(({ model, detail }) => [
    ...(detail?.bill.lines ?? []).map(({ provenance }) => provenance),
    ...model.facts.filter(({ key }) => weighed.includes(key)).map(({ provenance }) => provenance),
  ]);
  const keys = [...new Set(read.map(({ source }) => source))];
  const items = keys.map((key) => {
    const source = names.source(key);
    const days = read.filter(({ source }) => source === key).map(({ read }) => read);
    const [oldest = "", newest = ""] = [days.toSorted()[0], days.toSorted().at(-1)];
    const when = oldest === newest ? oldest : `${oldest} to ${newest}`;
    const title = `${source?.title ?? key}, read ${when}`;
    return source?.url ? `${title}: ${source.url}` : title;
  });
  return {
    title: NOTE.sources,
    lines: [priceAge(names.catalogue.as_of, report.price_age_days).text],
    items,
  };
}

/**
 * The note as Markdown.
 * @param {Note} note
 */
export function markdown({ title, written, sections, link }) {
  const parts = sections.flatMap(({ title, lines = [], items = [], table }) => [
    `## ${plain(title)}`,
    ...(table ? [tableOf(table)] : []),
    ...lines.map(plain),
    ...(items.length > 0 ? [items.map((item) => `- ${plain(item)}`).join("\n")] : []),
  ]);
  const asked = [`## ${NOTE.link}`, address(link)];
  return `${[`# ${plain(title)}`, plain(written), ...parts, ...asked].join("\n\n")}\n`;
}

/** @param {Table} table */
function tableOf({ head, rows, numbers }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, at) => (numbers.includes(at) ? "---:" : "---"));
  const cells = (/** @type {string[]} */ texts) => line(texts.map(plain));
  return [cells(head), line(rule), ...rows.map(cells)].join("\n");
}

/** An address at the end of a text. */
const ADDRESS = /https?:\/\/\S+$/;

/**
 * What stands before the address at the end of a text, and that address.
 * @param {string} text
 * @returns {[before: string, address: string]}
 */
export const parted = (text) => [text.replace(ADDRESS, ""), text.match(ADDRESS)?.[0] ?? ""];

/**
 * A text that Markdown takes for nothing but itself, but for the address at its end.
 * @param {string} text
 */
function plain(text) {
  const [before, to] = parted(text);
  const bare = before.replace(/\s+/g, " ").replace(/[\\`|*_[\]<>]/g, "\\$&");
  return to ? bare + address(to) : bare;
}

/** @param {string} text */
const address = (text) => `<${text.replace(/[<>|`\s\\]/g, (sign) => encodeURIComponent(sign))}>`;
