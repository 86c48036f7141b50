/**
 * How wide a text is and how many lines it takes: the twin of `text/measure.py`, with its numbers from the rules.
 */

/** Where a line may break: see `_BREAKS` in `text/measure.py`. */
const BREAKS = /[ \u200b]|[–-](?![-–"“”„'‘’:;/?!.,)\]}»])/gu;
const DRAWN_AS_EMOJI = /.\ufe0f\u20e3?/gu;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** @typedef {[text: string, bold: boolean]} Run */

/**
 * Return the width of `text` on one line in points.
 * @param {string} text @param {boolean} bold @param {number} size_pt @param {any} rules
 */
export function widthPt(text, bold, size_pt, rules) {
  let units = 0;
  for (const character of text.replace(DRAWN_AS_EMOJI, "\u{1f600}")) units += unitsOf(character, bold, rules);
  return (units / rules.units_per_em) * size_pt;
}

/** @param {string} text @param {boolean} bold @param {number} size_pt @param {any} rules */
export function widthMm(text, bold, size_pt, rules) {
  return widthPt(text, bold, size_pt, rules) * rules.mm_per_pt;
}

/** @param {string} character @param {boolean} bold @param {any} rules @returns {number} */
function unitsOf(character, bold, rules) {
  const number = character.codePointAt(0) ?? 0;
  for (const { first, faces } of rules.widths) {
    const width = faces[bold ? 1 : 0][number - first];
    if (width !== undefined) return width;
  }
  if (NO_WIDTH.test(character)) return 0;
  return isEmoji(number) ? rules.emoji : rules.other;
}

/** @param {number} number */
function isEmoji(number) {
  return (number >= 0x2600 && number < 0x27c0) || number >= 0x1f000 || number >> 8 === 0x23 || number >> 8 === 0x2b;
}

/**
 * Return how many lines `runs` take in a column of `width_mm`; no text takes one.
 * @param {Run[]} runs @param {number} width_mm @param {number} size_pt @param {any} rules
 */
export function countLines(runs, width_mm, size_pt, rules) {
  const column = width_mm / rules.mm_per_pt;
  let lines = 1, used = 0, last = 0;
  for (const { chunk, space } of chunksOf(runs)) {
    const width = chunk.reduce((sum, [piece, bold]) => sum + widthPt(piece, bold, size_pt, rules), 0);
    if (used && used + width > column) {
      lines += 1;
      if (used === last || !isEmoji(chunk[0][0].codePointAt(0) ?? 0)) used = 0;
      else if (last + width <= column) used = last;
      else {
        lines += 1;
        used = 0;
      }
    }
    const gap = space ? widthPt(" ", chunk[chunk.length - 1][1], size_pt, rules) : 0;
    if (width > column) {
      const [more, rest] = wrap(chunk, column, size_pt, rules);
      lines += more;
      used = last = rest + gap;
    } else {
      last = width + gap;
      used += last;
    }
  }
  return lines;
}

/** @param {Run[]} chunk @param {number} column @param {number} size_pt @param {any} rules @returns {[number, number]} */
function wrap(chunk, column, size_pt, rules) {
  let breaks = 0, used = 0;
  for (const [piece, bold] of chunk) {
    for (const character of piece) {
      const width = widthPt(character, bold, size_pt, rules);
      if (used && used + width > column) {
        breaks += 1;
        used = 0;
      }
      used += width;
    }
  }
  return [breaks, used];
}

/**
 * Return `runs` in pieces that stay together, each with whether a space follows: see `_chunks` in `text/measure.py`.
 * @param {Run[]} runs @returns {{chunk: Run[], space: boolean}[]}
 */
function chunksOf(runs) {
  /** @type {{chunk: Run[], space: boolean}[]} */
  const chunks = [];
  /** @type {Run[]} */
  let open = [];
  const pieces = runs.filter(([text]) => text);
  pieces.forEach(([text, bold], index) => {
    const following = [...(pieces[index + 1]?.[0] ?? "")][0] ?? "";
    let start = 0;
    for (const sign of (text + following).matchAll(BREAKS)) {
      const at = sign.index;
      if (at >= text.length) break;
      const isSpace = text[at] === " ";
      if (!isSpace && at <= start && !open.length) continue;
      const piece = isSpace ? text.slice(start, at) : text.slice(start, at + 1);
      if (piece) open.push([piece, bold]);
      if (open.length) chunks.push({ chunk: open, space: isSpace });
      else if (chunks.length) chunks[chunks.length - 1].space = true;
      open = [];
      start = at + 1;
    }
    if (text.slice(start)) open.push([text.slice(start), bold]);
  });
  if (open.length) chunks.push({ chunk: open, space: false });
  return chunks;
}
