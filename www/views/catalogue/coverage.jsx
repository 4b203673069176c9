// @ts-check
// How much is known: of how many models each fact is on record, and how well it was read.

import { number, percent, width } from "../../format.js";
import { Scroller } from "../scroller.jsx";
import { Head } from "./head.jsx";

/** @import { CatalogueView } from "./catalogue.jsx" */

/** @param {{ view: CatalogueView }} props */
export function Coverage({ view }) {
  return (
    <section class="coverage" aria-labelledby="part-title">
      <Head view={view} />
      <p>
        Of how many models each fact is on record. First-hand, the coloured part of a bar, was read
        at AWS or at the maker; unchecked is what is generally known and was not held against any
        page; the rest comes from third parties. What nobody has published stays empty and is never
        guessed.
      </p>
      <Scroller label="Of how many models each fact is known">
        <table class="sum">
          <caption class="sr">Of how many models each fact is known</caption>
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col" class="known">
                Known, of the models that can have it
              </th>
              <th scope="col" class="number">
                First-hand
              </th>
              <th scope="col" class="number">
                Unchecked
              </th>
              <th scope="col" class="number">
                Sources differ
              </th>
            </tr>
          </thead>
          <tbody>
            {view.coverage().map(({ fact, concerned, known, first_hand, unchecked, disputed }) => (
              <tr key={fact}>
                <th scope="row">
                  {view.names.fact(fact)}
                  <span class="note">{about(view, fact)}</span>
                </th>
                <td class="known">
                  <div>
                    <svg class="mark" aria-hidden="true" width="100%" height="10">
                      <rect class="track" width="100%" height="10" />
                      <rect class="length" width={width(known / (concerned || 1))} height="10" />
                      <rect
                        class="first-hand"
                        width={width(first_hand / (concerned || 1))}
                        height="10"
                      />
                    </svg>
                    <span class="value">
                      {number(known)} of {number(concerned)}
                      <span class="note"> {percent(known / (concerned || 1))}</span>
                    </span>
                  </div>
                </td>
                <td class="number">{number(first_hand)}</td>
                <td class="number">{number(unchecked)}</td>
                <td class="number">{number(disputed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/**
 * @param {CatalogueView} view
 * @param {string} fact
 */
const about = (view, fact) => view.catalogue.fact_kinds.find(({ key }) => key === fact)?.about;
