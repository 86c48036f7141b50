/**
 * Put a school into a finished pack, in the browser: only the ranges of bytes that its manifest lists are replaced.
 *
 * The twin of `lesmateriaal/pack/prepared.py`: for the same pack and the same filling the uncompressed parts are
 * equal byte for byte (tests/invullen/gevallen.json). No page, no worker and no network here: bytes in, bytes out.
 */

import { ZipError, join, pack, readEntries, unpack, writeArchive } from "./zip.js";

/**
 * What a school gives: texts by name of the slot (not yet escaped), and its logo on both canvases (PNG).
 * A slot that is missing or empty keeps its default.
 * @typedef {{values: Record<string, string>, logoLeft: Uint8Array | null, logoRight: Uint8Array | null}} Filling
 */
/** @typedef {import("./zip.js").Entry} Entry */
/** @typedef {[number, number, string]} Range */
/** @typedef {{sha256: string, slots?: Range[], logo?: "left" | "right"}} PartRecord */
/** @typedef {Record<string, Record<string, PartRecord>>} Documents */

/** A pack that cannot be filled; `code` names the sentence of the page, `facts` what it is about. */
export class FillError extends Error {
  /** @param {string} code @param {Record<string, string>} [facts] */
  constructor(code, facts = {}) {
    super(`${code} ${facts.file ?? ""}`.trim());
    this.code = code;
    this.facts = facts;
  }
}

export const FORMAT = 2;
export const MANIFEST = "manifest.json";
/** The largest that is read: a bundle of every lesson is some 30 MB, and nothing else comes near. */
export const MAX_PACK_BYTES = 200_000_000;
const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 400_000_000;
const MAX_PARTS = 2_000;
const MAX_DOCUMENT_BYTES = 60_000_000;
const COMPRESSED = /\.(png|jpg|docx|pptx|zip)$/i;
/** The manifest of a pack that nobody filled has its own SHA-256 in it, reckoned with zeros in that place. */
const OWN_SUM = "sha256";
/** What may stand beside the folders of a bundle. */
const TOP_FILES = new Set(["LEESMIJ.txt", "LICENTIE.txt"]);
/** Each folder at the top of the pack has a manifest of its own; a bundle has several. */
const PLACE_OF_MANIFEST = /^[^/]+\/manifest\.json$/;
const SLOT_NAME = /^[a-z0-9_]+$/;

/**
 * Return `text` for the inside of an element or an attribute of XML, as `escape_attribute` in `text/xml.py`.
 * @param {string} text
 * @returns {string}
 */
export function escapeValue(text) {
  return text.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character]);
}

/** @type {Record<string, string>} */
const ESCAPES = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;",
};

/**
 * Return the part `content` with `values` (escaped bytes by slot) at `ranges`; a slot without a value keeps its default.
 * @param {Uint8Array} content
 * @param {Range[]} ranges
 * @param {Record<string, Uint8Array>} values
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
 * Return `values` escaped and in UTF-8; those that are empty are left out.
 * @param {Record<string, string>} values
 * @returns {Record<string, Uint8Array>}
 */
export function escapedValues(values) {
  const encoder = new TextEncoder();
  const given = Object.entries(values).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, encoder.encode(escapeValue(value))]));
}

/**
 * Return the SHA-256 of `content` in hexadecimal.
 *
 * Browsers have it on https and on this computer (127.0.0.1) only; elsewhere this throws `no_secure_context`.
 * @param {Uint8Array} content
 * @returns {Promise<string>}
 */
export async function sha256(content) {
  if (!globalThis.crypto?.subtle) throw new FillError("no_secure_context");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Return the pack in `bytes`, every file and every part of it checked against its manifests.
 *
 * Throws `FillError`: `no_pack`, `pack_already_filled`, `pack_format`, `pack_damaged`, `pack_too_large`, `pack_bad_name`.
 * @param {Uint8Array} bytes
 * @returns {Promise<OpenedPack>}
 */
export async function openPack(bytes) {
  try {
    return await readPack(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new FillError(error.code === "no_zip" ? "no_pack" : error.code, error.facts);
  }
}

/** @param {Uint8Array} bytes */
async function readPack(bytes) {
  if (bytes.length > MAX_PACK_BYTES) throw new FillError("pack_too_large");
  const entries = readEntries(bytes, { entries: MAX_ENTRIES, bytes: MAX_UNPACKED_BYTES });
  const manifests = entries.map((entry) => entry.name).filter((name) => PLACE_OF_MANIFEST.test(name));
  const folders = new Set(manifests.map((name) => name.slice(0, -MANIFEST.length)));
  if (!folders.size) throw new FillError("no_pack");
  const stray = entries.find((entry) => !TOP_FILES.has(entry.name)
    && !folders.has(entry.name.slice(0, entry.name.indexOf("/") + 1)));
  if (stray) throw new FillError("pack_damaged", { file: stray.name });
  const replaced = new Map();
  for (const folder of folders) {
    const inside = entries.filter((entry) => entry.name.startsWith(folder));
    for (const [name, replacement] of await readFolder(folder, inside)) replaced.set(name, replacement);
  }
  return new OpenedPack(entries, replaced);
}

/**
 * Return what is written anew in one folder, by the name in the pack: the manifest, and documents with slots.
 * @param {string} folder
 * @param {Entry[]} entries
 * @returns {Promise<Map<string, Replacement>>}
 */
async function readFolder(folder, entries) {
  const name = folder + MANIFEST;
  const manifest = readManifest(entries.find((entry) => entry.name === name), name);
  const listed = new Map(manifest.files.map((/** @type {any} */ file) => [folder + file.path, file]));
  if (listed.size !== entries.length - 1) throw new FillError("pack_damaged", { file: name });
  /** @type {Map<string, Replacement>} */
  const replaced = new Map();
  for (const entry of entries) {
    if (entry.name === name) continue;
    const file = listed.get(entry.name);
    const content = file && entry.size === file.size ? unpack(entry) : null;
    if (!content || (await sha256(content)) !== file.sha256) throw new FillError("pack_damaged", { file: entry.name });
    const path = entry.name.slice(folder.length);
    const parts = Object.hasOwn(manifest.documents, path) ? manifest.documents[path] : null;
    if (parts) replaced.set(entry.name, await readDocument(entry.name, content, parts));
  }
  const documents = Object.keys(manifest.documents).map((path) => folder + path);
  const missing = documents.find((path) => !replaced.has(path));
  if (missing) throw new FillError("pack_damaged", { file: missing });
  replaced.set(name, new FilledManifest(manifest));
  return replaced;
}

/** @param {Entry | undefined} entry @param {string} name */
function readManifest(entry, name) {
  let manifest;
  try {
    manifest = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpack(/** @type {Entry} */ (entry))));
  } catch {
    throw new FillError("pack_damaged", { file: name });
  }
  if (manifest?.format !== FORMAT) throw new FillError("pack_format", { file: name });
  if (manifest.filled === true) throw new FillError("pack_already_filled", { file: name });
  const isGood = Array.isArray(manifest.files) && isRecord(manifest.documents)
    && manifest.files.every((/** @type {any} */ file) => isRecord(file) && typeof file.path === "string");
  if (!isGood) throw new FillError("pack_damaged", { file: name });
  return manifest;
}

