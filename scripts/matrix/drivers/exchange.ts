import type { Place, Verdict } from "../smoke/check.js";

/** The environment variables by which a process hears where the sandbox is. (Arguments would do, but Deno shifts those of a CommonJS file.) */
export const VARIABLES = { baseUrl: "MATRIX_BASE_URL", apiKey: "MATRIX_API_KEY" } as const;

/** Stands before the report, which a process gives on a line of its own. */
export const REPORT = "Report: ";

/** What a process has to say. */
export interface Report {
  /** The version of the runtime, by its own word. */
  readonly version: string;
  readonly verdicts: readonly Verdict[];
}

export const readPlace = (): Place => ({
  baseUrl: process.env[VARIABLES.baseUrl] ?? "",
  apiKey: process.env[VARIABLES.apiKey] ?? "",
});

export function tell(verdicts: readonly Verdict[]): void {
  const { bun, deno, node } = process.versions;
  const report: Report = { version: bun ?? deno ?? node, verdicts };
  console.log(REPORT + JSON.stringify(report));
}
