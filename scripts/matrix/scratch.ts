import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runWell } from "./run.js";
import { MSW, NODE_TYPES, WORKERS_TYPES } from "./versions.js";

/** Projects of users, into which the package was installed from its tarball. */
export interface Scratch {
  /** With nothing but the package and its dependencies. */
  readonly plain: string;
  /** With MSW, the package's peer, and Node's types. */
  readonly withPeer: string;
  /** Folders inside `plain`: what is compiled there has the types of Node or of Workers besides, and what is compiled beside them has not. */
  readonly withNodeTypes: string;
  readonly withWorkersTypes: string;
}

const PATIENCE = 300_000;

/** Builds, packs and installs what is in the working tree. Nothing of the checkout changes, its `dist` neither; the projects are gone when the process is. */
export async function makeScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-matrix-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const tarball = await pack(folder);
  const [plain, withPeer] = [join(folder, "plain"), join(folder, "with-peer")];
  await Promise.all([install(plain, [tarball]), install(withPeer, [tarball, MSW, NODE_TYPES])]);
  const [withNodeTypes, withWorkersTypes] = [join(plain, "with-node-types"), join(plain, "with-workers-types")];
  await Promise.all([install(withNodeTypes, [NODE_TYPES]), install(withWorkersTypes, [WORKERS_TYPES])]);
  return { plain, withPeer, withNodeTypes, withWorkersTypes };
}

/** What a copy of the checkout does without: what was installed or built, and the history. */
const LEFT_OUT = new Set(["node_modules", "dist", "coverage", ".cache", ".git"]);

/** Makes the tarball that `npm publish` would send, in a copy that shares what is installed. @returns Its path. */
async function pack(folder: string): Promise<string> {
  const copy = join(folder, "package");
  for (const name of await readdir(".")) if (!LEFT_OUT.has(name)) await cp(name, join(copy, name), { recursive: true });
  await symlink(resolve("node_modules"), join(copy, "node_modules"), "dir");
  await runWell("npm", ["run", "build"], { cwd: copy, patience: PATIENCE });
  await runWell("npm", ["pack", "--pack-destination", folder], { cwd: copy, patience: PATIENCE });
  const { name, version } = JSON.parse(await readFile("package.json", "utf8")) as { name: string; version: string };
  return join(folder, `${name}-${version}.tgz`);
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "scratch", private: true }));
  await runWell("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    patience: PATIENCE,
  });
}