/** @param {string} name @param {Uint8Array} content @param {Record<string, PartRecord>} records */
async function readDocument(name, content, records) {
  const entries = readEntries(content, { entries: MAX_PARTS, bytes: MAX_DOCUMENT_BYTES });
  if (!isRecord(records) || entries.length !== Object.keys(records).length) throw new FillError("pack_damaged", { file: name });
  /** @type {Map<string, Uint8Array>} */
  const open = new Map();
  for (const entry of entries) {
    const record = Object.hasOwn(records, entry.name) ? records[entry.name] : null;
    const part = unpack(entry);
    if (!isRecord(record) || (await sha256(part)) !== record.sha256 || !areRanges(record.slots ?? [], part.length)) {
      throw new FillError("pack_damaged", { file: `${name} (${entry.name})` });
    }
    if (record.slots?.length || record.logo) open.set(entry.name, part);
  }
  return new Document(entries, records, open);
}

/**
 * Whether `ranges` are sorted, inside a part of `size` bytes, and do not overlap.
 * @param {any} ranges
 * @param {number} size
 */
function areRanges(ranges, size) {
  if (!Array.isArray(ranges)) return false;
  let end = 0;
  for (const range of ranges) {
    if (!Array.isArray(range) || range.length !== 3) return false;
    const [start, length, name] = range;
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(length) || length < 0 || start < end) return false;
    end = start + length;
    if (end > size || typeof name !== "string" || !SLOT_NAME.test(name)) return false;
  }
  return true;
}

/** @param {any} value */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is written anew for each school. @typedef {{fill(filling: Filling, values: Record<string, Uint8Array>): Uint8Array}} Replacement */

/** A document with slots: all its entries, and the contents of the parts that a school touches. */
class Document {
  /** @param {Entry[]} entries @param {Record<string, PartRecord>} records @param {Map<string, Uint8Array>} open */
  constructor(entries, records, open) {
    this.entries = entries;
    this.records = records;
    this.open = open;
  }

  /** @param {Filling} filling @param {Record<string, Uint8Array>} values */
  fill(filling, values) {
    return join(writeArchive(this.entries.map((entry) => {
      const part = this.open.get(entry.name);
      if (!part) return entry;
      const { slots, logo } = this.records[entry.name];
      const canvas = logo === "left" ? filling.logoLeft : filling.logoRight;
      if (logo) return canvas ? pack(entry.name, canvas, true) : entry;
      return pack(entry.name, fillPart(part, slots ?? [], values), COMPRESSED.test(entry.name));
    })));
  }
}

/** The manifest of a filled pack: it is the same for every school. */
class FilledManifest {
  /** @param {any} manifest */
  constructor(manifest) {
    this.content = new TextEncoder().encode(filledManifest(manifest));
  }

  fill() {
    return this.content;
  }
}

/**
 * Return the manifest of a pack once a school is in it: the same one for every school. It tells what the pack is, and
 * of the parts alone that no school touches.
 * @param {any} manifest
 * @returns {string}
 */
export function filledManifest(manifest) {
  const facts = Object.entries(manifest).filter(([key, value]) => typeof value === "string" && key !== OWN_SUM);
  /** @type {Documents} */
  const documents = {};
  for (const [path, parts] of Object.entries(/** @type {Documents} */ (manifest.documents))) {
    const same = Object.entries(parts).filter(([, part]) => !part.slots?.length && !part.logo);
    documents[path] = Object.fromEntries(same.map(([name, { sha256: sum }]) => [name, { sha256: sum }]));
  }
  return `${JSON.stringify(sorted({ format: FORMAT, ...Object.fromEntries(facts), filled: true, documents }))}\n`;
}

/** Return `value` with the keys of every object in order, as Python writes them. @param {any} value @returns {any} */
function sorted(value) {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
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
