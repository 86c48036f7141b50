/**
 * Leafing through the slides with the arrow keys. Without this the links below each slide do the same.
 *
 * No module, so that it also works on pages that are opened from disk.
 */
{
  const QUIET_MS = 150;

  /** @param {HTMLElement} strip @param {HTMLElement} told */
  const start = (strip, told) => {
    const slides = /** @type {HTMLElement[]} */ ([...strip.children]);
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let timer = 0;
    let at = inView();

    function inView() {
      return within(Math.round(strip.scrollLeft / strip.clientWidth));
    }

    /** @param {number} index */
    function within(index) {
      return Math.min(slides.length - 1, Math.max(0, index));
    }

    /** Go to the slide `wanted` and tell which one it is. @param {number} wanted */
    function show(wanted) {
      at = within(wanted);
      const slide = slides[at];
      strip.scrollTo({ left: at * strip.clientWidth, behavior: calm.matches ? "auto" : "smooth" });
      history.replaceState(null, "", `#${slide.id}`);
      told.textContent = (told.dataset.stand ?? "")
        .replace("{nummer}", String(at + 1))
        .replace("{aantal}", String(slides.length))
        .replace("{titel}", slide.querySelector("h3")?.textContent ?? "");
      return slide;
    }

    /** @type {Record<string, () => number>} */
    const keys = {
      ArrowRight: () => at + 1,
      PageDown: () => at + 1,
      ArrowLeft: () => at - 1,
      PageUp: () => at - 1,
      Home: () => 0,
      End: () => slides.length - 1,
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
    // a swipe, or the focus, moved the slides: that counts once they stand still, for keys go faster than slides
    strip.addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(() => { at = inView(); }, QUIET_MS);
    });
  };

  const strip = document.getElementById("blad");
  const told = document.getElementById("bladerstand");
  if (strip && told) start(strip, told);
}
