/**
 * Looks through what `npm pack` would publish of dist/ as it is built: that everything users need is there and nothing else, and that the declarations
 * promise what the modules hold. Exits 1 with every fault.
 *
 *     npm run build && npm run check:package
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { findBrokenPromises } from "./pack/broken-promises.js";
import { findStrangers } from "./pack/contents.js";
import { findDeadLinks } from "./pack/links.js";
import { findUnreached, type PackageJson } from "./pack/reach.js";
import { findSecrets } from "./pack/secrets.js";

/** Unpacked; far above what is there, and far below what an accident adds. */
const MAX_BYTES = 3_500_000;

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

function findOthers(): string[] {
  const { version, scripts } = manifest;
  return [
    ...(packed.unpackedSize > MAX_BYTES
      ? [`The package is ${packed.unpackedSize} bytes unpacked, more than ${MAX_BYTES}: see what came to it.`]
      : []),
    ...Object.keys(scripts)
      .filter((name) => LIFECYCLE.includes(name))
      .map((name) => `package.json has the script ${name}: to install the package must run nothing.`),
    ...(read("CHANGELOG.md").includes(`## [${version}]`) ? [] : [`CHANGELOG.md has no section for ${version}.`]),
    ...(paths.some((path) => path.endsWith(".js") && read(path).includes(`"rillet-sdk/${version}"`))
      ? []
      : [`The user agent in src/options.ts is not of version ${version}.`]),
  ];
}

const faults = [
  ...findStrangers(paths),
  ...findDeadLinks(paths, read),
  ...findUnreached(manifest, paths, read),
  ...findSecrets(paths, read, [process.cwd(), homedir()]),
  ...(await findBrokenPromises(manifest)),
  ...findOthers(),
];
for (const fault of faults) console.error(fault);
console.log(`${paths.length} files, ${packed.unpackedSize} bytes; ${faults.length} faults.`);
if (faults.length > 0) process.exitCode = 1;
