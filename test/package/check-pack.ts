/**
 * Checks what `npm pack` would publish of the current dist/: the files that users need are there and no others, links lead to files of the package,
 * no file contains a key or a path of this machine, the declarations match the modules, no import reads too much code, and no entry for edge runtimes uses what they do not have. Exits with 1 and prints every problem.
 *
 *     npm run build && npm run check:package
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import {
  findDeadLinks,
  findSecrets,
  findUnexpectedFiles,
  findUninstalledImports,
  findUnreachable,
  type PackageJson,
} from "./contents.js";
import { EDGE_ENTRIES, findEdgeProblems } from "./edge-problems.js";
import { findWrongDeclarations } from "./declared-exports.js";
import { findLargeImports, IMPORT_LIMITS } from "./import-size.js";

/** The largest unpacked size. With decimal.js and openapi-fetch (some 550 kB), an install then weighs some 5 MB. */
const MAX_BYTES = 4_500_000;

const LIFECYCLE = ["preinstall", "install", "postinstall", "prepare", "prepublish", "preprepare", "postprepare"];

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly unpackedSize: number;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as PackageJson & {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as [Packed];
const paths = packed.files.map(({ path }) => path);
const read = (path: string): string => readFileSync(path, "utf8");

function findOtherProblems(): string[] {
  const { version, scripts } = manifest;
  return [
    ...(packed.unpackedSize > MAX_BYTES
      ? [
          `The package is ${packed.unpackedSize} bytes unpacked, more than ${MAX_BYTES}. Look for files that were added by mistake.`,
        ]
      : []),
    ...Object.keys(scripts)
      .filter((name) => LIFECYCLE.includes(name))
      .map((name) => `package.json has the script ${name}: installing the package must not run anything.`),
    ...(read("CHANGELOG.md").includes(`## [${version}]`) ? [] : [`CHANGELOG.md has no section for ${version}.`]),
    ...(paths.some((path) => path.endsWith(".js") && read(path).includes(`"rillet-sdk/${version}"`))
      ? []
      : [`The user agent in src/options.ts does not have the version ${version}.`]),
  ];
}

const problems = [
  ...findUnexpectedFiles(paths),
  ...findDeadLinks(paths, read),
  ...findUnreachable(manifest, paths, read),
  ...findUninstalledImports(manifest, paths, read),
  ...findEdgeProblems(EDGE_ENTRIES, read),
  ...findLargeImports(IMPORT_LIMITS, read),
  ...findSecrets(paths, read, [process.cwd(), homedir()]),
  ...(await findWrongDeclarations(manifest)),
  ...findOtherProblems(),
];
for (const problem of problems) console.error(problem);
console.log(`${paths.length} files, ${packed.unpackedSize} bytes; ${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;
