/** A TypeScript snippet of a page, and the line that it stands behind. */
export interface Snippet {
  readonly line: number;
  readonly code: string;
}

/** The blocks of a Markdown page that are marked as TypeScript. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { line: number; code: string[] } | undefined;
  markdown.split("\n").forEach((text, index) => {
    if (!open && /^```ts\b/.test(text)) open = { line: index + 1, code: [] };
    else if (open && text.startsWith("```")) {
      snippets.push({ line: open.line, code: open.code.join("\n") });
      open = undefined;
    } else open?.code.push(text);
  });
  return snippets;
}
