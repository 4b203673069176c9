// @ts-check
// The other end of `src/writer.rs`: a value out of its words.

const CONSTANTS = [null, false, true];

/** What ends a list or a record. */
const END = 24;

/** One place of memory, seen as two words and as one number. */
const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/**
 * The value that these words spell, as a plain object, list, text, number, boolean or null. The lowest
 * three bits of a word say what it is.
 * @param {Uint32Array} words
 * @param {string} text all texts of the value, one after the other
 */
export function object(words, text) {
  /** @type {string[]} */
  const names = [];
  let at = 0;
  let from = 0;
  const cut = (/** @type {number} */ length) => {
    from += length;
    return text.slice(from - length, from);
  };
  /** @returns {any} */
  const value = () => {
    const word = words[at++];
    const rest = word >>> 3;
    switch (word & 7) {
      case 0:
        return CONSTANTS[rest];
      case 1:
        return rest;
      case 2:
        halves[0] = words[at++];
        halves[1] = words[at++];
        return number[0];
      case 3:
        return cut(rest);
      case 4:
        if (rest === names.length) names.push(cut(words[at++]));
        return names[rest];
      case 5: {
        const list = [];
        while (words[at] !== END) list.push(value());
        at++;
        return list;
      }
      default: {
        /** @type {Record<string, unknown>} */
        const record = {};
        while (words[at] !== END) record[value()] = value();
        at++;
        return record;
      }
    }
  };
  return value();
}
