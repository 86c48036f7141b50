/**
 * `manifest.json` in a pack: read as what a stranger may have changed, and written for a filled pack.
 *
 * The twin of `lesmateriaal/pack/manifest.py`, with the same codes for what is refused.
 */

import { RefusedError } from "./zip.js";

/** @typedef {[number, number, string]} Range where a slot begins in the uncompressed part, its bytes, and its name */
/** @typedef {{sha256: string, slots?: Range[], logo?: "left" | "right"}} PartRecord */
/** @typedef {Record<string, PartRecord>} Parts of one document, by name */
/** @typedef {{facts: Record<string, string>, files: Map<string, string>, documents: Map<string, Parts>}} Manifest */

export const MANIFEST = "manifest.json";
export const FORMAT = 2;
const MAX_MANIFEST_BYTES = 2_000_000;
const MOST_DEFAULT_BYTES = 0xffff;
/** The key of the checksum of the manifest itself; while that is made, zeros stand in its place. */
const OWN = "sha256";
const ZEROS = "0".repeat(64);
const SHA256 = /^[0-9a-f]{64}$/;
const SLOT = /^[a-z][a-z0-9_]*$/;

/**
 * Return the SHA-256 of `content` in hexadecimal figures.
 *
 * Browsers have it on https and on this computer (127.0.0.1) only; elsewhere this throws `no_secure_context`.
 * @param {Uint8Array} content
 * @returns {Promise<string>}
 */
export async function sha256(content) {
  if (!globalThis.crypto?.subtle) throw new RefusedError("no_secure_context");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", /** @type {BufferSource} */ (content)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Return the manifest in `content`, which stands at `name` in a pack. Throws `RefusedError`.
 * @param {Uint8Array} content
 * @param {string} name
 * @returns {Promise<Manifest>}
 */
export async function readManifest(content, name) {
  const found = content.length <= MAX_MANIFEST_BYTES ? parsed(content) : null;
  if (!isRecord(found)) throw new RefusedError("pack_manifest_wrong", name);
  const format = found.format ?? ("files" in found ? 1 : 0);
  if (Number.isInteger(format) && format > 0 && format < FORMAT) throw new RefusedError("pack_old_format", name);
  if (Number.isInteger(format) && format > FORMAT) throw new RefusedError("pack_new_format", name);
  if (format === FORMAT && found.filled === true) throw new RefusedError("pack_already_filled");
  const isOurs = format === FORMAT && found.filled === false && (await isUnchanged(content, found))
    && areFiles(found.files) && isRecord(found.documents) && Object.values(found.documents).every(areParts);
  if (!isOurs) throw new RefusedError("pack_manifest_wrong", name);
  const files = new Map(found.files.map((/** @type {any} */ file) => [file.path, file.sha256]));
  const documents = new Map(Object.entries(found.documents));
  if (files.size !== found.files.length || ![...documents.keys()].every((path) => files.has(path))) {
    throw new RefusedError("pack_manifest_wrong", name);
  }
  const facts = Object.entries(found).filter(([key, value]) => typeof value === "string" && key !== OWN);
  return { facts: Object.fromEntries(facts), files, documents: /** @type {Map<string, Parts>} */ (documents) };
}

/**
 * Return the manifest of a pack once a school is in it: the same one for every school. It tells what the pack is, and
 * of the parts alone that no school touches.
 * @param {Manifest} manifest
 * @returns {Uint8Array}
 */
export function filledManifest({ facts, documents }) {
  /** @type {Record<string, Record<string, {sha256: string}>>} */
  const same = {};
  for (const [path, parts] of documents) {
    const untouched = Object.entries(parts).filter(([, part]) => !part.slots?.length && !part.logo);
    same[path] = Object.fromEntries(untouched.map(([part, record]) => [part, { sha256: record.sha256 }]));
  }
  return written({ format: FORMAT, ...facts, filled: true, documents: same });
}

/** @param {Uint8Array} content @returns {any} */
function parsed(content) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch {
    return null;
  }
}

/**
 * Whether `found` is all that stands in `content`, written as we write it (a key that comes twice is not), and the
 * checksum of the manifest itself is right.
 * @param {Uint8Array} content
 * @param {any} found
 */
async function isUnchanged(content, found) {
  const again = written(found);
  const isSame = again.length === content.length && again.every((byte, index) => byte === content[index]);
  return isSame && SHA256.test(found[OWN]) && (await sha256(written({ ...found, [OWN]: ZEROS }))) === found[OWN];
}

/** Return JSON as Python writes it: without spaces, the keys of every object in order. @param {any} value */
function written(value) {
  return new TextEncoder().encode(`${JSON.stringify(sorted(value))}\n`);
}

/** @param {any} value @returns {any} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

/** @param {any} files */
function areFiles(files) {
  return Array.isArray(files) && files.every((file) => isRecord(file) && typeof file.path === "string" && SHA256.test(file.sha256));
}

/** @param {any} parts */
function areParts(parts) {
  return isRecord(parts) && Object.values(parts).every((part) => {
    const { logo = "", slots = [] } = isRecord(part) ? part : {};
    const isPart = isRecord(part) && SHA256.test(part.sha256) && ["", "left", "right"].includes(logo);
    return isPart && areRanges(slots) && !(logo && slots.length);
  });
}

/** Whether `ranges` stand in order and do not overlap. @param {any} ranges */
function areRanges(ranges) {
  let end = 0;
  return Array.isArray(ranges) && ranges.every((range) => {
    if (!Array.isArray(range) || range.length !== 3) return false;
    const [start, length, slot] = range;
    const isRange = Number.isSafeInteger(start) && start >= end && Number.isSafeInteger(length) && length >= 0;
    if (!isRange || length > MOST_DEFAULT_BYTES || typeof slot !== "string" || !SLOT.test(slot)) return false;
    end = start + length;
    return true;
  });
}

/** @param {any} value */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
