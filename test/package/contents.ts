/** Checks of the files that `npm pack` puts into the package. Each gives its problems as sentences. */
import { posix } from "node:path";

/** The parts of package.json that the checks read. */
export interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

type ReadFile = (path: string) => string;

const REQUIRED = [
  "CHANGELOG.md",
  "LICENSE",
  // zod is built in, and its licence asks for its text in every copy.
  "LICENSE-zod",
  "README.md",
  "dist/openapi.json",
  // Says that the declarations in the folder are CommonJS, so that both formats can import them.
  "dist/types/package.json",
  "generated/api.md",
  "package.json",
];

/** What the build writes, and the guides with their examples. README.md links to them, and they run from where they are installed. */
const EXPECTED = [
  /^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/types\/(?:[\w-]+\/)+[\w-]+\.d\.ts(\.map)?$/,
  /^dist\/sources\/(?:[\w-]+\/)+[\w-]+\.ts$/,
  /^examples\/(?:[\w-]+\/)*(?:README\.md|[\w-]+(?:\.test)?\.(ts|json|jsonl|csv|yaml))$/,
];

/** Files that do not belong in the package (sources, tests, maps, build info), and required files that are missing. */
export function findUnexpectedFiles(paths: readonly string[]): string[] {
  const isExpected = (path: string): boolean => EXPECTED.some((pattern) => pattern.test(path));
  const unexpected = paths.filter((path) => !REQUIRED.includes(path) && !isExpected(path));
  const missing = REQUIRED.filter((path) => !paths.includes(path));
  return [
    ...unexpected.map((path) => `${path} does not belong in the package.`),
    ...missing.map((path) => `${path} is missing from the package.`),
  ];
}

/** Links of the pages of the package (README.md and the guides in examples/) to files that are not in the package. */
export function findDeadLinks(paths: readonly string[], read: ReadFile): string[] {
  const contained = new Set(paths);
  return paths
    .filter((path) => posix.basename(path) === "README.md")
    .flatMap((page) =>
      linkedFiles(read(page), page)
        .filter((target) => !contained.has(target))
        .map((target) => `${page} links to ${target}, which is not in the package.`),
    );
}

/**
 * The files that a page links to, each once. A link to a folder means the README.md of the folder, as on a web page. Pictures are for the page in the
 * repository, and not packed.
 */
function linkedFiles(text: string, page: string): string[] {
  const withoutPictures = text.replace(/!\[[^\]]*\]\([^)]*\)/g, "");
  const links = [...withoutPictures.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
  const files = links
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));
  return [...new Set(files.map((file) => (file.endsWith("/") ? `${file}README.md` : file)))];
}

/** Files in dist/ that no entry leads to, and files that an entry leads to but that are missing. */
export function findUnreachable(manifest: PackageJson, paths: readonly string[], read: ReadFile): string[] {
  const present = new Set(paths);
  const reached = new Set<string>();
  const missing: string[] = [];
  const { exports, bin, main, module, types } = manifest;
  const open = [...pathsIn([exports, bin, main, module, types])].map((path) => ({ path, from: "package.json" }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, from } = next;
    if (reached.has(path)) continue;
    if (!present.has(path)) missing.push(`${from} leads to ${path}, which is not in the package.`);
    else if (path.startsWith("dist/"))
      open.push(...importsOf(path, read(path)).map((imported) => ({ path: imported, from: path })));
    reached.add(path);
  }
  const unreached = paths.filter((path) => path.startsWith("dist/") && !REQUIRED.includes(path) && !reached.has(path));
  return [...missing, ...unreached.map((path) => `${path} is in the package, but no entry leads to it.`)];
}

function pathsIn(value: unknown): Set<string> {
  if (typeof value === "string") return new Set([posix.normalize(value)]);
  return new Set(Object.values(value as object).flatMap((inner) => [...pathsIn(inner)]));
}

/** Packages that a module or declaration in dist/ imports, but that are not installed together with this package. */
export function findUninstalledImports(manifest: PackageJson, paths: readonly string[], read: ReadFile): string[] {
  const { name: own, dependencies, peerDependencies } = manifest;
  const installed = new Set([own, ...Object.keys({ ...dependencies, ...peerDependencies })]);
  return paths
    .filter((path) => /^dist\/(?!sources\/).*ts$|^dist\/.*js$/.test(path))
    .flatMap((path) =>
      [...new Set(specifiersOf(path, read(path)).filter((each) => /^[a-z@]/.test(each) && !each.startsWith("node:")))]
        .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
        .filter((name) => !installed.has(name))
        .map((name) => `${path} imports ${name}, which is not a dependency of the package.`),
    );
}

const TYPE_IMPORTS = /(?:from\s*|import\s*|import\(|require\()["']([^"']+)["']/g;
/** A statement of a bundle starts its line. Text in the middle of a line may be that of the sandbox page's script, which is a string in the bundle. */
const CODE_IMPORTS = /^(?:(?:import|export)\b[^'"]*|.{0,80}\brequire\(|.{0,80}\bimport\()["']([^"']+)["']/gm;

/**
 * The files of the package that a file leads to. A declaration names the JavaScript file beside the declaration that it means, and its map, which
 * names its source. The sources are there to be read: what they import need not be there.
 */
function importsOf(path: string, code: string): string[] {
  if (path.startsWith("dist/sources/")) return [];
  const here = (name: string): string => posix.join(posix.dirname(path), name);
  if (path.endsWith(".map")) return (JSON.parse(code) as { sources: string[] }).sources.map(here);
  const imported = specifiersOf(path, code)
    .filter((specifier) => specifier.startsWith("."))
    .map(here);
  if (!isDeclaration(path)) return imported;
  const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(code) ?? [];
  return [...imported.map((file) => file.replace(/\.(c?)js$/, ".d.$1ts")), ...(map === undefined ? [] : [here(map)])];
}

const specifiersOf = (path: string, code: string): string[] =>
  [...code.matchAll(isDeclaration(path) ? TYPE_IMPORTS : CODE_IMPORTS)].map(([, specifier = ""]) => specifier);

const isDeclaration = (path: string): boolean => /\.d\.c?ts$/.test(path);

/** The forms of the keys of common services. */
const KEYS = [
  /\b(?:sk|rk|pk)_(?:live|test)_[0-9a-zA-Z]{16,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[0-9a-zA-Z]{30,}/,
  /\bnpm_[0-9a-zA-Z]{30,}/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\./,
];

/** Files that contain something like a key, or a path of the machine that built them. */
export function findSecrets(paths: readonly string[], read: ReadFile, folders: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const text = read(path);
    const folder = folders.find((each) => text.includes(`${each}/`));
    return [
      ...(folder === undefined ? [] : [`${path} contains a path of this machine, ${folder}.`]),
      ...(KEYS.some((key) => key.test(text)) ? [`${path} contains something like a key.`] : []),
    ];
  });
}
