/**
 * What a school gives to the slots, and what is wrong with it: the twin of `lesson/school_model.py`,
 * `lesson/school_room.py` and `pack/filling.py`. The numbers and words come from `pack/fill_rules.py`.
 */

import { countLines, widthMm } from "./breedte.js";
import { FORBIDDEN_CHARACTERS } from "./schoolyaml.js";

/** @typedef {import("./schoolyaml.js").School} School */
/** @typedef {import("./schoolyaml.js").Contact} Contact */
/** @typedef {import("./formulier.js").Problem} Problem */

const SCHEME = "https:";
const FORMULA = /^[=+\-@]/;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const ADDRESS = /^https?:\/\/[^\s<>"{}|\\^`\x00-\x1f]+$/u;
const EMAIL = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/;
/** A phone number that a spreadsheet has written as a power of ten. */
const SHEET_NUMBER = /^[0-9]+(?:[.,][0-9]+)?[Ee]\+?[0-9]+$/;
const HOST =
  /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}]|-){0,62}(?<!-)\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/u;
/** Our names of the texts beside those of the rules. */
const SCHOOL_TEXTS = { name: "name", shortName: "short_name", website: "website", protocol: "protocol" };
const NAMES = ["name", "shortName", "role"];

/** @param {string} text */
const lengthOf = (text) => [...text].length;

/**
 * Return all that is wrong with `school`, each at its field of the form: first what may not be, then what is too wide.
 * @param {School} school
 * @param {any} rules
 * @returns {Problem[]}
 */
export function checkSchool(school, rules) {
  /** @type {Problem[]} */
  const problems = [];
  if (!school.name) problems.push({ field: "name", code: "required_name" });
  for (const [name, key] of Object.entries(SCHOOL_TEXTS)) {
    checkText(name, name, /** @type {any} */ (school)[name], rules.most.school[key], problems);
  }
  for (const name of /** @type {const} */ (["website", "protocol"])) {
    if (school[name] && !isAddress(school[name])) problems.push({ field: name, code: "bad_address" });
  }
  for (const name of /** @type {const} */ (["colour", "secondColour"])) {
    if (school[name] && !COLOUR.test(school[name])) problems.push({ field: name, code: "not_colour" });
  }
  school.contacts.forEach((contact, index) => {
    const field = `contact-${index + 1}`;
    if (!contact.name) problems.push({ field: `${field}-name`, code: "contact_name_missing" });
    if (!contact.role) problems.push({ field: `${field}-role`, code: "contact_role_missing" });
    if (SHEET_NUMBER.test(contact.phone)) problems.push({ field: `${field}-phone`, code: "phone_damaged" });
    if (contact.email && !EMAIL.test(contact.email)) problems.push({ field: `${field}-email`, code: "bad_email" });
    for (const [name, text] of Object.entries(contact)) {
      checkText(name, `${field}-${name}`, text, rules.most.contact[name], problems);
    }
  });
  const wrong = new Set(problems.map(({ field }) => field));
  return [...problems, ...tooWide(school, rules).filter(({ field }) => !wrong.has(field))];
}

/** @param {string} name @param {string} field @param {string} text @param {number} limit @param {Problem[]} problems */
function checkText(name, field, text, limit, problems) {
  const found = FORBIDDEN_CHARACTERS.exec(text);
  if (found) {
    const number = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    problems.push({ field, code: "control_character", facts: { codepoint: `U+${number}` } });
  } else if (lengthOf(text) > limit) {
    problems.push({ field, code: "text_too_long", facts: { actual: lengthOf(text), limit } });
  } else if (NAMES.includes(name) && FORMULA.test(text)) problems.push({ field, code: "formula" });
}

/** @param {School} school @param {any} rules @returns {Problem[]} */
function tooWide(school, rules) {
  const { rooms, margin } = rules;
  /** @type {Problem[]} */
  const problems = [];
  if (school.shortName && !isShort(school.shortName, rules)) problems.push({ field: "shortName", code: "short_name_too_wide" });
  /** @param {string} field @param {string} text @param {(text: string) => boolean} fits */
  const check = (field, text, fits) => {
    if (fits(text)) return;
    let characters = [...text];
    while (!fits(characters.join(""))) characters = characters.slice(0, -1);
    problems.push({ field, code: "name_too_wide", facts: { characters: characters.length } });
  };
  check("name", school.name, (text) =>
    rooms.name.every((/** @type {number[]} */ [mm, pt, lines]) => countLines([[text, false]], mm * margin, pt, rules) <= lines));
  school.contacts.forEach((contact, index) => {
    const field = `contact-${index + 1}`;
    const [mm, pt, lines] = rooms.contact_name;
    check(`${field}-name`, contact.name, (text) => countLines([[text, true]], mm * margin, pt, rules) <= lines);
    const [role_mm, role_pt] = rooms.contact_role;
    check(`${field}-role`, contact.role, (text) => widthMm(text, false, role_pt, rules) <= role_mm * margin);
    const [line_mm, line_pt, most] = rooms.contact;
    /** @type {import("./breedte.js").Run[]} */
    const written = [[`${rules.words.at_school}: ${contact.name}`, true], [`, ${contact.role}${reachOf(contact)}`, false]];
    if (countLines(written, line_mm * margin, line_pt, rules) > most) {
      problems.push({ field: `${field}-${contact.email ? "email" : "phone"}`, code: "contact_too_wide" });
    }
  });
  return problems;
}

