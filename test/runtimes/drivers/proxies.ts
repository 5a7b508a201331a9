/** Sends one request from behind a proxy, in the way that a variable names, and prints what happened. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Rillet, RilletConnectionError, type RilletOptions } from "rillet-sdk";
import { PROXIES } from "./report.js";

interface Undici {
  readonly EnvHttpProxyAgent: new () => object;
  readonly ProxyAgent: new (options: object) => object;
  setGlobalDispatcher(dispatcher: object): void;
}

const {
  baseUrl = "",
  proxyUrl = "",
  caFile = "",
  way = "",
} = Object.fromEntries(Object.entries(PROXIES).map(([name, variable]) => [name, process.env[variable]]));
const undici = (): Undici => createRequire(join(process.cwd(), "here.js"))("undici") as Undici;

function options(): RilletOptions {
  if (way === "undici for the whole process") undici().setGlobalDispatcher(new (undici().EnvHttpProxyAgent)());
  if (way !== "fetchOptions of one client") return {};
  const requestTls = { ca: readFileSync(caFile) };
  return { fetchOptions: { dispatcher: new (undici().ProxyAgent)({ uri: proxyUrl, requestTls }), keepalive: true } };
}

/** The code of the error that `fetch` wraps. */
function codeOf({ cause }: Error): string | undefined {
  const { code } = (cause ?? {}) as { code?: string };
  return code ?? (cause instanceof Error ? codeOf(cause) : undefined);
}

async function main(): Promise<void> {
  const rillet = new Rillet({ apiKey: "key", baseUrl, maxRetries: 2, ...options() });
  const outcome = await rillet.request<{ name: string }>({ method: "GET", path: "/organization" }).then(
    ({ name }) => name,
    (error: unknown) => {
      if (!(error instanceof RilletConnectionError)) return String(error);
      return `${codeOf(error) ?? String(error.cause)}, ${error.isRetryable ? "retryable" : "final"}`;
    },
  );
  console.log(outcome);
  process.exit(0);
}

void main();
