/** Prints a table for a terminal. A cell may have several lines; columns are as wide as their longest line. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.split("\n")));
  const widths = head.map((_, column) =>
    Math.max(...cells.flatMap((row) => row[column]?.map((line) => line.length) ?? [0])),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  cells.forEach((row, index) => {
    const height = Math.max(...row.map((lines) => lines.length));
    for (let line = 0; line < height; line++)
      console.log(
        widths
          .map((width, column) => (row[column]?.[line] ?? "").padEnd(width))
          .join("  ")
          .trimEnd(),
      );
    console.log(index === 0 ? rule.replaceAll("─", "═") : rule);
  });
}
