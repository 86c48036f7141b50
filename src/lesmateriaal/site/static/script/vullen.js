/**
 * Put a school into a finished pack, in the browser: only the ranges of bytes that its manifest lists are replaced.
 *
 * The twin of `lesmateriaal/pack/opened.py` and `prepared.py`: for the same pack and the same filling the uncompressed
 * parts are equal byte for byte, and what is refused has the same code (tests/invullen/gevallen.json). No page, no
 * worker and no network here: bytes in, bytes out.
 */

import { MANIFEST, filledManifest, readManifest, sha256 } from "./manifest.js";
import { Budget, RefusedError, join, pack, readEntries, unpack, writeArchive } from "./zip.js";

/**
 * What a school gives: texts by name of the slot (not yet escaped), and its logo on both canvases (PNG).
 * A slot that is missing or empty keeps its default.
 * @typedef {{values: Record<string, string>, logoLeft: Uint8Array | null, logoRight: Uint8Array | null}} Filling
 */
/** @typedef {Record<string, Uint8Array>} Values escaped, by name of the slot */
/** @typedef {import("./zip.js").Entry} Entry */
/** @typedef {import("./manifest.js").Range} Range */
/** @typedef {import("./manifest.js").Parts} Parts */
/** Something in a pack that a school changes. @typedef {{fill(filling: Filling, values: Values): Uint8Array}} Replacement */

/** What may stand beside the folders of a bundle. */
const TOP_FILES = new Set(["LEESMIJ.txt", "LICENTIE.txt"]);
/** Each folder at the top of a pack has a manifest of its own; a bundle has several. */
const PLACE_OF_MANIFEST = /^[^/]+\/manifest\.json$/;
const COMPRESSED = /\.(png|jpg|docx|pptx|zip)$/i;
const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @type {Record<string, string>} */
const ESCAPES = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;",
};

/**
 * Return `text` for the inside of an element or an attribute of XML, as `escape_attribute` in `text/xml.py`.
 * @param {string} text
 * @returns {string}
 */
export function escapeValue(text) {
  return text.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character]);
}

/**
 * Return `values` escaped and in UTF-8; those that are empty are left out.
 * @param {Record<string, string>} values
 * @returns {Values}
 */
export function escapedValues(values) {
  const encoder = new TextEncoder();
  const given = Object.entries(values).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, encoder.encode(escapeValue(value))]));
}

/**
 * Return the part `content` with `values` at `ranges`; a slot without a value keeps its default.
 * @param {Uint8Array} content
 * @param {Range[]} ranges
 * @param {Values} values
 * @returns {Uint8Array}
 */
export function fillPart(content, ranges, values) {
  const pieces = [];
  let end = 0;
  for (const [start, length, name] of ranges) {
    pieces.push(content.subarray(end, start));
    end = start + length;
    pieces.push(Object.hasOwn(values, name) ? values[name] : content.subarray(start, end));
  }
  pieces.push(content.subarray(end));
  return join(pieces);
}

/**
 * Return the pack in `bytes`, every file and every part of it checked against its manifests.
 *
 * Throws `RefusedError`: it is no pack of ours, is of another version, was changed, or holds a school already.
 * @param {Uint8Array} bytes
 * @returns {Promise<OpenedPack>}
 */
export async function openPack(bytes) {
  const budget = new Budget();
  const entries = readEntries(bytes, budget);
  const places = entries.map((entry) => entry.name).filter((name) => PLACE_OF_MANIFEST.test(name));
  if (!places.length) throw new RefusedError("pack_unknown");
  const folders = new Set(places.map((name) => name.slice(0, -MANIFEST.length)));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  /** @type {Map<string, Replacement>} */
  const replaced = new Map();
  const known = new Set(TOP_FILES);
  for (const folder of folders) {
    for (const [name, replacement] of await readFolder(folder, byName, known, budget)) replaced.set(name, replacement);
  }
  for (const entry of entries) {
    if (!known.has(entry.name)) throw new RefusedError("pack_file_added", entry.name);
    if (TOP_FILES.has(entry.name)) unpack(entry); // for its checksum
  }
  return new OpenedPack(entries, replaced);
}

/**
 * Return what is written anew in `folder`, by the name in the pack: the manifest and the documents. All its files
 * are compared with the manifest, and added to `known`.
 * @param {string} folder
 * @param {Map<string, Entry>} byName
 * @param {Set<string>} known
 * @param {Budget} budget
 * @returns {Promise<Map<string, Replacement>>}
 */
