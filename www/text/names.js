// @ts-check
// What the catalogue calls things: its words for models, sources, facts and figures.

/** @import { Outline } from "../pkg/weighbridge.js" */

import { number } from "../format.js";
import { perMany } from "./en.js";

/** What services are called that a workload may use. */
const SELLERS = /** @type {Record<string, string>} */ ({
  guardrails: "Guardrails",
  "knowledge-bases": "Vector store",
});

export class Names {
  /** @param {Outline} catalogue */
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.models = new Map(catalogue.models.map((model) => [model.id, model]));
  }

  /** @param {string} id */
  model(id) {
    return this.models.get(id)?.short ?? id;
  }

  /**
   * Who is paid beside the model: another model, or a service.
   * @param {string} id
   */
  seller(id) {
    return this.models.has(id) ? this.model(id) : (SELLERS[id] ?? id);
  }

  /** @param {string} id */
  maker(id) {
    return this.models.get(id)?.maker ?? "";
  }

  /** @param {string} key */
  source(key) {
    return this.catalogue.sources.find((source) => source.key === key);
  }

  /** @param {string} key */
  criterion(key) {
    return this.catalogue.criteria.find((criterion) => criterion.key === key)?.label ?? key;
  }

  /** @param {string} key */
  fact(key) {
    if (key === "price") return "Price";
    return this.catalogue.fact_kinds.find((kind) => kind.key === key)?.label ?? key;
  }

  /** @param {string} key */
  meter(key) {
    return this.catalogue.meters.find((meter) => meter.key === key)?.label ?? key;
  }

  /** @param {string} key */
  isMeter(key) {
    return this.catalogue.meters.some((meter) => meter.key === key);
  }

  /**
   * What is compared: a meter or a fact.
   * @param {string} key
   */
  what(key) {
    return this.isMeter(key) ? this.meter(key) : this.fact(key);
  }

  /**
   * The unit of a number fact.
   * @param {string} key
   */
  unit(key) {
    const shape = this.catalogue.fact_kinds.find((kind) => kind.key === key)?.shape;
    return typeof shape === "object" && "number" in shape ? shape.number.unit : "";
  }

  /** @param {string} key */
  card(key) {
    return this.catalogue.cards.find((card) => card.key === key)?.label ?? key;
  }

  /** @param {string} key */
  tier(key) {
    return this.catalogue.tiers.find((tier) => tier.key === key)?.label ?? key;
  }

  /** @param {string} key */
  region(key) {
    const label = this.catalogue.regions.find((region) => region.key === key)?.label;
    return label ? `${label} (${key})` : key;
  }

  /**
   * Whether models that take part in a contest can have a fact.
   * @param {string} key
   * @param {string} contest
   */
  concerns(key, contest) {
    const makers = this.catalogue.fact_kinds.find((kind) => kind.key === key)?.makers_of;
    return makers !== undefined && (makers.length === 0 || makers.includes(contest));
  }

  /**
   * A figure with what it is counted in.
   * @param {string} of a fact or a meter
   * @param {string} figure
   * @param {number} quotePer
   */
  figure(of, figure, quotePer) {
    const meter = this.catalogue.meters.find((meter) => meter.key === of);
    if (!meter) return `${number(figure)} ${this.unit(of)}`.trim();
    return `$${number(figure)} ${meter.quoted_in_bulk ? perMany(quotePer) : `an ${meter.unit}`}`;
  }
}
