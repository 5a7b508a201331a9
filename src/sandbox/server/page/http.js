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
 * Changes the sandbox, and shows what the server says if it rejects the change. Afterwards the document gets the event `sandbox-changed`, so that the page
 * is brought up to date immediately.
 *
 * @param {"POST" | "DELETE"} method
 * @param {string} path
 * @param {object} [body]
 * @param {string} [done] What is said when the change is made.
 * @returns {Promise<unknown>} The JSON of the response; undefined without one, and if the change was rejected.
 */
export async function change(method, path, body, done) {
  try {
    const response = await fetch(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(await detailOf(response));
    const text = await response.text();
    notify("");
    if (done !== undefined) say(done);
    document.dispatchEvent(new Event("sandbox-changed"));
    return text === "" ? undefined : /** @type {unknown} */ (JSON.parse(text));
  } catch (error) {
    notify(messageOf(error));
    return undefined;
  }
}

/** @param {Response} response */
async function detailOf(response) {
  /** @type {unknown} */
  const problem = await response.json();
  return /** @type {{ detail: string }} */ (problem).detail;
}

/** @param {unknown} error */
export const messageOf = (error) =>
  error instanceof TypeError
    ? "The sandbox does not respond. Trying again…"
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * Shows an error above the page; an empty text hides it.
 *
 * @param {string} text
 */
export function notify(text) {
  setText(byId("notice-text"), text);
  byId("notice").hidden = text === "";
}

/**
 * Tells what was done, for a few seconds. Screen readers say it.
 *
 * @param {string} text
 */
export function say(text) {
  setText(byId("said"), text);
  setTimeout(() => {
    if (byId("said").textContent === text) setText(byId("said"), "");
  }, 4000);
}
