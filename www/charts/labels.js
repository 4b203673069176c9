// @ts-check
// Where words go on a drawing without lying on each other. A drawing is as wide as its place, which
// only the browser knows, so whatever stands apart here does so at every width of a range.

/**
 * A box: its sides are so many pixels from a share of the drawing's width.
 *
 * @typedef {object} Box
 * @property {number} from share of the width that `left` is counted from
 * @property {number} to share of the width that `right` is counted from
 * @property {number} left pixels
 * @property {number} right pixels
 * @property {number} top pixels
 * @property {number} bottom pixels
 *
 * @typedef {[narrowest: number, widest: number]} Widths of a drawing, in pixels
 * @typedef {"start" | "middle" | "end"} Anchor
 *
 * @typedef {object} Wish a label and the dot that it belongs to
 * @property {number} share where the dot is, across
 * @property {number} y where the dot is, down, in pixels
 * @property {number} gap from the dot's middle to the label, in pixels
 * @property {number} wide of the label, in pixels
 * @property {number} high of the label, in pixels
 * @property {boolean} matters whether it may lie on lines where there is no free place
 *
 * @typedef {object} Place of a label, from its dot
 * @property {Anchor} anchor
 * @property {number} dx pixels
 * @property {number} top pixels
 * @property {number} away how much farther than beside it, in pixels; a line then leads there
 */

/** How near a label may come to a line, in pixels. */
const LINE_ROOM = 2;

/** How far labels are led away, in pixels, and how far rather than covering one line. */
const LEADS = [12, 24, 36, 48, 64, 80, 100, 120, 140];
const A_LINE = 36;
const ANCHORS = /** @type {Anchor[]} */ (["middle", "start", "end"]);

/**
 * Boxes one above the other, each as near to where it wants to be as the others let it.
 * @param {{ middle: number, high: number }[]} wishes in pixels
 * @param {number} top of the room for them
 * @param {number} bottom of the room for them
 * @returns {number[]} their middles, in the order of the wishes
 */
export function apart(wishes, top, bottom) {
  const order = wishes.map((_, at) => at).sort((a, b) => wishes[a].middle - wishes[b].middle);
  /** @typedef {{ members: number[], top: number, high: number }} Pile what has met, with its top */
  const held = (/** @type {number} */ wanted, /** @type {number} */ high) =>
    Math.max(top, Math.min(wanted, bottom - high));
  /** @type {Pile[]} */
  const piles = [];
  for (const at of order) {
    const { middle, high } = wishes[at];
    let pile = { members: [at], top: held(middle - high / 2, high), high };
    for (
      let above = piles.at(-1);
      above && above.top + above.high > pile.top;
      above = piles.at(-1)
    ) {
      piles.pop();
      const members = [...above.members, ...pile.members];
      pile = { members, ...settled(members.map((one) => wishes[one])) };
      pile.top = held(pile.top, pile.high);
    }
    piles.push(pile);
  }
  const middles = wishes.map(() => 0);
  for (const pile of piles) {
    let at = pile.top;
    for (const member of pile.members) {
      middles[member] = at + wishes[member].high / 2;
      at += wishes[member].high;
    }
  }
  return middles;
}

/**
 * Where a pile wants to be: as far above some of its members' wishes as below others'.
 * @param {{ middle: number, high: number }[]} members from above
 */
function settled(members) {
  let high = 0;
  let sum = 0;
  for (const member of members) {
    sum += member.middle - member.high / 2 - high;
    high += member.high;
  }
  return { top: sum / members.length, high };
}

/**
 * A free place beside its dot for each label in turn; null for those that have none.
 * @param {Wish[]} wishes the most important first
 * @param {{ solid: Box[], lines: Box[], widths: Widths, high: number }} room what is not to be
 *   covered, what rather not, and the size of the drawing
 * @returns {(Place | null)[]}
 */
export function place(wishes, { solid, lines, widths, high }) {
  const taken = [...solid];
  const isInside = (/** @type {Box} */ box) =>
    box.top >= 0 && box.bottom <= high && widths.every((width) => reaches(box, width));
  return wishes.map((wish) => {
    let best = {
      cost: wish.matters ? Number.POSITIVE_INFINITY : 1,
      found: /** @type {Place | null} */ (null),
    };
    for (const found of places(wish)) {
      const box = boxAt(wish, found);
      const isOn = (/** @type {Box} */ other) => overlap(box, other, widths);
      const isFree = [box, ...leadTo(wish, found)].every(
        (one) => !taken.some((other) => overlap(one, other, widths)),
      );
      if (!isInside(box) || !isFree) continue;
      const cost = lines.filter(isOn).length + found.away / A_LINE;
      if (cost < best.cost) best = { cost, found };
    }
    if (best.found) taken.push(boxAt(wish, best.found), ...leadTo(wish, best.found));
    return best.found;
  });
}

