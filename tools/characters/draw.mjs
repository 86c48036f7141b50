// Draw every face of every character into assets/personages/<level>/<id>-<face>.svg, and draw the characters
// anew where they stand in a scene of assets/plaatjes/.
//
// Run it as `make personages`: that installs what package-lock.json pins (the drawings of Open Peeps are CC0,
// the code of DiceBear MIT) and ends with tools/younger.py for po. cast.json says how each character looks and
// by what each face is drawn, assets/personages.yaml which faces each has. The drawings of po come out byte for
// byte as they stood before this script existed. Those of vo have somewhat smaller shoulders and a lower face than
// the package, which draws people of about eighteen; those of mbo have its proportions.
//
// A scene shows a character between two comments, <!--vo/tygo-plagend--><!--/-->, in a group that says where the
// figure stands and has stroke="none" fill="none". A figure is 704 x 704, its shoulders at the lower edge; it
// looks to the right, and a scale of -1 in x turns it. Without the comments a scene is left alone.

import { mkdirSync, readFileSync, readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { createAvatar } from "@dicebear/core";
import * as openPeeps from "@dicebear/open-peeps";

import { collar, scarf } from "./clothes.mjs";
import { drawnFace, freckles, hasDrawnFace } from "./faces.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(HERE, "..", "..", "assets");
const CAST = JSON.parse(readFileSync(join(HERE, "cast.json"), "utf8"));

const NECK = [392, 585]; // the point around which a body shrinks, as in younger.py
const PACKAGE_FACE = "smile"; // a face that the package can draw, where one of ours takes its place
const IN_SCENE = /<!--(po|vo|mbo)\/(\w+)-(\w+)-->[^]*?<!--\/-->/g;

const colour = (value) => [value.replace("#", "")];

// Return the groups of a figure as DiceBear draws them: body, head, face, facial hair, mask, accessories.
function groups(person, face) {
  const svg = createAvatar(openPeeps, {
    seed: "one", // nothing is left to chance: each option has one choice
    head: [person.head],
    face: [face],
    facialHair: person.beard ? [person.beard] : [],
    facialHairProbability: person.beard ? 100 : 0,
    accessories: person.glasses ? [person.glasses] : [],
    accessoriesProbability: person.glasses ? 100 : 0,
    maskProbability: 0,
    skinColor: colour(person.skin),
    clothingColor: colour(person.clothes),
    headContrastColor: colour(person.hair ?? "#000000"),
  }).toString();
  const inside = svg.slice(svg.indexOf("<g mask="), svg.lastIndexOf("</g></svg>"));
  return topGroups(inside.slice(inside.indexOf(">") + 1));
}

// Return the groups that stand next to each other in `text`.
function topGroups(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (const tag of text.matchAll(/<g[ >]|<\/g>/g)) {
    if (tag[0] !== "</g>" && depth++ === 0) start = tag.index;
    if (tag[0] === "</g>" && --depth === 0) found.push(text.slice(start, tag.index + "</g>".length));
  }
  return found;
}

const isFilled = (group) => group && !/^<g[^>]*><\/g>$/.test(group);

// Return what lies on the head, from below: a beard in a colour lies under the mouth, a black one over it.
function onHead(person, face, [packageFace, beard, mask, accessories]) {
  const own = hasDrawnFace(face) ? drawnFace(face) : packageFace;
  const faceAndBeard = person.beard_colour
    ? [beard.replaceAll('fill="#000"', `fill="${person.beard_colour}"`), own]
    : [own, beard];
  return [...faceAndBeard, mask, accessories, freckles(person.freckles)].filter(isFilled).join("");
}

// Return the figure of `id` with the face `name` at `level`: what stands inside the frame of a drawing.
function figure(level, id, name) {
  const person = CAST.characters[level][id];
  const face = CAST.faces[level][name] ?? name;
  const { body_scale: scale, body_up: up, face_down: down } = CAST.figures[level];
  const [plainBody, head, ...rest] = groups(person, hasDrawnFace(face) ? PACKAGE_FACE : face);
  const [x, y] = NECK;
  let body = person.top ? `<g>${plainBody}${collar(person.top)}</g>` : plainBody;
  if (scale) body = `<g transform="translate(${x} ${y - up}) scale(${scale}) translate(${-x} ${-y})">${body}</g>`;
  let front = onHead(person, face, rest);
  if (down) front = `<g transform="translate(0 ${down})">${front}</g>`;
  const whole = body + head + scarf(person.scarf) + front;
  // hair that would stand out above the frame
  const { scale: smaller } = person;
  return smaller ? `<g transform="translate(352 704) scale(${smaller}) translate(-352 -704)">${whole}</g>` : whole;
}

const drawing = (level, id, face) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 704 704" fill="none">' +
  '<mask id="m"><rect width="704" height="704" rx="0" ry="0" x="0" y="0" fill="#fff" /></mask>' +
  `<g mask="url(#m)">${figure(level, id, face)}</g></svg>`;

// Return the faces of each character by id, from personages.yaml, where `gezichten` closes each record.
function facesOf() {
  const text = readFileSync(join(ASSETS, "personages.yaml"), "utf8");
  const records = text.matchAll(/^  (\w+):\n(?:    .*\n)*?    gezichten: \[(.*)\]/gm);
  return Object.fromEntries([...records].map(([, id, list]) => [id, list.split(/,\s*/)]));
}

// Write all drawings of `level`, and remove those of characters and faces that it no longer has.
function drawLevel(level, faces) {
  const folder = join(ASSETS, "personages", level);
  mkdirSync(folder, { recursive: true });
  const wanted = new Map();
  for (const id of Object.keys(CAST.characters[level]))
    for (const face of faces[id]) wanted.set(`${id}-${face}.svg`, drawing(level, id, face));
  for (const name of readdirSync(folder)) if (!wanted.has(name)) unlinkSync(join(folder, name));
  for (const [name, svg] of wanted) writeFileSync(join(folder, name), svg);
}

function drawScenes() {
  const folder = join(ASSETS, "plaatjes");
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".svg"))) {
    const old = readFileSync(join(folder, name), "utf8");
    const svg = old.replace(
      IN_SCENE,
      (_, level, id, face) => `<!--${level}/${id}-${face}-->${figure(level, id, face)}<!--/-->`,
    );
    if (svg !== old) writeFileSync(join(folder, name), svg);
  }
}

const faces = facesOf();
for (const level of Object.keys(CAST.characters)) drawLevel(level, faces);
drawScenes();
