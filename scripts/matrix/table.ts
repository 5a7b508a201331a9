import type { Verdict } from "./smoke/check.js";

/** What checks found, or a word where there was nothing to check. */
export type Cell = readonly Verdict[] | "-" | "not here";

/** What came of one runtime or compiler. */
export interface Row {
  /** Its name with its exact version. */
  readonly title: string;
  readonly esm: Cell;
  readonly commonJs: Cell;
}

/** Something that the matrix needs and cannot have. */
export class NotHere extends Error {}

/** The row of something that could not be checked, which is a failure. */
export const unchecked = (title: string, error: unknown): Row => ({
  title,
  esm: [
    {
      title: error instanceof NotHere ? IS_HERE : "can be checked",
      failure: String(error instanceof Error ? error.stack : error),
    },
  ],
  commonJs: "-",
});

const IS_HERE = "is here";

/** @returns Whether something in it failed. */
export const hasFailed = ({ esm, commonJs }: Row): boolean => failures(esm).length + failures(commonJs).length > 0;

const failures = (cell: Cell): Verdict[] =>
  typeof cell === "string" ? [] : cell.filter(({ failure }) => failure !== undefined);

/** Prints the rows as a table, and under it what failed. */
export function printTable(rows: readonly Row[]): void {
  const lines = [
    ["", "ESM", "CommonJS"],
    ...rows.map(({ title, esm, commonJs }) => [title, summary(esm), summary(commonJs)]),
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
  if (failed[0]?.title === IS_HERE) return "NOT HERE";
  return failed.length === 0 ? `${cell.length} passed` : `${failed.length} of ${cell.length} FAILED`;
}

function printFailures(where: string, failed: readonly Verdict[]): void {
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
