/**
 * Zip archives without a clock, as `lesmateriaal/pack/archive.py` writes them: what is packed once is copied as it is.
 *
 * Written here and not with the zip functions of fflate, because those inflate and deflate whatever they take over.
 * Field by field: APPNOTE.TXT 6.3.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end).
 */

import { deflateSync, inflateSync } from "./vendor/fflate.js";

/**
 * An entry as it stands in an archive. `packed` is a view on the archive, or the bytes that were deflated.
 * @typedef {{name: string, method: number, checksum: number, size: number, packed: Uint8Array}} Entry
 */

/** What cannot be read as a zip of ours; `code` is one of the codes of problems in the page. */
export class ZipError extends Error {
  /** @param {string} code @param {string} [name] */
  constructor(code, name = "") {
    super(name ? `${code}: ${name}` : code);
    this.code = code;
    this.facts = { file: name };
  }
}

export const STORED = 0;
export const DEFLATED = 8;
const DEFLATE_LEVEL = 6;
const LOCAL_BYTES = 30, DIRECTORY_BYTES = 46, END_BYTES = 22;
const LOCAL_SIGN = 0x04034b50, DIRECTORY_SIGN = 0x02014b50, END_SIGN = 0x06054b50;
const LONGEST_COMMENT = 0xffff;
const VERSION = 20;
const MADE_BY_UNIX = (3 << 8) | VERSION;
const PLAIN_FILE = (0o100644 << 16) >>> 0;
const TIME = 0, DATE = (1 << 5) | 1;
const ENCRYPTED = 1;

/** Names that stand in packs and Office files: ASCII, no folder above, no way out of the folder. */
const NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[A-Za-z0-9._\/\[\]-]{1,200}$/;

/**
 * Return the entries of `archive` in the order in which they stand, without unpacking any.
 *
 * Whoever asks says how many there may be, and how many bytes all of them together may take when unpacked.
 * @param {Uint8Array} archive
 * @param {{entries: number, bytes: number}} limits
 * @returns {Entry[]}
 */
export function readEntries(archive, limits) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  if (count !== view.getUint16(end + 8, true) || directory + directorySize > end) throw new ZipError("no_zip");
  if (count > limits.entries) throw new ZipError("pack_too_large");
  /** @type {Entry[]} */
  const entries = [];
  const names = new Set();
  let at = directory;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGN) throw new ZipError("no_zip");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + DIRECTORY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError("no_zip");
    const name = ascii(archive.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameLength));
    if (!NAME.test(name)) throw new ZipError("pack_bad_name", name.slice(0, 80));
    if (names.has(name)) throw new ZipError("pack_damaged", name);
    names.add(name);
    const entry = readEntry(archive, view, at, name, directory);
    total += entry.size;
    if (total > limits.bytes) throw new ZipError("pack_too_large", name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** @param {Uint8Array} archive @param {DataView} view @param {number} at @param {string} name @param {number} directory @returns {Entry} */
function readEntry(archive, view, at, name, directory) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) throw new ZipError("pack_damaged", name);
  if (local + LOCAL_BYTES > directory || view.getUint32(local, true) !== LOCAL_SIGN) throw new ZipError("pack_damaged", name);
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > directory || (method === STORED && packedSize !== size)) throw new ZipError("pack_damaged", name);
  return { name, method, checksum, size, packed: archive.subarray(start, start + packedSize) };
}

/**
 * Return what `entry` holds, unpacked; never more bytes than it said it would be.
 * @param {Entry} entry
 * @returns {Uint8Array}
 */
export function unpack(entry) {
  let content = entry.packed;
  if (entry.method === DEFLATED) {
    try {
      // a room of its own: what does not fit in it is never made
      content = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw new ZipError("pack_damaged", entry.name);
    }
  }
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new ZipError("pack_damaged", entry.name);
  return content;
}

/**
 * Return an entry for `content`: deflated, or `stored` when it is compressed inside already.
 * @param {string} name
 * @param {Uint8Array} content
 * @param {boolean} stored
 * @returns {Entry}
 */
export function pack(name, content, stored) {
  const packed = stored ? content : deflateSync(content, { level: DEFLATE_LEVEL });
  return { name, method: stored ? STORED : DEFLATED, checksum: crc32(content), size: content.length, packed };
}

/**
 * Return an archive of `entries` as pieces, in this order; the dates are those of the first day that a zip knows.
 * @param {Entry[]} entries
 * @returns {Uint8Array[]}
 */
export function writeArchive(entries) {
  const pieces = [];
  const directory = [];
  let at = 0;
  let directorySize = 0;
  for (const entry of entries) {
    const name = Uint8Array.from(entry.name, (character) => character.charCodeAt(0));
    const local = header(LOCAL_BYTES, LOCAL_SIGN, entry, 4, name);
    const listed = header(DIRECTORY_BYTES, DIRECTORY_SIGN, entry, 6, name);
    const view = new DataView(listed.buffer);
    view.setUint16(4, MADE_BY_UNIX, true);
    view.setUint32(38, PLAIN_FILE, true);
    view.setUint32(42, at, true);
    pieces.push(local, entry.packed);
    directory.push(listed);
    at += local.length + entry.packed.length;
    directorySize += listed.length;
  }
  const end = new DataView(new ArrayBuffer(END_BYTES));
  end.setUint32(0, END_SIGN, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, at, true);
  return [...pieces, ...directory, new Uint8Array(end.buffer)];
}

/**
 * Return `pieces` as one array of bytes.
 * @param {Uint8Array[]} pieces
 * @returns {Uint8Array}
 */
export function join(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Return a header with the fields that both kinds share from `at`, and the name behind it.
 * @param {number} bytes @param {number} sign @param {Entry} entry @param {number} at @param {Uint8Array} name
 */
function header(bytes, sign, entry, at, name) {
  const content = new Uint8Array(bytes + name.length);
  const view = new DataView(content.buffer);
  view.setUint32(0, sign, true);
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  content.set(name, bytes);
  return content;
}

/** @param {DataView} view */
function findEnd(view) {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  throw new ZipError("no_zip");
}

/** @param {Uint8Array} bytes */
function ascii(bytes) {
  let text = "";
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : "\ufffd";
  return text;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Return the CRC-32 of `content`, as zip wants it.
 * @param {Uint8Array} content
 * @returns {number}
 */
export function crc32(content) {
  let value = 0xffffffff;
  for (let index = 0; index < content.length; index += 1) value = TABLE[(value ^ content[index]) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
