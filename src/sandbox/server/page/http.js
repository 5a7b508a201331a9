/** How the page talks to the sandbox's server. */
import { byId, setText } from "./elements.js";

/**
 * Reads from the server. The caller names the type, which is the server's own.
 *
 * @param {string} path
 * @returns {Promise<unknown>}
 */
export async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await detailOf(response));
  return response.json();
}

/**
 * Changes the sandbox, and shows what the server says if it refuses. Afterwards the document gets the event `sandbox-changed`, so that the page is
 * brought up to date immediately.
 *
 * @param {"POST" | "DELETE"} method
 * @param {string} path
 * @param {object} [body]
 */
export async function change(method, path, body) {
  try {
    const response = await fetch(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(await detailOf(response));
    document.dispatchEvent(new Event("sandbox-changed"));
  } catch (error) {
    notify(messageOf(error));
  }
}

/** @param {Response} response */
async function detailOf(response) {
  /** @type {unknown} */
  const problem = await response.json();
  return /** @type {{ detail: string }} */ (problem).detail;
}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Shows a text above the page; an empty one hides it.
 *
 * @param {string} text
 */
export function notify(text) {
  setText(byId("notice"), text);
  byId("notice").hidden = text === "";
}
