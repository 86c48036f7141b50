/**
 * The packs that can be chosen, and the download: the worker fills, this shows how far it is.
 */

import { word } from "./woorden.js";

/** @typedef {{file: string, size: number, sha256: string}} PackFile */
/** @typedef {PackFile & {name: string, title: string}} Choice */
/**
 * What of `catalogus.json` is used here.
 * @typedef {{lessons: {name: string, subject: string, levelName: string, title: string, page: string, pack: PackFile}[],
 *   bundles: (PackFile & {title: string})[]}} Catalogue
 */

const WORKER = new URL("./vullen-werker.js", import.meta.url);

/**
 * Fill `select` with every pack of `catalogue`, each lesson a group, and return the choices by their value.
 * @param {HTMLSelectElement} select
 * @param {Catalogue} catalogue
 * @returns {Map<string, Choice>}
 */
export function listPacks(select, catalogue) {
  const choices = new Map();
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();

  /** @param {string} key @param {string} label @param {Choice} choice */
  function add(key, label, choice) {
    let group = groups.get(key);
    if (!group) {
      group = document.createElement("optgroup");
      group.label = label;
      groups.set(key, group);
      select.append(group);
    }
    choices.set(choice.name, choice);
    group.append(new Option(choice.title, choice.name));
  }

  for (const { name, subject, title, levelName, page, pack } of catalogue.lessons) {
    add(name, subject, { ...pack, name: stemOf(page), title: word("option_pack", { title, level: levelName }) });
  }
  for (const bundle of catalogue.bundles) {
    // no name of a lesson has a space
    add("more lessons", word("group_bundles"), { ...bundle, name: stemOf(bundle.file) });
  }
  return choices;
}

/** @param {string} path */
function stemOf(path) {
  return path.replace(/^.*\//, "").replace(/\.(html|zip)$/, "");
}

/**
 * Return how large `choice` is, in words.
 * @param {Choice} choice
 */
export function sizeOf(choice) {
  return word("pack_size", { size: (choice.size / 1e6).toFixed(1).replace(".", ",") });
}

/** A pack that is being filled; `stop` ends it, and then `result` never comes. */
export class Filling {
  /**
   * @param {Choice} choice
   * @param {import("./vullen.js").Filling} filling
   * @param {(step: string, share: number) => void} onProgress
   */
  constructor(choice, filling, onProgress) {
    this.worker = new Worker(WORKER, { type: "module" });
    /** @type {Promise<Blob>} */
    this.result = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => {
        if (data.kind === "progress") onProgress(data.step, data.done / data.total);
        else if (data.kind === "done") resolve(data.blob);
        else reject(data);
      };
      this.worker.onerror = () => reject({ code: "fill_failed", facts: {} });
    });
    const file = new URL(choice.file, document.baseURI).href;
    this.worker.postMessage({ file, size: choice.size, sha256: choice.sha256, filling });
  }

  stop() {
    this.worker.terminate();
  }
}

/** Latin letters that have no accent to take off, as `filling/names.py`. */
/** @type {Record<string, string>} */
const LETTERS = { æ: "ae", œ: "oe", ø: "o", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const MOST_CHARACTERS = 60;

/**
 * Return the name of the filled pack: that of the pack, and that of the school in plain letters.
 * @param {Choice} choice
 * @param {string} school
 */
export function nameOfFile(choice, school) {
  const plain = school.replace(/['’‘`]/g, "").toLowerCase().replace(/[æœøßłđðþı]/g, (letter) => LETTERS[letter]);
  const name = plain.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").slice(0, MOST_CHARACTERS);
  const trimmed = name.replace(/^-+|-+$/g, "");
  return `${choice.name}-${trimmed || "school"}.zip`;
}
