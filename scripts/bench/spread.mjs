// How long ranges take: ten thousand months on twenty models, drawn anew.

import { study, TODAY } from "./core.mjs";
import { shipped } from "./shipped.mjs";
import { timed } from "./table.mjs";
import { turns } from "./turns.mjs";

/** @import { Row } from "./table.mjs" */

const WORK = {
  requests: "range.requests=40k..80k&range.input=500..5k&range.output=100..900",
  conversations:
    "work=chat&range.chats=1k..9k&range.turns=2..40&range.user=50..900&range.reply=100..900",
  agents: "work=agent&range.tasks=1k..9k&range.rounds=3..40&range.result=500..9k",
};

/** @returns {Promise<Row[]>} */
export async function spread() {
  const glue = await study();
  const calculator = new glue.Calculator(shipped(/^whole-/));
  const drawn = (/** @type {string} */ link) => () => calculator.spread(link, TODAY);
  const times = turns(Object.values(WORK).map(drawn));
  return Object.keys(WORK).map((work, at) =>
    timed(`draw 10,000 months on 20 models, of ${work}`, times[at] ?? NaN, 50),
  );
}
