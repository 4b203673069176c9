// @ts-check
// How wide words will be, told beforehand: a drawing is made before a browser has measured them.

/** Widths of letters by the font size, of a wide system font, so that others have room to spare. */
const LETTERS = new Map(
  /** @type {[string, number][]} */ ([
    ["iljI|.,:;'!", 0.33],
    [" frt()[]/-", 0.4],
    ["ABCDEFGHJKLNOPQRSTUVXYZ0123456789$€+=<>~", 0.68],
    ["mwMW%@", 0.94],
  ]).flatMap(([letters, wide]) => [...letters].map((letter) => [letter, wide])),
);
const ANY = 0.62;

/**
 * About how wide a text is, and rather more than less.
 * @param {string} text
 * @param {number} size of its font, in pixels
 */
export function textWidth(text, size) {
  let wide = 0;
  for (const letter of text) wide += LETTERS.get(letter) ?? ANY;
  return Math.ceil(wide * size);
}

/**
 * A text in as few lines as may be, none wider than it may be unless a single word is, and then as
 * even as they can be.
 * @param {string} text
 * @param {number} size of its font, in pixels
 * @param {number} widest of one line, in pixels
 */
export function inLines(text, size, widest) {
  let lines = filled(text, size, widest);
  for (let width = widest; width > 0; width -= size / 2) {
    const tighter = filled(text, size, width);
    if (tighter.length > lines.length) break;
    lines = tighter;
  }
  return lines;
}

/**
 * @param {string} text
 * @param {number} size
 * @param {number} widest
 */
function filled(text, size, widest) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && textWidth(longer, size) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * @param {string[]} lines
 * @param {number} size of their font, in pixels
 */
export const widestOf = (lines, size) => Math.max(0, ...lines.map((line) => textWidth(line, size)));
