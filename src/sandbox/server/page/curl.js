import { byId, element } from "./elements.js";
import { say } from "./http.js";

/** @import { RequestDetails } from "../inspection/request-view.js" */

/** Headers that curl sends by itself, or that belong to the connection. */
const OWN_HEADERS = new Set([
  ...["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "accept-language"],
  ...["user-agent", "sec-fetch-mode", "expect"],
]);

/**
 * A text in single quotes, so that a shell replaces nothing in it.
 *
 * @param {string} text
 */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A request as a command. The key is not in it: the shell takes it from the environment.
 *
 * @param {RequestDetails} request
 */
export function curlCommand({ method, path, headers, body }) {
  const parts = [
    `curl --globoff${method === "HEAD" ? " --head" : ` -X ${quote(method)}`} ${quote(location.origin + path)}`,
    `-H "Authorization: Bearer $RILLET_API_KEY"`,
    ...Object.entries(headers)
      .filter(([name]) => !OWN_HEADERS.has(name))
      .map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quote(typeof body === "string" ? body : JSON.stringify(body))}`]),
  ];
  return parts.join(" \\\n  ");
}

/**
 * Copies a text. Where the browser does not allow it, such as on a host without HTTPS, the text is shown to be copied by hand.
 *
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
  } catch {
    const field = element("textarea", { class: "mono", rows: 8, readonly: "", "aria-label": "Copy this text" }, text);
    byId("copied").replaceChildren(field);
    /** @type {HTMLTextAreaElement} */ (field).select();
    field.focus();
    say("Copy the marked text");
  }
}
