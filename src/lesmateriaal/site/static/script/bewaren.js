/**
 * What the visitor keeps: as a file, and on this computer only after a tick. Nothing is kept before that.
 */

/** @typedef {import("./schoolyaml.js").School} School */
/** @typedef {{school: School, logoLeft: string, logoRight: string}} Remembered */

const PLACE = "lesmateriaal-school";

/**
 * Hand the visitor a file called `name`.
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // the browser reads the address after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Keep the school on this computer; false when the browser does not let us.
 * @param {School} school
 * @param {Uint8Array | null} left
 * @param {Uint8Array | null} right
 */
export function remember(school, left, right) {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ school, logoLeft: toText(left), logoRight: toText(right) }));
    return true;
  } catch {
    return false;
  }
}

/** Take away what is kept on this computer. */
export function forget() {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/**
 * Return what is kept on this computer, or null.
 * @returns {{school: School, left: Uint8Array | null, right: Uint8Array | null} | null}
 */
export function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    if (!found || typeof found.school?.name !== "string" || !Array.isArray(found.school.contacts)) return null;
    return { school: found.school, left: toBytes(found.logoLeft), right: toBytes(found.logoRight) };
  } catch {
    return null;
  }
}

/** @param {Uint8Array | null} bytes */
function toText(bytes) {
  return bytes ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) : "";
}

/** @param {string} text */
function toBytes(text) {
  return text ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : null;
}
