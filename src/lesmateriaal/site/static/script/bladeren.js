/**
 * Leafing through the slides with the arrow keys. Without this the links below each slide do the same.
 */

/** @param {HTMLElement} strip @param {HTMLElement} told */
function start(strip, told) {
  const slides = /** @type {HTMLElement[]} */ ([...strip.children]);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /** Which slide is in view. */
  function current() {
    return Math.min(slides.length - 1, Math.max(0, Math.round(strip.scrollLeft / strip.clientWidth)));
  }

  /** @param {number} wanted */
  function show(wanted) {
    const index = Math.min(slides.length - 1, Math.max(0, wanted));
    strip.scrollTo({ left: index * strip.clientWidth, behavior: calm.matches ? "auto" : "smooth" });
    history.replaceState(null, "", `#${slides[index].id}`);
    const title = slides[index].querySelector("h3")?.textContent ?? "";
    told.textContent = (told.dataset.stand ?? "")
      .replace("{nummer}", String(index + 1)).replace("{aantal}", String(slides.length)).replace("{titel}", title);
    return slides[index];
  }

  /** @type {Record<string, () => number>} */
  const keys = {
    ArrowRight: () => current() + 1, PageDown: () => current() + 1,
    ArrowLeft: () => current() - 1, PageUp: () => current() - 1,
    Home: () => 0, End: () => slides.length - 1,
  };
  strip.addEventListener("keydown", (event) => {
    const wanted = keys[event.key];
    if (!wanted || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(wanted());
    strip.focus({ preventScroll: true });
  });
  strip.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a.blader");
    if (!link) return;
    event.preventDefault();
    const slide = show(slides.findIndex((each) => `#${each.id}` === link.getAttribute("href")));
    // who goes on in one direction finds the same link under the finger; the last slide has none
    const next = slide.querySelector(`a[rel=${link.getAttribute("rel")}]`) ?? slide.querySelector("a.blader");
    /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
  });
}

const strip = document.getElementById("blad");
const told = document.getElementById("bladerstand");
if (strip && told) start(strip, told);
