import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { atMost, type Bench } from "./bench.js";
import { installed } from "./packages.js";

const MEGABYTE = 1_000_000;

/** What an install of a package and its dependencies puts on the disk. */
export const installSize: Bench = () => {
  installed(); // builds what is packed
  const own = packedBytes() + dependenciesOf("package.json").reduce((sum, name) => sum + treeBytes(name), 0);
  const rows = [["rillet-sdk", own] as const, ...["openai", "stripe"].map((name) => [name, treeBytes(name)] as const)];
  return Promise.resolve({
    what: "install with dependencies",
    rows: rows.map(([contender, bytes]) => ({
      contender,
      measured: [`${(bytes / MEGABYTE).toFixed(1)} MB`],
      aim: contender === "rillet-sdk" ? atMost("size", bytes / MEGABYTE, 5, " MB") : undefined,
    })),
  });
};

function packedBytes(): number {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(output) as [{ unpackedSize: number }];
  return packed.unpackedSize;
}

function dependenciesOf(path: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(path, "utf8")) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies);
}

/** The files of an installed package and of its dependencies. */
function treeBytes(name: string): number {
  const folder = join("node_modules", name);
  const dependencies = dependenciesOf(join(folder, "package.json"));
  return filesIn(folder) + dependencies.reduce((sum, each) => sum + treeBytes(each), 0);
}

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
