// @ts-check
// Bytes as text inside a script: 13 bits in every two characters, which takes a thirteenth less room than
// base64. Of the 95 printable characters the four are left out that would end a string, begin an escape
// or a tag, so that the text stands in a script, and the script in a page, as it is.

/** The characters, each worth its place. */
const DIGITS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter(
  (digit) => !'"\\<`'.includes(digit),
);
const BASE = DIGITS.length;
const BITS = 13;

/**
 * @param {Uint8Array} bytes
 * @returns {string} two characters for every 13 bits, or one for the last six
 */
export function encoded(bytes) {
  let text = "";
  let [held, count] = [0, 0];
  const write = (/** @type {number} */ value) => {
    text += `${DIGITS[Math.floor(value / BASE)]}${DIGITS[value % BASE]}`;
  };
  for (const byte of bytes) {
    held |= byte << count;
    count += 8;
    if (count < BITS) continue;
    write(held & ((1 << BITS) - 1));
    held >>= BITS;
    count -= BITS;
  }
  // Six bits fit into one, and with it no more is filled up than less than a byte.
  if (count > 6) write(held);
  else if (count > 0) text += DIGITS[held];
  return text;
}

/**
 * The bytes of an encoded text.
 * @param {string} text
 */
export function decoded(text) {
  const values = new Uint8Array(128);
  DIGITS.forEach((digit, value) => {
    values[digit.charCodeAt(0)] = value;
  });
  const [pairs, odd] = [Math.floor(text.length / 2), text.length % 2];
  const bytes = new Uint8Array(Math.floor((pairs * BITS + odd * 6) / 8));
  const value = (/** @type {number} */ at) => values[text.charCodeAt(at)] ?? 0;
  let [held, count, made] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 2) {
    const isPair = at + 1 < text.length;
    held |= (isPair ? value(at) * BASE + value(at + 1) : value(at)) << count;
    for (count += BITS; count >= 8 && made < bytes.length; count -= 8) {
      bytes[made++] = held & 255;
      held >>= 8;
    }
  }
  return bytes;
}