async function readFolder(folder, byName, known, budget) {
  const place = folder + MANIFEST;
  const manifest = await readManifest(unpack(/** @type {Entry} */ (byName.get(place))), place);
  known.add(place);
  const content = filledManifest(manifest);
  /** @type {Map<string, Replacement>} */
  const replaced = new Map([[place, { fill: () => content }]]);
  for (const [path, expected] of manifest.files) {
    const name = folder + path;
    known.add(name);
    const entry = byName.get(name);
    if (!entry) throw new RefusedError("pack_file_missing", name);
    const file = unpack(entry);
    if ((await sha256(file)) !== expected) throw new RefusedError("pack_changed", name);
    const parts = manifest.documents.get(path);
    if (parts) replaced.set(name, await readDocument(name, file, parts, budget));
  }
  return replaced;
}

/** @param {string} name @param {Uint8Array} content @param {Parts} parts @param {Budget} budget */
async function readDocument(name, content, parts, budget) {
  const entries = readEntries(content, budget);
  if (entries.length !== Object.keys(parts).length) throw new RefusedError("pack_manifest_wrong", name);
  /** @type {Map<string, Uint8Array>} */
  const open = new Map();
  for (const entry of entries) {
    const record = Object.hasOwn(parts, entry.name) ? parts[entry.name] : null;
    const part = unpack(entry);
    if (!record || (await sha256(part)) !== record.sha256) throw new RefusedError("pack_manifest_wrong", name);
    const isRight = record.logo ? PNG_SIGN.every((byte, index) => part[index] === byte) : areTexts(part, record.slots ?? []);
    if (!isRight) throw new RefusedError("pack_manifest_wrong", name);
    if (record.slots?.length || record.logo) open.set(entry.name, part);
  }
  return new Document(entries, parts, open);
}

/**
 * Whether what a slot stands in the place of is text: whole characters, and no element.
 * @param {Uint8Array} part
 * @param {Range[]} ranges
 */
function areTexts(part, ranges) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let end = 0;
  try {
    for (const [start, length] of ranges) {
      if (start + length > part.length) return false;
      decoder.decode(part.subarray(end, start));
      end = start + length;
      if (/[<>]/.test(decoder.decode(part.subarray(start, end)))) return false;
    }
    if (ranges.length) decoder.decode(part.subarray(end));
  } catch {
    return false;
  }
  return true;
}

/** A document with slots: all its entries, and the contents of the parts that a school touches. */
class Document {
  /** @param {Entry[]} entries @param {Parts} parts @param {Map<string, Uint8Array>} open */
  constructor(entries, parts, open) {
    this.entries = entries;
    this.parts = parts;
    this.open = open;
  }

  /** @param {Filling} filling @param {Values} values */
  fill(filling, values) {
    return join(writeArchive(this.entries.map((entry) => {
      const part = this.open.get(entry.name);
      if (!part) return entry;
      const { slots, logo } = this.parts[entry.name];
      const canvas = logo === "left" ? filling.logoLeft : filling.logoRight;
      if (logo) return canvas ? pack(entry.name, canvas, true) : entry;
      return pack(entry.name, fillPart(part, slots ?? [], values), COMPRESSED.test(entry.name));
    })));
  }
}

/** A pack that can be filled for any school. */
export class OpenedPack {
  /** @param {Entry[]} entries @param {Map<string, Replacement>} replaced */
  constructor(entries, replaced) {
    this.entries = entries;
    this.replaced = replaced;
  }

  /** How many files are written anew for a school. */
  get steps() {
    return this.replaced.size;
  }

  /**
   * Return the pack for one school, as the pieces of a zip.
   * @param {Filling} filling
   * @param {(done: number) => void} [onStep] is told how many of the `steps` are done
   * @returns {Uint8Array[]}
   */
  fill(filling, onStep = () => {}) {
    const values = escapedValues(filling.values);
    let done = 0;
    return writeArchive(this.entries.map((entry) => {
      const replacement = this.replaced.get(entry.name);
      if (!replacement) return entry;
      const filled = pack(entry.name, replacement.fill(filling, values), COMPRESSED.test(entry.name));
      onStep(done += 1);
      return filled;
    }));
  }
}
