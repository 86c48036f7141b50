/**
 * The logo that stands in the form: one for the whole page, as there is one form.
 */

import { LogoError, readLogo } from "./logo.js";

/** Its file's name and both canvases. A file that could not be used leaves a problem. */
export const logo = {
  name: "",
  left: /** @type {Uint8Array | null} */ (null),
  right: /** @type {Uint8Array | null} */ (null),
  problem: /** @type {import("./formulier.js").Problem | null} */ (null),
};

/**
 * Make this the logo; without canvases there is none.
 * @param {string} name
 * @param {Uint8Array | null} left
 * @param {Uint8Array | null} right
 */
export function putLogo(name, left, right) {
  Object.assign(logo, { name, left, right, problem: null });
}

/**
 * Make what `file` shows the logo. A file that cannot be used takes the logo away and leaves the problem.
 * @param {File} file
 */
export async function takeLogo(file) {
  try {
    const { left, right } = await readLogo(file);
    putLogo(file.name, left, right);
  } catch (error) {
    const { code, facts } = error instanceof LogoError ? error : new LogoError("logo_broken");
    putLogo("", null, null);
    logo.problem = { field: "logo", code, facts };
  }
}
