// @ts-check
// The kinds of work: what each is called, what one has to know of it, and what it comes to in words.

import { number } from "../format.js";

/** @import { Kind, Scenario } from "../pkg/weighbridge.js" */

/** The kinds of work, in the order of their list. */
export const KINDS = /** @type {[Kind, string][]} */ ([
  ["text", "Requests, each by itself"],
  ["chat", "Chats that grow with each question"],
  ["rag", "Questions to documents (RAG)"],
  ["documents", "Documents read one by one"],
  ["agent", "Agents that use tools"],
  ["team", "A team at work"],
  ["tuned", "A model fine-tuned, then asked"],
  ["provisioned", "Rented capacity (provisioned)"],
  ["imported", "Your own weights, imported"],
  ["embedding", "Texts turned into embeddings"],
  ["image", "Images"],
  ["video", "Video"],
  ["speech", "Spoken conversations"],
]);

/** What one has to know to fill in the fields of a kind of work. */
export const WORK_HINTS = /** @type {Partial<Record<Kind, string>>} */ ({
  chat: "Each question sends the whole conversation so far. Cached, most of it is read at a fraction of the price, if the next question comes in time.",
  rag: "Beside the model that answers you pay for embedding, for ranking what was found, and for a vector store that bills by the hour, asked or not. Embedding the corpus for the first time counts as 100 % renewed.",
  documents: "Work that can wait a day is cheaper in the batch tier: see the prices below.",
  agent:
    "Each request sends the task so far: instructions, tools, and every call and result before it.",
  team: "Requests a day are those of one seat. Each is billed by itself.",
  tuned:
    "Training is billed by tokens times epochs, keeping the model by the month, and serving by rented model units or by the token.",
  provisioned:
    "Model units are billed by the hour, used or not. How many tokens one serves AWS says on request: ask before you rent.",
  imported:
    "Each copy is billed for five minutes at a time, whole if anything was asked in them, and costs nothing once it has been idle for five. How many requests a copy answers at once only a trial will tell.",
  speech: "Speech has tokens of its own. How many a second has AWS does not publish.",
});

/** What the words of the work mean. */
export const WORK_WORDS = /** @type {Record<string, [string, string][]>} */ ({
  cache: [
    ["yes", "where sold"],
    ["no", "not used"],
  ],
  quality: [
    ["standard", "standard"],
    ["premium", "premium"],
  ],
  serving: [
    ["custom-on-demand", "by the token"],
    ["provisioned", "model units, no commitment"],
    ["provisioned-1-month", "model units for 1 month"],
    ["provisioned-6-months", "model units for 6 months"],
  ],
  commitment: [
    ["provisioned", "none"],
    ["provisioned-1-month", "1 month"],
    ["provisioned-6-months", "6 months"],
  ],
  guard: [
    ["", "nothing"],
    ["content", "harmful content"],
    ["content,pii", "content and personal data"],
    ["content,topics,pii", "content, topics and personal data"],
    ["content,topics,pii,grounding", "all of that, and grounding"],
  ],
});

/** What a bill is for, besides a day, a month and a year. */
export const UNITS = /** @type {Record<Kind, string>} */ ({
  text: "A request",
  documents: "A document",
  chat: "A conversation",
  rag: "A question",
  agent: "A task",
  team: "A request",
  tuned: "A request",
  provisioned: "A request",
  imported: "A request",
  embedding: "A text",
  image: "An image",
  video: "A clip",
  speech: "A conversation",
});

/**
 * What will be sent, in a few words.
 * @param {Pick<Scenario, "workload">} scenario
 */
export function workload({ workload: { kind, numbers } }) {
  const n = (/** @type {string} */ field) => number(numbers[field] ?? 0);
  /** @param {string} field @param {string} one @param {string} [many] */
  const each = (field, one, many = `${one}s`) =>
    `${n(field)} ${numbers[field] === 1 ? one : many} each`;
  const served = `${n("requests")} requests of ${n("input")} tokens in and ${n("output")} out`;
  switch (kind) {
    case "text":
      return served;
    case "documents":
      return `${n("documents")} documents of ${each("pages", "page")}`;
    case "chat":
      return `${n("chats")} conversations of ${each("turns", "question")}`;
    case "rag":
      return `${n("asks")} questions to ${n("corpus")} tokens of documents`;
    case "agent":
      return `${n("tasks")} tasks of ${each("rounds", "request")}`;
    case "team":
      return `a team of ${number(["light", "moderate", "heavy"].reduce((sum, field) => sum + (numbers[field] ?? 0), 0))}`;
    case "tuned":
      return `a fine-tuned model and ${served}`;
    case "provisioned":
      return `${served} on ${n("units")} rented model ${numbers.units === 1 ? "unit" : "units"}`;
    case "imported":
      return `${served} to ${n("copies")} imported ${numbers.copies === 1 ? "copy" : "copies"}`;
    case "embedding":
      return `embedding ${n("passages")} texts of ${n("passage")} tokens`;
    case "image":
      return `${n("images")} images of ${n("width")} × ${n("height")} in ${n("steps")} steps`;
    case "video":
      return `${n("clips")} clips of ${n("seconds")} seconds`;
    case "speech":
      return `${n("talks")} spoken conversations`;
  }
}
