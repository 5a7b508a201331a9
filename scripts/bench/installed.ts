import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

let folder: string | undefined;

/** A folder from which this package, built now, and the packages beside it are found by their names, as from a user's. It is gone when the process ends. */
export function installed(): string {
  return (folder ??= install());
}

function install(): string {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  const cache = resolve("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, "rillet-bench-"));
  process.on("exit", () => rmSync(made, { recursive: true }));
  mkdirSync(join(made, "node_modules"));
  symlinkSync(resolve("."), join(made, "node_modules", "rillet-sdk"), "dir");
  return made;
}
