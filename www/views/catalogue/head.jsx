// @ts-check
// What every part of the page of all models begins with, and the address of each part.

import { asked, withField, written } from "../../question.js";
import { priceAge } from "../../text/en.js";
import { PARTS } from "../../text/models.js";

/** @import { CatalogueView } from "./catalogue.jsx" */

/**
 * The address at which the same is asked for, apart from these fields.
 * @param {CatalogueView} view
 * @param {Record<string, string>} fields
 */
export const address = (view, fields) =>
  `#${written(
    Object.entries(fields).reduce(
      (question, [field, text]) => withField(question, field, text),
      asked(view.answer.link),
    ),
  )}`;

/**
 * The title of what is shown, and how old its prices are.
 * @param {{ view: CatalogueView, title?: string }} props
 */
export function Head({ view, title }) {
  const { part, price_age_days: age } = view.answer;
  const { text, level } = priceAge(view.catalogue.as_of, age);
  return (
    <div class="headline">
      <h2 id="part-title" tabIndex={-1}>
        {title ?? PARTS[part].title}
      </h2>
      <p class={`age ${level}`}>{text}</p>
    </div>
  );
}
