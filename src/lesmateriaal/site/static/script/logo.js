/**
 * A logo from a visitor, made safe and put on the two canvases that stand in the documents.
 *
 * The twin of `lesmateriaal/pack/logo.py`: the same sizes and the same tile. What comes out is drawn anew, so
 * that nothing of the file itself is left: no metadata, no script, no reference to another site.
 */

/** Why a picture cannot be the logo; `code` names a sentence of the form. */
export class LogoError extends Error {
  /** @param {string} code @param {Record<string, string | number>} [facts] */
  constructor(code, facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export const WIDTH_PX = 800, HEIGHT_PX = 200;
/** Padding and roundness of the tile at the left and at the right. */
const TILES_PX = { left: [18, 24], right: [8, 12] };
const WHITE = "#fff", DARK = "#1c1830";
const LIGHT_LUMA = 200, MOST_DARK = 10, MOST_COVERED = 95;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_SVG_BYTES = 512 * 1024;
const MAX_SVG_ELEMENTS = 5_000, MAX_SVG_DEPTH = 20;
export const MAX_PIXELS = 40_000_000;
/** Longest side divided by the shortest: longer is a line on a slide. */
const MOST_RATIO = 5;
/** A drawing has no pixels of its own: so large is its longest side made. */
const DRAWN_PX = 900;
const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
/** Elements of SVG that show something from outside, run or move something, or hold another language. */
const FORBIDDEN = /^(script|foreignobject|image|feimage|use|style|animate|animatemotion|animatetransform|set|a|iframe|audio|video|filter|pattern|text)$/i;

/**
 * Return the logo in `file` on both canvases, as PNG. Throws `LogoError`.
 * @param {Blob} file
 * @returns {Promise<{left: Uint8Array, right: Uint8Array}>}
 */
export async function readLogo(file) {
  if (file.size > MAX_FILE_BYTES) throw new LogoError("logo_too_large", { limit_mib: MAX_FILE_BYTES / 1024 ** 2 });
  const content = new Uint8Array(await file.arrayBuffer());
  const picture = await decode(content);
  try {
    const width = "naturalWidth" in picture ? picture.naturalWidth : picture.width;
    const height = "naturalHeight" in picture ? picture.naturalHeight : picture.height;
    checkShape(width, height);
    return { left: await draw(picture, width, height, "left"), right: await draw(picture, width, height, "right") };
  } finally {
    if ("close" in picture) picture.close();
  }
}

/** @param {Uint8Array} content @returns {Promise<ImageBitmap | HTMLImageElement>} */
async function decode(content) {
  const type = kindOf(content);
  if (type === "image/svg+xml") return drawing(content);
  const size = type === "image/png" ? sizeOfPng(content) : sizeOfJpeg(content);
  // asked of the header, before anything is decoded: a picture of some kB can take gigabytes
  if (!size) throw new LogoError("logo_broken");
  if (size.width * size.height > MAX_PIXELS) throw new LogoError("logo_too_many_pixels", { limit: MAX_PIXELS / 1e6 });
  checkShape(size.width, size.height);
  try {
    return await createImageBitmap(new Blob([/** @type {BlobPart} */ (content)], { type }));
  } catch {
    throw new LogoError("logo_broken");
  }
}

/** Return the kind of picture, by what stands in it; the name of a file tells nothing. @param {Uint8Array} content */
function kindOf(content) {
  if (PNG_SIGN.every((byte, index) => content[index] === byte)) return "image/png";
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return "image/jpeg";
  const start = new TextDecoder().decode(content.subarray(0, 4096)).trimStart();
  if (/^<(\?xml|!--|svg|!DOCTYPE)/i.test(start)) return "image/svg+xml";
  throw new LogoError("logo_kind");
}

/** @param {Uint8Array} content */
function sizeOfPng(content) {
  if (content.length < 24) return null;
  const view = new DataView(content.buffer, content.byteOffset);
  return sized(view.getUint32(16), view.getUint32(20));
}

/** Return the size in the first frame header of a JPEG (ITU T.81, B.2.2). @param {Uint8Array} content */
function sizeOfJpeg(content) {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 2;
  while (at + 9 < content.length) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1];
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** @param {number} width @param {number} height */
function sized(width, height) {
  return width && height ? { width, height } : null;
}

/** @param {number} width @param {number} height */
function checkShape(width, height) {
  const ratio = width / height;
  if (!(ratio >= 1 / MOST_RATIO && ratio <= MOST_RATIO)) throw new LogoError("logo_shape");
}

/**
 * Return an SVG as a picture. In an <img> nothing of it runs and nothing is fetched; what it may not hold is refused
 * all the same, for the program on the command line refuses it too.
 * @param {Uint8Array} content
 * @returns {Promise<HTMLImageElement>}
 */
async function drawing(content) {
  if (content.length > MAX_SVG_BYTES) throw new LogoError("logo_svg_too_large", { limit_kib: MAX_SVG_BYTES / 1024 });
  const text = safeDrawing(content);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const image = new Image();
  try {
    image.src = address;
    await image.decode();
    return image;
  } catch {
    throw new LogoError("logo_broken");
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Return the SVG written anew, with a width and a height. @param {Uint8Array} content */
function safeDrawing(content) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new LogoError("logo_broken");
  }
  if (/<!(DOCTYPE|ENTITY)/.test(text)) throw new LogoError("logo_svg_forbidden", { what: "DOCTYPE" });
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (parsed.querySelector("parsererror") || root.namespaceURI !== SVG_NAMESPACE || root.localName !== "svg") {
    throw new LogoError("logo_broken");
  }
  const elements = [root, ...root.querySelectorAll("*")];
  if (elements.length > MAX_SVG_ELEMENTS || elements.some((element) => depthOf(element) > MAX_SVG_DEPTH)) {
    throw new LogoError("logo_svg_too_complex");
  }
  for (const element of elements) {
    const what = forbiddenIn(element);
    if (what) throw new LogoError("logo_svg_forbidden", { what });
  }
  const box = (root.getAttribute("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
  if (box.length !== 4 || !box.every(Number.isFinite) || box[2] <= 0 || box[3] <= 0) throw new LogoError("logo_svg_view_box");
  checkShape(box[2], box[3]);
  const scale = DRAWN_PX / Math.max(box[2], box[3]);
  root.setAttribute("width", String(box[2] * scale));
  root.setAttribute("height", String(box[3] * scale));
  return new XMLSerializer().serializeToString(root);
}

/** @param {Element} element */
function depthOf(element) {
  let depth = 0;
  for (let each = element.parentElement; each; each = each.parentElement) depth += 1;
  return depth;
}

/** Return the name of what `element` may not be or have; empty when all is well. @param {Element} element */
function forbiddenIn(element) {
  if (FORBIDDEN.test(element.localName)) return element.localName;
  for (const { localName, value } of element.attributes) {
    if (/^(on|href$|src$)/i.test(localName)) return localName;
    if (/url\(\s*['"]?(?![#'"\s])/i.test(value) || /@|\\/.test(localName === "style" ? value : "")) return localName;
  }
  return "";
}

/**
 * Return `picture` on a transparent canvas, as large as it fits, on a white tile; a light one on a dark tile.
 * @param {CanvasImageSource} picture
 * @param {number} width
 * @param {number} height
 * @param {"left" | "right"} side
 * @returns {Promise<Uint8Array>}
 */
async function draw(picture, width, height, side) {
  const [padding, radius] = TILES_PX[side];
  const scale = Math.min((WIDTH_PX - 2 * padding) / width, (HEIGHT_PX - 2 * padding) / height);
  const drawnWidth = Math.max(1, Math.round(width * scale)), drawnHeight = Math.max(1, Math.round(height * scale));
  const x = side === "left" ? padding : WIDTH_PX - padding - drawnWidth;
  const y = Math.floor((HEIGHT_PX - drawnHeight) / 2);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH_PX;
  canvas.height = HEIGHT_PX;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, x, y, drawnWidth, drawnHeight);
  pen.fillStyle = isLight(pen.getImageData(x, y, drawnWidth, drawnHeight).data) ? DARK : WHITE;
  pen.globalCompositeOperation = "destination-over";
  pen.beginPath();
  pen.roundRect(x - padding, y - padding, drawnWidth + 2 * padding, drawnHeight + 2 * padding, radius);
  pen.fill();
  /** @type {Blob | null} */
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new LogoError("logo_broken");
  return withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
}

/**
 * Whether hardly anything of the logo with these `pixels` would be seen on white; one with a ground of its own is not
 * light.
 * @param {Uint8ClampedArray} pixels
 */
function isLight(pixels) {
  let covered = 0, seen = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] < 128) continue;
    covered += 1;
    seen += Number((pixels[at] * 19595 + pixels[at + 1] * 38470 + pixels[at + 2] * 7471) >> 16 < LIGHT_LUMA);
  }
  return seen * 100 <= MOST_DARK * covered && covered * 100 < MOST_COVERED * (pixels.length / 4);
}

/**
 * Return a PNG with its picture alone: browsers may add how colours are meant, and when it was made.
 * @param {Uint8Array} png
 * @returns {Uint8Array}
 */
export function withoutMetadata(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept = [png.subarray(0, PNG_SIGN.length)];
  for (let at = PNG_SIGN.length; at + 12 <= png.length;) {
    const length = view.getUint32(at) + 12;
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].includes(kind)) kept.push(png.subarray(at, at + length));
    at += length;
  }
  const whole = new Uint8Array(kept.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