/** Whether a box is inside of a drawing so wide. */
const reaches = (/** @type {Box} */ { from, to, left, right }, /** @type {number} */ width) =>
  from * width + left >= 0 && to * width + right <= width;

/**
 * The places beside a dot, the best first; what matters is led away from it rather than left out.
 * @param {Wish} wish
 * @returns {Place[]}
 */
function places({ gap, high, matters }) {
  const near = gap * 0.6;
  const tops = [-high / 2, -high - near, near];
  const side = (/** @type {Anchor} */ anchor, /** @type {number} */ sign) =>
    tops.map((top, at) => ({ anchor, dx: sign * (at === 0 ? gap : near), top, away: 0 }));
  const upright = (/** @type {Anchor} */ anchor, /** @type {number} */ away) =>
    [-high - gap - away, gap + away].map((top) => ({ anchor, dx: 0, top, away }));
  const led = matters ? LEADS.flatMap((away) => ANCHORS.flatMap((one) => upright(one, away))) : [];
  return [...side("start", 1), ...side("end", -1), ...upright("middle", 0), ...led];
}

/**
 * @param {Wish} wish
 * @param {Place} place
 * @returns {Box}
 */
function boxAt({ share, y, wide, high }, { anchor, dx, top }) {
  const left = dx - { start: 0, middle: wide / 2, end: wide }[anchor];
  return {
    from: share,
    to: share,
    left,
    right: left + wide,
    top: y + top,
    bottom: y + top + high,
  };
}

/**
 * The line from a dot to a label that is led away from it.
 * @param {Wish} wish
 * @param {Place} place
 * @returns {Box[]}
 */
function leadTo({ share, y, gap }, { top, away }) {
  if (away === 0) return [];
  const middle = y + Math.sign(top) * (gap + away / 2);
  return [{ ...around({ share, y: middle }, away / 2), left: -LINE_ROOM, right: LINE_ROOM }];
}

/**
 * The box around a dot.
 * @param {{ share: number, y: number }} dot
 * @param {number} half its height, in pixels
 * @returns {Box}
 */
export const around = ({ share, y }, half) => ({
  from: share,
  to: share,
  left: -half,
  right: half,
  top: y - half,
  bottom: y + half,
});

/**
 * Boxes along a line from dot to dot, small enough to leave its corners free.
 * @param {{ share: number, y: number }[]} dots
 * @returns {Box[]}
 */
export function along(dots) {
  return dots.slice(1).flatMap((end, at) => {
    const start = dots[at];
    const [run, fall] = [end.share - start.share, end.y - start.y];
    const parts = Math.ceil(Math.max(Math.min(Math.abs(run) * 40, Math.abs(fall) / 3), 1));
    const on = (/** @type {number} */ part) => part / parts;
    return Array.from({ length: parts }, (_, part) => {
      const [y1, y2] = [start.y + fall * on(part), start.y + fall * on(part + 1)];
      const [x1, x2] = [start.share + run * on(part), start.share + run * on(part + 1)];
      return {
        from: Math.min(x1, x2),
        to: Math.max(x1, x2),
        left: -LINE_ROOM,
        right: LINE_ROOM,
        top: Math.min(y1, y2) - LINE_ROOM,
        bottom: Math.max(y1, y2) + LINE_ROOM,
      };
    });
  });
}

/**
 * Whether two boxes lie on each other at some width of a drawing. The gap between them grows evenly
 * with the width: if one is left of the other at both ends of the range, it is so all the way.
 * @param {Box} one
 * @param {Box} other
 * @param {Widths} widths
 */
export function overlap(one, other, widths) {
  if (one.bottom <= other.top || other.bottom <= one.top) return false;
  return !isLeft(one, other, widths) && !isLeft(other, one, widths);
}

/**
 * @param {Box} one
 * @param {Box} other
 * @param {Widths} widths
 */
const isLeft = (one, other, [narrowest, widest]) =>
  one.to * narrowest + one.right <= other.from * narrowest + other.left &&
  one.to * widest + one.right <= other.from * widest + other.left;
