// @ts-check
// The words around what goes into a page of somebody else's.

export const EMBED = {
  forms: { element: "As an element", frame: "As a frame", link: "As a link" },
  legend: "Form",
  about: {
    element:
      "Put this where the calculator is to stand. It follows the colours of its page, several share one core, and what stands inside it is shown where it cannot compute.",
    frame:
      "For pages that allow no scripts of others. It brings its own rules, and needs none of yours.",
    link: "Asks the same question, wherever it is followed.",
  },
};

/**
 * What stands in for the answer.
 * @param {string} headline
 * @param {string} day
 */
export const standIn = (headline, day) => `${headline} (Weighbridge, ${day})`;
