/** A TypeScript snippet of a page. */
export interface Snippet {
  /** The line of the fence that opens it, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** Why it is compiled but not run, from the fence: "```ts compile-only: needs Redis". Undefined where it runs. */
  readonly compileOnly: string | undefined;
}

/** The blocks of a Markdown page that are marked as TypeScript. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { line: number; code: string[]; compileOnly: string | undefined } | undefined;
  markdown.split("\n").forEach((text, index) => {
    const fence = /^```ts\b(?: compile-only: (.+))?/.exec(text);
    if (!open && fence) open = { line: index + 1, code: [], compileOnly: fence[1] };
    else if (open && text.startsWith("```")) {
      snippets.push({ ...open, code: open.code.join("\n") });
      open = undefined;
    } else open?.code.push(text);
  });
  return snippets;
}
