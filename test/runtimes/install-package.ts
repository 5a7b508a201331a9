import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { NotAvailableError } from "./report.js";
import { run, runOrThrow } from "./run-command.js";
import { MSW, NODE_TYPES, UNDICI, WORKERS_TYPES } from "./versions.js";

/** Projects like those of users: the package is installed in them from its tarball. */
export interface InstalledProjects {
  /** The folder that all of them are in, and the tarball. */
  readonly folder: string;
  readonly tarball: string;
  /** Only the package and its dependencies. */
  readonly plain: string;
  /** The package with its peer MSW 2, Node's types and undici. */
  readonly withMsw2: string;
  /** The package with its peer MSW 3 and Node's types. */
  readonly withMsw3: string;
  /** Folders inside `plain`. Code compiled in them sees the types of Node or of Workers too. Code compiled directly in `plain` does not. */
  readonly withNodeTypes: string;
  readonly withWorkersTypes: string;
  /** The package in a store, as pnpm installs it: `node_modules` holds a link to it, and none to its dependencies. Node's types are there too. */
  readonly linked: string;
}

const TIMEOUT_MS = 300_000;

/** Builds, packs and installs the working tree. It changes nothing in the checkout, not even `dist`. The projects are deleted when the process exits. */
export async function installPackage(): Promise<InstalledProjects> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-runtimes-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const tarball = await pack(folder);
  const [plain, withMsw2, withMsw3] = [join(folder, "plain"), join(folder, "with-msw2"), join(folder, "with-msw3")];
  await Promise.all([
    install(plain, [tarball]),
    install(withMsw2, [tarball, MSW.msw2, NODE_TYPES, UNDICI]),
    install(withMsw3, [tarball, MSW.msw3, NODE_TYPES]),
  ]);
  const [withNodeTypes, withWorkersTypes] = [join(plain, "with-node-types"), join(plain, "with-workers-types")];
  await Promise.all([install(withNodeTypes, [NODE_TYPES]), install(withWorkersTypes, [WORKERS_TYPES])]);
  const linked = join(folder, "linked");
  await linkFromStore(plain, withNodeTypes, linked);
  return { folder, tarball, plain, withMsw2, withMsw3, withNodeTypes, withWorkersTypes, linked };
}

/** Writes a project whose packages stand in a store. */
async function linkFromStore(plain: string, withNodeTypes: string, linked: string): Promise<void> {
  const store = ".pnpm/rillet-sdk/node_modules";
  const modules = join(linked, "node_modules");
  await cp(join(plain, "node_modules"), join(modules, store), { recursive: true });
  await cp(join(withNodeTypes, "node_modules"), modules, { recursive: true });
  await symlink(`${store}/rillet-sdk`, join(modules, "rillet-sdk"), "dir");
}

/** A copy of the checkout does not need what was installed or built, or the history. */
const LEFT_OUT = new Set(["node_modules", "dist", "coverage", ".cache", ".git"]);

/** Makes the tarball that `npm publish` would send, in a copy that shares `node_modules`. @returns The path of the tarball. */
async function pack(folder: string): Promise<string> {
  const copy = join(folder, "package");
  for (const name of await readdir(".")) if (!LEFT_OUT.has(name)) await cp(name, join(copy, name), { recursive: true });
  await symlink(resolve("node_modules"), join(copy, "node_modules"), "dir");
  await runOrThrow("npm", ["run", "build"], { cwd: copy, timeoutMs: TIMEOUT_MS });
  await runOrThrow("npm", ["pack", "--pack-destination", folder], { cwd: copy, timeoutMs: TIMEOUT_MS });
  const { name, version } = JSON.parse(await readFile("package.json", "utf8")) as { name: string; version: string };
  return join(folder, `${name}-${version}.tgz`);
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "scratch", private: true }));
  await runOrThrow("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    timeoutMs: TIMEOUT_MS,
  });
}

/** Enough for a package of some 100 MB. */
const FETCH_TIMEOUT_MS = 90_000;

/** Fetches a package with npx, each into its own folder. @returns The folder of its commands. @throws NotAvailableError if npx cannot fetch it. */
export async function fetchTool(spec: string): Promise<string> {
  const { code, output } = await run("npx", ["-y", "-p", spec, "-c", "node -p process.env.PATH"], {
    cwd: tmpdir(),
    timeoutMs: FETCH_TIMEOUT_MS,
  });
  const folder = output
    .split(/\r?\n/)
    .flatMap((line) => line.split(delimiter))
    .find((each) => each.includes("_npx"));
  if (code !== 0 || folder === undefined) throw new NotAvailableError(`npx could not fetch ${spec}:\n${output}`);
  return folder;
}
