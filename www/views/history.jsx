// @ts-check
// The on-demand prices of a model as their sources print them, in brief; the page of all models has
// the rest.

import { list, number } from "../format.js";
import { modelPage } from "../places.js";
import { perMany } from "../text/en.js";
import { bounds, scope } from "../text/models.js";
import { Scroller } from "./scroller.jsx";
import { SourceLink } from "./source.jsx";

/** @import { Model, Rate } from "../pkg/weighbridge.js" */
/** @import { Known } from "./facts.jsx" */

/** @param {{ view: Known, model: Model }} props */
export function History({ view, model }) {
  const { names, catalogue } = view;
  const everything = modelPage(model.id);
  const [card] = catalogue.cards;
  const [tier] = catalogue.tiers;
  const offers = model.offers.filter((one) => one.card === card?.key && one.tier === tier?.key);
  return (
    <>
      {offers.length > 0 && (
        <Scroller label={`Prices of ${model.short} on record`}>
          <table class="sum">
            <caption>Prices on record, on-demand</caption>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Meter</th>
                <th scope="col" class="number">
                  Price
                </th>
                <th scope="col">Since</th>
                <th scope="col">Read</th>
              </tr>
            </thead>
            <tbody>
              {offers.flatMap((offer) =>
                offer.rates.map((rate) => (
                  <tr key={`${offer.scope} ${offer.places} ${keyOf(rate)}`}>
                    <td>
                      {scope(offer.scope)}
                      {offer.places.length > 0 && `: ${list(offer.places)}`}
                    </td>
                    <td>
                      {names.meter(rate.meter)}
                      {rate.bounds.length > 0 && `, ${bounds(rate.bounds)}`}
                    </td>
                    <td class="number">
                      ${number(rate.usd)} {perMany(rate.per)}
                    </td>
                    <td>{rate.from ?? "day not known"}</td>
                    <td>
                      <SourceLink view={view} provenance={rate.provenance} />
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </Scroller>
      )}
      {everything && (
        <p class="hint">
          <a href={everything}>All prices of {model.short}, by tier, place and day</a>
        </p>
      )}
    </>
  );
}

/** @param {Rate} rate */
const keyOf = ({ meter, bounds, from, usd }) => `${meter} ${JSON.stringify(bounds)} ${from} ${usd}`;
