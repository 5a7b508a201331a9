import { readdirSync } from "node:fs";

/** A TypeScript snippet of a page. */
export interface Snippet {
  /** The line that stands before the first line of `code`, counted from 1: the fence, unless `code` begins with a shared snippet. */
  readonly line: number;
  readonly code: string;
  /** Why it is compiled but not run, from the fence: "```ts compile-only: needs Redis". Undefined where it runs. */
  readonly compileOnly: string | undefined;
}

const FENCE = /^```ts\b(?: (shared)| compile-only: (.+))?/;

/**
 * The blocks of a Markdown page that are marked as TypeScript, each as a module that stands on its own. A block marked as "```ts shared" is the beginning of
 * every later block of the page: what it declares is known there.
 */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let shared: string[] = [];
  let open: { fence: RegExpExecArray; line: number; code: string[] } | undefined;
  markdown.split("\n").forEach((text, index) => {
    const fence = FENCE.exec(text);
    if (!open && fence) open = { fence, line: index + 1, code: [] };
    else if (open && text.startsWith("```")) {
      const { fence: opened, line, code } = open;
      const isShared = opened[1] !== undefined;
      const whole = isShared ? code : [...shared, ...code];
      snippets.push({ line: line - (whole.length - code.length), code: whole.join("\n"), compileOnly: opened[2] });
      if (isShared) shared = code;
      open = undefined;
    } else open?.code.push(text);
  });
  return snippets;
}

/** The pages with snippets: README.md and the guides in examples/. */
export function snippetPages(): string[] {
  const guides = readdirSync("examples", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("README.md"),
  );
  return ["README.md", ...guides.map((name) => `examples/${name.replaceAll("\\", "/")}`).sort()];
}
