// Faces drawn for vo and mbo, beside those of the package: each is brows, eyes and a mouth of one pen.
//
// Several faces of Open Peeps read as something else than their name in a lesson: a hurt look for "serious",
// a bored one for "neutral", anger for "determined", tears for "laughing". These are milder, and clear at 12 mm.
// Coordinates are those of the faces of the package: the near eye at (100, 122), the far one at (210, 120).

const INK = "#000";
const TONGUE = "#FF8181";
const NOSE =
  '<path fill="#000" d="M170.8 144.4c7.6 4.6 19 15.3 11 26.6-9.6 10-23.4-1.4-30.2-6.6-6.3-4-13.3 6.3-7.5 11 49 36.3 69-29.8 30.5-36.4-4.2-.8-5.8 4-3.8 5.4Z"/>';

const line = (d, width = 14) =>
  `<path d="${d}" stroke="${INK}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const dot = (x, y, rx = 10, ry = 20) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${INK}"/>`;
const shape = (d, fill) => `<path d="${d}" fill="${fill}"/>`;

const eyes = dot(100, 122) + dot(210, 120);
const laughingEyes = line("M78 136Q98 102 121 130") + line("M194 128Q212 100 230 124");
const brows = line("M60 82Q82 60 112 62") + line("M187 60Q213 60 234 78");
const highBrows = line("M62 72Q80 48 110 52") + line("M189 50Q212 48 233 66");

// An open mouth: black, with teeth above and a tongue below.
const openMouth = (outline, teeth, tongue) =>
  line(`${outline}Z`, 12) + shape(`${outline}Z`, INK) + shape(teeth, "#fff") + shape(tongue, TONGUE);

const faces = {
  blij: highBrows + eyes + openMouth(
    "M116 212Q156 226 197 206Q198 256 158 260Q118 258 116 212",
    "M123 217Q156 229 191 213L189 225Q156 238 125 228Z",
    "M138 249Q158 234 180 246Q170 256 158 256Q146 256 138 249Z",
  ),
  lachend: highBrows + laughingEyes + openMouth(
    "M104 206Q156 220 206 198Q212 268 158 274Q106 270 104 206",
    "M111 211Q156 224 200 205L198 221Q156 238 115 226Z",
    "M130 258Q158 236 188 254Q176 270 158 270Q142 270 130 258Z",
  ),
  plagend:
    line("M60 84Q84 68 114 74") + line("M188 50Q212 42 236 62") +
    line("M80 128Q100 112 122 128") + dot(210, 120) +
    line("M122 222Q158 246 198 206") + line("M194 198Q202 202 206 211", 11),
  plagend_tong:
    line("M60 84Q84 68 114 74") + line("M188 50Q212 42 236 62") +
    line("M80 128Q100 112 122 128") + dot(210, 120) +
    shape("M146 238L186 228Q196 262 174 266Q152 268 146 238Z", TONGUE) +
    line("M146 238L186 228Q196 262 174 266Q152 268 146 238Z", 11) +
    line("M120 224Q158 252 200 208"),
  twijfelend:
    line("M58 80Q84 70 114 78") + line("M186 50Q208 30 234 54") + dot(104, 120, 10, 18) + dot(214, 116, 10, 18) +
    line("M124 240Q136 222 150 234T176 232Q184 226 190 230"),
  bezorgd:
    line("M58 92Q92 84 112 58") + line("M190 56Q206 80 238 86") + eyes + line("M126 248Q152 218 188 240"),
  ernstig:
    line("M58 78Q86 66 114 72") + line("M187 70Q210 63 236 74") + eyes + line("M124 236Q156 228 190 234"),
  neutraal: brows + eyes + line("M134 232Q156 236 180 230"),
  vastberaden:
    line("M56 76Q88 67 118 82", 15) + line("M184 79Q208 64 238 70", 15) + eyes +
    line("M126 224Q158 250 196 218"),
  vriendelijk:
    highBrows + eyes + line("M116 214Q156 264 202 208") + line("M106 218Q112 208 122 208", 11) +
    line("M196 202Q205 202 209 212", 11),
  pratend: highBrows + eyes + openMouth(
    "M130 220Q158 204 190 214Q198 252 162 260Q128 256 130 220",
    "M137 220Q160 209 184 217L185 226Q160 220 137 230Z",
    "M142 248Q160 234 182 246Q174 256 162 256Q150 256 142 248Z",
  ),
  moe:
    line("M60 84Q86 76 110 66") + line("M190 64Q210 76 234 80") +
    line("M80 118L122 114", 12) + shape("M90 118H112V128Q101 140 90 128Z", INK) +
    line("M192 112L232 116", 12) + shape("M202 115H222V126Q212 138 202 126Z", INK) +
    line("M132 238Q158 230 184 240"),
};

// Whether there is a face `name` here.
export const hasDrawnFace = (name) => name in faces;

// Return the group of the face `name`, as wide and high as those of the package.
export const drawnFace = (name) => `<g transform="translate(315 248)">${NOSE}${faces[name]}</g>`;

// Return freckles in `colour` on the near cheek, or nothing.
export const freckles = (colour) =>
  colour
    ? `<path d="M384 412h1M402 424h1M368 426h1M386 438h1" stroke="${colour}" stroke-width="9" ` +
      'stroke-linecap="round"/>'
    : "";
