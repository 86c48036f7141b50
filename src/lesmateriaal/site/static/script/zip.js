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

/** A pack is not read any further; `code` names a sentence, `facts` the part that it is about. As in `pack/unpacked.py`. */
export class RefusedError extends Error {
  /** @param {string} code @param {string} [part] @param {Record<string, number>} [facts] */
  constructor(code, part = "", facts = {}) {
    super(`${code} ${part}`.trim());
    this.code = code;
    /** @type {Record<string, string | number>} */
    this.facts = { part: shown(part), ...facts };
  }
}

/** Return `name` so that it can be shown. @param {string} name */
function shown(name) {
  const plain = name.replace(/[^\x20-\x7e]/g, "?");
  return plain.length <= 80 ? plain : `${plain.slice(0, 79)}…`;
}

export const STORED = 0;
export const DEFLATED = 8;
const DEFLATE_LEVEL = 6;
const LOCAL_BYTES = 30, DIRECTORY_BYTES = 46, END_BYTES = 22;
const LOCAL_SIGN = 0x04034b50, DIRECTORY_SIGN = 0x02014b50, END_SIGN = 0x06054b50;
const ZIP64_SIGN = 0x07064b50, ZIP64_BYTES = 20;
const VERSION = 20;
const MADE_BY_UNIX = (3 << 8) | VERSION;
const PLAIN_FILE = (0o100644 << 16) >>> 0;
const TIME = 0, DATE = (1 << 5) | 1;
/** Flags for a password, one for each of three ways (APPNOTE 4.4.4). */
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
/** Of the mode of a file, its kind; a plain file has the second one, and some programs write none. */
const KIND = 0o170000, PLAIN_KIND = 0o100000;

export const MAX_ARCHIVE_BYTES = 250_000_000;
const MAX_ENTRY_BYTES = 50_000_000;
const MAX_UNPACKED_BYTES = 500_000_000;
const MAX_ENTRIES = 200_000;
const MAX_NAME_BYTES = 200;
/** Steps with a slash between them. None ends in a dot: two dots point upwards, and Windows drops one. */
const PATH = /^[A-Za-z0-9_.\[][A-Za-z0-9_.\[\] -]*(?<![. ])(?:\/[A-Za-z0-9_.\[][A-Za-z0-9_.\[\] -]*(?<![. ]))*$/;

/** What may still be unpacked, of one zip and of the zips in it together. */
export class Budget {
  bytes = MAX_UNPACKED_BYTES;
  entries = MAX_ENTRIES;

  /** @param {number} count */
  takeEntries(count) {
    this.entries -= count;
    if (this.entries < 0) throw new RefusedError("pack_bomb");
  }

  /** @param {number} size */
  takeBytes(size) {
    this.bytes -= size;
    if (this.bytes < 0 || size > MAX_ENTRY_BYTES) throw new RefusedError("pack_bomb");
  }
}

/**
 * Return the entries of `archive` in the order in which they stand, without unpacking any; all that they will take is
 * taken from `budget`. A zip is one part with one directory at its end, or nothing. Throws `RefusedError`.
 * @param {Uint8Array} archive
 * @param {Budget} budget
 * @returns {Entry[]}
 */
export function readEntries(archive, budget) {
  if (archive.length > MAX_ARCHIVE_BYTES) throw new RefusedError("pack_file_too_large", "", { limit_mb: MAX_ARCHIVE_BYTES / 1e6 });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const lines = readDirectory(archive, view, budget).sort((one, other) => one.offset - other.offset);
  const names = new Set();
  let end = 0;
  return lines.map(({ offset, packedSize, ...entry }) => {
    if (names.has(entry.name.toLowerCase())) throw new RefusedError("pack_unsafe", entry.name);
    names.add(entry.name.toLowerCase());
    budget.takeBytes(entry.size);
    if (offset < end || offset + LOCAL_BYTES > archive.length) throw new RefusedError("pack_unsafe", entry.name);
    const nameEnd = offset + LOCAL_BYTES + view.getUint16(offset + 26, true);
    const start = nameEnd + view.getUint16(offset + 28, true);
    end = start + packedSize;
    const isRight = view.getUint32(offset, true) === LOCAL_SIGN && end <= archive.length
      && ascii(archive.subarray(offset + LOCAL_BYTES, nameEnd)) === entry.name;
    if (!isRight) throw new RefusedError("pack_unsafe", entry.name);
    return { ...entry, packed: archive.subarray(start, end) };
  });
}

/** @typedef {{name: string, method: number, checksum: number, size: number, packedSize: number, offset: number}} Line */
/** @param {Uint8Array} archive @param {DataView} view @param {Budget} budget @returns {Line[]} */
function readDirectory(archive, view, budget) {
  const end = archive.length - END_BYTES;
  const isZip = end >= 0 && archive[0] === 0x50 && archive[1] === 0x4b && view.getUint32(end, true) === END_SIGN;
  if (!isZip) throw new RefusedError("pack_no_zip");
  const [disk, firstDisk, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isZip64 = end >= ZIP64_BYTES && view.getUint32(end - ZIP64_BYTES, true) === ZIP64_SIGN;
  const isOdd = disk || firstDisk || here !== count || view.getUint16(end + 20, true) || isZip64;
  if (isOdd || start + size !== end || size < count * DIRECTORY_BYTES) throw new RefusedError("pack_no_zip");
  budget.takeEntries(count);
  const lines = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGN) throw new RefusedError("pack_no_zip");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + DIRECTORY_BYTES + name + extra + comment;
    if (next > end) throw new RefusedError("pack_no_zip");
    lines.push(readLine(view, at, ascii(archive.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + name))));
    at = next;
  }
  if (at !== end) throw new RefusedError("pack_no_zip");
  return lines;
}

/** Return the line of the directory at `at`, if a pack may have it. @param {DataView} view @param {number} at @param {string} name @returns {Line} */
function readLine(view, at, name) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [checksum, packedSize, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true));
  const kind = (view.getUint32(at + 38, true) >>> 16) & KIND;
  if (flags & ENCRYPTED) throw new RefusedError("pack_encrypted");
  if (name.endsWith("/") && PATH.test(name.slice(0, -1))) throw new RefusedError("pack_repacked");
  if (name.length > MAX_NAME_BYTES || !PATH.test(name)) throw new RefusedError("pack_unsafe", name || "?");
  if ((kind !== 0 && kind !== PLAIN_KIND) || (method !== STORED && method !== DEFLATED)) throw new RefusedError("pack_unsafe", name);
  if (method === STORED && packedSize !== size) throw new RefusedError("pack_changed", name);
  return { name, method, checksum, size, packedSize, offset: view.getUint32(at + 42, true) };
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
      throw new RefusedError("pack_changed", entry.name);
    }
  }
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new RefusedError("pack_changed", entry.name);
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
