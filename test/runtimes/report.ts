import type { CheckResult } from "./suite/check.js";

/** The results of the checks, or a word where nothing was checked. */
export type Cell = readonly CheckResult[] | "-" | "not installed";

/** The results of one runtime or compiler. */
export interface TargetResult {
  /** The name with the exact version. */
  readonly title: string;
  readonly esm: Cell;
  readonly commonJs: Cell;
  /** What was measured, printed behind the cells. */
  readonly note?: string;
}

/** A runtime or compiler cannot be fetched. */
export class NotAvailableError extends Error {}

/** The result of a target that could not be checked. It counts as a failure. */
export const notChecked = (title: string, error: unknown): TargetResult => ({
  title,
  esm: [
    {
      title: error instanceof NotAvailableError ? AVAILABLE : "can be checked",
      failure: String(error instanceof Error ? error.stack : error),
    },
  ],
  commonJs: "-",
});

const AVAILABLE = "is available";

/** Whether a check of the target failed. */
export const hasFailed = ({ esm, commonJs }: TargetResult): boolean =>
  failures(esm).length + failures(commonJs).length > 0;

const failures = (cell: Cell): CheckResult[] =>
  typeof cell === "string" ? [] : cell.filter(({ failure }) => failure !== undefined);

/** Prints the results as a table, and the failures under it. */
export function printTable(rows: readonly TargetResult[]): void {
  const lines = [
    ["", "ESM", "CommonJS"],
    ...rows.map(({ title, esm, commonJs, note = "" }) => [title, summary(esm), summary(commonJs), note]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(
    lines
      .map((line) =>
        line
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      )
      .join("\n"),
  );
  for (const { title, esm, commonJs } of rows) {
    printFailures(`${title}, ESM`, failures(esm));
    printFailures(`${title}, CommonJS`, failures(commonJs));
  }
}

function summary(cell: Cell): string {
  if (typeof cell === "string") return cell;
  const failed = failures(cell);
  if (failed[0]?.title === AVAILABLE) return "NOT AVAILABLE";
  return failed.length === 0 ? `${cell.length} passed` : `${failed.length} of ${cell.length} FAILED`;
}

function printFailures(where: string, failed: readonly CheckResult[]): void {
  for (const { title, failure = "" } of failed) {
    const lines = failure
      .trim()
      .split("\n")
      .slice(0, MOST_LINES)
      .map((line) => `  ${line.slice(0, MOST_CHARACTERS)}`);
    console.log([`\n${where}: ${title}`, ...lines].join("\n"));
  }
}

const MOST_LINES = 15;
const MOST_CHARACTERS = 400;
