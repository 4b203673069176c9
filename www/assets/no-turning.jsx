// @ts-check
// One file has no room for turning points or other ways to weigh: what says so instead.

export const Turnings = () => (
  <p class="hint">
    Models side by side, cost against quality, how each criterion is valued, other ways to weigh,
    when another model becomes the cheapest, every way to buy one, what a budget buys, what a whole
    month of several kinds of work costs, and all figures as a file can be had on the hosted page:
    one file has no room for it.
  </p>
);

export const Taken = () => null;
