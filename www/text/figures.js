// @ts-check
// The words around the figures of an answer.

export const FIGURES = {
  head: [
    "Rank, best",
    "Rank, worst",
    "Model",
    "Id",
    "Maker",
    "Score of 1, least",
    "Score of 1, most",
  ],
  cost: ["A month, USD", "Prices known", "Left out because"],
  all: "all",
  part: "not all, so at least",
  forms: { csv: "For a spreadsheet (CSV)", json: "For a program (JSON)" },
  legend: "Form",
  about:
    "Every model, with all digits. A value is from 0 to 1; an empty cell is what nobody has published.",
  save: "Save as a file",
};
