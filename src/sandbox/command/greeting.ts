import { collectionsOf } from "../server/inspection/state-view.js";
import type { ServedSandbox } from "../server/served-sandbox.js";
import type { Flags } from "./flags.js";

/** What the command says when it has started: where it is, what to send, what is in it. */
export function greeting(version: string, url: string, sandbox: ServedSandbox, flags: Flags): string {
  const { apiKey, seed, rateLimit, webhookUrl, webhookToken = "" } = flags;
  return [
    `rillet-sandbox ${version} serves ${url}`,
    `  API key     ${apiKey}`,
    `  client      new Rillet({ baseUrl: "${url}", apiKey: "${apiKey}" })`,
    `  page        ${url}/`,
    `  books       ${seed}: ${describeBooks(sandbox)}`,
    `  rate limit  ${rateLimit === false ? "off" : `${String(rateLimit)} requests a minute`}`,
    `  webhooks    ${webhookUrl === undefined ? "off (--webhook-url sends them)" : `to ${webhookUrl}, signed with the token ${webhookToken}`}`,
    "Ctrl-C ends it.",
    "",
  ].join("\n");
}

function describeBooks({ state }: ServedSandbox): string {
  const filled = collectionsOf(state).filter(([, { size }]) => size > 0);
  return filled
    .map(([name, { size }]) => `${String(size)} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
    .join(", ");
}
