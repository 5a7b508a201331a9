import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWell } from "./run.js";
import { MSW, NODE_TYPES } from "./versions.js";

/** Projects of users, into which the package was installed from its tarball. */
export interface Scratch {
  /** With nothing but the package and its dependencies. */
  readonly plain: string;
  /** With MSW, the package's peer, and Node's types. */
  readonly withPeer: string;
  /** A folder inside `plain`: what is compiled there has Node's types, and what is compiled beside it has not. */
  readonly withNodeTypes: string;
}

const PATIENCE = 120_000;

/** Builds, packs and installs what is in the working tree, lends it, and takes it away again. Nothing of the checkout changes, its `dist` neither. */
export async function withScratch<Result>(use: (scratch: Scratch) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-matrix-"));
  try {
    const tarball = await pack(folder);
    const [plain, withPeer] = [join(folder, "plain"), join(folder, "with-peer")];
    await Promise.all([install(plain, [tarball]), install(withPeer, [tarball, MSW, NODE_TYPES])]);
    const withNodeTypes = join(plain, "with-node-types");
    await install(withNodeTypes, [NODE_TYPES]);
    return await use({ plain, withPeer, withNodeTypes });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the tarball that `npm publish` would send. @returns Its path. */
async function pack(folder: string): Promise<string> {
  const copy = join(folder, "package");
  const { name, version, files } = JSON.parse(await readFile("package.json", "utf8")) as { name: string; version: string; files: string[] };
  await runWell("npm", ["run", "build", "--", "--out-dir", join(copy, "dist")], { cwd: process.cwd(), patience: PATIENCE });
  for (const file of ["package.json", "README.md", "LICENSE", ...files.filter((each) => each !== "dist")]) await cp(file, join(copy, file));
  await runWell("npm", ["pack", "--pack-destination", folder], { cwd: copy, patience: PATIENCE });
  return join(folder, `${name}-${version}.tgz`);
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "scratch", private: true }));
  await runWell("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], { cwd: folder, patience: PATIENCE });
}
