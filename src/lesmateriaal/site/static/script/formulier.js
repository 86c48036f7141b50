/**
 * The fields of the form: what stands in them, and what is wrong told at the field and in one list above.
 *
 * A field of the form is called as in a school (`name`, `colour`); that of a contact `contact-1-name`.
 */

import { emptySchool, folded } from "./schoolyaml.js";
import { word } from "./woorden.js";

/** @typedef {import("./schoolyaml.js").School} School */
/** @typedef {{field: string, code: string, facts?: Record<string, string | number>}} Problem */

const TEXTS = /** @type {const} */ (["name", "shortName", "colour", "secondColour", "website", "protocol"]);
const CONTACT_TEXTS = /** @type {const} */ (["name", "role", "phone", "email"]);
export const MOST_CONTACTS = 4;

/** @param {string} name @returns {HTMLInputElement} */
function field(name) {
  return /** @type {HTMLInputElement} */ (document.getElementById(name));
}

/** @param {number} number from 1 @returns {HTMLElement} */
function contactPart(number) {
  return /** @type {HTMLElement} */ (document.querySelector(`[data-contact="${number}"]`));
}

/**
 * Return what stands in the form. The second value tells for each contact which fields are his: empty ones are left out.
 * @param {string} logo the name of the file of the logo
 * @returns {{school: School, numbers: number[]}}
 */
export function readForm(logo) {
  const school = { ...emptySchool(), logo };
  for (const name of TEXTS) school[name] = folded(field(name).value);
  const numbers = [];
  for (let number = 1; number <= MOST_CONTACTS; number += 1) {
    const contact = { name: "", role: "", phone: "", email: "" };
    for (const name of CONTACT_TEXTS) contact[name] = folded(field(`contact-${number}-${name}`).value);
    if (!Object.values(contact).some(Boolean)) continue;
    school.contacts.push(contact);
    numbers.push(number);
  }
  return { school, numbers };
}

/**
 * Put `school` into the form.
 * @param {School} school
 */
export function writeForm(school) {
  for (const name of TEXTS) field(name).value = school[name];
  for (let number = 1; number <= MOST_CONTACTS; number += 1) {
    const contact = school.contacts[number - 1];
    for (const name of CONTACT_TEXTS) field(`contact-${number}-${name}`).value = contact?.[name] ?? "";
    contactPart(number).hidden = number > Math.max(1, school.contacts.length);
  }
  hideMoreWhenFull();
}

/** Show the fields of one contact more, and go there. */
export function addContact() {
  for (let number = 1; number <= MOST_CONTACTS; number += 1) {
    if (!contactPart(number).hidden) continue;
    contactPart(number).hidden = false;
    field(`contact-${number}-role`).focus();
    break;
  }
  hideMoreWhenFull();
}

function hideMoreWhenFull() {
  field("contact-erbij").hidden = !contactPart(MOST_CONTACTS).hidden;
}

/**
 * Show `problems`, at the fields in `shown` alone: nobody is told of a field where they have not been yet.
 * @param {Problem[]} problems
 * @param {Set<string> | null} shown null for every field
 */
export function showProblems(problems, shown) {
  for (const place of document.querySelectorAll("[data-veld]")) {
    const name = /** @type {HTMLElement} */ (place).dataset.veld ?? "";
    if (shown && !shown.has(name)) continue;
    const problem = problems.find((each) => each.field === name);
    tell(`${name}-fout`, problem ? word(problem.code, problem.facts) : "");
    if (problem) field(name).setAttribute("aria-invalid", "true");
    else field(name).removeAttribute("aria-invalid");
  }
}

/**
 * List `problems` above the form, each with a link to its field, and bring the visitor there.
 * @param {Problem[]} problems
 */
export function showSummary(problems) {
  const summary = /** @type {HTMLElement} */ (document.getElementById("samenvatting"));
  const items = problems.map((problem) => {
    const link = document.createElement("a");
    link.href = `#${problem.field}`;
    link.textContent = `${labelOf(problem.field)}: ${word(problem.code, problem.facts)}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field(problem.field).focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  /** @type {HTMLElement} */ (summary.querySelector("ul")).replaceChildren(...items);
  summary.hidden = !problems.length;
  if (problems.length) summary.focus();
}

/** @param {string} name */
function labelOf(name) {
  const group = field(name).closest("fieldset")?.querySelector("legend")?.textContent;
  const label = document.querySelector(`label[for="${name}"]`)?.firstChild?.textContent?.trim() ?? "";
  return group ? `${group}, ${label.toLowerCase()}` : label;
}

/**
 * Put `text` into the element called `name`; without a text it is hidden.
 * @param {string} name
 * @param {string} text
 */
export function tell(name, text) {
  const place = document.getElementById(name);
  if (!place) return;
  place.textContent = text;
  if (place.getAttribute("role") !== "status") place.hidden = !text;
}
