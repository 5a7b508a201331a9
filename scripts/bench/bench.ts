/** What a bench found, a row for each contender. */
export interface Findings {
  /** What was done, in a line: `verify and parse an event of 2 kB`. */
  readonly what: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly contender: string;
  /** What was measured: `CPU 1.13 ×`. Ratios are to the contender of the first row. */
  readonly measured: readonly string[];
  readonly aim?: Aim | undefined;
}

export interface Aim {
  /** `CPU at most 1.2 ×`. */
  readonly text: string;
  readonly isMet: boolean;
}

export type Bench = () => Promise<Findings>;

export const atMost = (name: string, value: number, most: number, unit: string): Aim => ({
  text: `${name} at most ${most}${unit}`,
  isMet: value <= most,
});

/** Prints what the benches found as one Markdown table. @returns Whether every aim is met. */
export function report(findings: readonly Findings[]): boolean {
  const lines = findings.flatMap(({ what, rows }) =>
    rows.map(({ contender, measured, aim }, index) => [
      index === 0 ? what : "",
      contender,
      measured.join(", "),
      aim ? `${aim.text}: ${aim.isMet ? "met" : "MISSED"}` : "",
    ]),
  );
  const table = [["what", "who", "measured", "aim"], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  table.splice(
    1,
    0,
    widths.map((width) => "-".repeat(width)),
  );
  for (const cells of table)
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  return findings.every(({ rows }) => rows.every(({ aim }) => aim?.isMet ?? true));
}
