// @ts-check
// The sentences about AWS's own way to ask for an amount of work.

export const PACE = {
  minute: "Requests a minute",
  hours: "Hours a day",
  about:
    "Type these into AWS's own calculator for the same estimate. What is cached, ranked or guarded it asks for apart. Or come the other way, from its pace to a month:",
  wrong: "A pace is a number of requests a minute, for 0 to 24 hours a day.",
  comes: (/** @type {string} */ requests) => `comes to ${requests} a month.`,
  use: "Use it",
};
