/**
 * Part of the build. The declarations in dist/ say `export { PagePromise }` also where the source says `export type`, for their bundler forgets it:
 * `new PagePromise()` would compile, and then not be there. Writes `type` before every name that the JavaScript beside does not export.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const DIST = "dist";

/** What a module exports at run time. */
async function namesOf(script: string): Promise<ReadonlySet<string>> {
  const path = resolve(DIST, script);
  const module = script.endsWith(".cjs")
    ? (createRequire(import.meta.url)(path) as object)
    : ((await import(pathToFileURL(path).href)) as object);
  return new Set(Object.keys(module));
}

/** `export { a as Page, type b as Row } from "./chunk.js"`, each name marked that is no value. */
function markTypes(declarations: string, values: ReadonlySet<string>): string {
  return declarations.replace(/^export \{([^}]*)\}/gm, (_, list: string) => {
    const items = list.split(",").map((item) => {
      const name = /(\S+)\s*$/.exec(item)?.[1] ?? "";
      return name === "" || values.has(name) || /^\s*type\s/.test(item) ? item : ` type ${item.trim()}`;
    });
    return `export {${items.join(",")}${list.endsWith(" ") && !items.at(-1)?.endsWith(" ") ? " " : ""}}`;
  });
}

const files = readdirSync(DIST);
for (const name of files.filter((each) => /\.d\.c?ts$/.test(each))) {
  const script = name.replace(/\.d\.(c?)ts$/, ".$1js");
  // Chunks of declarations alone have no JavaScript, and the command exports nothing: what they export, no user imports.
  if (!files.includes(script) || script.startsWith("sandbox-command")) continue;
  const path = join(DIST, name);
  writeFileSync(path, markTypes(readFileSync(path, "utf8"), await namesOf(script)));
}
