// @ts-check
// Every price on record for a model: what was charged, since when, and who says so.

import { list, number } from "../format.js";
import { perMany } from "../text/en.js";
import { Scroller } from "./scroller.jsx";
import { SourceLink } from "./source.jsx";

/** @import { Bound, Model } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View, model: Model }} props */
export function History({ view, model }) {
  const { names } = view;
  return (
    <Scroller label={`Prices on record for ${names.model(model.id)}`}>
      <table class="sum">
        <caption>Prices on record</caption>
        <thead>
          <tr>
            <th scope="col">Since</th>
            <th scope="col">Price list</th>
            <th scope="col">Meter</th>
            <th scope="col" class="number">
              Price
            </th>
            <th scope="col">Read</th>
          </tr>
        </thead>
        <tbody>
          {model.offers.flatMap((offer) =>
            offer.rates.map((rate) => (
              <tr key={`${offer.card} ${offer.regions} ${rate.meter} ${rate.from} ${rate.usd}`}>
                <td>{rate.from ?? "day not known"}</td>
                <td>
                  {names.card(offer.card)}
                  {offer.regions.length > 0 && `, ${list(offer.regions)}`}
                </td>
                <td>
                  {names.meter(rate.meter)}
                  {rate.bounds.length > 0 && ` (${list(rate.bounds.map(limits))})`}
                </td>
                <td class="number">
                  ${number(rate.usd)} {perMany(rate.per)}
                </td>
                <td>
                  <SourceLink view={view} provenance={rate.provenance} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroller>
  );
}

/** @param {Bound} bound */
function limits({ dimension, at_least: least, at_most: most }) {
  const range =
    least === null
      ? `up to ${number(most ?? 0)}`
      : most === null
        ? `from ${number(least)}`
        : `${number(least)} to ${number(most)}`;
  return `${dimension} ${range}`;
}
