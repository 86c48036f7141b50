/**
 * The words of the form. They stand in the page, in `<template id="woorden">`, each with its name in `data-woord`:
 * what a visitor reads is written in one place, by who writes the page.
 */

const words = new Map();
const holder = /** @type {HTMLTemplateElement | null} */ (globalThis.document?.getElementById("woorden"));
for (const each of holder?.content.querySelectorAll("[data-woord]") ?? []) {
  words.set(each.getAttribute("data-woord"), each.textContent?.replace(/\s+/g, " ").trim());
}

/**
 * Return the words called `name`, with `facts` in the places that are named in braces.
 * @param {string} name
 * @param {Record<string, string | number>} [facts]
 * @returns {string}
 */
export function word(name, facts = {}) {
  const text = words.get(name) ?? words.get("fill_failed") ?? name;
  return text.replace(/\{([a-z_]+)\}/g, (/** @type {string} */ place, /** @type {string} */ fact) => String(facts[fact] ?? place));
}
