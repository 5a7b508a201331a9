import type { CheckResult, SandboxServer } from "../suite/check.js";

/** The environment variables with the address of the sandbox. (Not arguments, because Deno shifts those of a CommonJS file.) */
export const VARIABLES = { baseUrl: "RUNTIMES_BASE_URL", apiKey: "RUNTIMES_API_KEY" } as const;

/** The environment variables of the driver that sends a request through a proxy. */
export const PROXIES = {
  baseUrl: "RUNTIMES_BASE_URL",
  proxyUrl: "RUNTIMES_PROXY_URL",
  caFile: "RUNTIMES_CA_FILE",
  way: "RUNTIMES_WAY",
} as const;

/** The start of the line on which a process prints its report. */
export const REPORT = "Report: ";

/** What a driver prints. */
export interface Report {
  /** The version that the runtime reports. */
  readonly version: string;
  readonly results: readonly CheckResult[];
}

export const readSandboxServer = (): SandboxServer => ({
  baseUrl: process.env[VARIABLES.baseUrl] ?? "",
  apiKey: process.env[VARIABLES.apiKey] ?? "",
});

export function printReport(results: readonly CheckResult[]): void {
  const { bun, deno, node } = process.versions;
  const report: Report = { version: bun ?? deno ?? node, results };
  console.log(REPORT + JSON.stringify(report));
}
