// Prints sizes and timings beside their budgets, and beside genai-prices and scikit-criteria doing the
// same sums. Sizes are exact, and a test holds them; timings depend on the machine and what else it
// does, are to be read beside each other, and are never asserted. A ratio is measured over beside:
// below 1 is less.

import { core } from "./bench/core.mjs";
import { models } from "./bench/models.mjs";
import { page } from "./bench/page.mjs";
import { agreement, peer } from "./bench/peer.mjs";
import { shipped } from "./bench/shipped.mjs";
import { sizes } from "./bench/sizes.mjs";
import { spread } from "./bench/spread.mjs";
import { table } from "./bench/table.mjs";
import { weighing } from "./bench/weighing.mjs";

const Calculator = await core();
const asked = peer(Calculator, shipped(/^catalogue-/));
const drawn = await spread();
const weighed = await weighing();
const rows = [sizes(), models(Calculator), drawn, asked.rows, weighed, await page()].flat();
console.log(["", table(rows), "", agreement(asked)].join("\n"));
