/** The texts that the command prints. */
import type { RateLimit } from "../http/rate-limit.js";
import type { ServedRequest, ServedSandbox } from "../server/context.js";
import { collectionsOf } from "../server/inspection/names.js";
import { type SandboxServer, urlOf } from "../server/start-sandbox-server.js";
import type { WebhookEndpoint } from "../webhooks/webhook-queue.js";
import type { Settings } from "./parse-flags.js";

/** `60 requests a minute`, or `5 requests in 10 seconds`. */
function describeRate({ limit, windowMs = 60_000 }: RateLimit): string {
  return `${String(limit)} requests ${windowMs === 60_000 ? "a minute" : `in ${String(windowMs / 1000)} seconds`}`;
}

/** The first lines: the address, the API key, a client that fits, and the data. */
export function greeting(
  version: string,
  { url, port }: Pick<SandboxServer, "url" | "port">,
  sandbox: ServedSandbox,
  settings: Settings,
): string {
  const { apiKey, rateLimit, webhookEndpoints = [], webhookToken } = settings.sandbox;
  const { host, allowedHosts = [] } = settings.server;
  // A server that listens on all addresses has another host in its URL than it was given.
  const isOnAllAddresses = host !== undefined && url !== urlOf(host, port);
  const limit = rateLimit ? describeRate(rateLimit) : "off";
  const webhooks =
    webhookEndpoints.length === 0
      ? ["off (--webhook-url sends them)"]
      : [`signed with the token ${String(webhookToken)}`, ...webhookEndpoints.map(describeEndpoint)];
  return [
    `rillet-sandbox ${version} serves ${url}${isOnAllAddresses ? " and every other address of this machine" : ""}`,
    `  API key     ${apiKey}`,
    `  client      new Rillet({ baseUrl: "${url}", apiKey: "${apiKey}" })`,
    ...allowedHosts.map((name) => `              ${insecureClient(name, port, apiKey)}`),
    `  page        ${url}/`,
    `  data        ${settings.mirror?.file ?? settings.seed}: ${countObjects(sandbox)}`,
    `  rate limit  ${limit}`,
    `  webhooks    ${webhooks.join("\n              ")}`,
    "Ctrl-C ends it.",
    "",
  ].join("\n");
}

const insecureClient = (name: string, port: number, apiKey: string): string =>
  `new Rillet({ baseUrl: "${urlOf(name, port)}", apiKey: "${apiKey}", allowInsecureHosts: ["${name}"] })`;

const describeEndpoint = ({ url, events }: WebhookEndpoint): string =>
  `to ${url}${events === undefined ? "" : `: ${events.join(", ")}`}`;

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
