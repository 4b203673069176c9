// @ts-check
// Registers the element. A page that runs this twice, as hosts with instant navigation do, keeps
// the first.

import { Weighbridge } from "./element.jsx";

const TAG = "weigh-bridge";
const VERSION = process.env.VERSION;

const known = /** @type {{ version?: string } | undefined} */ (customElements.get(TAG));
if (!known) {
  customElements.define(TAG, Object.assign(Weighbridge, { version: VERSION }));
} else if (known.version !== VERSION) {
  console.warn(`weigh-bridge ${known.version} is on this page already; ${VERSION} is left out.`);
}
