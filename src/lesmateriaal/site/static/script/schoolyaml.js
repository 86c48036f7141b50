/**
 * `school.yaml` in the browser: read as strictly as `lesson/school.py` does, and written so that it reads it again.
 *
 * Every scalar is text (FAILSAFE schema), and nothing in the file is trusted: no tags, no anchors, no second document.
 */

import { EVENT_ID, FAILSAFE_SCHEMA, load, parseEvents } from "./vendor/js-yaml.js";

/** @typedef {{name: string, role: string, phone: string, email: string}} Contact */
/**
 * What a visitor fills in; an empty text is what was left open. `logo` is the name of a file, never its content.
 * @typedef {{name: string, shortName: string, logo: string, colour: string, secondColour: string, website: string,
 *   protocol: string, contacts: Contact[]}} School
 */

/** The keys of the file: those of `dutch/keys.py`, in the order in which they are written. */
export const KEYS = {
  name: "naam",
  shortName: "korte_naam",
  logo: "logo",
  colour: "kleur",
  secondColour: "tweede_kleur",
  website: "website",
  protocol: "protocol",
  contacts: "contactpersonen",
};
export const CONTACT_KEYS = { name: "naam", role: "rol", phone: "telefoon", email: "email" };

export const MAX_FILE_BYTES = 64 * 1024;
const MAX_DEPTH = 10;
const MAX_CONTACTS = 4;
/** Control characters break Office files; private characters are kept for the slots. As `lesson/source.py`. */
export const FORBIDDEN_CHARACTERS =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufeff\ufffe\uffff\u{f0000}-\u{10ffff}]/u;

/** Why a file is no school.yaml; `code` names a sentence of the form. */
export class YamlError extends Error {
  /** @param {string} code @param {Record<string, string | number>} [facts] */
  constructor(code, facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** Return a school in which nothing is filled in. @returns {School} */
export function emptySchool() {
  return { name: "", shortName: "", logo: "", colour: "", secondColour: "", website: "", protocol: "", contacts: [] };
}

/**
 * Return the school in the file `content`. What is too long or no colour is left to the checks of the form.
 * Throws `YamlError`.
 * @param {Uint8Array} content
 * @returns {School}
 */
export function readSchool(content) {
  if (content.length > MAX_FILE_BYTES) throw new YamlError("yaml_too_large", { limit_kib: MAX_FILE_BYTES / 1024 });
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new YamlError("yaml_not_utf8");
  }
  if (FORBIDDEN_CHARACTERS.test(text)) throw new YamlError("yaml_control_character");
  return schoolOf(plainOf(text));
}

/** @param {string} text @returns {unknown} */
function plainOf(text) {
  try {
    for (const event of parseEvents(text, { maxDepth: MAX_DEPTH })) {
      if (event.type === EVENT_ID.ALIAS || ("anchorStart" in event && event.anchorStart >= 0)) throw new YamlError("yaml_anchor");
      if ("tagStart" in event && event.tagStart >= 0) throw new YamlError("yaml_tag");
    }
    return load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YamlError) throw error;
    const line = /** @type {any} */ (error)?.mark?.line;
    throw new YamlError("yaml_syntax", { line: Number.isInteger(line) ? line + 1 : 1 });
  }
}

/** @param {unknown} plain @returns {School} */
function schoolOf(plain) {
  const given = renamed(plain, KEYS);
  const { contacts, ...texts } = given;
  /** @type {School} */
  const school = { ...emptySchool(), ...textsOf(texts, KEYS) };
  if (contacts !== undefined && contacts !== "") {
    if (!Array.isArray(contacts)) throw new YamlError("yaml_not_list", { key: KEYS.contacts });
    if (contacts.length > MAX_CONTACTS) throw new YamlError("yaml_contacts", { limit: MAX_CONTACTS });
    const none = { name: "", role: "", phone: "", email: "" };
    school.contacts = contacts.map((contact) => ({ ...none, ...textsOf(renamed(contact, CONTACT_KEYS), CONTACT_KEYS) }));
  }
  return school;
}

/** Return `plain` with our names for its keys. @param {unknown} plain @param {Record<string, string>} keys */
function renamed(plain, keys) {
  if (typeof plain !== "object" || plain === null || Array.isArray(plain)) throw new YamlError("yaml_not_keys");
  const names = new Map(Object.entries(keys).map(([name, key]) => [key, name]));
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const [key, value] of Object.entries(plain)) {
    const name = names.get(key);
    if (!name) throw new YamlError("yaml_unknown_key", { key: key.slice(0, 40) });
    found[name] = value;
  }
  return found;
}

/** @param {Record<string, unknown>} values @param {Record<string, string>} keys */
function textsOf(values, keys) {
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "string") throw new YamlError("yaml_not_text", { key: keys[name] });
    // the file was searched before; what is found here was written as an escape, such as "\\0"
    if (FORBIDDEN_CHARACTERS.test(value)) throw new YamlError("yaml_control_character");
    texts[name] = folded(value);
  }
  return texts;
}

/** Return `text` as the program folds it: line breaks and runs of spaces are one space. @param {string} text */
export function folded(text) {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/**
 * Return `school` as the text of a school.yaml, with `comments` (without their sign) at its top.
 * @param {School} school
 * @param {string[]} comments
 * @returns {string}
 */
export function writeSchool(school, comments) {
  const lines = comments.map((comment) => `# ${comment}`);
  for (const [name, key] of Object.entries(KEYS)) {
    const value = /** @type {any} */ (school)[name];
    if (name !== "contacts" && value) lines.push(`${key}: ${quoted(value)}`);
  }
  if (school.contacts.length) lines.push(`${KEYS.contacts}:`);
  for (const contact of school.contacts) {
    const given = Object.entries(CONTACT_KEYS).filter(([name]) => /** @type {any} */ (contact)[name]);
    given.forEach(([name, key], index) => {
      lines.push(`${index ? "    " : "  - "}${key}: ${quoted(/** @type {any} */ (contact)[name])}`);
    });
  }
  return `${lines.join("\n")}\n`;
}

/** Return `text` between double quotes: what JSON escapes, YAML reads the same. @param {string} text */
function quoted(text) {
  return JSON.stringify(text);
}
