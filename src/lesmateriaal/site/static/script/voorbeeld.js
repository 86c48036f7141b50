/**
 * The live preview: the slides of the catalogue itself, with what the visitor fills in at the places of the slots.
 */

/** @type {WeakMap<Element, string>} */
const defaults = new WeakMap();
/** @type {Record<string, string>} */
const addresses = {};

/**
 * Show `filling` on the slides in `place`; a slot without a value gets its default back.
 * @param {HTMLElement} place
 * @param {import("./vullen.js").Filling} filling
 */
export function showFilling(place, filling) {
  for (const each of place.querySelectorAll("[data-slot]")) {
    const element = /** @type {HTMLElement} */ (each);
    const slot = element.dataset.slot ?? "";
    const value = filling.values[slot] ?? "";
    if (slot.endsWith("colour")) {
      // by script, and not as an attribute: the Content-Security-Policy refuses those
      element.style.backgroundColor = value ? `#${value}` : "";
      continue;
    }
    if (!defaults.has(element)) defaults.set(element, element.textContent ?? "");
    element.textContent = value || (defaults.get(element) ?? "");
  }
}

/**
 * Show the logo of `filling` where a slide has one, or nothing.
 * @param {HTMLElement} place
 * @param {import("./vullen.js").Filling} filling
 */
export function showLogo(place, filling) {
  for (const [side, png] of Object.entries({ left: filling.logoLeft, right: filling.logoRight })) {
    if (addresses[side]) URL.revokeObjectURL(addresses[side]);
    addresses[side] = png ? URL.createObjectURL(new Blob([/** @type {BlobPart} */ (png)], { type: "image/png" })) : "";
    for (const each of place.querySelectorAll(`img[data-logo="${side}"]`)) {
      const image = /** @type {HTMLImageElement} */ (each);
      image.hidden = !png;
      if (png) image.src = addresses[side];
      else image.removeAttribute("src");
      image.alt = filling.values.logo_alt ?? "";
    }
  }
}
