/**
 * "Maak het van jouw school": the form, its preview, and the download of a pack with the school in it.
 *
 * Everything happens in this browser. Nothing is kept unless the visitor ticks the box, and nothing is sent.
 */

import { forget, remember, remembered, saveFile } from "./bewaren.js";
import { Filling, listPacks, nameOfFile, sizeOf } from "./downloaden.js";
import { addContact, readForm, showProblems, showSummary, tell, writeForm } from "./formulier.js";
import { logo, putLogo, takeLogo } from "./logoveld.js";
import { checkSchool, lacksContactPoint, usedColour, valuesOf } from "./schoolwaarden.js";
import { YamlError, readSchool, writeSchool } from "./schoolyaml.js";
import { showFilling, showLogo } from "./voorbeeld.js";
import { word } from "./woorden.js";

/** @typedef {import("./formulier.js").Problem} Problem */
/** Return the field with this `id`; other elements of the page have less, and nobody asks them for it. */
const byId = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

const COLOURS = /** @type {const} */ (["colour", "secondColour"]);
const QUIET_MS = 150;

/** Fields where the visitor has been. @type {Set<string>} */
const visited = new Set();
/** @type {any} */
let rules;
/** @type {Map<string, import("./downloaden.js").Choice>} */
let choices;
/** @type {Filling | null} */
let running = null;
let timer = 0;
/** Done when every file that was chosen has been read: until then the form does not hold what the visitor sees. */
let reading = Promise.resolve();

/** Return what stands in the form with all that is wrong with it, each problem at a field of the form. */
function look() {
  const { school, numbers } = readForm(logo.name);
  const problems = checkSchool(school, rules).map((problem) => ({
    ...problem,
    field: problem.field.replace(/^contact-(\d)/, (_, index) => `contact-${numbers[Number(index) - 1]}`),
  }));
  if (logo.problem) problems.push(logo.problem);
  return { school, problems };
}

/** @param {import("./schoolyaml.js").School} school @returns {import("./vullen.js").Filling} */
function fillingOf(school) {
  return { values: valuesOf(school, Boolean(logo.left), rules), logoLeft: logo.left, logoRight: logo.right };
}

/** Show the form as it now is: problems where the visitor has been, the colours in use, the preview. */
function refresh() {
  const { school, problems } = look();
  showProblems(problems, visited);
  const wrong = new Set(problems.map((problem) => problem.field));
  for (const name of COLOURS) showColour(name, wrong.has(name) ? "" : school[name]);
  tell("contacten-melding", lacksContactPoint(school, rules) ? word("no_contact_point") : "");
  // what is no colour cannot be shown
  const shown = { ...school };
  for (const name of COLOURS) if (wrong.has(name)) shown[name] = "";
  showFilling(byId("voorbeeld"), fillingOf(shown));
  if (byId("onthoud").checked) keep();
}

/** @param {"colour" | "secondColour"} name @param {string} value */
function showColour(name, value) {
  const used = value ? usedColour(value, rules) : "";
  const isChanged = used.toLowerCase() !== value.toLowerCase();
  tell(`${name}-melding`, isChanged ? word("colour_adjusted", { colour: value, used }) : "");
  const picker = /** @type {HTMLInputElement} */ (document.querySelector(`[data-kleur-voor="${name}"]`));
  if (value) picker.value = value.toLowerCase();
}

function refreshSoon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, QUIET_MS);
}

/** @param {File} file */
async function newLogo(file) {
  await takeLogo(file);
  visited.add("logo");
  logoChanged();
}

function dropLogo() {
  putLogo("", null, null);
  byId("logo").value = "";
  logoChanged();
}

function logoChanged() {
  refresh();
  showLogo(document.body, fillingOf(look().school));
  /** @type {HTMLElement} */ (document.querySelector(".logo-nu")).hidden = !logo.left;
  tell("logo-melding", logo.left ? word("logo_ready") : "");
}

/** @param {Event} event */
async function download(event) {
  event.preventDefault();
  await reading;
  if (running) return;
  const { school, problems } = look();
  showProblems(problems, null);
  showSummary(problems);
  tell("uitslag", problems.length ? word("problems_left") : "");
  const choice = choices.get(byId("pakket").value);
  if (problems.length || !choice) return;
  setBusy(true);
  running = new Filling(choice, fillingOf(school), showProgress);
  try {
    const blob = await running.result;
    const name = nameOfFile(choice, school.name);
    saveFile(blob, name);
    tell("uitslag", word("done", { file: name }));
  } catch (error) {
    const { code, facts } = /** @type {{code: string, facts: Record<string, string>}} */ (error);
    tell("uitslag", word(code, facts));
  }
  running.stop();
  setBusy(false);
}

function stop() {
  running?.stop();
  setBusy(false);
  tell("uitslag", word("stopped"));
}

/** @param {boolean} busy */
function setBusy(busy) {
  if (!busy) running = null;
  byId("voortgang").hidden = !busy;
  byId("stop").hidden = !busy;
  byId("download").setAttribute("aria-disabled", String(busy));
  if (busy) showProgress("fetch", 0);
}

