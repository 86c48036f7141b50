/**
 * Search on the home page: what does not match is hidden, the rest stays where it stood.
 *
 * The page is made without this: the form is hidden until the catalogue has been read. An element that search may
 * hide has `data-zoek` with the names of the pages that it shows; it stays while one of them matches.
 */

/**
 * @typedef {{name: string, level: string, levelName: string, theme: string, subject: string, title: string,
 *   subtitle: string, summary: string, keywords: string[], page: string}} Lesson
 */

/**
 * Return `text` without accents and capitals, so that "Één" is found by "een".
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Return what is searched of `lesson`: the words that stand on its card, and its keywords.
 * @param {Lesson} lesson
 * @returns {string}
 */
export function textOf(lesson) {
  const { subject, title, subtitle, summary, theme, level, levelName, keywords } = lesson;
  return folded([subject, title, subtitle, summary, theme, level, levelName, ...(keywords ?? [])].filter(Boolean).join("\n"));
}

/**
 * Whether every word of `query` stands in `text` at the start of a word, or inside one when it has four letters.
 * @param {string} text already folded
 * @param {string} query
 * @returns {boolean}
 */
export function matches(text, query) {
  const words = folded(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => (word.length >= 4 ? text.includes(word) : startsAWord(text, word)));
}

/** @param {string} text @param {string} word */
function startsAWord(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
}

/** @param {string} page */
function stemOf(page) {
  return page.replace(/^.*\//, "").replace(/\.html$/, "");
}

/** How long nothing may be typed before the number of lessons is told: else a screen reader tells it for each letter. */
const QUIET_MS = 400;

/** @param {HTMLFormElement} form */
async function start(form) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const told = /** @type {HTMLElement} */ (document.getElementById("zoekuitslag"));
  const answer = await fetch(form.dataset.catalogus ?? "catalogus.json");
  if (!answer.ok) return;
  const { lessons } = /** @type {{lessons: Lesson[]}} */ (await answer.json());
  const texts = new Map(lessons.map((lesson) => [stemOf(lesson.page), textOf(lesson)]));
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-zoek]")]);
  const shown = places.flatMap((place) => (place.dataset.zoek ?? "").split(/\s+/)).filter((stem) => texts.has(stem));
  const all = new Set(shown);
  let timer = 0;

  function show() {
    const query = field.value.trim();
    const found = new Set([...all].filter((stem) => matches(texts.get(stem) ?? "", query)));
    for (const place of places) {
      place.hidden = !(place.dataset.zoek ?? "").split(/\s+/).some((stem) => found.has(stem));
    }
    history.replaceState(null, "", query ? `?zoek=${encodeURIComponent(query)}` : location.pathname);
    clearTimeout(timer);
    timer = setTimeout(() => { told.textContent = query ? said(found.size) : ""; }, QUIET_MS);
  }

  /** @param {number} count */
  function said(count) {
    const { geen = "", een = "", meer = "" } = told.dataset;
    return (count === 0 ? geen : count === 1 ? een : meer).replace("{aantal}", String(count));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  field.addEventListener("input", show);
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("zoek") ?? "";
  if (field.value) show();
}

const form = globalThis.document?.getElementById("zoeken");
if (form instanceof HTMLFormElement) start(form).catch(() => {});
