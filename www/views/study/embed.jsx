// @ts-check
// The question for a page of somebody else's, to copy.

import { snippets } from "../../snippets.js";
import { EMBED, standIn } from "../../text/embed.js";
import { headline } from "../../text/en.js";
import { Copied } from "./copied.jsx";

/** @import { View } from "../app.jsx" */

/** @param {{ view: View, today: string }} props */
export function Embed({ view, today }) {
  const { names, answer } = view;
  const page = location.href.split("#")[0] ?? "";
  const all = snippets({
    page,
    script: new URL("weighbridge-element.js", page).href,
    link: answer.link,
    sentence: standIn(headline(names, answer.scenario, answer.report), today),
  });
  const form = /** @type {keyof typeof all} */ (view.chosen("embedded") ?? "element");
  return (
    <Copied
      view={view}
      about={EMBED.about[form]}
      legend={EMBED.legend}
      choice="embedded"
      forms={EMBED.forms}
      form={form}
      text={all[form]}
    />
  );
}
