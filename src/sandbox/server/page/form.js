import { byId } from "./elements.js";

/**
 * Handles the values of a form when it is submitted.
 *
 * @param {string} id
 * @param {(value: (name: string) => string) => void} handle
 */
export function onSubmit(id, handle) {
  const form = /** @type {HTMLFormElement} */ (byId(id));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    handle((name) => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    });
  });
}

/**
 * The value of a field outside of a form.
 *
 * @param {string} id
 */
export const fieldValue = (id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(id)).value;
