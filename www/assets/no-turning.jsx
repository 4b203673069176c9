// @ts-check
// One file has no room for turning points: what says so instead.

export const Turnings = () => (
  <p class="hint">
    How each criterion is valued, when another model becomes the cheapest, every way to buy one, and
    what a budget buys can be looked into on the hosted page: one file has no room for it.
  </p>
);
