/**
 * Part of `npm run build`. For `export type { PagePromise }`, the bundler of the declarations writes `export { PagePromise }`, so
 * `new PagePromise()` would compile and then fail at run time. This script writes `type` before every name that the JavaScript file does not export.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const DIST = "dist";

/** The names that a module exports at run time. */
async function namesOf(script: string): Promise<ReadonlySet<string>> {
  const path = resolve(DIST, script);
  const module = script.endsWith(".cjs")
    ? (createRequire(import.meta.url)(path) as object)
    : ((await import(pathToFileURL(path).href)) as object);
  return new Set(Object.keys(module));
}

/** `export { a as Page, type b as Row } from "./chunk.js"`, with `type` before each name that is not a value. */
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
  // Chunks that hold only declarations have no JavaScript, and the command exports nothing. No user imports from either.
  if (!files.includes(script) || script.startsWith("sandbox-command")) continue;
  const path = join(DIST, name);
  writeFileSync(path, markTypes(readFileSync(path, "utf8"), await namesOf(script)));
}