/** @param {string} address */
function isAddress(address) {
  const whole = /^https?:\/\//.test(address) ? address : `${SCHEME}//${address}`;
  if (!ADDRESS.test(whole)) return false;
  const netloc = whole.replace(/^https?:\/\//, "").split(/[/?#]/)[0];
  const [, host, port] = /^([^:]*)(?::([0-9]*))?$/.exec(netloc) ?? ["", "", ""];
  if (port && (Number(port) === 0 || Number(port) > 65535)) return false;
  return HOST.test(host.toLowerCase());
}

/**
 * Return the texts of the slots by their names; what the school leaves out is not there.
 * @param {School} school
 * @param {boolean} hasLogo
 * @param {any} rules
 * @returns {Record<string, string>}
 */
export function valuesOf(school, hasLogo, rules) {
  /** @param {string} name @param {Record<string, string>} facts */
  const words = (name, facts) => rules.words[name].replace(/\{([a-z]+)\}/g, (/** @type {string} */ _, /** @type {string} */ fact) => facts[fact]);
  const secondColour = school.secondColour || school.colour;
  const values = {
    school: school.name,
    school_short: shortName(school, rules),
    colour: school.colour && usedColour(school.colour, rules).slice(1),
    second_colour: secondColour && usedColour(secondColour, rules).slice(1),
    ...peopleOf(school, rules),
    website: school.website && words("school_website", { address: shown(school.website) }),
    protocol: school.protocol && words("school_protocol", { address: shown(school.protocol) }),
    logo_alt: hasLogo ? words("school_logo_alt", { name: school.name }) : "",
  };
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text));
}

/**
 * Return the texts of the contacts: each in the place that is for his role, as `lesson/school_places.py` tells.
 * @param {School} school @param {any} rules @returns {Record<string, string>}
 */
function peopleOf(school, rules) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const [ending, [first, second]] of Object.entries(rules.places)) {
    const left = [...school.contacts];
    const people = [takeByRole(left, first), takeByRole(left, second) ?? left.shift()];
    people.forEach((contact, index) => {
      if (!contact) return;
      const slot = `contact_${index + 1}`;
      values[`${slot}${ending}`] = contact.name;
      values[`${slot}_role${ending}`] = contact.role;
      values[`${slot}_reach${ending}`] = reachOf(contact);
    });
    values[`more_contacts${ending}`] = left.map((each) => `; ${each.name}, ${each.role}${reachOf(each)}`).join("");
  }
  return values;
}

/** Return the first of `contacts` whose role holds one of `words`, and take him out of them. @param {Contact[]} contacts @param {string[]} words */
function takeByRole(contacts, words) {
  const index = contacts.findIndex((contact) => hasRole(contact, words));
  return index < 0 ? undefined : contacts.splice(index, 1)[0];
}

/** @param {Contact} contact @param {string[]} words */
function hasRole(contact, words) {
  return words.some((word) => contact.role.toLowerCase().includes(word));
}

/**
 * Whether `school` names people, and not whom po and vo must have: their line then stays as it was. Who is still
 * typing the roles is not told.
 * @param {School} school @param {any} rules
 */
export function lacksContactPoint({ contacts }, rules) {
  if (!contacts.length || !contacts.every((contact) => contact.role)) return false;
  return !contacts.some((contact) => hasRole(contact, rules.contact_point));
}

/** Return `address` as people write it. @param {string} address */
function shown(address) {
  return address.replace(/^https?:\/\//, "").replace(/\/+$/, "");
}

/** @param {Contact} contact */
function reachOf(contact) {
  const phone = contact.phone.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
  return [phone, contact.email].filter(Boolean).map((part) => ` · ${part}`).join("");
}

/** @param {string} name @param {any} rules */
function isShort(name, rules) {
  const [mm, pt] = rules.rooms.short_name;
  return lengthOf(name) <= rules.most.school.short_name && widthMm(name, false, pt, rules) <= mm;
}

/** @param {School} school @param {any} rules @returns {string} */
function shortName(school, rules) {
  const name = school.shortName || school.name;
  if (!name || isShort(name, rules)) return name;
  const words = name.split(/\s+/).filter(Boolean);
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[ ,;:–\-&(]+$/, "")}…`;
    if (isShort(cut, rules)) return cut;
  }
  let word = [...name].slice(0, rules.most.school.short_name);
  while (!isShort(`${word.join("")}…`, rules)) word = word.slice(0, -1);
  return `${word.join("")}…`;
}

/**
 * Return the colour that stands in the documents for `colour` (#RRGGBB): dark enough for white, in capitals.
 * @param {string} colour @param {any} rules
 */
export function usedColour(colour, rules) {
  const channels = [1, 3, 5].map((index) => parseInt(colour.slice(index, index + 2), 16));
  const { of_value: light, shares, most } = rules.light;
  for (let share = 255; ; share -= 1) {
    const darker = channels.map((channel) => Math.floor((channel * share) / 255));
    const luminance = darker.reduce((sum, channel, index) => sum + shares[index] * light[channel], 0);
    if (luminance <= most || share === 0) {
      return `#${darker.map((channel) => channel.toString(16).padStart(2, "0")).join("").toUpperCase()}`;
    }
  }
}