/** @param {string} step @param {number} share */
function showProgress(step, share) {
  byId("balk").value = String(Math.round(share * 100));
  const label = /** @type {HTMLElement} */ (document.querySelector("label[for=balk]"));
  const text = word(`step_${step}`);
  if (label.textContent !== text) label.textContent = text;
}

async function saveYaml() {
  await reading;
  const { school, problems } = look();
  showProblems(problems, null);
  showSummary(problems);
  if (problems.length) return;
  const text = writeSchool(school, [word("yaml_comment_1"), word("yaml_comment_2")]);
  saveFile(new Blob([text], { type: "application/yaml" }), "school.yaml");
  tell("yaml-uitslag", word(school.logo ? "yaml_saved_logo" : "yaml_saved", { file: school.logo }));
}

/** @param {File} file */
async function openYaml(file) {
  try {
    const school = readSchool(new Uint8Array(await file.arrayBuffer()));
    writeForm(school);
    dropLogo();
    refreshAll();
    tell("yaml-uitslag", word(school.logo ? "yaml_opened_logo" : "yaml_opened", { file: school.logo }));
  } catch (error) {
    const { code, facts } = error instanceof YamlError ? error : new YamlError("yaml_syntax", { line: 1 });
    tell("yaml-uitslag", word(code, facts));
  }
}

/** Show the problems of every field that is filled in: after a file was opened the visitor has been nowhere. */
function refreshAll() {
  const { problems } = look();
  for (const problem of problems) visited.add(problem.field);
  refresh();
  showProblems(problems, null);
}

function keep() {
  const { school } = look();
  byId("vergeet").hidden = false;
  if (remember(school, logo.left, logo.right)) tell("onthoud-uitslag", word("remembered"));
  else if (remember({ ...school, logo: "" }, null, null)) tell("onthoud-uitslag", word("remembered_no_logo"));
  else tell("onthoud-uitslag", word("remember_failed"));
}

function forgetAll() {
  forget();
  byId("onthoud").checked = false;
  byId("vergeet").hidden = true;
  tell("onthoud-uitslag", word("forgotten"));
  byId("onthoud").focus();
}

function restore() {
  const found = remembered();
  if (!found) return;
  writeForm(found.school);
  putLogo(found.school.logo, found.left, found.right);
  byId("onthoud").checked = true;
  byId("vergeet").hidden = false;
  logoChanged();
}

function showChoice() {
  const choice = choices.get(byId("pakket").value);
  tell("pakket-melding", choice ? sizeOf(choice) : "");
}

function listen() {
  const form = byId("schoolformulier");
  form.addEventListener("submit", download);
  form.addEventListener("input", refreshSoon);
  form.addEventListener("focusout", (event) => {
    const left = /** @type {HTMLElement} */ (event.target).closest("[data-veld]");
    if (left) visited.add(/** @type {HTMLElement} */ (left).dataset.veld ?? "");
    refreshSoon();
  });
  for (const picker of document.querySelectorAll("[data-kleur-voor]")) {
    picker.addEventListener("input", () => {
      const { dataset, value } = /** @type {HTMLInputElement} */ (picker);
      byId(dataset.kleurVoor ?? "").value = value;
    });
  }
  onFile("logo", newLogo);
  onFile("open-yaml", openYaml);
  byId("logo-weg").addEventListener("click", () => { dropLogo(); byId("logo").focus(); });
  byId("contact-erbij").addEventListener("click", addContact);
  byId("bewaar-yaml").addEventListener("click", saveYaml);
  byId("onthoud").addEventListener("change", () => (byId("onthoud").checked ? keep() : forgetAll()));
  byId("vergeet").addEventListener("click", forgetAll);
  byId("stop").addEventListener("click", stop);
  byId("pakket").addEventListener("change", showChoice);
}

/** @param {string} id @param {(file: File) => Promise<void>} take */
function onFile(id, take) {
  byId(id).addEventListener("change", () => {
    const file = byId(id).files?.[0];
    // one after the other, so that the last one chosen is the one that stays
    if (file) reading = reading.then(() => take(file));
  });
}

/** @param {string} name @returns {Promise<any>} */
async function fetchJson(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(name);
  return answer.json();
}

/** Say why the form cannot be used here. @param {string} reason */
function explain(reason) {
  for (const each of document.querySelectorAll("[data-reden]")) {
    const place = /** @type {HTMLElement} */ (each);
    place.hidden = place.dataset.reden !== reason;
  }
}

async function start() {
  if (!globalThis.crypto?.subtle) {
    explain("onveilig");
    return;
  }
  try {
    const address = new URL("fill_rules.json", import.meta.url).href;
    const [catalogue, read] = await Promise.all([fetchJson("catalogus.json"), fetchJson(address)]);
    rules = read;
    choices = listPacks(/** @type {any} */ (byId("pakket")), catalogue);
  } catch {
    explain("catalogus");
    return;
  }
  const wanted = location.hash.slice(1);
  if (choices.has(wanted)) byId("pakket").value = wanted;
  listen();
  byId("kan-niet").hidden = true;
  byId("schoolformulier").hidden = false;
  restore();
  showChoice();
  refresh();
}

start();
