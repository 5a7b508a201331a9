/** A TSDoc comment, wrapped at 120 columns. A line that starts with spaces is code, which stays as it is. Empty if there is no text. */
export function comment(lines: readonly (string | undefined)[], indent = ""): string {
  const text = lines
    .filter((line): line is string => line !== undefined)
    .join("\n")
    .trim()
    .replaceAll("*/", "*\\/");
  if (!text) return "";
  const wrapped = text
    .split("\n")
    .flatMap((line) => (line.startsWith("  ") ? [line] : wrap(line, 117 - indent.length)));
  if (wrapped.length === 1) return `${indent}/** ${wrapped[0] ?? ""} */\n`;
  return `${indent}/**\n${wrapped.map((line) => `${indent} *${line ? ` ${line}` : ""}`).join("\n")}\n${indent} */\n`;
}

function wrap(line: string, width: number): string[] {
  const out: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current && current.length + word.length + 1 > width) {
      out.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...out, current];
}

export const HEADER = "// Written by `npm run generate` from openapi.json. Do not edit.\n\n";
