// Follows the lesson: replaces what changed without moving what one looks at. Words stand in the page, not here.
"use strict";
const find = (selector, within = document) => within.querySelector(selector);
const every = (selector, within = document) => [...within.querySelectorAll(selector)];
const state = find(".state");
let version = document.body.dataset.version;

// --- tabs
const tabs = every("[role=tab]");
const panelOf = (tab) => document.getElementById(tab.getAttribute("aria-controls"));
const scrolled = new Map();
function show(tab, { focus = false } = {}) {
  const before = tabs.find((each) => each.getAttribute("aria-selected") === "true");
  if (before) scrolled.set(before, scrollY);
  for (const each of tabs) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", chosen);
    each.tabIndex = chosen ? 0 : -1;
    panelOf(each).hidden = !chosen;
  }
  if (focus) tab.focus();
  history.replaceState(null, "", "#" + panelOf(tab).id);
  scrollTo(0, scrolled.get(tab) ?? 0);
}
tabs.forEach((tab, index) => {
  tab.addEventListener("click", () => show(tab));
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) show(tabs[(index + step + tabs.length) % tabs.length], { focus: true });
  });
});
const asked = tabs.find((tab) => "#" + panelOf(tab).id === location.hash);
if (asked && asked !== tabs[0]) show(asked);
every("select").forEach((select) => select.addEventListener("change", () => {
  find(".bar form").action = "/" + location.hash;
  find(".bar form").submit();
}));

// --- where it stands in the files
const where = find("#where");
async function tell(origin) {
  where.hidden = false;
  find("code", where).textContent = origin;
  const link = find("a", where);
  link.hidden = true;
  const [, file, line] = origin.match(/^(.*):(\d+)$/);
  const answer = await fetch("/plek?bestand=" + encodeURIComponent(file)).catch(() => null);
  if (!answer?.ok) return;
  const { path } = await answer.json();
  link.href = "vscode://file/" + encodeURI(path.replace(/^\//, "")) + ":" + line;
  link.hidden = false;
}
document.addEventListener("click", (event) => {
  if (event.target.closest("#where, a, summary, .next")) return;
  const place = event.target.closest("[data-origin]");
  if (place) tell(place.dataset.origin);
});
find(".copy", where).addEventListener("click", async (event) => {
  const button = event.currentTarget, text = button.textContent;
  await navigator.clipboard.writeText(find("code", where).textContent);
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = text; }, 1500);
});
find(".close", where).addEventListener("click", () => { where.hidden = true; });

// --- from finding to finding
let last = -1;
document.addEventListener("click", (event) => {
  if (!event.target.closest(".next")) return;
  const pieces = every(".piece").filter((piece) => find(".findings", piece));
  if (!pieces.length) return;
  last = (last + 1) % pieces.length;
  const tab = tabs.find((each) => panelOf(each).contains(pieces[last]));
  if (panelOf(tab).hidden) show(tab);
  pieces[last].scrollIntoView({ block: "center" });
});

// --- what changed
function made(key, html) {
  const piece = document.createElement("div");
  piece.className = "piece";
  piece.dataset.key = key;
  piece.innerHTML = html;
  return piece;
}
function renew(tab, html) {
  const pieces = find(".pieces", document.getElementById(tab.name));
  const old = [...pieces.children];
  const waiting = new Map();
  old.forEach((piece) => waiting.set(piece.dataset.key, [...(waiting.get(piece.dataset.key) ?? []), piece]));
  every(".fresh", pieces).forEach((piece) => piece.classList.remove("fresh"));
  const wanted = tab.pieces.map((key, index) => {
    const kept = waiting.get(key)?.shift();
    if (kept) return kept;
    const piece = made(key, html[key]);
    const notes = old[index] && find(".notes", old[index]);
    if (notes) piece.dataset.notes = notes.scrollTop;
    piece.classList.add("fresh");
    return piece;
  });
  wanted.forEach((piece, index) => {
    const there = pieces.children[index];
    if (there !== piece) {
      // what stands here and is wanted nowhere makes room, so that all that follows stays where it is
      if (there && !wanted.includes(there)) there.replaceWith(piece);
      else pieces.insertBefore(piece, there ?? null);
    }
    if (piece.dataset.notes) { find(".notes", piece).scrollTop = piece.dataset.notes; delete piece.dataset.notes; }
  });
  while (pieces.children.length > wanted.length) pieces.lastChild.remove();
  return new Map(old.map((piece, index) => [piece, piece.isConnected ? piece : pieces.children[Math.min(index, wanted.length - 1)]]));
}
function apply(view) {
  if (view.tabs.map((tab) => tab.name).join() !== tabs.map((tab) => panelOf(tab).id).join()) {
    location.reload();
    return;
  }
  const panel = tabs.map(panelOf).find((each) => !each.hidden);
  const bar = find(".bar").getBoundingClientRect().bottom;
  const held = panel && every(".piece", panel).find((piece) => piece.getBoundingClientRect().bottom > bar);
  const before = held?.getBoundingClientRect().top;
  const top = find("#top");
  if (top.dataset.html !== view.top) {
    top.innerHTML = view.top;
    top.dataset.html = view.top;
  }
  let now = held;
  for (const tab of view.tabs) {
    const moved = renew(tab, view.html);
    now = moved.get(held) ?? now;
    const section = document.getElementById(tab.name);
    find(".remark", section).textContent = tab.remark;
    find(".count", document.getElementById("tab-" + tab.name)).textContent = tab.count || "";
  }
  if (now && scrollY > 0) scrollBy(0, now.getBoundingClientRect().top - before);
  version = view.version;
  document.body.dataset.version = version;
  state.classList.remove("lost");
  state.textContent = state.dataset.fresh + " " + new Date().toLocaleTimeString("nl-NL");
}

// a stream that ends is begun anew with the version that the page has now
function follow() {
  const stream = new EventSource(document.body.dataset.stream + "&versie=" + version);
  stream.onopen = () => { if (state.classList.contains("lost")) { state.classList.remove("lost"); state.textContent = ""; } };
  stream.onmessage = (event) => apply(JSON.parse(event.data));
  stream.onerror = () => {
    stream.close();
    state.classList.add("lost");
    state.textContent = state.dataset.lost;
    setTimeout(follow, 1000);
  };
}
follow();
