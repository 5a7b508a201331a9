import type { Findings, Row } from "./bench.js";

/** Prints what the benches found as one Markdown table. @returns Whether every aim is met. */
export function report(findings: readonly Findings[]): boolean {
  const lines = findings.flatMap(({ what, rows }) =>
    rows.map((row, index) => [index === 0 ? what : "", row.contender, row.measured.join(", "), verdict(row)]),
  );
  const table = [["what", "who", "measured", "aim"], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const print = (cells: readonly string[]): void =>
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const [head = [], ...body] = table;
  print(head);
  print(widths.map((width) => "-".repeat(width)));
  for (const cells of body) print(cells);
  return findings.every(({ rows }) => rows.every(({ aim }) => aim?.isMet ?? true));
}

function verdict({ aim }: Row): string {
  if (aim === undefined) return "";
  return `${aim.text}: ${aim.isMet ? "met" : "MISSED"}`;
}
