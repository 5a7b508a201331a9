import { posix } from "node:path";

/** What is used of package.json. */
export interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
}

/** Files in dist that no entry leads to, and those that an entry leads to and that are not there. */
export function findUnreached(
  { exports, bin, main, module, types }: PackageJson,
  paths: readonly string[],
  read: (path: string) => string,
): string[] {
  const there = new Set(paths);
  const reached = new Set<string>();
  const missing: string[] = [];
  const open = [...targetsOf([exports, bin, main, module, types])].map((path) => ({ path, from: "package.json" }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, from } = next;
    if (reached.has(path)) continue;
    if (!there.has(path)) missing.push(`${from} leads to ${path}, which is not in the package.`);
    else if (path.startsWith("dist/"))
      open.push(...importsOf(path, read(path)).map((imported) => ({ path: imported, from: path })));
    reached.add(path);
  }
  const unreached = paths.filter((path) => path.startsWith("dist/") && !reached.has(path));
  return [...missing, ...unreached.map((path) => `${path} is in the package, and no entry leads to it.`)];
}

function targetsOf(value: unknown): Set<string> {
  if (typeof value === "string") return new Set([posix.normalize(value)]);
  return new Set(Object.values(value as object).flatMap((inner) => [...targetsOf(inner)]));
}

/** The files of the package that one of them imports; declarations name the JavaScript beside what they mean. */
function importsOf(path: string, code: string): string[] {
  const specifiers = [...code.matchAll(/(?:from\s*|import\s*|import\(|require\()["'](\.[^"']+)["']/g)].map(
    ([, specifier = ""]) => posix.join(posix.dirname(path), specifier),
  );
  return specifiers.map((specifier) =>
    /\.d\.c?ts$/.test(path) ? specifier.replace(/\.(c?)js$/, ".d.$1ts") : specifier,
  );
}
