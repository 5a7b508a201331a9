import { invalidArgument } from "./errors/argument-error.js";
import type { OptionCheck } from "./validation/validate-options.js";

/** Rillet's two hosts, by environment. */
export const HOSTS: Readonly<Record<string, string>> = {
  production: "https://api.rillet.com",
  sandbox: "https://sandbox.api.rillet.com",
};

const LOOPBACK = /^(?:localhost|\[::1]|127(?:\.\d+){3})$/;

/** A name, an IPv4 address, or an IPv6 address in brackets, as in `URL.hostname`. */
const HOST_NAME = /^(?:[a-z\d](?:[\w.-]*[a-z\d])?|\[[\da-f:.]+])$/i;

const isInsecureHost = (host: unknown): boolean =>
  typeof host === "string" && HOST_NAME.test(host) && !/(?:^|\.)rillet\.com$/i.test(host);

export const isInsecureHosts: OptionCheck = [
  'a list of host names without scheme and port, such as ["rillet-sandbox"], and none of Rillet',
  (value) => Array.isArray(value) && value.every(isInsecureHost),
];

/**
 * Checks another host than Rillet's. http is for loopback and for the hosts that the caller names, because the API key is sent in plain text.
 * @returns The URL without slashes at its end. @throws RilletArgumentError
 */
export function checkBaseUrl(given: string, allowInsecureHosts: readonly string[] = []): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const allowed = allowInsecureHosts.map((host) => host.toLowerCase());
  const isPlain = url?.protocol === "http:";
  const isSafe =
    url?.protocol === "https:" || (isPlain && (LOOPBACK.test(url.hostname) || allowed.includes(url.hostname)));
  if (isSafe && url.origin + url.pathname === url.href) return url.href.replace(/\/+$/, "");
  // The message does not show the value, because it may be a key in the wrong place.
  const advice = isPlain ? ". For http in a network that you trust, name the host in `allowInsecureHosts`" : "";
  invalidArgument(
    "baseUrl",
    `(or RILLET_BASE_URL) must be an https URL, or http on loopback, without query, fragment or credentials, such as ${HOSTS["sandbox"]}${advice}`,
  );
}
