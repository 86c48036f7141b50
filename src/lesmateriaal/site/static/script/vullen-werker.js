/**
 * The worker that fetches a pack, checks it and puts a school in it, so that the page stays alive meanwhile.
 *
 * It is told `{file, size, sha256, filling}` and answers with `{kind: "progress", step, done, total}` and at the end with
 * `{kind: "done", blob}` or `{kind: "failed", code, facts}`. Packs come from our own site, nothing is sent.
 */

import { sha256 } from "./manifest.js";
import { openPack } from "./vullen.js";
import { MAX_ARCHIVE_BYTES, RefusedError } from "./zip.js";

/** @typedef {{file: string, size: number, sha256: string, filling: import("./vullen.js").Filling}} Task */

addEventListener("message", async (event) => {
  try {
    postMessage({ kind: "done", blob: await filled(event.data) });
  } catch (error) {
    const known = error instanceof RefusedError ? error : new RefusedError("fill_failed");
    postMessage({ kind: "failed", code: known.code, facts: known.facts });
  }
});

/** @param {Task} task @returns {Promise<Blob>} */
async function filled({ file, size, sha256: expected, filling }) {
  const bytes = await fetched(file, size);
  tell("check", 0, 1);
  if ((await sha256(bytes)) !== expected) throw new RefusedError("pack_changed", nameOf(file));
  const pack = await openPack(bytes);
  const pieces = pack.fill(filling, (done) => tell("fill", done, pack.steps));
  return new Blob(/** @type {BlobPart[]} */ (pieces), { type: "application/zip" });
}

/**
 * Return the file at `address`, of at most `size` bytes: more is not what the catalogue promised.
 * @param {string} address
 * @param {number} size
 */
async function fetched(address, size) {
  if (!(size > 0 && size <= MAX_ARCHIVE_BYTES)) throw new RefusedError("pack_file_too_large", nameOf(address), { limit_mb: MAX_ARCHIVE_BYTES / 1e6 });
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    throw new RefusedError("fetch_failed", nameOf(address));
  }
  if (!answer.ok || !answer.body) throw new RefusedError("fetch_failed", nameOf(address));
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = answer.body.getReader();
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    if (at + value.length > size) throw new RefusedError("pack_changed", nameOf(address));
    bytes.set(value, at);
    tell("fetch", at += value.length, size);
  }
  return bytes.subarray(0, at);
}

/** @param {string} step @param {number} done @param {number} total */
function tell(step, done, total) {
  postMessage({ kind: "progress", step, done, total });
}

/** @param {string} address */
function nameOf(address) {
  return address.slice(address.lastIndexOf("/") + 1);
}
