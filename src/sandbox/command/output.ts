/** The texts that the command prints. */
import type { ServedRequest, ServedSandbox } from "../server/context.js";
import { collectionsOf } from "../server/inspection/state-view.js";
import type { Flags } from "./flags.js";

export const HELP = `Usage: rillet-sandbox [flags]

Serves a Rillet that runs in memory, for tests and for development. It listens on 127.0.0.1 only.

  --port 4010               the port; 0 takes any free port
  --seed minimal            the data at the start: minimal, empty, demo, or a file with a saved state
                            (curl http://127.0.0.1:4010/_sandbox/saved-state > state.json)
  --api-key sandbox-key     the API key that requests must carry
  --rate-limit 60           the requests that are allowed in a rolling minute, or off
  --reference-type BILLING  registers a type of external references; may be given several times
  --webhook-url URL         sends signed webhooks to this URL when objects change
  --webhook-token TOKEN     signs webhooks with this token (Base64) instead of the sandbox's own
  --help, --version

Open the URL that it prints in a browser to see requests, objects and webhooks, to advance the clock and to make requests fail.
`;

/** The first lines: the address, the API key, a client that fits, and the data. */
export function greeting(version: string, url: string, sandbox: ServedSandbox, flags: Flags): string {
  const { apiKey, seed, rateLimit, webhookUrl, webhookToken = "" } = flags;
  const webhooks =
    webhookUrl === undefined
      ? "off (--webhook-url sends them)"
      : `to ${webhookUrl}, signed with the token ${webhookToken}`;
  return [
    `rillet-sandbox ${version} serves ${url}`,
    `  API key     ${apiKey}`,
    `  client      new Rillet({ baseUrl: "${url}", apiKey: "${apiKey}" })`,
    `  page        ${url}/`,
    `  data        ${seed}: ${countObjects(sandbox)}`,
    `  rate limit  ${rateLimit === false ? "off" : `${String(rateLimit)} requests a minute`}`,
    `  webhooks    ${webhooks}`,
    "Ctrl-C ends it.",
    "",
  ].join("\n");
}

function countObjects({ state }: ServedSandbox): string {
  const filled = collectionsOf(state).filter(([, { size }]) => size > 0);
  return filled
    .map(([name, { size }]) => `${String(size)} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
    .join(", ");
}

/** A request as one line: time, method, path, status, duration, and the problem if there was one. */
export function requestLine(
  { method, path, status, durationMs, problem, replayed, fault }: ServedRequest,
  at: Date,
): string {
  const marks = [replayed && "(replayed)", fault !== undefined && `(${fault})`, problem].filter(
    (mark) => typeof mark === "string",
  );
  const [time, duration] = [at.toTimeString().slice(0, 8), `${durationMs.toFixed(durationMs < 10 ? 1 : 0)} ms`];
  const columns = [time, method.padEnd(6), path.padEnd(40), String(status ?? "---"), duration.padStart(7), ...marks];
  return withoutControlCharacters(columns.join("  ").trimEnd());
}

/** A request must not be able to send commands to the terminal. */
function withoutControlCharacters(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1).replace("\u007f", "\\u007f"));
}
